"""Questions that events ask: each answer's effects are projected, and the strategy picks.

An honest delegation leaves covert answers and those that break its word alone. A covert one costs by its
odds of being seen. Not here: what the engine does with an answer (`engine.effects`).
"""

from __future__ import annotations

import numpy as np

from game.ai.desk import Desk
from game.ai.foresight import DIGITS, look
from game.ai.promises import NAME_LOST
from game.ai.strategy import Assessment, Strategy
from game.core.arrays import Array
from game.core.rng import Streams
from game.engine.effects import apply
from game.engine.projection import weights
from game.model.causes import Cause
from game.model.context import TurnContext
from game.model.obligations import Obligations, stacked
from game.model.setting import EventCard, Option
from game.model.view import View
from game.orders.answer import Answer
from game.treaties.lowering import in_force, lowered


def answer_questions(desk: Desk, strategy: Strategy) -> None:
    """Puts an answer to each question on the desk."""
    if not desk.may("answer"):
        return
    for card in desk.view.questions:
        options = [o for o in card.options if not strategy.honest or not (o.covert or o.breaks)]
        if len(options) > 1:
            worths = [worth(desk.view, strategy, card, option) for option in options]
            desk.take(Answer(event=card.id, option=options[strategy.picks(desk.view, worths, card.id)].id))
        elif options:
            desk.take(Answer(event=card.id, option=options[0].id))


def worth(view: View, strategy: Strategy, card: EventCard, option: Option) -> float:
    """What an answer comes to for the seat, in points, over answering nothing at all."""
    law = [lowered(view.world, in_force(view.world))]
    before = _welfare(view, strategy, None, law)
    gains = np.round(_welfare(view, strategy, option, law) - before, DIGITS)
    odds = option.odds_seen if option.covert else 0.0
    exposed = odds * NAME_LOST + (NAME_LOST if option.breaks and not option.covert else 0.0)
    seen = Assessment(
        own=round(float(gains[view.index]) - exposed, DIGITS), gains=gains, address=f"{card.id}/{option.id}"
    )
    return strategy.worth(view, seen)


def _welfare(view: View, strategy: Strategy, option: Option | None, law: list[Obligations]) -> Array:
    """The weighted pillars of every nation in the years after an answer, shape (nation,)."""
    world = view.world
    ctx = TurnContext(Streams(world.seed, "answer"), (), world.levers, law[0], law[0])
    for effect in option.effects if option else ():
        world = apply(world, ctx, effect, view.nation or "", Cause("event"))
    _, levels = look(view, world, stacked(law), strategy.patience)
    return np.asarray((levels[0] * weights(world)).sum(axis=0))
