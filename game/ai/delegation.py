"""A delegation's whole decision in one stage: from its view to its orders."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.ai.answers import answer
from game.ai.citizens import pay, teach
from game.ai.disputes import dispute
from game.ai.home import push
from game.ai.hosting import host
from game.ai.policy import set_levers
from game.ai.promises import keep_or_break
from game.ai.proposals import propose
from game.ai.questions import answer_questions
from game.ai.rollout import Thinking, think
from game.ai.strategy import STRATEGIES, Strategy
from game.ai.tray import OrderTray
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
    """The orders of several seats at one moment: as `decide` gives for each, but computed together.

    `told` is called with the number of seats that have decided; an exception that it raises ends the
    computation. KeyError for an unknown strategy.
    """
    return think([_decision(OrderTray(view), STRATEGIES[strategy]) for view, strategy in seats], told)


def _decision(tray: OrderTray, strategy: Strategy) -> Thinking[tuple[Order, ...]]:
    """Texts are proposed in a turn's first stage and answered in all; policy, votes and promises go with the
    orders."""
    world = tray.view.world
    if world.stage_kind == "orders":
        yield from answer_questions(tray, strategy)
        yield from keep_or_break(tray, strategy)
        yield from set_levers(tray, strategy)
        pay(tray, strategy)
        teach(tray, strategy)
        host(tray)
    judged = yield from answer(tray, strategy)
    if world.stage_kind == "orders":
        yield from vote(tray, strategy, judged)
    if world.stage == 0:
        table(tray, strategy)
        yield from propose(tray, strategy)
    yield from push(tray, strategy)
    yield from dispute(tray, strategy)
    another = strategy.besides(tray.view)
    if another is not None:
        tray.take(another)
    return tuple(tray.orders)
