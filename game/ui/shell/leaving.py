"""Asking before somebody leaves what no save holds: orders and drafts that are not sealed.

Not here: what is kept of a game that was left (`seats.py`).
"""

from __future__ import annotations

from dataclasses import replace

from game.core.text import T
from game.ui.shell import commands as c
from game.ui.shell.question import Question
from game.ui.shell.room import Room
from game.ui.shell.seats import Seats


class Leaving:
    """The door of a game and of the program."""

    def __init__(self, room: Room, seats: Seats) -> None:
        self.room, self.seats = room, seats

    def may(self, command: c.Leaves) -> bool:
        """Whether nothing is lost by it, or the person knows; otherwise it is asked, once.

        A game that is saved keeps what is open while the program runs; the end of the program keeps nothing.
        """
        if command.sure:
            return True
        game, ends = self.room.game, isinstance(command, c.Quit)
        if ends:
            is_lost = self.seats.has_work or self.seats.has_left_work
        else:
            is_lost = game is not None and not game.log.is_saved and self.seats.has_work
        if is_lost:
            self._ask(replace(command, sure=True), ends)
        return not is_lost

    def _ask(self, command: c.Leaves, ends: bool) -> None:
        top = self.room.app.stack[-1][0] if self.room.app.stack else None
        if isinstance(top, Question) and top.wanted == command:
            return
        ending = T(
            "Some orders or drafts are not sealed. A save holds only what is sealed; the rest is lost."
        )
        leaving = T("Some orders or drafts are not sealed, and this game is not saved. They are lost.")
        title, yes = T("Leave what is not sealed?"), T("Leave all the same")
        self.room.app.push(Question(title, ending if ends else leaving, yes, command))
