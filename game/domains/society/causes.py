"""Why schooling, human development, inequality, autonomy and reputation changed in a year.

The index of human development is a product of three roots, shared out by LMDI-I. Not here: support, whose
parts are the rule itself (`rules`).
"""

from __future__ import annotations

import numpy as np

from game.core.arrays import Array
from game.core.decomposition import lmdi
from game.domains.blame import declared, speaking
from game.domains.economy.state import Economy
from game.domains.health.state import Health
from game.domains.society import exchange, norms
from game.domains.society.state import AUTONOMY_COST, RIGHTS, STUDENTS, Society, roots
from game.model.causes import Cause
from game.model.context import TurnContext
from game.model.world import World

SCHOOLING, SCHOOLING_MORE = 0.05, 1.5
"""Years of schooling a year at the usual spending, and for all output beyond it
(design: half a year in a decade)."""
GINI_LESS = 0.02
"""Fall of inequality at home a year for all output spent beyond the usual on programmes
(design: a point in ten years for 5 % of output)."""
ADJUSTED = 0.5
"""Part of the way to the autonomy that the treaties leave, in a year
(design: people get used to it within two or three years)."""

YEARS, HDI = declared(Society, "schooling"), declared(Society, "hdi")
GINI, AUTONOMY = declared(Society, "gini"), declared(Society, "autonomy")
REPUTATION = declared(Society, "reputation")


def explain(world: World, after: Society, beyond: Array, kept: Array, pace: Array, ctx: TurnContext) -> None:
    """Books the year's changes in the ledger. `beyond` is the spending on programmes beyond the usual, a
    share of output (nation); `kept` the promises kept, 0..100, and `pace` how fast reputation follows
    them."""
    now = world[Society]
    _explain_schooling(world, after, beyond, ctx)
    _explain_development(world, after, ctx)
    fairer = norms.fairer(ctx.honoured)
    parts = {Cause("gini.programmes", "society.programmes"): -GINI_LESS * beyond}
    parts |= {Cause("gini.rights", article=ref): -fairer * s for ref, s in speaking(ctx.honoured, RIGHTS)}
    ctx.explain(GINI, now.gini, after.gini, parts)
    _explain_autonomy(now, after, ctx)
    moved = pace * (kept - now.reputation)
    even = now.promises_due <= 0.0
    parts = {
        Cause("reputation.forgotten"): np.where(even, moved, 0.0),
        Cause("reputation.promises"): np.where(even, 0.0, moved),
    }
    ctx.explain(REPUTATION, now.reputation, after.reputation, parts)


def _explain_schooling(world: World, after: Society, beyond: Array, ctx: TurnContext) -> None:
    now, learnt = world[Society], exchange.schooling(world, ctx.honoured)
    parts = {
        Cause("schooling.progress"): np.full_like(after.schooling, SCHOOLING),
        Cause("schooling.programmes", "society.programmes"): SCHOOLING_MORE * beyond,
    }
    for ref, share in speaking(ctx.honoured, STUDENTS):
        parts[Cause("schooling.students", article=ref)] = learnt * share
    ctx.explain(YEARS, now.schooling, after.schooling, parts)


def _explain_development(world: World, after: Society, ctx: TurnContext) -> None:
    """The root of last year's income is what the index had beside those of life and schooling."""
    now, economy = world[Society], world[Economy]
    person = 1000.0 * economy.output / economy.population
    new = roots(world[Health].life_expectancy, after.schooling, person)
    long, learnt, _ = roots(now.last_life, now.schooling, person)
    known = long * learnt
    rich = np.where(known > 0.0, now.hdi / np.where(known > 0.0, known, 1.0), new[2])
    life, schooling, income = lmdi(after.hdi, now.hdi, new, (long, learnt, rich))
    parts = {
        Cause("hdi.life", "health.life_expectancy"): life,
        Cause("hdi.schooling", YEARS.name): schooling,
        Cause("hdi.income", "economy.output"): income,
    }
    ctx.explain(HDI, now.hdi, after.hdi, parts)


def _explain_autonomy(now: Society, after: Society, ctx: TurnContext) -> None:
    """Each article's cost against the freedom that comes back."""
    parts = {Cause("autonomy.freedom"): ADJUSTED * (100.0 - now.autonomy)}
    for ref, cost in ctx.due.binding(AUTONOMY_COST):
        cause = Cause("autonomy.bound", article=ref)
        parts[cause] = parts.get(cause, np.zeros_like(after.autonomy)) - ADJUSTED * cost
    ctx.explain(AUTONOMY, now.autonomy, after.autonomy, parts)
