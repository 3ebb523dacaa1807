"""Power by meeting in the middle: the same as counting every coalition, and the Council of 27."""

from __future__ import annotations

import itertools
import math
from fractions import Fraction

import numpy as np
import pytest

from game.core.ids import NationId
from game.institutions import power_split, voting
from game.institutions.power import power
from game.model.rule import Rule


def by_hand(rule: Rule, weights: dict[NationId, float]) -> dict[NationId, tuple[int, Fraction]]:
    """Every coalition is put to the vote."""
    names = list(weights)
    found = {n: (0, Fraction(0)) for n in names}

    def wins(coalition: tuple[NationId, ...]) -> bool:
        votes = {n: "yes" if n in coalition else "no" for n in names}
        return bool(coalition) and voting.decide(rule, votes, weights).adopted  # type: ignore[arg-type]

    for size in range(len(names)):
        for others in itertools.combinations(names, size):
            if wins(others):
                continue
            share = Fraction(
                math.factorial(size) * math.factorial(len(names) - size - 1), math.factorial(len(names))
            )
            for name in names:
                if name not in others and wins((*others, name)):
                    critical, ordered = found[name]
                    found[name] = (critical + 1, ordered + share)
    return found


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    "rule",
    [
        {"name": "double-majority", "share": 0.55, "weight_share": 0.65, "blocking": 4},
        {"name": "double-majority", "share": 0.55, "weight_share": 0.65, "blocking": 2, "veto": ("n2",)},
        {"name": "weighted", "share": 0.5},
        {"name": "weighted", "share": 0.7, "of": "members", "veto": ("n0", "n3")},
    ],
)
def test_halves_count_what_counting_all_counts(seed: int, rule: dict[str, object]) -> None:
    draw = np.random.default_rng(seed)
    weights = {NationId(f"n{k}"): round(float(w), 6) for k, w in enumerate(draw.uniform(0.1, 30, 7))}
    asked = Rule.model_validate(rule)
    units = power_split.in_units(list(weights.values()))
    assert units is not None
    assert asked.kind.bar is not None
    bar = asked.kind.bar(asked, units)
    assert bar is not None
    found = power_split.swings(bar, units, [n in asked.veto for n in weights])
    assert found == list(by_hand(asked, weights).values())


def test_a_council_of_twenty_seven_is_exact() -> None:
    """By the rule of TEU art. 16(4), among invented nations whose people differ as much as in Europe."""
    people = {NationId(f"n{k}"): round(83.2 * 0.83**k + 0.3 + 0.001 * k, 6) for k in range(27)}
    rule = Rule(name="double-majority", share=0.55, weight_share=0.65, blocking=4, weights=people)
    found = power(rule, list(people))
    assert found is not None
    assert sum(p.shapley for p in found.values()) == sum(p.banzhaf for p in found.values()) == 1
    ranked = [found[n].shapley for n in people]
    assert ranked == sorted(ranked, reverse=True) and ranked[0] > 2 * ranked[-1] > 0
