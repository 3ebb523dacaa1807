"""The signs of the answers to a breach: who loses, who pays for it, and that no two answers are alike.

The whole table: `python -m tests.proofs.answers`.
"""

from __future__ import annotations

import pytest

from tests.proofs.answers import Row, acts, rows


@pytest.fixture(scope="module")
def table() -> dict[str, Row]:
    return {row.act: row for row in rows("first-accord")}


def test_every_answer_costs_the_breaker_while_it_runs(table: dict[str, Row]) -> None:
    assert {name: row.running[0] for name, row in table.items() if row.running[0] >= -0.001} == {}
    assert len(table) == len(acts("first-accord")) - 3


def test_no_two_answers_are_alike(table: dict[str, Row]) -> None:
    figures = [(*row.running, *row.end, row.name, row.life, row.support, row.trust) for row in table.values()]
    apart = [
        max(abs(a - b) for a, b in zip(one, other, strict=True))
        for k, one in enumerate(figures)
        for other in figures[:k]
    ]
    assert min(apart) > 0.01


@pytest.mark.parametrize("name", ["trade measure", "trade measure, exempt", "sanctions", "sanctions, exempt"])
def test_measures_and_sanctions_hurt_the_punished_more_than_the_punishers_and_these_too(
    table: dict[str, Row], name: str
) -> None:
    breaker, appliers, _ = table[name].running
    assert breaker < appliers < -0.005


@pytest.mark.parametrize("kind", ["trade measure", "sanctions"])
def test_an_exemption_spares_people_and_support_and_presses_less(table: dict[str, Row], kind: str) -> None:
    full, exempt = table[kind], table[f"{kind}, exempt"]
    assert full.running[0] < exempt.running[0] < 0.0
    assert full.life < -0.2 < exempt.life
    assert full.support < -1.0 < -0.2 < exempt.support


def test_naming_costs_trust_and_name_and_nobody_else(table: dict[str, Row]) -> None:
    named = table["naming"]
    assert named.trust < -3.0 and named.name < -0.02
    assert abs(named.running[1]) < 0.01 and abs(named.running[2]) < 0.01


def test_a_suspension_takes_back_what_the_breaker_gained_and_all_lose_by_it_in_the_end(
    table: dict[str, Row],
) -> None:
    suspended = table["suspension"]
    assert suspended.running[0] < -0.5
    assert max(suspended.end) < -0.05


def test_a_payment_goes_from_the_one_to_the_others(table: dict[str, Row]) -> None:
    breaker, appliers, _ = table["payment"].running
    assert breaker < 0.0 < appliers


def test_obeying_costs_a_sector_and_ignoring_the_good_name_of_all_rulings(table: dict[str, Row]) -> None:
    obeyed, ignored = table["ruling obeyed"], table["ruling ignored"]
    assert obeyed.running[0] < 0.0 < obeyed.running[1]
    assert obeyed.faith > 0.0 > ignored.faith
    assert obeyed.name > 0.0 > ignored.name
    assert ignored.trust < 0.0 < obeyed.trust


@pytest.mark.slow
@pytest.mark.parametrize("scenario", ["ozone-hole", "paris-2015"])
def test_the_signs_hold_in_other_scenarios(scenario: str) -> None:
    found = {row.act: row for row in rows(scenario)}
    assert all(row.running[0] < 0.0 for row in found.values())
    for name in ("trade measure", "sanctions"):
        breaker, appliers, _ = found[name].running
        assert breaker < appliers < 0.0
        assert found[name].support < -1.0 < found[f"{name}, exempt"].support
    assert found["ruling ignored"].faith < 0.0 < found["ruling obeyed"].faith
