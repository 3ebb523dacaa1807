"""Groups before a vote at home: bars that add up, odds, and who blocks."""

from __future__ import annotations

import math

import pytest

from game.core.ids import NationId
from game.engine.home import homes_of_all
from game.model.consent import GroupConsent, Home, Term
from game.presenters.consent import REASONS, group_rows
from tests.cases import reader

CASE = {
    "open": True,
    "articles": [
        {"kind": "harvest-cap", "commons": "fish", "cut": 0.5},
        {"kind": "vote-pledge", "to": "bayu"},
    ],
    "acts": ["1 arka signs", "1 bayu signs", "1 all adopt"],
    "payments": [{"nation": "arka", "group": "youth", "share": 0.004, "since": 1, "until": 3}],
}


def logit(share: float) -> float:
    return math.log(share / (1.0 - share))


def test_the_reasons_of_each_group_add_up_to_its_consent() -> None:
    world = reader.world(CASE)
    for home in homes_of_all(world, world.law.treaty("pact")):
        rows = group_rows(home)
        assert len(rows) == 6
        for row, group in zip(rows, home.groups, strict=True):
            assert sum(reason.value for reason in row.reasons) == pytest.approx(logit(group.share))
        mean = sum(group.share for group in home.groups) / 6
        assert home.share == pytest.approx(mean, abs=1e-6)


def test_every_reason_that_the_engine_gives_has_words() -> None:
    world = reader.world(CASE)
    homes = homes_of_all(world, world.law.treaty("pact"))
    keys = {term.key for home in homes for group in home.groups for term in group.terms}
    assert {"standing", "payment", "autonomy", "fairness"} <= keys <= set(REASONS)


def home(*groups: tuple[int, bool], threshold: float = 0.5) -> Home:
    """Groups of like weight by their log-odds in thousandths and their veto."""
    listed = (GroupConsent(f"g{i}", 1.0, veto, (Term("standing", u),)) for i, (u, veto) in enumerate(groups))
    return Home(NationId("arka"), threshold, tuple(listed))


def test_odds_without_a_veto_are_those_of_a_normal_mood() -> None:
    assert home((0, False)).odds(0.06) == pytest.approx(0.5)
    certain = home((0, False), threshold=0.38)  # two standard deviations below an even house
    assert certain.odds(0.06) == pytest.approx(0.977250, abs=1e-6)


def test_the_worst_placed_veto_decides_the_odds() -> None:
    open_door = home((3000, False), (847, False), threshold=0.2)
    held = home((3000, False), (-847, True), threshold=0.2)  # the second consents by 0.3 (log-odds of 3 : 7)
    assert open_door.odds(0.06) > 0.999
    assert held.lacking == pytest.approx(0.2, abs=1e-3)
    assert held.odds(0.06) < 0.001
    assert held.blocking() == ("g1",)
    assert held.blocking(0.21) == ()
    assert group_rows(held)[1].blocks and not group_rows(held)[0].blocks
