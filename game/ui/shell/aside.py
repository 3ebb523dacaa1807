"""What is kept for a seat while another plays, and for a game while another is open.

Not here: which seat is taken (`seats.py`).
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
    """What a seat has besides its orders: drafts of texts, and the screens that it had open."""

    drafts: dict[str, object] = field(default_factory=dict)
    """Drafts by their key; kept until they are sent."""
    screens: list[Screen] = field(default_factory=list)
    stage: int = -1
    """The stage, counted from the opening, in which `screens` were open; -1 for none."""

    def drop_screens(self) -> None:
        """Ends the screens kept here."""
        for screen in self.screens:
            screen.hidden()
        self.screens = []

    def lift_screens(self, stage: int) -> list[Screen]:
        """Returns the screens and keeps them no longer; [] if they belong to another stage, which ends
        them."""
        if self.stage != stage:
            self.drop_screens()
        screens, self.screens = self.screens, []
        return screens


@dataclass(frozen=True)
class Left:
    """What the seats of a game had when it was left; kept in memory until the program ends."""

    pins: dict[NationId, str]
    drafts: dict[NationId, dict[str, object]]
    pending: dict[NationId, list[Order]]
    tip: str
    """Hash of the last line of the log then; pending orders are restored only if it is still the last."""

    @property
    def has_work(self) -> bool:
        """Whether it contains drafts or orders, which no save holds."""
        return bool(self.drafts or self.pending)


def identity(game: Game) -> str:
    """A text equal for a game and every copy of its save: the header of the log."""
    return json.dumps(game.log.header, sort_keys=True)
