"""The desktop: carries out the commands of screens, and gives them what they may read.

It is made of parts: the room with the app (`room.py`), seats (`seats.py`), time (`turns.py`), before and
after a game (`lobby.py`). Not here: what they do.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from game.core.ids import NationId
from game.core.problems import Problem, ProblemsError, RulesBug
from game.core.text import T, Text
from game.i18n import Catalogue
from game.model.frozen import Multilingual
from game.model.order import Order
from game.model.view import View
from game.session.game import Game
from game.session.paths import Paths
from game.session.settings import Settings
from game.ui.screens.registry import make
from game.ui.shell import commands as c
from game.ui.shell.background import Background
from game.ui.shell.leaving import Leaving
from game.ui.shell.lobby import Lobby
from game.ui.shell.question import Question
from game.ui.shell.room import Hands, Room
from game.ui.shell.seats import Seats
from game.ui.shell.turns import Turns
from game.ui.toolkit.app import App, ScaleChanged, WindowClosed

DEFAULT_SIZE = (1280, 720)


class Desktop:
    """The whole program from the title to the ending. `run` opens the window; tests drive `app`."""

    def __init__(
        self, settings: Settings, *, size: tuple[int, int] = DEFAULT_SIZE, remember: bool = True
    ) -> None:
        hands = Hands(self.handle, lambda key, about: make(key, self, about), lambda: self.view)
        self.room = Room(settings, size, remember, hands)
        self.seats = Seats(self.room)
        self.turns = Turns(self.room, self.seats, self._failed, self.title)
        self.lobby = Lobby(self.room, self.seats, self.turns)
        self.leaving = Leaving(self.room, self.seats)
        self.app.may_close = lambda: self.leaving.may(c.Quit())
        self.fault = ""
        """The error of the background task, for the screen `fault`; "" for none."""
        self.app.jobs.on_fault, self.app.jobs.on_hushed = self._faltered, _print
        self._actions = self._all_actions()

    # -- what screens ask for
    def handle(self, command: object) -> None:
        """Carries out a command. A person's mistake (ProblemsError) becomes a message."""
        action = self._actions.get(type(command))
        if action is None:
            raise RulesBug(f"nobody carries out {command!r}")
        try:
            action(command)
        except ProblemsError as error:
            self.tell(list(error.problems))

    def _all_actions(self) -> dict[type, Callable[[Any], object]]:
        room, seats, turns, lobby = self.room, self.seats, self.turns, self.lobby
        return {
            c.Go: lambda x: room.go(x.screen, x.about),
            c.Back: lambda x: room.back(),
            c.Give: self._give,
            c.TakeBack: lambda x: seats.take_back(x.order),
            c.EndSeat: lambda x: turns.end_seat(),
            c.Unseal: lambda x: turns.unseal(),
            c.TakeSeat: lambda x: seats.take(x.nation, x.pin),
            c.DropCurtain: lambda x: None if seats.cover() else turns.go_on(),
            c.ChooseScenario: lambda x: lobby.choose(x.loaded),
            c.StartGame: self._leaving(lobby.start),
            c.LoadGame: self._leaving(lobby.load),
            c.Rewind: lambda x: turns.rewind(x.turn),
            c.PlayAgain: self._leaving(lambda x: lobby.again()),
            c.ToTitle: self._leaving(lambda x: lobby.title()),
            c.ChangeSettings: lambda x: room.change_settings(x.changes),
            c.Proceed: lambda x: turns.go_on(),
            c.Cancel: lambda x: turns.cancel(),
            c.Ask: lambda x: room.app.push(Question(x.title, x.words, x.yes, x.command)),
            c.Quit: self._leaving(lambda x: self._quit()),
            ScaleChanged: lambda x: room.change_settings({"scale": x.scale}),
            WindowClosed: lambda x: seats.look_as(None),
        }

    def _leaving(self, go: Callable[[Any], object]) -> Callable[[Any], object]:
        """`go`, unless the person has to be asked first."""
        return lambda command: go(command) if self.leaving.may(command) else None

    def _give(self, command: c.Give) -> None:
        if self.seats.give(command.order) and command.then is not None:
            self.handle(command.then)
        self.app.refresh()

    # -- what screens read
    @property
    def app(self) -> App:
        """The window with its screens."""
        return self.room.app

    @property
    def settings(self) -> Settings:
        """The person's settings: language, theme, size …"""
        return self.room.settings

    @property
    def words(self) -> Catalogue:
        """The catalogue of the player's language."""
        return self.room.words

    @property
    def game(self) -> Game | None:
        """The game being played; None if there is none."""
        return self.room.game

    @game.setter
    def game(self, game: Game | None) -> None:
        self.room.game = game
        self.seats.look_again()

    @property
    def seat(self) -> NationId | None:
        """The seat that is taken; None under the curtain."""
        return self.seats.taken

    @seat.setter
    def seat(self, nation: NationId | None) -> None:
        self.seats.look_as(nation)

    @property
    def view(self) -> View:
        """The view of the seat that is taken (the public board if none is), pending orders included."""
        return self.seats.view

    @property
    def pins(self) -> dict[NationId, str]:
        """The PINs of the seats that have one."""
        return self.seats.pins

    @property
    def drafts(self) -> dict[str, object]:
        """The seat's drafts of texts, by key."""
        return self.seats.drafts

    @property
    def chosen(self) -> Any:
        """The scenario whose seats are being set up, or that is played."""
        return self.lobby.chosen

    @chosen.setter
    def chosen(self, loaded: Any) -> None:
        self.lobby.chosen = loaded

    @property
    def work(self) -> Background:
        """The background task."""
        return self.turns.work

    @property
    def paths(self) -> Paths:
        """The course of the world as played and without cooperation, once the game is over."""
        return self.turns.paths

    def see_as(self, nation: NationId | None) -> None:
        """Takes that seat (None: the public board) without asking, for a picture."""
        self.seats.look_as(nation)

    def why_not(self, order: Order) -> str:
        """Why the seat may not give an order, in the player's language; "" if it may."""
        return self.seats.why_not(order)

    def idle(self, seconds: float) -> None:
        """Called with the seconds without input; covers the seat after the time set."""
        self.seats.idle(seconds)

    def say(self, text: Text) -> str:
        """A text in the player's language, with the names of the game."""
        return self.room.say(text)

    def tell(self, problems: list[Problem]) -> None:
        """Shows errors and warnings in a message that disappears by itself."""
        self.room.tell(problems)

    def debrief(self) -> tuple[Multilingual, ...]:
        """The scenario's questions for discussion after the game."""
        return self.lobby.debrief()

    def prepare_ending(self) -> None:
        """Compute what the ending shows, as if the game ended now: for pictures of it."""
        self.turns.prepare_ending()

    # -- the whole
    def title(self) -> None:
        """Leaves any game for the title."""
        self.lobby.title()

    def begin(self, game: Game, pins: dict[NationId, str]) -> None:
        """Plays a game from its present stage."""
        self.lobby.begin(game, pins)

    def run(self) -> None:
        """Open the window and play until it is closed."""
        if not self.app.stack:
            self.title()
        self.app.run()
        if self.game is not None:
            self.turns.snapshots.finish()
            self.game.log.close()

    def _quit(self) -> None:
        self.seats.look_as(None)
        self.app.stop()

    # -- when something breaks
    def _failed(self, fault: BaseException) -> None:
        """Something of ours broke off the event loop: say so on a screen, with the save as safe as it was."""
        if isinstance(fault, ProblemsError):
            self.fault = self.say(fault.problems[0].text)
        elif self.seats.is_shared:  # what it says may quote somebody's orders
            self.fault = f"{type(fault).__name__}, {_where(fault)}"
        else:
            self.fault = f"{type(fault).__name__}: {fault}"
        _print(fault)
        self.room.show("fault")

    def _faltered(self, fault: BaseException) -> None:
        """A screen's own work in the background broke: say it, and let the person go on."""
        _print(fault)
        what = f"{type(fault).__name__}: {fault}"
        self.app.toast(self.say(T("Something could not be computed ({what}).", what=what)), "bad")


def _where(fault: BaseException) -> str:
    """The line that raised it, as `file.py:12`."""
    steps = traceback.extract_tb(fault.__traceback__)
    return f"{Path(steps[-1].filename).name}:{steps[-1].lineno}" if steps else "?"


def _print(fault: BaseException) -> None:
    """The trace for whoever mends the program; where there is no console, nowhere."""
    if sys.stderr is not None:
        traceback.print_exception(fault)
