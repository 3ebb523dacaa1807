"""Ideas of trade: open markets, common rules, and walls against those who stay outside.

Not here: which of them pays (`proposals`), or how texts end (`finals`).
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.ai.templates.circle import Circle, Idea, make, one
from game.core.text import T
from game.domains.trade.state import Trade
from game.model.frozen import programs_own


def tariff_binding(circle: Circle) -> Iterator[Idea]:
    """Tariffs bound below today's."""
    inside = circle.view.world[Trade].applied_tariff[np.ix_(circle.places, circle.places)]
    if inside.max() > 0.02:
        yield Idea(programs_own(T("Tariff Agreement")), (make("tariff-binding", rate=0.02),))


def free_trade_area(circle: Circle) -> Iterator[Idea]:
    """No tariffs, and common rules of two depths."""
    for depth in (0.3, 0.6):
        yield Idea(
            programs_own(T("Free Trade Area")),
            (make("free-trade-area", depth=depth),),
        )


def mfn(circle: Circle) -> Iterator[Idea]:
    """Among many: whatever is granted to one is granted to all."""
    if not circle.is_pair:
        yield one(
            T("Agreement on Equal Treatment"),
            make("mfn"),
            make("tariff-binding", rate=0.05),
        )


def customs_union(circle: Circle) -> Iterator[Idea]:
    """One tariff outside: what the members take on average now."""
    mean = float(circle.view.world[Trade].applied_tariff[:, circle.places].mean())
    yield one(T("Customs Union"), make("customs-union", external=round(min(mean, 1.0), 2)))


def import_quota(circle: Circle) -> Iterator[Idea]:
    """A wall against those outside an agreement on a commons or the climate; alone where no commons is."""
    for commons in circle.used_commons()[:1]:
        yield one(
            T("Harvest Accord with a Wall"),
            make("harvest-cap", commons=commons, cut=0.4),
            make("import-quota", share=0.5),
        )
    yield one(T("Import Agreement"), make("import-quota", share=0.8))


def safeguard(circle: Circle) -> Iterator[Idea]:
    """Low tariffs with a way out for whom they hurt."""
    yield one(
        T("Tariff Agreement with Safeguards"),
        make("tariff-binding", rate=0.02),
        make("safeguard", trigger=0.01, rate=0.15),
    )


def product_standard(circle: Circle) -> Iterator[Idea]:
    """Cleaner goods; importers help with the papers."""
    for strictness in (0.2, 0.4):
        yield one(
            T("Agreement on Standards"),
            make("product-standard", strictness=strictness, support=0.5),
        )


def border_adjustment(circle: Circle) -> Iterator[Idea]:
    """A price of carbon, and a charge at the border so that it does not drive work abroad."""
    yield one(
        T("Carbon Price Agreement"),
        make("carbon-price-floor", price=50.0),
        make("border-adjustment", coverage=0.5),
    )


def investment_protection(circle: Circle) -> Iterator[Idea]:
    """The richest invest in the others."""
    investors = circle.by_income()[: max(1, len(circle.members) // 3)]
    for profit in (0.05, 0.08):
        yield one(
            T("Investment Agreement"),
            make(
                "investment-protection",
                investors=investors,
                amount=circle.money(investors, 0.003),
                profit=profit,
            ),
        )
