"""A year of trade: tariffs as ordered and as promised, and what they are worth to everyone.

Who sets a tariff gains a little, who sells to him loses. Solved only when a tariff or a cost has changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from game.core.arrays import Array
from game.domains.blame import declared, split
from game.domains.civic import LABEL_COST, LABELS
from game.domains.trade import equations
from game.domains.trade.state import (
    BORDER_CHARGE,
    BOUND_TARIFF,
    COMMON_TARIFF,
    COST_OF_STANDARD,
    IMPORT_SHARE,
    MEASURE_TARIFF,
    MOST_FAVOURED,
    PREFERENCE,
    SANCTION,
    STANDARD,
    TARIFF,
    TRADE_COST,
    Trade,
)
from game.model.causes import ArticleRef, Cause
from game.model.context import TurnContext
from game.model.event import Event
from game.model.obligations import Obligations, Slot
from game.model.world import World

GAINS, DIGITS = declared(Trade, "gains"), declared(Trade, "applied_tariff").digits
HIGHEST_TARIFF, HIGHEST_COST = declared(Trade, "applied_tariff").high, declared(Trade, "iceberg").high

CLOSE = 10.0**-DIGITS
"""Tariffs that differ by less count as the same: one unit of the last decimal that is kept."""


def step(world: World, ctx: TurnContext) -> tuple[Trade, list[Event]]:
    """Trade a year on: the ordered tariffs within the honoured bounds, the equilibrium they lead to."""
    now = world[Trade]
    across = 1.0 - np.eye(len(world.setting.nations))
    tariff = ctx.levers[TARIFF.name]
    applied = np.round(_applied(ctx, tariff) * across, DIGITS)
    barrier = np.where(across > 0.0, _barrier(ctx), 1.0).round(DIGITS)
    cost = np.where(across > 0.0, ctx.honoured[TRADE_COST], 1.0)
    iceberg = np.minimum(np.asarray((cost * barrier).round(DIGITS), np.float64), HIGHEST_COST)
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
        barrier=barrier,
        wage=wage,
        welfare=welfare,
        own_share=np.where(changed[..., None], spent, now.own_share),
        gains=gains,
    )
    if ctx.ledger is not None:
        _explain(now, after, world, ctx)
    return after, []


def _barrier(ctx: TurnContext) -> Array:
    """The rise of trade costs that lets in the share of a quota, and that of meeting a standard or a label.

    Imports fall with costs to the power of the elasticity (`equations`), so that a quota of `share` is worth
    share^(-1/eps): what it leaves while nothing else changes. A ban is the highest cost that there is.
    The papers of a standard are asked for at the border whether or not the goods are as they say.
    """
    share = np.maximum(ctx.honoured[IMPORT_SHARE], HIGHEST_COST**-equations.ELASTICITY)
    quota = np.power(share, -1.0 / equations.ELASTICITY)
    standard = 1.0 + COST_OF_STANDARD * ctx.due[STANDARD]
    labels = 1.0 + LABEL_COST * ctx.honoured[LABELS][..., None, :]
    return np.asarray(np.minimum(quota * standard * labels, HIGHEST_COST))


def _applied(ctx: TurnContext, tariff: Array) -> Array:
    """The tariff on goods from each exporter: order and sanction, or the common tariff of a union; bound by
    promises, the most favoured nations at the best rate; raised by measures, with carbon charged on top."""
    law = ctx.honoured
    ordered = tariff[..., None, :] + np.swapaxes(ctx.levers[SANCTION.name], -1, -2)
    if COMMON_TARIFF in law.arrays:
        ordered = np.where(np.isfinite(law[COMMON_TARIFF]), law[COMMON_TARIFF], ordered)
    lawful = np.minimum(ordered, law[BOUND_TARIFF])
    if MOST_FAVOURED in law.arrays:
        lawful = np.where(law[MOST_FAVOURED] > 0.0, np.minimum(lawful, _best(ctx, lawful)), lawful)
    raised = np.maximum(lawful, law[MEASURE_TARIFF])
    return np.asarray(np.minimum(raised + law[BORDER_CHARGE], HIGHEST_TARIFF))


def _best(ctx: TurnContext, lawful: Array) -> Array:
    """The lowest tariff of each importer on anybody's goods outside a preference [..., 1, importer]."""
    abroad = 1.0 - np.eye(lawful.shape[-1]) > 0.0
    counted = abroad & (ctx.honoured[PREFERENCE] <= 0.0)
    return np.asarray(np.where(counted, lawful, np.inf).min(axis=-2, keepdims=True))


