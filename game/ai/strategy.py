"""What makes delegations differ: values, thresholds, and when a promise is broken.

All use the same machinery; a strategy decides by the figures that it gets. One file each in `strategies`,
found by name. Not here: how figures are made (`foresight`) or orders written.
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
"""Decimals to which points are rounded, so that rounding errors of a machine decide nothing (design: smaller
differences mean nothing)."""
LIKELY = 0.5
"""Odds from which the seat acts on a finding (design: what is more likely a false alarm it lets pass)."""
WORTH_A_CHANGE = 0.02
"""Points that a change of policy must gain (design: twice what is notable; below, levers would move to and
fro)."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """What a text or deed would bring to one seat, in points.

    `own`: its gain; `gains` [nation]: those of all; `autonomy`: what it gives up; `worst_pillar`: its
    smallest gain in a pillar; `unfair`: how far it lags behind the parties' mean; `doubt`: that parties will
    not keep their word, after verification (0: none, 1: no trust at all; more if their reputation is bad
    too). `address` names the question for random draws.
    """

    own: float
    gains: Array
    autonomy: float = 0.0
    worst_pillar: float = 0.0
    unfair: float = 0.0
    doubt: float = 0.0
    address: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """The values of a lever to choose from, ascending, the present one at place `now`.

    `own` and `others` are gains over the present value for the seat and for all others together, by value;
    `their_mean` is the mean value that the others have set (the seat's own, if the lever is not `shared`).
    """

    values: tuple[float, ...]
    now: int
    own: tuple[float, ...]
    others: tuple[float, ...]
    their_mean: float
    shared: bool
    """Whether the lever affects others too, so that it can follow theirs."""


@dataclass(frozen=True, slots=True)
class Strategy:
    """How a delegation decides. The defaults are those of one that is self-interested and keeps its word."""

    name: Text
    """Its name in the list of seats."""
    about: Text
    """Its description, in one sentence."""
    threshold: float = 0.05
    """Worth in points from which it signs a text."""
    sympathy: float = 0.0
    """Own points that one point of mean gain of the others is worth."""
    sacrifice: float = 0.0
    """Most points of its own that it gives up."""
    autonomy: float = 0.02
    """Points deducted for each point of autonomy given up."""
    fairness: float = 0.0
    """Points deducted for each point that it gains less than the parties do on average."""
    suspicion: float = 0.0
    """Points deducted where doubt in the parties is 1."""
    fear: float = 100.0
    """Largest loss in a single pillar, in points, that it accepts."""
    patience: float = 0.7
    """Weight of the outcome in ten years; the rest is the weight of that in three."""
    free_rides: bool = False
    """Whether it stays out of agreements that come into force without it."""
    proposals: int = 1
    """Texts that it tables in a turn, at most."""
    greed: float = 0.5
    """Weight of its own gain, 0..1, in the product that ranks proposals; the others share the rest."""
    answer: AnswerKind = "naming"
    """The answer to breach that its proposals contain."""
    uses_bodies: bool = False
    """Whether it proposes texts for many in a body, if one has all members."""
    eases: Ballot = "abstain"
    """Its vote on motions that make deciding easier; on those that make it harder, the opposite."""
    honest: bool = True
    """Whether it gives no covert answers and breaks no promise."""
    retaliates: bool = False
    """Whether it retaliates when others break a treaty."""
    sues: bool = False
    """Whether it complains of breaches that hurt it."""
    settles: bool = False
    """Whether it prefers a settlement to retaliation."""
    inspects: bool = False
    """Whether it uses free envoys for inspections."""

    def kindness(self, view: View) -> Array:
        """How much each nation deserves sympathy, 0..1, shape (nation,); 1 for all unless overridden."""
        return frozen(np.ones(len(view.setting.nations)))

    def worth(self, view: View, seen: Assessment) -> float:
        """The value of a text or deed to the seat in points: own gain and sympathy, less the deductions."""
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
        """Whether it signs: `threshold`, `sacrifice` and `fear` are all respected."""
        return (
            self.worth(view, seen) >= self.threshold
            and seen.own >= -self.sacrifice
            and seen.worst_pillar >= -self.fear
        )

    def sets(self, view: View, choice: Choice, address: str) -> int:
        """The place of the value it sets: best for itself and, by `sympathy`, for others; `now` if that gains
        less than `WORTH_A_CHANGE`."""
        best = max(choice.own)
        worths = [own + self.sympathy * others for own, others in zip(choice.own, choice.others, strict=True)]
        allowed = [k for k in range(len(worths)) if choice.own[k] >= best - self.sacrifice]
        chosen = max(allowed, key=lambda k: (worths[k], -abs(k - choice.now)))
        return chosen if worths[chosen] >= worths[choice.now] + WORTH_A_CHANGE else choice.now

    def besides(self, view: View) -> Order | None:
        """One more order, of a kind that delegations do not weigh; None except for the random strategy."""
        return None

    def breaks(self, view: View, gain: float, odds: float, cost: float, address: str) -> bool:
        """Whether it covertly breaks a promise for `gain` points, if detection has probability `odds` and
        costs `cost` points."""
        return False

    def picks(self, view: View, worths: Sequence[float], address: str) -> int:
        """The place of the answer that it gives, from the worth of each; the first of equals."""
        return max(range(len(worths)), key=lambda k: (worths[k], -k))

    def ballot(self, view: View, leaning: Ballot, address: str) -> Ballot:
        """Its vote, given the one that its judgement calls for."""
        return leaning

    def keeps_pledge(self, view: View, harm: float) -> bool:
        """Whether it votes as it pledged, although that costs it `harm` points."""
        return True


def draws(view: View) -> Streams:
    """The seat's random draws of this moment. They come from the public seed, so they reveal nothing of the
    engine's."""
    return Streams(view.world.seed, f"{view.world.turn}.{view.world.stage}.{view.index}")


def trust(view: View) -> Array:
    """The seat's trust in each nation, 0..100, shape (nation,)."""
    return frozen(view.world[Society].trust[view.index])
