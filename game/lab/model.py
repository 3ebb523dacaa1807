"""A model of the laboratory: what it asks, what it answers, whence it comes, and how it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from game.core.text import Text
from game.lab.form import Answer, Form

F = TypeVar("F", bound=Form)


@dataclass(frozen=True, slots=True)
class Plot:
    """How an output is drawn: `lines` over the list `across` (of the output, else of the input; "": over
    1, 2, …), or, without lines, a bar for each number of the outputs `bars`.
    """

    across: str = ""
    lines: tuple[str, ...] = ()
    bars: tuple[str, ...] = ()


class Asked(NamedTuple):
    """One field of an input: what it is, with its unit; whether it must be given, and what stands else."""

    text: Text
    needed: bool
    default: Any


@dataclass(frozen=True, slots=True)
class Model(Generic[F]):
    """One model. `outputs` says of each name what it is, with its unit; `example` runs as it stands."""

    name: str
    tells: Text
    source: str
    form: type[F]
    run: Callable[[F], Answer]
    outputs: Mapping[str, Text]
    example: Mapping[str, Any]
    plot: Plot

    def inputs(self) -> dict[str, Asked]:
        """What is asked for, by the names of the form."""
        return {
            name: Asked(
                next(note for note in field.metadata if isinstance(note, Text)),
                field.is_required(),
                None if field.is_required() else field.default,
            )
            for name, field in self.form.model_fields.items()
        }
