"""A year of health: preparedness, outbreaks at home and from abroad, and life expectancy.

An outbreak grows where preparedness is low and crosses borders, so that a neighbour's spending protects too.
The sizes are design; the epidemic equations beside this file are for scenarios with their own disease.
"""

from __future__ import annotations

import numpy as np

from game.core.arrays import Array, between
from game.core.text import Name
from game.domains.blame import total
from game.domains.civic import HELPERS, SEVERITY_LESS
from game.domains.climate.state import Climate
from game.domains.economy.state import Economy
from game.domains.finance.state import Finance
from game.domains.health import causes, together
from game.domains.health.state import HALF_PREPARED, SPENDING, Health, years_lost
from game.domains.society.state import Society
from game.domains.trade.state import Trade
from game.model.context import TurnContext
from game.model.event import TO_ALL, Event
from game.model.setting import Setting
from game.model.world import World

BUILT = 0.25
"""Part of the way to the preparedness that spending can keep, in a year."""
GROWTH_AT_WORST, GROWTH_AT_BEST = 1.7, 0.4
"""How many times an outbreak grows in a year, unprepared and fully prepared."""
IMPORTED = 0.08
"""Part of the mean outbreak of the others that enters in a year, less where preparedness is high."""
SPARK, SPARK_SIZE = 0.01, 12.0
"""Chance a year of a new outbreak where nobody is prepared, and its points."""
PROGRESS = 0.12
"""Years of life a year that medicine brings at 70 years; it ends at 90."""
YEARS_INCOME, YEARS_PREPARED = 2.0, 0.04
"""Years of life for one more logarithm of income, and for a point of preparedness."""
LEARNED, HELPED, REACHED = 0.25, 0.2, 0.1
"""How much less an outbreak grows where all others' are reported, where volunteers do all they can, and where
relief has access."""
MISSED = 0.2
"""Part of preparedness that is missed when all who help are abroad."""

OLDEST, PROGRESS_AT = 90.0, 70.0
"""Years of life at which medicine brings no more, and those for which `PROGRESS` is given (design)."""


def step(world: World, ctx: TurnContext) -> tuple[Health, list[Event]]:
    """Health a year on. Income counts as it changed last year."""
    now, society = world[Health], world[Society]
    spending = ctx.levers[SPENDING.name]
    built = BUILT * 100.0 * spending / (spending + HALF_PREPARED)
    preparedness = now.preparedness + built - BUILT * now.preparedness
    limits = together.travel_limits(ctx, now.outbreak)
    spread = _spread(world, ctx, preparedness, limits)
    spreading = spread.home + _abroad(now, spread) + spread.new - spread.helped
    outbreak = between(now.outbreak + spreading, 0.0, 100.0)
    losses = years_lost(outbreak, world[Climate].damage)
    population = world[Economy].population
    reached, hands = together.access(ctx.due, ctx.honoured), together.helped(ctx.honoured, population)
    relieved = together.saved(losses, reached, hands)
    sanctioned = together.sanctioned(world[Trade], reached, hands)
    shortage = together.shortage(world[Trade].dearer, world.setting)
    gained = np.log(world[Finance].income / society.last_income)
    parts = (
        PROGRESS * (OLDEST - now.life_expectancy) / (OLDEST - PROGRESS_AT),
        YEARS_INCOME * gained,
        YEARS_PREPARED * (preparedness - now.preparedness),
        now.losses[..., 0, :] - losses[..., 0, :],
        now.losses[..., 1, :] - losses[..., 1, :],
        relieved - now.relieved,
        now.shortage - shortage,
        now.sanctioned - sanctioned,
    )
    life = between(now.life_expectancy + sum(parts), causes.LIFE.low, causes.LIFE.high)
    after = Health(
        spending=spending,
        outbreak=outbreak,
        life_expectancy=life,
        losses=losses,
        relieved=relieved,
        shortage=shortage,
        sanctioned=sanctioned,
        travel_limits=limits,
        preparedness=preparedness,
    )
    if ctx.ledger is not None:
        causes.explain(now, after, built, spread, parts, ctx, world.setting)
    return after, _events(now, after, world.setting)


def _spread(world: World, ctx: TurnContext, preparedness: Array, limits: Array) -> causes.Spread:
    """What moves outbreaks this year: home growth, what comes from abroad, sometimes a new one, helpers."""
    now, law, people = world[Health].outbreak, ctx.honoured, world[Economy].population
    count = len(world.setting.nations)
    ready = preparedness * (1.0 - MISSED * together.away(law, people))
    open_part = (1.0 - ready / 100.0) * (1.0 - together.vaccinated(law, people))
    slowed = LEARNED * together.learned(law, now) + HELPED * together.helped(law, people)
    slowed = slowed + REACHED * together.access(ctx.due, law)
    growth = GROWTH_AT_BEST + (GROWTH_AT_WORST - GROWTH_AT_BEST) * open_part - slowed
    growth = np.maximum(growth, 0.0)
    drawn = ctx.streams.uniform("health.outbreak", count)
    return causes.Spread(
        home=np.where(growth > 1.0, (growth - 1.0) * now * (1.0 - now / 100.0), (growth - 1.0) * now),
        entering=IMPORTED * (1.0 - limits) * open_part / max(count - 1, 1),
        new=np.where(drawn < SPARK * open_part, SPARK_SIZE, 0.0),
        helped=np.asarray(SEVERITY_LESS * (law[HELPERS] > 0.0).any(axis=-2)),
    )


def _abroad(now: Health, spread: causes.Spread) -> Array:
    """Points that all others bring (nation)."""
    return spread.entering * (total(now.outbreak)[..., None] - now.outbreak)


def _events(now: Health, after: Health, setting: Setting) -> list[Event]:
    """Nations where an outbreak became news this year; none in batches."""
    if after.outbreak.ndim > 1:
        return []
    fresh = (now.outbreak < together.OUTBREAK) & (after.outbreak >= together.OUTBREAK)
    named = [setting.nation_ids[row] for row in np.flatnonzero(fresh)]
    return [
        Event("health.outbreak_spread", (name,), {"nation": Name("nation", name)}, audience=TO_ALL)
        for name in named
    ]
