"""Tension between nations, arms, and the threat that each lives under."""
# ruff: noqa: RUF009 - `variable(...)` declares a field and has no state of its own

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from game.core.arrays import TINY, Array, Mask, frozen
from game.core.remember import remembered
from game.core.text import T
from game.domains import defaults
from game.domains.security import equations
from game.model.audience import ALL, NATION
from game.model.given import Given
from game.model.obligations import Join, Obligations, Slot
from game.model.setting import Setting
from game.model.variable import Lever, State, variable

NON_AGGRESSION = Slot("security.non_aggression", ("nation", "other"), 0.0, Join.MAX, "0 or 1")
ARMS_CAP = Slot("security.arms_cap", ("nation",), math.inf, Join.MIN, "share of output")
DEFENCE_PACT = Slot("security.defence_pact", ("nation", "other"), 0.0, Join.MAX, "share")
"""The part of its arms that a nation owes to the other's defence."""
UNCONDITIONAL = Slot("security.unconditional_pact", ("nation", "other"), 0.0, Join.MAX, "share")
"""The part of its arms that a nation owes the other in any conflict, even one that the other began."""
DEMILITARISED = Slot("security.demilitarised", ("nation", "other"), 0.0, Join.MAX, "share")
"""How far a nation's side of the border with the other is free of troops."""
PEACEKEEPERS = Slot("security.peacekeepers", ("nation", "other"), 0.0, Join.SUM, "troops")
"""Troops that a nation keeps in a host for the peace."""
HOSTS = Slot("security.hosts", ("nation", "other"), 0.0, Join.MAX, "0 or 1")
"""The nation consents to peacekeepers between itself and the other."""
GOOD_OFFICES = Slot("security.good_offices", ("nation", "other"), 0.0, Join.MAX, "share")
"""How far a nation mediates for the other."""
TALKS = Slot("security.talks", ("nation", "other"), 0.0, Join.MAX, "0 or 1")
"""The nation consents to mediated talks with the other."""
INTELLIGENCE = Slot("security.intelligence", ("nation", "other"), 0.0, Join.MAX, "share")
"""How much of what it knows of armed groups a nation tells the other."""
SLOTS = (
    NON_AGGRESSION,
    ARMS_CAP,
    DEFENCE_PACT,
    UNCONDITIONAL,
    DEMILITARISED,
    PEACEKEEPERS,
    HOSTS,
    GOOD_OFFICES,
    TALKS,
    INTELLIGENCE,
)

DEFENCE = Lever(
    "security.defence",
    "share of output",
    0.0,
    0.2,
    0.001,
    T("Defence"),
    T("Spends this share of output on arms. You are safer; your neighbours feel less safe, and answer."),
    audience=NATION,
    start="security.defence",
)
MOBILISATION = Lever(
    "security.mobilisation",
    "share",
    0.0,
    1.0,
    0.1,
    T("Mobilisation"),
    T("Shows force towards one nation. Tension rises fast and trust breaks."),
    per="nation",
    audience=ALL,
)
LEVERS = (DEFENCE, MOBILISATION)

USUAL_DEFENCE = 0.02
"""Share of output for arms that worries nobody (design)."""
WEAR = 0.2
"""Share of arms that wear out in a year (design)."""
RESTING_TENSION = 12.0
"""Tension between two nations that have no quarrel (design)."""
ARMED_GROUPS = 0.3
"""How dangerous the worst violence of armed groups is, beside a pair at full tension (design)."""

REST = 0.04
"""Part of the way back to the resting tension in a year (design)."""
GREAT = 2.0
"""A nation with more than so many times an even part of all arms counts as a great power (design)."""
CALM = 1.0
"""The tension below which peace is no longer counted as older: 115 years at the rate of `REST` (design)."""

CERTAIN = 0.999
"""The danger of a pair at most: so that one certain war does not hide all others (design)."""


@dataclass(frozen=True, slots=True, eq=False)
class Security(State):
    """An arms race after Richardson 1960, and the tension it feeds."""

    domain: ClassVar[str] = "security"

    arms: Array = variable(
        "nation",
        audience=ALL,
        unit="USD bn",
        low=0,
        high=1e7,
        label=T("Arms"),
        doc=T("The worth of all arms. A fifth wears out every year."),
        source="Richardson 1960",
        tracked=True,
    )
    defence: Array = variable(
        "nation",
        audience=ALL,
        unit="share of output",
        low=0,
        high=0.2,
        label=T("Defence spending"),
        doc=T("The share of output that goes into arms."),
    )
    tension: Array = variable(
        "nation",
        "other",
        audience=ALL,
        unit="points",
        low=0,
        high=100,
        label=T("Tension"),
        doc=T("How near two nations are to a clash: 0 is calm, at 100 the world fails for all."),
        better=-1,
        tracked=True,
    )
    threat: Array = variable(
        "nation",
        audience=ALL,
        unit="points",
        low=0,
        high=100,
        label=T("Threat"),
        doc=T("How unsafe the nation is: tension with others, weighed by who has more arms; armed groups."),
        better=-1,
        tracked=True,
    )
    alliances: Array = variable(
        "nation",
        "other",
        audience=ALL,
        unit="factor",
        low=0,
        high=4,
        label=T("Effect of alliances"),
        doc=T("By what the danger from another nation is multiplied because of alliances: 1 without any."),
        source="Benson 2011",
        better=-1,
    )
    armed_groups: Array = variable(
        "nation",
        audience=ALL,
        unit="points",
        low=0,
        high=100,
        label=T("Armed groups"),
        doc=T("The violence of armed groups and terrorists. It grows and crosses borders."),
        better=-1,
        tracked=True,
    )
    world_tension: Array = variable(
        audience=ALL,
        unit="points",
        low=0,
        high=100,
        label=T("World tension"),
        doc=T("The tension between the two nations that are nearest to a clash."),
        better=-1,
    )
    hazard: Array = variable(
        "nation",
        "other",
        audience=ALL,
        unit="share",
        low=0,
        high=1,
        label=T("Odds of a clash"),
        doc=T("How likely two nations are to have a militarised dispute within a year."),
        source="King & Zeng 2001",
        better=-1,
    )
    disputes: Array = variable(
        audience=ALL,
        unit="count",
        low=0,
        high=1e6,
        label=T("Conflicts expected"),
        doc=T(
            "How many militarised disputes were to be expected since the start: the odds of all years added."
        ),
        source="King & Zeng 2001",
        better=-1,
    )


