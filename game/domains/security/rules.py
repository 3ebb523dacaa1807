"""A year of security: arms, tension between each two nations, and the threat that each feels.

Arms make their owner safer and everybody else less safe (Richardson 1960). The sizes are design.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import numpy as np

from game.core.arrays import Array, between
from game.core.text import Name
from game.domains.blame import declared, split, total
from game.domains.economy.state import Economy
from game.domains.security import equations
from game.domains.security.state import (
    ARMS_CAP,
    DEFENCE,
    MOBILISATION,
    NON_AGGRESSION,
    RESTING_TENSION,
    USUAL_DEFENCE,
    WEAR,
    Security,
    danger,
    superiority,
)
from game.domains.society.state import Society
from game.domains.trade.state import SANCTION
from game.model.causes import Cause
from game.model.context import TurnContext
from game.model.event import Event
from game.model.setting import Setting
from game.model.world import World

THREAT = declared(Security, "threat")

REST = 0.04
"""Part of the way back to the resting tension in a year."""
PLEDGE = 0.12
"""Part of the tension that a pledge of non-aggression takes away in a year."""
MOBILISED = 15.0
"""Points of tension a year from one side's full mobilisation."""
ARMS_RACE = 20.0
"""Points of tension a year for all output spent on arms by both, beyond the usual two per cent each."""
SANCTIONED = 8.0
"""Points of tension a year from a prohibitive sanction."""
TRUSTED = 0.03
"""Part of the tension that full trust takes away in a year, and that no trust at all adds."""
CRITICAL = 90.0
"""World tension from which a warning is news."""


class _Moves(NamedTuple):
    """What moves the tension of each pair in a year, in points [..., nation, other], before bounds."""

    rest: Array
    pledge: Array
    mobilisation: Array
    """By the nation (row) towards the other; its transpose is the other's."""
    arms: Array
    sanctions: Array
    trust: Array

    def together(self) -> Array:
        """The change of tension, before bounds."""
        shown = self.mobilisation + np.swapaxes(self.mobilisation, -1, -2)
        return self.rest + self.pledge + shown + self.arms + self.sanctions + self.trust


def step(world: World, ctx: TurnContext) -> tuple[Security, list[Event]]:
    """Security a year on; defence keeps to honoured caps, nobody mobilises against a pledge."""
    now = world[Security]
    defence = np.minimum(ctx.levers[DEFENCE.name], np.maximum(ctx.honoured[ARMS_CAP], 0.0))
    bought = defence * world[Economy].output
    arms = now.arms + equations.arms_change(now.arms, np.zeros((1, 1)), WEAR, bought)
    moves = _moves(world, ctx, defence)
    count = len(world.setting.nations)
    tension = between(now.tension + moves.together(), 0.0, 100.0) * (1.0 - np.eye(count))
    after = replace(
        now,
        arms=arms,
        defence=defence,
        tension=tension,
        threat=danger(tension, arms),
        world_tension=tension.max(axis=(-2, -1)),
    )
    if ctx.ledger is not None:
        _explain(now, after, moves, world.setting, ctx)
    return after, _events(now, after, world.setting)


def _moves(world: World, ctx: TurnContext, defence: Array) -> _Moves:
    tension, trust = world[Security].tension, world[Society].trust
    honoured = ctx.honoured[NON_AGGRESSION]
    pledged = np.maximum(honoured, np.swapaxes(honoured, -1, -2)) > 0.0
    shown = np.where(honoured > 0.0, 0.0, ctx.levers[MOBILISATION.name])
    sanction = ctx.levers[SANCTION.name]
    spent = defence - USUAL_DEFENCE
    both = 0.5 * (trust + np.swapaxes(trust, -1, -2))
    return _Moves(
        rest=REST * (RESTING_TENSION - tension),
        pledge=np.where(pledged, -PLEDGE * tension, 0.0),
        mobilisation=MOBILISED * shown,
        arms=ARMS_RACE * (spent[..., :, None] + spent[..., None, :]),
        sanctions=SANCTIONED * (sanction + np.swapaxes(sanction, -1, -2)),
        trust=TRUSTED * (1.0 - both / 50.0) * tension,
    )


