"""The world without cooperation: no treaty stands or is made, and everybody sets its policy best for itself.

With it results are compared, so that nobody is paid for what it could have had alone. Every turn all move at
once, each lever to where it serves its owner best at the end of the quiet years, the others standing; again
and again, until nobody gains by moving one lever. The same bits everywhere: nothing is drawn, equals stay.
Not here: what the comparison comes to (`outcome.py`).
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

import numpy as np

from game.core.arrays import DIGITS, Array, frozen
from game.domains.catalogue import LEVERS
from game.domains.pillars.state import Pillars
from game.engine.projection import run_ahead, weights
from game.engine.turn import resolve
from game.model.obligations import Obligations
from game.model.order import Order, Submission
from game.model.setting import PILLARS
from game.model.world import World
from game.orders.kinds.set_lever import SetLever
from game.treaties.lowering.lowering import due

STEPS: Final = (1, 3, 9, 27)
"""By how many of its steps a lever is tried to either side: near enough to end at the best value, and far
enough to be there soon."""
GAIN: Final = 0.01
"""Points of the result below which nobody moves: a tenth of what scores show (design)."""
ROUNDS, AT_ONCE, IN_TURN, EACH = 30, 3, 12, 20
"""Most rounds in a turn. In the first every lever moves at once; then those of every second nation in turn;
then one of each nation; and in the last only the move that gains most: so that answers do not chase each
other for ever, as far as there is anywhere to come to (design)."""
PAIRS_AT_ONCE, LEAST_BATCH = 80_000, 16
"""Most entries of a [row, nation, nation] array in one batch, for larger ones leave the processor's cache;
and the fewest rows of one (design; see `ai.rollout`)."""


class At(NamedTuple):
    """A lever of a nation: its name and place in the lever's array, the nation first."""

    lever: str
    place: tuple[int, ...]

    @property
    def nation(self) -> int:
        """Whose it is, on the nation axis."""
        return self.place[0]


class Move(NamedTuple):
    """A lever tried at another value, and what that is worth to its nation, in points."""

    at: At
    value: float
    gain: float = 0.0


def without_treaties(world: World) -> World:
    """The world in which no treaty stands, none is before a body, and no breach is answered."""
    return world.with_law(world.law.having(treaties=(), docket=(), measures=()))


def alone(start: World) -> Iterator[World | None]:
    """The worlds at the start of each turn and after the quiet years, where all do their best alone; None
    after each round of answers, so that whoever computes them can pause."""
    world, timing = without_treaties(start), start.setting.timing
    yield world
    for turn in range(timing.turns + timing.legacy):
        for _ in timing.stages:
            orders: list[Submission] = []
            if turn < timing.turns and world.stage_kind == "orders":
                orders = _orders(world, (yield from best_answers(world)))
            world = resolve(world, orders, causes=False).world
        yield world


def idle(start: World) -> Iterator[World]:
    """The same where nobody ever orders anything."""
    world, timing = without_treaties(start), start.setting.timing
    yield world
    for _ in range(timing.turns + timing.legacy):
        for _ in timing.stages:
            world = resolve(world, (), causes=False).world
        yield world


def _orders(world: World, best: Mapping[str, Array]) -> list[Submission]:
    """What each nation orders so that its levers stand at the best answers."""
    orders: dict[int, list[Order]] = {}
    for at in movable(world):
        value = float(best[at.lever][at.place])
        if value != world.levers[at.lever][at.place]:
            order = SetLever(lever=at.lever, value=value, towards=_towards(world, at))
            orders.setdefault(at.nation, []).append(order)
    return [
        Submission(nation=nation, turn=world.turn, stage=world.stage, orders=tuple(orders.get(place, ())))
        for place, nation in enumerate(world.setting.nation_ids)
    ]


def _towards(world: World, at: At) -> str:
    """What the order names: a commons, or a good where there are several."""
    per = LEVERS[at.lever].per
    ids = world.setting.ids(per) if per else ()
    return ids[at.place[-1]] if per == "commons" or len(ids) > 1 else ""


