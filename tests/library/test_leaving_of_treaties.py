"""Leaving, reserving, reviewing and ending as the treaties of the library provide."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from game.engine.observe import observe
from game.model.answer_clause import AnswerToBreach
from game.model.dispute_clause import DisputeSettlement
from game.orders.kinds.sign import Sign
from game.orders.kinds.withdraw import Withdraw
from game.scenario import library
from game.treaties.status import status
from game.treaties.status.status import Condition
from tests.library import real

WORLD = ("arka", "bayu", "citra", "dirga")
BOUND = ("arka", "bayu", "citra")


class Rule(NamedTuple):
    """What the text says: days from the last instrument, years until notice, days of notice, reservations,
    years between reviews, years it lasts."""

    wait: int
    lock: int
    notice: int
    reservations: str
    review: int = 0
    term: int = 0


YEAR = 365

RULES = {
    "paris-agreement": Rule(30, 3, YEAR, "none", 5),  # arts. 14, 21, 27, 28
    "montreal-protocol": Rule(0, 4, YEAR, "none", 4),  # arts. 6, 16, 18, 19
    "convention-on-biological-diversity": Rule(90, 2, YEAR, "none"),  # arts. 36-38
    "convention-on-the-rights-of-the-child": Rule(30, 0, YEAR, "any"),  # arts. 49, 51, 52
    "crc-armed-conflict-protocol": Rule(92, 0, YEAR, "any"),  # arts. 10, 11
    "rcep": Rule(60, 0, 182, "none", 5),  # arts. 20.6-20.8
    "asean-haze-agreement": Rule(60, 0, YEAR, "none"),  # art. 29; leaving: VCLT art. 56
    "non-proliferation-treaty": Rule(0, 0, 91, "none", 5, 25),  # arts. VIII-X
    "new-start": Rule(0, 0, 91, "none", 0, 10),  # art. XIV
    "covax": Rule(0, 0, 0, "none", 0, 4),  # 2020 to 2023
    "g20-crisis-pledge": Rule(0, 0, 0, "none", 0, 2),  # to the end of 2010; nobody was held
    "who-pandemic-agreement": Rule(30, 2, YEAR, "any"),  # art. 33
    "international-health-regulations": Rule(YEAR, 0, YEAR, "any"),  # arts. 59, 62: from the year after next
    "north-atlantic-treaty": Rule(0, 20, YEAR, "none", 10),  # arts. 11-13
    "grain-corridor": Rule(0, 0, 0, "none", 0, 1),  # paragraph H
    "london-debt-agreement": Rule(0, 0, 0, "none"),  # art. 35; no right to leave
    "gatt": Rule(0, 0, 182, "none"),  # arts. XXVI, XXXI
    "un-charter": Rule(0, 0, YEAR, "none"),  # no right to leave in the text
}
LEAVABLE = sorted(set(RULES) - {"london-debt-agreement"})


def codes(order: Sign | Withdraw, name: str, nation: str, turn: int) -> set[str]:
    """What stands against an order on that treaty, in force since turn 1 among three of four nations."""
    view = observe(real.world(name, WORLD, BOUND, turn), nation)
    return {problem.code for problem in order.problems(view)}


def test_every_treaty_of_the_library_has_its_rule_here() -> None:
    assert set(RULES) == {name for name in library.names() if library.entry(name).treaty}


@pytest.mark.parametrize("name", RULES)
def test_its_days_and_years_are_said_in_turns_of_a_year(name: str) -> None:
    final, rule = real.text(name).final, RULES[name]
    assert final.entry.delay == rule.wait // YEAR
    assert final.review.every == rule.review
    assert (final.sunset or 0) == rule.term


@pytest.mark.parametrize("name", LEAVABLE)
def test_no_notice_before_the_lock_has_run(name: str) -> None:
    order, lock = Withdraw(treaty="treaty"), RULES[name].lock
    if lock:
        assert "O-WITHDRAW-03" in codes(order, name, "arka", lock)
    assert "O-WITHDRAW-03" not in codes(order, name, "arka", lock + 1)


@pytest.mark.parametrize("name", LEAVABLE)
def test_a_notice_runs_as_long_as_the_text_says(name: str) -> None:
    rule = RULES[name]
    world = real.world(name, WORLD, BOUND, 1 + rule.lock)
    left, _ = Withdraw(treaty="treaty").carry_out(world, "arka")
    (treaty,) = left.law.treaties
    assert status.withdrawal_takes_effect(treaty, "arka", 99) == world.turn + 1 + rule.notice // YEAR


@pytest.mark.parametrize("name", RULES)
def test_reservations_are_allowed_as_the_text_says(name: str) -> None:
    order = Sign(treaty="treaty", version=1, reservations=(0,))
    assert ("O-SIGN-05" in codes(order, name, "dirga", 1)) == (RULES[name].reservations == "none")


@pytest.mark.parametrize("name", ["covax", "g20-crisis-pledge", "new-start", "non-proliferation-treaty"])
def test_it_ends_with_its_term_unless_it_is_renewed(name: str) -> None:
    world = real.world(name, WORLD, BOUND, 1)
    (treaty,) = world.law.treaties
    term = RULES[name].term
    assert status.condition(treaty, term) is Condition.IN_FORCE
    assert status.condition(treaty, term + 1) is Condition.EXPIRED


def test_what_can_only_be_seen_on_the_spot_is_inspected_on_the_spot() -> None:
    assert {n for n in RULES if real.text(n).final.verification == 3} == {
        "non-proliferation-treaty",  # art. III
        "new-start",  # art. XI
        "grain-corridor",  # paragraph C
    }


def test_haze_is_settled_amicably_only_and_trade_by_panels() -> None:
    assert real.text("asean-haze-agreement").final.disputes.means == "consultation"
    assert real.text("asean-haze-agreement").final.answer.kind == "none"
    judged = {n for n in RULES if real.text(n).final.disputes.judges}
    assert judged == {"rcep", "gatt", "london-debt-agreement"}


def test_paris_only_ratchets_up_and_the_adjustments_of_montreal_bind_all() -> None:
    assert [n for n in RULES if real.text(n).final.review.ratchet] == ["paris-agreement"]
    for_all = {n for n in RULES if real.text(n).final.amendment.binds == "all"}
    assert for_all == {"montreal-protocol", "un-charter"}


def test_nobody_can_leave_the_london_agreement_alone() -> None:
    assert real.text("london-debt-agreement").final.withdrawal.right == "excluded"


def test_a_treaty_in_force_has_everybody_who_consented() -> None:
    (treaty,) = real.world("rcep", WORLD, BOUND, 2).law.treaties
    assert status.parties(treaty, 2) == BOUND


def test_an_extension_lasts_as_long_as_the_text_says() -> None:
    """New START: five years at most; the corridor: the same time again."""
    terms = {"new-start": ("agreed", 5), "grain-corridor": ("tacit", 1)}
    for name, said in terms.items():
        ending = real.text(name).final.ending
        assert (ending.renewal, ending.term) == said


@pytest.mark.parametrize("name", RULES)
def test_what_no_text_says_is_as_usual(name: str) -> None:
    """Only Montreal waits for a second finding, and takes two turns' benefits; two are the least parties."""
    final = real.text(name).final
    answer, usual = final.answer, AnswerToBreach()
    second = name == "montreal-protocol"
    assert (answer.after, answer.turns) == ((2, 2) if second else (usual.after, usual.turns))
    settled, plain = final.disputes, DisputeSettlement()
    times = [(d.consultation, d.ruling, d.appeal, d.compliance) for d in (settled, plain)]
    assert times[0] == times[1]
    if name in ("covax", "gatt", "international-health-regulations"):
        assert final.entry.count == status.LEAST_PARTIES
    if name in ("rcep", "asean-haze-agreement", "north-atlantic-treaty", "un-charter"):
        assert final.verification == 1
