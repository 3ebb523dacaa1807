"""Reciprocal: as others do to it (Axelrod 1984): friendly first, then in kind, and soon forgiving."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.ai.strategy import STRATEGIES, Choice, Strategy, trust
from game.core.arrays import Array, between, frozen
from game.core.text import T
from game.model.view import View

FULL_TRUST, NO_TRUST = 50.0, 20.0
"""Points of trust from which, and down to which, it is kind."""
MEMORY = 3
"""Turns for which a finding against a nation is held against it."""
PER_FINDING = 0.4
"""Kindness that each such finding takes."""


@dataclass(frozen=True, slots=True)
class Reciprocal(Strategy):
    """Sympathy is what others earn, and its policies follow theirs, one step on the better side."""

    def kindness(self, view: View) -> Array:
        """By its trust in each, less what was found against them lately."""
        kind = (trust(view) - NO_TRUST) / (FULL_TRUST - NO_TRUST)
        for finding in view.law.findings:
            if finding.turn >= view.world.turn - MEMORY:
                kind[view.setting.index(finding.nation)] -= PER_FINDING
        return frozen(between(kind, 0.0, 1.0))

    def sets(self, view: View, choice: Choice, address: str) -> int:
        """What the others do, a step kinder; within what is best for all and best for itself."""
        selfish = Strategy.sets(self, view, choice, address)
        if not choice.shared:
            return selfish
        kind = float(np.mean(np.delete(self.kindness(view), view.index)))
        together = [own + kind * others for own, others in zip(choice.own, choice.others, strict=True)]
        best = max(range(len(together)), key=lambda k: (together[k], -abs(k - choice.now)))
        alone = max(range(len(choice.own)), key=lambda k: (choice.own[k], -abs(k - choice.now)))
        if best == alone:
            return selfish
        theirs = min(range(len(choice.values)), key=lambda k: abs(choice.values[k] - choice.their_mean))
        step = theirs + (1 if best > alone else -1)
        return min(max(step, min(alone, best)), max(alone, best))


STRATEGIES.add(
    "reciprocal",
    Reciprocal(
        name=T("Computer: like for like"),
        about=T("Friendly at first, then does as others do; answers a broken word, and forgives."),
        threshold=0.02,
        sympathy=0.5,
        sacrifice=0.1,
        fairness=0.15,
        suspicion=0.2,
        answer="suspension",
        eases="yes",
        retaliates=True,
        sues=True,
        inspects=True,
    ),
)
