"""Settle: ends a dispute by complying, by compensation that is accepted, or by dropping it (DSU art. 22)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from game.core.ids import NationId
from game.core.problems import Problem, did_you_mean
from game.core.text import Name, Param, Quantity, T, Text
from game.domains.economy.state import Economy
from game.model.dispute import Dispute, Step
from game.model.event import TO_ALL, Event
from game.model.frozen import measured
from game.model.law import Measure
from game.model.order import Order, OrderPhase
from game.model.view import View
from game.model.world import World
from game.treaties.breach import disputes

How = Literal["comply", "compensate", "accept", "drop"]
HOW: dict[How, Text] = {
    "comply": T("Comply in dispute {dispute}"),
    "compensate": T("Offer compensation of {amount} in dispute {dispute}"),
    "accept": T("Accept the compensation in dispute {dispute}"),
    "drop": T("Drop dispute {dispute}"),
}


def must_be_a_dispute(view: View, dispute: str) -> Iterator[Problem]:
    """A problem if no dispute of that id is known to the seat, or it is over."""
    found = disputes.by_id(view.law, dispute)
    if found is None:
        hint = did_you_mean(dispute, [d.id for d in view.law.disputes])
        yield Problem("O-SETTLE-01", T("no dispute {dispute} is known here", dispute=dispute), hint)
    elif not disputes.is_open(found):
        yield Problem("O-SETTLE-02", T("this dispute is over"))


def parted(world: World, dispute: Dispute) -> World:
    """The world with `dispute` in place of the one with its id."""
    listed = tuple(dispute if d.id == dispute.id else d for d in world.law.disputes)
    return world.with_law(world.law.having(disputes=listed))


ENDS_FIRST = ("comply", "accept", "drop", "compensate")
"""Order in which several ways to settle a dispute are carried out in one stage."""


class Settle(Order):
    """The respondent complies or offers `amount` for `turns`; the complainant accepts it, or drops out."""

    kind: Literal["settle"] = "settle"
    dispute: str
    how: How = "comply"
    amount: float = measured("USD bn a year", ge=0, le=1000, step=0.01, default=0.0)
    turns: int = measured("turns", ge=1, le=20, default=3)
    phase: ClassVar[OrderPhase] = "instruments"
    sheet: ClassVar[str] = "disputes"
    name: ClassVar[Text] = T("Settle a dispute")
    about: ClassVar[Text] = T("Comply or compensate, and the dispute ends.")
    labels: ClassVar[Mapping[str, Text]] = {
        "dispute": T("Dispute"),
        "how": T("How"),
        "amount": T("Amount"),
        "turns": T("Turns"),
    }
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {
        "how": {
            "comply": T("comply"),
            "compensate": T("offer compensation"),
            "accept": T("accept the offer"),
            "drop": T("drop the complaint"),
        }
    }

    @property
    def precedence(self) -> int:
        """Before other orders, by `ENDS_FIRST`, so that what is settled now is not appealed or answered too.

        Compliance goes first (DSU art. 3.7); what is accepted is the offer that stood before this stage.
        """
        return ENDS_FIRST.index(self.how) - len(ENDS_FIRST)

    def problems(self, view: View) -> Iterator[Problem]:
        """The respondent may comply or offer an amount above 0, the complainant accept an offer or drop the
        case."""
        yield from must_be_a_dispute(view, self.dispute)
        found = disputes.by_id(view.law, self.dispute)
        if found is None or not disputes.is_open(found):
            return
        side = found.respondent if self.how in ("comply", "compensate") else found.complainant
        if view.nation != side:
            yield Problem(
                "O-SETTLE-03",
                T("the respondent complies or compensates, the complainant accepts or drops its complaint"),
            )
        elif self.how == "compensate" and self.amount <= 0:
            yield Problem("O-SETTLE-04", T("an offer needs an amount"))
        elif self.how == "accept" and disputes.standing_offer(found) is None:
            yield Problem("O-SETTLE-05", T("no compensation has been offered"))

    def overtaken(self, world: World, nation: NationId) -> bool:
        """The other side may have settled it this very stage."""
        found = disputes.by_id(world.law, self.dispute)
        return found is None or not disputes.is_open(found)

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the step taken; what settles the dispute ends countermeasures under it."""
        found = disputes.by_id(world.law, self.dispute)
        assert found is not None
        told = {"treaty": Name("treaty", found.treaty), "nation": Name("nation", found.respondent)}
        turn = world.turn
        match self.how:
            case "comply":
                world = parted(world, found.having(Step(kind="compliance", turn=turn, by=nation)))
                return _ended(world, found), [Event("dispute.complied", (nation,), told, audience=TO_ALL)]
            case "compensate":
                offer = Step(kind="offer", turn=turn, by=nation, amount=self.amount, turns=self.turns)
                amount = Quantity(self.amount, "USD bn a year")
                event = Event("dispute.offered", (nation,), {**told, "amount": amount}, audience=TO_ALL)
                return parted(world, found.having(offer)), [event]
            case "accept":
                return self._compensated(world, found), [
                    Event("dispute.compensated", (nation,), told, audience=TO_ALL)
                ]
            case _:
                world = parted(world, found.having(Step(kind="withdrawal", turn=turn, by=nation)))
                return _ended(world, found), [Event("dispute.dropped", (nation,), told, audience=TO_ALL)]

    def _compensated(self, world: World, found: Dispute) -> World:
        offer = disputes.standing_offer(found)
        assert offer is not None
        output = float(world[Economy].output[world.setting.index(found.respondent)])
        owed = Measure(
            kind="payment",
            treaty=found.treaty,
            by=(found.complainant,),
            against=found.respondent,
            rate=round(offer.amount / output, 9),
            since=world.turn + 1,
            until=world.turn + 1 + offer.turns,
            dispute=found.id,
        )
        step = Step(
            kind="compensation",
            turn=world.turn,
            by=found.complainant,
            amount=offer.amount,
            turns=offer.turns,
        )
        world = _ended(parted(world, found.having(step)), found)
        return world.with_law(world.law.having(measures=(*world.law.measures, owed)))

    def says(self) -> Text:
        """The order in one line."""
        holes: dict[str, Param] = {"dispute": self.dispute, "amount": Quantity(self.amount, "USD bn a year")}
        return Text(HOW[self.how].template, holes)

    def conflicts(self, other: Order) -> bool:
        """True if both settle the same dispute."""
        return isinstance(other, Settle) and other.dispute == self.dispute


def _ended(world: World, dispute: Dispute) -> World:
    """Countermeasures under the dispute end with this turn (DSU art. 22.8)."""
    measures = tuple(
        m.model_copy(update={"until": min(m.until, world.turn + 1)}) if m.dispute == dispute.id else m
        for m in world.law.measures
    )
    return world.with_law(world.law.having(measures=measures))
