"""Tariff binding: parties bind their tariffs towards each other at or below a rate (cf. GATT art. II)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array, frozen
from game.core.ids import GoodId
from game.core.problems import Problem
from game.core.text import Quantity, T, Text
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.model.setting import Setting
from game.treaties.lowering.goods import spoken, unknown, which
from game.treaties.lowering.partial import bind_tariffs
from game.treaties.lowering.tariffs import beyond_binding


class TariffBinding(Clause):
    """No party taxes the others' goods above `rate`."""

    kind: Literal["tariff-binding"] = "tariff-binding"
    rate: float = measured("ad valorem", ge=0, le=1, step=0.01, default=0.05)
    goods: tuple[GoodId, ...] = ()
    """The goods that it is about; left out: all."""
    field_of: ClassVar[str] = "trade"
    icon: ClassVar[str] = "scale"
    level_field: ClassVar[str] = "rate"
    less_is_more: ClassVar[bool] = True
    name: ClassVar[Text] = T("Tariff binding")
    labels: ClassVar[Mapping[str, Text]] = {"rate": T("Highest tariff"), "goods": T("Goods")}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Tariffs")

    def prose(self) -> Text:
        """The text of the article."""
        return T(
            "Each Party binds its tariff on {goods} of the other Parties at or below {rate}.",
            goods=spoken(self.goods),
            rate=Quantity(self.rate, "ad valorem"),
        )

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """Goods that there are not."""
        yield from unknown(setting, self.goods)

    def lower(self, to: Lowering) -> None:
        """Cap the tariff of every duty-bound importer towards every benefiting exporter."""
        bind_tariffs(to, self.rate, which(to.world.setting, self.goods))

    def shortfall(self, seen: Performance) -> Array:
        """The excess over the binding, as a share of the price; lawful countermeasures do not count."""
        return frozen(np.minimum(beyond_binding(seen) / max(1.0 - self.rate, 0.05), 1.0))

    def autonomy_cost(self) -> float:
        """0.5 points, whatever the rate: below it a nation still sets its tariffs."""
        return 0.5
