"""What monitoring sees: by level, by what is spent, by inspectors, by how well a breach is hidden."""

from __future__ import annotations

import math

import pytest

from game.treaties.breach.monitoring import detection, false_alarm, odds, reliability, suspicion


@pytest.mark.parametrize(("level", "seen"), [(0, 0.10), (1, 0.25), (2, 0.60), (3, 0.90)])
def test_a_hidden_breach_is_seen_by_the_odds_of_its_level(level: int, seen: float) -> None:
    assert detection(level) == pytest.approx(seen)


def test_an_open_breach_is_always_seen_and_a_half_hidden_one_half_as_often_missed() -> None:
    assert [detection(1, covertness=c) for c in (0.0, 0.5)] == pytest.approx([1.0, 0.625])


def test_each_look_misses_by_itself() -> None:
    """At level 1 three of four are missed; of those an inspector misses three of five, money 1/e."""
    assert detection(1, inspectors=1) == pytest.approx(1 - 0.75 * 0.6)
    assert detection(1, inspectors=2) == pytest.approx(1 - 0.75 * 0.36)
    assert detection(1, effort=1.0) == pytest.approx(1 - 0.75 / math.e)


def test_looking_better_accuses_fewer_innocents() -> None:
    assert false_alarm(0) == 0.0
    assert false_alarm(1, inspectors=1) == pytest.approx(0.018)
    assert false_alarm(2, effort=1.0) == pytest.approx(0.02 / math.e)


def test_how_likely_a_finding_is_right() -> None:
    """Bayes' rule with even odds: 0.25 / 0.28 at level 1."""
    assert [reliability(k) for k in (0, 1, 3)] == pytest.approx([1.0, 0.25 / 0.28, 0.90 / 0.91])
    assert reliability(1, effort=2.0, inspectors=1) > reliability(1)


def test_the_odds_of_an_accusation_count_how_rare_breaches_are() -> None:
    """Bayes' rule by hand: at level 1, of one with an even name (0.15 before), 0.0375 / (0.0375 + 0.0255)."""
    assert suspicion(50.0) == pytest.approx(0.15)
    assert odds(0.15, 1) == pytest.approx(0.0375 / 0.063)
    assert odds(suspicion(100.0), 1) == 0.0
    assert odds(0.15, 0) == 1.0, "who trusts raises no false alarm"
    assert odds(0.15, 3) > 0.9
