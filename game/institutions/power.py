"""Voting power: how often a member decides (Shapley and Shubik 1954; Banzhaf 1965), computed exactly.

A member is critical in a coalition that wins with it and loses without it. Banzhaf counts those coalitions,
normalised to 1 over all members; Shapley and Shubik weigh them by the orders in which the coalition can
form. Members that the rule cannot tell apart are counted as one type with many copies, so that councils of
hundreds are exact too; past `MOST_STATES` kinds of coalition they are cut into halves (`power_split`), and
past thirty members unlike each other nothing is said (None) rather than something rough. Everything is
integers and fractions. Not here: what members want (a-priori power).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product
from math import comb, factorial, prod
from typing import NamedTuple

from game.core.ids import NationId
from game.institutions import power_split, voting
from game.model.institution import Ballot, Rule

MOST_STATES = 400_000
"""The most kinds of coalition that are counted; beyond it members are cut into halves (design)."""

SCALES, CLOSE = (1, 10, 100, 1000), 1e-6
"""Factors tried to make weights whole, and the error allowed: weights of up to three decimals (design)."""
FINEST = 10_000
"""The largest denominator of a share: 66.67 per cent is meant as it is written (design)."""


class Power(NamedTuple):
    """A member's power. The first two are shares that add up to 1 over the members (0: nobody decides).

    `penrose`, the absolute index of Banzhaf, is the chance to decide if all others toss a coin.
    """

    banzhaf: Fraction
    shapley: Fraction
    penrose: Fraction


def weighted(weights: Sequence[int], quota: int) -> list[Power]:
    """The power in a weighted game of whole weights: a coalition wins from `quota` on.

    By dynamic programming over subset sums: the number of coalitions of the others by size and weight
    (Mann and Shapley 1962), in time members² x quota.
    """
    counts = _by_size_and_weight(weights, quota)
    size = len(weights)
    swings: list[Fraction] = []
    orders: list[Fraction] = []
    for weight in weights:
        without = _without(counts, weight, quota)
        critical, ordered = Fraction(0), Fraction(0)
        for others, row in enumerate(without[:size]):
            found = sum(row[max(0, quota - weight) : quota])
            critical += found
            ordered += Fraction(found * factorial(others) * factorial(size - others - 1), factorial(size))
        swings.append(critical)
        orders.append(ordered)
    return measures(swings, orders)


def _by_size_and_weight(weights: Sequence[int], quota: int) -> list[list[int]]:
    """The number of coalitions of all members by size, and by weight below the quota."""
    table = [[0] * quota for _ in range(len(weights) + 1)]
    if quota > 0:
        table[0][0] = 1
    for done, weight in enumerate(weights):
        for size in range(done, -1, -1):
            for held in range(quota - weight - 1, -1, -1):
                table[size + 1][held + weight] += table[size][held]
    return table


def _without(table: list[list[int]], weight: int, quota: int) -> list[list[int]]:
    """The same without one member of that weight, by dividing its factor out of the generating function."""
    out = [row[:] for row in table]
    for size in range(1, len(table)):
        for held in range(weight, quota):
            out[size][held] -= out[size - 1][held - weight]
    return out


def measures(swings: Sequence[Fraction], orders: Sequence[Fraction]) -> list[Power]:
    """The power of each member from the coalitions in which it decides, and its share of deciding orders."""
    total, coalitions = sum(swings, Fraction(0)), 2 ** max(len(swings) - 1, 0)
    return [
        Power(critical / total if total else Fraction(0), ordered, critical / coalitions)
        for critical, ordered in zip(swings, orders, strict=True)
    ]


class _Kind(NamedTuple):
    """What the rule can tell of a member."""

    weight: float
    veto: bool


def power(
    rule: Rule, sitting: Sequence[NationId], held: Mapping[NationId, float] | None = None
) -> dict[NationId, Power] | None:
    """Each member's power under the rule, or None where that many kinds of coalition are beyond reach.

    All vote, yes or no. `held` are weights by nation (None: those of the rule). Under reverse consensus power
    is to adopt, so that each alone can; under silence and consensus it is to stop.
    """
    weights = rule.weights if held is None else held
    weighed, bar = rule.kind.weighed, rule.kind.bar
    whole = None if bar is None or rule.veto else _whole([weights.get(n, 0.0) for n in sitting])
    if bar is not None and whole and len(sitting) * len(sitting) * sum(whole) <= 50 * MOST_STATES:
        needed = bar(rule, whole)
        if needed.members <= 1 and needed.blocking == 0:
            return dict(zip(sitting, weighted(whole, needed.weight), strict=True))
    kinds = {n: _Kind(weights.get(n, 0.0) if weighed else 1.0, n in rule.veto) for n in sitting}
    counts = Counter(kinds[n] for n in sitting)
    types = sorted(counts)
    if prod(counts[t] + 1 for t in types) > MOST_STATES:
        return _by_halves(rule, sitting, kinds)
    found = _by_type(rule, types, [counts[t] for t in types])
    return {n: found[types.index(kinds[n])] for n in sitting}


def _by_halves(
    rule: Rule, sitting: Sequence[NationId], kinds: Mapping[NationId, _Kind]
) -> dict[NationId, Power] | None:
    """The power where hardly two members are alike; None beyond `power_split.MOST_MEMBERS`."""
    units = power_split.in_units([kinds[n].weight for n in sitting])
    if units is None or len(sitting) > power_split.MOST_MEMBERS:
        return None
    if rule.kind.bar is None:
        return None
    found = power_split.swings(rule.kind.bar(rule, units), units, [kinds[n].veto for n in sitting])
    decided = [Fraction(critical) for critical, _ in found]
    return dict(zip(sitting, measures(decided, [ordered for _, ordered in found]), strict=True))


def _whole(weights: Sequence[float]) -> list[int] | None:
    """The weights as whole numbers in the same proportions, or None where they are not simple decimals."""
    for scale in SCALES:
        scaled = [round(weight * scale) for weight in weights]
        if all(abs(weight * scale - near) < CLOSE for weight, near in zip(weights, scaled, strict=True)):
            return scaled
    return None


def _by_type(rule: Rule, types: Sequence[_Kind], counts: Sequence[int]) -> list[Power]:
    """The power of one member of each type, over all numbers of yes votes by type."""
    size = sum(counts)
    wins = {yes: _wins(rule, types, counts, yes) for yes in _coalitions(counts)}
    swings: list[Fraction] = []
    orders: list[Fraction] = []
    for place, count in enumerate(counts):
        critical, ordered = Fraction(0), Fraction(0)
        for yes, won in wins.items():
            less = (*yes[:place], yes[place] - 1, *yes[place + 1 :])
            if not won or yes[place] == 0 or wins[less]:
                continue
            ways = comb(count - 1, yes[place] - 1)
            ways *= prod(comb(c, k) for at, (c, k) in enumerate(zip(counts, yes, strict=True)) if at != place)
            before = sum(yes) - 1
            critical += ways
            ordered += Fraction(ways * factorial(before) * factorial(size - before - 1), factorial(size))
        swings.append(critical)
        orders.append(ordered)
    total = sum((s * c for s, c in zip(swings, counts, strict=True)), Fraction(0))
    coalitions = 2 ** (size - 1)
    return [
        Power(s / total if total else Fraction(0), o, s / coalitions)
        for s, o in zip(swings, orders, strict=True)
    ]


def _coalitions(counts: Sequence[int]) -> Iterator[tuple[int, ...]]:
    return product(*(range(count + 1) for count in counts))


def _wins(rule: Rule, types: Sequence[_Kind], counts: Sequence[int], yes: tuple[int, ...]) -> bool:
    """Whether a coalition of so many of each type carries, all others against; asked of the rule itself."""
    votes: dict[NationId, Ballot] = {}
    held: dict[NationId, float] = {}
    vetoes: list[NationId] = []
    for place, (kind, count) in enumerate(zip(types, counts, strict=True)):
        for copy in range(count):
            name = NationId(f"{place}-{copy}")
            votes[name] = "yes" if copy < yes[place] else "no"
            held[name] = kind.weight
            if kind.veto:
                vetoes.append(name)
    if not any(yes):
        return False
    asked = rule.model_copy(update={"veto": tuple(vetoes)})
    return voting.decide(asked, votes, held).adopted
