"""Gains by a text: what it brings each party, how certain that is, and whether the party would sign.

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
"""Points of welfare up to which a party counts as undecided."""


class GainLike(Protocol):
    """The figures that the session computes for a nation."""

    @property
    def nation(self) -> NationId:
        """The nation."""

    @property
    def is_party(self) -> bool:
        """Whether the text would bind it."""

    @property
    def welfare(self) -> float:
        """Gain of welfare (pillars by weight) in points: the median over the futures."""

    @property
    def low(self) -> float:
        """Gain of welfare that is reached in nine futures of ten."""

    @property
    def high(self) -> float:
        """Gain of welfare that is not exceeded in nine futures of ten."""

    @property
    def autonomy(self) -> float:
        """Change of autonomy in points."""

    @property
    def odds(self) -> float | None:
        """Probability of ratification; None if the text binds by signature."""


@dataclass(frozen=True, slots=True)
class PartyLine:
    """A party: its gains, the odds at home, and whether it would sign."""

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
