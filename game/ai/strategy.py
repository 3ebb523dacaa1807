"""What makes delegations differ: values, thresholds, and when a word is broken.

All use the same machinery; a strategy says what it makes of the figures. One file each in `strategies`,
found by its name. Not here: how figures are made (`foresight`) or orders written.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from game.core.arrays import Array, frozen
from game.core.registry import Registry
from game.core.rng import Streams
from game.core.text import Text
from game.domains.society.state import Society
from game.model.answer_clause import AnswerKind
from game.model.institution import Ballot
from game.model.order import Order
from game.model.view import View

STRATEGIES: Registry[Strategy] = Registry("game.ai.strategies")
"""All strategies by name."""
DECIMALS = 4
"""Decimals of a point that count: decisions must not hang on the last bits of floating point (design)."""
WORTH_A_CHANGE = 0.02
"""Points for which a policy is changed; below, it would only flutter (design: twice what is notable)."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """What a text or a deed comes to for one seat, in points: its `own` gain, the `gains` of all by nation,
    the `autonomy` given up, the gain of its `worst_pillar`, how it lags behind the parties' mean (`unfair`),
    and the `doubt` in the parties after verification, 0..1. `address` names it for random draws."""

    own: float
    gains: Array
    autonomy: float = 0.0
    worst_pillar: float = 0.0
    unfair: float = 0.0
    doubt: float = 0.0
    address: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A lever's neighbouring values, lowest first: gains over the present value (place `now`) by value, `own`
    and of the `others` together; where the others stand on average."""

    values: tuple[float, ...]
    now: int
    own: tuple[float, ...]
    others: tuple[float, ...]
    their_mean: float
    shared: bool
    """Whether the lever works on others too, so that it can answer theirs."""


@dataclass(frozen=True, slots=True)
class Strategy:
    """A character. The defaults are those of a plain, law-abiding one."""

    name: Text
    """What the list of seats calls it."""
    about: Text
    """What it is like, in a sentence."""
    threshold: float = 0.05
    """Points that a text must be worth."""
    sympathy: float = 0.0
    """What a point of others is worth, in own points."""
    sacrifice: float = 0.0
    """Own points that it may give up at most."""
    autonomy: float = 0.02
    """Points for each point of autonomy given up."""
    fairness: float = 0.0
    """Points for each point that it gains less than the parties do on average."""
    suspicion: float = 0.0
    """Points that full doubt in the parties costs."""
    fear: float = 100.0
    """Points that no pillar may fall by."""
    patience: float = 0.7
    """Weight of what comes in about ten years; the rest is that of what comes in three."""
    free_rides: bool = False
    """Whether it stays out of what comes about without it."""
    proposals: int = 1
    """Texts that it tables in a turn, at most."""
    greed: float = 0.5
    """Weight of its own gain in the product by which it picks what to propose; the others share the rest."""
    answer: AnswerKind = "naming"
    """The answer to breach that it writes into texts."""
    uses_bodies: bool = False
    """Whether it takes texts for many to a body."""
    eases: Ballot = "abstain"
    """Its vote on motions that make deciding easier; on those that make it harder, the opposite."""
    honest: bool = True
    """Whether it shuns covert answers and keeps its word whatever comes."""
    retaliates: bool = False
    """Whether it answers breaches by others."""
    sues: bool = False
    """Whether it complains of breaches that hurt it."""
    settles: bool = False
    """Whether it would rather settle a dispute than answer."""
    inspects: bool = False
    """Whether it spends a free envoy on inspections."""

    def kindness(self, view: View) -> Array:
        """How much each nation deserves sympathy, 0..1, shape (nation,); 1 for all unless overridden."""
        return frozen(np.ones(len(view.setting.nations)))

    def worth(self, view: View, seen: Assessment) -> float:
        """What it comes to, all in all, in points."""
        others = np.arange(len(seen.gains)) != view.index
        regard = self.kindness(view) * others
        theirs = float((regard * seen.gains).sum()) / max(int(others.sum()), 1)
        return round(
            seen.own
            + self.sympathy * theirs
            - self.autonomy * seen.autonomy
            - self.fairness * seen.unfair
            - self.suspicion * seen.doubt,
            DECIMALS,
        )

    def signs(self, view: View, seen: Assessment) -> bool:
        """Whether it puts its name to a text."""
        return (
            self.worth(view, seen) >= self.threshold
            and seen.own >= -self.sacrifice
            and seen.worst_pillar >= -self.fear
        )

    def sets(self, view: View, choice: Choice, address: str) -> int:
        """The place of the lever's value that it chooses: the best for itself and, by sympathy, for all."""
        best = max(choice.own)
        worths = [own + self.sympathy * others for own, others in zip(choice.own, choice.others, strict=True)]
        allowed = [k for k in range(len(worths)) if choice.own[k] >= best - self.sacrifice]
        chosen = max(allowed, key=lambda k: (worths[k], -abs(k - choice.now)))
        return chosen if worths[chosen] >= worths[choice.now] + WORTH_A_CHANGE else choice.now

    def besides(self, view: View) -> Order | None:
        """One order of a kind that delegations do not weigh, if it gives any; None for all but the random."""
        return None

    def breaks(self, view: View, gain: float, odds: float, cost: float, address: str) -> bool:
        """Whether it breaks a promise covertly for `gain`, where being found has `odds` and `cost`."""
        return False

    def picks(self, view: View, worths: Sequence[float], address: str) -> int:
        """Which of several answers it gives, from what each is worth to it; the first of equals."""
        return max(range(len(worths)), key=lambda k: (worths[k], -k))

    def ballot(self, view: View, leaning: Ballot, address: str) -> Ballot:
        """Its vote where its judgement leans so."""
        return leaning

    def keeps_pledge(self, view: View, harm: float) -> bool:
        """Whether it votes as it pledged, although that does `harm`."""
        return True


def draws(view: View) -> Streams:
    """The seat's own draws of this moment: from the public seed, so nothing can be foreseen by them."""
    return Streams(view.world.seed, f"{view.world.turn}.{view.world.stage}.{view.index}")


def trust(view: View) -> Array:
    """The seat's trust in each nation, 0..100, shape (nation,)."""
    return frozen(view.world[Society].trust[view.index])
