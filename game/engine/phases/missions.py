"""Missions: what it costs to stand where one is not wanted.

A host that does not consent trusts those who send troops less each turn; and where there is no peace to keep
soldiers die, which people at home do not forgive (UN Security Council missions under Chapter VII; Mueller
1973, War, Presidents and Public Opinion: support falls with casualties). The sizes are design.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.core.arrays import Array, between, quantised
from game.domains.blame import declared
from game.domains.security.state import Security
from game.domains.society.exchange import TRUST
from game.domains.society.state import Society
from game.institutions.money import troops_of
from game.model.causes import Cause
from game.model.context import TurnContext
from game.model.event import Event
from game.model.operations import Mission
from game.model.world import World
from game.treaties.lowering.roles import role_mask
from game.treaties.status.hosting import is_deployed, unwilling

SUPPORT = declared(Society, "support")
RESENTED = 4.0
"""Points of trust a turn that an unwilling host loses in each nation that sends troops."""
LOST, LARGE = 6.0, 10_000.0
"""Points of support a year that a mission of `LARGE` troops costs those who send all of it, at full
tension."""


def run(world: World, ctx: TurnContext) -> tuple[World, TurnContext, list[Event]]:
    """The world after the price of this turn's imposed missions."""
    for mission in world.law.missions:
        there = is_deployed(world.law, mission, world.turn)
        paused = any(b.id == mission.body and b.state.paused for b in world.law.bodies)
        known = any(b.id == mission.body for b in world.law.bodies)
        if there and known and not paused and unwilling(world.law, mission, world.turn):
            world = _paid(world, ctx, mission)
    return world, ctx, []


def _paid(world: World, ctx: TurnContext, mission: Mission) -> World:
    society, sent = world[Society], troops_of(world, mission)
    hosts = role_mask(world.setting, unwilling(world.law, mission, world.turn))
    less = RESENTED * np.outer(hosts, sent > 0.0)
    trust = quantised(between(society.trust - less, 0.0, 100.0))
    ctx.explain(TRUST, society.trust, trust, {Cause("trust.imposed"): trust - society.trust})
    support = quantised(between(society.support - casualties(world, mission, sent), 0.0, 100.0))
    fallen = {Cause("support.fallen"): support - society.support}
    ctx.explain(SUPPORT, society.support, support, fallen)
    return world.with_states(replace(society, trust=trust, support=support))


def casualties(world: World, mission: Mission, sent: Array) -> Array:
    """Points of support that the fallen cost each nation this turn (nation): by its troops and the tension
    into which they go."""
    first, second = (world.setting.index(n) for n in mission.between)
    tension = float(world[Security].tension[first, second])
    years = world.setting.timing.years_per_turn
    return np.asarray(LOST * years * (sent / LARGE) * tension / 100.0)
