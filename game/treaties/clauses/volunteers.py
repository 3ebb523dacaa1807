"""Volunteers: people go to help abroad; at home they are missed (cf. the UN Volunteers programme)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array
from game.core.ids import NationId
from game.core.problems import Problem
from game.core.text import Listing, Name, Quantity, T, Text
from game.domains.finance.state import COMMITMENT
from game.domains.health.state import VOLUNTEERS
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.model.setting import Setting
from game.treaties.lowering.measure import unpaid
from game.treaties.lowering.roles import both_sides, role_mask

COST = 0.02
"""USD bn a year for a thousand people: 20,000 USD each, travel and keep (design)."""


class Volunteers(Clause):
    """Each of `senders` sends `people` a year, in equal parts to the `hosts` (nobody named: all others)."""

    kind: Literal["volunteers"] = "volunteers"
    senders: tuple[NationId, ...]
    hosts: tuple[NationId, ...] = ()
    people: float = measured("thousand people", ge=0.1, le=100, step=0.1, default=1.0)
    field_of: ClassVar[str] = "health"
    icon: ClassVar[str] = "users"
    name: ClassVar[Text] = T("Volunteers")
    labels: ClassVar[Mapping[str, Text]] = {
        "senders": T("Sent by"),
        "hosts": T("Received by"),
        "people": T("People from each"),
    }

    def title(self) -> Text:
        """The heading of the article."""
        return T("Volunteers")

    def prose(self) -> Text:
        """The text of the article."""
        hosts = (
            Listing(tuple(Name("nation", n) for n in self.hosts)) if self.hosts else T("the other Parties")
        )
        return T(
            "{senders} shall each send {people} a year as volunteers to help {hosts} in crises.",
            senders=Listing(tuple(Name("nation", n) for n in self.senders)),
            people=Quantity(self.people, "thousand people"),
            hosts=hosts,
        )

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """Senders and hosts are members, and nobody is both."""
        yield from both_sides(self.senders, self.hosts, members)

    def lower(self, to: Lowering) -> None:
        """People from each sender, in equal parts to the hosts among the parties, and their keep."""
        senders = role_mask(to.world.setting, self.senders)
        named = role_mask(to.world.setting, self.hosts) if self.hosts else to.parties
        hosts = named & to.parties & ~senders
        sent = self.people * (senders & to.duty) * to.strength * bool(hosts.any())
        to.out.join(VOLUNTEERS, to.article, np.outer(sent, hosts & to.benefit) / max(1, int(hosts.sum())))
        to.out.join(COMMITMENT, to.article, COST * sent)

    def shortfall(self, seen: Performance) -> Array:
        """The part of the people who did not come."""
        return unpaid(seen, VOLUNTEERS)

    def obliges(self, nation: str) -> bool:
        """True for the senders only."""
        return nation in self.senders

    def autonomy_cost(self) -> float:
        """0.1 points: people are sent, but no power to decide is given up."""
        return 0.1
