"""Non-aggression: parties neither threaten nor mobilise against each other (cf. UN Charter art. 2(4))."""

from __future__ import annotations

from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array, frozen
from game.core.text import T, Text
from game.domains.security.state import NON_AGGRESSION, held_back
from game.model.clause import Clause, Lowering, Performance


class NonAggression(Clause):
    """No mobilisation of any party towards any other."""

    kind: Literal["non-aggression"] = "non-aggression"
    field_of: ClassVar[str] = "security"
    icon: ClassVar[str] = "handshake"
    suspendable: ClassVar[bool] = False
    name: ClassVar[Text] = T("Non-aggression")

    def title(self) -> Text:
        """The heading of the article."""
        return T("Non-aggression")

    def prose(self) -> Text:
        """The text of the article."""
        return T(
            "The Parties shall refrain in their relations from the threat or use of force and shall not "
            "mobilise "
            "against each other."
        )

    def lower(self, to: Lowering) -> None:
        """Bind each duty-bound nation towards each that benefits."""
        bound = to.out.blank(NON_AGGRESSION)
        bound[np.ix_(to.duty, to.benefit)] = 1.0
        np.fill_diagonal(bound, 0.0)
        to.out.join(NON_AGGRESSION, to.article, bound)

    def shortfall(self, seen: Performance) -> Array:
        """The strongest mobilisation against a party that keeps the peace itself, if not held back."""
        ordered = seen.after.levers["security.mobilisation"] * seen.lowering.benefit
        return frozen(np.where(held_back(seen.honoured), 0.0, ordered).max(axis=-1))

    def autonomy_cost(self) -> float:
        """0.4 points: parties give up the freedom to threaten each other."""
        return 0.4
