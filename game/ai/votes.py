"""Votes in bodies, and motions to change a body's voting rule.

A seat votes for a text that it would sign; against, if the text harms it even outside or it has joined a
better text on the matter. Not here: bodies and the counting of votes (`institutions`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.ai.judge import Judgement, Question, asked, judge
from game.ai.matters import Leaning, lean
from game.ai.rollout import Thinking
from game.ai.strategy import Strategy, trust
from game.ai.tray import OrderTray
from game.core.ids import BodyId, MotionId, TreatyId
from game.domains.society.state import VOTE_PLEDGE
from game.institutions import voting
from game.institutions.docket import docket
from game.institutions.matters.adopt_text import AdoptText
from game.institutions.matters.change_rule import ChangeRule
from game.model.institution import Ballot, Body, Motion, Rule
from game.model.view import View
from game.orders.kinds.decline import Decline
from game.orders.kinds.speak import Speak
from game.orders.kinds.table import Table
from game.orders.kinds.vote import Vote
from game.treaties.lowering.lowering import due_now

HARM = 0.05
"""Points of loss from a text that others adopt from which the seat votes no (design: five times what is
notable)."""
ENOUGH_TRUST = 40.0
"""Trust in the author from which the seat votes for a resolution (design: a little less than strangers have,
50)."""

PER_VETO, PER_ABSENT = 0.1, 0.05
"""Strictness added by each veto, and if abstentions count as no (design: less than the step from one kind of
rule to the next)."""
TWO_THIRDS = 0.667
"""Share proposed instead of unanimity (UN Charter art. 18(2): two thirds)."""


def vote(tray: OrderTray, strategy: Strategy, known: Mapping[TreatyId, Judgement]) -> Thinking[None]:
    """Puts a ballot for every motion of this turn's dockets on the tray.

    `known` are the judgements of the versions that count, where they have been made already.
    """
    view = tray.view
    if not view.law.docket or not tray.may("vote"):
        return
    sitting = [body for body in view.law.bodies if view.nation in voting.members(view.setting, body)]
    listed = [(body, m) for body in sitting for m in docket(view.setting, view.law, body, view.world.turn)]
    opinions = yield from _opinions(view, strategy, [motion for _, motion in listed], known)
    pledged = due_now(view.world)[VOTE_PLEDGE][view.index]
    for body, motion in listed:
        opinion = opinions.get(motion.id)
        own = motion.author == view.nation
        seen = None if own else (yield from lean(view, strategy, body, motion.matter))
        leaning = seen.ballot if seen else _leaning(tray, strategy, body, motion, opinion)
        others = motion.author in view.setting.nation_ids and motion.author != view.nation
        promised = others and pledged[view.setting.index(motion.author)] > 0
        if promised and strategy.keeps_pledge(view, opinion.harm if opinion else 0.0):
            leaning = "yes"
        elif motion.author != view.nation:
            leaning = strategy.ballot(view, leaning, motion.id)
        if tray.take(Vote(motion=motion.id, ballot=leaning)) and seen is not None:
            explain(tray, leaning, seen)


def explain(tray: OrderTray, ballot: Ballot, seen: Leaning) -> None:
    """Puts a speech to all with the reason for a vote on the tray, if the seat voted by its own judgement."""
    if seen.reason is not None and seen.ballot == ballot:
        tray.take(
            Speak(key=seen.reason.key, reason=seen.reason.text.template, figures=dict(seen.reason.figures))
        )


def _opinions(
    view: View, strategy: Strategy, motions: Sequence[Motion], known: Mapping[TreatyId, Judgement]
) -> Thinking[dict[MotionId, Judgement]]:
    """What the seat thinks of each text of others."""
    treaties = {t.id: t for t in view.law.treaties}
    texts: dict[MotionId, Question] = {}
    found: dict[MotionId, Judgement] = {}
    for motion in motions:
        matter = motion.matter
        if motion.author == view.nation or not isinstance(matter, AdoptText) or matter.treaty not in treaties:
            continue
        treaty = treaties[matter.treaty]
        texts[motion.id] = asked(view, strategy, treaty.version(matter.version).text, treaty.negotiators)
        if matter.treaty in known and known[matter.treaty].question.text == texts[motion.id].text:
            found[motion.id] = known[matter.treaty]
    unknown = [motion for motion in texts if motion not in found]
    judged = yield from judge(view, strategy, [texts[motion] for motion in unknown])
    return found | dict(zip(unknown, judged, strict=True))


def _leaning(
    tray: OrderTray, strategy: Strategy, body: Body, motion: Motion, opinion: Judgement | None
) -> Ballot:
    """How the seat would vote by itself."""
    view = tray.view
    match motion.matter:
        case AdoptText(treaty=treaty):
            left = any(isinstance(o, Decline) and o.treaty == treaty for o in tray.orders)
            if motion.author == view.nation or (opinion and opinion.signs):
                return "no" if left else "yes"
            return "no" if opinion and opinion.harm > HARM else "abstain"
        case _ if motion.author == view.nation:
            return "yes"
        case ChangeRule(rule=rule):
            return _on_rule(strategy, body.rule, rule)
        case _ if motion.author in view.setting.nation_ids:
            liked = float(trust(view)[view.setting.index(motion.author)]) >= ENOUGH_TRUST
            return "yes" if liked else "abstain"
        case _:
            return "abstain"


def _on_rule(strategy: Strategy, now: Rule, then: Rule) -> Ballot:
    if strictness(now) == strictness(then) or strategy.eases == "abstain":
        return "abstain"
    easier = strictness(then) < strictness(now)
    return "yes" if easier == (strategy.eases == "yes") else "no"


def strictness(rule: Rule) -> float:
    """How hard it is to adopt something under the rule, to compare rules: kind, then share, then vetoes."""
    share = rule.share if "share" in rule.kind.reads else 0.0
    return rule.kind.strictness + share + PER_VETO * len(rule.veto) + PER_ABSENT * (rule.abstain == "against")


def table(tray: OrderTray, strategy: Strategy) -> None:
    """Moves to replace unanimity by two thirds in a body where at least half voted for a motion that failed
    within the last two turns."""
    view = tray.view
    if strategy.eases != "yes" or not tray.may("table"):
        return
    for body in view.law.bodies:
        blocked = any(
            d.motion.body == body.id
            and not d.adopted
            and d.turn >= view.world.turn - 2
            and 2 * list(d.votes.values()).count("yes") >= len(d.votes)
            for d in view.law.decisions
        )
        tried = any(
            d.motion.body == body.id and isinstance(d.motion.matter, ChangeRule) for d in view.law.decisions
        )
        if blocked and not tried and body.rule.kind.everyone:
            rule = Rule(name="supermajority", share=TWO_THIRDS, of="members", veto=body.rule.veto)
            tray.take(Table(body=BodyId(body.id), matter=ChangeRule(rule=rule)))
