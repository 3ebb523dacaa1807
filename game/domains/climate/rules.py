"""A year of the climate: what each nation emits and pays for abating, and what the air and the sea do.

Damage is felt by exposure, wherever the carbon came from; abatement is paid by whoever abates. Not here:
what the cost means for people (`finance`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import numpy as np

from game.core.arrays import TINY, Array
from game.domains.blame import covert, total
from game.domains.civic import LABEL_CLEANER, LABELS
from game.domains.climate import causes, duties, equations
from game.domains.climate.state import (
    ABATEMENT,
    ABATEMENT_FLOOR,
    CARBON_PRICE,
    EMISSIONS_CAP,
    TECHNOLOGY,
    Climate,
)
from game.domains.economy import equations as dice
from game.domains.economy.state import Economy
from game.domains.trade.state import STANDARD, Trade
from game.model.context import TurnContext
from game.model.event import Event
from game.model.world import World

LEARNING_EXPONENT = 0.1203
"""Costs fall by 8 % with each doubling of all that was invested: -log2(0.92) (design)."""
TECHNOLOGY_EFFECT = 5.0
"""Fall of the cost factor for technology worth the whole output: 1 % of output brings 5 % (design)."""
TECHNOLOGY_AT_MOST = 0.2
"""The most by which technology received lowers the cost factor in a year (design)."""
CHEAPEST = 0.05
"""The lowest cost factor (design: clean technology always costs something)."""
INTENSITY_KEPT = 0.96**0.2
"""What is left of the pace of falling intensity after a year (DICE-2023)."""
PROMISES = (EMISSIONS_CAP, ABATEMENT_FLOOR, CARBON_PRICE, STANDARD)
"""The slots that make nations abate."""

BACKSTOP_2050, FALLS_UNTIL, FALLS_AFTER = 515.0, 0.99, 0.999
"""USD/tCO2 of the backstop in 2050, and what a year leaves of its price until then and after (DICE-2023)."""
MOST_DAMAGE = 0.9
"""The largest damage, share of output: the quadratic damage function holds for a few degrees only
(design)."""


class _Air(NamedTuple):
    """What the world's emissions made of the climate."""

    state: equations.DfairState
    emitted: Array
    """GtCO2 a year, of all nations and elsewhere."""


class _Abated(NamedTuple):
    """What is abated and emitted [..., nation], and what is said of it where a promise is secretly broken."""

    promised: Array
    """The share that is abated by order and by every promise but a cap."""
    abatement: Array
    emissions: Array
    reported_abatement: Array
    reported_emissions: Array


def step(world: World, ctx: TurnContext) -> tuple[Climate, list[Event]]:
    """The climate a year on; emissions keep to the honoured caps, whatever was ordered."""
    now, economy = world[Climate], world[Economy]
    intensity = now.intensity * np.exp(-now.intensity_decline - _asked_for(world, ctx))
    baseline = intensity * economy.output
    factor, green = _learning(world, ctx)
    backstop = np.maximum(
        now.backstop * np.where(now.backstop > BACKSTOP_2050, FALLS_UNTIL, FALLS_AFTER), 1.0
    )
    price = backstop[..., None] * factor
    done = _abated(world, ctx, baseline, price)
    elsewhere = now.elsewhere * (1.0 + now.elsewhere_trend)
    air = _air(now, (total(done.emissions) + elsewhere) / 1000.0)
    temperature = equations.temperature(air.state.heat)
    damage = _damage(now, temperature)
    after = replace(
        now,
        carbon=air.state.pools,
        heat=air.state.heat,
        alpha=air.state.alpha,
        temperature=temperature,
        concentration=equations.concentration(equations.airborne_carbon(air.state.pools)),
        cumulative=air.state.cumulative,
        emissions=done.emissions,
        reported_emissions=done.reported_emissions,
        kaya=_kaya(economy),
        intensity=intensity,
        intensity_decline=_slowing(now.intensity_decline),
        abatement=done.abatement,
        reported_abatement=done.reported_abatement,
        abatement_cost=np.minimum(dice.abatement_cost(done.abatement, price, intensity), 1.0),
        reported_abatement_cost=np.minimum(
            dice.abatement_cost(done.reported_abatement, price, intensity), 1.0
        ),
        cost_factor=factor,
        backstop=backstop,
        green=green,
        damage=damage,
        elsewhere=elsewhere,
    )
    if ctx.ledger is not None:
        causes.explain(now, after, done.promised, ctx, world.setting)
    return after, []


