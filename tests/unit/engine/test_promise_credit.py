"""What keeping promises is worth: by subject and partners, and only where something is asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from game.core.ids import NationId, TreatyId
from game.engine.turn import resolve
from game.model.institution import Body, Rule
from game.model.order import Submission
from game.model.treaty import Instrument, Treaty, Version
from game.model.world import World
from game.orders.kinds.break_promise import BreakPromise
from tests.generators import named
from tests.properties.pump import start
from tests.properties.pump_moves import ALL, A, B, C, text

RECOGNITION = {"kind": "recognition"}  # costs 1 point of autonomy
PEACE = {"kind": "non-aggression"}  # costs 0.4
GRANT = {"kind": "grant", "years": 9, "amount": 0.001}  # costs 0.2


def treaty(name: str, articles: Sequence[dict[str, Any]], parties: Sequence[NationId]) -> Treaty:
    """A treaty in force from turn 1."""
    version = Version(number=1, author=A, turn=0, text=text(articles))
    acts = [Instrument(kind="signature", nation=n, turn=0, version=1) for n in parties]
    acts.append(Instrument(kind="adoption", nation=NationId(""), turn=0, version=1))
    return Treaty(
        id=TreatyId(name), proposer=A, negotiators=tuple(parties), versions=(version,),
        instruments=tuple(acts), public=True,
    )  # fmt: skip


def after(*texts: Sequence[dict[str, Any]], parties: Sequence[NationId] = ALL, breaks: str = "") -> World:
    """A turn under these texts; A breaks article 1 of the treaty `breaks`."""
    world = start(1)
    standing = tuple(treaty(f"t{k}", articles, parties) for k, articles in enumerate(texts))
    body = Body(id="council", name=named("Council"), rule=Rule(name="consensus"))
    world = world.with_law(world.law.having(treaties=standing, bodies=(body,)))
    orders = (BreakPromise(treaty=TreatyId(breaks), article=0, covert=False),) if breaks else ()
    return resolve(world, [Submission(nation=A, turn=1, stage=0, orders=orders)]).world


def won(world: World, observer: int = 1, actor: int = 0) -> float:
    """The trust that a turn under these texts has won, against the same turn without any."""
    return float(
        world.array("society.trust")[observer, actor] - after().array("society.trust")[observer, actor]
    )


def count(world: World) -> tuple[list[float], list[float]]:
    """Promises due and kept by nation."""
    return list(world.array("society.promises_due")), list(world.array("society.promises_kept"))


def test_the_same_promise_written_four_times_is_one_promise() -> None:
    once, often = after([RECOGNITION]), after(*[[RECOGNITION]] * 4)
    assert count(often) == count(once) == ([1.0] * 3, [1.0] * 3)
    assert won(often) == pytest.approx(won(once))


def test_a_promise_weighs_what_it_costs_in_autonomy_and_each_further_point_wins_half() -> None:
    assert count(after([RECOGNITION, PEACE])) == ([1.4] * 3, [1.4] * 3)
    # recognition of borders and peace bind in full: 3 points of trust, half of them at a trust of 50
    full = after([{"kind": "recognition", "matter": "borders"}])
    more = after([{"kind": "recognition", "matter": "borders"}, PEACE])
    assert won(full) == pytest.approx(1.5 + 1.0)
    assert won(more) - won(full) == pytest.approx(2.0 * (0.5 - 0.5**1.4), abs=1e-5)


def test_what_asks_nothing_is_no_promise() -> None:
    empty = after([{"kind": "tariff-binding", "rate": 1.0}, {"kind": "arms-cap", "share": 0.2}])
    assert count(empty) == ([0.0] * 3, [0.0] * 3) and won(empty) == pytest.approx(0.0)
    real = after([{"kind": "tariff-binding", "rate": 0.99}])
    assert count(real) == ([0.5] * 3, [0.5] * 3) and won(real) > 1.0


def test_a_vote_is_promised_to_nobody_while_there_is_nothing_to_vote_on() -> None:
    assert count(after([{"kind": "vote-pledge", "to": A}])) == ([0.0] * 3, [0.0] * 3)


def test_gifts_in_a_ring_ask_nobody_and_one_way_only_the_giver() -> None:
    pairs = ((A, B), (B, C), (C, A))
    ring = after([{**GRANT, "donor": one, "recipient": other} for one, other in pairs])
    assert count(ring) == ([0.0] * 3, [0.0] * 3) and won(ring) == pytest.approx(0.0)
    gift = after([{**GRANT, "donor": A, "recipient": B}])
    assert count(gift) == ([0.2, 0.0, 0.0], [0.2, 0.0, 0.0])
    assert won(gift) > 0.0 and won(gift, 0, 1) == pytest.approx(0.0)


def test_who_did_not_promise_has_kept_nothing() -> None:
    two = after([RECOGNITION], parties=(A, B))
    assert count(two) == ([1.0, 1.0, 0.0], [1.0, 1.0, 0.0])


def test_a_copy_among_some_of_the_parties_is_no_promise_more() -> None:
    world = start(1)
    standing = (treaty("t0", [RECOGNITION], ALL), treaty("t1", [RECOGNITION], (A, B)))
    world = resolve(world.with_law(world.law.having(treaties=standing)), []).world
    assert count(world) == ([1.0] * 3, [1.0] * 3)


def test_a_breach_is_not_covered_by_keeping_a_copy() -> None:
    due, kept = count(after([RECOGNITION], [RECOGNITION], breaks="t0"))
    assert due == [1.0] * 3 and kept == [0.0, 1.0, 1.0]
    assert won(after([RECOGNITION], [RECOGNITION], breaks="t0")) < -10.0