def _explain(now: Trade, after: Trade, world: World, ctx: TurnContext) -> None:
    """What each importer's change alone would have done, cheaper trade alone, and barriers alone; the rest
    is interplay."""
    moved = np.flatnonzero((after.applied_tariff != now.applied_tariff).any(axis=-2))
    columns = np.arange(len(world.setting.nations)) == moved[:, None, None]
    tariffs = np.where(columns, after.applied_tariff, now.applied_tariff)
    tariffs = np.concatenate((tariffs, now.applied_tariff[None], now.applied_tariff[None]))
    cheaper, dearer = after.iceberg / after.barrier * now.barrier, now.iceberg / now.barrier * after.barrier
    iceberg = np.stack([*([now.iceberg] * len(moved)), cheaper, dearer])
    alone = equations.equilibrium(now.flows, tariffs, iceberg, wages=now.wage).welfare_change
    effect = (alone - now.welfare) / now.welfare_start
    parts: dict[Cause, Array] = {}
    for row, importer in enumerate(moved):
        nation = world.setting.nation_ids[importer]
        cause = Cause("gains.tariff", "trade.applied_tariff", nation, _article(ctx, after, int(importer)))
        parts[cause] = effect[row]
    parts |= _shared(Cause("gains.iceberg", "trade.iceberg"), effect[-2], [(ctx.honoured, TRADE_COST)])
    if (after.barrier != now.barrier).any():
        barriers = [(ctx.honoured, IMPORT_SHARE), (ctx.due, STANDARD)]
        parts |= _shared(Cause("gains.barrier", "trade.barrier"), effect[-1], barriers)
    else:
        effect = effect[:-1]
    parts[Cause("gains.together")] = after.gains - now.gains - effect.sum(axis=0)
    ctx.explain(GAINS, now.gains, after.gains, parts)


def _shared(plain: Cause, effect: Array, slots: Sequence[tuple[Obligations, Slot]]) -> dict[Cause, Array]:
    """An effect in equal parts among the articles on the slots that speak of a nation as importer."""
    entries = [
        (ref, np.asarray((said != slot.identity).any(axis=-2)))
        for law, slot in slots
        for ref, said in law.binding(slot)
    ]
    parts: dict[Cause, Array] = {}
    covered = np.zeros(len(effect))
    for ref, share in split(entries):
        cause = Cause(plain.key, plain.leads_to, article=ref)
        parts[cause] = parts.get(cause, np.zeros(len(effect))) + effect * share
        covered = covered + share
    parts[plain] = effect * (1.0 - covered)
    return parts


def _article(ctx: TurnContext, after: Trade, importer: int) -> ArticleRef | None:
    """The first article that made an importer's tariffs what they are, if any did."""
    column = after.applied_tariff[:, importer]
    for slot in (BOUND_TARIFF, MEASURE_TARIFF, COMMON_TARIFF):
        for ref, values in ctx.honoured.binding(slot):
            said = values[:, importer]
            speaks = np.isfinite(said) & (said != slot.identity)
            if (speaks & (np.abs(said - column) < CLOSE)).any():
                return ref
    for slot in (BORDER_CHARGE, MOST_FAVOURED):
        for ref, values in ctx.honoured.binding(slot):
            if (values[:, importer] > 0.0).any():
                return ref
    return None
