"""How nations come into a body and go again, as its charter has it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from game.core.ids import BodyName, TreatyName
from game.core.text import T, Text
from game.model.frozen import Frozen, measured

LEAST_NOTICE = 1
"""Turns of notice where the charter says nothing of leaving: the twelve months of VCLT art. 56(2)."""


class Membership(Frozen):
    """Who may come in, who may go, and what goes with membership.

    `joining`: by a vote on an application, if the body may admit; open to whoever accepts the charter; or
    closed. `leaving`: granted by the charter, silent, so that it takes at least a turn's notice (VCLT
    art. 56), or excluded. Who gives notice stays a member for `notice` turns more.
    """

    joining: Literal["vote", "open", "closed"] = "vote"
    leaving: Literal["granted", "silent", "excluded"] = "silent"
    notice: int = measured("turns", ge=0, le=20, default=1)
    treaties: tuple[TreatyName, ...] = ()
    """Treaties that bind members only: who leaves the body leaves them on the same day (TEU art. 50(3), WTO
    Agreement art. XV:1)."""
    bodies: tuple[BodyName, ...] = ()
    """Bodies in which members only may sit: who leaves leaves those too."""

    @property
    def runs(self) -> int:
        """The turns for which a notice runs."""
        return max(LEAST_NOTICE, self.notice) if self.leaving == "silent" else self.notice


JOINING: Mapping[str, Text] = {
    "vote": T("Who wants to join applies, and its members vote."),
    "open": T("Who wants to join accepts its charter, and is a member from the next turn."),
    "closed": T("Nobody can join it."),
}
"""How one comes in, in a sentence."""
