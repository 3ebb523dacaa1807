"""Supply commitment: so much of a good a year, at a price (cf. the international grains agreements)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array, frozen
from game.core.ids import GoodId, NationId
from game.core.problems import Problem
from game.core.text import Name, Quantity, T, Text
from game.domains.finance.state import TRANSFER
from game.domains.trade.state import EXPORT_LEAST, Trade
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.model.setting import Setting
from game.treaties.lowering.goods import unknown
from game.treaties.lowering.measure import unpaid
from game.treaties.lowering.roles import both_sides
from game.treaties.lowering.tariffs import undone


class Supply(Clause):
    """`supplier` sells `buyer` `amount` of `good` a year at `price`, both by the price of the opening.

    The difference to the market's price is paid by whom that favours: by the supplier while the good is
    dear, by the buyer while it is cheap. The supplier lets so much out, whatever else it holds back.
    """

    kind: Literal["supply"] = "supply"
    supplier: NationId
    buyer: NationId
    good: GoodId
    amount: float = measured("USD bn a year", ge=0, le=500, step=0.1, default=1.0)
    price: float = measured("factor", ge=0.5, le=2, step=0.05, default=1.0)
    field_of: ClassVar[str] = "trade"
    icon: ClassVar[str] = "package"
    level_field: ClassVar[str] = "amount"
    name: ClassVar[Text] = T("Supply at a fixed price")
    labels: ClassVar[Mapping[str, Text]] = {
        "supplier": T("Supplier"),
        "buyer": T("Buyer"),
        "good": T("Good"),
        "amount": T("Amount at the opening price"),
        "price": T("Price, times that of the opening year"),
    }

    def title(self) -> Text:
        """The heading of the article."""
        return T("Supply of {good}", good=Name("good", self.good))

    def prose(self) -> Text:
        """The text of the article."""
        return T(
            "{supplier} shall sell {buyer} as much {good} a year as {amount} bought in the opening year, at "
            "the price of that year times {price}, whatever the market pays.",
            supplier=Name("nation", self.supplier),
            buyer=Name("nation", self.buyer),
            good=Name("good", self.good),
            amount=Quantity(self.amount, "USD bn a year"),
            price=Quantity(self.price, "factor"),
        )

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """Supplier and buyer are two of the members, and there is such a good."""
        yield from both_sides((self.supplier,), (self.buyer,), members)
        yield from unknown(setting, (self.good,))

    def lower(self, to: Lowering) -> None:
        """The difference to the market's price, paid by whom it favours, and what is let out in any case."""
        setting, trade = to.world.setting, to.world[Trade]
        good = setting.good_index(self.good)
        sells, buys = setting.index(self.supplier), setting.index(self.buyer)
        gap = self.amount * (1.0 + float(trade.dearer[good, buys]) - self.price)
        payer, payee = (sells, buys) if gap > 0.0 else (buys, sells)
        paid = to.out.blank(TRANSFER)
        if to.duty[payer] and to.benefit[payee]:
            paid[payer, payee] = abs(gap) * to.strength[payer]
        to.out.join(TRANSFER, to.article, paid)
        least = to.out.blank(EXPORT_LEAST)
        usual = float(trade.good_flows[good, sells, buys])
        if to.duty[sells] and to.benefit[buys] and usual > 0.0:
            least[good, sells, buys] = min(1.0, self.amount * float(to.strength[sells]) / usual)
        to.out.join(EXPORT_LEAST, to.article, least)

    def shortfall(self, seen: Performance) -> Array:
        """The part of the difference that was not paid, or of the good that was held back."""
        return frozen(np.maximum(unpaid(seen, TRANSFER), undone(seen, EXPORT_LEAST)))

    def obliges(self, nation: str) -> bool:
        """True for supplier and buyer: either may owe the difference."""
        return nation in (self.supplier, self.buyer)

    def autonomy_cost(self) -> float:
        """0.3 points: a contract between two, which leaves all other trade free."""
        return 0.3
