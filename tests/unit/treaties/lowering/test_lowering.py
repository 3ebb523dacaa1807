"""Lowering beside the cases: projections of drafts, what is remembered, articles that speak for "
"themselves."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.core.ids import NationId, TreatyId
from game.domains.climate.state import EMISSIONS_CAP
from game.domains.society.state import AUTONOMY_COST
from game.domains.trade.state import BOUND_TARIFF
from game.model.causes import ArticleRef
from game.model.law import Measure
from game.treaties.lowering.lowering import Bound, due, due_now, honoured, in_force, lowered, supposing
from game.treaties.lowering.measure import asked, shares
from game.treaties.status import status
from tests.cases import reader

TWO = {"articles": [{"kind": "tariff-binding", "rate": 0.05}], "parties": ["arka", "bayu"]}


def draft(rate: float, *parties: str, name: str = "draft") -> Bound:
    """A text that is supposed to bind."""
    text = reader.text({"articles": [{"kind": "tariff-binding", "rate": rate}]})
    return Bound(TreatyId(name), text, tuple(NationId(p) for p in parties), 1, {})


def test_drafts_are_supposed_one_by_one_on_top_of_the_law() -> None:
    world = reader.world(TWO)
    strict, wide = supposing(world, [draft(0.01, "arka", "bayu"), draft(0.02, "citra", "dirga")])
    assert strict[BOUND_TARIFF][0, 0, 1] == 0.01 and np.isinf(strict[BOUND_TARIFF][0, 2, 3])
    assert wide[BOUND_TARIFF][0, 0, 1] == 0.05 and wide[BOUND_TARIFF][0, 2, 3] == 0.02


def test_a_draft_takes_the_place_of_the_treaty_of_its_name() -> None:
    world = reader.world(TWO)
    (looser,) = supposing(world, [draft(0.5, "arka", "bayu", name="pact")])
    assert looser[BOUND_TARIFF][0, 0, 1] == 0.5


def test_what_is_due_is_remembered_for_the_same_world_only() -> None:
    world = reader.world(TWO)
    assert due_now(world) is due_now(world)
    later = world.with_law(world.law.having(treaties=()))
    assert np.isinf(due_now(later)[BOUND_TARIFF]).all()
    assert (due_now(world)[BOUND_TARIFF] == due(world)[BOUND_TARIFF]).all()


def test_nobody_broke_anything_means_all_is_kept() -> None:
    world = reader.world(TWO)
    law = due(world)
    assert honoured(world, law, {}) is law


def test_each_article_can_be_asked_alone() -> None:
    world = reader.world(
        {
            **TWO,
            "articles": [
                {"kind": "emissions-cut", "cut": 0.5, "years": 1},
                {"kind": "emissions-cut", "cut": 0.2, "years": 1},
            ],
        }
    )
    law = due(world)
    assert law[EMISSIONS_CAP][0] == 20.0
    assert asked(law, EMISSIONS_CAP, ArticleRef(TreatyId("pact"), 1))[0] == 32.0
    assert np.isinf(asked(law, EMISSIONS_CAP, ArticleRef(TreatyId("pact"), 2))).all()


def test_verification_and_articles_cost_autonomy_of_the_bound_only() -> None:
    world = reader.world({**TWO, "final": {"verification": 3}})
    cost = due(world)[AUTONOMY_COST]
    # a bound tariff 0.5, inspectors on the soil 1.5
    assert list(cost) == [2.0, 2.0, 0.0, 0.0]


def test_shares_over_nobody_are_nothing_and_over_some_are_one() -> None:
    world = reader.world({})
    nobody, some = np.zeros(4, dtype=np.bool_), np.array([True, False, True, False])
    assert shares(world, "income", nobody).sum() == 0.0
    for key in ("equal", "income", "emissions", "population", "need", "harvest"):
        found = shares(world, key, some)  # type: ignore[arg-type]
        assert abs(found.sum() - 1.0) < 1e-12 and found[1] == found[3] == 0.0


def test_a_reading_belongs_to_one_treaty_object() -> None:
    first = reader.treaty({"acts": ["1 all adopt", "1 arka ratifies"], "invited": ["arka", "bayu"]})
    assert status.standing(first, "arka", 2) is status.Standing.CONTRACTING
    more = first.model_copy(update={"instruments": (*first.instruments, reader.act("1 bayu ratifies"))})
    assert status.parties(more, 2) == ("arka", "bayu") and status.parties(first, 2) == ()


def test_who_would_be_bound_counts_signatories_from_outside_and_not_those_who_left() -> None:
    case = {
        "others": ["elang"],
        "final": {"entry": {"count": 2}, "withdrawal": {"notice": 0}, "participation": "open"},
        "acts": [
            "0 all adopt",
            "0 arka ratifies",
            "0 bayu ratifies",
            "0 citra ratifies",
            "1 citra leaves",
            "2 elang signs",
        ],
    }
    assert status.prospective(reader.treaty(case), 2) == ("arka", "bayu", "dirga", "elang")


def test_a_party_that_joined_late_counts_its_time_from_then() -> None:
    case = {
        "final": {"consent": "signature", "participation": "open"},
        "parties": ["arka", "bayu"],
        "acts": ["4 citra accedes"],
    }
    treaty = reader.treaty(case)
    assert status.bound_since(treaty, "arka", 6) == 1
    assert status.bound_since(treaty, "citra", 4) is None
    assert status.bound_since(treaty, "citra", 6) == 5


def test_the_order_of_texts_changes_no_bit_of_a_sum() -> None:
    grants = [
        replace(
            draft(0.1, "arka", "bayu", name=f"t{k}"),
            text=reader.text(
                {"articles": [{"kind": "grant", "donor": "arka", "recipient": "bayu", "amount": amount}]}
            ),
        )
        for k, amount in enumerate((0.1, 0.2, 0.3, 500))
    ]
    world = reader.world({})
    one, other = lowered(world, grants), lowered(world, grants[::-1])
    assert all((one[slot] == other[slot]).all() for slot in one.arrays)


def test_a_payment_to_nobody_is_no_payment() -> None:
    measure = Measure(
        kind="payment",
        treaty=TreatyId("pact"),
        by=(NationId("arka"),),
        against=NationId("arka"),
        rate=0.1,
        since=1,
        until=2,
    )
    world = reader.world({})
    world = world.with_law(world.law.having(measures=(measure,)))
    assert all((due(world)[slot] == slot.identity).all() for slot in due(world).arrays)
    assert in_force(world) == []
