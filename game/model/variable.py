"""Declared variables: what each array of the world means, in which unit and between which bounds.

Tooltips, scenario bounds, checks, documentation and property tests all come from the declarations
that stand beside the arrays, in each domain's `state.py`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from typing import Any, ClassVar, Literal, TypeAlias

from game.core.arrays import DIGITS, Array, frozen, quantised
from game.core.remember import remembered
from game.core.text import Text
from game.model.audience import Audience

Mood: TypeAlias = Literal["good", "bad", ""]


def mood(moved: float, better: int) -> Mood:
    """Whether a change is good or bad, where `better` is 1 for more and -1 for less; "" for none, and where
    neither is better (0)."""
    gained = moved * better
    return "good" if gained > 0.0 else "bad" if gained < 0.0 else ""


@dataclass(frozen=True, slots=True)
class Variable:
    """One array of the world.

    `axes` are the trailing axes by name, e.g. ("nation",), ("exporter", "importer"), ("nation", "commons"),
    ("box",), or () for a number of the world. `better` is +1 if more is better, -1 if less is, 0 if
    neither. `tracked` variables have exact causes for every change. `audience` is all, or the nation: then
    `reported` names the public variable of the same domain and axes that the others see in its place.
    """

    name: str
    axes: tuple[str, ...]
    unit: str
    low: float
    high: float
    label: Text
    doc: Text
    audience: Audience
    source: str = "design"
    digits: int = DIGITS
    better: int = 0
    tracked: bool = False
    reported: str = ""

    def __post_init__(self) -> None:
        if self.audience.who not in ("all", "the nation"):
            raise TypeError(f"{self.name}: a variable is known to all or to the nation")
        if self.is_own != bool(self.reported):
            raise TypeError(
                f"{self.name}: what only the nation knows needs a report, and nothing else has one"
            )
        if self.is_own and "nation" not in self.axes:
            raise TypeError(f"{self.name}: what only the nation knows goes by nation")

    @property
    def is_own(self) -> bool:
        """Whether each nation knows its own value only, and of the others what they report."""
        return self.audience.who == "the nation"

    def mood(self, moved: float) -> Mood:
        """Whether such a change of it is good or bad."""
        return mood(moved, self.better)

    @property
    def attribute(self) -> str:
        """The field of the state that holds the array."""
        return self.name.partition(".")[2]


def variable(
    *axes: str, audience: Audience, unit: str, low: float, high: float, label: Text, doc: Text, **more: Any
) -> Any:
    """Declare a state's field: see `Variable` for the meaning of each word. TypeError without an audience."""
    said = dict(axes=axes, audience=audience, unit=unit, low=low, high=high, label=label, doc=doc, **more)
    return field(metadata={"variable": said})


class State:
    """The arrays of one domain; subclasses are frozen dataclasses whose fields are `variable(...)`."""

    domain: ClassVar[str]
    __slots__ = ()

    @classmethod
    def variables(cls) -> tuple[Variable, ...]:
        """The declared variables, in the order of the fields."""
        return _declared(cls)

    def arrays(self) -> Iterator[tuple[Variable, Array]]:
        """Each variable with its array."""
        names: tuple[str, ...] = self.__slots__  # the fields of a slotted dataclass, in their order
        for declared, attribute in zip(_declared(type(self)), names, strict=True):
            yield declared, getattr(self, attribute)

    def quantised(self, before: State | None = None) -> State:
        """The same state with every array rounded as its variable says and read-only.

        Arrays that it shares with `before`, which is quantised already, are left as they are.
        """
        names: tuple[str, ...] = self.__slots__
        rounded = {}
        for declared, name in zip(_declared(type(self)), names, strict=True):
            array = getattr(self, name)
            if before is None or array is not getattr(before, name):
                rounded[name] = quantised(array, declared.digits)
        return dataclasses.replace(self, **rounded)  # type: ignore[type-var]

    def with_array(self, attribute: str, values: Array) -> State:
        """The same state with one array replaced."""
        return dataclasses.replace(self, **{attribute: frozen(values)})  # type: ignore[type-var]


@remembered(most=1)
def _declared(state: type[State]) -> tuple[Variable, ...]:
    return tuple(
        Variable(name=f"{state.domain}.{f.name}", **f.metadata["variable"])
        for f in fields(state)  # type: ignore[arg-type]
    )


@dataclass(frozen=True, slots=True)
class Lever:
    """A policy that a nation may set freely within bounds.

    `start` is the value before anybody ordered one. `effect` says in one sentence what it does and
    costs. The value ordered stands until another is ordered. Which lawful limit a treaty sets is
    known by the domain, which keeps to the honoured obligations whatever was ordered.
    """

    name: str
    unit: str
    low: float
    high: float
    step: float
    label: Text
    effect: Text
    audience: Audience = field(kw_only=True)
    """All, for an open act; or the nation: the others see where the variable stands from which it starts, as
    far as that is reported."""
    start: str = ""
    """Name of the variable whose opening value is the lever's start ("" means `low`)."""
    per: str = ""
    """Second axis: "" for one value a nation, "nation" for one towards each other, "commons" or "good" for
    one each."""

    def __post_init__(self) -> None:
        if (self.audience.who == "the nation") != bool(self.start) or self.audience.who not in (
            "all",
            "the nation",
        ):
            raise TypeError(
                f"{self.name}: a lever that only the nation knows starts from what the others see of it"
            )
