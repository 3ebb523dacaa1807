"""Whether data have the shape of a model; if not, every mistake with its place and a hint.

Values are taken as written (`"6"` is not a number, `1` is not true), except in tables, where every cell is
text. A validator of a model that needs translated messages raises `ShapeError`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from game.core.problems import Problem, has_errors
from game.validation.shape_faults import Fault, ShapeError, faults_of
from game.validation.shape_hints import is_number
from game.validation.shape_speaker import Speaker, path_words
from game.validation.source import Source
from game.validation.spans import Path

__all__ = ["ShapeError", "path_words", "validate"]

M = TypeVar("M", bound=BaseModel)


def validate(model: type[M], source: Source) -> tuple[M | None, list[Problem]]:
    """The data of `source` as `model`, and all problems of the file: first those of reading it, then those of
    its shape. None if any of them is an error."""
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
    if not source.typed and (misread := list(_misread(instance.model_dump(mode="json"), source.data, ()))):
        speaker = Speaker(source, model)
        return None, problems + [speaker.problem(fault) for fault in misread]
    return (None if has_errors(problems) else instance), problems


def _misread(value: Any, cell: Any, path: Path) -> Iterator[Fault]:
    """Cells that pydantic takes for a number though no person would write it so, as `1_000`."""
    if isinstance(cell, str):
        if type(value) in (int, float) and not is_number(cell.strip()):
            yield Fault("float_parsing", path, cell, {})
    elif isinstance(cell, dict) and isinstance(value, dict):
        for name, inner in cell.items():
            yield from _misread(value.get(name), inner, (*path, name))
    elif isinstance(cell, list) and isinstance(value, list):
        for number, (one, inner) in enumerate(zip(value, cell, strict=False)):
            yield from _misread(one, inner, (*path, number))


def _without_echoes(faults: list[Fault], speaker: Speaker) -> list[Fault]:
    """A misspelt field is told once: not as unknown and, under its right name, as missing too."""
    meant = {(f.path[:-1], speaker.meant(f)) for f in faults if f.kind == "extra_forbidden"}
    return [f for f in faults if f.kind != "missing" or (f.path, f.field) not in meant]
