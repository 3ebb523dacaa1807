"""What a scenario's events do: their effects on variables, their questions, and the opening of a turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np

from game.core.arrays import Array, Mask, between, quantised
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
"""Points of trust in a nation that each observer loses when a covert answer comes to light (design: more than
the 6 that are lost at least by a finding, since it was hidden)."""


class Felt(NamedTuple):
    """An effect, the nation that "self" means in it, and the cause under which it is booked."""

    effect: Effect
    own: str
    cause: Cause


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
                world = apply(world, ctx, [Felt(effect, card.for_nation, cause)], believed)
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


class Chosen(NamedTuple):
    """What a nation answers to the question of an event."""

    nation: NationId
    card: EventCard
    option: Option


def apply_answers(world: World, ctx: TurnContext, chosen: Sequence[Chosen]) -> tuple[World, list[Event]]:
    """The world after the answers of all nations, which work on it as it was, together. A covert one comes
    to light by its odds."""
    events: list[Event] = []
    felt: list[Felt] = []
    exposed: list[int] = []
    for nation, card, option in chosen:
        who = world.setting.index(nation)
        draw = ctx.streams.uniform(f"answer/{card.id}", len(world.setting.nations))[who]
        seen = not option.covert or bool(draw < option.odds_seen)
        cause = Cause(f"event/{card.id}/{option.id}", nation="" if seen else nation, secret=not seen)
        felt += [Felt(effect, nation, cause) for effect in option.effects]
        record = Answered(
            event=card.id, option=option.id, nation=nation, turn=world.turn, covert=option.covert, seen=seen
        )
        key = (card.id, nation, world.turn)
        kept = tuple(a for a in world.law.answers if (a.event, a.nation, a.turn) != key)
        world = world.with_law(world.law.having(answers=(*kept, record)))
        if option.covert and seen:
            exposed.append(who)
        params: dict[str, Param] = {"text": authored(option.text), "event": card.id}
        kind = "answer.exposed" if option.covert and seen else "answer.given"
        events.append(Event(kind, (nation,), params, audience=None if seen else (nation,)))
    world = apply(world, ctx, felt)
    for who in exposed:
        world = _exposed(world, ctx, who)
    return world, events


def _exposed(world: World, ctx: TurnContext, who: int) -> World:
    society = world[Society]
    trust = society.trust.copy()
    trust[:, who] = np.maximum(trust[:, who] - TRUST_LOST_BY_EXPOSURE, 0.0)
    trust[who, who] = 100.0
    ctx.explain(TRUST, society.trust, trust, {Cause("trust.exposed"): trust - society.trust})
    return world.with_states(replace(society, trust=quantised(trust)))


def apply(world: World, ctx: TurnContext, felt: Sequence[Felt], believed: Array | None = None) -> World:
    """The world with some effects in it at once, held within the bounds of each variable and explained.

    Factors come before what is added, so that no effect comes first. `believed` is the part of them that
    works in each nation; all of it if nothing is said. KeyError for a variable that there is not.
    """
    for name in dict.fromkeys(one.effect.variable for one in felt):
        world = _changed(world, ctx, name, [one for one in felt if one.effect.variable == name], believed)
    return world


def _changed(
    world: World, ctx: TurnContext, name: str, felt: Sequence[Felt], believed: Array | None
) -> World:
    """The world with the effects on one variable in it."""
    for state in world.states.values():
        for declared in state.variables():
            if declared.name == name:
                before = getattr(state, declared.attribute)
                factor, added = np.ones_like(before), np.zeros_like(before)
                parts: dict[Cause, Array] = {}
                for effect, own, cause in felt:
                    here = _here(world.setting, declared.axes, effect, own, before)
                    factor = np.where(here, factor * effect.factor, factor)
                    added = np.where(here, added + effect.add, added)
                    alone = np.where(here, before * (effect.factor - 1.0) + effect.add, 0.0)
                    parts[cause] = parts.get(cause, 0.0) + alone
                after = before * factor + added
                if believed is not None and declared.axes == ("nation",):
                    after = before + (after - before) * believed
                    parts = {cause: alone * believed for cause, alone in parts.items()}
                after = quantised(between(after, declared.low, declared.high), declared.digits)
                if declared.tracked:
                    only = {cause: after - before for cause in parts}
                    ctx.explain(declared, before, after, only if len(only) == 1 else parts)
                return world.with_states(state.with_array(declared.attribute, after))
    raise KeyError(name)


def _here(setting: Setting, axes: Sequence[str], effect: Effect, own: str, values: Array) -> Mask:
    """Where an effect works, in the shape of the values; what is between two is the same from both sides."""
    here = np.zeros(values.shape, dtype=np.bool_)
    here[_place(setting, axes, effect, own)] = True
    return here | np.swapaxes(here, -1, -2) if axes == ("nation", "other") else here


def _place(setting: Setting, axes: Sequence[str], effect: Effect, own: str) -> tuple[Any, ...]:
    """The index of what an effect changes, after any leading axes."""
    place: list[Any] = [...]
    named = [effect.nation, effect.towards]
    for axis in axes:
        if axis == "commons":
            place.append(setting.commons_index(effect.commons))
        elif axis == "good":
            place.append(setting.good_index(effect.good) if effect.good else slice(None))
        elif axis in ("box", "heat"):
            place.append(slice(None))
        else:
            who = named.pop(0)
            who = own if who == "self" else who
            place.append(slice(None) if who in ("all", "") else setting.index(who))
    return tuple(place)
