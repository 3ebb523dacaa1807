"""Most favoured nation: the best tariff applied to anyone is applied to every party (GATT arts. I, XXIV)."""

from __future__ import annotations

from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array, frozen
from game.core.text import T, Text
from game.domains.trade.state import (
    MOST_FAVOURED,
)
from game.model.clause import Clause, Lowering, Performance
from game.treaties.lowering.partial import owing
from game.treaties.lowering.tariffs import disfavoured


class MostFavouredNation(Clause):
    """What a party grants to goods from anywhere it grants to those of every party.

    Only what the members of a free-trade area or a customs union in force grant each other is theirs alone.
    """

    kind: Literal["mfn"] = "mfn"
    field_of: ClassVar[str] = "trade"
    icon: ClassVar[str] = "equal"
    name: ClassVar[Text] = T("Most favoured nation")

    def title(self) -> Text:
        """The heading of the article."""
        return T("Most-favoured-nation treatment")

    def prose(self) -> Text:
        """The text of the article."""
        return T(
            "Each Party shall apply to goods of every other Party the lowest tariff that it applies to goods "
            "of any State, except for advantages within a free-trade area or a customs union in force."
        )

    def lower(self, to: Lowering) -> None:
        """The goods of those who benefit are treated by the duty-bound like the best treated."""
        favoured = to.out.blank(MOST_FAVOURED)
        favoured[np.ix_(to.benefit, owing(to))] = 1.0
        np.fill_diagonal(favoured, 0.0)
        to.out.join(MOST_FAVOURED, to.article, favoured)

    def shortfall(self, seen: Performance) -> Array:
        """The excess over the best tariff, as a share of the price; lawful answers do not count."""
        return frozen(np.minimum(disfavoured(seen), 1.0))

    def autonomy_cost(self) -> float:
        """0.8 points: parties may neither favour nor single out the goods of one of them."""
        return 0.8
