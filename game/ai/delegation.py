"""A delegation's whole decision in one stage: from its view to its orders."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.ai.answers import answer
from game.ai.citizens import pay, teach
from game.ai.desk import Desk
from game.ai.disputes import dispute
from game.ai.home import push
from game.ai.policy import set_levers
from game.ai.promises import keep_or_break
from game.ai.proposals import propose
from game.ai.questions import answer_questions
from game.ai.rollout import Thinking, think
from game.ai.strategy import STRATEGIES, Strategy
from game.ai.votes import table, vote
from game.model.order import Order
from game.model.view import View


def decide(view: View, strategy: str) -> tuple[Order, ...]:
    """The orders of the seat of `view`, all lawful beside each other; the same view gives the same orders.

    KeyError for an unknown strategy.
    """
    return decide_all([(view, strategy)])[0]


def decide_all(
    seats: Sequence[tuple[View, str]], told: Callable[[int], None] | None = None
) -> list[tuple[Order, ...]]:
    """The orders of several seats of one moment, each as it would decide alone, in a part of the time.

    `told` hears now and then how many have decided; it may raise to stop it all. KeyError for an unknown
    strategy.
    """
    return think([_decision(Desk(view), STRATEGIES[strategy]) for view, strategy in seats], told)


def _decision(desk: Desk, strategy: Strategy) -> Thinking[tuple[Order, ...]]:
    """Texts are proposed in a turn's first stage and answered in all; policy, votes and promises go with the
    orders."""
    world = desk.view.world
    if world.stage_kind == "orders":
        yield from answer_questions(desk, strategy)
        yield from keep_or_break(desk, strategy)
        yield from set_levers(desk, strategy)
        pay(desk, strategy)
        teach(desk, strategy)
    judged = yield from answer(desk, strategy)
    if world.stage_kind == "orders":
        yield from vote(desk, strategy, judged)
    if world.stage == 0:
        table(desk, strategy)
        yield from propose(desk, strategy)
    yield from push(desk, strategy)
    yield from dispute(desk, strategy)
    return tuple(desk.orders)
