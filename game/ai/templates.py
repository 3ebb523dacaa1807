"""What a delegation can think of proposing: for each clause kind, sensible articles with a few values.

Not here: which of them pays (`proposals`), or how texts end (`finals`). Every clause kind has its template;
a test holds this table to the clauses that there are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from game.core.ids import NationId
from game.domains.commons.state import Commons
from game.domains.economy.state import Economy
from game.domains.finance.state import Finance
from game.domains.security.state import Security
from game.domains.trade.state import Trade
from game.model.clause import CLAUSES, Clause
from game.model.frozen import Bilingual
from game.model.view import View


@dataclass(frozen=True, slots=True)
class Idea:
    """Articles and a title, not yet among anybody."""

    title: Bilingual
    articles: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Circle:
    """Among whom: the seat and one partner, or the seat and many."""

    view: View
    members: tuple[NationId, ...]

    @property
    def places(self) -> list[int]:
        """The members on the nation axis."""
        return [self.view.setting.index(n) for n in self.members]

    @property
    def is_pair(self) -> bool:
        """Whether it is between two."""
        return len(self.members) == 2

    def by_income(self) -> tuple[NationId, ...]:
        """The members, richest per person first."""
        income = self.view.world[Finance].income
        return tuple(sorted(self.members, key=lambda n: -float(income[self.view.setting.index(n)])))

    def money(self, givers: tuple[NationId, ...], share: float) -> float:
        """A share of the givers' output, USD bn a year, in tenths."""
        output = self.view.world[Economy].output
        total = sum(float(output[self.view.setting.index(n)]) for n in givers)
        return max(0.1, round(share * total, 1))


def make(kind: str, **fields: object) -> Clause:
    """A clause of that kind."""
    return CLAUSES[kind].model_validate({"kind": kind, **fields})


def tariff_binding(circle: Circle) -> Iterator[Idea]:
    """Tariffs bound below today's."""
    inside = circle.view.world[Trade].applied_tariff[np.ix_(circle.places, circle.places)]
    if inside.max() > 0.02:
        yield Idea(
            Bilingual(en="Tariff Agreement", id="Perjanjian Tarif"), (make("tariff-binding", rate=0.02),)
        )


def free_trade_area(circle: Circle) -> Iterator[Idea]:
    """No tariffs, and common rules of two depths."""
    for depth in (0.3, 0.6):
        yield Idea(
            Bilingual(en="Free Trade Area", id="Kawasan Perdagangan Bebas"),
            (make("free-trade-area", depth=depth),),
        )


def grant(circle: Circle) -> Iterator[Idea]:
    """Money for open markets: the richer of two pays the poorer, who binds its tariff."""
    if not circle.is_pair:
        return
    rich, poor = circle.by_income()
    for share in (0.002, 0.005):
        money = make("grant", donor=rich, recipient=poor, amount=circle.money((rich,), share), years=10)
        yield Idea(
            Bilingual(en="Partnership Agreement", id="Perjanjian Kemitraan"),
            (make("tariff-binding", rate=0.0), money),
        )


def harvest_cap(circle: Circle) -> Iterator[Idea]:
    """Smaller harvests for all who draw on a commons, alone or with a fund for those who lose by it."""
    if circle.is_pair:
        return
    for commons in _used(circle):
        for cut in (0.2, 0.4, 0.6):
            yield Idea(
                Bilingual(en="Harvest Accord", id="Kesepakatan Panen Bersama"),
                (make("harvest-cap", commons=commons, cut=cut),),
            )
        fund = make("fund", amount=circle.money(circle.members, 0.002), draw="harvest", commons=commons)
        yield Idea(
            Bilingual(en="Harvest Accord and Fund", id="Kesepakatan Panen dan Dana Bersama"),
            (make("harvest-cap", commons=commons, cut=0.4), fund),
        )


def protected_area(circle: Circle) -> Iterator[Idea]:
    """Reserves in a commons."""
    if circle.is_pair:
        return
    for commons in _used(circle):
        for share in (0.2, 0.4):
            yield Idea(
                Bilingual(en="Nature Reserve Treaty", id="Perjanjian Kawasan Lindung"),
                (make("protected-area", commons=commons, share=share),),
            )


