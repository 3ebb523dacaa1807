"""Bodies: what a turn brings for them beside decisions: money, terms of office, stalling, founding treaties.

Dues that came in fill the funds, what was withheld is booked as arrears; a body that could decide nothing for
long comes to a halt (UNASUR after 2017); one that a treaty founds lives and ends with the treaty.
"""

from __future__ import annotations

from game.core.ids import NationId
from game.core.text import Name
from game.engine import departures
from game.institutions.assess import assessed
from game.institutions.founding import standing_bodies
from game.institutions.money import contributed, paid_out, pays_back
from game.institutions.treaty_dues import owed_by_treaty
from game.model.context import TurnContext
from game.model.event import TO_ALL, Event
from game.model.institution import Body
from game.model.operations import BodyLoan
from game.model.world import World
from game.orders.tabling import without
from game.treaties.status.hosting import is_deployed


def run(world: World, ctx: TurnContext) -> tuple[World, TurnContext, list[Event]]:
    """The world with every body's accounts, offices and standing at the end of the turn."""
    world, events = _loans(world)
    for name in [body.id for body in world.law.bodies]:
        before = world.law.body(name)
        after = _stalled(world, _offices(world, _accounts(world, ctx, before)))
        world = world.with_law(world.law.with_body(after))
        if after.state.paused and not before.state.paused:
            events.append(Event("body.paused", (), {"body": Name("body", name)}, audience=TO_ALL))
    world, moved = departures.changed(world)
    world, happened = _founded(world)
    return world, ctx, [*events, *moved, *happened]


def _accounts(world: World, ctx: TurnContext, body: Body) -> Body:
    """Funds, arrears and what part of the dues came in, after a turn of so many years."""
    years = float(world.setting.timing.years_per_turn)
    state = body.state
    due = dict(assessed(world, body))
    came = dict(contributed(world, body))
    for nation, amount in owed_by_treaty(world, body).items():
        due[nation] = due.get(nation, 0.0) + amount
    for nation, amount in owed_by_treaty(world, body, ctx.broken).items():
        came[nation] = came.get(nation, 0.0) + (0.0 if nation in state.withheld else amount)
    settled = sum(state.settling.values())
    law = world.law
    missions = (m for m in law.missions if m.body == body.id and is_deployed(law, m, world.turn))
    spent = sum(m.cost for m in missions) * years
    if not due and not settled and not spent:
        return body.having(withheld=(), paid=1.0)
    arrears = dict(state.arrears)
    behind = {n: turns for n, turns in state.behind.items() if n not in state.settling}
    for nation, amount in due.items():
        short = round((amount - came.get(nation, 0.0)) * years, 6)
        if short > 0:
            arrears[nation] = round(arrears.get(nation, 0.0) + short, 6)
            behind[nation] = behind.get(nation, 0) + 1
    total = sum(due.values())
    income = sum(came.values()) * years
    kept = (body.dues.saved if body.dues is not None else 0.0) * income
    return body.having(
        withheld=(),
        settling={},
        arrears=arrears,
        behind=behind,
        paid=round(sum(came.values()) / total, 6) if total > 0 else 1.0,
        funds=max(0.0, round(state.funds + kept + settled - spent, 6)),
    )


def _offices(world: World, body: Body) -> Body:
    """Who is still in office next turn; whose term ends is retired for a turn."""
    terms = tuple(t for t in body.state.terms if t.until > world.turn)
    retired = tuple(t.nation for t in body.state.terms if t.until <= world.turn)
    gone = body.head is not None and body.state.head_until <= world.turn
    head = NationId("") if gone else body.state.head
    return body.having(terms=terms, retired=retired, head=head)


def _stalled(world: World, body: Body) -> Body:
    """Counts a turn in which a body could decide nothing, or had nobody to lead or pay for it."""
    if body.stalls_after == 0 or body.state.paused:
        return body
    votes = [d for d in world.law.decisions if d.turn == world.turn and d.motion.body == body.id]
    blocked = bool(votes) and not any(d.adopted for d in votes)
    headless = body.head is not None and not body.state.head
    idle = body.state.idle + 1 if blocked or headless or body.state.paid < 0.5 else 0
    return body.having(idle=idle, paused=idle >= body.stalls_after)


def _loans(world: World) -> tuple[World, list[Event]]:
    """Tranches paid out and parts paid back; the next tranche is held where a condition was not kept."""
    events: list[Event] = []
    kept: list[BodyLoan] = []
    paying, years = paid_out(world), float(world.setting.timing.years_per_turn)
    for loan in world.law.loans:
        out = loan.tranche if loan.id in paying else 0.0
        body = next((b for b in world.law.bodies if b.id == loan.body), None)
        if body is not None:
            funds = max(0.0, round(body.state.funds + pays_back(loan, years) - out, 6))
            world = world.with_law(world.law.with_body(body.having(funds=funds)))
        after = _year_of(world, loan, out)
        if after.held and not loan.held:
            events.append(
                Event("body.loan_held", (loan.borrower,), {"body": Name("body", loan.body)}, audience=TO_ALL)
            )
        if after.left > 0 or after.back > 0:
            kept.append(after)
    return world.with_law(world.law.having(loans=tuple(kept))), events


def _year_of(world: World, loan: BodyLoan, out: float) -> BodyLoan:
    failed = any(
        (f.treaty, f.nation, f.turn) == (loan.treaty, loan.borrower, world.turn) for f in world.law.findings
    )
    if loan.left > 0:
        left, owed = loan.left - (out > 0), round(loan.owed + out, 6)
        return loan.model_copy(update={"left": left, "owed": owed, "held": failed})
    owed = max(0.0, round(loan.owed - loan.owed / max(loan.back, 1), 6))
    return loan.model_copy(update={"back": max(0, loan.back - 1), "owed": owed})


def _founded(world: World) -> tuple[World, list[Event]]:
    """Bodies of treaties in force from the next turn appear, with their parties; those of others end."""
    now = {b.id for b in world.law.bodies}
    bodies = standing_bodies(world, world.turn + 1)
    then = {b.id for b in bodies}
    events = [
        Event("body.founded", (), {"body": Name("body", b.id)}, audience=TO_ALL)
        for b in bodies
        if b.id not in now
    ]
    ended = [b for b in world.law.bodies if b.id not in then]
    events += [Event("body.ended", (), {"body": Name("body", b.id)}, audience=TO_ALL) for b in ended]
    world = without(world, [m for m in world.law.docket if m.body not in then])
    return world.with_law(world.law.having(bodies=bodies)), events
