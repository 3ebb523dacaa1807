"""Compensate: a group at home is paid for what a treaty costs it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from pydantic import Field

from game.core.ids import NationId, TreatyId
from game.core.problems import Problem, did_you_mean
from game.core.text import Name, Quantity, T, Text
from game.model.civic import Compensation
from game.model.event import Event
from game.model.frozen import measured
from game.model.groups import groups
from game.model.order import Order, OrderPhase
from game.model.view import View
from game.model.world import World
from game.treaties.status import status
from game.treaties.status.checks import known, must_be_known


class Compensate(Order):
    """Pays `group` a `share` of output a year for `turns`, this turn's the first, for what `treaty` costs it.

    While it is paid the group thinks better of the treaty. The money comes from the budget.
    """

    kind: Literal["compensate"] = "compensate"
    treaty: TreatyId
    group: str
    share: float = measured("share of output", ge=0.001, le=0.02, step=0.001, default=0.005)
    turns: int = Field(3, ge=1, le=10, json_schema_extra={"unit": "turns", "step": 1})
    phase: ClassVar[OrderPhase] = "instruments"
    sheet: ClassVar[str] = "home"
    name: ClassVar[Text] = T("Pay a group")
    about: ClassVar[Text] = T(
        "A group at home is paid for what a treaty costs it, and thinks better of the treaty."
    )
    labels: ClassVar[Mapping[str, Text]] = {
        "group": T("Group"),
        "share": T("Share of output"),
        "turns": T("Turns"),
    }

    def problems(self, view: View) -> Iterator[Problem]:
        """A known live treaty, a group at home, and not paid for it already."""
        yield from must_be_known(view, self.treaty)
        treaty = known(view, self.treaty)
        if treaty is None or view.nation is None:
            return
        if not status.is_live(treaty, view.world.turn):
            yield Problem("O-COMPENSATE-01", T("this treaty has ended"))
        own = [group.id for group in groups(view.setting.nation(view.nation))]
        if self.group not in own:
            yield Problem(
                "O-COMPENSATE-02",
                T("no group {group} at home", group=self.group),
                did_you_mean(self.group, own),
            )
        if any(
            (p.nation, p.treaty, p.group) == (view.nation, self.treaty, self.group)
            and view.world.turn < p.until
            for p in view.law.compensations
        ):
            yield Problem("O-COMPENSATE-03", T("this group is being paid for it already"))

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the payment on its way."""
        paid = Compensation(
            nation=nation,
            treaty=self.treaty,
            group=self.group,
            share=self.share,
            since=world.turn,
            until=world.turn + self.turns,
        )
        return world.with_law(world.law.having(compensations=(*world.law.compensations, paid))), []

    def says(self) -> Text:
        """The order in one line."""
        return T(
            "Pay {group} {share} a year for what “{treaty}” costs them",
            group=Name("group", self.group),
            share=Quantity(self.share, "share of output"),
            treaty=Name("treaty", self.treaty),
        )

    def conflicts(self, other: Order) -> bool:
        """True if both pay the same group for the same treaty."""
        return isinstance(other, Compensate) and (other.treaty, other.group) == (self.treaty, self.group)
