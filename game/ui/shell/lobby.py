"""Before and after a game: settings, the title, beginning one, taking a save up again, leaving.

The desktop (`desktop.py`) is this and the game itself: seats and time.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from game.core.ids import NationId
from game.core.problems import Problem, RulesBug, SaveError, has_errors
from game.core.text import SOURCE, T, Text
from game.i18n import Catalogue, catalogue
from game.model.frozen import Bilingual
from game.model.order import Order
from game.model.view import View
from game.presenters.names import names
from game.session.game import Game
from game.session.library import Loaded
from game.session.log import read_good
from game.session.opening import Resumed, resume, start
from game.session.origin import scenario_of
from game.session.paths import Paths
from game.session.settings import Settings, write_settings
from game.session.storage import new_save_path
from game.ui.screens.registry import make
from game.ui.shell import commands as c
from game.ui.shell.background import Background
from game.ui.shell.settings import understood
from game.ui.toolkit.app import App
from game.ui.toolkit.screen import Screen

DEFAULT_SIZE = (1280, 720)


@dataclass
class Aside:
    """What a seat was at when the curtain fell over it; kept until it sits down again, or another does."""

    nation: str = ""
    screens: list[Screen] = field(default_factory=list)
    drafts: dict[str, object] = field(default_factory=dict)


class Lobby:
    """Owner of the app, the settings and the game, if one is played."""

    def __init__(
        self, settings: Settings, *, size: tuple[int, int] = DEFAULT_SIZE, remember: bool = True
    ) -> None:
        self.settings, self.remember = settings, remember
        self.words: Catalogue = catalogue(settings.language or SOURCE)
        self.app = App(settings.theme, self.words.render, self.handle, size=size, scale=settings.scale)
        self.game: Game | None = None
        self.chosen: Any = None
        """The scenario whose seats are being set (`ChooseScenario`)."""
        self.drafts: dict[str, object] = {}
        """Texts that the seat is writing, by what they are about; gone as soon as the seat changes."""
        self._seat: NationId | None = None
        self.pins: dict[NationId, str] = {}
        self.wrong_pin = False
        """Whether the last PIN at the curtain was not the seat's."""
        self.paths: Paths = {}
        """The way of the world as played and without cooperation, once the game is over."""
        self.fault = ""
        """What broke in the background, for the screen that says so."""
        self.work = Background(self.app, self._failed)
        self.app.jobs.on_fault = self._faltered
        self._view: View | None = None
        self._aside = Aside()

    @property
    def seat(self) -> NationId | None:
        """The seat that is taken, None under the curtain."""
        return self._seat

    @seat.setter
    def seat(self, nation: NationId | None) -> None:
        if nation != self._seat:
            self.drafts.clear()
        self._seat = nation

    def handle(self, command: object) -> None:
        """Carry out a command."""
        raise NotImplementedError

    def begin(self, game: Game, pins: dict[NationId, str]) -> None:
        """Play a game from where it stands."""
        raise NotImplementedError

    def _failed(self, fault: BaseException) -> None:
        """Something broke off the event loop."""
        raise NotImplementedError

    def _faltered(self, fault: BaseException) -> None:
        """A screen's own work broke off the event loop."""
        raise NotImplementedError

    # -- what screens read
    @property
    def view(self) -> View:
        """The view of the seat that is taken (the public board if none is), pending orders included."""
        if self._view is None:
            if self.game is None:
                raise RulesBug("no game is being played")
            self._view = self.game.view(self.seat)
        return self._view

    def see_as(self, nation: NationId | None) -> None:
        """Show what that seat may know (None: what everybody may), for a picture."""
        if nation != self.seat:
            self.seat, self._view = nation, None

    def why_not(self, order: Order) -> str:
        """Why the seat may not give an order, in the player's language; "" if it may."""
        if self.game is None or self.seat is None:
            return self.say(T("Nobody has taken the seat now."))
        found = [p for p in self.game.problems(self.seat, order) if has_errors([p])]
        return self.say(found[0].text) if found else ""

    def say(self, text: Text) -> str:
        """A text in the player's language, with the names of the game."""
        words = self.words if self.game is None else self.words.with_names(names(self.view))
        return words.render(text)

    def debrief(self) -> tuple[Bilingual, ...]:
        """The scenario's questions to talk about after the game."""
        if self.chosen is None and self.game is not None:
            with suppress(SaveError):
                self.chosen = _origin(self.game)
        return self.chosen.file.debrief if self.chosen is not None and self.chosen.file else ()

    def tell(self, problems: list[Problem]) -> None:
        """Show what is wrong or unwise: the first in a message that goes by itself, all in the log screen."""
        for problem in problems[:2]:
            self.app.toast(self.say(problem.text), "bad" if has_errors([problem]) else "info")

    def _show(self, screen: Screen) -> None:
        self.app.overlays.tip = None
        self.app.reset(screen)

    def _game(self) -> Game:
        if self.game is None:
            raise RulesBug("no game is being played")
        return self.game

    # -- beginning and leaving
    def title(self) -> None:
        """Leave any game for the title. It is saved: every seal was."""
        self._leave()
        self._show(make("title", self))

    def _leave(self) -> None:
        """Let go of the game and of all that is still being computed for it."""
        self.work.cancel()
        self._drop_aside()
        if self.game is not None:
            self.work.after(self.game.log.close)
        self.game, self.seat, self._view, self.pins = None, None, None, {}
        self.app.overlays.toasts = []

    def _drop_aside(self) -> None:
        for screen in self._aside.screens:
            screen.hidden()
        self._aside = Aside()

    def _choose(self, command: c.ChooseScenario) -> None:
        self.chosen = command.loaded
        self.app.push(make("setup", self))

    def _start(self, command: c.StartGame) -> None:
        assert command.loaded.file is not None
        seed = secrets.randbelow(2**31) if command.seed is None else command.seed
        unsaved: list[Problem] = []
        try:
            path = self.new_save(command.loaded.file.id)
            game = start(command.loaded, seed, command.seats, path)
        except SaveError as error:  # no place to save: the game goes on in memory
            unsaved = list(error.problems)
            game = start(command.loaded, seed, command.seats)
        self.chosen = command.loaded
        self.begin(game, command.pins)
        self.tell(unsaved)  # only now: the curtain takes what floats away

    def new_save(self, scenario: str) -> Path | None:
        """Where a new game is saved; None when nothing is to be remembered."""
        return new_save_path(scenario, datetime.now()) if self.remember else None

    def _load(self, command: c.LoadGame) -> None:
        """Play a save again, on the worker: a long game takes a while."""
        self._leave()
        self.work.run(
            "loading",
            lambda job: _resumed(command),
            lambda found: self._loaded(found, command),
        )
        self._show(make("thinking", self))

    def _loaded(self, found: Resumed | SaveError, command: c.LoadGame) -> None:
        if isinstance(found, SaveError):
            self.title()
            self.tell(list(found.problems))
            if _has_good_part(command.path):
                self._offer_good_part(found.problems[0], command)
            return
        self.chosen = found.loaded
        self.begin(found.game, {})
        self.tell(list(found.notices))
        if found.difference is not None:
            text = T(
                "From turn {turn} on this save comes out differently under today's rules.",
                turn=found.difference.turn,
            )
            self.app.toast(self.words.render(text), "bad")

    def _offer_good_part(self, problem: Problem, command: c.LoadGame) -> None:
        words = T(
            "{what}. The game can go on from what stands before the damage; the old file stays as it is.",
            what=problem.text,
        )
        yes = T("Go on from the good part")
        self.handle(c.Ask(T("This save is damaged"), words, yes, replace(command, damaged=True)))

    def _again(self) -> None:
        seats, pins = dict(self._game().seats), dict(self.pins)
        if self.chosen is None:
            self.chosen = _origin(self._game())
        self._leave()
        self._start(c.StartGame(self.chosen, seats, pins))

    # -- settings
    def change_settings(self, changes: dict[str, object]) -> None:
        """Take over new settings on the spot and remember them."""
        self.settings, notices = understood(self.settings.model_copy(update=changes))
        self.words = catalogue(self.settings.language or SOURCE)
        self.app.set_look(theme=self.settings.theme, scale=self.settings.scale, translate=self.words.render)
        self.tell(list(notices))
        if self.remember:
            write_settings(self.settings)


def _origin(game: Game) -> Loaded:
    """The scenario of a game, as its log remembers it."""
    return scenario_of(game.log.header, str(game.log.path or ""))[0]


def _resumed(command: c.LoadGame) -> Resumed | SaveError:
    """A save played again, or what is wrong with it."""
    try:
        return resume(command.path, damaged=command.damaged, scenario=command.scenario)
    except SaveError as error:
        return error


def _has_good_part(path: Path) -> bool:
    """Whether a game can go on from what stands before the damage."""
    with suppress(SaveError):
        reading = read_good(path)
        return bool(reading.problems and reading.records)
    return False
