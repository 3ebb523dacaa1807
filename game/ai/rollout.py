"""Projections for many seats at once: all that they ask for in one round is run as one batch.

A delegation thinks as a generator (`Thinking`): it yields a `Rollout` of supposed worlds and is sent their
`Outlook`. Rows do not affect each other, so a seat decides the same alone as in company. Not here: what is
supposed, or what is concluded (`foresight`, `questions`).
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias, TypeVar

import numpy as np

from game.core.arrays import Array, all_same, frozen
from game.domains.civic import MOVEMENT
from game.domains.pillars.state import Pillars
from game.engine.projection import run_ahead
from game.model.obligations import Obligations, stacked
from game.model.setting import PILLARS
from game.model.variable import State
from game.model.world import World

PAIRS_AT_ONCE = 80_000
"""Most entries of a [row, nation, nation] array in one batch (design: larger arrays leave the processor's
cache; measured in benchmarks/results.md)."""
EFFECTIVENESS = f"{Pillars.domain}.effectiveness"
T = TypeVar("T")

LEAST_BATCH = 16
"""Fewest rows of a batch, however many nations there are (design: with fewer, the fixed cost of numpy's calls
prevails)."""


@dataclass(frozen=True, slots=True, eq=False)
class Rollout:
    """Worlds to be run ahead, each with its own states and levers, and the obligations of each.

    Read are the pillars after `soon` and after `later` turns, and the variables in `names` after `later`.
    """

    worlds: Sequence[World]
    laws: Sequence[Obligations]
    soon: int
    later: int
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Outlook:
    """What became of each row: pillars [row, pillar, nation] soon and later, and `arrays` [row, *axes] by
    variable."""

    soon: Array
    later: Array
    arrays: Mapping[str, Array]


Thinking: TypeAlias = Generator[Rollout, Outlook, T]


def think(minds: Sequence[Thinking[T]], told: Callable[[int], None] | None = None) -> list[T]:
    """The result of each generator, in order; in each round, all requests are answered from common batches.

    `told` is called after each batch with the number that have finished; an exception that it raises ends the
    computation.
    """
    results: dict[int, T] = {}
    answers: dict[int, Outlook | None] = dict.fromkeys(range(len(minds)))
    while answers:
        asked: dict[int, Rollout] = {}
        for place, answer in answers.items():
            try:
                asked[place] = next(minds[place]) if answer is None else minds[place].send(answer)
            except StopIteration as end:
                results[place] = end.value
        heard = None if told is None else lambda: told(len(results))
        answers = dict(zip(asked, _answered(list(asked.values()), heard), strict=True))
    return [results[place] for place in range(len(minds))]


@dataclass(frozen=True, slots=True, eq=False)
class _Row:
    """One row of one request, where it belongs, and what tells it from the others of its seat."""

    request: int
    place: int
    world: World
    law: Obligations
    differs: tuple[str, ...]


def _answered(requests: Sequence[Rollout], heard: Callable[[], None] | None) -> list[Outlook]:
    """The outlooks of all requests, by batches of rows that may run side by side."""
    groups: dict[object, list[_Row]] = {}
    for number, request in enumerate(requests):
        for row in _rows(number, request):
            groups.setdefault(_company(request, row), []).append(row)
    read: dict[tuple[int, int], _Read] = {}
    for rows in groups.values():
        names = sorted({name for row in rows for name in requests[row.request].names})
        for batch in _batches(rows):
            request = requests[batch[0].request]
            found = _run(batch, request.soon, request.later, names)
            read |= {(row.request, row.place): one for row, one in zip(batch, found, strict=True)}
            if heard is not None:
                heard()
    return [
        _outlook([read[number, place] for place in range(len(request.worlds))], request.names)
        for number, request in enumerate(requests)
    ]


def _company(request: Rollout, row: _Row) -> object:
    """A key of what rows must share to run side by side: the moment, and what domains read of the law itself.

    That are the findings where a civic movement watches them, and the treaties where effectiveness is asked
    for: seats may know of different ones.
    """
    law = row.world.law
    watched = law.findings if MOVEMENT in row.law.arrays else ()
    counted = law.treaties if EFFECTIVENESS in request.names else ()
    known = (tuple(map(id, watched)), tuple(map(id, counted)))
    return request.soon, request.later, row.world.turn, row.world.seed, known


def _rows(number: int, request: Rollout) -> list[_Row]:
    """The rows with the names of the slots, levers and states in which each differs from the first."""
    first, law = request.worlds[0], request.laws[0]
    return [
        _Row(number, place, world, one, _differences(first, law, world, one))
        for place, (world, one) in enumerate(zip(request.worlds, request.laws, strict=True))
    ]


def _differences(first: World, law: Obligations, world: World, other: Obligations) -> tuple[str, ...]:
    slots = () if other is law else [s.name for s, array in other.arrays.items() if array is not law[s]]
    levers = [n for n, array in world.levers.items() if array is not first.levers[n]]
    states = [kind.domain for kind, state in world.states.items() if state is not first.states[kind]]
    return (*sorted(slots), *sorted(levers), *sorted(states))


def _batches(rows: Sequence[_Row]) -> list[list[_Row]]:
    """Batches that stay in the cache. Rows that differ in the same things lie together, so that most of a
    batch is common to all its rows and computed once."""
    most = max(LEAST_BATCH, PAIRS_AT_ONCE // len(rows[0].world.setting.nations) ** 2)
    batches: list[list[_Row]] = [[]]
    for row in sorted(rows, key=lambda row: row.differs):
        if len(batches[-1]) >= most:
            batches.append([])
        batches[-1].append(row)
    return batches


_Read: TypeAlias = tuple[Array, Array, Mapping[str, Array]]


def _run(rows: Sequence[_Row], soon: int, later: int, names: Sequence[str]) -> list[_Read]:
    """Pillars soon and later, and the variables, of each row."""
    world, law = side_by_side([row.world for row in rows]), stacked([row.law for row in rows])
    near = run_ahead(world, law, soon, 1)
    far = run_ahead(near, law, later - soon, 1)
    first, last = _levels(near, len(rows)), _levels(far, len(rows))
    arrays = {name: _by_row(far, name, len(rows)) for name in names}
    return [(first[k], last[k], {name: array[k] for name, array in arrays.items()}) for k in range(len(rows))]


def _levels(world: World, rows: int) -> Array:
    """The pillars of a batch of worlds, one future each: [row, pillar, nation]."""
    return np.stack([_by_row(world, f"{Pillars.domain}.{p}", rows) for p in PILLARS], axis=1)


def _by_row(world: World, name: str, rows: int) -> Array:
    """A variable of a batch, one future each: [row, *axes]."""
    values, axes = world.array(name), len(world.variables()[name].axes)
    shape = values.shape[values.ndim - axes :]
    return np.broadcast_to(values, (rows, 1, *shape))[:, 0]


def _outlook(read: Sequence[_Read], names: tuple[str, ...]) -> Outlook:
    return Outlook(
        soon=frozen(np.stack([first for first, _, _ in read])),
        later=frozen(np.stack([last for _, last, _ in read])),
        arrays={name: frozen(np.stack([arrays[name] for _, _, arrays in read])) for name in names},
    )


def side_by_side(worlds: Sequence[World]) -> World:
    """Worlds that differ in states or levers as one batch: arrays that differ get shape (world, 1, …)."""
    first = worlds[0]
    changed: list[State] = []
    for kind, state in first.states.items():
        states = [world.states[kind] for world in worlds]
        for declared, _ in state.arrays() if any(other is not state for other in states) else ():
            rows = [getattr(other, declared.attribute) for other in states]
            if not all_same(rows):
                state = state.with_array(declared.attribute, np.stack(rows)[:, None])
        changed.append(state)
    levers = dict(first.levers)
    for name in first.levers:
        rows = [world.levers[name] for world in worlds]
        if not all_same(rows):
            levers[name] = frozen(np.stack(rows)[:, None])
    return replace(first.with_states(*changed), levers=levers)
