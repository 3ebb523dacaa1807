"""Inspections: who looks at whom this turn, and the report that each brings home, of nothing found too.

An inspection looks at all articles, and into what was found of late: with the chance that it would have seen
a breach it finds out that an alarm was false. Not here: the chances (`treaties.breach.monitoring`).
"""

from __future__ import annotations

from game.core.ids import NationId
from game.core.text import Name, Param, Quantity
from game.domains.economy.state import Economy
from game.engine.false_alarms import came_out
from game.model.context import TurnContext
from game.model.event import Event
from game.model.law import Finding, Inspection, Report
from game.model.setting import without_names
from game.model.world import World
from game.programmes.careers import cadres
from game.treaties.breach import monitoring
from game.treaties.status import status

LOOKS_BACK = 2
"""Turns of which inspectors still find traces (design)."""
SHARED_FROM = 2
"""The level of verification from which all parties read each report (design: from there on the text has them
report to each other)."""


def looked(world: World, treaty: str, nation: str) -> tuple[float, int]:
    """(money spent on inspecting a nation this turn, in units of `SCALE` of its output; inspectors).

    An inspector who was trained for it (the careers programme) counts as two.
    """
    sent = _sent(world, treaty, nation)
    output = float(world[Economy].output[world.setting.index(nation)])
    looking = sum(2 if cadres(world.law, i.by, world.turn) else 1 for i in sent)
    return sum(i.amount for i in sent) / (monitoring.SCALE * output), looking


def senders(world: World, treaty: str, nation: str) -> tuple[NationId, ...]:
    """Who inspects the nation under the treaty this turn, sorted, each once."""
    return tuple(sorted({one.by for one in _sent(world, treaty, nation)}))


def _sent(world: World, treaty: str, nation: str) -> list[Inspection]:
    return [i for i in world.law.inspections if (i.treaty, i.at, i.turn) == (treaty, nation, world.turn)]


def report(world: World, ctx: TurnContext) -> tuple[World, list[Event]]:
    """The world with a report of each inspection of this turn, and the alarms cleared that proved false."""
    events: list[Event] = []
    seen: dict[tuple[str, str], list[Finding]] = {}
    for one in (i for i in world.law.inspections if i.turn == world.turn):
        here = one.treaty, one.at
        if here not in seen:
            seen[here] = _refuted(world, ctx, one)
            for alarm in seen[here]:
                world, happened = came_out(world, ctx, alarm, alarm.by)
                events += happened
        made = _report(world, one, seen[here])
        world = world.with_law(world.law.having(reports=(*world.law.reports, made)))
        events.append(_told(made))
    return world, events


def _refuted(world: World, ctx: TurnContext, one: Inspection) -> list[Finding]:
    """The late findings against the inspected that are seen to have been false."""
    level = status.final(world.law.treaty(one.treaty)).verification
    seen = monitoring.detection(level, *looked(world, one.treaty, one.at))
    place, found = world.setting.index(one.at), []
    for alarm in world.law.findings:
        late = world.turn - LOOKS_BACK <= alarm.turn < world.turn
        if (alarm.treaty, alarm.nation, alarm.cleared) != (one.treaty, one.at, 0) or not late:
            continue
        name = without_names(world.setting, alarm.treaty)
        address = f"inspections/{name}/{alarm.article}/{alarm.turn}"
        draw = float(ctx.streams.uniform(address, len(world.setting.nations))[place])
        if alarm.article >= 0 and draw < seen and not _was_broken(world, alarm):
            found.append(alarm)
    return found


def _was_broken(world: World, alarm: Finding) -> bool:
    said = alarm.treaty, alarm.article, alarm.nation, alarm.turn
    return any((b.treaty, b.article, b.nation, b.turn) == said for b in world.law.breaches)


def _report(world: World, one: Inspection, refuted: list[Finding]) -> Report:
    treaty = world.law.treaty(one.treaty)
    level, how = status.final(treaty).verification, looked(world, one.treaty, one.at)
    said = [f for f in world.law.findings if (f.treaty, f.nation, f.turn) == (one.treaty, one.at, world.turn)]
    parties = status.parties(treaty, world.turn) if level >= SHARED_FROM else ()
    return Report(
        treaty=one.treaty,
        by=one.by,
        at=one.at,
        turn=world.turn,
        found=tuple(sorted({f.article for f in said if f.article >= 0})),
        cleared=tuple(sorted({f.article for f in refuted})),
        odds_seen=round(monitoring.detection(level, *how), 6),
        odds_false=round(monitoring.false_alarm(level, *how), 6),
        amount=one.amount,
        to=tuple(sorted({one.by, *parties})),
    )


def _told(made: Report) -> Event:
    params: dict[str, Param] = {
        "treaty": Name("treaty", made.treaty),
        "nation": Name("nation", made.at),
        "seen": Quantity(made.odds_seen, "share", digits=0),
        "false": Quantity(made.odds_false, "share", digits=1),
    }
    kind = "inspection.found" if made.found else "inspection.clean"
    return Event(kind, (made.by,), params, audience=made.to)
