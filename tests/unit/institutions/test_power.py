"""Voting power against published figures: the Council of 1958, the Security Council, and plain games."""

from __future__ import annotations

from fractions import Fraction

import pytest

from game.core.ids import NationId
from game.institutions.power import power, weighted
from game.model.rule import Rule

SIX = {"deu": 4, "fra": 4, "ita": 4, "nld": 2, "bel": 2, "lux": 1}
"""Treaty of Rome (1957) art. 148: 12 of 17 votes."""
PERMANENT = [NationId(n) for n in ("chn", "fra", "gbr", "rus", "usa")]
ELECTED = [NationId(f"e{k}") for k in range(10)]
UNSC = Rule(name="supermajority", share=0.6, of="members", veto=tuple(PERMANENT), quorum=0)


def test_in_the_council_of_1958_luxembourg_never_decided() -> None:
    found = weighted(list(SIX.values()), 12)
    assert [p.banzhaf for p in found] == [Fraction(n, 42) for n in (10, 10, 10, 6, 6, 0)]
    assert [p.shapley for p in found] == [Fraction(n, 60) for n in (14, 14, 14, 9, 9, 0)]
    assert [p.penrose for p in found] == [Fraction(n, 32) for n in (10, 10, 10, 6, 6, 0)]


def test_a_weighted_rule_has_the_same_power_as_its_game() -> None:
    rule = Rule(name="weighted", share=0.7, of="members", weights={NationId(n): w for n, w in SIX.items()})
    found = power(rule, [NationId(n) for n in SIX])  # 0.7 x 17 = 11.9: twelve votes
    assert found is not None
    assert [found[NationId(n)].banzhaf for n in SIX] == [Fraction(n, 42) for n in (10, 10, 10, 6, 6, 0)]


def test_types_and_subset_sums_agree() -> None:
    rule = Rule(
        name="weighted",
        share=0.7,
        of="members",
        weights={NationId(n): w for n, w in SIX.items()},
        veto=(NationId("lux"),),
    )
    sitting = [NationId(n) for n in SIX]
    uneven = {n: rule.weights[n] + 1e-5 for n in sitting}
    by_types = power(rule.model_copy(update={"veto": ()}), sitting, uneven)
    assert by_types is not None
    exact = weighted(list(SIX.values()), 12)
    assert [by_types[n] for n in sitting] == exact
    vetoing = power(rule, sitting)
    assert vetoing is not None and vetoing[NationId("lux")].banzhaf > 0


def test_a_permanent_seat_in_the_security_council_is_worth_a_hundred_elected_ones() -> None:
    found = power(UNSC, [*PERMANENT, *ELECTED])
    assert found is not None
    assert {round(float(found[n].shapley), 5) for n in PERMANENT} == {0.19627}
    assert {round(float(found[n].shapley), 6) for n in ELECTED} == {0.001865}
    assert found[PERMANENT[0]].banzhaf == Fraction(848, 5080)  # 848 of 5,080 swings (Dubey and Shapley 1979)
    assert found[ELECTED[0]].banzhaf == Fraction(84, 5080)
    assert found[ELECTED[0]].penrose == Fraction(84, 2**14)


@pytest.mark.parametrize(
    "rule",
    [
        Rule(name="majority"),
        Rule(name="unanimity"),
        Rule(name="consensus"),
        Rule(name="reverse-consensus"),
        Rule(name="silence"),
        Rule(name="supermajority", share=2 / 3),
    ],
)
def test_where_all_count_alike_power_is_even(rule: Rule) -> None:
    sitting = [NationId(f"n{k}") for k in range(5)]
    found = power(rule, sitting)
    assert found is not None
    assert {p.banzhaf for p in found.values()} == {p.shapley for p in found.values()} == {Fraction(1, 5)}


def test_a_general_assembly_is_exact_too() -> None:
    sitting = [NationId(f"n{k}") for k in range(193)]
    found = power(Rule(name="supermajority", share=2 / 3), sitting)
    assert found is not None and {p.shapley for p in found.values()} == {Fraction(1, 193)}


def test_power_adds_up_under_a_double_majority_and_the_populous_have_more() -> None:
    people = {NationId(f"n{k}"): weight for k, weight in enumerate((30, 20, 15, 10, 10, 6, 4, 3, 1, 1))}
    rule = Rule(name="double-majority", share=0.55, weight_share=0.65, blocking=4, weights=people)
    found = power(rule, list(people))
    assert found is not None
    assert sum(p.shapley for p in found.values()) == sum(p.banzhaf for p in found.values()) == 1
    ranked = [found[n].shapley for n in people]
    assert ranked == sorted(ranked, reverse=True) and ranked[0] > ranked[-1] > 0


def test_what_is_beyond_reach_is_not_guessed() -> None:
    people = {NationId(f"n{k}"): 2.0**0.5 * (k + 1) for k in range(60)}
    rule = Rule(name="double-majority", weights=people)
    assert power(rule, list(people)) is None


@pytest.mark.parametrize(
    ("share", "weights", "expected"),
    [
        (0.5, {"a": 2, "b": 1, "c": 1}, {"a": (3, 5), "b": (1, 5), "c": (1, 5)}),  # more than 2 of 4
        (0.75, {"a": 2, "b": 1, "c": 1}, {"a": (3, 5), "b": (1, 5), "c": (1, 5)}),  # 3 of 4
        (0.75, {"a": 0.2, "b": 0.1, "c": 0.1}, {"a": (3, 5), "b": (1, 5), "c": (1, 5)}),
        (0.5, {"a": 0, "b": 0}, {"a": (0, 1), "b": (0, 1)}),
        (0.5, {"a": 1}, {"a": (1, 1), "z": (0, 1)}),
    ],
)
def test_small_weighted_games_by_hand(
    share: float, weights: dict[str, float], expected: dict[str, tuple[int, int]]
) -> None:
    held = {NationId(n): float(w) for n, w in weights.items()}
    rule = Rule(name="weighted", share=share, of="members", track="output")
    found = power(rule, [NationId(n) for n in expected], held)
    assert found is not None
    told = {str(n): p.banzhaf for n, p in found.items()}
    assert told == {n: Fraction(*part) for n, part in expected.items()}
