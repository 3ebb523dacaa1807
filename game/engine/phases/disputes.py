"""Disputes: the clock moves them on, panels and courts rule, and countermeasures without right are found.

Consultation, panel, appeal, adoption, a reasonable period, authorisation (DSU arts. 4-22). A ruling follows
the facts as far as the evidence can be relied on; rarely a panel is wrong. Whether it is obeyed teaches
what rulings are worth (`engine.rulings`). A report that nobody can hear the
appeal against waits in the void. Each dispute moves by its own dates, so their order does not matter.
"""

from __future__ import annotations

from game.core.text import Name, Param
from game.engine import esteem, rulings
from game.engine.false_alarms import came_out
from game.engine.phases.verification import faulted
from game.model.causes import Cause
from game.model.context import TurnContext
from game.model.dispute import Dispute, Step, StepKind
from game.model.event import TO_ALL, Event
from game.model.setting import without_names
from game.model.world import World
from game.orders.kinds.settle import parted
from game.treaties.breach import disputes, monitoring
from game.treaties.breach.disputes import Stage
from game.treaties.status import status

HEARD = 0.5
"""The part of the doubt about a finding that is left after a panel has heard both sides; an appeal leaves
that part of the rest."""
TRUST_LOST_BY_RULING = 3.0
"""Points of trust in the respondent that every observer loses when a ruling against it is adopted."""
TRUST_LOST_BY_DISMISSAL = 3.0
"""Points of trust in the complainant that the respondent loses when a complaint is dismissed."""
TRUST_WON_BY_COMPLYING = 2.0
REOPENS = 5
"""Turns after compliance in which a new finding brings the case straight back (DSU art. 21.5)."""

UNMEASURED = 0.1
"""The shortfall that a ruling assumes where there is no finding (design: small, as nobody has measured
it)."""


def run(world: World, ctx: TurnContext) -> tuple[World, TurnContext, list[Event]]:
    """The world with every dispute as far as it has come by the end of this turn."""
    events: list[Event] = []
    for one in world.law.disputes:
        world, happened = _moved(world, ctx, one)
        events += happened
    for measure in world.law.measures:
        if not measure.lawful and world.turn < measure.until:
            for nation in measure.by:
                world = faulted(world, measure.treaty, nation, min(1.0, measure.rate))
                named = {"nation": Name("nation", measure.against), "treaty": Name("treaty", measure.treaty)}
                events.append(Event("measure.unlawful", (nation,), named, audience=TO_ALL))
    return world, ctx, events


def _moved(world: World, ctx: TurnContext, dispute: Dispute) -> tuple[World, list[Event]]:
    """One dispute moved on, through as many stages as this turn ends."""
    events: list[Event] = []
    world, happened = _complied(world, ctx, dispute)
    events += happened
    while True:
        dispute = next(d for d in world.law.disputes if d.id == dispute.id)
        due = disputes.deadline(world.law, dispute)
        treaty = world.law.treaty(dispute.treaty)
        if due is None or world.turn < due:
            return world, events
        if dispute.respondent not in status.parties(treaty, world.turn) and not dispute.latest("report"):
            step = Step(kind="lapse", turn=world.turn)
        else:
            step = _next(world, ctx, dispute)
        if step.kind == "void":
            return world, events
        world, happened = _taken(world, ctx, dispute, step)
        events += happened


def _next(world: World, ctx: TurnContext, dispute: Dispute) -> Step:
    """The step that the clock takes at the end of a stage; "void" to go on waiting there."""
    clause, turn = disputes.clause(world.law, dispute), world.turn
    match disputes.stage(dispute):
        case Stage.CONSULTATION:
            return Step(kind="panel" if clause.judges else "lapse", turn=turn)
        case Stage.PANEL:
            return Step(kind="report", turn=turn, upheld=_ruling(world, ctx, dispute, HEARD))
        case Stage.APPEAL if dispute.steps[-1].kind != "appellate-report":
            upheld = _ruling(world, ctx, dispute, HEARD * HEARD)
            return Step(kind="appellate-report", turn=turn, upheld=upheld)
        case Stage.REPORTED | Stage.APPEAL:
            return Step(kind=_adopted(world, dispute), turn=turn)
        case Stage.VOID if disputes.can_sit(world.setting, world.law, clause.body):
            return Step(kind="appeal", turn=turn, by=dispute.steps[-1].by)
        case Stage.VOID:
            return Step(kind="void", turn=turn)
        case _:
            kind: StepKind = "lapse" if clause.retaliation == "none" else "authorisation"
            return Step(kind=kind, turn=turn, amount=dispute.damage)


def _adopted(world: World, dispute: Dispute) -> StepKind:
    """A court's judgement binds, a panel's report is adopted, unless a body adopts by consensus of all, the
    loser too: so it was in the GATT until 1995. Reverse consensus stops nothing that the winner wants."""
    if not disputes.upheld(dispute):
        return "dismissal"
    clause = disputes.clause(world.law, dispute)
    everyone = any(b.rule.kind.everyone for b in world.law.bodies if b.id == clause.body)
    return "blocked" if everyone and clause.means != "court" else "adoption"


