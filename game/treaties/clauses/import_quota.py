"""Import quota: a share of usual imports is let in, or none (cf. GATT art. XI; Montreal Protocol art. 4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array
from game.core.text import Quantity, T, Text
from game.domains.trade.state import (
    IMPORT_SHARE,
)
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.treaties.lowering.partial import owing, towards
from game.treaties.lowering.tariffs import undone


class ImportQuota(Clause):
    """Parties let in `share` of their usual imports from each other, or from states outside the treaty.

    Against outsiders it is the wall of the Montreal Protocol, which GATT art. XX(b) and (g) can excuse.
    """

    kind: Literal["import-quota"] = "import-quota"
    share: float = measured("share", ge=0, le=1, step=0.05, default=0.5)
    source: Literal["outsiders", "parties"] = "outsiders"
    field_of: ClassVar[str] = "trade"
    icon: ClassVar[str] = "ban"
    level_field: ClassVar[str] = "share"
    less_is_more: ClassVar[bool] = True
    suspendable: ClassVar[bool] = False
    name: ClassVar[Text] = T("Import quota or ban")
    labels: ClassVar[Mapping[str, Text]] = {"share": T("Imports let in"), "source": T("Imports from")}
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {
        "source": {"outsiders": T("states outside the treaty"), "parties": T("the other parties")}
    }

    def title(self) -> Text:
        """The heading of the article."""
        return T("Imports") if self.share > 0 else T("Ban on imports")

    def prose(self) -> Text:
        """The text of the article."""
        share = Quantity(self.share, "share", digits=0)
        if self.source == "outsiders":
            if self.share == 0:
                return T("Each Party bans the import of goods from any State that is not a Party.")
            return T(
                "Each Party limits the import of goods from each State that is not a Party to {share} of its "
                "usual imports.",
                share=share,
            )
        if self.share == 0:
            return T("Each Party bans the import of goods from the other Parties.")
        return T(
            "Each Party limits the import of goods from each other Party to {share} of its usual imports.",
            share=share,
        )

    def lower(self, to: Lowering) -> None:
        """The share let in by each importer that owes it, of each exporter on whom it falls."""
        exporters = ~to.parties if self.source == "outsiders" else to.benefit
        quota = to.out.blank(IMPORT_SHARE)
        quota[np.ix_(exporters, owing(to))] = towards(1.0, self.share, to.strength)[owing(to)]
        np.fill_diagonal(quota, 1.0)
        to.out.join(IMPORT_SHARE, to.article, quota)

    def shortfall(self, seen: Performance) -> Array:
        """The part of the imports barred that was let in all the same."""
        return undone(seen, IMPORT_SHARE)

    def autonomy_cost(self) -> float:
        """0.5 to 2 points, the most for a ban: parties no longer choose from whom they buy."""
        return 0.5 + 1.5 * (1.0 - self.share)
