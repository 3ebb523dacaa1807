"""Worlds, orders and draws under other names and in another order, and what two worlds differ in.

A permutation gives each nation the name of another, and lists nations, treaties, bodies and the rest of the
law in another order. Randomness is addressed by the place of a nation in the file, so the draws are carried
along: in the permuted world each nation draws what it drew before. What the order of the file does say is
carried along too: a chair goes round in the order of nations where the body names no other. Compared are all
states, levers and the whole law, lists and groups of nations as sets; numbers within rounding, for sums over
nations in another order differ in the last bits before they are quantised. No pytest here.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from typing import Any
from unittest.mock import patch

import numpy as np
from pydantic import BaseModel

from game.core.arrays import Array
from game.core.rng import Streams
from game.domains.catalogue import LEVERS
from game.institutions import voting
from game.model.institution import Body
from game.model.law import Law
from game.model.order import Order, Submission
from game.model.setting import Setting
from game.model.variable import State
from game.model.world import NATION_AXES, World

NEAR = 2e-5
"""Parts of a number, or units where it is small, by which two worlds may differ in rounding."""
NUMBER = re.compile(r"-?\d+\.\d+(e-?\d+)?")


@dataclass(frozen=True)
class Permutation:
    """`names`: what each nation is called instead; `order`: the old places in their new order."""

    names: Mapping[str, str]
    order: tuple[int, ...]

    @staticmethod
    def drawn(setting: Setting, chance: random.Random) -> Permutation:
        """One that gives other names and another order."""
        old = list(setting.nation_ids)
        return Permutation(
            dict(zip(old, chance.sample(old, len(old)), strict=True)),
            tuple(chance.sample(range(len(old)), len(old))),
        )

    @property
    def back(self) -> Permutation:
        """The one that undoes it."""
        places = tuple(self.order.index(k) for k in range(len(self.order)))
        return Permutation({new: old for old, new in self.names.items()}, places)

    def word(self, text: str) -> str:
        """A text with the names of nations in it exchanged, where they stand as words or parts of an id."""
        return _any_of(tuple(self.names)).sub(lambda found: self.names[found[0]], text)

    def said(self, value: Any) -> Any:
        """Anything frozen with the names in it exchanged."""
        match value:
            case str():
                return self.word(value)
            case BaseModel():
                fields = {name: self.said(getattr(value, name)) for name in type(value).model_fields}
                return value.model_copy(update=fields)
            case tuple():
                return tuple(self.said(item) for item in value)
            case dict():
                return {self.said(key): self.said(item) for key, item in value.items()}
            case _:
                return value

    def array(self, values: Array, axes: Sequence[str]) -> Array:
        """An array with its nations in the new order; `axes` are its last ones."""
        first = values.ndim - len(axes)
        for place, axis in enumerate(axes, start=first):
            if axis in NATION_AXES:
                values = np.take(values, self.order, axis=place)
        values = values.copy()
        values.setflags(write=False)
        return values

    def lever(self, name: str, values: Array) -> Array:
        """A lever's values with its nations in the new order."""
        per = LEVERS[name].per
        return self.array(values, ("nation", per) if per else ("nation",))

    def state(self, state: State) -> State:
        """A domain's state with its nations in the new order."""
        for declared, values in state.arrays():
            state = state.with_array(declared.attribute, self.array(values, declared.axes))
        return state

    def setting(self, setting: Setting) -> Setting:
        """The setting with the nations under other names in another order."""
        named: Setting = self.said(setting)
        return named.model_copy(update={"nations": tuple(named.nations[place] for place in self.order)})

    def world(self, world: World) -> World:
        """The world with the nations under other names in another order."""
        bodies = tuple(_with_chair(world.setting, body) for body in world.law.bodies)
        law = self.said(world.law.having(bodies=bodies))
        levers = {name: self.lever(name, values) for name, values in world.levers.items()}
        states = {type(s): self.state(s) for s in world.states.values()}
        return replace(world, setting=self.setting(world.setting), states=states, levers=levers, law=law)

    def sealed(self, submissions: Sequence[Submission]) -> list[Submission]:
        """The submissions of the same delegations under their other names."""
        return [self.said(one) for one in submissions]

    @contextmanager
    def draws(self) -> Iterator[None]:
        """Within it each nation draws what it drew at its old place."""
        count = len(self.order)
        uniform, normal = Streams.uniform, Streams.normal

        def address(stream: str) -> str:
            return re.sub(r"@(\d+)", lambda found: f"@{self.order[int(found[1])]}", stream)

        def carried(drawn: Array, axes: tuple[int, ...]) -> Array:
            if not axes or axes[0] != count:
                return drawn
            return np.take(drawn, self.order, axis=drawn.ndim - len(axes))

        def uniformly(streams: Streams, stream: str, *axes: int) -> Array:
            return carried(uniform(streams, address(stream), *axes), axes)

        def normally(streams: Streams, stream: str, *axes: int) -> Array:
            return carried(normal(streams, address(stream), *axes), axes)

        with patch.object(Streams, "uniform", uniformly), patch.object(Streams, "normal", normally):
            yield


