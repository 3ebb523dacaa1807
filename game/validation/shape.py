"""Whether data have the shape of a model; if not, every mistake with its place and how to mend it.

Values are taken as written (`"6"` is not a number, `1` is not true), except in tables, where every
cell is text. A validator of a model that wants to speak both languages raises `ShapeError`.
"""

from __future__ import annotations

import json
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from game.core.problems import Problem, has_errors
from game.validation.shape_faults import Fault, ShapeError, faults_of
from game.validation.shape_speaker import Speaker, path_words
from game.validation.source import Source

__all__ = ["ShapeError", "path_words", "validate"]

M = TypeVar("M", bound=BaseModel)


def validate(model: type[M], source: Source) -> tuple[M | None, list[Problem]]:
    """The data of `source` as `model`, and everything wrong with the file: first what reading it
    found, then its shape. None if anything is an error.
    """
    problems = list(source.problems)
    if not source.usable:
        return None, problems
    text = json.dumps(source.data)  # as JSON, pydantic is strict about types but takes lists for tuples
    try:
        instance = model.model_validate_json(text, strict=True if source.typed else None)
    except ValidationError as error:
        faults = faults_of(error.errors(include_url=False), source.data)
        speaker = Speaker(source, model)
        return None, problems + [speaker.problem(fault) for fault in _without_echoes(faults, speaker)]
    return (None if has_errors(problems) else instance), problems


def _without_echoes(faults: list[Fault], speaker: Speaker) -> list[Fault]:
    """A misspelt field is told once: not as unknown and, under its right name, as missing too."""
    meant = {(f.path[:-1], speaker.meant(f)) for f in faults if f.kind == "extra_forbidden"}
    return [f for f in faults if f.kind != "missing" or (f.path, f.field) not in meant]
