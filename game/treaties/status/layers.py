"""Which version of a treaty binds whom with whom, and what of it goes on binding those who left.

A treaty in force is one layer, unless an amendment binds only some of its parties: then each version is a
layer of those between whom it works (VCLT arts. 30(4)(b), 40(4)-(5)). Between two, the latest version that
both have accepted works. Articles that survive are a layer of their own (art. 70(1)).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from game.core.ids import NationId
from game.model.treaty import Treaty
from game.treaties.status import pairs, record, status
from game.treaties.status.pairs import Pair
from game.treaties.status.status import Condition

SURVIVAL = -1
"""`Layer.number` of the layer of surviving articles."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A version and its parties. `number` is 0 for the latest one that works, then 1, 2, …

    Between the pairs of `apart` it does not work; between those of `answered` only what may not be suspended
    does (VCLT art. 60(5)). `own` are those for whom no later version works; `only` the articles that bind
    (None: all).
    """

    number: int
    version: int
    parties: tuple[NationId, ...]
    apart: frozenset[Pair]
    answered: frozenset[Pair]
    own: tuple[NationId, ...]
    only: tuple[int, ...] | None = None


def accepted(treaty: Treaty, nation: NationId, turn: int) -> frozenset[int]:
    """The versions that bind the nation in that turn: the text as adopted, and amendments that it accepted,
    that bind all, or that were adopted before it consented (VCLT art. 40(4)-(5))."""
    found = record.adoptions(treaty)
    first, later = found[0][1], found[1:]
    own = status.records(treaty, turn).get(nation, record.NOTHING)
    everybody = treaty.version(first).text.final.amendment.binds == "all"
    taken = {version for date, version in own.accepted if date < turn}
    return frozenset(
        {first}
        | {
            version
            for date, version in later
            if date < turn
            and (everybody or version in taken or (own.consented is not None and date < own.consented))
        }
    )


def layers(treaty: Treaty, turn: int) -> list[Layer]:
    """The layers of a treaty that is performed in that turn, the latest version first, and what survives."""
    members = status.appliers(treaty, turn)
    return [*(_standing(treaty, members, turn) if members else ()), *_surviving(treaty, members, turn)]


def version_between(treaty: Treaty, one: NationId, other: NationId, turn: int) -> int:
    """The latest version that both have accepted by that turn."""
    return max(accepted(treaty, one, turn) & accepted(treaty, other, turn))


def _standing(treaty: Treaty, members: tuple[NationId, ...], turn: int) -> Iterator[Layer]:
    reserving = [n for n in members if status.reserved(treaty, n, turn - 1)]
    never = pairs.objected(treaty, reserving, turn)
    agreed, answered = pairs.suspended(treaty, status.records(treaty, turn), members, turn)
    taken = {n: accepted(treaty, n, turn) for n in members}
    between = {frozenset(two): max(taken[two[0]] & taken[two[1]]) for two in combinations(members, 2)}
    placed: set[NationId] = set()
    for number, version in enumerate(sorted(set(between.values()), reverse=True)):
        inside = tuple(n for n in members if any(n in two for two, v in between.items() if v == version))
        other = {two for two, v in between.items() if v != version and two <= set(inside)}
        own = tuple(n for n in inside if n not in placed)
        placed |= set(own)
        apart = frozenset(other | never | agreed)
        yield Layer(number, version, inside, apart, frozenset(answered - apart), own)


def _surviving(treaty: Treaty, members: tuple[NationId, ...], turn: int) -> Iterator[Layer]:
    """The articles that go on binding those who left, with the parties; or all, once the treaty is over."""
    since = status.in_force_since(treaty, turn)
    clause = status.final(treaty).withdrawal
    if since is None or not clause.survives:
        return
    gone = {n: period.leaves for n, period in status.left_by(treaty, turn).items()}
    ended = status.ended_on(treaty, turn)
    if ended is not None:
        members = ()
        gone.update(dict.fromkeys(status.last_parties(treaty, turn), ended))
    elif status.condition(treaty, turn) is not Condition.IN_FORCE:
        return
    owing = [n for n, day in gone.items() if day and (not clause.survival or turn < day + clause.survival)]
    inside = tuple(sorted({*members, *owing}))
    if not owing or len(inside) < status.LEAST_PARTIES:
        return
    apart = frozenset(frozenset(two) for two in combinations(members, 2))
    version = record.adoptions(treaty)[-1][1]
    yield Layer(SURVIVAL, version, inside, apart, frozenset(), (), clause.survives)
