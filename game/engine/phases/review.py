"""Review: on its turns a treaty's parties take stock in public of what was promised, done and missing.

It goes by findings, for nobody knows more. Who asks less of itself than at the last review is on record;
where the text lets targets only rise, it is named and its reputation falls (Paris Agreement arts. 4(3),
13, 14).
"""

from __future__ import annotations

from game.core.ids import NationId
from game.core.text import Name, Param
from game.engine.phases.answers import named_in_public
from game.model.context import TurnContext
from game.model.event import TO_ALL, Event
from game.model.stocktake import Line, Stocktake
from game.model.treaty import Treaty
from game.model.world import World
from game.treaties.breach.ratchet import lowered_by
from game.treaties.lowering.lowering import Bound, in_force
from game.treaties.status import status

NAMED = 6.0
"""Points of reputation lost by being named for lowering a target (design: twice `answers.NAMED`)."""


def run(world: World, ctx: TurnContext) -> tuple[World, TurnContext, list[Event]]:
    """The world with the stocktakes of this turn on record."""
    events: list[Event] = []
    for bound in in_force(world):
        if bound.layer or not is_due(bound, world.turn):
            continue
        treaty = world.law.treaty(bound.treaty)
        record = _stocktake(world, treaty, bound)
        world = world.with_law(world.law.having(stocktakes=(*world.law.stocktakes, record)))
        promised, kept = sum(x.promised for x in record.lines), sum(x.kept for x in record.lines)
        name = Name("treaty", treaty.id)
        told: dict[str, Param] = {"treaty": name, "promised": promised, "kept": kept}
        told["missing"] = promised - kept
        events.append(Event("stocktake.held", bound.parties, told, audience=TO_ALL))
        backward = [x.nation for x in record.lines if x.lowered] if bound.text.final.review.ratchet else []
        for nation in backward:
            events.append(Event("stocktake.named", (nation,), {"treaty": name}, audience=TO_ALL))
        world = named_in_public(world, ctx, backward, NAMED)
    return world, ctx, events


def is_due(bound: Bound, turn: int) -> bool:
    """Whether the treaty is reviewed at the end of this turn: every so many turns in force."""
    every = bound.text.final.review.every
    return every > 0 and (turn - bound.since + 1) % every == 0


def _stocktake(world: World, treaty: Treaty, bound: Bound) -> Stocktake:
    last = next((s for s in reversed(world.law.stocktakes) if s.treaty == treaty.id), None)
    version = status.current_version(treaty)
    lines = tuple(_line(world, treaty, bound, last, nation) for nation in bound.parties)
    reserved = {NationId(n): tuple(bound.reserved.get(n, ())) for n in bound.parties}
    return Stocktake(treaty=treaty.id, turn=world.turn, version=version, reserved=reserved, lines=lines)


def _line(world: World, treaty: Treaty, bound: Bound, last: Stocktake | None, nation: NationId) -> Line:
    """What a party promised and did since the last stocktake, or since it was bound."""
    joined = status.bound_since(treaty, nation, world.turn) or bound.since
    first = max(joined, last.turn + 1 if last else bound.since)
    asked = [
        number
        for number, clause in enumerate(bound.text.articles)
        if clause.obliges(nation) and number not in bound.reserved.get(nation, ())
    ]
    promised = len(asked) * (world.turn - first + 1)
    found = [
        f
        for f in world.law.findings
        if (f.treaty, f.nation) == (treaty.id, nation)
        and first <= f.turn
        and f.article in asked
        and not f.cleared
    ]
    missed = {(f.turn, f.article) for f in found}
    short = sum(f.shortfall for f in found) / len(found) if found else 0.0
    return Line(
        nation=nation,
        promised=promised,
        kept=promised - len(missed),
        short=round(short, 6),
        lowered=_lowered(world, treaty, bound, last, nation),
    )


def _lowered(
    world: World, treaty: Treaty, bound: Bound, last: Stocktake | None, nation: NationId
) -> tuple[int, ...]:
    """The articles by which it asks less of itself than at the last stocktake."""
    if last is None or nation not in last.reserved:
        return ()
    parties = tuple(n for n in bound.parties if n in last.reserved)
    before = Bound(bound.treaty, treaty.version(last.version).text, parties, bound.since, last.reserved)
    return lowered_by(world, before, bound, nation)
