"""Export guarantee: no bans on exports among the parties (cf. GATT art. XI; the ASEAN food reserve)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array
from game.core.ids import GoodId
from game.core.problems import Problem
from game.core.text import Quantity, T, Text
from game.domains.trade.state import EXPORT_LEAST
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.model.setting import Setting
from game.treaties.lowering.goods import not_at_home, spoken, unknown, which
from game.treaties.lowering.partial import owing
from game.treaties.lowering.tariffs import undone


class ExportGuarantee(Clause):
    """Each party lets out at least `share` of what it usually sells to the others, also in a crisis."""

    kind: Literal["export-guarantee"] = "export-guarantee"
    share: float = measured("share", ge=0, le=1, step=0.05, default=1.0)
    goods: tuple[GoodId, ...] = ()
    """The goods that it is about; left out: all."""
    field_of: ClassVar[str] = "trade"
    icon: ClassVar[str] = "package"
    level_field: ClassVar[str] = "share"
    name: ClassVar[Text] = T("Ban on export bans")
    labels: ClassVar[Mapping[str, Text]] = {"share": T("Usual exports let out"), "goods": T("Goods")}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Exports")

    def prose(self) -> Text:
        """The text of the article."""
        goods = spoken(self.goods)
        if self.share == 1:
            return T("No Party restricts the export of {goods} to the other Parties.", goods=goods)
        return T(
            "Each Party lets out at least {share} of its usual exports of {goods} to the other Parties.",
            share=Quantity(self.share, "share", digits=0),
            goods=goods,
        )

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """Goods that there are not."""
        yield from unknown(setting, self.goods)

    def lower(self, to: Lowering) -> None:
        """The share that each exporter who owes it lets out to each importer who benefits."""
        least = to.out.blank(EXPORT_LEAST)
        among = np.ix_(which(to.world.setting, self.goods), owing(to), to.benefit)
        least[among] = np.broadcast_to((self.share * to.strength)[:, None], least.shape)[among]
        to.out.join(EXPORT_LEAST, to.article, not_at_home(least, 0.0))

    def shortfall(self, seen: Performance) -> Array:
        """The part of what was to be let out that was kept at home all the same."""
        return undone(seen, EXPORT_LEAST)

    def autonomy_cost(self) -> float:
        """Up to 1 point by the share: in a crisis one's own people do not come first."""
        return self.share
