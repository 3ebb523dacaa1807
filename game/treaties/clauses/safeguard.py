"""Safeguard: a temporary tariff while trade hurts, which the others do not answer (GATT art. XIX)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

import numpy as np
from pydantic import Field

from game.core.arrays import Array, frozen
from game.core.ids import GoodId
from game.core.problems import Problem
from game.core.text import Quantity, T, Text
from game.domains.trade.state import (
    MEASURE_TARIFF,
    MOST_FAVOURED,
    Trade,
)
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.model.setting import Setting
from game.treaties.lowering.goods import hurt_by, not_at_home, spoken, unknown, which
from game.treaties.lowering.tariffs import disfavoured


class Safeguard(Clause):
    """A party whose gains from trade have fallen by `trigger` since the opening year taxes the others' goods.

    The tariff of `rate` is lawful whatever is bound, for `years` from entry into force. Meanwhile the others
    single out none of that party's goods (Agreement on Safeguards art. 8(3)).
    """

    kind: Literal["safeguard"] = "safeguard"
    trigger: float = measured("share", ge=0, le=0.2, step=0.005, default=0.01)
    rate: float = measured("ad valorem", ge=0, le=1, step=0.01, default=0.2)
    years: int = Field(8, ge=1, le=60, json_schema_extra={"unit": "years", "step": 1})
    goods: tuple[GoodId, ...] = ()
    """The goods that it is about, whose makers are hurt; left out: all, and the nation is."""
    field_of: ClassVar[str] = "trade"
    icon: ClassVar[str] = "shield"
    name: ClassVar[Text] = T("Safeguard")
    labels: ClassVar[Mapping[str, Text]] = {
        "trigger": T("Fall in gains from trade"),
        "rate": T("Safeguard tariff"),
        "years": T("For"),
        "goods": T("Goods"),
    }

    def title(self) -> Text:
        """The heading of the article."""
        return T("Safeguards")

    def prose(self) -> Text:
        """The text of the article."""
        years, rate = Quantity(self.years, "years", digits=0), Quantity(self.rate, "ad valorem")
        trigger = Quantity(self.trigger, "share")
        if self.goods:
            return T(
                "For {years} from entry into force, a Party in which those who make {goods} have lost more "
                "than {trigger} of their earnings through changes of trade applies a tariff of at least "
                "{rate} to these goods of the other Parties, who shall not single out its goods in return.",
                years=years,
                goods=spoken(self.goods),
                trigger=trigger,
                rate=rate,
            )
        return T(
            "For {years} from entry into force, a Party whose real income has fallen by more than {trigger} "
            "through changes of trade applies a tariff of at least {rate} to goods of the other Parties, who "
            "shall not single out its goods in return.",
            years=years,
            trigger=trigger,
            rate=rate,
        )

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """Goods that there are not."""
        yield from unknown(setting, self.goods)

    def lower(self, to: Lowering) -> None:
        """A floor under the tariffs of those who are hurt, and equal treatment of their goods."""
        trade = to.world[Trade]
        begun = to.years - to.world.setting.timing.years_per_turn
        among = which(to.world.setting, self.goods)[:, None]
        fallen = trade.earnings if self.goods else np.broadcast_to(trade.gains, trade.earnings.shape)
        hurt = hurt_by(fallen, self.trigger) & among & (begun < self.years)  # (good, nation)
        floor = to.out.blank(MEASURE_TARIFF)
        floor[(to.duty & hurt)[:, None, :] & to.benefit[:, None]] = self.rate
        to.out.join(MEASURE_TARIFF, to.article, not_at_home(floor, 0.0))
        equal = to.out.blank(MOST_FAVOURED)
        equal[np.ix_(to.benefit & hurt.any(axis=0), to.duty)] = 1.0
        to.out.join(MOST_FAVOURED, to.article, not_at_home(equal, 0.0))

    def shortfall(self, seen: Performance) -> Array:
        """The tariff that singled out the goods of a party under safeguard, as a share of the price."""
        return frozen(np.minimum(disfavoured(seen), 1.0))

    def autonomy_cost(self) -> float:
        """0.2 points: a right more than a duty."""
        return 0.2
