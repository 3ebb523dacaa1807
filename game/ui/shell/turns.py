"""The course of a game at one computer: next seat, computer decisions, resolution, undo, the ending.

Long work runs on the worker (`background.py`), so that the window never freezes. Not here: drafts and pending
orders (`seats.py`), leaving the game (`lobby.py`).
"""

from __future__ import annotations

from collections.abc import Callable

from game.core.ids import NationId
from game.core.text import T
from game.model.order import Order
from game.session.check import Check
from game.session.game import Game
from game.session.paths import Paths, paths
from game.ui.shell.background import Background
from game.ui.shell.room import Room
from game.ui.shell.seats import Seats
from game.ui.shell.snapshots import Snapshots
from game.ui.toolkit.jobs import Job


class Turns:
    """The course of the game; `stopped` is called if a wait is cancelled that began outside the game."""

    def __init__(
        self,
        room: Room,
        seats: Seats,
        failed: Callable[[BaseException], object],
        stopped: Callable[[], object],
    ) -> None:
        self.room, self.seats, self._stopped = room, seats, stopped
        self.work = Background(room.app, failed)
        self.snapshots = Snapshots(room, self.work)
        self._alone_of: Game | None = None
        """The game of which the world without cooperation is being computed."""
        self.paths: Paths = {}
        """The course of the world as played and without cooperation, once the game is over; else {}."""

    def go_on(self) -> None:
        """Calls the next person, or resolves the stage if everybody has sealed."""
        game = self.room.playing
        self.seats.get_up()
        if game.is_over:
            self._finish()
            return
        people = [nation for nation in game.waiting() if nation in game.humans()]
        if people:
            self.seats.call(people[0])
        else:
            self._decide()

    def end_seat(self) -> None:
        """Seals the orders of the seat that is taken."""
        if self.seats.taken is not None:
            game, seat = self.room.playing, self.seats.taken
            self.seats.keep_unsent()
            game.seal(seat)
            self.go_on()
            self.room.tell(list(game.fault))

    # -- a stage
    def _decide(self) -> None:
        game = self.room.playing
        self.work.run("deciding", lambda job: _decisions(game, job), self._decided)
        self.room.show("thinking")

    def _decided(self, decisions: dict[NationId, tuple[Order, ...]]) -> None:
        game = self.room.playing
        for nation, orders in decisions.items():
            game.seal(nation, orders)
        self.work.run("resolving", lambda job: game.advance(), lambda _: self._revealed())
        self.room.app.refresh()

    def _revealed(self) -> None:
        if self.room.playing.world.stage == 0:  # of a turn that is half played its start is soon replayed
            self.snapshots.keep()
            self._compute_alone()
        self.seats.look_again()
        self.room.show("reveal")
        self.room.tell(list(self.room.playing.fault))

    # -- the ending
    def _finish(self) -> None:
        game = self.room.playing
        self.work.run("ending", lambda job: _ending(game, job), self._ended)
        self.room.show("thinking")

    def _compute_alone(self) -> None:
        """In the second half of a game: computes that without cooperation, so that the ending need not.

        A round a task, and nobody waits for it: whatever else there is to do goes between.
        """
        game, timing = self.room.playing, self.room.playing.world.setting.timing
        if not self.room.remember or self._alone_of is game or 2 * game.world.turn <= timing.turns:
            return
        self._alone_of, steps = game, game.alone.steps()

        def on(share: float | None) -> None:
            if self.room.game is game and share is not None:
                self.room.app.jobs.run(lambda job: next(steps, None), on, awaited=False)

        on(0.0)

    def prepare_ending(self) -> None:
        """Computes what the ending shows, as if the game ended now: for pictures."""
        self.paths = paths(self.room.playing)

    def _ended(self, found: Paths) -> None:
        self.paths = found
        self.room.show("ending")

    # -- back
    def unseal(self) -> None:
        """Calls the person who sealed last to open the seal again, if nothing has been revealed since."""
        last = self.room.playing.last_person
        if last is None or self.work.phase == "resolving":
            said = T("What was revealed cannot be undone. The menu goes back to the start of a turn.")
            self.room.app.toast(self.room.say(said))
            return
        self.work.cancel()
        self.seats.recall(last)

    def cancel(self) -> None:
        """Cancels the wait, unless a stage is being resolved: back to the last seat that sealed, or out of
        the game if none did."""
        if not self.work.may_cancel:
            return
        game = self.room.game
        self.work.cancel()
        if game is not None and game.last_person is not None:
            self.unseal()
        else:
            self._stopped()

    def rewind(self, turn: int) -> None:
        """Goes back to the start of a turn; nothing while a stage is being resolved."""
        if self.work.phase == "resolving":
            return
        self.work.cancel()
        game = self.room.playing
        self.seats.get_up()
        game.rewind(turn)
        self.seats.drop_screens()
        self.snapshots.keep()
        self.go_on()
        self.room.tell(list(game.fault))

    def go_on_from(self, check: Check) -> None:
        """Goes on from the worlds to which the log leads; orders and drafts that are not sealed stay."""
        self.work.cancel()
        self.seats.get_up()
        check.settle()
        self.seats.drop_screens()
        self.snapshots.keep(anew=True)
        self.go_on()


def _ending(game: Game, job: Job) -> Paths:
    """The courses of the ended game and of that without cooperation, with progress."""
    for share in game.alone.steps():
        job.check()
        job.progress(share)
    game.outcome()
    return paths(game)


def _decisions(game: Game, job: Job) -> dict[NationId, tuple[Order, ...]]:
    """What the computer delegations that have not sealed decide, with progress."""
    computers = [nation for nation in game.waiting() if nation not in game.humans()]

    def told(decided: int) -> None:
        job.check()
        job.progress(decided / len(computers))

    return game.decide(computers, told)
