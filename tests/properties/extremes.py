"""Long random games with extreme numbers: what must hold in every world, whatever is ordered.

Here: the run and its checks; `python -m tests.properties.extremes --games 1000` runs many. Not here: the few
that run with the tests (`test_extremes.py`).
"""

from __future__ import annotations

import argparse
import sys

import numpy as np

from game.domains.pillars.state import Pillars
from game.domains.trade.state import Trade
from game.engine.steps import one_year
from game.model.setting import PILLARS
from game.model.world import World
from tests.generators import context, extreme_levers, random_obligations, random_world

LEAST, MOST = 4, 60
"""Numbers of nations."""
MOST_GOODS = 6
CHANGES = 5
"""Years for which orders and law stand before others are drawn."""


def faults(before: World, after: World) -> list[str]:
    """What does not hold after a year, in words; empty if all does."""
    found = []
    for state in after.states.values():
        for declared, array in state.arrays():
            if not np.isfinite(array).all():
                found.append(f"{declared.name} is not finite")
            elif (array < declared.low).any() or (array > declared.high).any():
                found.append(f"{declared.name} leaves {declared.low}…{declared.high}")
            if declared.unit.startswith("probability") and ((array < 0.0) | (array > 1.0)).any():
                found.append(f"{declared.name} is no probability")
    return found + _sums(before, after) + _markets(after)


def _sums(before: World, after: World) -> list[str]:
    found = []
    emitted = after.array("climate.emissions").sum() + after.array("climate.elsewhere")
    burnt = (after.array("climate.cumulative") - before.array("climate.cumulative")) * 3667.0
    if abs(burnt - emitted) > 0.02 + 1e-9 * emitted:
        found.append("carbon that was emitted is not in the sum of all time")
    items = after.array("finance.budget").sum(axis=0)
    if np.abs(after.array("finance.income") - np.maximum(items, 1.0)).max() > 0.01:
        found.append("income is not the sum of its items")
    levels = np.stack([getattr(after[Pillars], pillar) for pillar in PILLARS])
    if ((levels < 0.0) | (levels > 100.0)).any():
        found.append("a pillar leaves 0…100")
    return found


def _markets(after: World) -> list[str]:
    """Every nation's spending adds up, and what is sold is what is earned."""
    trade = after[Trade]
    found = []
    if ((trade.own_share < 0.0) | (trade.own_share > 1.0 + 1e-9)).any():
        found.append("the share of own goods leaves 0…1")
    if not np.allclose(trade.good_flows.sum(axis=0), trade.flows, rtol=1e-6, atol=1e-4):
        found.append("the goods do not make up the whole of trade")
    if (trade.wage <= 0.0).any():
        found.append("a wage is not positive")
    return found


def play(seed: int, nations: int, years: int) -> list[str]:
    """The faults of one game, each with its year."""
    world = random_world(seed, nations, goods=1 + seed % MOST_GOODS)
    found: list[str] = []
    for year in range(years):
        if year % CHANGES == 0:
            levers = extreme_levers(seed + 1000 * year, world)
            law = random_obligations(seed + 1000 * year, world)
        after, _ = one_year(world, context(world, f"1/{year}", levers, law, causes=False))
        found += [f"seed {seed}, {nations} nations, year {year}: {fault}" for fault in faults(world, after)]
        world = after
    return found


def main() -> int:
    """Plays and tells what it found; 1 if anything did not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--games", type=int, default=1000)
    parser.add_argument("--years", type=int, default=30)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    args = parser.parse_args()
    found: list[str] = []
    with np.errstate(all="raise", under="ignore"):
        for seed in range(args.first, args.first + args.games):
            found += play(seed, LEAST + seed * 7 % (MOST - LEAST + 1), args.years)
    print(*found[:40], sep="\n")
    print(f"{args.games} games of {args.years} years: {len(found)} faults")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