def _explain(now: Security, after: Security, moves: _Moves, setting: Setting, ctx: TurnContext) -> None:
    """Each pair's danger changes with tension and with arms; both are scaled to the change of the threat."""
    before, behind = (now.tension / 100.0) ** 2, (after.tension / 100.0) ** 2
    old, new = now.arms, after.arms
    first, last = superiority(old[:, None], old), superiority(new[:, None], new)
    crossed, other = superiority(new[:, None], old), superiority(old[:, None], new)
    tried = moves.together()
    possible = np.where(tried == 0.0, 0.0, (after.tension - now.tension) / np.where(tried == 0.0, 1.0, tried))
    weight = 0.5 * (first + last) * (now.tension + after.tension) / 10_000.0 * possible
    own = 0.5 * (before + behind) * 0.5 * (crossed - first + last - other)
    theirs = 0.5 * (before + behind) * 0.5 * (other - first + last - crossed)
    scale = _scale(before * first, behind * last, now.threat, after.threat)

    def felt(part: Array) -> Array:
        return total(part * scale)

    pushed = weight * moves.mobilisation
    parts = {
        Cause("threat.rest"): felt(weight * moves.rest),
        Cause("threat.own_arms", "security.arms"): felt(own),
        Cause("threat.their_arms", "security.arms"): felt(theirs),
        Cause("threat.arms_race", "security.defence"): felt(weight * moves.arms),
        Cause("threat.sanctions", "trade.applied_tariff"): felt(weight * moves.sanctions),
        Cause("threat.trust", "society.trust"): felt(weight * moves.trust),
        Cause("threat.own_mobilisation"): felt(pushed),
    }
    for row in np.flatnonzero(moves.mobilisation.any(axis=-1)):
        towards = np.where(np.arange(len(setting.nations)) == row, moves.mobilisation.T, 0.0)
        parts[Cause("threat.mobilisation", nation=setting.nation_ids[row])] = felt(weight * towards)
    entries = ctx.honoured.binding(NON_AGGRESSION)
    speaking = ((ref, (made > 0.0) | (made.T > 0.0)) for ref, made in entries)
    for ref, share in split(speaking):
        parts[Cause("threat.pledge", "security.tension", article=ref)] = felt(weight * moves.pledge * share)
    ctx.explain(THREAT, now.threat, after.threat, parts)


def _scale(before: Array, after: Array, threat: Array, later: Array) -> Array:
    """Points of threat for each unit of a pair's danger; all together they make the change of the threat."""
    change = after - before
    weighed = -np.log1p(-np.minimum(after, 0.999)) + np.log1p(-np.minimum(before, 0.999))
    steep = 1.0 / (1.0 - np.minimum(after, 0.999))
    slope = np.where(np.abs(change) > 1e-12, weighed / np.where(np.abs(change) > 1e-12, change, 1.0), steep)
    whole = total(weighed)[:, None]
    even = np.abs(whole) <= 1e-12
    points = np.where(even, 100.0 - later[:, None], (later - threat)[:, None] / np.where(even, 1.0, whole))
    return np.asarray(slope * points)


def _events(now: Security, after: Security, setting: Setting) -> list[Event]:
    """The pair that came near a clash this year; none in batches."""
    if after.tension.ndim > 2 or not (now.world_tension < CRITICAL <= after.world_tension):
        return []
    row, column = divmod(int(after.tension.argmax()), len(setting.nations))
    pair = tuple(setting.nation_ids[place] for place in sorted((row, column)))
    named = {"first": Name("nation", pair[0]), "second": Name("nation", pair[1])}
    return [Event("security.brink", pair, named)]
