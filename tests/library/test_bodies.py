"""The documented rule of each body of the library, run with its own file; a changed number is noticed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from game.scenario import library
from tests.library import rules_of_money as money
from tests.library import rules_of_states as states
from tests.library.held import FIVE, Raw, raw

Run = Callable[[Raw], None]
RULES: list[tuple[str, Run, str, Any]] = [
    ("un-security-council", states.the_council_needs_nine_and_no_veto, "rule.share", 0.5),
    ("un-security-council", states.the_council_needs_nine_and_no_veto, "rules.sanction.veto", FIVE[1:]),
    ("un-security-council", states.the_council_needs_nine_and_no_veto, "rule.veto", FIVE[:4]),
    ("un-security-council", states.the_council_needs_nine_and_no_veto, "procedural", []),
    ("un-security-council", states.a_party_to_a_dispute_abstains, "rule.party_to_dispute_abstains", False),
    ("un-security-council", states.ten_are_elected_for_two_years, "seats.term", 3),
    (
        "un-general-assembly",
        states.the_assembly_needs_two_thirds_for_what_is_important,
        "rules.elect.share",
        0.5,
    ),
    (
        "un-general-assembly",
        states.the_assembly_needs_two_thirds_for_what_is_important,
        "rules.set-budget.share",
        0.5,
    ),
    ("un-general-assembly", states.two_years_of_arrears_cost_the_vote, "dues.vote_lost_after", 3),
    ("un-general-assembly", states.it_binds_nobody, "powers", ["recommend", "bind"]),
    ("wto", money.a_report_stands_unless_all_are_against_it, "rules.judge.name", "consensus"),
    ("wto", money.a_report_stands_unless_all_are_against_it, "rules.admit.share", 0.75),
    ("wto-appellate-body", money.an_appeal_needs_three, "rule.quorum", 0.5),
    ("wto-appellate-body", money.an_appeal_needs_three, "rule.quorum", 0.28),
    ("imf", money.quotas_need_85_per_cent_of_all, "rules.set-budget.share", 0.83),
    ("imf", money.quotas_need_85_per_cent_of_all, "rules.suspend.share", 0.68),
    ("imf", money.the_fund_lends_in_tranches, "powers", ["recommend"]),
    ("world-bank", money.more_capital_needs_three_quarters, "rules.set-budget.share", 0.74),
    ("world-bank", money.more_capital_needs_three_quarters, "rule_for_amendment.share", 0.4),
    ("who", states.an_emergency_is_declared_over_the_no_of_the_nation, "rule.name", "consensus"),
    ("who", states.an_emergency_is_declared_over_the_no_of_the_nation, "rules.adopt-text.share", 0.5),
    ("unesco", states.one_state_one_vote, "dues.vote_lost_after", 1),
    ("unesco", states.one_state_one_vote, "rules.admit.share", 0.5),
    ("g20", states.the_chair_goes_round_and_one_no_is_enough, "agenda.term", 2),
    ("asean", states.equal_parts_are_owed, "dues.key", "income"),
    ("european-union", money.the_union_has_two_majorities_and_four_to_block, "rule.share", 0.5),
    ("european-union", money.the_union_has_two_majorities_and_four_to_block, "rule.weight_share", 0.6),
    ("european-union", money.the_union_has_two_majorities_and_four_to_block, "rule.weight_share", 0.66),
    ("european-union", money.the_union_has_two_majorities_and_four_to_block, "rule.blocking", 3),
    ("european-union", money.the_union_has_two_majorities_and_four_to_block, "rule.blocking", 5),
    ("unasur", states.without_a_head_it_halts, "stalls_after", 3),
    ("unasur", states.without_a_head_it_halts, "head.term", 4),
    (
        "red-cross",
        states.relief_passes_only_where_it_is_agreed,
        "powers",
        ["recommend", "set-standard", "sanction"],
    ),
]
"""Body, its documented rule, and a number in its file under which the rule no longer holds."""


@pytest.mark.parametrize(("name", "rule"), sorted({(n, r) for n, r, _, _ in RULES}, key=str))
def test_the_documented_rule(name: str, rule: Run) -> None:
    rule(raw(name))


@pytest.mark.parametrize(("name", "rule", "path", "wrong"), RULES)
def test_a_changed_number_is_noticed(name: str, rule: Run, path: str, wrong: Any) -> None:
    body = raw(name)
    *way, last = path.split(".")
    place = body
    for word in way:
        place = place[word]
    assert place[last] != wrong
    place[last] = wrong
    with pytest.raises(AssertionError):
        rule(body)


def test_every_body_of_the_library_has_its_rule_run() -> None:
    bodies = {name for name in library.names() if library.entry(name).body}
    assert bodies == {name for name, _, _, _ in RULES}
