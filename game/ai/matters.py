"""How a seat would vote on what bodies decide other than texts: to bind, lend, sanction, send, judge, admit …

Each vote comes with the figure that explains it. Not here: treaties and voting rules (`votes`).
"""

from __future__ import annotations

from dataclasses import dataclass

from game.ai.foresight import Variant, foresee
from game.ai.judge import Question, judge
from game.ai.reasons import BODY_TEXT, COST, FUNDS, GUILT, SICK, TENSE, TRUSTED, WORK, Reason, figure
from game.ai.rollout import Thinking
from game.ai.strategy import LIKELY, Strategy, trust
from game.core.arrays import SMALL
from game.core.ids import NationId, TreatyId
from game.domains.economy.state import Economy
from game.domains.health.state import Health
from game.domains.security.state import Security
from game.institutions import assess, voting
from game.institutions.matters.admit import Admit
from game.institutions.matters.bind import Bind
from game.institutions.matters.declare_emergency import DeclareEmergency
from game.institutions.matters.elect import Elect
from game.institutions.matters.enforce import Enforce
from game.institutions.matters.judge import Judge
from game.institutions.matters.lend import Lend
from game.institutions.matters.mandate import Mandate
from game.institutions.matters.revive import Revive
from game.institutions.matters.sanction import Sanction
from game.institutions.matters.set_budget import SetBudget
from game.institutions.matters.set_standard import SetStandard
from game.institutions.matters.suspend import Suspend
from game.model.institution import Ballot, Body
from game.model.law import Measure
from game.model.matter import Matter
from game.model.treaty import TreatyText
from game.model.view import View

LIKED, DISLIKED = 40.0, 25.0
"""Trust from which a seat votes for a nation, and below which against it; between them it abstains (design:
strangers begin at 50)."""
HARM = 0.05
"""Points of loss to itself from which a seat votes no (design: as `votes.HARM`)."""
AT_ODDS = 30.0
"""Tension (0..100) between two nations from which a seat votes for a mission between them (design: above that
of a passing quarrel)."""
OUTBREAK = 5.0
"""Size of an outbreak (0..100 points) from which a seat votes to declare an emergency (design: half of what
is reported in the news)."""
MOST_DUES = 0.0005
"""Largest share of its output that a seat agrees to pay to one body (design: as much as the cheapest
citizens' programme)."""
RECENT = 4
"""Turns after which a finding no longer counts in a vote (design: longer than in `disputes`: a vote costs no
envoy)."""


@dataclass(frozen=True, slots=True)
class Leaning:
    """The vote that the seat's own judgement calls for, and the reason to state with it (None: none is
    stated)."""

    ballot: Ballot
    reason: Reason | None = None


def lean(view: View, strategy: Strategy, body: Body, matter: Matter) -> Thinking[Leaning | None]:
    """How the seat would vote on a matter of the body; None for treaties, resolutions and rules (see
    `votes`).

    A kind of matter that is not listed is judged by trust in the first nation that it names.
    """
    match matter:
        case Bind(title=title, articles=articles) | SetStandard(title=title, articles=articles):
            return (yield from _text(view, strategy, body, TreatyText(title=title, articles=articles)))
        case Lend(borrower=borrower, amount=amount):
            funds = body.state.funds
            if borrower != view.nation and funds < amount:
                return Leaning("no", Reason("explains", FUNDS, {"funds": figure(funds)}))
            return _person(view, borrower)
        case Sanction(against=against):
            if against == view.nation:
                return Leaning("no")
            return (yield from _sanction(view, strategy, body, matter))
        case Enforce(between=hosts) if view.nation in hosts:
            return Leaning("no")
        case Mandate(between=(first, second)):
            place = view.setting.index
            tension = float(view.world[Security].tension[place(first), place(second)])
            return Leaning(
                "yes" if tension >= AT_ODDS else "abstain",
                Reason("explains", TENSE, {"tension": figure(tension)}),
            )
        case Judge(nation=nation, treaty=treaty):
            return _guilt(view, nation, treaty)
        case DeclareEmergency(nation=nation):
            outbreak = float(view.world[Health].outbreak[view.setting.index(nation)])
            ballot: Ballot = "yes" if outbreak >= OUTBREAK else "no"
            return Leaning(ballot, Reason("explains", SICK, {"outbreak": figure(outbreak)}))
        case Suspend(nation=nation, lift=lift):
            found = _guilt(view, nation)
            if lift and nation != view.nation:
                return Leaning("no" if found.ballot == "yes" else "yes", found.reason)
            return Leaning("yes" if lift else found.ballot, found.reason)
        case Admit(nation=nation) | Elect(nation=nation):
            return _person(view, nation)
        case SetBudget(budget=budget):
            return _budget(view, body, budget)
        case Revive():
            ballot = "yes" if strategy.uses_bodies or strategy.eases == "yes" else "abstain"
            return Leaning(ballot, Reason("explains", WORK, {"turns": figure(float(body.state.idle))}))
        case _:
            about = matter.named()
            return _person(view, about[0]) if about else None