def superiority(own: Array, other: Array) -> Array:
    """The other's part of the squares of both arms: 0.5 at parity, 0.8 with twice as much (design).

    Squares after Lanchester 1916: strength in the field goes with the square of numbers.
    """
    return np.asarray(other * other / np.maximum(own * own + other * other, TINY))


def unrest(armed_groups: Array | float) -> Array:
    """How dangerous armed groups are, 0..1 (nation)."""
    return np.asarray(ARMED_GROUPS * np.asarray(armed_groups) / 100.0)


def danger(
    tension: Array, arms: Array, alliances: Array | float = 1.0, armed_groups: Array | float = 0.0
) -> Array:
    """The threat to each nation, 0..100 [..., nation]: that one of its pairs, or armed groups, is dangerous.

    A pair is dangerous by the square of its tension [..., nation, other], the other's superiority, and the
    factor of alliances.
    """
    superior = superiority(arms[..., :, None], arms[..., None, :]) * alliances
    calm = np.log1p(-np.minimum((tension / 100.0) ** 2 * superior, CERTAIN))
    within = np.log1p(-unrest(armed_groups))
    return np.asarray(-100.0 * np.expm1(np.add.reduce(np.ascontiguousarray(calm), axis=-1) + within))


def hazard(tension: Array, arms: Array, contiguous: Array) -> Array:
    """The chance of a militarised dispute in a year, 0..1 [..., nation, other]. After King & Zeng 2001; of
    democracy nothing is known, so that both are taken as even.

    The years of peace that the source counts are read off the tension: as many as a quarrel at its height
    needs to fade to it, at the rate `REST` at which it does. So peacekeepers count by what they take from
    tension, and not once more.
    """
    whole = np.add.reduce(np.ascontiguousarray(arms), axis=-1)[..., None]
    major = arms > GREAT * whole / arms.shape[-1]
    least = np.minimum(arms[..., :, None], arms[..., None, :])
    most = np.maximum(np.maximum(arms[..., :, None], arms[..., None, :]), TINY)
    found = equations.dispute_probability(
        np.maximum(major[..., :, None], major[..., None, :]),
        contiguous,
        least / most,
        0.0,
        0.0,
        np.log(100.0 / np.maximum(tension, CALM)) / REST,
    )
    return np.asarray(found * (1.0 - np.eye(arms.shape[-1])))


@remembered(most=8)
def neighbours(setting: Setting) -> Array:
    """1 for each two nations that lie in one region, or if the setting names no region, else 0 [nation,
    other]."""
    regions = [set(nation.regions) for nation in setting.nations]
    none = not any(regions)
    return frozen(np.array([[float(none or bool(a & b)) for b in regions] for a in regions]))


def held_back(law: Obligations) -> Mask:
    """Towards whom each nation may not mobilise [..., nation, other]: a pledge or a zone forbids it."""
    return np.asarray((law[NON_AGGRESSION] > 0.0) | (law[DEMILITARISED] > 0.0))


def opening(given: Given) -> Security:
    """The opening tensions and arms; arms are what the defence given keeps up for good."""
    output = defaults.output(given)
    defence = given.by_nation("security.defence", USUAL_DEFENCE)
    count = len(given.setting.nations)
    tension = given.by_pair("security.tension", RESTING_TENSION)
    tension = frozen(np.maximum(tension, tension.T) * (1.0 - np.eye(count)))
    arms = given.by_nation("security.arms", defence * output / WEAR)
    groups = given.by_nation("security.armed_groups", 0.0)
    return Security(
        arms=arms,
        defence=defence,
        tension=tension,
        threat=frozen(danger(tension, arms, 1.0, groups)),
        alliances=frozen(np.ones_like(tension)),
        armed_groups=groups,
        world_tension=frozen(tension.max()),
        hazard=frozen(hazard(tension, arms, neighbours(given.setting))),
        disputes=frozen(np.zeros(())),
    )
