"""Exchange programme: parties send each other pupils, students or athletes (cf. UNESCO art. I)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array
from game.core.text import Quantity, T, Text
from game.domains.society.state import EXCHANGE, GAMES, STAYING, STUDENTS
from game.model.clause import Clause, Lowering, Performance
from game.model.frozen import measured
from game.treaties.lowering.measure import unpaid

WHO = {"pupils": T("pupils"), "students": T("students"), "sport": T("athletes")}
WORDS = {
    "pupils": T("Each Party shall send {places} to the schools of each other Party."),
    "students": T("Each Party shall send {places} to the universities of each other Party."),
    "sport": T("Each Party shall send {places} to the sports meetings of each other Party."),
}


class ExchangeProgramme(Clause):
    """Each party sends `places` people to each other one a year. `home`: students return after it."""

    kind: Literal["exchange-programme"] = "exchange-programme"
    who: Literal["pupils", "students", "sport"] = "pupils"
    places: float = measured("thousand people a year", ge=0, le=100, step=0.5, default=1.0)
    home: bool = False
    field_of: ClassVar[str] = "culture"
    icon: ClassVar[str] = "graduation-cap"
    name: ClassVar[Text] = T("Exchange programme")
    labels: ClassVar[Mapping[str, Text]] = {
        "who": T("Who goes"),
        "places": T("Places"),
        "home": T("Students return home"),
    }
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {"who": WHO}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Exchange")

    def prose(self) -> Text:
        """The text of the article."""
        words = Text(WORDS[self.who].template, {"places": Quantity(self.places, "thousand people a year")})
        if self.home and self.who == "students":
            return T("{article} They return home when they have finished.", article=words)
        return words

    def lower(self, to: Lowering) -> None:
        """Places from each who must to each who benefits."""
        places = np.outer(to.duty * to.strength, to.benefit) * self.places
        np.fill_diagonal(places, 0.0)
        nobody = np.zeros_like(places)
        studying = places if self.who == "students" else nobody
        to.out.join(EXCHANGE, to.article, places)
        to.out.join(STUDENTS, to.article, studying)
        to.out.join(STAYING, to.article, nobody if self.home else studying)
        to.out.join(GAMES, to.article, places if self.who == "sport" else nobody)

    def shortfall(self, seen: Performance) -> Array:
        """The part of the people who were not sent."""
        return unpaid(seen, EXCHANGE)

    def autonomy_cost(self) -> float:
        """0.2 points: parties receive guests, but give up no power to decide."""
        return 0.2
