"""Security: arms protect their owner and frighten the rest, pledges calm, mobilisation does the opposite."""

from __future__ import annotations

import numpy as np
import pytest

from game.domains.security.rules import step
from game.domains.security.state import danger, superiority
from tests.generators import context
from tests.unit.domains.worlds import after, explained, law, levers, parts, world

PACT = 1.0 - np.eye(3)


def towards(row: int, column: int, n: int = 3) -> np.ndarray:
    shown = np.zeros((n, n))
    shown[row, column] = 1.0
    return shown


def test_twice_the_arms_are_four_fifths_of_the_strength() -> None:
    assert superiority(np.array([1.0, 1.0]), np.array([1.0, 2.0])) == pytest.approx([0.5, 0.8])


def test_threat_is_the_chance_that_one_of_the_pairs_is_dangerous() -> None:
    tension = 50.0 * PACT
    assert danger(tension, np.ones(3)) == pytest.approx([100.0 * (1.0 - (1.0 - 0.125) ** 2)] * 3)
    assert not danger(tension, np.zeros(3)).any()


def test_arms_make_their_owner_safer_and_the_others_less_safe() -> None:
    start = world(3, security__tension=40.0)
    usual = after(start, 2)
    armed = after(start, 2, orders=levers(start, security__defence=[0.06, 0.02, 0.02]))
    change = armed.array("security.threat") - usual.array("security.threat")
    assert change[0] < -1.0 and change[1] > 1.0 and change[2] > 1.0
    all_armed = after(start, 6, orders=levers(start, security__defence=0.06))
    assert (all_armed.array("security.threat") > after(start, 6).array("security.threat")).all()


def test_a_pledge_calms_and_forbids_to_mobilise() -> None:
    start = world(3, security__tension=40.0)
    orders = levers(start, security__mobilisation=towards(0, 1))
    calm = after(start, kept=law(start, security__non_aggression=PACT), orders=orders)
    free = after(start)
    assert free.array("security.tension")[0, 1] - calm.array("security.tension")[0, 1] == pytest.approx(4.8)


def test_mobilisation_raises_tension_on_both_sides_and_breaks_trust() -> None:
    start = world(3, security__tension=40.0)
    now, usual = after(start, orders=levers(start, security__mobilisation=towards(0, 1))), after(start)
    more = now.array("security.tension") - usual.array("security.tension")
    assert more == pytest.approx(15.0 * (towards(0, 1) + towards(1, 0)))
    lost = usual.array("society.trust") - now.array("society.trust")
    assert lost == pytest.approx(20.0 * towards(1, 0))
    assert float(now.array("security.world_tension")) == now.array("security.tension").max()


def test_an_arms_cap_is_kept() -> None:
    start = world(2, security__defence=0.05)
    now = after(start, kept=law(start, security__arms_cap=[0.01, np.inf]))
    assert now.array("security.defence") == pytest.approx([0.01, 0.05])


def test_defence_that_stays_as_it_is_keeps_the_arms_that_it_opened_with() -> None:
    start = world(2, security__defence=0.03, economy__productivity_growth=0.0, economy__population_limit=10.0)
    now = after(start)
    assert now.array("security.arms") == pytest.approx(start.array("security.arms"), rel=0.01)


def test_near_a_clash_everybody_hears_of_it_once() -> None:
    start = world(3, security__tension=40.0 + 45.0 * (towards(0, 1) + towards(1, 0)))
    ctx = context(start, levers=levers(start, security__mobilisation=towards(0, 1)), causes=False)
    now, events = step(start, ctx)
    assert [(event.kind, event.actors) for event in events] == [("security.brink", ("n0", "n1"))]
    assert step(start.with_states(now.quantised()), ctx)[1] == []


def test_the_causes_name_who_mobilised_and_what_was_pledged() -> None:
    start = world(3, security__tension=40.0)
    orders = levers(start, security__mobilisation=towards(0, 1))
    pact = 1.0 - np.eye(3)
    pact[0, 1] = pact[1, 0] = 0.0
    now, ctx = explained(start, orders, law(start, security__non_aggression=pact))
    assert ctx.ledger is not None
    account = ctx.ledger.accounts["security.threat"]
    (force,) = [cause for cause in account.parts if cause.key == "threat.mobilisation"]
    assert force.nation == "n0" and account.amount(force)[1] > 1.0 and account.amount(force)[0] == 0.0
    (pledge,) = [cause for cause in account.parts if cause.key == "threat.pledge"]
    assert pledge.article is not None and (account.amount(pledge) < 0.0).all()
    seen = parts(ctx, "security.threat")
    change = now.array("security.threat") - start.array("security.threat")
    assert sum(seen.values()) == pytest.approx(change, abs=1e-9)
    assert np.abs(seen.get("limit", np.zeros(3))).max() < 1e-4
