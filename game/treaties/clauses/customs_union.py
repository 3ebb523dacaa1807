"""Customs union: no tariffs inside, one tariff outside (GATT art. XXIV(8)(a))."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array, frozen
from game.core.ids import GoodId
from game.core.problems import Problem
from game.core.text import Quantity, T, Text
from game.domains.trade.state import (
    BOUND_TARIFF,
    COMMON_TARIFF,
    MOST_FAVOURED,
    PREFERENCE,
    Trade,
)
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.model.setting import Setting
from game.treaties.lowering.goods import not_at_home, spoken, unknown, which
from game.treaties.lowering.measure import asked
from game.treaties.lowering.partial import bind_tariffs, owing, towards
from game.treaties.lowering.tariffs import beyond_binding, levied, tariffs


class CustomsUnion(Clause):
    """Free trade among the parties, and the tariff `external` on goods from everybody else.

    The external tariff yields to what a member has bound towards a state outside (GATT art. XXIV(5)(a)).
    """

    kind: Literal["customs-union"] = "customs-union"
    external: float = measured("ad valorem", ge=0, le=1, step=0.01, default=0.1)
    excluded: tuple[GoodId, ...] = ()
    """The goods that stay outside the union."""
    field_of: ClassVar[str] = "trade"
    icon: ClassVar[str] = "package"
    name: ClassVar[Text] = T("Customs union")
    labels: ClassVar[Mapping[str, Text]] = {
        "external": T("Common external tariff"),
        "excluded": T("Goods left out"),
    }

    empties: ClassVar[Mapping[str, Text]] = {"excluded": T("none")}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Customs union")

    def prose(self) -> Text:
        """The text of the article."""
        external = Quantity(self.external, "ad valorem")
        if self.excluded:
            return T(
                "The Parties abolish tariffs among themselves and apply a common tariff of {external} to "
                "goods of all other States, without prejudice to tariffs bound towards them; {goods} stay "
                "outside.",
                external=external,
                goods=spoken(self.excluded),
            )
        return T(
            "The Parties abolish tariffs among themselves and apply a common tariff of {external} to goods "
            "of all other States, without prejudice to tariffs bound towards them.",
            external=external,
        )

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """Goods that there are not, or none that is left."""
        yield from unknown(setting, self.excluded)
        if not which(setting, (), self.excluded).any():
            yield Problem("O-CLAUSE-76", T("every good is left out: the article does nothing"))

    def lower(self, to: Lowering) -> None:
        """No tariff inside; outside the common one, or part of the way to it from the opening tariff."""
        inside = which(to.world.setting, (), self.excluded)
        bind_tariffs(to, 0.0, inside)
        preference = to.out.blank(PREFERENCE)
        preference[np.ix_(inside, to.benefit, owing(to))] = 1.0
        to.out.join(PREFERENCE, to.article, not_at_home(preference, 0.0))
        outside = np.ix_(inside, ~to.parties, owing(to))
        common = to.out.blank(COMMON_TARIFF)
        common[outside] = towards(to.world[Trade].base_tariff, self.external, to.strength)[outside]
        to.out.join(COMMON_TARIFF, to.article, common)

    def shortfall(self, seen: Performance) -> Array:
        """A tariff inside, or one outside that is higher or lower than the common one."""
        law = seen.lowering.out
        unfavoured = law[MOST_FAVOURED] <= 0.0
        speaks = np.isfinite(asked(law, COMMON_TARIFF, seen.lowering.article)) & unfavoured
        agreed = np.maximum(np.minimum(law[COMMON_TARIFF], law[BOUND_TARIFF]), levied(law))
        away = np.where(speaks, np.abs(tariffs(seen) - np.where(speaks, agreed, 0.0)), 0.0).max(axis=(0, 1))
        return frozen(np.minimum(np.maximum(beyond_binding(seen), away), 1.0))

    def autonomy_cost(self) -> float:
        """3 points: parties give up a trade policy of their own."""
        return 3.0
