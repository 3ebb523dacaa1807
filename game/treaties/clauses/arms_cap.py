"""Arms cap: parties spend no more than a share of their output on defence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array, frozen
from game.core.text import Quantity, T, Text
from game.domains.security.state import ARMS_CAP, USUAL_DEFENCE, Security
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.treaties.lowering.measure import asked


class ArmsCap(Clause):
    """Defence spending of every party stays at or below `share` of its output."""

    kind: Literal["arms-cap"] = "arms-cap"
    share: float = measured("share of output", ge=0, le=0.2, step=0.0025, default=0.02)
    field_of: ClassVar[str] = "security"
    icon: ClassVar[str] = "shield"
    shared: ClassVar[bool] = True
    level_field: ClassVar[str] = "share"
    less_is_more: ClassVar[bool] = True
    name: ClassVar[Text] = T("Arms cap")
    labels: ClassVar[Mapping[str, Text]] = {"share": T("Highest spending")}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Arms")

    def prose(self) -> Text:
        """The text of the article."""
        return T(
            "No Party shall spend more than {share} of its output on defence.",
            share=Quantity(self.share, "share"),
        )

    def lower(self, to: Lowering) -> None:
        """Cap the defence share of the duty-bound; who owes half of the duty has the usual share on top."""
        owed = to.duty & (to.strength > 0.0)
        room = USUAL_DEFENCE * (1.0 / np.where(owed, to.strength, 1.0) - 1.0)
        to.out.join(ARMS_CAP, to.article, np.where(owed, self.share + room, to.out.blank(ARMS_CAP)))

    def shortfall(self, seen: Performance) -> Array:
        """Spending above the cap, as a share of the cap."""
        cap = asked(seen.lowering.out, ARMS_CAP, seen.lowering.article)
        excess = (seen.after[Security].defence - cap) / max(self.share, 0.0025)
        return frozen(np.minimum(np.maximum(excess, 0.0), 1.0))

    def autonomy_cost(self) -> float:
        """2 points: defence spending is at the core of what states decide alone."""
        return 2.0
