"""Retaliate: a countermeasure against a party that broke a treaty, lawful or not (ARSIWA arts. 49-54)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from pydantic import Field

from game.core.ids import NationId, TreatyId
from game.core.problems import Problem, Severity
from game.core.text import Name, Quantity, T, Text
from game.model.dispute import Step
from game.model.event import TO_ALL, Event
from game.model.frozen import measured
from game.model.law import Measure
from game.model.order import Order, OrderPhase
from game.model.view import View
from game.model.world import World
from game.orders.kinds.settle import parted
from game.treaties.breach import disputes
from game.treaties.status import status
from game.treaties.status.checks import known, must_be_known


class Retaliate(Order):
    """Burdens goods of `nation`, or suspends its benefits, for `turns`; under `dispute` or without one. With
    `exempt` food and medicine pass."""

    kind: Literal["retaliate"] = "retaliate"
    treaty: TreatyId
    nation: NationId
    dispute: str = ""
    how: Literal["trade-measure", "suspension"] = "trade-measure"
    rate: float = measured("ad valorem", ge=0, le=1, step=0.001, default=0.1)
    turns: int = Field(2, ge=1, le=20, json_schema_extra={"unit": "turns", "step": 1})
    exempt: bool = False
    phase: ClassVar[OrderPhase] = "instruments"
    envoys: ClassVar[int] = 1
    sheet: ClassVar[str] = "disputes"
    name: ClassVar[Text] = T("Retaliate")
    about: ClassVar[Text] = T(
        "Take a countermeasure. It costs you too, and is lawful only where a ruling or the treaty allows "
        "it, and no larger than the damage."
    )
    labels: ClassVar[Mapping[str, Text]] = {
        "dispute": T("Dispute"),
        "how": T("How"),
        "rate": T("Charge"),
        "turns": T("Turns"),
        "exempt": T("Food and medicine exempt"),
    }
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {
        "how": {"trade-measure": T("a trade measure"), "suspension": T("suspend benefits")}
    }

    def problems(self, view: View) -> Iterator[Problem]:
        """Both must be parties, with no such measure yet; a warning if it is unlawful, which is a breach of
        its own."""
        yield from must_be_known(view, self.treaty)
        treaty = known(view, self.treaty)
        if treaty is None or view.nation is None:
            return
        bound = status.parties(treaty, view.world.turn)
        if view.nation not in bound or self.nation not in bound or self.nation == view.nation:
            yield Problem("O-RETALIATE-01", T("countermeasures are among the parties of a treaty in force"))
            return
        found = disputes.by_id(view.law, self.dispute)
        if self.dispute and (found is None or found.treaty != self.treaty):
            yield Problem("O-RETALIATE-02", T("that is no dispute under this treaty"))
        elif any(
            (m.treaty, m.kind, m.by, m.against) == (self.treaty, self.how, (view.nation,), self.nation)
            and view.world.turn + 1 < m.until
            for m in view.law.measures
        ):
            yield Problem("O-RETALIATE-03", T("such a countermeasure of yours stands already"))
        elif not disputes.lawful(view.world, self._measure(view.world, view.nation)):
            yield Problem(
                "O-RETALIATE-04",
                T("this goes beyond what you have a right to: it would be a breach of its own"),
                severity=Severity.WARNING,
            )

    def _measure(self, world: World, nation: NationId) -> Measure:
        return Measure(
            kind=self.how,
            treaty=self.treaty,
            by=(nation,),
            against=self.nation,
            rate=self.rate,
            since=world.turn + 1,
            until=world.turn + 1 + self.turns,
            dispute=self.dispute,
            exempt=self.exempt,
        )

    def overtaken(self, world: World, nation: NationId) -> bool:
        """A quarrel that was settled this turn is no ground any more (DSU art. 22.8, ARSIWA art. 53)."""
        found = disputes.by_id(world.law, self.dispute)
        return bool(self.dispute) and (found is None or not disputes.is_open(found))

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the countermeasure from next turn. Room under a cap goes by the stage's lots."""
        measure = self._measure(world, nation)
        measure = measure.model_copy(update={"lawful": disputes.lawful(world, measure)})
        found = disputes.by_id(world.law, self.dispute)
        if found is not None:
            world = parted(world, found.having(Step(kind="retaliation", turn=world.turn, by=nation)))
        world = world.with_law(world.law.having(measures=(*world.law.measures, measure)))
        told = {"nation": Name("nation", self.nation), "treaty": Name("treaty", self.treaty)}
        return world, [Event(f"measure.{measure.kind}", (nation,), told, audience=TO_ALL)]

    def says(self) -> Text:
        """The order in one line."""
        treaty, nation = Name("treaty", self.treaty), Name("nation", self.nation)
        if self.how == "suspension":
            return T("Suspend the benefits of {nation} under “{treaty}”", nation=nation, treaty=treaty)
        return T(
            "Answer {nation} under “{treaty}” with a charge of {rate} on its goods",
            nation=nation,
            treaty=treaty,
            rate=Quantity(self.rate, "ad valorem"),
        )

    def conflicts(self, other: Order) -> bool:
        """True if both take the same kind of countermeasure against the same nation under the same treaty."""
        return isinstance(other, Retaliate) and (other.treaty, other.nation, other.how) == (
            self.treaty,
            self.nation,
            self.how,
        )
