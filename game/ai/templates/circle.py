"""The group of nations for which a text is considered, and an idea: articles with a title.

Not here: the ideas themselves (the files beside this one).
"""

from __future__ import annotations

from dataclasses import dataclass

from game.core.arrays import Array
from game.core.ids import NationId
from game.core.text import Text
from game.domains.commons.state import Commons
from game.domains.economy.state import Economy
from game.domains.finance.state import Finance
from game.domains.security.state import Security
from game.model.clause import CLAUSES, Clause
from game.model.frozen import Multilingual, programs_own
from game.model.view import View


@dataclass(frozen=True, slots=True)
class Idea:
    """Articles and a title, without members."""

    title: Multilingual
    articles: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Circle:
    """The nations among which a text is considered: the seat and one partner, or the seat and many."""

    view: View
    members: tuple[NationId, ...]

    @property
    def places(self) -> list[int]:
        """The members on the nation axis."""
        return [self.view.setting.index(n) for n in self.members]

    @property
    def is_pair(self) -> bool:
        """Whether it has two members."""
        return len(self.members) == 2

    def by_income(self) -> tuple[NationId, ...]:
        """The members by income per person, richest first."""
        income = self.view.world[Finance].income
        return tuple(sorted(self.members, key=lambda n: -float(income[self.view.setting.index(n)])))

    def index(self, nation: NationId) -> int:
        """The nation's place on the nation axis."""
        return self.view.setting.index(nation)

    def ranked(self, values: Array) -> tuple[NationId, ...]:
        """The members by `values` [nation], largest first; equals in the order of nations."""
        return tuple(sorted(self.members, key=lambda n: (-round(float(values[self.index(n)]), 6), n)))

    def most_tense(self) -> tuple[NationId, NationId]:
        """The two members between whom tension is highest."""
        tension = self.view.world[Security].tension
        pairs = [(a, b) for k, a in enumerate(self.members) for b in self.members[k + 1 :]]
        return max(pairs, key=lambda pair: round(float(tension[self.index(pair[0]), self.index(pair[1])]), 6))

    def used_commons(self) -> list[str]:
        """The commons that at least one member harvests."""
        habit = self.view.world[Commons].habit
        return [c for k, c in enumerate(self.view.setting.commons_ids) if habit[self.places, k].sum() > 0]

    def money(self, givers: tuple[NationId, ...], share: float) -> float:
        """`share` of the givers' joint output, USD bn a year, rounded to 0.1."""
        output = self.view.world[Economy].output
        total = sum(float(output[self.view.setting.index(n)]) for n in givers)
        return max(0.1, round(share * total, 1))


def make(kind: str, **fields: object) -> Clause:
    """A clause of the kind, with these fields."""
    return CLAUSES[kind].model_validate({"kind": kind, **fields})


def one(title: Text, *articles: Clause) -> Idea:
    """An idea with this title and these articles."""
    return Idea(programs_own(title), articles)
