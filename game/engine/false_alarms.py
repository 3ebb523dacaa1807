"""False alarms that come out: the accused is cleared, and who raised the alarm is believed less.

A finding is evidence, not truth (D-11). A later inspection that looks into it or a tribunal that dismisses
the case clears it. Then it counts no more, what rested on it alone ends, and the trust it took comes back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from game.core.arrays import Array, frozen, quantised
from game.core.ids import NationId
from game.core.text import Name
from game.domains.society.state import Society
from game.engine import esteem
from game.model.causes import Cause
from game.model.context import TurnContext
from game.model.event import TO_ALL, Event
from game.model.law import Finding, Measure
from game.model.world import World
from game.treaties.breach import disputes
from game.treaties.lowering.roles import role_mask
from game.treaties.status import status

TRUST_LOST = 6.0
"""Points of trust that each observer loses in a nation found in breach, plus as much by its size (design)."""
TRUST_LOST_BY_PARTIES = 6.0
ALARM, ALARM_NAME = 3.0, 1.5
"""Points of trust in who raised a false alarm that the accused loses wholly and the others by as far as they
believed it, and points of reputation that it loses (design: half of what a breach costs the accused)."""


def lost_by(world: World, finding: Finding) -> Array:
    """Points of trust that each observer loses in the accused by a finding, as likely as it is right."""
    parties = role_mask(world.setting, status.parties(world.law.treaty(finding.treaty), world.turn))
    lost = TRUST_LOST * (1 + finding.shortfall) + TRUST_LOST_BY_PARTIES * parties
    return frozen(finding.odds * lost)


def came_out(
    world: World, ctx: TurnContext, alarm: Finding, accusers: Sequence[NationId]
) -> tuple[World, list[Event]]:
    """The world in which a finding has turned out to be false, raised by these nations (none: by the
    treaty's own monitoring)."""
    named = {"nation": Name("nation", alarm.nation), "treaty": Name("treaty", alarm.treaty)}
    events = [Event("finding.cleared", (alarm.nation,), named, audience=TO_ALL)]
    back = esteem.of_one(world, alarm.nation, lost_by(world, alarm))
    world = esteem.trusted(_cleared(world, alarm), ctx, back, Cause("trust.cleared"))
    for accuser in accusers:
        believed = np.array(esteem.belief(world, alarm.odds, (accuser,)))
        believed[world.setting.index(alarm.nation)] = 1.0
        points = esteem.of_one(world, accuser, -ALARM * believed)
        world = esteem.trusted(world, ctx, points, Cause("trust.alarm"))
        name = esteem.of(world, [accuser], -ALARM_NAME)
        world = esteem.reputed(world, ctx, name, Cause("reputation.alarm"))
        events.append(Event("finding.alarm", (accuser,), named, audience=TO_ALL))
    return world, events


def _cleared(world: World, alarm: Finding) -> World:
    """The world in which the finding counts no more, nor what rested on it; its promise was kept."""
    cleared = alarm.model_copy(update={"cleared": world.turn})
    findings = tuple(cleared if f == alarm else f for f in world.law.findings)
    world = world.with_law(world.law.having(findings=findings))
    measures = tuple(
        m.model_copy(update={"until": world.turn + 1}) if _rests_on_nothing(world, m, alarm) else m
        for m in world.law.measures
    )
    society, kept = world[Society], np.array(world[Society].promises_kept)
    articles = status.text(world.law.treaty(alarm.treaty)).articles
    if 0 <= alarm.article < len(articles):
        place = world.setting.index(alarm.nation)
        due = float(society.promises_due[place])
        kept[place] = min(due, float(kept[place]) + articles[alarm.article].autonomy_cost())
    world = world.with_law(world.law.having(measures=measures))
    return world.with_states(replace(society, promises_kept=quantised(kept)))


def _rests_on_nothing(world: World, measure: Measure, alarm: Finding) -> bool:
    """Whether a measure that goes on has no finding left to rest on, as far as the treaty asks for some."""
    if (measure.treaty, measure.against, measure.dispute) != (alarm.treaty, alarm.nation, ""):
        return False
    treaty = world.law.treaty(alarm.treaty)
    asked = [s.after for s in disputes.rungs(status.final(treaty).answer) if s.kind == measure.kind]
    count = disputes.contraventions(world.law, treaty, alarm.nation, world.turn)
    return measure.until > world.turn + 1 and count < min(asked, default=1)
