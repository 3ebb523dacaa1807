"""Peacekeeping: troops of others stand between two hosts that consent to them (UN Charter, chs. VI-VII)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array, Mask, frozen
from game.core.ids import NationId
from game.core.problems import Problem
from game.core.text import Listing, Name, Quantity, T, Text
from game.domains.finance.state import COMMITMENT
from game.domains.security.state import HOSTS, PEACEKEEPERS
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.model.setting import Setting
from game.treaties.lowering.measure import shares, unpaid
from game.treaties.lowering.roles import both_sides, role_mask
from game.treaties.status.hosting import said

COST = 0.00009
"""USD bn a year for a soldier: 5.6 bn for about 62,000 in uniform (UN peacekeeping budget 2024-25, to be
checked; the order of size is what counts)."""


HOSTING = 2
"""The hosts that must consent: troops stand between two."""


class Peacekeeping(Clause):
    """`contributors` keep `troops` in all, by income, between `first` and `second`, half in each."""

    kind: Literal["peacekeeping"] = "peacekeeping"
    first: NationId
    second: NationId
    contributors: tuple[NationId, ...] = ()
    troops: float = measured("troops", ge=500, le=50_000, step=500, default=5000)
    field_of: ClassVar[str] = "security"
    icon: ClassVar[str] = "users"
    level_field: ClassVar[str] = "troops"
    name: ClassVar[Text] = T("Peacekeeping")
    labels: ClassVar[Mapping[str, Text]] = {
        "first": T("One host"),
        "second": T("Other host"),
        "contributors": T("Contributors"),
        "troops": T("Troops"),
    }

    def title(self) -> Text:
        """The heading of the article."""
        return T("Peacekeeping")

    def prose(self) -> Text:
        """The text of the article."""
        givers = (
            Listing(tuple(Name("nation", n) for n in self.contributors))
            if self.contributors
            else T("The other Parties")
        )
        return T(
            "{contributors} shall together provide {troops} to keep the peace between {first} and {second}, "
            "which consent to their presence. The troops shall be impartial and use force only in "
            "self-defence.",
            contributors=givers,
            troops=Quantity(self.troops, "troops"),
            first=Name("nation", self.first),
            second=Name("nation", self.second),
        )

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """Two different hosts, and troops come from others."""
        yield from both_sides((self.first, self.second), self.contributors, members)
        if self.first == self.second:
            yield Problem("O-CLAUSE-71", T("peacekeepers stand between two hosts"))

    def _sides(self, to: Lowering) -> tuple[Mask, Mask]:
        hosts = role_mask(to.world.setting, (self.first, self.second))
        named = role_mask(to.world.setting, self.contributors) if self.contributors else to.parties
        return hosts, named & to.parties & ~hosts

    def lower(self, to: Lowering) -> None:
        """Troops by income to each host and what keeping them costs, if both hosts are bound and have not
        asked them to leave; consent of each host to those beside."""
        hosts, givers = self._sides(to)
        willing = hosts & role_mask(to.world.setting, self._willing(to))
        if (willing & to.benefit).sum() != HOSTING:
            return
        key = shares(to.world, "income", givers) * givers
        sent = self.troops * key * to.duty * to.strength
        to.out.join(PEACEKEEPERS, to.article, 0.5 * np.outer(sent, hosts))
        to.out.join(COMMITMENT, to.article, COST * sent)
        consent = to.out.blank(HOSTS)
        consent[np.ix_(hosts & to.duty, hosts & to.benefit)] = 1.0
        np.fill_diagonal(consent, 0.0)
        to.out.join(HOSTS, to.article, consent)

    def _willing(self, to: Lowering) -> tuple[NationId, ...]:
        """The hosts that have not withdrawn their consent: being bound is giving it."""
        law, turn = to.world.law, to.world.turn
        both = (self.first, self.second)
        return tuple(n for n in both if said(law, to.article.treaty, n, turn) is not False)

    def shortfall(self, seen: Performance) -> Array:
        """The part of the troops that did not come, or a host's consent withdrawn."""
        return frozen(np.maximum(unpaid(seen, PEACEKEEPERS), unpaid(seen, HOSTS)))

    def obliges(self, nation: str) -> bool:
        """True for hosts and contributors; for everybody if no contributors are named."""
        return not self.contributors or nation in (self.first, self.second, *self.contributors)

    def stationed_in(self) -> tuple[NationId, ...]:
        """Those between whom the troops stand."""
        return self.first, self.second

    def autonomy_cost(self) -> float:
        """0.8 points: foreign troops at home, or own troops under another's command."""
        return 0.8
