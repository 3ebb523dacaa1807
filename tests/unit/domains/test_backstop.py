"""The price of the last tonne falls as in DICE-2023: by 1 % a year to 515 USD (of 2050), then by 0.1 %."""

from __future__ import annotations

import numpy as np
import pytest

from game.domains.economy.equations import backstop_price
from tests.unit.domains.worlds import after, world


@pytest.mark.parametrize(
    ("now", "kept"),
    [(700.0, 0.99), (600.0, 0.99), (516.0, 0.99), (515.0, 0.999), (514.0, 0.999), (300.0, 0.999)],
)
def test_the_fall_slows_at_515_dollars(now: float, kept: float) -> None:
    later = after(world(2, climate__backstop=now))
    assert float(later.array("climate.backstop")) == pytest.approx(now * kept, abs=1e-6)


def test_forty_years_from_2020_keep_to_the_published_path() -> None:
    """0.99 a year for exp(-0.01), so half a per cent of difference after 30 years, and no more after 40."""
    here, year = world(2), 2020
    for decade in (2030, 2040, 2050, 2060):
        here, year = after(here, decade - year), decade
        assert float(here.array("climate.backstop")) == pytest.approx(
            float(backstop_price(np.array(float(decade)))), rel=5e-3
        )
