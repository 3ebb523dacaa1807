"""The question before leaving, if orders or drafts are not sealed and would be lost.

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
    """Decides whether a command may leave the game or the program."""

    def __init__(self, room: Room, seats: Seats) -> None:
        self.room, self.seats = room, seats

    def may(self, command: c.Leaves) -> bool:
        """True if the command may be carried out: nothing would be lost, or the person has confirmed
        (`sure`).

        Otherwise shows the question and returns False. Unsealed work of a saved game is kept while the
        program runs; quitting loses it.
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
