"""Answers to the questions of events: each is projected, and the strategy picks one.

An honest delegation considers neither covert answers nor those that break a promise. A covert one is charged
`NAME_LOST` by its odds of being seen. Not here: effects of an answer (`engine.effects`).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from game.ai.foresight import DIGITS, ahead, weighed
from game.ai.promises import NAME_LOST
from game.ai.rollout import Thinking
from game.ai.strategy import Assessment, Strategy
from game.ai.tray import OrderTray
from game.core.rng import Streams
from game.engine.effects import Felt, apply
from game.engine.projection import weights
from game.model.causes import Cause
from game.model.context import TurnContext
from game.model.obligations import Obligations
from game.model.setting import EventCard, Option
from game.model.view import View
from game.model.world import World
from game.orders.kinds.answer import Answer
from game.treaties.lowering.lowering import in_force, lowered


def answer_questions(tray: OrderTray, strategy: Strategy) -> Thinking[None]:
    """Puts an answer to each question of the seat on the tray."""
    if not tray.may("answer"):
        return
    view = tray.view
    asked = [(card, allowed(strategy, card)) for card in view.questions]
    choices = [(card, option) for card, options in asked if len(options) > 1 for option in options]
    worths = iter((yield from weigh(view, strategy, choices)))
    for card, options in asked:
        place = 0
        if len(options) > 1:
            place = strategy.picks(view, [next(worths) for _ in options], card.id)
        if options:
            tray.take(Answer(event=card.id, option=options[place].id))


def allowed(strategy: Strategy, card: EventCard) -> list[Option]:
    """The answers of the card that the strategy considers: for an honest one, none covert and none that break
    a promise."""
    return [o for o in card.options if not strategy.honest or not (o.covert or o.breaks)]


def weigh(
    view: View, strategy: Strategy, choices: Sequence[tuple[EventCard, Option]]
) -> Thinking[list[float]]:
    """The worth of each answer to the seat in points, compared with giving none; in the order of
    `choices`."""
    if not choices:
        return []
    law = lowered(view.world, in_force(view.world))
    worlds = [view.world, *(_answered(view, option, law) for _, option in choices)]
    seen = yield ahead(view, worlds, [law] * len(worlds))
    welfare = (weighed(seen, strategy.patience) * weights(view.world)).sum(axis=1)
    gains = np.round(welfare[1:] - welfare[:1], DIGITS)
    found = []
    for (card, option), row in zip(choices, gains, strict=True):
        exposed = option.odds_seen if option.covert else float(bool(option.breaks))
        own = round(float(row[view.index]) - exposed * NAME_LOST, DIGITS)
        found.append(strategy.worth(view, Assessment(own, row, address=f"{card.id}/{option.id}")))
    return found


def _answered(view: View, option: Option, law: Obligations) -> World:
    """The world right after an answer."""
    world = view.world
    ctx = TurnContext(Streams(world.seed, "answer"), (), world.levers, law, law)
    return apply(world, ctx, [Felt(effect, view.nation or "", Cause("event")) for effect in option.effects])
