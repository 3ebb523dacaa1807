"""Duties owed in part: half a duty is half the way, worked out by hand; a part of 0 owes nothing."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from game.core.arrays import Array
from game.core.ids import TreatyId
from game.domains.catalogue import SLOTS
from game.model.causes import ArticleRef
from game.model.clause import CLAUSES, Lowering
from game.model.obligations import Obligations
from tests.cases import reader

HALF = {
    "trade.bound_tariff": ({"kind": "tariff-binding", "rate": 0.04}, (1, 0), 0.07, np.inf),
    "trade.trade_cost": ({"kind": "free-trade-area", "depth": 0.5}, (1, 0), 0.97, 1.0),
    "trade.common_tariff": ({"kind": "customs-union", "external": 0.2}, (3, 0), 0.15, np.inf),
    "trade.import_share": ({"kind": "import-quota", "share": 0.2}, (3, 0), 0.6, 1.0),
    "trade.standard": ({"kind": "product-standard", "strictness": 0.3}, (0, 1), 0.15, 0.0),
    "economy.investment": (
        {"kind": "investment-protection", "investors": ["arka"], "amount": 3, "hosts": ["bayu"]},
        (0, 1),
        1.5,
        0.0,
    ),
    "climate.emissions_cap": ({"kind": "emissions-cut", "cut": 0.4, "years": 1}, (0,), 32.0, np.inf),
    "climate.technology": (
        {"kind": "technology-transfer", "providers": ["arka"], "recipients": ["bayu"], "amount": 3},
        (0, 1),
        1.5,
        0.0,
    ),
    "climate.abatement_floor": ({"kind": "clean-energy-share", "share": 0.4, "years": 1}, (0,), 0.2, 0.0),
    "climate.carbon_price": ({"kind": "carbon-price-floor", "price": 60}, (0,), 30.0, 0.0),
    "commons.protected": ({"kind": "protected-area", "commons": "fish", "share": 0.3}, (0, 0), 0.15, 0.0),
    "commons.harvest_cap": ({"kind": "harvest-cap", "commons": "fish", "cut": 0.3}, (0, 0), 3.4, np.inf),
}
PHASED: dict[str, Any] = {"kind": "phase-out", "commons": "fish", "first_after": 0, "first": 0.2}


def lowered(article: dict[str, Any], part: float, slot: str) -> Array:
    """What an article asks of arka, bayu and citra (not dirga) when each owes that part of it."""
    world = reader.world({})
    members = np.array([True, True, True, False])
    out = Obligations(world.sizes)
    clause = CLAUSES[article["kind"]].model_validate(article)
    at = ArticleRef(TreatyId("pact"), 0)
    everywhere = np.ones((4, 4), dtype=bool)
    clause.lower(Lowering(world, at, members, members, members, 1.0, out, np.full(4, part), everywhere))
    asked = out[SLOTS[slot]]
    return asked[0] if SLOTS[slot].axes[0] == "good" else asked


@pytest.mark.parametrize("slot", HALF)
def test_half_a_duty_is_half_the_way_and_none_is_none(slot: str) -> None:
    article, place, half, nothing = HALF[slot]
    assert lowered(article, 0.5, slot)[place] == pytest.approx(half)
    assert (lowered(article, 0.0, slot) == nothing).all()


def test_half_a_phase_out_cuts_half() -> None:
    assert lowered(PHASED, 0.5, "commons.harvest_cap")[0, 0] == pytest.approx(3.6)
    assert np.isinf(lowered(PHASED, 0.0, "commons.harvest_cap")).all()


def test_a_preference_needs_some_of_the_duty() -> None:
    assert lowered({"kind": "free-trade-area"}, 0.1, "trade.preference")[1, 0] == 1.0
    assert not lowered({"kind": "free-trade-area"}, 0.0, "trade.preference").any()
    assert not lowered({"kind": "mfn"}, 0.0, "trade.most_favoured").any()
