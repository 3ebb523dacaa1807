"""A model of the laboratory: its inputs, outputs, source, and how it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from game.core.text import Text
from game.lab.form import Answer, Form

F = TypeVar("F", bound=Form)


@dataclass(frozen=True, slots=True)
class Plot:
    """How an output is drawn: lines or bars.

    `lines` are outputs drawn over the list `across` (of the output, else of the input; "": over 1, 2, …);
    without lines, each number of the outputs `bars` is a bar.
    """

    across: str = ""
    lines: tuple[str, ...] = ()
    bars: tuple[str, ...] = ()


class Asked(NamedTuple):
    """One field of an input: its meaning with its unit, whether it is required, and its default."""

    text: Text
    needed: bool
    default: Any


@dataclass(frozen=True, slots=True)
class Model(Generic[F]):
    """One model. `outputs` gives the meaning of each output with its unit; `example` is a valid input."""

    name: str
    tells: Text
    source: str
    form: type[F]
    run: Callable[[F], Answer]
    outputs: Mapping[str, Text]
    example: Mapping[str, Any]
    plot: Plot

    def inputs(self) -> dict[str, Asked]:
        """The fields of the input by name."""
        return {
            name: Asked(
                next(note for note in field.metadata if isinstance(note, Text)),
                field.is_required(),
                None if field.is_required() else field.default,
            )
            for name, field in self.form.model_fields.items()
        }
