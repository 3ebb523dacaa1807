"""Where a dispute stands, what a countermeasure may come to, and whether one is lawful.

After the WTO's Dispute Settlement Understanding (DSU) and the articles on State responsibility (ARSIWA arts.
49-52). All of it is derived from dated steps and from the treaty's clause. Not here: the clock itself and
the rulings (`engine.phases.disputes`).
"""

from __future__ import annotations

from enum import StrEnum

from game.domains.economy.state import Economy
from game.domains.finance.state import TRANSFER
from game.domains.trade.state import BOUND_TARIFF, Trade
from game.institutions import voting
from game.model.answer_clause import AnswerStep, AnswerToBreach
from game.model.causes import ArticleRef
from game.model.dispute import Dispute, Step
from game.model.dispute_clause import DisputeSettlement
from game.model.law import Law, Measure
from game.model.setting import Setting
from game.model.treaty import Treaty
from game.model.world import World
from game.treaties.lowering.lowering import due_now
from game.treaties.lowering.measure import asked
from game.treaties.status import status

OTHER_DAMAGE = 0.002
"""Share of its output that a party loses by another's whole failure where neither money nor a tariff is owed
(design)."""
ROUNDING = 1e-9


class Stage(StrEnum):
    """The stage of a dispute."""

    CONSULTATION = "consultation"
    PANEL = "panel"
    REPORTED = "reported"
    APPEAL = "appeal"
    VOID = "void"
    PERIOD = "period"
    AUTHORISED = "authorised"
    BLOCKED = "blocked"
    CLOSED = "closed"


_STAGES = {
    "consultation": Stage.CONSULTATION,
    "panel": Stage.PANEL,
    "report": Stage.REPORTED,
    "appeal": Stage.APPEAL,
    "void": Stage.VOID,
    "adoption": Stage.PERIOD,
    "authorisation": Stage.AUTHORISED,
    "blocked": Stage.BLOCKED,
}
_ASIDE = ("offer", "retaliation", "appellate-report")
"""Steps that leave a dispute where it is."""


def stage(dispute: Dispute) -> Stage:
    """The stage to which the last step that moves a dispute has led; closed if that step leads nowhere."""
    kind = next(s.kind for s in reversed(dispute.steps) if s.kind not in _ASIDE)
    return _STAGES.get(kind, Stage.CLOSED)


def is_open(dispute: Dispute) -> bool:
    """Whether it is neither blocked nor closed."""
    return stage(dispute) not in (Stage.BLOCKED, Stage.CLOSED)


def by_id(law: Law, dispute: str) -> Dispute | None:
    """The dispute of that id, None if there is none."""
    return next((d for d in law.disputes if d.id == dispute), None)


def clause(law: Law, dispute: Dispute) -> DisputeSettlement:
    """How the treaty says that disputes are settled."""
    return status.final(law.treaty(dispute.treaty)).disputes


def deadline(law: Law, dispute: Dispute) -> int | None:
    """The turn at whose end the clock moves the dispute on by itself, None where it does not."""
    own, last = clause(law, dispute), dispute.steps[-1]
    since = next(s.turn for s in reversed(dispute.steps) if s.kind not in _ASIDE)
    match stage(dispute):
        case Stage.CONSULTATION:
            return dispute.opened + own.consultation
        case Stage.PANEL:
            return since + own.ruling
        case Stage.REPORTED:
            return since + 1 if own.means == "panel-and-appeal" else since
        case Stage.APPEAL:
            return since + own.appeal
        case Stage.PERIOD:
            return since + own.compliance
        case Stage.VOID:
            return max(since, last.turn) + 1
        case _:
            return None


def standing_offer(dispute: Dispute) -> Step | None:
    """The offer of compensation that the complainant can accept: the last one, whatever stage the dispute has
    come to since, unless the respondent complied; None if there is none."""
    last = dispute.latest("offer", "compliance", "compensation")
    return last if last is not None and last.kind == "offer" else None


def upheld(dispute: Dispute) -> bool | None:
    """What the last report says: whether the duty was broken; None before any report."""
    report = dispute.latest("report", "appellate-report")
    return None if report is None else report.upheld


def loser(dispute: Dispute) -> str:
    """Who may appeal against the last report, "" before any."""
    ruling = upheld(dispute)
    return "" if ruling is None else dispute.respondent if ruling else dispute.complainant


def can_sit(setting: Setting, law: Law, body: str) -> bool:
    """Whether the body that hears appeals can: enough sit in it; "" is composed for the case.

    The Appellate Body of the WTO needs three of its seven members and has had none since 2020 (DSU art. 17).
    """
    if not body:
        return True
    found = next((b for b in law.bodies if b.id == body), None)
    if found is None or found.state.paused:
        return False
    seated = len(voting.members(setting, found))
    seats = seated if found.seats is None else len(found.seats.permanent) + found.seats.elected
    return seated > 0 and seated >= found.rule.quorum * seats


