"""Politics at home: what each group gains by a treaty, the support it finds, and the odds of ratification.

Design after Putnam 1988 (two-level games): a group weighs what the projection brings it in what it cares
for, the fairness of the split, and the autonomy given up; a push won with political capital moves one group.
"""

from __future__ import annotations

import math

import numpy as np

from game.core.arrays import Array, frozen
from game.engine.projection import Projection, project, weights
from game.engine.repute import doubts
from game.model.frozen import Bilingual
from game.model.setting import PILLARS, Group, Nation
from game.model.treaty import Treaty, TreatyText
from game.model.world import World
from game.treaties import status
from game.treaties.lowering import Bound, in_force, lowered

HORIZON = 5
"""Turns that people at home look ahead."""
NOISE = 0.06
"""Standard deviation of the mood on the day of the vote, as a share of support."""
STEEPNESS = 0.9
"""Log-odds of a group's consent for each point of weighted gain (design)."""
GOODWILL = 0.4
"""Log-odds of consent to an agreement that changes nothing: agreements have standing of their own."""
PUSH = 1.2
"""Log-odds that a push adds in its group."""

DEFAULT_GROUPS = (
    Group(
        id="business",
        name=Bilingual(en="Business", id="Dunia usaha"),
        weight=1,
        cares={"prosperity": 0.8, "fairness": 0.2},
    ),
    Group(
        id="workers",
        name=Bilingual(en="Workers", id="Pekerja"),
        weight=1,
        cares={"prosperity": 0.5, "health": 0.3, "fairness": 0.2},
    ),
    Group(
        id="greens",
        name=Bilingual(en="Environmentalists", id="Pegiat lingkungan"),
        weight=1,
        cares={"planet": 0.8, "peace": 0.2},
    ),
    Group(
        id="patriots",
        name=Bilingual(en="Patriots", id="Kelompok kebangsaan"),
        weight=1,
        cares={"autonomy": 0.6, "peace": 0.2, "prosperity": 0.2},
    ),
)


def groups(nation: Nation) -> tuple[Group, ...]:
    """The nation's groups, or the usual four."""
    return nation.groups or DEFAULT_GROUPS


def bound(world: World, treaty: Treaty) -> Bound:
    """The treaty as if all who may still ratify it did, those who joined late among them."""
    members = status.prospective(treaty, world.turn)
    since = status.in_force_since(treaty, world.turn) or world.turn
    kept_out = {nation: status.reserved(treaty, nation) for nation in members}
    return Bound(treaty.id, status.text(treaty), members, since, kept_out)


def compared(world: World, drafts: list[Bound], turns: int = HORIZON, futures: int = 1) -> Projection:
    """The projection of the world as it stands (row 0) and under each draft alone (rows 1…)."""
    base = [b for b in in_force(world) if b.treaty not in {d.treaty for d in drafts}]
    variants = [lowered(world, in_force(world)), *(lowered(world, [*base, draft]) for draft in drafts)]
    return project(world, variants, turns, futures)


def support_of_all(world: World, treaty: Treaty) -> Array:
    """The share of people at home, by weight of groups, that consents in each nation, shape (nation,)."""
    return support(world, compared(world, [bound(world, treaty)]), 1, treaty.id, status.text(treaty))


def support(world: World, projection: Projection, row: int, treaty: str, text: TreatyText) -> Array:
    """As `support_of_all`, from a projection already made: the draft of `row` against row 0."""
    gains = projection.pillars[row] - projection.pillars[0]
    welfare = projection.welfare(weights(world))
    net = welfare[row] - welfare[0]
    fairness = net - float(np.mean(net))
    partners = doubts(world, _partners(world, treaty))
    given_up = sum(clause.autonomy_cost() for clause in text.articles)
    shares = []
    for place, nation in enumerate(world.setting.nations):
        weight, consenting = 0.0, 0.0
        for group in groups(nation):
            value = sum(group.cares.get(p, 0.0) * float(gains[k, place]) for k, p in enumerate(PILLARS))
            value += group.cares.get("fairness", 0.0) * float(fairness[place])
            value -= group.cares.get("autonomy", 0.0) * given_up * 0.5
            pushed = any(
                (p.treaty, p.nation, p.group) == (treaty, nation.id, group.id) for p in world.law.pushes
            )
            odds = GOODWILL + STEEPNESS * value + PUSH * pushed + float(partners[place])
            consenting += group.weight / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))
            weight += group.weight
        shares.append(round(consenting / weight, 6))
    return frozen(shares)


def _partners(world: World, treaty: str) -> tuple[str, ...]:
    """Who is or may become a party to the treaty; nobody, if it is only thought of."""
    found = next((t for t in world.law.treaties if t.id == treaty), None)
    return status.prospective(found, world.turn) if found else ()


def odds(share: float, threshold: float) -> float:
    """The chance that a vote at home passes now: the noise is nearly normal, so its error function serves."""
    return 0.5 * (1.0 + math.erf((share - threshold) / (NOISE * math.sqrt(2.0))))
