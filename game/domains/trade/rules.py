"""A year of trade: tariffs as ordered and as promised, and what they are worth to everyone.

Who sets a tariff gains a little, who sells to him loses; those who make the good at home gain most, and those
who make others lose. Solved only when a tariff or a cost has changed. Not here: why (`causes.py`).
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.core.arrays import Array
from game.domains.blame import declared
from game.domains.civic import LABEL_COST, LABELS
from game.domains.sanctions import EXEMPTED, EXEMPTION, HARSH, MEASURE, SANCTION
from game.domains.trade import causes
from game.domains.trade.goods import GOODS
from game.domains.trade.state import (
    BORDER_CHARGE,
    BOUND_TARIFF,
    COMMON_TARIFF,
    COST_OF_STANDARD,
    EXPORT_BAN,
    EXPORT_LEAST,
    IMPORT_SHARE,
    MEASURE_TARIFF,
    MOST_FAVOURED,
    PREFERENCE,
    STANDARD,
    TARIFF,
    TRADE_COST,
    Trade,
    elasticities,
)
from game.model.context import TurnContext
from game.model.event import Event
from game.model.world import World

DIGITS = declared(Trade, "applied_tariff").digits
HIGHEST_TARIFF, HIGHEST_COST = declared(Trade, "applied_tariff").high, declared(Trade, "iceberg").high


def step(world: World, ctx: TurnContext) -> tuple[Trade, list[Event]]:
    """Trade a year on: the ordered tariffs within the honoured bounds, the equilibrium they lead to."""
    now, setting = world[Trade], world.setting
    across = 1.0 - np.eye(len(setting.nations))
    tariff = ctx.levers[TARIFF.name]
    applied, measure = (np.round(part * across, DIGITS) for part in _applied(ctx, tariff))
    harsh = _harsh(ctx, measure).round(DIGITS)
    held = np.round(_held_back(ctx) * across, DIGITS)
    barrier = np.where(across > 0.0, _barrier(ctx, held, elasticities(setting)), 1.0).round(DIGITS)
    cost = np.where(across > 0.0, ctx.honoured[TRADE_COST], 1.0)
    iceberg = np.minimum(np.asarray((cost * barrier).round(DIGITS), np.float64), HIGHEST_COST)
    differs = (applied != now.applied_tariff) | (iceberg != now.iceberg) | (measure != now.measure)
    changed = differs.any(axis=(GOODS, -2, -1))
    if not changed.any():
        return replace(now, tariff=tariff, harsh=harsh), []
    solved = causes.solve(world, applied, iceberg, measure)
    after = replace(
        now,
        tariff=tariff,
        applied_tariff=applied,
        measure=measure,
        harsh=harsh,
        iceberg=iceberg,
        barrier=barrier,
        held_back=held,
        **{
            name: np.where(np.expand_dims(changed, tuple(range(-axes, 0))), values, getattr(now, name))
            for name, axes, values in (
                ("wage", 2, solved.wage_change),
                ("welfare", 1, solved.welfare_change),
                ("own_share", 1, solved.own_share),
                ("earned", 2, solved.earned_change / solved.price_change[..., None, :]),
                ("price", 2, solved.cost_change),
            )
        },
    )
    after = replace(
        after,
        gains=after.welfare / now.welfare_start - 1.0,
        earnings=after.earned / now.earned_start - 1.0,
        dearer=after.price / now.price_start - 1.0,
    )
    if ctx.ledger is not None:
        causes.explain(now, after, world, ctx)
    return after, []


def _barrier(ctx: TurnContext, held: Array, elasticity: Array) -> Array:
    """The rise of trade costs that lets through what quotas and exporters leave, and that of meeting a
    standard or a label. Papers are asked for at the border whether or not the goods are as they say."""
    quota = causes.cost_of_share(ctx.honoured[IMPORT_SHARE], elasticity)
    standard = 1.0 + COST_OF_STANDARD * ctx.due[STANDARD][..., None, :, :]
    labels = 1.0 + LABEL_COST * ctx.honoured[LABELS][..., None, None, :]
    kept = causes.cost_of_share(1.0 - held, elasticity)
    return np.asarray(np.minimum(quota * standard * labels * kept, HIGHEST_COST))


def _held_back(ctx: TurnContext) -> Array:
    """The part of its usual sales that each exporter keeps at home [..., good, exporter, importer]: as
    ordered, as far as it has not promised to let more out."""
    ordered = np.swapaxes(ctx.levers[EXPORT_BAN.name], -1, -2)[..., :, :, None]
    return np.asarray(np.minimum(ordered, 1.0 - np.minimum(ctx.honoured[EXPORT_LEAST], 1.0)))


def _applied(ctx: TurnContext, tariff: Array) -> tuple[Array, Array]:
    """The tariff on each good from each exporter, and the part of it that is a sanction or a measure.

    Order and sanction, or the common tariff of a union; bound by promises, the most favoured nations at the
    best rate; raised by measures, with carbon on top.
    """
    law = ctx.honoured
    ordered = np.swapaxes(tariff, -1, -2)[..., :, None, :]
    plain = np.maximum(_lawful(ctx, ordered), law[MEASURE_TARIFF])
    whole = np.maximum(_lawful(ctx, ordered + _sanction(ctx)[..., None, :, :]), plain)
    carbon = law[BORDER_CHARGE][..., None, :, :]
    plain, whole = (
        np.minimum(part + carbon, HIGHEST_TARIFF) for part in (plain, np.maximum(whole, law[MEASURE]))
    )
    return whole, np.asarray(whole - plain)


def _sanction(ctx: TurnContext) -> Array:
    """Each nation's own sanctions, less what their exemption lets through [..., exporter, importer]."""
    left = 1.0 - EXEMPTED * ctx.levers[EXEMPTION.name]
    return np.asarray(np.swapaxes(ctx.levers[SANCTION.name] * left, -1, -2))


def _harsh(ctx: TurnContext, measure: Array) -> Array:
    """The sanctions and measures in effect that exempt nothing [..., exporter, importer]."""
    alone = np.swapaxes(ctx.levers[SANCTION.name] * (ctx.levers[EXEMPTION.name] <= 0.0), -1, -2)
    return np.asarray(np.minimum(np.maximum(ctx.honoured[HARSH], alone), measure.max(axis=GOODS)))


def _lawful(ctx: TurnContext, ordered: Array) -> Array:
    """What promises leave of the tariffs that were ordered [..., good, exporter, importer]."""
    law = ctx.honoured
    if COMMON_TARIFF in law.arrays:
        ordered = np.where(np.isfinite(law[COMMON_TARIFF]), law[COMMON_TARIFF], ordered)
    lawful = np.minimum(ordered, law[BOUND_TARIFF])
    if MOST_FAVOURED in law.arrays:
        favoured = law[MOST_FAVOURED][..., None, :, :] > 0.0
        lawful = np.where(favoured, np.minimum(lawful, _best(ctx, lawful)), lawful)
    return np.asarray(lawful)


def _best(ctx: TurnContext, lawful: Array) -> Array:
    """The lowest tariff of each importer on anybody's goods outside a preference [..., good, 1, importer]."""
    abroad = 1.0 - np.eye(lawful.shape[-1]) > 0.0
    counted = abroad & (ctx.honoured[PREFERENCE] <= 0.0)
    return np.asarray(np.where(counted, lawful, np.inf).min(axis=-2, keepdims=True))
