"""Commons: logistic renewal, harvests within the law, collapse, substitutes that become cheaper."""

from __future__ import annotations

import numpy as np
import pytest

from game.domains.commons.rules import step
from tests.generators import context
from tests.unit.domains.worlds import FISH, REF, after, explained, law, levers, parts, world

HABIT = [[2.0], [5.0], [3.0], [2.0]]


def test_the_stock_is_what_it_was_and_what_renewed_less_what_was_taken() -> None:
    start = world(4, (FISH,), commons__habit=HABIT)
    now = after(start)
    assert now.array("commons.stock") == pytest.approx([60.0 + 0.2 * 60.0 * 0.4 - 12.0])
    assert now.array("commons.yield_") == pytest.approx([0.5, 1.25, 0.75, 0.5])


def test_a_cap_and_a_reserve_hold_whatever_is_ordered() -> None:
    start = world(4, (FISH,), commons__habit=HABIT)
    double = levers(start, commons__harvest=2.0)
    capped = after(start, orders=double, kept=law(start, commons__harvest_cap=1.0))
    assert capped.array("commons.harvest").ravel() == pytest.approx(1.0)
    reserve = np.array([[0.0], [0.4], [0.0], [0.0]])
    spared = after(start, orders=double, kept=law(start, commons__protected=reserve))
    assert spared.array("commons.harvest").ravel() == pytest.approx([4.0, 3.0, 6.0, 4.0])


def test_below_the_point_of_collapse_nothing_renews_itself_and_all_hear_of_it() -> None:
    start = world(4, (FISH,), commons__habit=HABIT, commons__stock=33.0)
    _, events = step(start, context(start, causes=False))
    assert [event.kind for event in events] == ["commons.collapsed"]
    now = after(start)
    assert now.array("commons.collapsed") == [1.0]
    later = after(now, orders=levers(start, commons__harvest=0.0))
    assert np.array_equal(later.array("commons.stock"), now.array("commons.stock"))


def test_nobody_takes_what_is_not_there() -> None:
    start = world(4, (FISH,), commons__habit=HABIT, commons__stock=6.0)
    now = after(start, orders=levers(start, commons__harvest=1.0))
    assert now.array("commons.harvest").ravel() == pytest.approx([1.0, 2.5, 1.5, 1.0])
    assert now.array("commons.stock") == [0.0]


def test_substitutes_become_cheaper_as_the_world_gives_up_its_harvest_and_stay_so() -> None:
    gas = FISH.model_copy(update={"learning": 0.4, "stock": 100.0})
    start = world(2, (gas,), commons__habit=10.0)
    halved = after(start, orders=levers(start, commons__harvest=0.5))
    assert halved.array("commons.substitute") == pytest.approx([0.6])
    # 5 units at 0.25, and of the 5 given up the substitute brings back 40 per cent.
    assert halved.array("commons.yield_") == pytest.approx([1.25 + 5 * 0.25 * 0.4] * 2)
    again = after(halved, orders=levers(start, commons__harvest=1.0))
    assert again.array("commons.substitute") == pytest.approx([0.6])


def test_a_covert_harvest_shows_in_the_stock_but_in_no_report() -> None:
    start = world(4, (FISH,), commons__habit=HABIT)
    due, kept = (
        law(start, commons__harvest_cap=1.0),
        law(start, commons__harvest_cap=[[1], [np.inf], [1], [1]]),
    )
    ctx = context(start, honoured=kept, due=due, broken={(REF.treaty, 0, "n1"): True})
    now, _ = step(start, ctx)
    assert now.harvest.ravel() == pytest.approx([1.0, 5.0, 1.0, 1.0])
    assert now.reported_harvest.ravel() == pytest.approx([1.0, 1.0, 1.0, 1.0])
    assert parts(ctx, "commons.stock")["stock.unreported"] == pytest.approx([-4.0])


def test_each_harvest_is_a_cause_of_its_own() -> None:
    start = world(4, (FISH,), commons__habit=HABIT)
    _, ctx = explained(start)
    assert ctx.ledger is not None
    account = ctx.ledger.accounts["commons.stock"]
    taken = {cause.nation: float(account.amount(cause)[0]) for cause in account.parts if cause.nation}
    assert taken == pytest.approx({"n0": -2.0, "n1": -5.0, "n2": -3.0, "n3": -2.0})


def test_a_world_without_commons_has_none() -> None:
    now = after(world(2), 2)
    assert now.array("commons.stock").shape == (0,)
    assert not now.array("commons.yield_").any()