def _used(circle: Circle) -> list[str]:
    habit = circle.view.world[Commons].habit
    return [c for k, c in enumerate(circle.view.setting.commons_ids) if habit[circle.places, k].sum() > 0]


def emissions_cut(circle: Circle) -> Iterator[Idea]:
    """Cuts for many, equal or by income, alone or with help for the poorer."""
    if circle.is_pair:
        return
    title = Bilingual(en="Climate Agreement", id="Perjanjian Iklim")
    for cut in (0.1, 0.2, 0.4):
        yield Idea(title, (make("emissions-cut", cut=cut, years=10),))
        yield Idea(title, (make("emissions-cut", cut=cut, years=10, by="income"),))
    helped = Bilingual(en="Climate Agreement and Fund", id="Perjanjian Iklim dan Dana Bersama")
    yield Idea(
        helped,
        (make("emissions-cut", cut=0.2, years=10), make("fund", amount=circle.money(circle.members, 0.001))),
    )
    yield Idea(
        helped,
        (
            make("emissions-cut", cut=0.4, years=10, by="income"),
            make("fund", amount=circle.money(circle.members, 0.002)),
        ),
    )


def technology_transfer(circle: Circle) -> Iterator[Idea]:
    """Clean technology from the richer for cuts by all."""
    ranked = circle.by_income()
    providers = ranked[: max(1, len(ranked) // 3)]
    technology = make("technology-transfer", providers=providers, amount=circle.money(providers, 0.001))
    yield Idea(
        Bilingual(en="Clean Technology Agreement", id="Perjanjian Teknologi Bersih"),
        (make("emissions-cut", cut=0.2, years=10), technology),
    )


def fund(circle: Circle) -> Iterator[Idea]:
    """A fund, paid by income and drawn by need."""
    if not circle.is_pair:
        yield Idea(
            Bilingual(en="Common Fund", id="Dana Bersama"),
            (make("fund", amount=circle.money(circle.members, 0.001)),),
        )


def non_aggression(circle: Circle) -> Iterator[Idea]:
    """Peace, between two or among all."""
    yield Idea(Bilingual(en="Non-Aggression Pact", id="Pakta Non-Agresi"), (make("non-aggression"),))


def arms_cap(circle: Circle) -> Iterator[Idea]:
    """Arms below what the members spend now, alone or with non-aggression."""
    defence = circle.view.world[Security].defence[circle.places]
    share = round(max(0.0025, round(0.8 * float(defence.mean()) / 0.0025) * 0.0025), 4)
    cap = make("arms-cap", share=share)
    yield Idea(Bilingual(en="Arms Agreement", id="Perjanjian Pembatasan Senjata"), (cap,))
    yield Idea(Bilingual(en="Peace Treaty", id="Perjanjian Damai"), (make("non-aggression"), cap))


def vote_pledge(circle: Circle) -> Iterator[Idea]:
    """Votes for money, where there is a body to vote in."""
    view = circle.view
    if circle.is_pair and view.law.bodies and view.nation is not None:
        partner = next(n for n in circle.members if n != view.nation)
        money = make(
            "grant", donor=view.nation, recipient=partner, amount=circle.money((view.nation,), 0.001), years=5
        )
        yield Idea(
            Bilingual(en="Friendship Agreement", id="Perjanjian Persahabatan"),
            (make("vote-pledge", to=view.nation, givers=(partner,)), money),
        )


TEMPLATES: dict[str, Callable[[Circle], Iterator[Idea]]] = {
    "arms-cap": arms_cap,
    "emissions-cut": emissions_cut,
    "free-trade-area": free_trade_area,
    "fund": fund,
    "grant": grant,
    "harvest-cap": harvest_cap,
    "non-aggression": non_aggression,
    "protected-area": protected_area,
    "tariff-binding": tariff_binding,
    "technology-transfer": technology_transfer,
    "vote-pledge": vote_pledge,
}


def ideas(circle: Circle) -> Iterator[Idea]:
    """All ideas for a circle whose articles the scenario has opened by now."""
    for kind in sorted(TEMPLATES):
        for idea in TEMPLATES[kind](circle):
            if all(
                circle.view.setting.is_open("clauses", c.kind, circle.view.world.turn) for c in idea.articles
            ):
                yield idea
