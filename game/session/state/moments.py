"""The moments of a game as plain data, and back.

A state is a few JSON texts: the setting, all laws, the arrays of every domain and lever in stacks, the
accounts, and for each moment the places of what its world has, with its events.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from game.core.arrays import Array
from game.domains.catalogue import LEVERS, STATES
from game.model.causes import Account
from game.model.law import Law
from game.model.setting import Setting
from game.model.variable import State
from game.model.world import World
from game.session.lines import Record
from game.session.state.accounts import Sizes, packed_accounts, shape_of, unpacked_accounts
from game.session.state.events import packed_event, unpacked_event
from game.session.state.law import packed_laws, unpacked_laws
from game.session.state.plain import Pool, Unfit, at, stacked, text_of, uncollected, unstacked, value_of
from game.session.timeline import Moment

_PER = {"": (), "nation": ("other",), "commons": ("commons",), "good": ("good",)}


def packed(moments: Sequence[Moment]) -> Record:
    """The moments as plain data; ValueError if there is something in them that it cannot hold."""
    setting, seed = moments[0].world.setting, moments[0].world.seed
    states: dict[str, Pool[State]] = {kind.domain: Pool() for kind in moments[0].world.states}
    levers: dict[str, Pool[Array]] = {name: Pool() for name in moments[0].world.levers}
    laws: Pool[Law] = Pool()
    books: Pool[Mapping[str, Account]] = Pool()
    listed = []
    for moment in moments:
        world = moment.world
        if (world.setting, world.seed) != (setting, seed):
            raise Unfit("worlds of several games")
        listed.append(
            [
                world.turn,
                world.stage,
                moment.records,
                [states[kind.domain].place(state) for kind, state in world.states.items()],
                [pool.place(world.levers[name]) for name, pool in levers.items()],
                laws.place(world.law),
                books.place(world.accounts),
                [packed_event(event) for event in moment.events],
            ]
        )
    return {
        "setting": setting.model_dump_json(),
        "seed": seed,
        "states": text_of({domain: _packed_states(pool.things) for domain, pool in states.items()}),
        "levers": text_of(
            {name: [len(pool.things), stacked(pool.things, "<f8")] for name, pool in levers.items()}
        ),
        "laws": packed_laws(laws.things),
        "accounts": packed_accounts(books.things),
        "moments": text_of(listed),
    }


def _packed_states(states: Sequence[State]) -> list[Any]:
    columns: dict[str, list[Array]] = {}
    for state in states:
        for declared, array in state.arrays():
            columns.setdefault(declared.attribute, []).append(array)
    return [len(states), {name: stacked(arrays, "<f8") for name, arrays in columns.items()}]


def unpacked(state: Mapping[str, Any]) -> list[Moment]:
    """The moments that were written, at least one; ValueError, TypeError or KeyError for anything else."""
    with uncollected():
        return _unpacked(state)


def _unpacked(state: Mapping[str, Any]) -> list[Moment]:
    setting, seed = Setting.model_validate_json(state["setting"]), state["seed"]
    if type(seed) is not int:
        raise Unfit(f"no seed: {seed!r}")
    laws = unpacked_laws(state["laws"])
    empty = World(setting, seed, 1, 0, {}, {}, laws[0])
    states = _unpacked_states(value_of(state["states"]), empty.sizes)
    levers = _unpacked_levers(value_of(state["levers"]), empty.sizes)
    books = unpacked_accounts(state["accounts"], empty.sizes)
    moments = []
    for turn, stage, records, rows, standing, law, book, events in value_of(state["moments"]):
        if not all(type(number) is int and number >= 0 for number in (turn, stage, records)):
            raise Unfit(f"no moment: {turn!r}, {stage!r}, {records!r}")
        if turn < 1 or stage >= len(setting.timing.stages):
            raise Unfit(f"no stage of the game: {turn}, {stage}")
        here = {kind: at(found, row) for (kind, found), row in zip(states.items(), rows, strict=True)}
        ordered = {name: at(found, row) for (name, found), row in zip(levers.items(), standing, strict=True)}
        world = World(setting, seed, turn, stage, here, ordered, at(laws, law), at(books, book))
        moments.append(Moment(world, records, tuple(map(unpacked_event, events))))
    if not moments:
        raise Unfit("no moments")
    return moments


def _unpacked_states(data: dict[str, Any], sizes: Sizes) -> dict[type[State], list[State]]:
    kinds = {kind.domain: kind for kind in STATES}
    if data.keys() != kinds.keys():
        raise Unfit(f"domains {list(data)!r}")
    found = {}
    for domain, (count, columns) in data.items():
        if type(count) is not int or count < 1:
            raise Unfit(f"{count!r} states of {domain}")
        kind = kinds[domain]
        arrays = []
        for declared in kind.variables():
            stack = columns[declared.attribute]
            arrays.append(unstacked(stack, "<f8", count, shape_of(declared.axes, stack, sizes)))
        found[kind] = [kind(*row) for row in zip(*arrays, strict=True)]
    return found


def _unpacked_levers(data: dict[str, Any], sizes: Sizes) -> dict[str, list[Array]]:
    if data.keys() != LEVERS.keys():
        raise Unfit(f"levers {list(data)!r}")
    found = {}
    for name, (count, stack) in data.items():
        if type(count) is not int or count < 1:
            raise Unfit(f"{count!r} arrays of {name}")
        shape = [sizes[axis] for axis in ("nation", *_PER[LEVERS[name].per])]
        found[name] = list(unstacked(stack, "<f8", count, shape))
    return found
