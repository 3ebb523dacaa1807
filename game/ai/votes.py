"""Votes in bodies, and motions to change how a body decides.

A text is voted for by whoever would sign it; against, by whom it would harm even outside and by who has
joined a better text on the matter. Not here: what bodies are, or how votes count (`institutions`).
"""

from __future__ import annotations

from game.ai.desk import Desk
from game.ai.foresight import Variant, foresee
from game.ai.judge import asked, judge
from game.ai.strategy import Strategy, trust
from game.core.ids import BodyId
from game.domains.society.state import VOTE_PLEDGE
from game.institutions import voting
from game.model.institution import AdoptText, Ballot, Body, ChangeRule, Motion, Rule
from game.model.treaty import Treaty
from game.orders.decline import Decline
from game.orders.table import Table
from game.orders.vote import Vote
from game.treaties.lowering import Bound, due

HARM = -0.05
"""Points from which a text that others adopt is voted down."""
ENOUGH_TRUST = 40.0
"""Trust in its author from which a resolution is welcome."""
STRICTNESS = {"majority": 0.0, "supermajority": 1.0, "consensus": 2.0, "unanimity": 3.0}


def vote(desk: Desk, strategy: Strategy) -> None:
    """Puts a ballot for every motion of this turn's dockets on the desk."""
    view = desk.view
    if not view.law.docket or not desk.may("vote"):
        return
    pledged = due(view.world)[VOTE_PLEDGE][view.index]
    for body in view.law.bodies:
        if view.nation not in voting.members(view.setting, body):
            continue
        for motion in voting.docket(view.law, body, view.world.turn):
            leaning, harm = _leaning(desk, strategy, body, motion)
            bound = motion.author != view.nation and pledged[view.setting.index(motion.author)] > 0
            if bound and strategy.keeps_pledge(view, harm):
                leaning = "yes"
            elif motion.author != view.nation:
                leaning = strategy.ballot(view, leaning, motion.id)
            desk.take(Vote(motion=motion.id, ballot=leaning))


def _leaning(desk: Desk, strategy: Strategy, body: Body, motion: Motion) -> tuple[Ballot, float]:
    """How the seat would vote by itself, and the harm of a yes, in points."""
    view = desk.view
    left = [order.treaty for order in desk.orders if isinstance(order, Decline)]
    match motion.matter:
        case AdoptText(treaty=treaty) if treaty in left and motion.author == view.nation:
            return "no", 0.0
        case _ if motion.author == view.nation:
            return "yes", 0.0
        case AdoptText(treaty=treaty, version=version):
            found = next((t for t in view.law.treaties if t.id == treaty), None)
            return ("abstain", 0.0) if found is None else _on_text(desk, strategy, found, version)
        case ChangeRule(rule=rule):
            return _on_rule(strategy, body.rule, rule), 0.0
        case _:
            liked = float(trust(view)[view.setting.index(motion.author)]) >= ENOUGH_TRUST
            return ("yes" if liked else "abstain"), 0.0


def _on_text(desk: Desk, strategy: Strategy, treaty: Treaty, version: int) -> tuple[Ballot, float]:
    view, text = desk.view, treaty.version(version).text
    judgement = judge(view, strategy, [asked(view, strategy, text, treaty.negotiators)])[0]
    if judgement.signs:
        left = any(isinstance(o, Decline) and o.treaty == treaty.id for o in desk.orders)
        return ("no" if left else "yes"), 0.0
    others = tuple(n for n in treaty.negotiators if n != view.nation)
    without = Variant(bound=(Bound(treaty.id, text, others, view.world.turn, {}),))
    harm = float(foresee(view, [without], strategy.patience).own[1])
    return ("no" if harm < HARM else "abstain"), max(0.0, -harm)


def _on_rule(strategy: Strategy, now: Rule, then: Rule) -> Ballot:
    if strictness(now) == strictness(then) or strategy.eases == "abstain":
        return "abstain"
    easier = strictness(then) < strictness(now)
    return "yes" if easier == (strategy.eases == "yes") else "no"


def strictness(rule: Rule) -> float:
    """How hard it is to decide by the rule: by kind, then share, then vetoes."""
    share = rule.share if rule.name == "supermajority" else 0.0
    return STRICTNESS[rule.name] + share + 0.1 * len(rule.veto) + 0.05 * (rule.abstain == "against")


def table(desk: Desk, strategy: Strategy) -> None:
    """Moves that a body decide by two thirds where a single no has just stopped what half wanted."""
    view = desk.view
    if strategy.eases != "yes" or not desk.may("table"):
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
        if blocked and not tried and body.rule.name in ("consensus", "unanimity"):
            rule = Rule(name="supermajority", share=0.667, of="members", veto=body.rule.veto)
            desk.take(Table(body=BodyId(body.id), matter=ChangeRule(rule=rule)))
