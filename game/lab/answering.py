"""Running a model, and its output as plain data: finite numbers, or a problem if there are none."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from game.core.problems import Problem, ProblemsError
from game.core.text import T, Text
from game.lab.form import Answer
from game.lab.model import F, Model


def answer(model: Model[F], form: F) -> Answer:
    """The output of the model for this input. `ProblemsError` if it has none, or a number overflows."""
    with np.errstate(all="ignore"):  # what overflows is found below, and told in words
        found = {name: _plain(value) for name, value in model.run(form).items()}
    if endless := [name for name, value in found.items() if not _finite(value)]:
        text = T(
            "{model}: “{field}” grows beyond all numbers with these inputs",
            model=model.name,
            field=endless[0],
        )
        raise ProblemsError([Problem("C-LAB-08", text)])
    return found


def no_answer(text: Text, hint: Text | None = None) -> ProblemsError:
    """The error that a model raises if valid inputs have no answer."""
    return ProblemsError([Problem("C-LAB-09", text, hint)])


def _plain(value: Any) -> Any:
    """Arrays and numbers of numpy as lists and numbers of Python, without negative zeros."""
    if isinstance(value, np.ndarray | np.generic):
        return _plain(value.tolist())
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value + 0.0 if isinstance(value, float) else value


def _finite(value: Any) -> bool:
    if isinstance(value, dict):
        return all(map(_finite, value.values()))
    if isinstance(value, list):
        return all(map(_finite, value))
    return not isinstance(value, float) or math.isfinite(value)
