"""A delegation's whole decision in one stage: from its view to its orders."""

from __future__ import annotations

from game.ai.answers import answer
from game.ai.citizens import pay, teach
from game.ai.desk import Desk
from game.ai.disputes import dispute
from game.ai.home import push
from game.ai.policy import set_levers
from game.ai.promises import keep_or_break
from game.ai.proposals import propose
from game.ai.questions import answer_questions
from game.ai.strategy import STRATEGIES
from game.ai.votes import table, vote
from game.model.order import Order
from game.model.view import View


def decide(view: View, strategy: str) -> tuple[Order, ...]:
    """The orders of the seat of `view`, all lawful beside each other; the same view gives the same orders.

    Texts are proposed in a turn's first stage and answered in all; policy, votes and promises go with the
    orders. KeyError for an unknown strategy.
    """
    chosen = STRATEGIES[strategy]
    desk = Desk(view)
    if view.world.stage_kind == "orders":
        answer_questions(desk, chosen)
        keep_or_break(desk, chosen)
        set_levers(desk, chosen)
        pay(desk, chosen)
        teach(desk, chosen)
    judged = answer(desk, chosen)
    if view.world.stage_kind == "orders":
        vote(desk, chosen, judged)
    if view.world.stage == 0:
        table(desk, chosen)
        propose(desk, chosen)
    push(desk, chosen)
    dispute(desk, chosen)
    return tuple(desk.orders)
