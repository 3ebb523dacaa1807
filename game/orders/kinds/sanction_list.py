"""Sanction list: a nation joins others in burdening the goods of one, for a purpose that they name together.

A coalition is those who give the same order in the same turn, two at least; alone it stays a nation's own
sanction, for which there is a lever. Each keeps its other promises: a coalition is no Security Council.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from pydantic import Field

from game.core.ids import NationId
from game.core.problems import Problem, did_you_mean
from game.core.text import Name, Param, Quantity, T, Text
from game.model.frozen import measured
from game.model.order import Order, OrderPhase
from game.model.sanctions import Purpose
from game.model.view import View

PURPOSES: Mapping[str, Text] = {
    "aggression": T("aggression"),
    "rights": T("violations of rights"),
    "breach": T("broken promises"),
    "proliferation": T("spread of weapons"),
    "environment": T("harm to nature"),
}
"""What sanctions may be for."""


class JoinSanctionList(Order):
    """Wants `nation` on a list for `purpose`, with a charge of `rate` for `turns`; others must want it. With
    `exempt` food and medicine pass."""

    kind: Literal["sanction-list"] = "sanction-list"
    nation: NationId
    purpose: Purpose = "breach"
    rate: float = measured("ad valorem", ge=0.01, le=1, step=0.01, default=0.2)
    turns: int = Field(3, ge=1, le=20, json_schema_extra={"unit": "turns", "step": 1})
    exempt: bool = False
    phase: ClassVar[OrderPhase] = "policy"
    envoys: ClassVar[int] = 1
    sheet: ClassVar[str] = "disputes"
    name: ClassVar[Text] = T("Join a sanctions list")
    about: ClassVar[Text] = T(
        "You burden the goods of a nation together with all who want the same this turn. Its people suffer "
        "unless food and medicine are exempt."
    )
    labels: ClassVar[Mapping[str, Text]] = {
        "purpose": T("For what"),
        "rate": T("Charge"),
        "turns": T("Turns"),
        "exempt": T("Food and medicine exempt"),
    }
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {"purpose": PURPOSES}

    def problems(self, view: View) -> Iterator[Problem]:
        """It must be another nation that this one has on no list for that purpose yet."""
        if self.nation not in view.setting.nation_ids or self.nation == view.nation:
            yield Problem(
                "O-SANCTION-01",
                T("sanctions need another nation to be against"),
                did_you_mean(self.nation, [n for n in view.setting.nation_ids if n != view.nation]),
            )
        elif any(
            view.nation in s.by
            and (s.against, s.purpose) == (self.nation, self.purpose)
            and view.world.turn + 1 < s.until
            for s in view.law.sanction_lists
        ):
            yield Problem("O-SANCTION-02", T("your list for that purpose has that nation on it already"))

    def says(self) -> Text:
        """The order in one line."""
        said: dict[str, Param] = {
            "rate": Quantity(self.rate, "ad valorem"),
            "nation": Name("nation", self.nation),
            "purpose": PURPOSES[self.purpose],
        }
        if self.exempt:
            return T(
                "With others: sanctions of {rate} against {nation} for {purpose}, food and medicine exempt",
                **said,
            )
        return T("With others: sanctions of {rate} against {nation} for {purpose}", **said)

    def conflicts(self, other: Order) -> bool:
        """True if both list the same nation for the same purpose."""
        asked = (self.nation, self.purpose)
        return isinstance(other, JoinSanctionList) and (other.nation, other.purpose) == asked
