"""Projection: several worlds side by side, some turns ahead, with causes off.

`project(world, variants, turns, futures)` steps K variants × F futures in one go: state arrays have shape
(K, F, …). Variants differ by their obligations only; levers stand as last ordered, and everybody complies.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.core.arrays import SMALL, Array, frozen
from game.core.rng import Streams
from game.domains.finance.state import Finance
from game.domains.pillars.state import Pillars
from game.domains.society.state import Society
from game.engine.steps import one_year
from game.model.context import TurnContext
from game.model.obligations import Obligations, stacked
from game.model.setting import PILLARS
from game.model.world import World

TAIL = 0.1
"""Part of the futures on either side that a fan leaves out
(design: the middle eight of ten)."""


@dataclass(frozen=True, slots=True, eq=False)
class Projection:
    """Where each nation stands `turns` ahead: medians over the futures, and the futures themselves.

    `pillars` has shape (variant, pillar, nation) in points; `autonomy` and `income` (variant, nation),
    `income` in USD per person; `futures` holds the pillars of each future, (variant, pillar, future, nation).
    """

    pillars: Array
    autonomy: Array
    income: Array
    futures: Array

    def welfare(self, weights: Array) -> Array:
        """The weighted pillars of each nation, shape (variant, nation); `weights` is (pillar, nation)."""
        return np.asarray((self.pillars * weights).sum(axis=-2))

    def fan(self, weights: Array) -> Array:
        """What each variant brings against row 0 in the same future: shape (3, variant, nation), in points.

        The middle row is the median; in one future of ten it is less than the first, in one more than the
        last. The same draws strike all variants, so that luck is not taken for a gain.
        """
        welfare = (self.futures * weights[:, None]).sum(axis=-3)
        gained = np.sort(welfare - welfare[:1], axis=-2, kind="stable")
        last = gained.shape[-2] - 1
        return np.stack(
            [
                gained[..., round(TAIL * last), :],
                np.median(gained, axis=-2),
                gained[..., last - round(TAIL * last), :],
            ]
        )


def weights(world: World) -> Array:
    """What each pillar counts for each nation, shape (pillar, nation), summing to 1 over pillars."""
    raw = np.array([[n.pillars.get(p, 0.0) for n in world.setting.nations] for p in PILLARS])
    return frozen(raw / np.maximum(raw.sum(axis=0), SMALL))


def project(world: World, variants: Sequence[Obligations], turns: int, futures: int = 1) -> Projection:
    """The outcome of each variant of obligations after `turns` turns, over `futures` addressed futures."""
    final = run_ahead(world, stacked(variants), turns, futures)
    shape = (len(variants), futures, len(world.setting.nations))
    pillars = final[Pillars]
    levels = np.stack([np.broadcast_to(getattr(pillars, p), shape) for p in PILLARS], axis=1)
    return Projection(
        pillars=frozen(np.median(levels, axis=2)),
        autonomy=frozen(np.median(np.broadcast_to(final[Society].autonomy, shape), axis=1)),
        income=frozen(np.median(np.broadcast_to(final[Finance].income, shape), axis=1)),
        futures=frozen(levels),
    )


def run_ahead(world: World, obligations: Obligations, turns: int, futures: int | None) -> World:
    """The world (or batch) after `turns` turns of models only, under fixed obligations."""
    years = turns * world.setting.timing.years_per_turn
    ctx = TurnContext(Streams(world.seed, "ahead"), (), world.levers, obligations, obligations)
    for year in range(years):
        streams = Streams(world.seed, f"{world.turn}.ahead.{year}", futures)
        world, _ = one_year(world, replace(ctx, streams=streams))
    return world
