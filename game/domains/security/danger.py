"""The threat to each nation: what makes it up, and why it changed in a year.

Each pair is dangerous by the square of its tension, the other's superiority, and what alliances make of it;
armed groups within are one danger more. Not here: what moves tension (`tension.py`). The sizes are design.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.core.arrays import TINY, Array, between
from game.domains.blame import declared, speaking, split, total
from game.domains.security import equations
from game.domains.security.state import (
    CERTAIN,
    DEFENCE_PACT,
    DEMILITARISED,
    HOSTS,
    INTELLIGENCE,
    NON_AGGRESSION,
    TALKS,
    UNCONDITIONAL,
    Security,
    superiority,
    unrest,
)
from game.domains.security.tension import Moves
from game.domains.society.state import RECOGNISED
from game.model.causes import Cause
from game.model.context import TurnContext
from game.model.obligations import Obligations
from game.model.setting import Setting

THREAT, GROUPS = declared(Security, "threat"), declared(Security, "armed_groups")
TENSION = declared(Security, "tension")

GROWN, SPREAD, FOUND = 0.08, 0.02, 0.25
"""Armed groups in a year: how fast they grow where they are few, the part of the others' mean excess that
spills over, and the part that dies down where everything is known of them."""


def alliances(law: Obligations, arms: Array) -> Array:
    """The factor of alliances on the danger of each pair [..., nation, other]; 1 where there is none.

    Whoever owes the nation help stands beside it against the other, unless he is the other; and an initiator
    who may count on help in any conflict is bolder.
    """
    pact, blank = law[DEFENCE_PACT], law[UNCONDITIONAL]
    if not pact.any() and not blank.any():
        return np.ones(pact.shape[-2:])
    owed = total(pact * arms[..., :, None], axis=-2)
    beside = owed[..., :, None] - np.swapaxes(pact, -1, -2) * arms[..., None, :]
    guard = total(pact, axis=-2)[..., :, None] - np.swapaxes(pact, -1, -2)
    bold = total(blank, axis=-2)[..., None, :] - blank
    allied = equations.backed(arms[..., :, None], arms[..., None, :], np.maximum(beside, 0.0))
    deterred = equations.deterred(between(guard, 0.0, 1.0))
    factor = allied * deterred * equations.emboldened(between(bold, 0.0, 1.0))
    return np.asarray(np.where(np.eye(arms.shape[-1], dtype=np.bool_), 1.0, factor))


def armed_groups(now: Array, law: Obligations) -> Array:
    """The violence of armed groups a year on, 0..100 (nation). Only shared intelligence makes it less.

    What partners tell adds up to less and less: one who shares all tells 63 % of what there is to know.
    """
    return between(now + sum(_group_moves(now, law)), 0.0, 100.0)


def _group_moves(now: Array, law: Obligations) -> tuple[Array, Array, Array]:
    """How armed groups grow at home, what spills over from the others, and what is found (nation)."""
    count = now.shape[-1]
    others = (total(now)[..., None] - now) / max(count - 1, 1)
    known = 1.0 - np.exp(-total(law[INTELLIGENCE], axis=-2))
    grown = GROWN * now * (1.0 - now / 100.0)
    return grown, SPREAD * np.maximum(others - now, 0.0), -FOUND * known * now


def explain(now: Security, after: Security, moves: Moves, setting: Setting, ctx: TurnContext) -> None:
    """Books why the threat to each nation changed; the parts are scaled to sum to the whole change."""
    before, behind = (now.tension / 100.0) ** 2, (after.tension / 100.0) ** 2
    old, new = now.arms, after.arms
    first, last = superiority(old[:, None], old), superiority(new[:, None], new)
    crossed, other = superiority(new[:, None], old), superiority(old[:, None], new)
    tried = moves.together()
    possible = np.where(tried == 0.0, 0.0, (after.tension - now.tension) / np.where(tried == 0.0, 1.0, tried))
    allied = 0.5 * (now.alliances + after.alliances)
    weight = 0.5 * (first + last) * (now.tension + after.tension) / 100.0**2 * possible * allied
    own = 0.5 * (before + behind) * 0.5 * (crossed - first + last - other) * allied
    theirs = 0.5 * (before + behind) * 0.5 * (other - first + last - crossed) * allied
    bound = 0.5 * (before * first + behind * last) * (after.alliances - now.alliances)
    pairs = (before * first * now.alliances, behind * last * after.alliances)
    scale, groups = _scale(*pairs, now, after)

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
        Cause("threat.alliances", "security.alliances"): felt(bound),
        Cause("threat.armed_groups", "security.armed_groups"): groups,
    }
    for row in np.flatnonzero(moves.mobilisation.any(axis=-1)):
        towards = np.where(np.arange(len(setting.nations)) == row, moves.mobilisation.T, 0.0)
        parts[Cause("threat.mobilisation", nation=setting.nation_ids[row])] = felt(weight * towards)
    for cause, slot, moved in (
        (Cause("threat.pledge", "security.tension"), NON_AGGRESSION, moves.pledge),
        (Cause("threat.recognition", "society.trust"), RECOGNISED, moves.recognition),
        (Cause("threat.zone", "security.tension"), DEMILITARISED, moves.zone),
        (Cause("threat.peacekeeping", "security.tension"), HOSTS, moves.peacekeeping),
        (Cause("threat.mediation", "security.tension"), TALKS, moves.mediation),
    ):
        speaking = ((ref, (made > 0.0) | (made.T > 0.0)) for ref, made in ctx.honoured.binding(slot))
        for ref, share in split(speaking):
            parts[replace(cause, article=ref)] = felt(weight * moved * share)
    ctx.explain(THREAT, now.threat, after.threat, parts)
    _explain_groups(now, after, ctx)
    _explain_tension(now, after, moves, setting, ctx)


def _explain_tension(
    now: Security, after: Security, moves: Moves, setting: Setting, ctx: TurnContext
) -> None:
    """What moved each pair; both have the same book."""
    across = 1.0 - np.eye(len(setting.nations))
    parts = {
        Cause("tension.rest"): moves.rest * across,
        Cause("tension.arms", "security.defence"): moves.arms * across,
        Cause("tension.sanctions", "trade.applied_tariff"): moves.sanctions * across,
        Cause("tension.trust", "society.trust"): moves.trust * across,
    }
    for row in np.flatnonzero(moves.mobilisation.any(axis=-1)):
        shown = np.where((np.arange(len(setting.nations)) == row)[:, None], moves.mobilisation, 0.0)
        parts[Cause("tension.mobilisation", nation=setting.nation_ids[row])] = (shown + shown.T) * across
    for cause, slot, moved in (
        (Cause("tension.pledge"), NON_AGGRESSION, moves.pledge),
        (Cause("tension.recognition"), RECOGNISED, moves.recognition),
        (Cause("tension.zone"), DEMILITARISED, moves.zone),
        (Cause("tension.peacekeeping"), HOSTS, moves.peacekeeping),
        (Cause("tension.mediation"), TALKS, moves.mediation),
    ):
        speaking = ((ref, (made > 0.0) | (made.T > 0.0)) for ref, made in ctx.honoured.binding(slot))
        for ref, share in split(speaking):
            parts[replace(cause, article=ref)] = moved * share * across
    ctx.explain(TENSION, now.tension, after.tension, parts)


def _explain_groups(now: Security, after: Security, ctx: TurnContext) -> None:
    grown, spilled, found = _group_moves(now.armed_groups, ctx.honoured)
    parts = {Cause("groups.home"): grown, Cause("groups.abroad"): spilled}
    for ref, share in speaking(ctx.honoured, INTELLIGENCE):
        parts[Cause("groups.intelligence", article=ref)] = found * share
    ctx.explain(GROUPS, now.armed_groups, after.armed_groups, parts)


def _scale(before: Array, after: Array, now: Security, later: Security) -> tuple[Array, Array]:
    """Points of threat for each unit of a pair's danger [nation, other], and those of armed groups.

    All together they make the change of the threat.
    """
    change = after - before
    weighed = -np.log1p(-np.minimum(after, CERTAIN)) + np.log1p(-np.minimum(before, CERTAIN))
    steep = 1.0 / (1.0 - np.minimum(after, CERTAIN))
    slope = np.where(np.abs(change) > TINY, weighed / np.where(np.abs(change) > TINY, change, 1.0), steep)
    within = -np.log1p(-unrest(later.armed_groups)) + np.log1p(-unrest(now.armed_groups))
    whole = (total(weighed) + within)[:, None]
    even = np.abs(whole) <= TINY
    points = np.where(
        even,
        100.0 - later.threat[:, None],
        (later.threat - now.threat)[:, None] / np.where(even, 1.0, whole),
    )
    return np.asarray(slope * points), np.asarray(within * points[:, 0])
