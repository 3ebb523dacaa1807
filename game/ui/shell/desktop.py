"""The desktop: it owns the app and the game, and decides what every command of a screen means.

One seat at a time: `view` is made for the seat that is taken. Under the curtain there is none; the seat's
screens are laid aside, toasts and tips are gone. What takes long runs on the worker (`background.py`), so the
window never freezes. Not here: what is before and after a game (`lobby.py`).
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from typing import Any

from game.core.ids import NationId
from game.core.problems import ProblemsError, RulesBug, has_errors
from game.core.text import T
from game.model.order import Order
from game.session.game import Game
from game.session.paths import Paths, paths
from game.ui.screens.registry import make
from game.ui.shell import commands as c
from game.ui.shell.lobby import Aside, Lobby
from game.ui.shell.question import Question
from game.ui.toolkit.app import ScaleChanged, WindowClosed
from game.ui.toolkit.jobs import Job


class Desktop(Lobby):
    """Title, seats, curtain, board and all that follows. `run` opens the window; tests drive `app`."""

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
            c.Back: lambda x: self._back(),
            c.Give: self._give,
            c.TakeBack: self._take_back,
            c.EndSeat: lambda x: self._end_seat(),
            c.Unseal: lambda x: self._unseal(),
            c.TakeSeat: self._take_seat,
            c.DropCurtain: lambda x: self.curtain(cover=True),
            c.ChooseScenario: self._choose,
            c.StartGame: self._start,
            c.LoadGame: self._load,
            c.Rewind: self._rewind,
            c.PlayAgain: lambda x: self._again(),
            c.ToTitle: lambda x: self.title(),
            c.ChangeSettings: lambda x: self.change_settings(x.changes),
            c.Proceed: lambda x: self._next_seat(),
            c.Cancel: lambda x: self._cancel(),
            c.Ask: lambda x: self.app.push(Question(x.title, x.words, x.yes, x.command)),
            c.Quit: lambda x: self.app.stop(),
            ScaleChanged: lambda x: self.change_settings({"scale": x.scale}),
            WindowClosed: lambda x: None,
        }

    def _go(self, screen: str, about: str = "") -> None:
        """Show a screen over the others, or go back to it where it lies below already."""
        for number, (shown, _) in enumerate(self.app.stack):
            if (shown.key, getattr(shown, "about", "")) == (screen, about):
                for over in [one for one, _ in self.app.stack[number + 1 :]][::-1]:
                    self.app.close(over)
                return
        self.app.push(make(screen, self, about))

    def _back(self) -> None:
        """Leave the topmost screen; the one at the bottom is never left this way."""
        if len(self.app.stack) > 1:
            self.app.close()

    # -- seats
    def begin(self, game: Game, pins: dict[NationId, str]) -> None:
        """Play a game from where it stands."""
        self.work.cancel()
        self._drop_aside()
        self.game, self.pins = game, dict(pins)
        self._next_seat()

    def _next_seat(self) -> None:
        game = self._game()
        self.seat, self._view = None, None
        self._drop_aside()
        if game.is_over:
            self._finish()
            return
        people = [nation for nation in game.waiting() if nation in game.humans()]
        if people:
            self.curtain(people[0])
        else:
            self._resolve()

    def curtain(self, nation: NationId | None = None, *, cover: bool = False) -> None:
        """Cover everything and call for the next delegation (or for the one that just sat).

        Who plays alone and without a PIN has nobody to hide from, unless the person asks for it (`cover`).
        """
        game, called = self._game(), nation or self.seat
        if called is None:
            self._next_seat()
            return
        if len(game.humans()) == 1 and not self.pins and not cover:
            self._take_seat(c.TakeSeat(game.humans()[0]))
            return
        if self.seat is not None and called == self.seat:
            self._lay_aside(called)
        self.seat, self._view, self.wrong_pin = None, None, False
        self.app.overlays.toasts = []
        self._show(make("curtain", self, called))

    def _lay_aside(self, nation: NationId) -> None:
        lifted, drafts = self.app.lift(), dict(self.drafts)
        for dialog in (screen for screen in lifted if screen.modal):
            dialog.hidden()
        self._aside = Aside(nation, [screen for screen in lifted if not screen.modal], drafts)

    def idle(self, seconds: float) -> None:
        """Nobody touched anything for so long: cover the seat where others play too."""
        limit = self.settings.curtain
        if self.seat is None or not limit or seconds < limit:
            return
        if self.pins or len(self._game().humans()) > 1:
            self.curtain()

    def _take_seat(self, command: c.TakeSeat) -> None:
        if command.nation not in self._game().waiting():
            return
        if self.pins.get(command.nation, "") not in ("", command.pin):
            self.wrong_pin = True
            self.app.refresh()
            return
        self.seat, self._view, self.wrong_pin = command.nation, None, False
        kept = self._aside
        if kept.nation == command.nation and kept.screens:
            self._aside = Aside()
            self.drafts.update(kept.drafts)
            self._show(kept.screens[0])
            for screen in kept.screens[1:]:
                self.app.push(screen)
        else:
            self._drop_aside()
            self._show(make("board", self))

    def _give(self, command: c.Give) -> None:
        if self.seat is None:
            self.app.toast(self.say(T("Nobody has taken the seat now.")), "bad")
            return
        found = self._game().give(self.seat, command.order)
        self._view = None
        self.tell(found)
        if not has_errors(found) and command.then is not None:
            self.handle(command.then)
        self.app.refresh()

    def _take_back(self, command: c.TakeBack) -> None:
        if self.seat is not None:
            self._game().take_back(self.seat, command.order)
            self._view = None
            self.app.refresh()

    def _end_seat(self) -> None:
        if self.seat is not None:
            game = self._game()
            game.seal(self.seat)
            self._next_seat()
            self.tell(list(game.fault))

    def _unseal(self) -> None:
        game = self._game()
        sealed = [n for n in game.sealed if n in game.humans()]
        if not sealed or self.work.phase == "resolving":
            said = T("What was revealed cannot be undone. The menu goes back to the start of a turn.")
            self.app.toast(self.say(said))
            return
        self.work.cancel()
        game.unseal(sealed[-1])
        self.curtain(sealed[-1])

    # -- time
    def _resolve(self) -> None:
        game = self._game()
        self.work.run("deciding", lambda job: _decisions(game, job), self._decided)
        self._show(make("thinking", self))

    def _decided(self, decisions: dict[NationId, tuple[Order, ...]]) -> None:
        game = self._game()
        for nation, orders in decisions.items():
            game.seal(nation, orders)
        self.work.run("resolving", lambda job: game.advance(), lambda _: self._revealed())
        self.app.refresh()

    def _revealed(self) -> None:
        self._view = None
        self._show(make("reveal", self))
        self.tell(list(self._game().fault))

    def _finish(self) -> None:
        game = self._game()
        self.work.run("ending", lambda job: (game.outcome(), paths(game))[1], self._ended)
        self._show(make("thinking", self))

    def prepare_ending(self) -> None:
        """Compute what the ending shows, as if the game ended now: for pictures of it."""
        self.paths = paths(self._game())

    def _ended(self, found: Paths) -> None:
        self.paths = found
        self._show(make("ending", self))

    def _cancel(self) -> None:
        """Stop waiting: back to the last seat that sealed, or to the title where nobody did."""
        if not self.work.may_cancel:
            return
        game = self.game
        self.work.cancel()
        if game is not None and any(n in game.humans() for n in game.sealed):
            self._unseal()
        else:
            self.title()

    def _failed(self, fault: BaseException) -> None:
        """Something of ours broke off the event loop: say so on a screen, with the save as safe as it was."""
        if isinstance(fault, ProblemsError):
            self.fault = self.say(fault.problems[0].text)
        else:
            self.fault = f"{type(fault).__name__}: {fault}"
        _print(fault)
        self._show(make("fault", self))

    def _faltered(self, fault: BaseException) -> None:
        """A screen's own work in the background broke: say it, and let the person go on."""
        _print(fault)
        what = f"{type(fault).__name__}: {fault}"
        self.app.toast(self.say(T("Something could not be computed ({what}).", what=what)), "bad")

    def _rewind(self, command: c.Rewind) -> None:
        if self.work.phase == "resolving":
            return
        self.work.cancel()
        self._game().rewind(command.turn)
        self._next_seat()
        self.tell(list(self._game().fault))

    def run(self) -> None:
        """Open the window and play until it is closed."""
        if not self.app.stack:
            self.title()
        self.app.run()
        if self.game is not None:
            self.game.log.close()


def _print(fault: BaseException) -> None:
    """The trace for whoever mends the program; where there is no console, nowhere."""
    if sys.stderr is not None:
        traceback.print_exception(fault)


def _decisions(game: Game, job: Job) -> dict[NationId, tuple[Order, ...]]:
    """What the computer delegations that have not sealed decide, with progress."""
    computers = [nation for nation in game.waiting() if nation not in game.humans()]

    def told(decided: int) -> None:
        job.check()
        job.progress(decided / len(computers))

    return game.decide(computers, told)