def damage(world: World, dispute: Dispute, shortfall: float) -> float:
    """USD bn a year that the complainant loses by such a shortfall (DSU art. 22.4).

    Money owed to it that is not paid; for a tariff the excess on what it exports; a small share of its output
    where the article owes it neither.
    """
    at = ArticleRef(dispute.treaty, dispute.article)
    law = due_now(world)
    own, other = world.setting.index(dispute.complainant), world.setting.index(dispute.respondent)
    owed = float(asked(law, TRANSFER, at)[other, own])
    if owed > 0:
        lost = owed * shortfall
    elif (bound := asked(law, BOUND_TARIFF, at)[:, own, other] < float("inf")).any():
        lost = float(world[Trade].good_flows[bound, own, other].sum()) * shortfall
    else:
        lost = OTHER_DAMAGE * float(world[Economy].output[own]) * shortfall
    return round(lost, 6)


def worth(world: World, by: str, against: str, rate: float) -> float:
    """The revenue of a tariff of `rate` by one on the other's goods, USD bn a year, at the opening flows."""
    flows = world[Trade].flows
    return rate * float(flows[world.setting.index(against), world.setting.index(by)])


def left(world: World, dispute: Dispute) -> float:
    """The room under the dispute's cap that tariffs in force leave for countermeasures, USD bn a year."""
    used = sum(
        worth(world, by, m.against, m.rate)
        for m in world.law.measures
        if m.dispute == dispute.id and m.kind == "trade-measure" and world.turn < m.until
        for by in m.by
    )
    return max(0.0, dispute.damage - used)


def rungs(answer: AnswerToBreach) -> list[AnswerStep]:
    """The steps of a treaty's answer, by the number of findings from which they are due."""
    first = AnswerStep(kind=answer.kind, after=answer.after, rate=answer.rate, turns=answer.turns)
    later = [step for step in answer.steps if step.kind != "none"]
    return sorted((first, *later), key=lambda step: step.after)


def contraventions(law: Law, treaty: Treaty, nation: str, turn: int) -> int:
    """How many findings against a party count by that turn.

    Those of the grace in which it was newly bound do not, nor those of which it was cleared. If only
    consecutive ones count, it is the turns with findings since the last clean one.
    """
    answer = status.final(treaty).answer
    since = status.bound_since(treaty, nation, turn) or 0
    turns = [
        f.turn
        for f in law.findings
        if (f.treaty, f.nation, f.cleared) == (treaty.id, nation, 0)
        and since + answer.grace <= f.turn <= turn
    ]
    if not answer.consecutive:
        return len(turns)
    count = 0
    while turn - count in turns:
        count += 1
    return count


def lawful(world: World, measure: Measure) -> bool:
    """Whether a nation may take this countermeasure now.

    Under a dispute: authorised, by one whom the clause names, in all capped by the damage. Without one: after
    a finding, as far as the treaty's answer goes; where it says nothing, in proportion to the injury (ARSIWA
    arts. 49, 51). Never while the matter is before a panel or court (ARSIWA art. 52(3)(b)).
    """
    treaty = world.law.treaty(measure.treaty)
    dispute = by_id(world.law, measure.dispute)
    if dispute is not None:
        return _authorised(world, treaty, dispute, measure)
    [by] = measure.by
    pending = [
        d
        for d in world.law.disputes
        if (d.treaty, d.respondent) == (treaty.id, measure.against) and is_open(d)
    ]
    said = (treaty.id, measure.against, 0)
    seen = [f for f in world.law.findings if (f.treaty, f.nation, f.cleared) == said]
    if pending or not seen:
        return False
    final = status.final(treaty)
    if final.answer.kind == "none" and final.disputes.means == "none":
        claim = Dispute(
            id="",
            treaty=treaty.id,
            article=max(seen[-1].article, 0),
            complainant=by,
            respondent=measure.against,
            steps=(Step(kind="consultation", turn=world.turn),),
        )
        size = worth(world, by, measure.against, measure.rate)
        return measure.kind == "trade-measure" and size <= damage(world, claim, seen[-1].shortfall) + ROUNDING
    count = contraventions(world.law, treaty, measure.against, world.turn)
    return any(
        step.kind == measure.kind
        and step.after <= count
        and (measure.kind == "suspension" or measure.rate <= step.rate)
        for step in rungs(final.answer)
    )


def _authorised(world: World, treaty: Treaty, dispute: Dispute, measure: Measure) -> bool:
    own = clause(world.law, dispute)
    named = own.retaliation == "all" or (
        own.retaliation == "complainant" and measure.by == (dispute.complainant,)
    )
    if not named or stage(dispute) is not Stage.AUTHORISED or measure.against != dispute.respondent:
        return False
    if measure.kind == "suspension":
        return own.retaliation == "all" or len(status.parties(treaty, world.turn)) == 2
    size = sum(worth(world, by, measure.against, measure.rate) for by in measure.by)
    return not own.capped or size <= left(world, dispute) + ROUNDING
