"""Ideas for climate and nature.

Not here: which of them is worth proposing (`proposals`), or final clauses (`finals`).
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.ai.templates.circle import Circle, Idea, make, one
from game.core.text import T
from game.domains.climate.state import Climate
from game.domains.finance.state import Finance
from game.model.frozen import programs_own


def harvest_cap(circle: Circle) -> Iterator[Idea]:
    """For many, for each commons used: harvests cut by 20, 40 or 60 %; or by 40 % with a fund for those who
    lose by it."""
    if circle.is_pair:
        return
    for commons in circle.used_commons():
        for cut in (0.2, 0.4, 0.6):
            yield Idea(
                programs_own(T("Harvest Accord")),
                (make("harvest-cap", commons=commons, cut=cut),),
            )
        fund = make("fund", amount=circle.money(circle.members, 0.002), draw="harvest", commons=commons)
        yield Idea(
            programs_own(T("Harvest Accord and Fund")),
            (make("harvest-cap", commons=commons, cut=0.4), fund),
        )


def protected_area(circle: Circle) -> Iterator[Idea]:
    """For many, for each commons used: reserves on 20 or 40 % of it."""
    if circle.is_pair:
        return
    for commons in circle.used_commons():
        for share in (0.2, 0.4):
            yield Idea(
                programs_own(T("Nature Reserve Treaty")),
                (make("protected-area", commons=commons, share=share),),
            )


def emissions_cut(circle: Circle) -> Iterator[Idea]:
    """For many: cuts of 10, 20 or 40 % in ten years, equal or by income; and two with a fund."""
    if circle.is_pair:
        return
    title = programs_own(T("Climate Agreement"))
    for cut in (0.1, 0.2, 0.4):
        yield Idea(title, (make("emissions-cut", cut=cut, years=10),))
        yield Idea(title, (make("emissions-cut", cut=cut, years=10, by="income"),))
    helped = programs_own(T("Climate Agreement and Fund"))
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
    """Cuts of 20 % by all, with clean technology from the richest third."""
    ranked = circle.by_income()
    providers = ranked[: max(1, len(ranked) // 3)]
    technology = make("technology-transfer", providers=providers, amount=circle.money(providers, 0.001))
    yield Idea(
        programs_own(T("Clean Technology Agreement")),
        (make("emissions-cut", cut=0.2, years=10), technology),
    )


def carbon_price_floor(circle: Circle) -> Iterator[Idea]:
    """A carbon price 20 or 60 USD/tCO2 above the members' median now, at most 700."""
    climate = circle.view.world[Climate]
    now = float(np.median(climate.carbon_price(climate.reported_abatement)[circle.places]))
    for more in (20.0, 60.0):
        price = min(5.0 * round((now + more) / 5.0), 700.0)
        yield one(T("Carbon Price Agreement"), make("carbon-price-floor", price=price))


def clean_energy_share(circle: Circle) -> Iterator[Idea]:
    """A share of clean energy 0.15 or 0.35 above the members' mean now, at most 1."""
    now = float(circle.view.world[Climate].reported_abatement[circle.places].mean())
    for more in (0.15, 0.35):
        share = round(min(1.0, now + more) / 0.05) * 0.05
        yield one(
            T("Clean Energy Agreement"),
            make("clean-energy-share", share=round(share, 2)),
        )


def phase_out(circle: Circle) -> Iterator[Idea]:
    """For many, for each commons whose use does harm: an end to its harvest, later for members poorer than
    the median, alone or with a fund."""
    setting = circle.view.setting
    for commons in circle.used_commons():
        if circle.is_pair or setting.commons[setting.commons_index(commons)].harm <= 0.0:
            continue
        middle = float(np.median(circle.view.world[Finance].income[circle.places]))
        below = min(500.0 * round(middle / 500.0), 50_000.0)
        ending = make("phase-out", commons=commons, below=below)
        yield one(T("Phase-Out Protocol"), ending)
        fund = make("fund", amount=circle.money(circle.members, 0.001), draw="harvest", commons=commons)
        yield one(T("Phase-Out Protocol and Fund"), ending, fund)
