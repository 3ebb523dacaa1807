"""Free-trade area: no tariffs among the parties, and cheaper trade by common rules (cf. GATT art. XXIV)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array, frozen
from game.core.ids import GoodId
from game.core.problems import Problem
from game.core.text import Quantity, T, Text
from game.domains.trade.state import PREFERENCE, TRADE_COST
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.model.setting import Setting
from game.treaties.lowering.goods import not_at_home, spoken, unknown, which
from game.treaties.lowering.partial import bind_tariffs, owing
from game.treaties.lowering.tariffs import beyond_binding

SAVING_AT_FULL_DEPTH = 0.12
"""Share of trade costs that the deepest agreement removes (design: the effect grows with depth)."""


class FreeTradeArea(Clause):
    """Zero tariffs; `depth` says how far standards, services and customs are brought together."""

    kind: Literal["free-trade-area"] = "free-trade-area"
    depth: float = measured("share", ge=0, le=1, step=0.05, default=0.3)
    excluded: tuple[GoodId, ...] = ()
    """The goods that stay outside, as agriculture does in most agreements."""
    field_of: ClassVar[str] = "trade"
    icon: ClassVar[str] = "ship"
    level_field: ClassVar[str] = "depth"
    name: ClassVar[Text] = T("Free-trade area")
    labels: ClassVar[Mapping[str, Text]] = {
        "depth": T("Depth of common rules"),
        "excluded": T("Goods left out"),
    }

    empties: ClassVar[Mapping[str, Text]] = {"excluded": T("none")}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Free trade")

    def prose(self) -> Text:
        """The text of the article."""
        depth = Quantity(self.depth, "share", digits=0)
        if self.excluded:
            return T(
                "The Parties abolish tariffs among themselves, except on {goods}, and align {depth} of the "
                "rules that hinder trade in the others.",
                goods=spoken(self.excluded),
                depth=depth,
            )
        return T(
            "The Parties abolish tariffs among themselves and align {depth} of the rules that hinder trade.",
            depth=depth,
        )

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """Goods that there are not, or none that is left."""
        yield from unknown(setting, self.excluded)
        if not which(setting, (), self.excluded).any():
            yield Problem("O-CLAUSE-76", T("every good is left out: the article does nothing"))

    def lower(self, to: Lowering) -> None:
        """No tariff, and a lower iceberg cost, for those bound; no third state may claim it."""
        inside = which(to.world.setting, (), self.excluded)
        bind_tariffs(to, 0.0, inside)
        preference = to.out.blank(PREFERENCE)
        preference[np.ix_(inside, to.benefit, owing(to))] = 1.0
        to.out.join(PREFERENCE, to.article, not_at_home(preference, 0.0))
        cost = to.out.blank(TRADE_COST)
        both = to.benefit & to.duty
        saved = SAVING_AT_FULL_DEPTH * self.depth * np.minimum(to.strength[:, None], to.strength)
        cost[np.ix_(inside, both, both)] = 1.0 - saved[np.ix_(both, both)]
        to.out.join(TRADE_COST, to.article, not_at_home(cost, 1.0))

    def shortfall(self, seen: Performance) -> Array:
        """Any tariff on a partner's goods, as a share of the price; lawful countermeasures do not count."""
        return frozen(np.minimum(beyond_binding(seen), 1.0))

    def autonomy_cost(self) -> float:
        """0.8 points for the tariff of zero and up to 2 by the depth: common rules cost more than a
        tariff."""
        return 0.8 + 2.0 * self.depth
