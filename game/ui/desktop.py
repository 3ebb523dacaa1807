"""The desktop: it owns the app and the game, and decides what every command of a screen means.

One seat at a time: `view` is made for the seat that is taken, and under the curtain there is none. Deciding of
computer delegations and resolving run on the worker, so the window never freezes.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from game.core.ids import NationId
from game.core.problems import Problem, ProblemsError, RulesBug, has_errors
from game.core.text import T, Text
from game.i18n import Catalogue, catalogue
from game.model.frozen import Bilingual
from game.model.order import Order
from game.model.view import View
from game.presenters.names import names
from game.session.game import Game
from game.session.opening import Resumed, resume, scenario_of, start
from game.session.settings import Settings, read_settings, write_settings
from game.session.storage import new_save_path
from game.ui import commands as c
from game.ui.app import App, ScaleChanged, WindowClosed
from game.ui.jobs import Job
from game.ui.screen import Screen
from game.ui.screens.registry import make

DEFAULT_SIZE = (1280, 720)


class Desktop:
    """Title, seats, curtain, board and all that follows. `run` opens the window; tests drive `app` directly."""

    def __init__(
        self, settings: Settings, *, size: tuple[int, int] = DEFAULT_SIZE, remember: bool = True
    ) -> None:
        self.settings, self.remember = settings, remember
        self.words: Catalogue = catalogue(settings.language or "en")
        self.app = App(settings.theme, self.words.render, self.handle, size=size, scale=settings.scale)
        self.game: Game | None = None
        self.chosen: Any = None
        """The scenario whose seats are being set (`ChooseScenario`)."""
        self.drafts: dict[str, object] = {}
        """Texts that the seat is writing, by what they are about; gone as soon as the seat changes."""
        self._seat: NationId | None = None
        self.pins: dict[NationId, str] = {}
        self.thinking = 0.0
        """How far the computer delegations are, 0 to 1."""
        self._view: View | None = None

    @property
    def seat(self) -> NationId | None:
        """The seat that is taken, None under the curtain."""
        return self._seat

    @seat.setter
    def seat(self, nation: NationId | None) -> None:
        if nation != self._seat:
            self.drafts.clear()
        self._seat = nation

    # -- what screens read
    @property
    def view(self) -> View:
        """The view of the seat that is taken (the public board if none is), pending orders included."""
        if self._view is None:
            if self.game is None:
                raise RulesBug("no game is being played")
            self._view = self.game.view(self.seat)
        return self._view

    def why_not(self, order: Order) -> str:
        """Why the seat may not give an order, in the player's language; "" if it may."""
        if self.game is None or self.seat is None:
            return ""
        found = [p for p in self.game.problems(self.seat, order) if has_errors([p])]
        return self.say(found[0].text) if found else ""

    def say(self, text: Text) -> str:
        """A text in the player's language, with the names of the game."""
        words = self.words if self.game is None else self.words.with_names(names(self.view))
        return words.render(text)

    def debrief(self) -> tuple[Bilingual, ...]:
        """The scenario's questions to talk about after the game."""
        if self.chosen is None and self.game is not None:
            self.chosen = scenario_of(self.game)
        return self.chosen.file.debrief if self.chosen is not None and self.chosen.file else ()

    # -- what screens ask for
    def handle(self, command: object) -> None:
        """Carry out a command. A person's mistake becomes a message, never a traceback."""
        action = self._actions().get(type(command))
        if action is None:
            raise RulesBug(f"nobody carries out {command!r}")
        try:
            action(command)
        except ProblemsError as error:
            self.tell(list(error.problems))

    def _actions(self) -> dict[type, Callable[[Any], object]]:
        return {
            c.Go: lambda x: self._go(x.screen, x.about),
            c.Back: lambda x: self.app.close(),
            c.Give: self._give,
            c.TakeBack: self._take_back,
            c.EndSeat: lambda x: self._end_seat(),
            c.Unseal: lambda x: self._unseal(),
            c.TakeSeat: self._take_seat,
            c.DropCurtain: lambda x: self.curtain(),
            c.ChooseScenario: self._choose,
            c.StartGame: self._start,
            c.LoadGame: self._load,
            c.Rewind: self._rewind,
            c.PlayAgain: lambda x: self._again(),
            c.ToTitle: lambda x: self.title(),
            c.ChangeSettings: lambda x: self.change_settings(x.changes),
            c.Proceed: lambda x: self._next_seat(),
            c.Quit: lambda x: self.app.stop(),
            ScaleChanged: lambda x: self.change_settings({"scale": x.scale}),
            WindowClosed: lambda x: None,
        }

    def tell(self, problems: list[Problem]) -> None:
        """Show what is wrong or unwise: the first in a message that goes by itself, all in the log screen."""
        for problem in problems[:2]:
            self.app.toast(self.say(problem.text), "error" if has_errors([problem]) else "info")

    def _go(self, screen: str, about: str = "") -> None:
        self.app.push(make(screen, self, about))

    def _show(self, screen: Screen) -> None:
        self.app.reset(screen)

    # -- beginning and leaving
    def title(self) -> None:
        """Leave any game for the title. It is saved: every seal was."""
        if self.game is not None:
            self.game.log.close()
        self.game, self.seat, self._view, self.pins = None, None, None, {}
        self._show(make("title", self))

    def _choose(self, command: c.ChooseScenario) -> None:
        self.chosen = command.loaded
        self.app.push(make("setup", self))

    def _start(self, command: c.StartGame) -> None:
        assert command.loaded.file is not None
        seed = secrets.randbelow(2**31) if command.seed is None else command.seed
        path = self.new_save(command.loaded.file.id)
        try:
            game = start(command.loaded, seed, command.seats, path)
        except ProblemsError as error:
            if path is None:
                raise
            self.tell(list(error.problems))
            game = start(command.loaded, seed, command.seats)
        self.chosen = command.loaded
        self.begin(game, command.pins)

    def new_save(self, scenario: str) -> Path | None:
        """Where a new game is saved; None when nothing is to be remembered."""
        return new_save_path(scenario, datetime.now()) if self.remember else None

    def _load(self, command: c.LoadGame) -> None:
        found: Resumed = resume(command.path, damaged=command.damaged)
        self.tell(list(found.notices))
        if found.difference is not None:
            self.app.toast(
                self.words.render(
                    T(
                        "From turn {turn} on this save comes out differently under today's rules.",
                        turn=found.difference.turn,
                    )
                ),
                "error",
            )
        self.chosen = scenario_of(found.game)
        self.begin(found.game, {})

    def begin(self, game: Game, pins: dict[NationId, str]) -> None:
        """Play a game from where it stands."""
        self.game, self.pins, self.seat, self._view = game, pins, None, None
        self._next_seat()

    def _again(self) -> None:
        assert self.game is not None
        self._start(c.StartGame(self.chosen, dict(self.game.seats), dict(self.pins)))

    # -- seats
    def _next_seat(self) -> None:
        game = self._game()
        self.seat, self._view = None, None
        if game.is_over:
            self._finish()
            return
        people = [nation for nation in game.waiting() if nation in game.humans()]
        if people:
            self.curtain(people[0])
        else:
            self._resolve()

    def curtain(self, nation: NationId | None = None) -> None:
        """Cover everything and call for the next delegation (or for the one that just sat)."""
        called = nation or self.seat or NationId("")
        self.seat, self._view = None, None
        if len(self._game().humans()) == 1 and not self.pins:
            self._take_seat(c.TakeSeat(self._game().humans()[0]))
            return
        self._show(make("curtain", self, called))

    def _take_seat(self, command: c.TakeSeat) -> None:
        if self.pins.get(command.nation, "") not in ("", command.pin):
            self.app.toast(self.words.render(T("That is not the PIN of this seat.")), "error")
            return
        if command.nation not in self._game().waiting():
            return
        self.seat, self._view = command.nation, None
        self._show(make("board", self))

    def _give(self, command: c.Give) -> None:
        assert self.seat is not None
        found = self._game().give(self.seat, command.order)
        self._view = None
        self.tell(found)
        if not has_errors(found) and command.then is not None:
            self.handle(command.then)
        self.app.refresh()

    def _take_back(self, command: c.TakeBack) -> None:
        assert self.seat is not None
        self._game().take_back(self.seat, command.order)
        self._view = None
        self.app.refresh()

    def _end_seat(self) -> None:
        assert self.seat is not None
        game = self._game()
        game.seal(self.seat)
        self.tell(list(game.fault))
        self._next_seat()

    def _unseal(self) -> None:
        game = self._game()
        sealed = [n for n in game.sealed if n in game.humans()]
        if sealed:
            game.unseal(sealed[-1])
            self.curtain(sealed[-1])

    # -- time
    def _resolve(self) -> None:
        game = self._game()
        self.thinking = 0.0
        self._show(make("thinking", self))
        self.app.jobs.run(
            lambda job: _decisions(game, job), self._decided, self._progress, on_error=self._failed
        )

    def _progress(self, share: float) -> None:
        self.thinking = share
        self.app.refresh()

    def _decided(self, decisions: dict[NationId, tuple[Order, ...]]) -> None:
        game = self._game()
        for nation, orders in decisions.items():
            game.seal(nation, orders)
        self.app.jobs.run(lambda job: game.advance(), lambda _: self._revealed(), on_error=self._failed)

    def _revealed(self) -> None:
        self._view = None
        self.tell(list(self._game().fault))
        self._show(make("reveal", self))

    def _failed(self, fault: BaseException) -> None:
        raise fault

    def _finish(self) -> None:
        game = self._game()
        self._show(make("thinking", self))
        self.app.jobs.run(
            lambda job: game.outcome(), lambda _: self._show(make("ending", self)), on_error=self._failed
        )

    def _rewind(self, command: c.Rewind) -> None:
        self._game().rewind(command.turn)
        self._next_seat()

    def _game(self) -> Game:
        if self.game is None:
            raise RulesBug("no game is being played")
        return self.game

    # -- settings
    def change_settings(self, changes: dict[str, object]) -> None:
        """Take over new settings on the spot and remember them."""
        self.settings = self.settings.model_copy(update=changes)
        self.words = catalogue(self.settings.language or "en")
        self.app.set_look(theme=self.settings.theme, scale=self.settings.scale, translate=self.words.render)
        if self.remember:
            write_settings(self.settings)

    def run(self) -> None:
        """Open the window and play until it is closed."""
        if not self.app.stack:
            self.title()
        self.app.open()
        self.app.run()
        if self.game is not None:
            self.game.log.close()


def _decisions(game: Game, job: Job) -> dict[NationId, tuple[Order, ...]]:
    """What the computer delegations that have not sealed decide, with progress."""
    computers = [nation for nation in game.waiting() if nation not in game.humans()]
    decided = {}
    for number, nation in enumerate(computers):
        job.check()
        decided[nation] = game.decide(nation)
        job.progress((number + 1) / len(computers))
    return decided


def remembered(language: str | None = None, scale: float | None = None, theme: str | None = None) -> Settings:
    """The settings of this computer, with what the command line says over them."""
    settings, _ = read_settings()
    asked = {"language": language, "scale": scale, "theme": theme}
    return settings.model_copy(update={name: value for name, value in asked.items() if value is not None})
