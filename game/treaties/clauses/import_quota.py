"""Import quota: a share of usual imports is let in, or none (cf. GATT art. XI; Montreal Protocol art. 4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array
from game.core.ids import GoodId
from game.core.problems import Problem
from game.core.text import Quantity, T, Text
from game.domains.trade.state import IMPORT_SHARE, Trade
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.model.setting import Setting
from game.treaties.lowering.goods import hurt_by, not_at_home, spoken, unknown, which
from game.treaties.lowering.partial import owing, towards
from game.treaties.lowering.tariffs import undone

WHOM: Mapping[str, Text] = {
    "outsiders": T("each State that is not a Party"),
    "parties": T("each other Party"),
}


class ImportQuota(Clause):
    """Parties let in `share` of their usual imports from each other, or from states outside the treaty.

    With a `trigger` only those do whose people in the sector earn so much less than at the start.

    Against outsiders it is the wall of the Montreal Protocol, which GATT art. XX(b) and (g) can excuse.
    """

    kind: Literal["import-quota"] = "import-quota"
    share: float = measured("share", ge=0, le=1, step=0.05, default=0.5)
    source: Literal["outsiders", "parties"] = "outsiders"
    goods: tuple[GoodId, ...] = ()
    """The goods that it is about; left out: all."""
    trigger: float = measured("share", ge=0, le=0.5, step=0.005, default=0.0)
    """The fall of earnings in the sector from which it holds; 0: it always holds."""
    field_of: ClassVar[str] = "trade"
    icon: ClassVar[str] = "ban"
    level_field: ClassVar[str] = "share"
    less_is_more: ClassVar[bool] = True
    suspendable: ClassVar[bool] = False
    name: ClassVar[Text] = T("Import quota or ban")
    labels: ClassVar[Mapping[str, Text]] = {
        "share": T("Imports let in"),
        "source": T("Imports from"),
        "goods": T("Goods"),
        "trigger": T("Only when earnings have fallen by"),
    }
    advanced: ClassVar[frozenset[str]] = frozenset({"trigger"})
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {
        "source": {"outsiders": T("states outside the treaty"), "parties": T("the other parties")}
    }

    def title(self) -> Text:
        """The heading of the article."""
        return T("Imports") if self.share > 0 else T("Ban on imports")

    def prose(self) -> Text:
        """The text of the article."""
        goods, share = spoken(self.goods), Quantity(self.share, "share", digits=0)
        if self.trigger > 0:
            return T(
                "A Party in which those who make {goods} have lost more than {trigger} of their earnings "
                "through changes of trade limits their import from {whom} to {share} of usual imports.",
                trigger=Quantity(self.trigger, "share"),
                goods=goods,
                whom=WHOM[self.source],
                share=share,
            )
        if self.source == "outsiders":
            if self.share == 0:
                return T(
                    "Each Party bans the import of {goods} from any State that is not a Party.", goods=goods
                )
            return T(
                "Each Party limits the import of {goods} from each State that is not a Party to {share} of "
                "its usual imports.",
                goods=goods,
                share=share,
            )
        if self.share == 0:
            return T("Each Party bans the import of {goods} from the other Parties.", goods=goods)
        return T(
            "Each Party limits the import of {goods} from each other Party to {share} of its usual imports.",
            goods=goods,
            share=share,
        )

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """Goods that there are not."""
        yield from unknown(setting, self.goods)

    def lower(self, to: Lowering) -> None:
        """The share of each good let in by each importer that owes it, of each exporter on whom it falls."""
        exporters = ~to.parties if self.source == "outsiders" else to.benefit
        quota = to.out.blank(IMPORT_SHARE)
        goods = which(to.world.setting, self.goods)
        among = np.ix_(goods, exporters, owing(to))
        quota[among] = np.broadcast_to(towards(1.0, self.share, to.strength), quota.shape)[among]
        if self.trigger > 0:
            hurt = hurt_by(to.world[Trade].earnings, self.trigger)
            quota = np.where(hurt[:, None, :], quota, 1.0)
        to.out.join(IMPORT_SHARE, to.article, not_at_home(quota, 1.0))

    def shortfall(self, seen: Performance) -> Array:
        """The part of the imports barred that was let in all the same."""
        return undone(seen, IMPORT_SHARE)

    def autonomy_cost(self) -> float:
        """0.5 to 2 points, the most for a ban: parties no longer choose from whom they buy."""
        return 0.5 + 1.5 * (1.0 - self.share)
