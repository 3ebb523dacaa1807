"""Why trade became worth more or less to a nation and to the people of its sectors in a year.

What each importer's change of tariffs alone would have done, each exporter's holding back alone, cheaper
trade alone, and barriers alone; the rest is interplay. The sums are exact.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from game.core.arrays import Array
from game.domains.blame import declared, split
from game.domains.sanctions import LOST, MEASURE
from game.domains.trade import goods
from game.domains.trade.state import (
    BORDER_CHARGE,
    BOUND_TARIFF,
    COMMON_TARIFF,
    EXPORT_BAN,
    IMPORT_SHARE,
    MEASURE_TARIFF,
    MOST_FAVOURED,
    STANDARD,
    TRADE_COST,
    Trade,
    elasticities,
)
from game.model.causes import ArticleRef, Cause
from game.model.context import TurnContext
from game.model.obligations import Obligations, Slot
from game.model.variable import Variable
from game.model.world import World

GAINS, EARNINGS = declared(Trade, "gains"), declared(Trade, "earnings")
HIGHEST_COST = declared(Trade, "iceberg").high
CLOSE = 10.0 ** -declared(Trade, "applied_tariff").digits
"""Tariffs that differ by less count as the same: one unit of the last decimal that is kept."""

Slots = Sequence[tuple[Obligations, Slot]]


class _Change(NamedTuple):
    """One change, tried alone: what the world would look like, and the causes of gains and of earnings."""

    tariff: Array
    iceberg: Array
    measure: Array
    of_gains: Cause
    of_earnings: Cause
    slots: Slots = ()
    """The articles on these share the effect, if any speaks."""


def solve(world: World, applied: Array, iceberg: Array, measure: Array) -> goods.GoodsEquilibrium:
    """The equilibrium of such tariffs and costs [..., good, exporter, importer], from the wages of now on.

    Of the `measure` in a tariff the part `LOST` is a cost that nobody is paid, the rest is revenue.
    """
    now, setting = world[Trade], world.setting
    lost = 1.0 + LOST * measure
    paid = (1.0 + applied) / lost - 1.0
    return goods.equilibrium(
        now.good_flows, paid, iceberg * lost, elasticities(setting), setting.mobility, wages=now.wage
    )


def cost_of_share(share: Array, elasticity: Array) -> Array:
    """The cost factor that lets through a share of usual trade [..., good, exporter, importer].

    Trade falls with its costs to the power of the elasticity (`goods`), so that a share is worth
    share^(-1/eps): what it leaves while nothing else changes. A ban is the highest cost that there is.
    """
    eps = elasticity[:, None, None]
    return np.asarray(np.power(np.maximum(share, HIGHEST_COST**-eps), -1.0 / eps))


def explain(now: Trade, after: Trade, world: World, ctx: TurnContext) -> None:
    """Books why gains from trade and the earnings of sectors changed."""
    changes = list(_changes(now, after, world, ctx))
    tariffs, costs, measures = (
        np.stack([getattr(one, part) for one in changes]) for part in ("tariff", "iceberg", "measure")
    )
    alone = solve(world, tariffs, costs, measures)
    effects = (alone.welfare_change - now.welfare) / now.welfare_start
    gained = [(one.of_gains, effect, one.slots) for one, effect in zip(changes, effects, strict=True)]
    _book(GAINS, gained, Cause("gains.together"), (now.gains, after.gains), ctx)
    earned = alone.earned_change / alone.price_change[..., None, :]
    effects = (earned - now.earned) / now.earned_start
    gained = [(one.of_earnings, effect, one.slots) for one, effect in zip(changes, effects, strict=True)]
    _book(EARNINGS, gained, Cause("earnings.together"), (now.earnings, after.earnings), ctx)


def _changes(now: Trade, after: Trade, world: World, ctx: TurnContext) -> Iterator[_Change]:
    """Each change of the year alone, the rest as it was."""
    setting, eps = world.setting, elasticities(world.setting)
    places = np.arange(len(setting.nations))
    yield from _at_the_border(now, after, world, ctx)
    held = cost_of_share(1.0 - after.held_back, eps) / cost_of_share(1.0 - now.held_back, eps)
    for exporter in np.flatnonzero((after.held_back != now.held_back).any(axis=(0, 2))):
        alone = np.where((places == exporter)[:, None], held, 1.0)
        iceberg = np.minimum(now.iceberg * alone, HIGHEST_COST)
        nation = setting.nation_ids[exporter]
        why = (EXPORT_BAN.name, nation, None)
        causes = Cause("gains.kept", *why), Cause("earnings.kept", *why)
        yield _Change(now.applied_tariff, iceberg, now.measure, *causes)
    cheaper = after.iceberg / after.barrier * now.barrier
    causes = Cause("gains.iceberg", "trade.iceberg"), Cause("earnings.iceberg", "trade.iceberg")
    yield _Change(now.applied_tariff, cheaper, now.measure, *causes, ((ctx.honoured, TRADE_COST),))
    others = after.barrier / held
    if (np.abs(others - now.barrier) > CLOSE).any():
        dearer = np.minimum(now.iceberg / now.barrier * others, HIGHEST_COST)
        barriers: Slots = ((ctx.honoured, IMPORT_SHARE), (ctx.due, STANDARD))
        causes = Cause("gains.barrier", "trade.barrier"), Cause("earnings.barrier", "trade.barrier")
        yield _Change(now.applied_tariff, dearer, now.measure, *causes, barriers)


def _at_the_border(now: Trade, after: Trade, world: World, ctx: TurnContext) -> Iterator[_Change]:
    """Each importer's change of tariffs alone, and of its sanctions and measures alone."""
    setting = world.setting
    before, later = now.applied_tariff - now.measure, after.applied_tariff - after.measure
    places = np.arange(len(setting.nations))
    for importer in np.flatnonzero((np.abs(later - before) > CLOSE / 2).any(axis=(0, 1))):
        plain = np.where(places == importer, later, before)
        nation, article = setting.nation_ids[importer], _article(ctx, plain[..., importer], int(importer))
        why = ("trade.applied_tariff", nation, article)
        causes = Cause("gains.tariff", *why), Cause("earnings.tariff", *why)
        yield _Change(plain + now.measure, now.iceberg, now.measure, *causes)
    for importer in np.flatnonzero((after.measure != now.measure).any(axis=(0, 1))):
        measure = np.where(places == importer, after.measure, now.measure)
        nation, article = setting.nation_ids[importer], _speaking(ctx, MEASURE, int(importer))
        why = ("trade.measure", nation, article)
        causes = Cause("gains.measure", *why), Cause("earnings.measure", *why)
        yield _Change(before + measure, now.iceberg, measure, *causes)


