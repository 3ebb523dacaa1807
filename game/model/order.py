"""The base of all orders. Each kind is one file in `game/orders`, found by its `kind`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, SerializeAsAny
from pydantic_core import PydanticCustomError

from game.core.ids import NationId
from game.core.problems import Problem, did_you_mean
from game.core.registry import Registry
from game.core.text import Text
from game.model.event import Event
from game.model.frozen import Frozen
from game.model.setting import StageKind

if TYPE_CHECKING:
    from game.model.law import Law
    from game.model.view import View
    from game.model.world import World

ORDERS: Registry[type[Order]] = Registry("game.orders.kinds")

OrderPhase = Literal["negotiation", "instruments", "ballots", "policy"]


class Order(Frozen):
    """What a delegation wants done. Intent only: what came of it is told by events.

    `phase` is where the engine carries it out, `envoys` what it takes of the turn's diplomacy,
    `stages` the stages in which it may be given.
    """

    kind: str
    phase: ClassVar[OrderPhase]
    envoys: ClassVar[int] = 0
    stages: ClassVar[tuple[StageKind, ...]] = ("talks", "orders")
    sheet: ClassVar[str] = ""
    """Its group on the sheet of orders; "" if it is given elsewhere: on the treaty table, by a slider."""
    name: ClassVar[Text]
    """What the sheet calls it."""
    about: ClassVar[Text]
    """What it does, in a sentence."""
    labels: ClassVar[Mapping[str, Text]] = {}
    """What the form calls each field; a treaty, nation, body or motion needs no words of its own."""
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {}
    """What the form calls each value of a field that is a choice."""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Register each subclass in `ORDERS` under its `kind`."""
        super().__pydantic_init_subclass__(**kwargs)
        ORDERS.add(cls.model_fields["kind"].default, cls)

    @property
    def precedence(self) -> int:
        """Among orders of one stage the lower is carried out first; of equal ones, by kind.

        Below 0: it ends what other orders build on. Above 0: it would bar other orders of the stage.
        """
        return 0

    @property
    def takes(self) -> int:
        """The envoys that this order takes: `envoys`, unless what it says takes more or less."""
        return self.envoys

    def addressees(self, law: Law) -> tuple[NationId, ...]:
        """The nations to which it is addressed, if it is a talk with some; () for most orders."""
        return ()

    @property
    def price(self) -> float:
        """Points of political capital that the order takes."""
        return 0.0

    def problems(self, view: View) -> Iterator[Problem]:
        """Why the nation of `view` may not give this order now (errors), or should think twice (warnings)."""
        return iter(())

    def overtaken(self, world: World, nation: NationId) -> bool:
        """Whether orders carried out earlier in this stage have left nothing for this one to do."""
        return False

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world after the order, and the events to tell. Orders of one phase commute, or their docstring
        says which goes first."""
        return world, []

    def says(self) -> Text:
        """The order in one short line, for the list of what was ordered."""
        raise NotImplementedError

    def conflicts(self, other: Order) -> bool:
        """True if one nation cannot give both in a stage: the later one then replaces the earlier."""
        return False


def dispatch(value: Any) -> Any:
    """The order of the class that the `kind` in `value` names; PydanticCustomError if there is no such
    class."""
    if not isinstance(value, dict):
        return value
    kind = value.get("kind")
    found = ORDERS.get(kind) if isinstance(kind, str) else None
    if found is None:
        hint = did_you_mean(str(kind), ORDERS)
        raise PydanticCustomError(
            "unknown_order",
            "unknown order kind {found}",
            {"found": str(kind), "known": ", ".join(ORDERS), "guess": hint.params["guess"] if hint else ""},
        )
    return found.model_validate(value)


AnyOrder = Annotated[SerializeAsAny[Order], BeforeValidator(dispatch)]


class Submission(Frozen):
    """What one delegation sealed at one stage: its orders, complete and final."""

    nation: NationId
    turn: int
    stage: int
    orders: tuple[AnyOrder, ...] = ()
