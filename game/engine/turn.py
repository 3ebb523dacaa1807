"""`resolve` carries out the phases of a stage in their order; the phases hold the rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import ModuleType

from game.core.problems import RulesBug
from game.core.rng import Streams
from game.engine.effects import opening
from game.engine.phases import (
    answers,
    ballots,
    bodies,
    close,
    disputes,
    domains,
    embassies,
    force,
    instruments,
    intake,
    leaks,
    listing,
    lowering,
    missions,
    negotiation,
    policy,
    politics,
    review,
    verification,
)
from game.engine.trace import Trace, changes
from game.model.causes import Ledger
from game.model.context import TurnContext
from game.model.event import Event
from game.model.obligations import Obligations
from game.model.order import Submission
from game.model.setting import StageKind
from game.model.world import World
from game.treaties.status.publicity import discreet

PHASES: Mapping[StageKind, tuple[ModuleType, ...]] = {
    "talks": (intake, negotiation, instruments, close),
    "orders": (
        intake,
        negotiation,
        instruments,
        ballots,
        lowering,
        policy,
        domains,
        verification,
        disputes,
        answers,
        review,
        listing,
        politics,
        missions,
        bodies,
        leaks,
        embassies,
        force,
        close,
    ),
}


@dataclass(frozen=True, slots=True, eq=False)
class Resolution:
    """The world after a stage, what happened in it, and the world's digest."""

    world: World
    events: tuple[Event, ...]
    digest: str


def resolve(
    world: World, submissions: Sequence[Submission], *, causes: bool = True, trace: Trace | None = None
) -> Resolution:
    """The world after the current stage. Pure: same world, same submissions in any order, same digest.

    A `trace` is filled with marks of what each phase changed. RulesBug if a nation has sealed twice.
    """
    if len({s.nation for s in submissions}) < len(submissions):
        raise RulesBug("two submissions of one nation")
    streams = Streams(world.seed, f"{world.turn}.{world.stage}")
    nothing = Obligations(world.sizes)
    ctx = TurnContext(streams, (), {}, nothing, nothing, ledger=Ledger() if causes else None)
    ctx = replace(ctx, orders=intake.sorted_orders(world, submissions))
    events: list[Event] = []
    for phase in PHASES[world.stage_kind]:
        before = world
        world, ctx, happened = phase.run(world, ctx)
        events += happened
        if trace is not None and (marks := changes(before, world)):
            trace[phase.__name__.rpartition(".")[2]] = marks
    return Resolution(world, tuple(discreet(world.law, events)), world.digest())


def begin(world: World) -> Resolution:
    """The world at the start of turn 1 with its opening news."""
    nothing = Obligations(world.sizes)
    ctx = TurnContext(Streams(world.seed, "opening"), (), world.levers, nothing, nothing, ledger=Ledger())
    world, events = opening(world, ctx)
    return Resolution(
        replace(world, accounts=ctx.ledger.accounts if ctx.ledger else {}), tuple(events), world.digest()
    )
