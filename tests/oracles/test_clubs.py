"""Climate clubs against the published inputs and equations of C-DICE, solved independently (Nash search)."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from game.theory.clubs import is_stable, outcome, regrets, stable_club
from game.theory.nordhaus_2015 import REGIONS

NAMES = REGIONS.names
GRAND = np.ones(len(NAMES), dtype=bool)
EMPTY = ~GRAND


@pytest.mark.parametrize(
    ("price", "sizes"),
    [(12.5, [0] + [15] * 10), (25.0, [0, 9, 13] + [15] * 8)],
)
@pytest.mark.parametrize("start", [GRAND, EMPTY], ids=["grand", "empty"])
def test_size_of_the_stable_club_by_tariff(price: float, sizes: list[int], start: np.ndarray) -> None:
    for percent, size in enumerate(sizes):
        club = stable_club(REGIONS, start, price, percent / 100.0)
        assert club is not None and club.sum() == size, percent
        assert is_stable(REGIONS, club, price, percent / 100.0)


def test_all_in_at_25_dollars() -> None:
    found = outcome(REGIONS, GRAND, 25.0, 0.0)
    assert 100.0 * found.cut == pytest.approx(18.0025, rel=1e-4)
    assert found.net.sum() == pytest.approx(78.063, rel=1e-4)
    by_name = dict(zip(NAMES, found.net, strict=True))
    expected = {"Safrica": -0.38, "Japan": 5.30, "EU": 21.05, "US": 14.69, "China": 2.30, "India": 6.09}
    for name, gain in expected.items():
        assert by_name[name] == pytest.approx(gain, abs=0.005), name


def test_nobody_in_at_25_dollars() -> None:
    found = outcome(REGIONS, EMPTY, 25.0, 0.05)
    assert 100.0 * found.cut == pytest.approx(1.9644, rel=1e-4)
    assert found.net.sum() == pytest.approx(15.849, rel=1e-4)
    assert not found.trade.any()


def test_the_united_states_outside_a_club_of_all_others() -> None:
    us, canada = NAMES.index("US"), NAMES.index("Canada")
    alone = GRAND.copy()
    alone[us] = False
    found = outcome(REGIONS, alone, 25.0, 0.05)
    assert found.net[us] == pytest.approx(-23.114, rel=1e-4)
    assert found.trade[us] == pytest.approx(-45.990, rel=1e-4)
    assert found.trade[canada] == pytest.approx(9.155, rel=1e-4)


def test_the_stable_club_at_one_per_cent_is_the_only_one_next_to_it() -> None:
    """Every club that differs from it in up to two regions has somebody who would rather switch."""
    club = stable_club(REGIONS, GRAND, 25.0, 0.01)
    assert club is not None
    for changed in itertools.chain(*(itertools.combinations(range(len(NAMES)), n) for n in (1, 2))):
        near = club.copy()
        near[list(changed)] ^= True
        assert not is_stable(REGIONS, near, 25.0, 0.01)


def test_a_batch_is_its_clubs_one_by_one() -> None:
    clubs = np.array([GRAND, EMPTY, np.arange(len(NAMES)) % 2 == 0])
    batch = outcome(REGIONS, clubs, 25.0, 0.03)
    for row, club in enumerate(clubs):
        alone = outcome(REGIONS, club, 25.0, 0.03)
        assert np.array_equal(batch.net[row], alone.net) and batch.cut[row] == alone.cut


def test_what_outsiders_lose_members_gain_but_for_the_waste() -> None:
    half = np.arange(len(NAMES)) < 7
    small = outcome(REGIONS, half, 25.0, 1e-6).trade
    assert small.sum() == pytest.approx(0.0, abs=1e-6)
    assert outcome(REGIONS, half, 25.0, 0.1).trade.sum() < -1.0


def test_regret_is_what_switching_brings() -> None:
    half = np.arange(len(NAMES)) < 7
    other = half.copy()
    other[3] = False
    gained = outcome(REGIONS, other, 25.0, 0.02).net[3] - outcome(REGIONS, half, 25.0, 0.02).net[3]
    assert regrets(REGIONS, half, 25.0, 0.02)[3] == pytest.approx(gained)
