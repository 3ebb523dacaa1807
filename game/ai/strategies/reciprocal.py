"""Reciprocal: treats others as they treat it (Axelrod 1984): friendly first, then in kind, soon forgiving."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.ai.strategy import STRATEGIES, Choice, Strategy, trust
from game.core.arrays import Array, between, frozen
from game.core.text import T
from game.model.view import View

FULL_TRUST, NO_TRUST = 50.0, 20.0
"""Trust (0..100) from which kindness is 1, and down from which it is 0; linear between them (design:
strangers begin at 50)."""
MEMORY = 3
"""Turns for which a finding against a nation lowers kindness towards it."""
PER_FINDING = 0.4
"""Kindness (0..1) lost by each finding within `MEMORY`."""


@dataclass(frozen=True, slots=True)
class Reciprocal(Strategy):
    """Sympathy by each nation's conduct; shared levers follow what others do, one step kinder."""

    def kindness(self, view: View) -> Array:
        """Kindness towards each nation, 0..1, shape (nation,): by trust, less `PER_FINDING` for each recent
        finding."""
        kind = (trust(view) - NO_TRUST) / (FULL_TRUST - NO_TRUST)
        for finding in view.law.findings:
            if finding.turn >= view.world.turn - MEMORY:
                kind[view.setting.index(finding.nation)] -= PER_FINDING
        return frozen(between(kind, 0.0, 1.0))

    def sets(self, view: View, choice: Choice, address: str) -> int:
        """The place of a shared lever one step from the others' mean towards the common good, kept between
        what is best for itself and what is best for all; other levers as `Strategy.sets`."""
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
