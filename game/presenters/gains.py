"""Who gains by a text: what each party is brought, how sure that is, and its likely word.

Not here: the figures (`session.preview` computes them), what else lies on the table (`treaty`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from game.core.ids import NationId
from game.core.text import T, Text
from game.model.treaty import Treaty
from game.model.view import View
from game.presenters.treaty import STANDINGS
from game.treaties.status import status
from game.treaties.status.status import Standing

NEITHER = 0.05
"""Points of welfare below which a text is neither gain nor loss."""


class GainLike(Protocol):
    """What the session computes for a nation."""

    @property
    def nation(self) -> NationId:
        """Whose."""

    @property
    def is_party(self) -> bool:
        """Whether it would be a party."""

    @property
    def welfare(self) -> float:
        """Points, weighted by its pillars: the median of the futures."""

    @property
    def low(self) -> float:
        """What it gains at least in nine futures of ten."""

    @property
    def high(self) -> float:
        """What it gains at most in nine futures of ten."""

    @property
    def autonomy(self) -> float:
        """Points."""

    @property
    def odds(self) -> float | None:
        """The chance of ratification, None where none is needed."""


@dataclass(frozen=True, slots=True)
class PartyLine:
    """A nation at the table: what the text brings it, the odds at home, and its likely word."""

    nation: NationId
    is_own: bool
    welfare: float
    low: float
    high: float
    autonomy: float
    odds: float | None
    verdict: Text
    mood: Literal["good", "bad", "muted"]


def parties(view: View, gains: Sequence[GainLike], treaty: Treaty | None, version: int) -> list[PartyLine]:
    """The parties in the order of nations; `version` is the one shown (0: the seat's own)."""
    found = []
    for gain in gains:
        if gain.is_party:
            verdict, mood = _verdict(view, gain, treaty, version)
            own = gain.nation == view.nation
            fan = gain.welfare, gain.low, gain.high
            found.append(PartyLine(gain.nation, own, *fan, gain.autonomy, gain.odds, verdict, mood))
    return found


def _verdict(
    view: View, gain: GainLike, treaty: Treaty | None, version: int
) -> tuple[Text, Literal["good", "bad", "muted"]]:
    turn = view.world.turn
    if treaty is not None and version:
        standing = status.standing(treaty, gain.nation, turn)
        if standing in (Standing.PARTY, Standing.CONTRACTING, Standing.WITHDRAWN, Standing.REFUSED):
            return STANDINGS[standing], "bad" if standing is Standing.REFUSED else "muted"
        if status.signed_version(treaty, gain.nation, turn) == version:
            return T("has signed"), "good"
    if gain.welfare > NEITHER:
        return T("would sign"), "good"
    if gain.welfare < -NEITHER:
        return T("would not sign"), "bad"
    return T("undecided"), "muted"
