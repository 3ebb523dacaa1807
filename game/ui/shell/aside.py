"""What lies aside for a seat while another sits, and for a game while another is played.

Not here: who sits (`seats.py`).
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from game.core.ids import NationId
from game.model.order import Order
from game.session.game import Game
from game.ui.toolkit.screen import Screen


@dataclass
class Place:
    """What a seat has beside its orders: texts that it is writing, and the screens that it had open."""

    drafts: dict[str, object] = field(default_factory=dict)
    """By what they are about; they stay with the seat until they are sent."""
    screens: list[Screen] = field(default_factory=list)
    stage: int = -1
    """The stage, counted from the opening, that the screens show."""

    def drop_screens(self) -> None:
        """End the screens that lie here."""
        for screen in self.screens:
            screen.hidden()
        self.screens = []

    def lift_screens(self, stage: int) -> list[Screen]:
        """Take the screens up again; none if they show another stage than `stage`."""
        if self.stage != stage:
            self.drop_screens()
        screens, self.screens = self.screens, []
        return screens


@dataclass(frozen=True)
class Left:
    """What the seats of a game had when it was left; in memory only, until the program ends."""

    pins: dict[NationId, str]
    drafts: dict[NationId, dict[str, object]]
    pending: dict[NationId, list[Order]]
    tip: str
    """The last line of the log then: orders go only with a log that stands there still."""

    @property
    def has_work(self) -> bool:
        """Whether anything is in it that no save holds."""
        return bool(self.drafts or self.pending)


def identity(game: Game) -> str:
    """What a game and every copy of its save have in common: the first line of the log."""
    return json.dumps(game.log.header, sort_keys=True)
