"""The seats at one computer: which is taken, who may take it, and what is kept for each.

All protection of a seat's secrets is here: a seat is left only by `look_as`, whatever button, menu or timer
led there. Not here: whose turn it is (`turns.py`), what the curtain shows (`ui.screens.curtain`).
"""

from __future__ import annotations

from game.core.ids import NationId
from game.core.problems import has_errors
from game.core.text import T
from game.model.order import Order
from game.model.view import View
from game.presenters.treaty_unsent import unsent
from game.session.game import Game
from game.ui.shell.aside import Left, Place, identity
from game.ui.shell.room import Room


class Seats:
    """At most one seat is taken at a time: `view` is that seat's; under the curtain, the public board's."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.pins: dict[NationId, str] = {}
        self.wrong_pin = False
        """Whether the last PIN typed at the curtain was wrong."""
        self.recalled: NationId | None = None
        """The seat that is called to open its seal again; None for none."""
        self._seat: NationId | None = None
        self._view: View | None = None
        self._places: dict[NationId | None, Place] = {}
        self._left: dict[str, Left] = {}

    @property
    def taken(self) -> NationId | None:
        """The seat that is taken; None under the curtain."""
        return self._seat

    @property
    def drafts(self) -> dict[str, object]:
        """The seat's drafts of texts, by key; each seat has its own."""
        return self._place(self._seat).drafts

    @property
    def view(self) -> View:
        """The view of the seat that is taken (the public board if none is), pending orders included."""
        if self._view is None:
            self._view = self.room.playing.view(self._seat)
        return self._view

    @property
    def is_shared(self) -> bool:
        """Whether a seat has secrets to keep from another person at this computer."""
        game = self.room.game
        return bool(self.pins) or (game is not None and len(game.humans()) > 1)

    def look_as(self, nation: NationId | None) -> None:
        """Takes that seat (None: no seat); nothing of the seat before remains on the screen or the
        clipboard."""
        if nation != self._seat and self._seat is not None and self.is_shared:
            self.room.app.forget()
        if nation is None:
            self._places.pop(None, None)
        self._seat, self._view = nation, None

    def look_again(self) -> None:
        """Computes the view anew, after a change of the world or of orders."""
        self._view = None

    # -- the seats of a game
    def enter(self, game: Game, pins: dict[NationId, str] | None) -> None:
        """Starts with no seat taken; with `pins` None, PINs, drafts and orders of when the game was left are
        restored."""
        self._places, self.recalled, self.wrong_pin = {}, None, False
        left = self._left.pop(identity(game), None) if pins is None else None
        self.pins = dict(pins or {})
        if left is not None:
            self.pins = dict(left.pins)
            self._places = {nation: Place(dict(drafts)) for nation, drafts in left.drafts.items()}
            if left.tip == game.log.tip:
                game.pending.update(left.pending)

    def leave(self) -> None:
        """Ends with no seat taken; drafts and pending orders are kept until the game is loaded again."""
        game = self.room.game
        self.look_as(None)
        if game is not None and game.log.path is not None:
            drafts = {n: found for n in game.humans() if (found := self._unsent(n))}
            pending = {n: list(orders) for n, orders in game.pending.items() if orders}
            self._left[identity(game)] = Left(dict(self.pins), drafts, pending, game.log.tip)
        self.drop_screens()
        self._places, self.pins, self.recalled, self.wrong_pin = {}, {}, None, False

    @property
    def has_work(self) -> bool:
        """Whether a person in this game has orders or drafts that are not sealed."""
        game = self.room.game
        return game is not None and any(game.seating.of(n) or self._unsent(n) for n in game.humans())

    @property
    def has_left_work(self) -> bool:
        """Whether a game that was left has unsealed orders or drafts."""
        return any(left.has_work for left in self._left.values())

    def drop_screens(self) -> None:
        """Ends all screens that are kept for seats."""
        for place in self._places.values():
            place.drop_screens()

    # -- sitting down and getting up
    def call(self, nation: NationId, *, cover: bool = False) -> None:
        """Shows the curtain and calls a delegation.

        A person who plays alone and without a PIN takes the seat at once, unless `cover` asks for the
        curtain.
        """
        people = self.room.playing.humans()
        if len(people) == 1 and not self.pins and not cover:
            self.take(people[0])
            return
        self._lay_aside()
        self.look_as(None)
        self.wrong_pin = False
        self.room.app.forget()
        self.room.show("curtain", nation)

    def recall(self, nation: NationId) -> None:
        """Calls a seat that has sealed; its seal is opened once the seat is taken."""
        self.recalled = nation
        self.call(nation)

    def cover(self) -> bool:
        """Shows the curtain and keeps the seat's screens; False if no seat is taken."""
        if self._seat is None:
            return False
        self.call(self._seat, cover=True)
        return True

    def idle(self, seconds: float) -> None:
        """Called with the seconds without input: covers the seat after the time set, if others play here."""
        limit = self.room.settings.curtain
        if self._seat is not None and limit and seconds >= limit and self.is_shared:
            self.call(self._seat)

    def take(self, nation: NationId, pin: str = "") -> None:
        """Takes a person's seat that has not sealed, or is recalled, if the PIN is right."""
        game = self.room.playing
        called = nation in game.waiting() or nation == self.recalled
        if nation not in game.humans() or not called:
            return
        if self.pins.get(nation, "") not in ("", pin):
            self.wrong_pin = True
            self.room.app.refresh()
            return
        self._lay_aside()
        is_recalled, self.recalled, self.wrong_pin = nation == self.recalled, None, False
        if is_recalled:
            game.unseal(nation)
        self.look_as(nation)
        place = self._place(nation)
        screens = place.lift_screens(len(game.moments))
        if screens:
            self.room.app.overlays.tip = None
            self.room.app.reset(*screens)
        else:
            place.drafts = self._unsent(nation)
            self.room.show("board")
        self.room.tell(list(game.fault) if is_recalled else [])

    def keep_unsent(self) -> None:
        """Keeps those drafts of the seat that its orders do not contain, before it seals."""
        if self._seat is not None:
            self._place(self._seat).drafts = self._unsent(self._seat)

    def get_up(self) -> None:
        """Ends the seat's turn at the computer: no seat is taken or recalled."""
        self.recalled = None
        self.look_as(None)

    def _place(self, nation: NationId | None) -> Place:
        return self._places.setdefault(nation, Place())

    def _unsent(self, nation: NationId) -> dict[str, object]:
        """The seat's drafts that say something which is not ordered yet."""
        drafts = self._place(nation).drafts
        return unsent(self.room.playing.view(nation), drafts) if drafts else {}

    def _lay_aside(self) -> None:
        """Keep what the seat that is taken has open, dialogs excepted."""
        if self._seat is None:
            return
        lifted = self.room.app.lift()
        for dialog in (screen for screen in lifted if screen.modal):
            dialog.hidden()
        place = self._place(self._seat)
        place.drop_screens()
        place.screens = [screen for screen in lifted if not screen.modal]
        place.stage = len(self.room.playing.moments)

    # -- orders of the seat that is taken
    def why_not(self, order: Order) -> str:
        """Why the seat may not give an order, in the player's language; "" if it may."""
        if self.room.game is None or self._seat is None:
            return self.room.say(T("Nobody has taken the seat now."))
        found = [p for p in self.room.game.problems(self._seat, order) if has_errors([p])]
        return self.room.say(found[0].text) if found else ""

    def give(self, order: Order) -> bool:
        """Adds an order to the seat's pending ones and shows errors and warnings; True if it was added."""
        if self._seat is None:
            self.room.app.toast(self.room.say(T("Nobody has taken the seat now.")), "bad")
            return False
        found = self.room.playing.give(self._seat, order)
        self._view = None
        self.room.tell(found)
        return not has_errors(found)

    def take_back(self, order: Order) -> None:
        """Removes a pending order of the seat."""
        if self._seat is not None:
            self.room.playing.take_back(self._seat, order)
            self._view = None
            self.room.app.refresh()
