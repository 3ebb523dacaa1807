"""Accounts: parts are whole, add up, and what a bound or a rounding took stands under its own name."""

from __future__ import annotations

import numpy as np

from game.core.text import T
from game.model.audience import ALL
from game.model.causes import LIMIT, Cause, Ledger
from game.model.variable import Variable

SUPPORT = Variable("x.support", ("nation",), "points", 0, 100, T("Support"), T("Support."), ALL, digits=2)
A, B = Cause("a"), Cause("b")


def test_the_rest_is_booked_as_limit() -> None:
    ledger = Ledger()
    ledger.explain(SUPPORT, np.array([98.0, 50.0]), np.array([100.0, 50.333]), {A: np.array([5.0, 0.333])})
    account = ledger.accounts["x.support"]
    assert np.array_equal(account.parts[A], [500, 33])
    assert np.array_equal(account.parts[LIMIT], [-300, 0])
    assert np.array_equal(account.after, [100.0, 50.33]) and np.array_equal(account.amount(A), [5.0, 0.33])


def test_several_explanations_add_up_from_the_first_start() -> None:
    ledger = Ledger()
    ledger.explain(SUPPORT, np.array([10.0]), np.array([12.0]), {A: np.array([2.0])})
    ledger.explain(SUPPORT, np.array([12.0]), np.array([11.0]), {A: np.array([1.0]), B: np.array([-2.0])})
    account = ledger.accounts["x.support"]
    assert (account.before, account.after) == (np.array([10.0]), np.array([11.0]))
    assert {cause.key: int(units[0]) for cause, units in account.parts.items()} == {"a": 300, "b": -200}


def test_one_number_serves_all_nations_and_nothing_is_nothing() -> None:
    ledger = Ledger()
    ledger.explain(SUPPORT, np.zeros(3), np.ones(3), {A: np.asarray(1.0), B: np.zeros(3)})
    assert list(ledger.accounts["x.support"].parts) == [A]
    ledger.explain(SUPPORT, np.ones(3), np.ones(3), {})
    assert list(ledger.accounts["x.support"].parts) == [A]