def _ruling(world: World, ctx: TurnContext, dispute: Dispute, doubt: float) -> bool:
    """Whether the panel finds that the duty was broken.

    With a finding it errs by the part `doubt` of what the finding may be wrong; a bare claim it believes as
    rarely as monitoring with one inspector would have seen it.
    """
    days = (dispute.evidence,) if dispute.evidence is not None else range(dispute.opened - 1, world.turn + 1)
    said = (dispute.treaty, dispute.article, dispute.respondent)
    true = any(
        b.turn in days and (b.treaty, b.article, b.nation) == said and b.shortfall > 0
        for b in world.law.breaches
    )
    draw = float(
        ctx.streams.uniform(f"disputes/{without_names(world.setting, dispute.id)}/{len(dispute.steps)}", 1)[0]
    )
    if dispute.evidence is not None:
        wrong = doubt * (1.0 - dispute.reliability)
        return true != (draw < wrong)
    level = status.final(world.law.treaty(dispute.treaty)).verification
    seen = monitoring.detection if true else monitoring.false_alarm
    return draw < seen(level, inspectors=1)


def _taken(world: World, ctx: TurnContext, dispute: Dispute, step: Step) -> tuple[World, list[Event]]:
    """The world after a step of the clock, with what it does to trust, to faith and to damage."""
    events: list[Event] = []
    changed: dict[str, object] = {}
    if step.kind == "adoption":
        said = (dispute.treaty, dispute.article, dispute.respondent)
        seen = [f for f in world.law.findings if (f.treaty, f.article, f.nation) == said]
        shortfall = max([f.shortfall for f in seen if f.turn == dispute.evidence], default=UNMEASURED)
        changed["damage"] = disputes.damage(world, dispute, shortfall)
        world = _trust(world, ctx, None, dispute.respondent, -TRUST_LOST_BY_RULING)
    elif step.kind == "blocked" or (
        disputes.stage(dispute) is Stage.PERIOD and step.kind in ("authorisation", "lapse")
    ):
        world = rulings.ignored(world, ctx, dispute)
        ignored = Event("dispute.ignored", (dispute.respondent,), _named(dispute), audience=TO_ALL)
        events.append(ignored)
    elif step.kind == "dismissal":
        world = _trust(world, ctx, dispute.respondent, dispute.complainant, -TRUST_LOST_BY_DISMISSAL)
        world, happened = _dismissed(world, ctx, dispute)
        events += happened
    kind = f"dispute.{step.kind.replace('-', '_')}"
    if step.kind in ("report", "appellate-report"):
        kind += "_upholds" if step.upheld else "_rejects"
    event = Event(kind, (dispute.complainant,), _named(dispute), audience=TO_ALL)
    return parted(world, dispute.having(step, **changed)), [event, *events]


def _dismissed(world: World, ctx: TurnContext, dispute: Dispute) -> tuple[World, list[Event]]:
    """A tribunal clears the respondent of the finding that the complaint rested on, if any."""
    said = (dispute.treaty, dispute.article, dispute.respondent, dispute.evidence, 0)
    events: list[Event] = []
    for alarm in world.law.findings:
        if (alarm.treaty, alarm.article, alarm.nation, alarm.turn, alarm.cleared) == said:
            world, happened = came_out(world, ctx, alarm, (dispute.complainant,))
            events += happened
    return world, events


def _complied(world: World, ctx: TurnContext, dispute: Dispute) -> tuple[World, list[Event]]:
    """A promise to comply wins trust back; a new finding after it reopens the way to countermeasures."""
    last = dispute.steps[-1]
    if last.kind != "compliance" or dispute.latest("adoption") is None:
        return world, []
    if last.turn == world.turn:
        world = rulings.obeyed(world, ctx, dispute)
        return _trust(world, ctx, None, dispute.respondent, TRUST_WON_BY_COMPLYING), []
    said = (dispute.treaty, dispute.article, dispute.respondent, world.turn)
    again = any((f.treaty, f.article, f.nation, f.turn) == said for f in world.law.findings)
    if not again or world.turn > last.turn + REOPENS:
        return world, []
    step = Step(kind="authorisation", turn=world.turn, amount=dispute.damage)
    told = _named(dispute)
    events = [
        Event("dispute.ignored", (dispute.respondent,), told, audience=TO_ALL),
        Event("dispute.authorisation", (dispute.complainant,), told, audience=TO_ALL),
    ]
    return parted(rulings.ignored(world, ctx, dispute), dispute.having(step)), events


def _named(dispute: Dispute) -> dict[str, Param]:
    return {
        "treaty": Name("treaty", dispute.treaty),
        "nation": Name("nation", dispute.respondent),
        "article": dispute.article + 1,
    }


def _trust(world: World, ctx: TurnContext, observer: str | None, actor: str, points: float) -> World:
    """The world with the trust of one observer, or of all, in the actor moved."""
    who = world.setting.nation_ids if observer is None else [observer]
    moved = esteem.of_one(world, actor, esteem.of(world, who, points))
    return esteem.trusted(world, ctx, moved, Cause("trust.ruling"))
