"""Before and after a game: the title, starting a game, loading a save, leaving.

Not here: the game itself (`seats.py`, `turns.py`).
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from game.core.ids import NationId
from game.core.problems import Problem, SaveError
from game.core.text import T
from game.model.frozen import Multilingual
from game.session.check import Check
from game.session.game import Difference, Game
from game.session.library import Loaded
from game.session.log import read_good
from game.session.opening import Resumed, resume, start
from game.session.origin import scenario_of
from game.session.storage import new_save_path
from game.ui.shell import commands as c
from game.ui.shell.room import Room
from game.ui.shell.seats import Seats
from game.ui.shell.turns import Turns


class Lobby:
    """Starts and ends games. `chosen` is the scenario whose seats are being set up, or that is played."""

    def __init__(self, room: Room, seats: Seats, turns: Turns) -> None:
        self.room, self.seats, self.turns = room, seats, turns
        self.chosen: Any = None

    def title(self) -> None:
        """Leaves any game for the title. Sealed orders are in the save; drafts and pending orders stay in
        memory."""
        self._leave()
        self.room.show("title")

    def begin(self, game: Game, pins: dict[NationId, str] | None) -> None:
        """Plays a game from its present stage; with `pins` None, those of when it was left are restored."""
        self.turns.work.cancel()
        if self.room.game is not game:
            self._leave()
        self.seats.enter(game, pins)
        self.room.game = game
        self.turns.go_on()

    def _leave(self) -> None:
        """Let go of the game and of all that is still being computed for it."""
        self.turns.work.cancel()
        self.seats.leave()
        if self.room.game is not None:
            self.turns.snapshots.keep()
            self.turns.work.after(self.room.game.log.close)
        self.room.game = None
        self.room.app.overlays.toasts = []

    # -- beginning
    def choose(self, loaded: Loaded) -> None:
        """Goes to the setup of a scenario's seats."""
        self.chosen = loaded
        self.room.app.push(self.room.hands.make("setup", ""))

    def start(self, command: c.StartGame) -> None:
        """Starts a new game; if no save can be made it is played in memory, and a message says so."""
        assert command.loaded.file is not None
        seed = secrets.randbelow(2**31) if command.seed is None else command.seed
        unsaved: list[Problem] = []
        try:
            path = self._new_save(command.loaded.file.id)
            game = start(command.loaded, seed, command.seats, path)
        except SaveError as error:  # no place to save: the game goes on in memory
            unsaved = list(error.problems)
            game = start(command.loaded, seed, command.seats)
        self.chosen = command.loaded
        self.begin(game, command.pins)
        self.room.tell(unsaved)  # only now: the curtain takes what floats away

    def _new_save(self, scenario: str) -> Path | None:
        """Where a new game is saved; None when nothing is to be remembered."""
        return new_save_path(scenario, datetime.now()) if self.room.remember else None

    def again(self) -> None:
        """Starts the same scenario with the same seats again."""
        game, pins = self.room.playing, dict(self.seats.pins)
        if self.chosen is None:
            self.chosen = _origin(game)
        self._leave()
        self.start(c.StartGame(self.chosen, dict(game.seats), pins))

    # -- taking up a save
    def load(self, command: c.LoadGame) -> None:
        """Loads a save on the worker, because replaying a long game takes a while without a snapshot."""
        self._leave()
        self.turns.work.run(
            "loading",
            lambda job: _resumed(command),
            lambda found: self._loaded(found, command),
        )
        self.room.show("thinking")

    def _loaded(self, found: Resumed | SaveError, command: c.LoadGame) -> None:
        if isinstance(found, SaveError):
            self.title()
            self.room.tell(list(found.problems))
            if _has_good_part(command.path):
                self._offer_good_part(found.problems[0], command)
            return
        self.chosen = found.loaded
        self.begin(found.game, None)
        self.room.tell(list(found.notices))
        self._tell_difference(found.difference)
        if found.check is None:
            self.turns.snapshots.keep(anew=True)
        else:
            self.turns.snapshots.check(found.check, lambda check: self._checked(found, check))

    def _checked(self, found: Resumed, check: Check) -> None:
        """The log has been replayed beside the game that its snapshot opened."""
        if check.is_other:
            self.turns.go_on_from(check)
        self.room.tell(list(check.notices))
        if found.difference is None:
            self._tell_difference(check.difference)

    def _tell_difference(self, found: Difference | None) -> None:
        if found is not None:
            text = T(
                "From turn {turn} on this save comes out differently under today's rules.", turn=found.turn
            )
            self.room.app.toast(self.room.words.render(text), "bad")

    def _offer_good_part(self, problem: Problem, command: c.LoadGame) -> None:
        words = T(
            "{what}. The game can go on from what stands before the damage; the old file stays as it is.",
            what=problem.text,
        )
        yes = T("Go on from the good part")
        asked = c.Ask(T("This save is damaged"), words, yes, replace(command, damaged=True))
        self.room.hands.owner(asked)

    # -- after it
    def debrief(self) -> tuple[Multilingual, ...]:
        """The scenario's questions for discussion after the game."""
        if self.chosen is None and self.room.game is not None:
            with suppress(SaveError):
                self.chosen = _origin(self.room.game)
        return self.chosen.file.debrief if self.chosen is not None and self.chosen.file else ()


def _origin(game: Game) -> Loaded:
    """The scenario of a game, as its log remembers it."""
    return scenario_of(game.log.header, str(game.log.path or ""))[0]


def _resumed(command: c.LoadGame) -> Resumed | SaveError:
    """A save played again, or what is wrong with it."""
    try:
        return resume(command.path, damaged=command.damaged, scenario=command.scenario, quick=True)
    except SaveError as error:
        return error


def _has_good_part(path: Path) -> bool:
    """Whether a game can go on from what stands before the damage."""
    with suppress(SaveError):
        reading = read_good(path)
        return bool(reading.problems and reading.records)
    return False
