"""Push: political capital is spent at home to win one group for a treaty that was signed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar, Literal

from game.core.arrays import quantised
from game.core.ids import NationId, TreatyId
from game.core.problems import Problem, did_you_mean
from game.core.text import Name, T, Text
from game.domains.society.state import Society
from game.model.event import Event
from game.model.groups import groups
from game.model.law import Law
from game.model.law import Push as Pushed
from game.model.order import Order, OrderPhase
from game.model.treaty import Treaty
from game.model.view import View
from game.model.world import World
from game.orders.capital import capital_left
from game.treaties.status import status
from game.treaties.status.at_home import Waiting, by_ratification, waiting
from game.treaties.status.checks import known, must_be_known
from game.treaties.status.status import Standing

PRICE = 4.0
"""Points of political capital that one push costs."""


def won(law: Law, treaty: Treaty, nation: NationId, one: Waiting | None) -> frozenset[str]:
    """The groups at home already won over for the treaty, or, if `one` is an amendment, since it was
    tabled."""
    since = treaty.version(one.version).turn if one is not None and one.amends else 0
    mine = [p for p in law.pushes if (p.nation, p.treaty) == (nation, treaty.id) and p.turn >= since]
    return frozenset(p.group for p in mine)


class Push(Order):
    """Wins over `group` for `treaty`, or for the amendment signed, for as long as it is voted on."""

    kind: Literal["push"] = "push"
    treaty: TreatyId
    group: str
    phase: ClassVar[OrderPhase] = "instruments"

    @property
    def price(self) -> float:
        """`PRICE`, in points of political capital."""
        return PRICE

    def problems(self, view: View) -> Iterator[Problem]:
        """Needs capital, a treaty still to ratify, and a group at home that was not pushed for it yet."""
        yield from must_be_known(view, self.treaty)
        treaty = known(view, self.treaty)
        if treaty is None or view.nation is None:
            return
        if not by_ratification(treaty):
            yield Problem("O-PUSH-01", T("this treaty needs no vote at home"))
        turn = view.world.turn
        one = waiting(treaty, view.nation, turn)
        bound = status.standing(treaty, view.nation, turn) in (Standing.CONTRACTING, Standing.PARTY)
        if (bound and one is None) or not status.is_live(treaty, turn):
            yield Problem("O-PUSH-04", T("there is no vote on it any more"))
        own = [group.id for group in groups(view.setting.nation(view.nation))]
        if self.group not in own:
            yield Problem(
                "O-PUSH-05", T("no group {group} at home", group=self.group), did_you_mean(self.group, own)
            )
        left = capital_left(view)
        if left < self.price:
            yield Problem(
                "O-PUSH-02",
                T(
                    "not enough political capital: {needed} needed, {left} left",
                    needed=int(PRICE),
                    left=int(left),
                ),
            )
        if self.group in won(view.law, treaty, view.nation, one):
            yield Problem("O-PUSH-03", T("this group has been won over as far as it goes"))

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the capital spent and the group moved."""
        society = world[Society]
        capital = society.capital.copy()
        capital[world.setting.index(nation)] -= PRICE
        pushed = Pushed(treaty=self.treaty, nation=nation, group=self.group, turn=world.turn)
        world = world.with_states(replace(society, capital=quantised(capital)))
        return world.with_law(world.law.having(pushes=(*world.law.pushes, pushed))), []

    def says(self) -> Text:
        """The order in one line."""
        return T(
            "Campaign at home for “{treaty}” among {group}",
            treaty=Name("treaty", self.treaty),
            group=Name("group", self.group),
        )

    def conflicts(self, other: Order) -> bool:
        """True if both win the same group for the same treaty."""
        return isinstance(other, Push) and (other.treaty, other.group) == (self.treaty, self.group)
