"""Shared stocks: renewal, collapse, rationing."""

from __future__ import annotations

import numpy as np
import pytest

from game.domains.commons.equations import rationed, renewal, stock_next, sustainable_yield


def test_logistic_renewal() -> None:
    stock = np.array([0.0, 25.0, 50.0, 100.0, 120.0])
    assert renewal(stock, 0.4, 100.0) == pytest.approx([0.0, 7.5, 10.0, 0.0, -9.6])
    assert float(sustainable_yield(0.4, np.array(100.0))) == 10.0


def test_nothing_renews_itself_below_the_point_of_collapse() -> None:
    assert renewal(np.array([19.999999, 20.0]), 0.4, 100.0, 20.0) == pytest.approx([0.0, 6.4])


def test_the_sustainable_yield_lasts_and_a_little_more_does_not() -> None:
    stock = np.array([[50.0], [50.0]])
    harvest = np.array([[[4.0], [6.0]], [[4.0], [6.5]]])
    for _ in range(200):
        stock = stock_next(stock, renewal(stock, 0.4, 100.0, 20.0), rationed(harvest, stock))
    assert stock[:, 0] == pytest.approx([50.0, 0.0], abs=1e-9)


def test_too_much_demand_is_rationed_in_proportion() -> None:
    demand = np.array([[30.0, 1.0], [10.0, 2.0], [0.0, 0.0]])
    taken = rationed(demand, np.array([20.0, 5.0]))
    assert taken == pytest.approx(np.array([[15.0, 1.0], [5.0, 2.0], [0.0, 0.0]]))
    assert rationed(np.zeros((3, 2)), np.zeros(2)) == pytest.approx(0.0)


def test_never_negative_and_batch_axes_are_free() -> None:
    rng = np.random.Generator(np.random.PCG64(4))
    stock = rng.random((5, 7, 3)) * 300.0
    harvest = rationed(rng.random((5, 7, 12, 3)) * 60.0, stock)
    after = stock_next(stock, renewal(stock, 3.0, 100.0, 10.0), harvest)
    assert after.shape == (5, 7, 3) and (after >= 0.0).all()
    assert (harvest.sum(axis=-2) <= stock * (1.0 + 1e-12)).all()
