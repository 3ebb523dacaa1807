"""Voting power: how often the vote of each member of a body decides."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Annotated, Final

from pydantic import Field

from game.core.ids import NationId
from game.core.text import Quantity, T
from game.institutions import power_split
from game.institutions.power import Power, measures, power, weighted
from game.lab.answering import no_answer
from game.lab.form import Answer, Form, Positive, Share
from game.lab.model import Model, Plot
from game.model.count import Bar
from game.model.rule import Rule
from game.validation.shape_faults import ShapeError

Weights = Annotated[tuple[Annotated[float, Field(ge=0.0, le=1e9)], ...], Field(min_length=1, max_length=1000)]
MOST_WORK: Final = 20_000_000
"""Greatest number of members² × quota for which subset sums are counted exactly."""


class Voting(Form):
    """A weighted vote; or a double majority of members and of people."""

    quota: Annotated[
        Positive | None,
        T("votes that carry; in a double majority the share of the people that is needed, 0 to 1"),
    ] = None
    weights: Annotated[Weights | None, T("votes of each member")] = None
    members: Annotated[
        Share | None, T("double majority: the share of the members that is needed, 0 to 1")
    ] = None
    population: Annotated[
        Weights | Share | None,
        T("double majority: people of each member; or the share of them needed, the people being “weights”"),
    ] = None
    blocking: Annotated[
        Annotated[int, Field(ge=1, le=1000)] | None,
        T("double majority: members that it takes to block by people alone (else one)"),
    ] = None

    def people(self) -> tuple[tuple[float, ...], float] | None:
        """The population of each member and the share of it that is needed; None if not given."""
        if isinstance(self.population, float) and self.weights is not None and self.quota is None:
            return self.weights, self.population
        if isinstance(self.population, tuple) and self.weights is None and self.quota is not None:
            return self.population, self.quota
        return None

    def faults(self) -> Iterator[ShapeError]:
        """Faults if not exactly one of the two kinds is given, or the quota cannot be reached."""
        double = self.members is not None or self.population is not None
        if double and (self.people() is None or self.members is None):
            yield ShapeError(T("a double majority needs “members”, “population” and “quota”"))
        elif not double and (self.weights is None or self.quota is None):
            yield ShapeError(T("give “quota” and “weights”, or a double majority"))
        if self.blocking is not None and not double:
            yield ShapeError(T("this goes with a double majority only"), at=("blocking",))
        most = sum(self.weights) if self.weights is not None else 1.0
        if self.quota is not None and self.quota > most:
            yield ShapeError(T("all together have only {most}", most=most), at=("quota",))
        given = self.weights if self.weights is not None else self.population
        if isinstance(given, tuple) and sum(given) <= 0.0:
            yield ShapeError(T("somebody must weigh more than 0"))


def run_voting(asked: Voting) -> Answer:
    """Each member's power by three measures."""
    double = asked.people()
    if double is not None:
        found = _double(asked, *double)
    else:
        assert asked.weights is not None and asked.quota is not None
        found = _by_weights(asked.weights, asked.quota)
    if found is None:
        raise no_answer(
            T("so many members with so many different weights cannot be counted exactly here"),
            T(
                "write smaller whole weights, or at most {most}",
                most=Quantity(power_split.MOST_MEMBERS, "members"),
            ),
        )
    return {
        "shapley_shubik": [float(one.shapley) for one in found],
        "banzhaf": [float(one.banzhaf) for one in found],
        "banzhaf_absolute": [float(one.penrose) for one in found],
    }


def _by_weights(weights: Sequence[float], quota: float) -> list[Power] | None:
    """The power in a weighted vote: with weights as written, in the same proportions."""
    exact = [Fraction(repr(weight)) for weight in (*weights, quota)]
    scale = math.lcm(*(one.denominator for one in exact))
    *whole, needed = [int(one * scale) for one in exact]
    common = math.gcd(*whole)
    whole, needed = [weight // common for weight in whole], -(-needed // common)
    if len(weights) ** 2 * needed <= MOST_WORK:
        return weighted(whole, needed)
    if len(weights) > power_split.MOST_MEMBERS or sum(whole) >= 2**62:
        return None
    swings = power_split.swings(Bar(1, needed, 0), whole, [False] * len(whole))
    return measures([Fraction(decided) for decided, _ in swings], [ordered for _, ordered in swings])


def _double(asked: Voting, people: Sequence[float], share: float) -> list[Power] | None:
    assert asked.members is not None
    names = [NationId(f"n{place}") for place in range(len(people))]
    rule = Rule(
        name="double-majority",
        share=asked.members,
        weight_share=share,
        of="members",
        blocking=asked.blocking or 0,
    )
    found = power(rule, names, dict(zip(names, people, strict=True)))
    return None if found is None else [found[name] for name in names]


MODELS: Final = (
    Model(
        "voting",
        T("how often each member of a voting body decides"),
        "Shapley & Shubik 1954, APSR 48:787; Penrose 1946; Banzhaf 1965; counted exactly",
        Voting,
        run_voting,
        {
            "shapley_shubik": T("share of the orders of joining in which the member is the one that carries"),
            "banzhaf": T("share of all decisive memberships that are the member's"),
            "banzhaf_absolute": T("chance to decide if all others toss coins"),
        },
        {"quota": 12, "weights": [4, 4, 4, 2, 2, 1]},
        Plot(bars=("shapley_shubik",)),
    ),
)
