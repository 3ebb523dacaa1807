"""A mission imposed without the consent of those between whom it stands (UN Charter arts. 39, 42)."""

from __future__ import annotations

from typing import ClassVar, Literal

from game.core.text import Name, T, Text
from game.institutions.matters.mandate import Mandate


class Enforce(Mandate):
    """As a mandate, but the troops go in whether the hosts consent or not: at the price of their trust, and
    of lives (`engine.phases.missions`)."""

    kind: Literal["enforce"] = "enforce"  # type: ignore[assignment]
    name: ClassVar[Text] = T("Mission without consent")
    power: ClassVar[str] = "enforce"
    allows: ClassVar[Text] = T("It may impose missions on two nations without their consent.")
    imposed: ClassVar[bool] = True

    def asks(self) -> Text:
        """One line: between which nations."""
        first, second = (Name("nation", n) for n in self.between)
        return T("Impose a mission between {first} and {second}", first=first, second=second)