def _book(
    variable: Variable,
    effects: Sequence[tuple[Cause, Array, Slots]],
    together: Cause,
    ends: tuple[Array, Array],
    ctx: TurnContext,
) -> None:
    """Books the effects on a variable that ends in nations, and what is left as their interplay."""
    before, after = ends
    parts: dict[Cause, Array] = {together: after - before}
    for cause, effect, slots in effects:
        parts[together] = parts[together] - effect
        for booked, part in _shared(cause, effect, slots).items():
            parts[booked] = parts.get(booked, np.zeros_like(effect)) + part
    ctx.explain(variable, before, after, parts)


def _shared(plain: Cause, effect: Array, slots: Slots) -> dict[Cause, Array]:
    """An effect in equal parts among the articles on the slots that speak of a nation as importer."""
    entries = [
        (ref, np.asarray((said != slot.identity).any(axis=tuple(range(said.ndim - 1)))))
        for law, slot in slots
        for ref, said in law.binding(slot)
    ]
    parts: dict[Cause, Array] = {}
    covered = np.zeros(effect.shape[-1])
    for ref, share in split(entries):
        cause = Cause(plain.key, plain.leads_to, article=ref)
        parts[cause] = parts.get(cause, np.zeros_like(effect)) + effect * share
        covered = covered + share
    parts[plain] = effect * (1.0 - covered)
    return parts


def _article(ctx: TurnContext, column: Array, importer: int) -> ArticleRef | None:
    """The first article that made an importer's tariffs [good, exporter] what they are, if any did."""
    for slot in (BOUND_TARIFF, MEASURE_TARIFF, COMMON_TARIFF):
        for ref, values in ctx.honoured.binding(slot):
            said = values[:, :, importer]
            speaks = np.isfinite(said) & (said != slot.identity)
            if (speaks & (np.abs(said - column) < CLOSE)).any():
                return ref
    for slot in (BORDER_CHARGE, MOST_FAVOURED):
        if (found := _speaking(ctx, slot, importer)) is not None:
            return found
    return None


def _speaking(ctx: TurnContext, slot: Slot, importer: int) -> ArticleRef | None:
    """The first article that joined something above nothing for the importer on the slot, if any did."""
    entries = ctx.honoured.binding(slot)
    return next((ref for ref, values in entries if (values[..., importer] > 0.0).any()), None)
