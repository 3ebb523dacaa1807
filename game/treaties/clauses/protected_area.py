"""Protected area: parties keep a share of a commons free of harvest (cf. CBD art. 8)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array, frozen
from game.core.ids import CommonsId
from game.core.problems import Problem
from game.core.text import Name, Quantity, T, Text
from game.domains.commons.state import PROTECTED, Commons
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.model.setting import Setting
from game.treaties.lowering.measure import asked
from game.treaties.lowering.stocks import no_such_commons


class ProtectedArea(Clause):
    """Each party protects `share` of its part of `commons`."""

    kind: Literal["protected-area"] = "protected-area"
    commons: CommonsId
    share: float = measured("share", ge=0, le=0.8, step=0.05, default=0.2)
    field_of: ClassVar[str] = "nature"
    icon: ClassVar[str] = "trees"
    shared: ClassVar[bool] = True
    level_field: ClassVar[str] = "share"
    name: ClassVar[Text] = T("Protected area")
    labels: ClassVar[Mapping[str, Text]] = {"commons": T("Commons"), "share": T("Protected share")}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Protected area")

    def prose(self) -> Text:
        """The text of the article."""
        return T(
            "Each Party shall keep {share} of its part of {commons} as a protected area.",
            share=Quantity(self.share, "share", digits=0),
            commons=Name("commons", self.commons),
        )

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """The commons must exist."""
        yield from no_such_commons(self.commons, setting)

    def lower(self, to: Lowering) -> None:
        """Raise the protected share of the duty-bound."""
        protected = to.out.blank(PROTECTED)
        column = to.world.setting.commons_index(self.commons)
        protected[to.duty, column] = self.share * to.strength[to.duty]
        to.out.join(PROTECTED, to.article, protected)

    def shortfall(self, seen: Performance) -> Array:
        """The part of the promised area that is not protected."""
        column = seen.after.setting.commons_index(self.commons)
        promised = asked(seen.lowering.out, PROTECTED, seen.lowering.article)[:, column]
        kept = seen.after[Commons].protected[:, column]
        return frozen(np.maximum(1.0 - kept / np.maximum(promised, 1e-6), 0.0) * (promised > 0))

    def autonomy_cost(self) -> float:
        """0.3 points and 2 for the whole: land and sea are withdrawn from use."""
        return 0.3 + 2.0 * self.share
