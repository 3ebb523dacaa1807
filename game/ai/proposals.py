"""What to propose: of the ideas that the seat would sign, the largest product of gains (Nash 1950).

Not here: the ideas (`templates`), answers to others' texts (`answers`).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from game.ai.judge import Judgement, asked, judge
from game.ai.rollout import Thinking
from game.ai.strategy import Strategy, draws
from game.ai.tabled import matter
from game.ai.templates import TEMPLATES, Circle, Idea, ideas
from game.ai.tray import OrderTray
from game.core.arrays import SMALL
from game.core.ids import NationId
from game.domains.pillars.state import Pillars
from game.domains.security.state import Security
from game.domains.trade.state import Trade
from game.institutions import voting
from game.institutions.matters.adopt_text import AdoptText
from game.model.answer_clause import AnswerToBreach
from game.model.clause import CLAUSES, Clause
from game.model.setting import PILLARS, Pillar
from game.model.treaty import EntryIntoForce, FinalClauses, Treaty, TreatyText, Withdrawal
from game.model.view import View
from game.orders.kinds.propose import Propose
from game.treaties.status import status
from game.treaties.status.status import Condition, Standing

PARTNERS = 4
"""Nations with which a delegation considers a treaty for two in one turn (design: bounds the number of
projections)."""
LEAST_TOGETHER = 0.05
"""Points that all members together must gain for a text to be proposed (design: as much as a plain strategy
asks for itself)."""
NOT_AGAIN = 3
"""Turns for which a matter that failed is not proposed again (design: views need time to change)."""
TABLED_BY = 3.0
"""Mean number of delegations that consider texts among all nations in one turn (design: every table costs
each nation an answer)."""
KINDS = 10
"""Kinds of articles that a delegation considers in one turn for pairs, and as many for all nations (design:
bounds the number of projections)."""
SERVES: dict[str, Pillar] = {
    "trade": "prosperity",
    "climate": "planet",
    "nature": "planet",
    "security": "peace",
    "development": "prosperity",
    "health": "health",
    "culture": "peace",
    "diplomacy": "peace",
}
"""The pillar that articles of a field mainly serve; a nation low in it considers them sooner."""
EVEN = 0.005
"""Smallest gain, in points, that enters the product: gains below count as this (design: half of what is
notable; a logarithm needs more than 0)."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text, its members, and the body that would adopt it ("" for none)."""

    text: TreatyText
    members: tuple[NationId, ...]
    body: str = ""


def propose(tray: OrderTray, strategy: Strategy) -> Thinking[None]:
    """Puts the best proposals on the tray, as many as the strategy tables in a turn."""
    view = tray.view
    if not tray.may("propose") or tray.envoys < Propose.envoys:
        return
    listed = list(candidates(view, strategy))
    judgements = yield from judge(view, strategy, [asked(view, strategy, c.text, c.members) for c in listed])
    ranked = sorted(((score(view, strategy, j), -place) for place, j in enumerate(judgements)), reverse=True)
    made: list[Candidate] = []
    for points, place in ranked:
        candidate = listed[-place]
        if len(made) >= strategy.proposals or points == -math.inf:
            return
        if any(matter(candidate.text) == matter(other.text) for other in made):
            continue
        to = tuple(n for n in candidate.members if n != view.nation)
        if tray.take(Propose(text=candidate.text, to=to, body=candidate.body)):
            made.append(candidate)


def candidates(view: View, strategy: Strategy) -> Iterator[Candidate]:
    """The texts that the seat may propose now, but those that are on the table, in force, or failed
    lately."""
    shelved = shelf(view)
    for circle in circles(view):
        for idea in ideas(circle, kinds(view, circle.is_pair)):
            text = TreatyText(
                title=idea.title, articles=idea.articles, final=finals(view, strategy, circle, idea)
            )
            if not any(one.stops(text, circle) for one in shelved):
                yield Candidate(text, circle.members, _body(view, strategy, circle))


def circles(view: View) -> Iterator[Circle]:
    """The groups of members to consider: up to `PARTNERS` pairs, by trade, tension and a random draw; and all
    nations, if the seat draws it this turn."""
    assert view.nation is not None
    here = view.index
    trade, tension = view.world[Trade].flows, view.world[Security].tension
    bought = trade[here] + trade[:, here]
    interest = bought / max(float(bought.sum() - bought[here]), SMALL) + tension[here] / 100.0
    lot = draws(view).uniform("partners", len(interest))
    ranked = np.argsort(-np.round(interest + 0.5 * lot, 6), kind="stable")
    ids = view.setting.nation_ids
    for place in [int(k) for k in ranked if k != here][:PARTNERS]:
        yield Circle(view, tuple(ids[k] for k in sorted((here, place))))
    turn = float(draws(view).uniform("table", 1)[0])
    if len(ids) > 2 and turn < TABLED_BY / len(ids):
        yield Circle(view, ids)