@cache
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<![A-Za-z0-9])({'|'.join(map(re.escape, longest))})(?![A-Za-z0-9])")


def _with_chair(setting: Setting, body: Body) -> Body:
    """The body with the order of its chairs written down."""
    if body.agenda.holder != "chair" or body.agenda.chair:
        return body
    agenda = body.agenda.model_copy(update={"chair": voting.members(setting, body)})
    return body.model_copy(update={"agenda": agenda})


def shuffled(law: Law, chance: random.Random) -> Law:
    """The law with its treaties and bodies listed in another order."""
    listed = {
        name: chance.sample(getattr(law, name), len(getattr(law, name))) for name in ("treaties", "bodies")
    }
    return law.having(**{name: tuple(items) for name, items in listed.items()})


def shuffled_orders(submissions: Sequence[Submission], chance: random.Random) -> list[Submission]:
    """The same submissions from seats in another order, each with its orders in another order.

    Of orders that replace one another the later one stands: they keep their order.
    """
    mixed = [s.model_copy(update={"orders": _mixed(s.orders, chance)}) for s in submissions]
    return chance.sample(mixed, len(mixed))


def _mixed(orders: Sequence[Order], chance: random.Random) -> tuple[Order, ...]:
    alone = [o for o in orders if not any(o.conflicts(x) or x.conflicts(o) for x in orders if x is not o)]
    mixed = iter(chance.sample(alone, len(alone)))
    return tuple(next(mixed) if any(o is a for a in alone) else o for o in orders)


def differences(one: World, other: World, back: Permutation) -> list[str]:
    """What a world and a permuted one differ in, beside rounding and the order of lists: a line each.

    `back` undoes the permutation of the other.
    """
    found: list[str] = []
    if (one.turn, one.stage) != (other.turn, other.stage):
        found.append("the moment")
    for kind, state in one.states.items():
        carried = back.state(other.states[kind])
        for (declared, values), (_, others) in zip(state.arrays(), carried.arrays(), strict=True):
            found += _apart(declared.name, values, others)
    for name, values in one.levers.items():
        found += _apart(f"lever {name}", values, back.lever(name, other.levers[name]))
    ours, theirs = one.law.model_dump_json(), back.word(other.law.model_dump_json())
    if ours != theirs:
        first, second = json.loads(ours), json.loads(theirs)
        for name in Law.model_fields:
            if first[name] != second[name]:
                found += _unlike(name, listed(first[name]), listed(second[name]))
    return found


def _unlike(name: str, ours: Any, theirs: Any) -> list[str]:
    return [] if alike(ours, theirs) else [f"law.{name}: {_first(ours, theirs)}"]


def _apart(name: str, values: Array, others: Array) -> list[str]:
    far = np.abs(values - others) > NEAR * np.maximum(1.0, np.abs(values))
    return [f"{name}: {values[far][0]} and {others[far][0]}"] if far.any() else []


def listed(value: Any) -> Any:
    """A part of the law with every list in an order of its own, so that lists compare as sets."""
    match value:
        case dict():
            return {key: listed(item) for key, item in value.items()}
        case list():
            return sorted((listed(item) for item in value), key=_rough)
        case _:
            return value


def _rough(value: Any) -> str:
    """A key by which equal things sort alike, though their numbers differ in rounding."""
    return NUMBER.sub(lambda found: f"{float(found[0]):.3g}", json.dumps(value, sort_keys=True))


def alike(one: Any, other: Any) -> bool:
    """Whether two listed parts are the same but for rounding."""
    match one, other:
        case float(), float():
            return abs(one - other) <= NEAR * max(1.0, abs(one))
        case dict(), dict():
            return one.keys() == other.keys() and all(alike(one[key], other[key]) for key in one)
        case list(), list():
            return len(one) == len(other) and all(map(alike, one, other))
        case _:
            return bool(one == other)


def _first(one: Any, other: Any) -> str:
    """Where two listed parts differ first, in short."""
    match one, other:
        case dict(), dict():
            for key in one:
                if not alike(one[key], other.get(key)):
                    return f"{key}: {_first(one[key], other.get(key))}"
        case list(), list() if len(one) == len(other):
            return next(_first(a, b) for a, b in zip(one, other, strict=True) if not alike(a, b))
        case list(), list():
            more = [x for x in one if x not in other] or [x for x in other if x not in one]
            return f"{len(one)} and {len(other)} of them, such as {str(more[:1])[:300]}"
    return f"{str(one)[:200]} and {str(other)[:200]}"
