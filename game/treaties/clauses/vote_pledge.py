"""Vote pledge: parties promise their votes to another's motions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array, Mask, frozen
from game.core.ids import NationId
from game.core.problems import Problem
from game.core.text import Listing, Name, T, Text
from game.domains.society.state import VOTE_PLEDGE
from game.model.clause import Clause, Lowering, Performance
from game.model.setting import Setting
from game.treaties.lowering.roles import both_sides, role_mask


class VotePledge(Clause):
    """`givers` (empty: all other parties) vote yes on every motion that `to` tables."""

    kind: Literal["vote-pledge"] = "vote-pledge"
    to: NationId
    givers: tuple[NationId, ...] = ()
    field_of: ClassVar[str] = "diplomacy"
    icon: ClassVar[str] = "vote"
    name: ClassVar[Text] = T("Vote pledge")
    labels: ClassVar[Mapping[str, Text]] = {"to": T("Motions of"), "givers": T("Voters")}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Votes")

    def prose(self) -> Text:
        """The text of the article."""
        to = Name("nation", self.to)
        if self.givers:
            return T(
                "{givers} shall vote in favour of the motions that {to} tables.",
                to=to,
                givers=Listing(tuple(Name("nation", n) for n in self.givers)),
            )
        return T("The other Parties shall vote in favour of the motions that {to} tables.", to=to)

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """`to` and the voters must be members, and `to` not among the voters."""
        yield from both_sides((self.to,), self.givers, members)

    def _givers(self, to: Lowering) -> Mask:
        setting = to.world.setting
        named = role_mask(setting, self.givers) if self.givers else ~role_mask(setting, (self.to,))
        return named & to.duty

    def lower(self, to: Lowering) -> None:
        """Bind the givers' votes to the motions of `to`, while it is bound itself."""
        pledge = to.out.blank(VOTE_PLEDGE)
        author = to.world.setting.index(self.to)
        if to.benefit[author]:
            pledge[self._givers(to), author] = 1.0
        to.out.join(VOTE_PLEDGE, to.article, pledge)

    def shortfall(self, seen: Performance) -> Array:
        """The share of this turn's votes on such motions that were not yes."""
        world = seen.after
        promised = self._givers(seen.lowering)
        votes = [d.votes for d in world.law.decisions if d.turn == world.turn and d.motion.author == self.to]
        short = np.zeros(len(world.setting.nations))
        for place, nation in enumerate(world.setting.nation_ids):
            cast = [ballots[nation] for ballots in votes if nation in ballots]
            if promised[place] and cast:
                short[place] = sum(ballot != "yes" for ballot in cast) / len(cast)
        return frozen(short)

    def obliges(self, nation: str) -> bool:
        """True for the voters only."""
        return nation in self.givers if self.givers else nation != self.to

    def autonomy_cost(self) -> float:
        """1.5 points: a party's own votes are promised to another."""
        return 1.5
