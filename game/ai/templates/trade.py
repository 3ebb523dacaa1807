"""Ideas for trade: lower tariffs, common rules, quotas and border charges against those outside.

Not here: which of them is worth proposing (`proposals`), or final clauses (`finals`).
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.ai.templates.circle import Circle, Idea, make, one
from game.core.text import T
from game.domains.trade.state import Trade
from game.model.frozen import programs_own


def tariff_binding(circle: Circle) -> Iterator[Idea]:
    """Tariffs bound at 2 %, if some tariff between members is higher."""
    tariffs = circle.view.world[Trade].applied_tariff.max(axis=0)
    inside = tariffs[np.ix_(circle.places, circle.places)]
    if inside.max() > 0.02:
        yield Idea(programs_own(T("Tariff Agreement")), (make("tariff-binding", rate=0.02),))

    if len(circle.view.setting.goods) > 1:
        good = _dearest(circle)
        yield Idea(programs_own(T("Tariff Agreement")), (make("tariff-binding", rate=0.0, goods=(good,)),))


def _dearest(circle: Circle) -> str:
    """The good on which members levy most tariff among themselves, at the opening flows."""
    trade, inside = circle.view.world[Trade], np.ix_(circle.places, circle.places)
    levied = trade.applied_tariff * trade.good_flows
    paid = [round(float(levied[k][inside].sum()), 6) for k in range(len(levied))]
    return circle.view.setting.good_ids[paid.index(max(paid))]


def export_guarantee(circle: Circle) -> Iterator[Idea]:
    """No restriction on exports among members: of all goods, or of the one that they trade most."""
    yield one(T("Open Exports"), make("export-guarantee"))
    if len(circle.view.setting.goods) > 1:
        flows = circle.view.world[Trade].good_flows[:, circle.places][:, :, circle.places]
        across = (flows * (1.0 - np.eye(len(circle.places)))).sum(axis=(1, 2)).round(6)
        good = circle.view.setting.good_ids[int(across.argmax())]
        yield one(T("Open Exports"), make("export-guarantee", goods=(good,)))


def supply(circle: Circle) -> Iterator[Idea]:
    """Between two: half of the good that one buys most of from the other, at the price of the opening."""
    if not circle.is_pair:
        return
    first, second = circle.places
    flows = circle.view.world[Trade].good_flows
    sold = np.stack((flows[:, first, second], flows[:, second, first])).round(6)
    way, good = divmod(int(sold.argmax()), sold.shape[1])
    supplier, buyer = circle.members if way == 0 else circle.members[::-1]
    yield one(
        T("Supply Agreement"),
        make(
            "supply",
            supplier=supplier,
            buyer=buyer,
            good=circle.view.setting.good_ids[good],
            amount=min(max(0.1, round(float(sold[way, good]) / 2.0, 1)), 500.0),
        ),
    )


def free_trade_area(circle: Circle) -> Iterator[Idea]:
    """No tariffs, with common rules of depth 0.3 or 0.6."""
    for depth in (0.3, 0.6):
        yield Idea(
            programs_own(T("Free Trade Area")),
            (make("free-trade-area", depth=depth),),
        )


def mfn(circle: Circle) -> Iterator[Idea]:
    """For many: most-favoured-nation treatment, with tariffs bound at 5 %."""
    if not circle.is_pair:
        yield one(
            T("Agreement on Equal Treatment"),
            make("mfn"),
            make("tariff-binding", rate=0.05),
        )


def customs_union(circle: Circle) -> Iterator[Idea]:
    """A customs union; its external tariff is the mean of what members apply to those outside now, to 0.01;
    where nobody is outside, of what they apply to each other."""
    tariffs = circle.view.world[Trade].applied_tariff.mean(axis=0)[:, circle.places]
    inside = circle.places
    outside = [k for k in range(len(tariffs)) if k not in inside]
    abroad = tariffs[outside] if outside else tariffs[inside][~np.eye(len(inside), dtype=bool)]
    mean = float(abroad.mean())
    yield one(T("Customs Union"), make("customs-union", external=round(min(mean, 1.0), 2)))


def import_quota(circle: Circle) -> Iterator[Idea]:
    """An import quota against those outside: with a harvest cap on the first commons that is used, and
    alone."""
    for commons in circle.used_commons()[:1]:
        yield one(
            T("Harvest Accord with a Wall"),
            make("harvest-cap", commons=commons, cut=0.4),
            make("import-quota", share=0.5),
        )
    yield one(T("Import Agreement"), make("import-quota", share=0.8))


def safeguard(circle: Circle) -> Iterator[Idea]:
    """Tariffs bound at 2 %, with a safeguard for sudden imports."""
    yield one(
        T("Tariff Agreement with Safeguards"),
        make("tariff-binding", rate=0.02),
        make("safeguard", trigger=0.01, rate=0.15),
    )


def product_standard(circle: Circle) -> Iterator[Idea]:
    """Product standards of strictness 0.2 or 0.4; importers pay half of the cost of papers and labels."""
    for strictness in (0.2, 0.4):
        yield one(
            T("Agreement on Standards"),
            make("product-standard", strictness=strictness, support=0.5),
        )


def border_adjustment(circle: Circle) -> Iterator[Idea]:
    """A carbon price floor of 50 USD/tCO2 with a border adjustment on half of the carbon in imports."""
    yield one(
        T("Carbon Price Agreement"),
        make("carbon-price-floor", price=50.0),
        make("border-adjustment", coverage=0.5),
    )


def investment_protection(circle: Circle) -> Iterator[Idea]:
    """Investment by the richest third in the others, protected, at a profit of 5 or 8 %."""
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
