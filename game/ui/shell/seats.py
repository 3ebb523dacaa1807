"""The seats at one screen: who sits, what it takes to sit down, and what is laid aside under the curtain.

Not here: whose turn it is (`turns.py`), what the curtain shows (`ui.screens.curtain`).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from game.core.ids import NationId
from game.core.problems import has_errors
from game.core.text import T
from game.model.order import Order
from game.model.view import View
from game.ui.shell.room import Room
from game.ui.toolkit.screen import Screen


@dataclass
class Aside:
    """What a seat was at when the curtain fell over it; kept until it sits down again, or another does."""

    nation: str = ""
    screens: list[Screen] = field(default_factory=list)
    drafts: dict[str, object] = field(default_factory=dict)


class Seats:
    """One seat at a time: `view` is made for the seat that is taken; under the curtain there is none."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.pins: dict[NationId, str] = {}
        self.wrong_pin = False
        """Whether the last PIN at the curtain was not the seat's."""
        self.drafts: dict[str, object] = {}
        """Texts that the seat is writing, by what they are about; gone as soon as the seat changes."""
        self._seat: NationId | None = None
        self._view: View | None = None
        self._aside = Aside()

    @property
    def taken(self) -> NationId | None:
        """The seat that is taken, None under the curtain."""
        return self._seat

    def look_as(self, nation: NationId | None) -> None:
        """Let that seat (None: nobody's) be the one that is taken."""
        if nation != self._seat:
            self.drafts.clear()
        self._seat, self._view = nation, None

    @property
    def view(self) -> View:
        """The view of the seat that is taken (the public board if none is), pending orders included."""
        if self._view is None:
            self._view = self.room.playing.view(self._seat)
        return self._view

    def look_again(self) -> None:
        """Make the view afresh: the world or the orders have changed."""
        self._view = None

    # -- sitting down and getting up
    def empty(self, pins: dict[NationId, str] | None = None) -> None:
        """Nobody sits, nothing is laid aside; these are the PINs of the game."""
        self.look_as(None)
        self.drop_aside()
        self.pins = dict(pins or {})

    def get_up(self) -> None:
        """Nobody sits any more, and nothing is kept of what the seat was at."""
        self.look_as(None)
        self.drop_aside()

    def call(self, nation: NationId, *, cover: bool = False) -> None:
        """Cover everything and call a delegation.

        Who plays alone and without a PIN has nobody to hide from, unless the person asks for it (`cover`).
        """
        people = self.room.playing.humans()
        if len(people) == 1 and not self.pins and not cover:
            self.take(people[0])
            return
        if nation == self._seat:
            self._lay_aside(nation)
        self.look_as(None)
        self.wrong_pin = False
        self.room.app.overlays.toasts = []
        self.room.show("curtain", nation)

    def cover(self) -> bool:
        """Cover everything and keep what the seat was at; False if nobody sits."""
        if self._seat is None:
            return False
        self.call(self._seat, cover=True)
        return True

    def idle(self, seconds: float) -> None:
        """Nobody touched anything for so long: cover the seat where others play too."""
        limit = self.room.settings.curtain
        if self._seat is None or not limit or seconds < limit:
            return
        if self.pins or len(self.room.playing.humans()) > 1:
            self.call(self._seat)

    def take(self, nation: NationId, pin: str = "") -> None:
        """Let a delegation sit down, if it has not sealed and the PIN is its own."""
        if nation not in self.room.playing.waiting():
            return
        if self.pins.get(nation, "") not in ("", pin):
            self.wrong_pin = True
            self.room.app.refresh()
            return
        self.look_as(nation)
        self.wrong_pin = False
        kept = self._aside
        if kept.nation == nation and kept.screens:
            self._aside = Aside()
            self.drafts.update(kept.drafts)
            self.room.app.overlays.tip = None
            self.room.app.reset(*kept.screens)
        else:
            self.drop_aside()
            self.room.show("board")

    def _lay_aside(self, nation: NationId) -> None:
        lifted, drafts = self.room.app.lift(), dict(self.drafts)
        for dialog in (screen for screen in lifted if screen.modal):
            dialog.hidden()
        self._aside = Aside(nation, [screen for screen in lifted if not screen.modal], drafts)

    def drop_aside(self) -> None:
        """Forget what was laid aside."""
        for screen in self._aside.screens:
            screen.hidden()
        self._aside = Aside()

    # -- orders of the seat that is taken
    def why_not(self, order: Order) -> str:
        """Why the seat may not give an order, in the player's language; "" if it may."""
        if self.room.game is None or self._seat is None:
            return self.room.say(T("Nobody has taken the seat now."))
        found = [p for p in self.room.game.problems(self._seat, order) if has_errors([p])]
        return self.room.say(found[0].text) if found else ""

    def give(self, order: Order) -> bool:
        """Take an order into the seat's pending ones and tell what is wrong with it; True if it was taken."""
        if self._seat is None:
            self.room.app.toast(self.room.say(T("Nobody has taken the seat now.")), "bad")
            return False
        found = self.room.playing.give(self._seat, order)
        self._view = None
        self.room.tell(found)
        return not has_errors(found)

    def take_back(self, order: Order) -> None:
        """Drop a pending order of the seat."""
        if self._seat is not None:
            self.room.playing.take_back(self._seat, order)
            self._view = None
            self.room.app.refresh()