def _abated(world: World, ctx: TurnContext, baseline: Array, price: Array) -> _Abated:
    ordered, cap = ctx.levers[ABATEMENT.name], np.maximum(ctx.honoured[EMISSIONS_CAP], 0.0)
    promised = duties.abated(ordered, price, world, ctx.honoured)
    abatement = np.maximum(promised, _needed(baseline, cap))
    emissions = np.minimum(baseline * (1.0 - promised), cap)
    hidden = np.logical_or.reduce([covert(ctx, slot, world.setting) for slot in PROMISES])
    if not hidden.any():
        return _Abated(promised, abatement, emissions, abatement, emissions)
    owed, limit = duties.abated(ordered, price, world, ctx.due), np.maximum(ctx.due[EMISSIONS_CAP], 0.0)
    said = np.maximum(np.maximum(abatement, owed), _needed(baseline, ctx.due[EMISSIONS_CAP]))
    reported = np.minimum(np.minimum(emissions, baseline * (1.0 - owed)), limit)
    return _Abated(
        promised,
        abatement,
        emissions,
        np.where(hidden, said, abatement),
        np.where(hidden, reported, emissions),
    )


def _needed(baseline: Array, cap: Array) -> Array:
    """The share that must be abated to stay under a cap, 0..1."""
    allowed = np.minimum(cap / np.where(baseline > 0.0, baseline, 1.0), 1.0)
    return np.where(baseline > 0.0, 1.0 - np.maximum(allowed, 0.0), 0.0)


def _learning(world: World, ctx: TurnContext) -> tuple[Array, Array]:
    """The new cost factors (nation), and the clean investment of all time (world)."""
    now, output = world[Climate], world[Economy].output
    given = ctx.honoured[TECHNOLOGY]
    received = total(given, axis=-2)
    invested = total(now.abatement_cost * output) + total(received)
    green = now.green + invested
    cheaper = np.power(now.green / green, LEARNING_EXPONENT)
    helped = 1.0 - np.minimum(TECHNOLOGY_EFFECT * received / output, TECHNOLOGY_AT_MOST)
    return np.maximum(now.cost_factor * cheaper[..., None] * helped, CHEAPEST), green


def _asked_for(world: World, ctx: TurnContext) -> Array:
    """The further yearly fall of intensity where goods are sold to nations that ask for labels (nation).

    By the share of what is sold abroad to them in all that is sold, as trade was at the start (design).
    """
    flows = world[Trade].flows
    across = flows * (1.0 - np.eye(len(world.setting.nations)))
    sold = total(across * ctx.honoured[LABELS][..., None, :])
    return np.asarray(LABEL_CLEANER * sold / np.maximum(total(flows), TINY))


def _slowing(decline: Array) -> Array:
    """The pace of falling intensity a year on: it slows to the floor of DICE-2023, never from below it."""
    slower = np.maximum(decline * INTENSITY_KEPT, dice.DICE2023.intensity_decline_floor)
    return np.minimum(decline, slower)


def _kaya(economy: Economy) -> Array:
    people, person = np.broadcast_arrays(economy.population, economy.output / economy.population)
    return np.stack((people, person), axis=-2)


def _air(now: Climate, emitted: Array) -> _Air:
    before = equations.DfairState(now.carbon, now.heat, now.cumulative, now.alpha)
    return _Air(equations.climate_step(before, emitted, now.other_forcing), emitted)


def _damage(now: Climate, temperature: Array) -> Array:
    linear, square = now.exposure_linear / 100.0, now.exposure_square / 100.0
    return np.minimum(np.maximum(dice.damage(temperature[..., None], linear, square), 0.0), MOST_DAMAGE)
