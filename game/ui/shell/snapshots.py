"""The snapshot of the game being played: written, and checked against its log, between the worker's other
tasks.

Not here: what a snapshot is and what a check compares (`session`).
"""

from __future__ import annotations

from collections.abc import Callable

from game.session.at_once import Picture, picture
from game.session.check import Check
from game.session.game import Game
from game.session.snapshots import Standing
from game.ui.shell.background import Background
from game.ui.shell.room import Room


class Snapshots:
    """Keeps a snapshot beside the save of the room's game, if saves are written at all."""

    def __init__(self, room: Room, work: Background) -> None:
        self.room, self.work = room, work
        self._kept: Standing | None = None
        """Where the game stood that was written last."""

    def keep(self, anew: bool = False) -> None:
        """Writes the present game on the worker, unless nothing has happened since the last time.

        `anew`: another game was opened, or this one stands on another world than was written.
        """
        if anew:
            self._kept = None
        taken = self._taken()
        if taken is not None:
            self.room.app.jobs.run(lambda job: self._write(taken), lambda _: None)

    def finish(self) -> None:
        """The same at once, for when the window has been closed and the worker has ended."""
        taken = self._taken()
        if taken is not None:
            self._write(taken)

    def _taken(self) -> Picture | None:
        game = self.room.game
        taken = picture(game) if game is not None and self.room.remember else None
        return None if taken is None or taken.stood == self._kept else taken

    def _write(self, taken: Picture) -> None:
        self._kept = taken.stood if taken.write() else None

    def check(self, check: Check, done: Callable[[Check], object]) -> None:
        """Replays the log beside the game, one stage a task; then `done`, when no stage is being resolved.

        It stops if the game is left.
        """
        game, self._kept = check.game, None
        steps = check.steps()

        def on(share: float | None) -> None:
            if self.room.game is not game:
                return
            if share is not None:
                self.room.app.jobs.run(lambda job: next(steps, None), on)
            else:
                self._when_quiet(game, lambda: done(check))

        on(0.0)

    def _when_quiet(self, game: Game, work: Callable[[], object]) -> None:
        """Calls `work` when no stage of the game is being resolved; never, if it has been left."""
        if self.room.game is not game:
            return
        if self.work.phase == "resolving":
            self.room.app.jobs.run(lambda job: None, lambda _: self._when_quiet(game, work))
        else:
            work()
