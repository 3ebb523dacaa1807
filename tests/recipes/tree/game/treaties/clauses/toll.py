"""Toll: who passes a strait pays those who keep it open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from game.core.text import Quantity, T, Text
from game.model.clause import Clause
from game.model.frozen import measured


class Toll(Clause):
    """Each ship pays `rate`."""

    kind: Literal["toll"] = "toll"
    rate: float = measured("share", ge=0, le=1, step=0.05, default=0.1)
    ships: Literal["all", "tankers"] = "all"
    field_of: ClassVar[str] = "trade"
    name: ClassVar[Text] = T("Toll for a strait")
    labels: ClassVar[Mapping[str, Text]] = {"rate": T("Toll"), "ships": T("Of which ships")}
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {
        "ships": {"all": T("all ships"), "tankers": T("tankers")}
    }

    def title(self) -> Text:
        """The heading of the article."""
        return T("Toll")

    def prose(self) -> Text:
        """The article."""
        return T("Each ship pays a toll of {rate}.", rate=Quantity(self.rate, "share"))
