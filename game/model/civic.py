"""Records of what a nation does at home for cooperation: programmes that run, and payments to groups."""

from __future__ import annotations

from pydantic import Field

from game.core.ids import NationId, TreatyId
from game.model.frozen import Frozen


class Running(Frozen):
    """A programme that a nation started; `target` is another nation where it has one.

    `stopped` is the turn from which it runs no more. `admitted` is the turn in which the target let it in.
    `left_for` is the nation that recruited those whom it trained.
    """

    nation: NationId
    programme: str
    target: str = ""
    started: int
    stopped: int | None = None
    admitted: int | None = None
    left_for: str = ""


class Compensation(Frozen):
    """A payment to a group at home for what a treaty costs it: a share of output a year, over some turns."""

    nation: NationId
    treaty: TreatyId
    group: str
    share: float = Field(gt=0, le=0.02)
    since: int
    until: int
    """The first turn in which nothing is paid any more."""
