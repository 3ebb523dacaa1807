"""Dues: parties pay for a body, by a key (cf. UN Charter art. 17(2))."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Literal

from game.core.arrays import Array
from game.core.ids import BodyId, NationId
from game.core.text import Quantity, T, Text
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.model.world import World
from game.treaties.lowering.dues import BY_KEY, KEYS, DuesKey, lower_dues, named, owed, unpaid_dues


class DuesClause(Clause):
    """The parties together pay `body` `budget` a year."""

    kind: Literal["dues"] = "dues"
    body: BodyId = BodyId("")
    budget: float = measured("USD bn a year", ge=0, le=1000, step=0.1, default=1.0)
    key: DuesKey = "income"
    field_of: ClassVar[str] = "institution"
    icon: ClassVar[str] = "hand-coins"
    name: ClassVar[Text] = T("Dues")
    labels: ClassVar[Mapping[str, Text]] = {
        "body": T("Institution"),
        "budget": T("Budget"),
        "key": T("Dues by"),
    }
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {"key": KEYS}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Dues")

    def prose(self) -> Text:
        """The text of the article."""
        return T(
            "The Parties shall bear {budget} of the expenses of {body} {key}.",
            budget=Quantity(self.budget, "USD bn a year"),
            body=named(self.body),
            key=BY_KEY[self.key],
        )

    def about_body(self) -> str:
        """The body that is paid."""
        return self.body

    def dues_to(self, world: World, body: str, parties: Sequence[NationId]) -> dict[NationId, float]:
        """What each party owes a year, USD bn."""
        return owed(world, parties, self.budget, self.key) if body == self.body else {}

    def lower(self, to: Lowering) -> None:
        """The dues of all whom the article binds."""
        lower_dues(to, self.body, self.budget, self.key)

    def shortfall(self, seen: Performance) -> Array:
        """1 for who withholds its dues, else 0."""
        return unpaid_dues(seen, self.body, self.budget)

    def autonomy_cost(self) -> float:
        """0.2 points: parties pay, but give up no power to decide."""
        return 0.2