def kinds(view: View, pair: bool) -> frozenset[str]:
    """At most `KINDS` of the open kinds of articles: by a random draw, more likely for pillars in which the
    seat is low."""
    listed = [k for k in sorted(TEMPLATES) if view.setting.is_open("clauses", k, view.world.turn)]
    if len(listed) <= KINDS:
        return frozenset(listed)
    scores = {p: float(np.asarray(getattr(view.world[Pillars], p))[view.index]) for p in PILLARS}
    lots = draws(view).uniform("kinds/pair" if pair else "kinds/all", len(listed))

    def weight(place: int) -> float:
        pillar = SERVES.get(CLAUSES[listed[place]].field_of)
        return round((100.0 - (scores[pillar] if pillar else 50.0)) / 100.0 + float(lots[place]), 6)

    ranked = sorted(range(len(listed)), key=lambda place: (-weight(place), place))
    return frozenset(listed[place] for place in ranked[:KINDS])


def finals(view: View, strategy: Strategy, circle: Circle, idea: Idea) -> FinalClauses:
    """The final clauses: consent by signature in short games; texts for many enter into force with a
    majority, or with all for a free rider."""
    many = not circle.is_pair
    count = len(circle.members) // 2 + 1 if many and not strategy.free_rides else 0
    return FinalClauses(
        consent=view.setting.timing.usual_consent,
        entry=EntryIntoForce(count=count),
        withdrawal=Withdrawal(lock=2, notice=1),
        verification=2,
        answer=AnswerToBreach(kind=strategy.answer, after=1, turns=2),
    )


def score(view: View, strategy: Strategy, judgement: Judgement) -> float:
    """Logarithm of the product of the members' gains, the seat's weighed by `greed`. Minus infinity if the
    seat would not sign, too few others gain, or all together gain less than `LEAST_TOGETHER`."""
    members = judgement.question.members
    gains = [float(judgement.assessment.gains[view.setting.index(n)]) for n in members if n != view.nation]
    needed = (judgement.question.text.final.entry.count or len(members)) - 1
    willing = sum(gain > 0 for gain in gains)
    together = sum(gains) + judgement.assessment.own
    if not judgement.signs or willing < needed or together < LEAST_TOGETHER:
        return -math.inf
    theirs = sum(math.log(max(gain, EVEN)) for gain in gains) / len(gains)
    return round(strategy.greed * math.log(max(judgement.worth, EVEN)) + (1.0 - strategy.greed) * theirs, 6)


def _body(view: View, strategy: Strategy, circle: Circle) -> str:
    """The body that adopts texts for many, if the strategy likes bodies and one has all the members."""
    if (
        circle.is_pair
        or not strategy.uses_bodies
        or not view.setting.is_open("orders", "vote", view.world.turn)
    ):
        return ""
    fitting = [
        b.id
        for b in view.law.bodies
        if set(circle.members) <= set(voting.members(view.setting, b))
        and sum(m.body == b.id for m in view.law.docket) < b.docket_size
    ]
    return fitting[0] if fitting else ""


@dataclass(frozen=True, slots=True)
class Shelved:
    """A treaty that rules out proposals among its negotiators: on the same `matters`, or with the same
    `articles`."""

    among: frozenset[str]
    matters: frozenset[tuple[str, ...]]
    articles: tuple[Clause, ...]
    """The articles in force; () if none are."""

    def stops(self, text: TreatyText, circle: Circle) -> bool:
        """Whether the treaty rules out this text among these members."""
        if not self.among >= set(circle.members):
            return False
        return matter(text) in self.matters or text.articles == self.articles


def shelf(view: View) -> list[Shelved]:
    """What rules out proposals: texts still open, texts that failed less than `NOT_AGAIN` turns ago, and
    treaties in force."""
    turn = view.world.turn
    found = []
    for treaty in view.law.treaties:
        latest = max([v.turn for v in treaty.versions] + [i.turn for i in treaty.instruments])
        bound = status.condition(treaty, turn) is Condition.IN_FORCE
        if _has_hope(view, treaty):
            matters = frozenset({matter(status.text(treaty))})
        else:
            fresh = not bound and turn < latest + NOT_AGAIN
            matters = frozenset(matter(v.text) for v in treaty.versions if fresh)
        articles = status.text(treaty).articles if bound else ()
        if matters or articles:
            found.append(Shelved(frozenset(treaty.negotiators), matters, articles))
    return found


def _has_hope(view: View, treaty: Treaty) -> bool:
    """Whether a text not yet in force can still come into force."""
    turn = view.world.turn
    condition = status.condition(treaty, turn)
    if condition is Condition.OPEN:
        return True
    refused = sum(status.standing(treaty, n, turn) is Standing.REFUSED for n in treaty.negotiators)
    needed = status.final(treaty).entry.count or len(treaty.negotiators)
    rejected = bool(treaty.body) and all(
        not (isinstance(m.matter, AdoptText) and m.matter.treaty == treaty.id) for m in view.law.docket
    )
    return condition is Condition.DRAFT and len(treaty.negotiators) - refused >= needed and not rejected
