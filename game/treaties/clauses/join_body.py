"""Join a body: parties become its members and share its expenses as the others do (cf. UN Charter art. 4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array, frozen
from game.core.ids import BodyId
from game.core.text import T, Text
from game.model.clause import Clause, Lowering, Performance
from game.treaties.lowering.dues import named, withholding


class JoinBody(Clause):
    """The parties are members of `body` while the treaty is in force for them."""

    kind: Literal["join-body"] = "join-body"
    body: BodyId = BodyId("")
    field_of: ClassVar[str] = "institution"
    icon: ClassVar[str] = "users"
    name: ClassVar[Text] = T("Join an institution")
    labels: ClassVar[Mapping[str, Text]] = {"body": T("Institution")}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Membership")

    def prose(self) -> Text:
        """The text of the article."""
        return T(
            "Each Party becomes a member of {body}, accepts its rules and pays its dues.",
            body=named(self.body),
        )

    def about_body(self) -> str:
        """The body that is joined."""
        return self.body

    def joins(self) -> str:
        """The body whose members the parties become."""
        return self.body

    def lower(self, to: Lowering) -> None:
        """Nothing by itself: what binds members is what the body asks of them."""

    def shortfall(self, seen: Performance) -> Array:
        """1 for who withholds its dues to the body, else 0."""
        return frozen(np.where(withholding(seen.after, self.body) & seen.lowering.duty, 1.0, 0.0))

    def autonomy_cost(self) -> float:
        """1 point: a member is bound by rules on which others vote too."""
        return 1.0
