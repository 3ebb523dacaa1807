"""Declare: a State says how it reads an article. It binds nobody and changes no duty (VCLT art. 31)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from game.core.ids import NationId, TreatyId
from game.core.problems import Problem
from game.core.text import Name, T, Text
from game.model.event import Event
from game.model.order import Order, OrderPhase
from game.model.treaty import Reading
from game.model.view import View
from game.model.world import World
from game.orders.depositing import deposit
from game.treaties.readings import READINGS
from game.treaties.status import status
from game.treaties.status.checks import known, must_be_known
from game.treaties.status.status import Standing


class Declare(Order):
    """Deposits a declaration of the reading of an article (from 0)."""

    kind: Literal["declare"] = "declare"
    treaty: TreatyId
    article: int = 0
    reading: Reading = "broad"
    phase: ClassVar[OrderPhase] = "instruments"
    sheet: ClassVar[str] = "treaties"
    name: ClassVar[Text] = T("Declare a reading")
    about: ClassVar[Text] = T("You say how you read an article. It changes no duty.")
    labels: ClassVar[Mapping[str, Text]] = {"article": T("Article"), "reading": T("Reading")}
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {"reading": READINGS}

    def problems(self, view: View) -> Iterator[Problem]:
        """Those declare who have signed or consented, on an article that there is."""
        yield from must_be_known(view, self.treaty)
        treaty = known(view, self.treaty)
        if treaty is None or view.nation is None:
            return
        allowed = (Standing.SIGNATORY, Standing.CONTRACTING, Standing.PARTY)
        if status.standing(treaty, view.nation, view.world.turn) not in allowed:
            yield Problem("O-DECLARE-01", T("you have neither signed it nor consented to it"))
        if not 0 <= self.article < len(status.text(treaty).articles):
            yield Problem("O-DECLARE-02", T("there is no article {article}", article=self.article + 1))

    def carry_out(self, world: World, nation: NationId) -> tuple[World, list[Event]]:
        """The world with the declaration deposited."""
        return deposit(
            world,
            self.treaty,
            nation,
            "declaration",
            "treaty.declared",
            articles=(self.article,),
            reading=self.reading,
        )

    def says(self) -> Text:
        """The order in one line."""
        return T(
            "Declare on article {article} of “{treaty}”: {reading}",
            article=self.article + 1,
            treaty=Name("treaty", self.treaty),
            reading=READINGS[self.reading],
        )

    def conflicts(self, other: Order) -> bool:
        """True if both declare on the same article."""
        return isinstance(other, Declare) and (other.treaty, other.article) == (self.treaty, self.article)
