"""Ballots: the bodies vote on their dockets, and decisions take effect.

Who orders no vote keeps a vote pledge if it made one, and abstains otherwise; in a body of consensus silence
is no objection. Motions beyond the docket's size wait for the next turn, oldest first, and so does what was
tabled with these very orders. All bodies vote on the world as it was. Then what they decided takes effect,
the oldest motion first, and of those who are elected, who has most votes.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.core.arrays import Array
from game.core.ids import NationId
from game.core.problems import has_errors
from game.core.text import Name, Param
from game.domains.society.state import VOTE_PLEDGE
from game.institutions import voting
from game.institutions.docket import by_age, docket, is_silent, term_over
from game.institutions.matters.adopt_text import AdoptText
from game.institutions.matters.elect import Elect
from game.institutions.weights import held
from game.model.context import TurnContext
from game.model.event import TO_ALL, Event
from game.model.institution import Ballot, Body, Decision, Motion, Rule
from game.model.law import Law
from game.model.view import View
from game.model.world import World
from game.orders.kinds.vote import Vote
from game.orders.tabling import with_act
from game.treaties.lowering.lowering import due
from game.treaties.status import status

Cast = Mapping[tuple[NationId, str], Ballot]

LAST = 1_000_000
"""A place in the order of decisions behind all but elections: more than any body has votes (design)."""


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
        _decided(world, body, motion, cast, pledged)
        for body in world.law.bodies
        for motion in docket(world.setting, world.law, body, world.turn)
    ]
    oldest_first = sorted((d for d in decided if d is not None), key=lambda d: by_age(d.motion))
    for decision in sorted(oldest_first, key=_most_votes_first):
        world, happened = _carried_out(world, decision)
        events += happened
    return world, ctx, events


def _most_votes_first(decision: Decision) -> int:
    """Elections after all else, by votes; the rest as it stood on the docket."""
    is_election = isinstance(decision.motion.matter, Elect)
    return LAST - voting.tally(decision.votes)["yes"] if is_election else 0


def _decided(world: World, body: Body, motion: Motion, cast: Cast, pledged: Array) -> Decision | None:
    """What the votes come to; None while a silence runs to which nobody objects."""
    rule = voting.rule_for(body, motion)
    votes = _votes(world, body, motion, cast, pledged)
    over = term_over(body, motion, world.turn)
    if is_silent(body, motion) and not over and "no" not in votes.values():
        return None
    outcome = voting.decide(rule, votes, held(world, body, rule), over, _apart(rule, motion))
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
    events = [Event(kind, (motion.author,), told, audience=TO_ALL)]
    if decision.adopted:
        body = world.law.body(motion.body)
        if overtaken(world, body, motion):
            told = {"body": Name("body", body.id)}
            return world, [*events, Event("motion.overtaken", (motion.author,), told, audience=TO_ALL)]
        world, happened = motion.matter.carry_out(world, body, motion)
        events += happened
    elif isinstance(motion.matter, AdoptText):
        world = with_act(world, motion.matter, "release")
    return world, events


def overtaken(world: World, body: Body, motion: Motion) -> bool:
    """Whether what the motion asks cannot be done any more, as things stand now.

    Since it was tabled another may have filled the seat, spent the funds or ended the treaty that it is
    about. Of texts the docket says whether they still need a vote.
    """
    if isinstance(motion.matter, AdoptText):
        return False
    view = View(motion.author, world)
    return has_errors([*motion.matter.refused(view, body), *motion.matter.problems(view, body)])


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
