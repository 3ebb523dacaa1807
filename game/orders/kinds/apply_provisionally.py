"""Apply provisionally: a signatory performs a treaty before it binds it, or stops doing so (VCLT art. 25)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from game.core.ids import NationId, TreatyId
from game.core.problems import Problem
from game.core.text import Name, T, Text
from game.model.event import Event
from game.model.order import Order, OrderPhase
from game.model.view import View
from game.model.world import World
from game.orders.depositing import deposit
from game.treaties.status import record, status
from game.treaties.status.checks import known, must_be_known
from game.treaties.status.status import Condition, Standing


class ApplyProvisionally(Order):
    """Applies the treaty from the next turn, towards all who perform it; `end` stops it."""

    kind: Literal["apply-provisionally"] = "apply-provisionally"
    treaty: TreatyId
    end: bool = False
    phase: ClassVar[OrderPhase] = "instruments"
    sheet: ClassVar[str] = "treaties"
    name: ClassVar[Text] = T("Apply provisionally")
    about: ClassVar[Text] = T(
        "You perform a treaty that you have signed before it is in force, or stop doing so."
    )
    labels: ClassVar[Mapping[str, Text]] = {"end": T("Stop")}

    def problems(self, view: View) -> Iterator[Problem]:
        """The text must allow it, and the State have signed the adopted text but not be bound yet."""
        yield from must_be_known(view, self.treaty)
        treaty, turn = known(view, self.treaty), view.world.turn
        if treaty is None or view.nation is None:
            return
        spell = status.records(treaty, turn).get(view.nation, record.NOTHING).provisional
        running = spell is not None and spell.leaves is None
        if self.end:
            if not running:
                yield Problem("O-APPLY-01", T("you do not apply it provisionally"))
            return
        if running:
            yield Problem("O-APPLY-02", T("you apply it provisionally already"))
        if not status.final(treaty).provisional:
            yield Problem("O-APPLY-03", T("the text does not allow provisional application"))
        adopted = status.condition(treaty, turn) in (Condition.OPEN, Condition.IN_FORCE)
        standing = status.standing(treaty, view.nation, turn)
        if not adopted or standing not in (Standing.SIGNATORY, Standing.CONTRACTING):
            yield Problem(
                "O-APPLY-04", T("only a signatory that is not bound yet can apply it provisionally")
            )

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the notice deposited."""
        if self.end:
            return deposit(
                world,
                self.treaty,
                nation,
                "end-of-provisional-application",
                "treaty.provisional_ended",
            )
        return deposit(world, self.treaty, nation, "provisional-application", "treaty.provisional")

    def says(self) -> Text:
        """The order in one line."""
        if self.end:
            return T("Stop applying “{treaty}” provisionally", treaty=Name("treaty", self.treaty))
        return T("Apply “{treaty}” provisionally", treaty=Name("treaty", self.treaty))

    def conflicts(self, other: Order) -> bool:
        """True if both concern the provisional application of the same treaty."""
        return isinstance(other, ApplyProvisionally) and other.treaty == self.treaty
