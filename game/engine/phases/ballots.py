"""Ballots: the bodies vote on their dockets, and decisions take effect.

Who orders no vote keeps a vote pledge if it made one, and abstains otherwise; in a body of consensus silence
is no objection. Motions beyond the docket's size wait for the next turn, oldest first, and so does what was
tabled with these very orders.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.core.arrays import Array
from game.core.ids import NationId
from game.core.text import Name
from game.domains.society.state import VOTE_PLEDGE
from game.engine.phases.instruments import adopt
from game.institutions import voting
from game.institutions.docket import docket
from game.model.context import TurnContext
from game.model.event import Event
from game.model.institution import AdoptText, Ballot, Body, ChangeRule, Decision, Motion
from game.model.world import World
from game.orders.vote import Vote
from game.treaties.lowering import due
from game.treaties.voteless import voteless


def run(world: World, ctx: TurnContext) -> tuple[World, TurnContext, list[Event]]:
    """The world with this turn's dockets decided."""
    events: list[Event] = []
    if not world.law.docket:
        return world, ctx, events
    pledged = due(world)[VOTE_PLEDGE]
    cast: dict[tuple[NationId, str], Ballot] = {
        (nation, order.motion): order.ballot for nation, order in ctx.orders if isinstance(order, Vote)
    }
    for body in world.law.bodies:
        for motion in docket(world.setting, world.law, body, world.turn):
            votes = _votes(world, body, motion, cast, pledged)
            outcome = voting.decide(voting.rule_for(body, motion), votes)
            decision = Decision(
                motion=motion,
                turn=world.turn,
                adopted=outcome.adopted,
                votes=votes,
                vetoed_by=outcome.vetoed_by,
            )
            law = world.law.having(
                docket=tuple(m for m in world.law.docket if m.id != motion.id),
                decisions=(*world.law.decisions, decision),
            )
            world = world.with_law(law)
            kind = "motion.adopted" if decision.adopted else "motion.rejected"
            events.append(
                Event(kind, (motion.author,), {"body": Name("body", body.id), **voting.tally(votes)})
            )
            if decision.adopted:
                world, happened = _take_effect(world, body, motion)
                events += happened
    return world, ctx, events


def _votes(
    world: World, body: Body, motion: Motion, cast: Mapping[tuple[NationId, str], Ballot], pledged: Array
) -> dict[NationId, Ballot]:
    author = world.setting.index(motion.author)
    votes: dict[NationId, Ballot] = {}
    barred = voteless(world.law, body.id, world.turn)
    for member in (m for m in voting.members(world.setting, body) if m not in barred):
        promised = pledged[world.setting.index(member), author] > 0
        default: Ballot = "yes" if promised or member == motion.author else "abstain"
        votes[member] = cast.get((member, motion.id), default)
    return votes


def _take_effect(world: World, body: Body, motion: Motion) -> tuple[World, list[Event]]:
    match motion.matter:
        case AdoptText(treaty=treaty, version=version):
            return adopt(world, world.law.treaty(treaty), version)
        case ChangeRule(rule=rule):
            bodies = tuple(
                b.model_copy(update={"rule": rule}) if b.id == body.id else b for b in world.law.bodies
            )
            return world.with_law(world.law.having(bodies=bodies)), [
                Event("body.rule_changed", (motion.author,), {"body": Name("body", body.id)})
            ]
        case _:
            return world, []
