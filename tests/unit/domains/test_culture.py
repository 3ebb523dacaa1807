"""Exchange, heritage, rights and civic space: what they cost, bring and leave, against sums by hand."""

from __future__ import annotations

import numpy as np
import pytest

from tests.unit.domains.worlds import after, explained, law, levers, parts, world

BOTH = np.array([[0.0, 1.0], [1.0, 0.0]])


def test_trust_rises_after_two_years_of_exchange_and_not_before() -> None:
    start = world(2, economy__population=10.0)
    kept = law(start, society__exchange=BOTH)
    assert after(start, 2, kept=kept).array("society.trust")[0, 1] == pytest.approx(50.0)
    assert after(start, 3, kept=kept).array("society.trust")[0, 1] == pytest.approx(52.0, abs=0.05)
    half = law(start, society__exchange=BOTH / 2.0)
    assert after(start, 3, kept=half).array("society.trust")[0, 1] == pytest.approx(51.0, abs=0.05)


def test_an_exchange_that_stops_starts_anew() -> None:
    start = world(2, economy__population=10.0, society__exchange_years=5.0)
    assert not after(start).array("society.exchange_years").any()


def test_tied_aid_brings_half_the_trust() -> None:
    start, money = world(2), np.array([[0.0, 2.0], [0.0, 0.0]])
    trust = after(start, kept=law(start, finance__transfer=money, finance__tied=money)).array("society.trust")
    assert trust[1, 0] == pytest.approx(50.75) and trust[0, 1] == pytest.approx(50.0)


def test_students_learn_and_stay_where_incomes_differ_much() -> None:
    start = world(2, economy__population=10.0, economy__output=[400.0, 40.0])
    plain = after(start).array("society.schooling")
    home = law(start, society__exchange=BOTH, society__students=BOTH)
    assert after(start, kept=home).array("society.schooling") - plain == pytest.approx([0.1, 0.1], abs=0.001)
    free = law(start, society__exchange=BOTH, society__students=BOTH, society__staying=BOTH)
    learnt = after(start, kept=free).array("society.schooling") - plain
    assert learnt[0] == pytest.approx(0.1, abs=0.001) and learnt[1] < -0.05
    alike = world(2, economy__population=10.0, economy__output=[60.0, 40.0])
    gained = after(alike, kept=free).array("society.schooling") - after(alike).array("society.schooling")
    assert gained == pytest.approx([0.1, 0.1], abs=0.001)


def test_heritage_costs_first_and_brings_visitors_later() -> None:
    start = world(2, economy__output=100.0)
    kept = law(start, society__heritage=[5.0, 0.0])
    first, ctx = explained(start, None, kept)
    assert first.array("society.heritage") == pytest.approx([1.5, 0.0])
    person = 1000.0 * first.array("economy.output") / first.array("economy.population")
    income = parts(ctx, "finance.income")["income.heritage"]
    assert income[0] == pytest.approx(-0.0015 * person[0], abs=0.01)
    known = after(start, 12, kept=kept)
    assert explained(known, None, kept)[0].array("finance.budget").sum() > 0.0
    late = parts(explained(known, None, kept)[1], "society.support")["support.heritage"]
    assert late[0] == pytest.approx(0.05 * 5.0, abs=0.01)


def test_rights_lower_inequality_and_reports_cost_capital() -> None:
    start = world(2)
    now, ctx = explained(start, None, law(start, society__rights=[0.5, 0.0], society__report=[1.0, 0.0]))
    assert now.array("society.gini")[1] - now.array("society.gini")[0] == pytest.approx(0.002)
    assert parts(ctx, "society.support")["support.rights"] == pytest.approx([1.0, 0.0])
    assert now.array("society.capital")[1] - now.array("society.capital")[0] > 0.25


def test_an_open_society_rewards_promises_kept_and_punishes_those_broken() -> None:
    start = world(3, society__reputation=[90.0, 20.0, 50.0], society__civic=[0.0, 0.0, 0.5])
    _, ctx = explained(start, levers(start, society__civic_space=[1.0, 0.5, 0.5]))
    assert parts(ctx, "society.support")["support.civic"] == pytest.approx([0.8, -0.3, 0.0])
    _, closed = explained(start, levers(start, society__civic_space=0.0))
    assert parts(closed, "society.support")["support.civic"] == pytest.approx([0.0, 0.0, -3.0])


def test_recognition_calms_only_if_it_is_mutual() -> None:
    start = world(2, security__tension=60.0)
    plain = after(start).array("security.tension")[0, 1]
    one = law(start, society__recognised=[[0.0, 1.0], [0.0, 0.0]])
    assert after(start, kept=one).array("security.tension")[0, 1] == pytest.approx(plain)
    both = law(start, society__recognised=BOTH)
    assert plain - after(start, kept=both).array("security.tension")[0, 1] == pytest.approx(0.06 * 60.0)


def test_food_and_help_that_is_seen_please_people() -> None:
    start, food = world(2, economy__output=100.0), np.array([[0.0, 1.0], [0.0, 0.0]])
    fed = law(start, finance__transfer=food, finance__food=food, finance__fleeting=food)
    seen = parts(explained(start, None, fed)[1], "society.support")
    output = after(start).array("economy.output")[1]
    assert seen["support.food"] == pytest.approx([0.0, 100.0 / output])
    assert "support.photo" not in seen
    run = law(start, finance__transfer=food * 0.1, finance__fleeting=food * 0.1)
    assert parts(explained(start, None, run)[1], "society.support")["support.photo"][0] > 0.15


def test_gifts_that_go_round_in_a_ring_bring_nothing_and_one_way_they_bring_trust_and_support() -> None:
    start, flow = world(3), np.array([[0.0, 2.0, 0.0], [0.0, 0.0, 2.0], [2.0, 0.0, 0.0]])
    for kinds in (("transfer",), ("transfer", "fleeting"), ("transfer", "fleeting", "food"), ("works",)):
        slots = {f"finance__{kind}": flow for kind in kinds}
        ring, quiet = after(start, kept=law(start, **slots)), after(start)
        for name in ("society.trust", "society.support", "finance.works", "finance.food", "finance.income"):
            assert ring.array(name) == pytest.approx(quiet.array(name)), (kinds, name)
        gift = after(start, kept=law(start, **{slot: flow * [[1], [0], [0]] for slot in slots}))
        assert gift.array("society.trust")[1, 0] == pytest.approx(51.5)


def test_a_gift_brings_trust_as_it_is_large_and_a_bound_tariff_as_it_binds() -> None:
    start = world(2)
    tenth = law(start, finance__transfer=np.array([[0.0, 0.01], [0.0, 0.0]]))
    part = 0.01 / (0.001 * after(start).array("economy.output").min())
    trust = after(start, kept=tenth).array("society.trust")[1, 0]
    assert part < 1.0 and trust == pytest.approx(50.0 + 1.5 * part)
    for rate, expected in ((1.0, 50.0), (0.9, 51.5)):
        bound = law(start, trade__bound_tariff=np.full((2, 2), rate))
        assert after(start, kept=bound).array("society.trust")[1, 0] == pytest.approx(expected)
