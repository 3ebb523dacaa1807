"""A search for money pumps: moves after which the law is as before, and somebody has gained for nothing.

Each move asks nothing new of anybody once it is over: copies of what stands, empty articles, gifts that go
round in a ring, leaving and coming back. A sequence of moves is played in a seeded world by ordinary orders,
and again with one of its moves idled away; the rest, chance included, is the same. Moves in
`pump_moves.py`. From the root: `python -m tests.properties.pump --seeds 200 --length 3`. No pytest here.
"""

from __future__ import annotations

import argparse
import itertools
import random
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

import numpy as np

from game.core.arrays import Array
from game.engine.turn import begin, resolve
from game.model.setting import Timing
from game.model.world import World
from game.treaties.lowering.lowering import in_force
from tests.generators import opened, random_given, random_setting
from tests.properties.pump_moves import CONTEXT, FREE, MOVES, Gift, Play, base

POINTS = ("society.support", "society.capital", "society.reputation", "society.autonomy")
SHARES = ("economy.output", "economy.capital", "finance.income", "finance.works", "society.hdi")
"""What nations have: in points, and in hundredths of what they have without the move."""
GAIN = 0.05
"""Gains in points or hundredths below this are rounding and the echo of chance."""
NOTHING = 0.5
"""Losses below this part of the gain are as good as nothing."""


@dataclass(frozen=True)
class Pump:
    """A sequence in which one move wins something for nothing, with the best gain and the worst loss."""

    seed: int
    moves: tuple[str, ...]
    free: int
    what: str
    gain: float
    loss: float

    def __str__(self) -> str:
        """One line that tells how to find it again."""
        told = " ".join(f"[{m}]" if k == self.free else m for k, m in enumerate(self.moves))
        return f"seed {self.seed}: {told}: {self.what} +{self.gain:.3f}, nobody loses over {self.loss:.3f}"


def start(seed: int) -> World:
    """A small world of three nations with one treaty in force among all of them."""
    setting = random_setting(seed, 3, commons=1)
    timing = Timing(turns=60, years_per_turn=1, stages=("orders",), envoys=12)
    setting = setting.model_copy(update={"timing": timing})
    world = opened(setting, random_given(seed, setting), seed)
    return begin(world.with_law(world.law.having(treaties=(base(world),)))).world


def standing(world: World) -> list[tuple[object, ...]]:
    """What the law is: texts in force, whom they bind, what is reserved."""
    return [(b.treaty, b.parties, sorted(b.reserved.items())) for b in in_force(world)]


class Search:
    """Plays sequences in the world of one seed; what two sequences share is played once."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self._played: dict[tuple[str | int, ...], tuple[World, int]] = {(): (start(seed), 0)}

    def play(self, moves: Sequence[str | int]) -> tuple[World, int]:
        """The world after the moves (a number: so many idle turns), and the turns that the last one took."""
        key = tuple(moves)
        if key not in self._played:
            world, _ = self.play(key[:-1])
            begun = world.turn
            world = _idle(world, key[-1]) if isinstance(key[-1], int) else _move(world, key[-1])
            self._played[key] = world, world.turn - begun
        return self._played[key]

    def pumps(self, moves: Sequence[str]) -> Iterator[Pump]:
        """Each free move of the sequence that wins something for nothing; none if a move is a real gift."""
        with suppress(Gift):
            yield from self._pumps(moves)

    def _pumps(self, moves: Sequence[str]) -> Iterator[Pump]:
        after, _ = self.play(moves)
        if standing(after) != standing(self.play(())[0]):
            raise AssertionError(f"the law is another after {moves}")
        for place, move in enumerate(moves):
            if move in FREE:
                turns = self.play(moves[: place + 1])[1]
                without, _ = self.play((*moves[:place], turns, *moves[place + 1 :]))
                what, gain, loss = compared(after, without)
                if gain > GAIN and loss < NOTHING * gain:
                    yield Pump(self.seed, tuple(moves), place, what, gain, loss)


def _idle(world: World, turns: int) -> World:
    for _ in range(turns):
        world = resolve(world, [], causes=False).world
    return world


def _move(world: World, name: str) -> World:
    """The world after the move and a turn in which it ends."""
    play = Play(world)
    for _ in MOVES[name](play):
        play.turn()
    play.turn()
    return play.world


def scores(world: World) -> Mapping[str, Array]:
    """What each nation has, more being better: points by name, and shares as logarithms in hundredths.
    Debts are not among them: what one owes another is owed."""
    trust = world.array("society.trust")
    found = {name: world.array(name) for name in POINTS}
    found["society.trust"] = (trust.sum(axis=0) - 100.0) / (len(trust) - 1)
    found |= {name: 100.0 * np.log(world.array(name) + 1e-3) for name in SHARES}
    found["commons.stock"] = 100.0 * np.log(world.array("commons.stock") + 1e-3)
    return found


def compared(after: World, without: World) -> tuple[str, float, float]:
    """The best gain of any nation with its name, and the worst loss of any nation in anything."""
    own, other = scores(after), scores(without)
    change = {name: own[name] - other[name] for name in own}
    best = max(change, key=lambda name: float(change[name].max()))
    worst = min(float(values.min()) for values in change.values())
    return best, float(change[best].max()), -min(worst, 0.0)


def sequences(length: int, most: int | None, seed: int) -> list[tuple[str, ...]]:
    """All sequences of so many moves, or a seeded sample of `most` of them; each has a free move."""
    found = [s for s in itertools.product((*FREE, *CONTEXT), repeat=length) if any(m in FREE for m in s)]
    return found if most is None or most >= len(found) else random.Random(seed).sample(found, most)


def search(seed: int, length: int, most: int | None = None) -> list[Pump]:
    """The pumps among sequences of up to that length; at most `most` of each length beyond one."""
    played = Search(seed)
    chosen = [s for n in range(1, length + 1) for s in sequences(n, None if n == 1 else most, seed)]
    return [pump for moves in chosen for pump in played.pumps(moves)]


def main() -> int:
    """Search by the command line; tells each pump and returns 1 if there is any."""
    parser = argparse.ArgumentParser(description="Search for money pumps.")
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--length", type=int, default=3)
    parser.add_argument("--most", type=int, help="sequences of each length from 2; all if not said")
    asked = parser.parse_args()
    count = 0
    for seed in range(asked.seeds):
        for pump in search(seed, asked.length, asked.most):
            count += 1
            print(pump, flush=True)
    print(f"{count} pumps in {asked.seeds} worlds")
    return int(count > 0)


if __name__ == "__main__":
    raise SystemExit(main())
