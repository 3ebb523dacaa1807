"""What a scenario's events do: their effects on variables, their questions, and the opening of a turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from game.core.arrays import Array, between, quantised
from game.core.ids import NationId
from game.core.rng import Streams
from game.core.text import Param
from game.domains.civic import FALSE_NEWS_LEFT, LITERACY
from game.domains.society.exchange import TRUST
from game.domains.society.state import Society
from game.model.causes import Cause
from game.model.context import TurnContext
from game.model.event import Event
from game.model.frozen import authored
from game.model.law import Answered
from game.model.setting import Effect, EventCard, Option, Setting
from game.model.world import World
from game.treaties.lowering.lowering import due_now

OPENED = "event.opened"
"""The kind of the news with which a turn opens."""
TRUST_LOST_BY_EXPOSURE = 8.0
"""Points of trust in a nation that each observer loses when a covert answer comes to light
(design: more than a breach in the open, which costs 6)."""


def opening(world: World, ctx: TurnContext) -> tuple[World, list[Event]]:
    """The world with this turn's events in it, and the news of them."""
    events: list[Event] = []
    for card in world.setting.events:
        if card.turn == world.turn and happens(world.seed, card):
            audience = (NationId(card.for_nation),) if card.for_nation else None
            events.append(
                Event(OPENED, (), {"text": authored(card.text), "event": card.id}, audience=audience)
            )
            cause = Cause(f"event/{card.id}", nation=card.for_nation, secret=bool(card.for_nation))
            believed = _believed(world) if card.misinformation else None
            for effect in card.effects:
                world = apply(world, ctx, effect, card.for_nation, cause, believed)
    return world, events


def _believed(world: World) -> Array:
    """The part of false news that works in each nation, shape (nation,): less where people can tell."""
    return np.asarray(1.0 - (1.0 - FALSE_NEWS_LEFT) * due_now(world)[LITERACY])


def happens(seed: int, card: EventCard) -> bool:
    """Whether an event with a chance happens in this game (addressed by its id, so always the same)."""
    return card.chance >= 1 or float(Streams(seed, "events").uniform(card.id, 1)[0]) < card.chance


def questions(world: World, nation: NationId, answered: bool | None = False) -> list[EventCard]:
    """The questions of this turn's events to a nation: unanswered, answered, or all (None)."""
    asked = [
        card
        for card in world.setting.events
        if card.turn == world.turn
        and card.options
        and card.for_nation in ("", nation)
        and happens(world.seed, card)
    ]
    done = [a.event for a in world.law.answers if a.nation == nation and a.turn == world.turn]
    return [card for card in asked if answered is None or (card.id in done) is answered]


def apply_option(
    world: World, ctx: TurnContext, nation: NationId, card: EventCard, option: Option
) -> tuple[World, list[Event]]:
    """The world after a nation's answer. A covert one comes to light by its odds."""
    who = world.setting.index(nation)
    draw = ctx.streams.uniform(f"answer/{card.id}", len(world.setting.nations))[who]
    seen = not option.covert or bool(draw < option.odds_seen)
    cause = Cause(f"event/{card.id}/{option.id}", nation="" if seen else nation, secret=not seen)
    for effect in option.effects:
        world = apply(world, ctx, effect, nation, cause)
    record = Answered(
        event=card.id, option=option.id, nation=nation, turn=world.turn, covert=option.covert, seen=seen
    )
    kept = tuple(a for a in world.law.answers if (a.event, a.nation, a.turn) != (card.id, nation, world.turn))
    world = world.with_law(world.law.having(answers=(*kept, record)))
    if option.covert and seen:
        world = _exposed(world, ctx, who)
    params: dict[str, Param] = {"text": authored(option.text), "event": card.id}
    kind = "answer.exposed" if option.covert and seen else "answer.given"
    return world, [Event(kind, (nation,), params, audience=None if seen else (nation,))]


def _exposed(world: World, ctx: TurnContext, who: int) -> World:
    society = world[Society]
    trust = society.trust.copy()
    trust[:, who] = np.maximum(trust[:, who] - TRUST_LOST_BY_EXPOSURE, 0.0)
    trust[who, who] = 100.0
    ctx.explain(TRUST, society.trust, trust, {Cause("trust.exposed"): trust - society.trust})
    return world.with_states(replace(society, trust=quantised(trust)))


def apply(
    world: World,
    ctx: TurnContext,
    effect: Effect,
    own: str,
    cause: Cause,
    believed: Array | None = None,
) -> World:
    """The world with one effect in it, held within the variable's bounds and explained.

    `believed` is the part of it that works in each nation; all of it if nothing is said.
    """
    for state in world.states.values():
        for declared in state.variables():
            if declared.name == effect.variable:
                before = getattr(state, declared.attribute)
                after = np.array(before)
                place = _place(world.setting, declared.axes, effect, own)
                after[place] = before[place] * effect.factor + effect.add
                if believed is not None and declared.axes == ("nation",):
                    after = before + (after - before) * believed
                if declared.axes == ("nation", "other"):  # what is between two is the same from both sides
                    after[..., place[2], place[1]] = after[place].T
                after = quantised(between(after, declared.low, declared.high), declared.digits)
                if declared.tracked:
                    ctx.explain(declared, before, after, {cause: after - before})
                return world.with_states(state.with_array(declared.attribute, after))
    raise KeyError(effect.variable)


def _place(setting: Setting, axes: Sequence[str], effect: Effect, own: str) -> tuple[Any, ...]:
    """The index of what an effect changes, after any leading axes."""
    place: list[Any] = [...]
    named = [effect.nation, effect.towards]
    for axis in axes:
        if axis == "commons":
            place.append(setting.commons_index(effect.commons))
        elif axis in ("box", "heat"):
            place.append(slice(None))
        else:
            who = named.pop(0)
            who = own if who == "self" else who
            place.append(slice(None) if who in ("all", "") else setting.index(who))
    return tuple(place)
