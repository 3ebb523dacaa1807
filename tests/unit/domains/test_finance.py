"""Finance: money goes where law and aid send it, none is lost, and a budget says where income comes from."""

from __future__ import annotations

import inspect
import re

import numpy as np
import pytest

from game.domains.catalogue import VARIABLES
from game.domains.finance import rules
from game.domains.finance.state import COST, ITEMS, budget
from game.presenters.wording.causes import CAUSES
from tests.unit.domains.worlds import REF, after, explained, law, levers, parts, world

ROW = {item.key: row for row, item in enumerate(ITEMS)}


def test_amounts_stand_in_the_order_of_the_rows_with_the_signs_that_they_declare() -> None:
    made = {item.key: np.array([float(row), 2.0 * row]) for row, item in enumerate(ITEMS)}
    table = budget(made, np.array([1000.0, 500.0]))
    assert table.tolist() == [
        [(-1 if item.sign == COST else 1) * row * size for size in (1.0, 4.0)]
        for row, item in enumerate(ITEMS)
    ]


def test_an_amount_that_is_no_item_is_refused_and_one_left_out_is_nothing() -> None:
    with pytest.raises(KeyError, match="bribes"):
        budget({"bribes": np.ones(2)}, np.ones(2))
    assert not budget({}, np.ones(2)).any()


def test_a_year_of_money_says_something_of_every_item() -> None:
    """What a rule forgets would count as nothing."""
    source = inspect.getsource(rules._amounts)
    assert {item.key for item in ITEMS} == set(re.findall(r"^        (\w+)=", source, re.MULTILINE))


def test_each_item_has_words_and_a_cause_that_leads_to_a_variable() -> None:
    assert len({item.key for item in ITEMS}) == len(ITEMS) == len({item.label.template for item in ITEMS})
    assert all(item.behind == "" or item.behind in VARIABLES for item in ITEMS)
    assert all(CAUSES[item.cause.key] == item.label for item in ITEMS)
    assert [item.key for item in ITEMS if item.cause.secret] == ["hidden"]


def test_a_promised_transfer_moves_from_one_to_the_other() -> None:
    start = world(3)
    promised = np.zeros((3, 3))
    promised[0, 2] = 4.0
    now, plain = after(start, kept=law(start, finance__transfer=promised)), after(start)
    assert now.array("finance.transfers") == pytest.approx([-4.0, 0.0, 4.0])
    heads = now.array("economy.population")
    richer = now.array("finance.income") - plain.array("finance.income")
    assert richer == pytest.approx(1000.0 * np.array([-4.0, 0.0, 4.0]) / heads, abs=0.01)


def test_nobody_gives_more_than_a_quarter_of_output() -> None:
    start = world(2, economy__output=[100.0, 100.0])
    now = after(start, kept=law(start, finance__transfer=[[0.0, 400.0], [0.0, 0.0]]))
    assert now.array("finance.given")[0, 1] == pytest.approx(0.25 * now.array("economy.output")[0])


def test_aid_goes_to_the_poorer_only_and_most_to_the_poorest() -> None:
    start = world(3, economy__output=[400.0, 100.0, 50.0], finance__aid=0.0)
    given = after(start, orders=levers(start, finance__aid=0.01)).array("finance.given")
    assert given[0, 2] > given[0, 1] > 0.0 and given[1, 2] > 0.0
    assert not given[2].any() and not given[1, 0]


def test_income_is_what_the_items_leave() -> None:
    start = world(2, economy__output=[100.0, 300.0], security__defence=0.03)
    now = after(start)
    budget, output = now.array("finance.budget"), now.array("economy.output")
    person = 1000.0 / now.array("economy.population")
    assert budget[ROW["output"]] == pytest.approx(output * person, abs=0.01)
    assert budget[ROW["defence"]] == pytest.approx(-0.03 * output * person, abs=0.01)
    assert now.array("finance.income") == pytest.approx(budget.sum(axis=0), abs=0.02)
    assert np.array_equal(budget, now.array("finance.reported_budget"))


def test_a_quiet_year_starts_from_the_budget_that_the_opening_wrote() -> None:
    start = world(3, trade__tariff=0.1, health__outbreak=10.0, climate__abatement=0.2)
    grown = after(start).array("finance.income") / start.array("finance.income")
    assert grown == pytest.approx(np.ones(3) * 1.02, abs=0.015)


def test_what_is_saved_is_invested_and_becomes_capital() -> None:
    start = world(2, economy__saving=[0.1, 0.4])
    now = after(start, 10)
    capital = now.array("economy.capital")
    assert capital[1] > 2.0 * capital[0]
    assert now.array("economy.output")[1] > now.array("economy.output")[0]


def test_the_causes_of_income_follow_the_items_and_the_articles() -> None:
    start = world(2)
    promised = np.array([[0.0, 3.0], [0.0, 0.0]])
    now, ctx = explained(
        start, levers(start, health__spending=[0.1, 0.06]), law(start, finance__transfer=promised)
    )
    assert ctx.ledger is not None
    account = ctx.ledger.accounts["finance.income"]
    (treaty,) = [cause for cause in account.parts if cause.article is not None]
    assert treaty.article == REF and treaty.key == "income.transfers"
    assert account.amount(treaty) == pytest.approx(now.array("finance.budget")[ROW["transfers"]], abs=0.002)
    assert parts(ctx, "finance.income")["income.health"][0] < -300.0
