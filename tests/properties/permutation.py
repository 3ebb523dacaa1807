"""Who comes first, and what anybody is called, never matters: stages and whole games under permutations.

Each stage, and each game from its opening to its end, is played twice: as it is, and with the nations under
other names, listed in another order, treaties and bodies listed in another order, and the orders sealed in
another order. Both must come to the same world. Every kind of order, in pairs with every other, is given by
two nations at once. From the root: `python -m tests.properties.permutation --stages 2000 --games 50`.
How draws are carried along: `renaming.py`. No pytest here.
"""

from __future__ import annotations

import argparse
import itertools
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from game.engine.turn import Resolution, resolve
from game.model.order import ORDERS, Order, Submission
from game.model.world import World
from tests.plays import first_accord, world_of
from tests.properties.renaming import Permutation, differences, shuffled, shuffled_orders
from tests.properties.situations import choices, doubled, given_by, sealed

MOST_TRIED = 40
"""Orders that a delegation of a whole game looks at, of which it gives those that it may."""

Pair = tuple[str, str]
PAIRS: tuple[Pair, ...] = tuple(itertools.combinations_with_replacement(sorted(ORDERS), 2))


@dataclass
class Report:
    """What was played, which kinds of orders were obeyed in it, and what came out differently."""

    stages: int = 0
    games: int = 0
    kinds: set[str] = field(default_factory=set)
    pairs: set[Pair] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)

    def obeyed(self, submissions: Sequence[Submission]) -> None:
        """Counts the kinds of orders given, and pairs of kinds that two nations gave at once."""
        by_nation = [{order.kind for order in one.orders} for one in submissions]
        self.kinds.update(*by_nation)
        for one, other in itertools.combinations(by_nation, 2):
            self.pairs.update((min(a, b), max(a, b)) for a in one for b in other)

    def __str__(self) -> str:
        """One line."""
        return (
            f"{self.stages} stages, {self.games} games; {len(self.kinds)} of {len(list(ORDERS))} kinds "
            f"of orders, {len(self.pairs)} of {len(PAIRS)} pairs of kinds given at once; "
            f"{len(self.faults)} faults"
        )


def permuted(
    world: World, submissions: Sequence[Submission], chance: random.Random
) -> tuple[Resolution, list[str]]:
    """What comes of a stage, and in what it differs under a drawn permutation."""
    one = resolve(world, submissions)
    mixed = Permutation.drawn(world.setting, chance)
    other = mixed.world(world)
    other = other.with_law(shuffled(other.law, chance))
    with mixed.draws():
        two = resolve(other, shuffled_orders(mixed.sealed(submissions), chance))
    return one, differences(one.world, two.world, mixed.back)


def stages(count: int, seed: int, report: Report, first: int = 0) -> None:
    """Plays single stages, pair by pair of kinds, at the table where each kind is legal to several.

    `first` is the pair to begin with.
    """
    chance = random.Random(seed)
    tables = [doubled("talks"), doubled("orders")]
    legal = [given_by(choices(world, random.Random(seed))) for world in tables]
    for pair in itertools.islice(itertools.cycle(PAIRS), first, first + count):
        able = [place for place, by_kind in enumerate(legal) if all(kind in by_kind for kind in pair)]
        place = chance.choice(able)
        given = _at_once([legal[place][kind] for kind in pair], chance)
        submissions = sealed(tables[place], given)
        resolution, found = permuted(tables[place], submissions, chance)
        report.stages += 1
        if not any(event.kind == "order.voided" for event in resolution.events):
            report.obeyed(submissions)
        report.faults += [f"stage {report.stages}, {_told(given)}: {fault}" for fault in found]


def _at_once(
    listed: Sequence[Sequence[tuple[str, Order]]], chance: random.Random
) -> Mapping[str, Sequence[Order]]:
    """An order of each list, by two nations if there are two that may."""
    pairs = list(itertools.product(*(chance.sample(list(one), min(12, len(one))) for one in listed)))
    (first, one), (second, two) = chance.choice([p for p in pairs if p[0][0] != p[1][0]] or pairs)
    return {first: (one,), second: (two,)} if first != second else {first: (one, two)}


def openings(seed: int) -> Iterator[World]:
    """Worlds to play from, one after the other for each seed."""
    while True:
        yield doubled("talks")
        yield world_of(seed)
        yield first_accord(seed)
        seed += 1


def games(count: int, seed: int, report: Report, turns: int = 6) -> None:
    """Plays whole games side by side with their permuted twins; a game stops where the two part."""
    for number, opening in enumerate(itertools.islice(openings(seed), count)):
        chance = random.Random(f"{seed}/{number}")
        mixed = Permutation.drawn(opening.setting, chance)
        one, other = opening, mixed.world(opening)
        report.games += 1
        while one.turn <= turns:
            given = {n: orders[:MOST_TRIED] for n, orders in choices(one, chance, MOST_TRIED).items()}
            submissions = sealed(one, given)
            report.obeyed(submissions)
            one = resolve(one, submissions).world
            other = other.with_law(shuffled(other.law, chance))
            with mixed.draws():
                other = resolve(other, shuffled_orders(mixed.sealed(submissions), chance)).world
            report.stages += 1
            if found := differences(one, other, mixed.back):
                report.faults.append(
                    f"game {number}, turn {one.turn}, stage {one.stage}: {'; '.join(found[:3])}"
                )
                break


def _told(given: Mapping[str, Sequence[Order]]) -> str:
    return ", ".join(f"{nation} {order!r}" for nation, orders in given.items() for order in orders)[:400]


def main() -> int:
    """Prints what was played, and the faults; 1 if there are any."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--stages", type=int, default=2000)
    asked.add_argument("--games", type=int, default=50)
    asked.add_argument("--seed", type=int, default=1)
    options = asked.parse_args()
    single, whole = Report(), Report()
    stages(options.stages, options.seed, single)
    print("single stages:", single, *single.faults[:20], sep="\n  ", flush=True)
    games(options.games, options.seed, whole)
    print("whole games:", whole, *whole.faults[:20], sep="\n  ")
    return bool(single.faults or whole.faults)


if __name__ == "__main__":
    raise SystemExit(main())
