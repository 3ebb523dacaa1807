"""A year of trade: tariffs as ordered and as promised, and what they are worth to everyone.

Who sets a tariff gains a little, who sells to him loses. Solved only when a tariff or a cost has changed.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.core.arrays import Array
from game.domains.blame import declared, split
from game.domains.trade import equations
from game.domains.trade.state import (
    BOUND_TARIFF,
    MEASURE_TARIFF,
    SANCTION,
    TARIFF,
    TRADE_COST,
    Trade,
)
from game.model.causes import ArticleRef, Cause
from game.model.context import TurnContext
from game.model.event import Event
from game.model.world import World

GAINS, DIGITS = declared(Trade, "gains"), declared(Trade, "applied_tariff").digits


def step(world: World, ctx: TurnContext) -> tuple[Trade, list[Event]]:
    """Trade a year on: the ordered tariffs within the honoured bounds, the equilibrium they lead to."""
    now = world[Trade]
    across = 1.0 - np.eye(len(world.setting.nations))
    tariff = ctx.levers[TARIFF.name]
    applied = np.round(_applied(ctx, tariff) * across, DIGITS)
    iceberg = np.asarray(np.where(across > 0.0, ctx.honoured[TRADE_COST], 1.0).round(DIGITS), np.float64)
    changed = (applied != now.applied_tariff).any(axis=(-2, -1)) | (iceberg != now.iceberg).any(axis=(-2, -1))
    if not changed.any():
        return replace(now, tariff=tariff), []
    solved = equations.equilibrium(now.flows, applied, iceberg, wages=now.wage)
    wage = np.where(changed[..., None], solved.wage_change, now.wage)
    welfare = np.where(changed[..., None], solved.welfare_change, now.welfare)
    gains = welfare / now.welfare_start - 1.0
    spent = np.diagonal(solved.share, axis1=-2, axis2=-1)
    after = replace(
        now,
        tariff=tariff,
        applied_tariff=applied,
        iceberg=iceberg,
        wage=wage,
        welfare=welfare,
        own_share=np.where(changed[..., None], spent, now.own_share),
        gains=gains,
    )
    if ctx.ledger is not None:
        _explain(now, after, world, ctx)
    return after, []


def _applied(ctx: TurnContext, tariff: Array) -> Array:
    """The tariff on goods from each exporter: order and sanction, bound by promises, raised by measures."""
    ordered = tariff[..., None, :] + np.swapaxes(ctx.levers[SANCTION.name], -1, -2)
    return np.maximum(np.minimum(ordered, ctx.honoured[BOUND_TARIFF]), ctx.honoured[MEASURE_TARIFF])


def _explain(now: Trade, after: Trade, world: World, ctx: TurnContext) -> None:
    """What each importer's change alone would have done, and cheaper trade alone; the rest is interplay."""
    moved = np.flatnonzero((after.applied_tariff != now.applied_tariff).any(axis=-2))
    columns = np.arange(len(world.setting.nations)) == moved[:, None, None]
    tariffs = np.where(columns, after.applied_tariff, now.applied_tariff)
    tariffs = np.concatenate((tariffs, now.applied_tariff[None]))
    iceberg = np.stack([*([now.iceberg] * len(moved)), after.iceberg])
    alone = equations.equilibrium(now.flows, tariffs, iceberg, wages=now.wage).welfare_change
    effect = (alone - now.welfare) / now.welfare_start
    parts: dict[Cause, Array] = {}
    for row, importer in enumerate(moved):
        nation = world.setting.nation_ids[importer]
        cause = Cause("gains.tariff", "trade.applied_tariff", nation, _article(ctx, after, int(importer)))
        parts[cause] = effect[row]
    entries = ctx.honoured.binding(TRADE_COST)
    shares = split((ref, np.asarray((cost < 1.0).any(axis=-2))) for ref, cost in entries)
    for ref, share in shares:
        parts[Cause("gains.iceberg", "trade.iceberg", article=ref)] = effect[-1] * share
    covered = sum((share for _, share in shares), np.zeros(len(world.setting.nations)))
    parts[Cause("gains.iceberg", "trade.iceberg")] = effect[-1] * (1.0 - covered)
    parts[Cause("gains.together")] = after.gains - now.gains - effect.sum(axis=0)
    ctx.explain(GAINS, now.gains, after.gains, parts)


def _article(ctx: TurnContext, after: Trade, importer: int) -> ArticleRef | None:
    """The first article that made an importer's tariffs what they are, if any did."""
    column = after.applied_tariff[:, importer]
    for slot in (BOUND_TARIFF, MEASURE_TARIFF):
        for ref, values in ctx.honoured.binding(slot):
            said = values[:, importer]
            speaks = np.isfinite(said) if slot is BOUND_TARIFF else said > 0.0
            if (speaks & (np.abs(said - column) < 10.0**-DIGITS)).any():
                return ref
    return None