def _text(view: View, strategy: Strategy, body: Body, text: TreatyText) -> Thinking[Leaning]:
    """As a text that binds the members for as long as it lasts."""
    members = voting.members(view.setting, body)
    [found] = yield from judge(view, strategy, [Question(text, members, TreatyId("decision"))])
    gain = float(found.assessment.own)
    reason = Reason("explains", BODY_TEXT, {"gain": figure(gain)})
    return Leaning("yes" if found.signs else "no" if gain < -HARM else "abstain", reason)


def _person(view: View, nation: str) -> Leaning:
    """Oneself always; others by trust."""
    if nation == view.nation:
        return Leaning("yes")
    faith = float(trust(view)[view.setting.index(nation)])
    ballot: Ballot = "yes" if faith >= LIKED else "no" if faith < DISLIKED else "abstain"
    return Leaning(ballot, Reason("explains", TRUSTED, {"trust": figure(faith)}))


def _guilt(view: View, nation: str, treaty: str = "") -> Leaning:
    """By what was found against it lately (under that treaty)."""
    if nation == view.nation:
        return Leaning("no")
    counted = [
        f
        for f in view.law.findings
        if f.nation == nation
        and (not treaty or f.treaty == treaty)
        and f.turn >= view.world.turn - RECENT
        and f.odds >= LIKELY
        and not f.cleared
    ]
    reason = Reason("explains", GUILT, {"findings": figure(float(len(counted)))})
    return Leaning("yes" if counted else "abstain" if treaty else "no", reason)


def _sanction(view: View, strategy: Strategy, body: Body, matter: Sanction) -> Thinking[Leaning]:
    """Against who was found to break its word, unless the tariff would hurt the seat itself too much."""
    by = tuple(n for n in voting.members(view.setting, body) if n != matter.against)
    turn = view.world.turn
    measure = Measure(
        kind="trade-measure",
        treaty=TreatyId("decision"),
        by=by,
        against=matter.against,
        rate=matter.rate,
        since=turn,
        until=turn + matter.turns,
    )
    seen = yield from foresee(view, [Variant(measures=(measure,))], strategy.patience)
    own = float(seen.own[1])
    if own < -max(HARM, strategy.sacrifice):
        return Leaning("no", Reason("explains", BODY_TEXT, {"gain": figure(own)}))
    return _guilt(view, matter.against)


def _budget(view: View, body: Body, budget: float) -> Leaning:
    """Less is welcome; more while the seat's share of it is small beside its output."""
    owed = assess.dues_shares(view.world, body).get(NationId(view.nation or ""), 0.0) * budget
    part = owed / max(float(view.world[Economy].output[view.index]), SMALL)
    now = body.dues.budget if body.dues else 0.0
    ballot: Ballot = "yes" if budget <= now or part <= MOST_DUES else "no"
    return Leaning(ballot, Reason("explains", COST, {"part": figure(100.0 * part)}))
