"""Ballots: the bodies vote on their dockets, and decisions take effect.

Who orders no vote keeps a vote pledge if it made one, and abstains otherwise; in a body of consensus silence
is no objection. Motions beyond the docket's size wait for the next turn, oldest first, and so does what was
tabled with these very orders. All bodies vote on the world as it was. A veto
costs its caster among those whom it thwarts. Then what they decided takes effect (`effect.py`).
"""

from __future__ import annotations

from collections.abc import Mapping

from game.core.arrays import DIGITS, Array
from game.core.ids import NationId
from game.core.text import Name, Param
from game.domains.society.state import VOTE_PLEDGE
from game.engine import esteem
from game.engine.phases.effect import Carried, carry_out
from game.institutions import voting
from game.institutions.docket import by_age, docket, is_settled, is_silent, term_over
from game.institutions.weights import held
from game.model.causes import Cause
from game.model.context import TurnContext
from game.model.event import TO_ALL, Event
from game.model.institution import Ballot, Body, Decision, Motion, Rule
from game.model.law import Law
from game.model.world import World
from game.orders.kinds.vote import Vote
from game.orders.tabling import released, without
from game.treaties.lowering.lowering import due
from game.treaties.status import status

VETOED, VETO_NAME, MOST_USES = 3.0, 2.0, 5
"""Points of trust in the caster of a first veto that those lose whom it thwarts, points of reputation that it
loses if they are all, and how many uses make the next dearer still (design: a second one costs as much as a
breach in the open, so that a veto is for what one cannot bear)."""

Cast = Mapping[tuple[NationId, str], Ballot]


def run(world: World, ctx: TurnContext) -> tuple[World, TurnContext, list[Event]]:
    """The world with this turn's dockets decided."""
    events: list[Event] = []
    if not world.law.docket:
        return world, ctx, events
    pledged = due(world)[VOTE_PLEDGE]
    cast: Cast = {
        (nation, order.motion): order.ballot for nation, order in ctx.orders if isinstance(order, Vote)
    }
    decided = [
        one
        for body in world.law.bodies
        for motion in docket(world.setting, world.law, body, world.turn)
        if (one := _decided(world, body, motion, cast, pledged)) is not None
    ]
    for one in sorted(decided, key=lambda one: by_age(one.decision.motion)):
        uses = {nation: 1 + _vetoes(world.law, nation) for nation in one.decision.vetoed_by}
        world, event = _on_record(world, one.decision)
        events.append(event)
        for nation, count in uses.items():
            world = _resented(world, ctx, one.decision, nation, count)
            events.append(_vetoed(one.decision, nation))
    world, happened = carry_out(world, [one for one in decided if one.decision.adopted])
    settled = [m for m in world.law.docket if is_settled(world.law, m)]
    return (without(world, settled) if settled else world), ctx, [*events, *happened]


def _decided(world: World, body: Body, motion: Motion, cast: Cast, pledged: Array) -> Carried | None:
    """What the votes come to; None while a silence runs to which nobody objects."""
    rule = voting.rule_for(body, motion)
    votes = _votes(world, body, motion, cast, pledged)
    over = term_over(body, motion, world.turn)
    if is_silent(body, motion) and not over and "no" not in votes.values():
        return None
    weights = held(world, body, rule)
    outcome = voting.decide(rule, votes, weights, over, _apart(rule, motion))
    decision = Decision(
        motion=motion,
        turn=world.turn,
        adopted=outcome.adopted,
        votes=votes,
        vetoed_by=outcome.vetoed_by,
        no_quorum=outcome.no_quorum,
    )
    count = voting.count(rule, votes, weights)
    return Carried(decision, round(count.weight_yes, DIGITS) if rule.kind.weighed else count.yes)


def _on_record(world: World, decision: Decision) -> tuple[World, Event]:
    """The world with the decision on record, and the motion on no docket any more."""
    motion = decision.motion
    law = world.law.having(
        docket=tuple(m for m in world.law.docket if m.id != motion.id),
        decisions=(*world.law.decisions, decision),
    )
    kind = "motion.adopted" if decision.adopted else "motion.rejected"
    told: dict[str, Param] = {"body": Name("body", motion.body), **voting.tally(decision.votes)}
    event = Event(kind, (motion.author,), told, audience=TO_ALL)
    world = world.with_law(law)
    if not decision.adopted:
        world = released(world, motion)
    return world, event


def _vetoes(law: Law, nation: str) -> int:
    """How many decisions the nation's veto has stopped so far."""
    return sum(nation in decision.vetoed_by for decision in law.decisions)


def _resented(world: World, ctx: TurnContext, decision: Decision, nation: NationId, count: int) -> World:
    """The world in which those who voted for what a veto stopped trust its caster less, each time more."""
    thwarted = [n for n, ballot in decision.votes.items() if ballot == "yes"]
    weight = min(count, MOST_USES)
    points = esteem.of_one(world, nation, esteem.of(world, thwarted, -VETOED * weight))
    world = esteem.trusted(world, ctx, points, Cause("trust.veto"))
    part = len(thwarted) / max(len(decision.votes), 1)
    name = esteem.of(world, [nation], -VETO_NAME * weight * part)
    return esteem.reputed(world, ctx, name, Cause("reputation.veto"))


def _vetoed(decision: Decision, nation: NationId) -> Event:
    told = {"body": Name("body", decision.motion.body), "nation": Name("nation", decision.motion.author)}
    return Event("motion.vetoed", (nation,), told, audience=TO_ALL)


def _votes(world: World, body: Body, motion: Motion, cast: Cast, pledged: Array) -> dict[NationId, Ballot]:
    rule = voting.rule_for(body, motion)
    apart = _apart(rule, motion)
    author = world.setting.index(motion.author) if motion.author else -1
    votes: dict[NationId, Ballot] = {}
    barred = _voteless(world.law, body.id, world.turn)
    for member in (m for m in voting.voters(world.setting, body, motion) if m not in barred):
        promised = author >= 0 and pledged[world.setting.index(member), author] > 0
        default: Ballot = "yes" if promised or member == motion.author else "abstain"
        votes[member] = "abstain" if member in apart else cast.get((member, motion.id), default)
    return votes


def _apart(rule: Rule, motion: Motion) -> tuple[NationId, ...]:
    """Whom the motion is about, where they must abstain."""
    return motion.matter.disputing(motion.author) if rule.party_to_dispute_abstains else ()


def _voteless(law: Law, body: str, turn: int) -> tuple[NationId, ...]:
    """The nations whose vote in the body is suspended that turn, sorted (cf. UN Charter art. 5).

    Suspended by the answer to a breach of a treaty that the body adopted, or under which it judges.
    """
    barred = {
        m.against
        for m in law.measures
        if m.kind == "vote-suspension"
        and m.since <= turn < m.until
        and body in (law.treaty(m.treaty).body, status.final(law.treaty(m.treaty)).disputes.body)
    }
    return tuple(sorted(barred))