def best_answers(world: World) -> Generator[None, None, dict[str, Array]]:
    """Returns the levers, of those that may be moved now, at which no nation gains by moving one of its own
    alone; yields after each round.

    What gained nothing when it was last tried is tried again only once nothing else gains. After `ROUNDS`
    rounds whatever stands is taken.
    """
    law, every = due(world), movable(world)
    awake = every
    for number in range(ROUNDS):
        tried = best_moves(world, law, awake)
        yield
        moves = [move for move in tried if move.gain > GAIN]
        if not moves and awake is every:
            break
        awake = [at for at in awake if at in {move.at for move in moves}] or every
        levers = {name: np.array(values) for name, values in world.levers.items()}
        for move in _taken(moves, number):
            levers[move.at.lever][move.at.place] = move.value
        world = replace(world, levers={name: frozen(values) for name, values in levers.items()})
    return {name: world.levers[name] for name in dict.fromkeys(at.lever for at in every)}


def _taken(moves: Sequence[Move], number: int) -> Sequence[Move]:
    """Which of the moves that gain are made in the round of that number."""
    if number < AT_ONCE:
        return moves
    if number < IN_TURN:
        return [move for move in moves if (move.at.nation + number) % 2] or moves
    best: dict[int, Move] = {}
    for move in moves:
        if move.at.nation not in best or move.gain > best[move.at.nation].gain:
            best[move.at.nation] = move
    if number < EACH or not best:
        return list(best.values())
    return [max(best.values(), key=lambda move: (move.gain, -move.at.nation))]


def movable(world: World) -> list[At]:
    """Where each nation may move a lever now. Levers towards another nation only answer it: they are left."""
    setting, turn = world.setting, world.turn
    if not setting.is_open("orders", SetLever.model_fields["kind"].default, turn):
        return []
    found = []
    for lever in LEVERS.values():
        if lever.per != "nation" and setting.is_open("levers", lever.name, turn):
            columns = [(k,) for k in range(len(setting.ids(lever.per)))] if lever.per else [()]
            found += [At(lever.name, (n, *k)) for n in range(len(setting.nations)) for k in columns]
    return found


def best_moves(world: World, law: Obligations, among: Sequence[At]) -> list[Move]:
    """For each of these levers the value that gains its nation most, the first of equals."""
    best: list[Move] = []
    for name in dict.fromkeys(at.lever for at in among):
        tried = [Move(at, value) for at in among if at.lever == name for value in _values(world, at)]
        found: dict[At, Move] = {}
        for move in valued(world, law, tried):
            if move.at not in found or move.gain > found[move.at].gain:
                found[move.at] = move
        best += found.values()
    return best


def _values(world: World, at: At) -> list[float]:
    lever, now = LEVERS[at.lever], float(world.levers[at.lever][at.place])
    moved = [now + way * count * lever.step for count in STEPS for way in (-1, 1)]
    inside = [min(max(round(value, 6), lever.low), lever.high) for value in moved]
    return [value for value in dict.fromkeys(inside) if value != now]


def valued(world: World, law: Obligations, moves: Sequence[Move]) -> list[Move]:
    """The moves, all of one lever, with what each alone gains its nation at the end of the quiet years."""
    if not moves:
        return []
    timing, name = world.setting.timing, moves[0].at.lever
    left = timing.turns + timing.legacy - world.turn + 1
    rows = np.repeat(world.levers[name][None], len(moves) + 1, axis=0)
    for row, move in enumerate(moves, start=1):
        rows[row][move.at.place] = move.value
    most = max(LEAST_BATCH, PAIRS_AT_ONCE // len(world.setting.nations) ** 2)
    parts = [rows[first : first + most] for first in range(0, len(rows), most)]
    results = np.concatenate([_results(world, law, name, part, left) for part in parts])
    gains = (results - results[0]).round(DIGITS)
    return [move._replace(gain=float(gains[row, move.at.nation])) for row, move in enumerate(moves, start=1)]


def _results(world: World, law: Obligations, name: str, rows: Array, turns: int) -> Array:
    """The weighted pillars [row, nation] after so many turns under each row's values of the lever."""
    tried = replace(world, levers={**world.levers, name: frozen(rows[:, None])})
    end = run_ahead(tried, law, turns, 1)[Pillars]
    shape = (len(rows), 1, rows.shape[1])
    levels = np.stack([np.broadcast_to(getattr(end, pillar), shape)[:, 0] for pillar in PILLARS], axis=1)
    return np.asarray((levels * weights(world)).sum(axis=1))
