"""Ballots: the bodies vote on their dockets, and decisions take effect.

Who orders no vote keeps a vote pledge if it made one, and abstains otherwise; in a body of consensus silence
is no objection. Motions beyond the docket's size wait for the next turn, oldest first, and so does what was
tabled with these very orders. Of several who are elected in one turn, who has the most votes comes first.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.core.arrays import Array
from game.core.ids import NationId
from game.core.text import Name, Param
from game.domains.society.state import VOTE_PLEDGE
from game.institutions import voting
from game.institutions.docket import docket, is_silent, term_over
from game.institutions.matters.elect import Elect
from game.institutions.weights import held
from game.model.context import TurnContext
from game.model.event import Event
from game.model.institution import Ballot, Body, Decision, Motion
from game.model.law import Law
from game.model.world import World
from game.orders.kinds.vote import Vote
from game.treaties.lowering.lowering import due
from game.treaties.status import status

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
    for sitting in [body.id for body in world.law.bodies]:
        body = world.law.body(sitting)
        decided = [
            _decided(world, body, motion, cast, pledged)
            for motion in docket(world.setting, world.law, body, world.turn)
        ]
        for decision in sorted((d for d in decided if d is not None), key=_most_votes_first):
            world, happened = _carried_out(world, decision)
            events += happened
    return world, ctx, events


def _most_votes_first(decision: Decision) -> int:
    """Elections after all else, by votes; the rest as it stood on the docket."""
    is_election = isinstance(decision.motion.matter, Elect)
    return 1_000_000 - voting.tally(decision.votes)["yes"] if is_election else 0


def _decided(world: World, body: Body, motion: Motion, cast: Cast, pledged: Array) -> Decision | None:
    """What the votes come to; None while a silence runs to which nobody objects."""
    rule = voting.rule_for(body, motion)
    votes = _votes(world, body, motion, cast, pledged)
    over = term_over(body, motion, world.turn)
    if is_silent(body, motion) and not over and "no" not in votes.values():
        return None
    outcome = voting.decide(rule, votes, held(world, body, rule), over)
    return Decision(
        motion=motion,
        turn=world.turn,
        adopted=outcome.adopted,
        votes=votes,
        vetoed_by=outcome.vetoed_by,
        no_quorum=outcome.no_quorum,
    )


def _carried_out(world: World, decision: Decision) -> tuple[World, list[Event]]:
    """The world with the decision on record, and carried out if the motion was adopted."""
    motion = decision.motion
    law = world.law.having(
        docket=tuple(m for m in world.law.docket if m.id != motion.id),
        decisions=(*world.law.decisions, decision),
    )
    world = world.with_law(law)
    kind = "motion.adopted" if decision.adopted else "motion.rejected"
    told: dict[str, Param] = {"body": Name("body", motion.body), **voting.tally(decision.votes)}
    events = [Event(kind, (motion.author,), told)]
    if decision.adopted:
        world, happened = motion.matter.carry_out(world, world.law.body(motion.body), motion)
        events += happened
    return world, events


def _votes(world: World, body: Body, motion: Motion, cast: Cast, pledged: Array) -> dict[NationId, Ballot]:
    rule = voting.rule_for(body, motion)
    apart = motion.matter.disputing(motion.author) if rule.party_to_dispute_abstains else ()
    author = world.setting.index(motion.author) if motion.author else -1
    votes: dict[NationId, Ballot] = {}
    barred = _voteless(world.law, body.id, world.turn)
    for member in (m for m in voting.voters(world.setting, body, motion) if m not in barred):
        promised = author >= 0 and pledged[world.setting.index(member), author] > 0
        default: Ballot = "yes" if promised or member == motion.author else "abstain"
        votes[member] = "abstain" if member in apart else cast.get((member, motion.id), default)
    return votes


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
