"""Adopting a text: what makes a draft that was proposed in the body authentic. It binds nobody yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from game.core.ids import TreatyId
from game.core.problems import Problem
from game.core.text import Name, T, Text
from game.model.event import Event
from game.model.institution import Body, Motion
from game.model.matter import Matter
from game.model.view import View
from game.model.world import World
from game.treaties.status import status
from game.treaties.status.adopting import adopt
from game.treaties.status.checks import known
from game.treaties.status.status import Condition


class AdoptText(Matter):
    """Asks a body to adopt a version of a treaty."""

    kind: Literal["adopt-text"] = "adopt-text"
    treaty: TreatyId
    version: int
    name: ClassVar[Text] = T("Adoption of a text")
    on_form: ClassVar[bool] = False

    def asks(self) -> Text:
        """One line: which version of which treaty to adopt."""
        return T(
            "Adopt the text of “{treaty}”, version {version}",
            treaty=Name("treaty", self.treaty),
            version=self.version,
        )

    def briefly(self) -> Text:
        """Which treaty, without the version."""
        return T("Adopt the text of “{treaty}”", treaty=Name("treaty", self.treaty))

    def problems(self, view: View, body: Body) -> Iterator[Problem]:
        """Only a draft that was proposed in this very body can come back to it."""
        treaty = known(view, self.treaty)
        if treaty is None or treaty.body != body.id or not 1 <= self.version <= len(treaty.versions):
            yield Problem("O-TABLE-06", T("that text was not proposed in this body"))
        elif status.condition(treaty, view.world.turn) is not Condition.DRAFT:
            text = T("“{treaty}” is no draft any more", treaty=Name("treaty", treaty.id))
            yield Problem("O-TABLE-07", text)

    def lapsed(self, view: View, body: Body) -> bool:
        """True for a text that is no draft any more, or an amendment of a treaty that has ended."""
        treaty = view.law.treaty(self.treaty)
        if status.adopted_version(treaty) is None:
            return status.condition(treaty, view.world.turn) is not Condition.DRAFT
        return self.version not in status.amendments(treaty) or not status.is_live(treaty, view.world.turn)

    def carry_out(self, world: World, body: Body, motion: Motion) -> tuple[World, list[Event]]:
        """The world with the text adopted."""
        return adopt(world, world.law.treaty(self.treaty), self.version)
