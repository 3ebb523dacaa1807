"""Voting power for the assembly: rows of the members, the mightiest first."""

from __future__ import annotations

from game.core.ids import NationId
from game.engine.observe import observe
from game.i18n import catalogue
from game.presenters.power import particulars, voting_power
from tests.cases import reader

EN = catalogue("en")
FUND = {
    "id": "fund",
    "rule": {"name": "weighted", "track": "dues", "share": 0.85, "of": "members"},
    "dues": {"budget": 10, "key": "fixed", "fixed": {"arka": 0.2, "bayu": 0.3, "citra": 0.25, "dirga": 0.25}},
    "docket_size": 4,
    "powers": ["lend"],
}


def test_each_of_four_can_block_at_the_fund() -> None:
    view = observe(reader.world({"bodies": [FUND]}), NationId("arka"))
    rows = voting_power(view, view.law.bodies[0])
    assert [row.nation for row in rows] == ["bayu", "citra", "dirga", "arka"]
    assert [row.votes for row in rows] == [0.3, 0.25, 0.25, 0.2]
    assert {row.banzhaf for row in rows} == {row.shapley for row in rows} == {0.25}


def test_who_has_lost_its_vote_has_no_power() -> None:
    late = {**FUND, "rule": {"name": "majority"}, "state": {"behind": {"arka": 2}, "arrears": {"arka": 4}}}
    view = observe(reader.world({"bodies": [late]}), NationId("arka"))
    rows = {row.nation: row for row in voting_power(view, view.law.bodies[0])}
    assert (rows[NationId("arka")].has_vote, rows[NationId("arka")].banzhaf) == (False, 0.0)
    assert rows[NationId("bayu")].shapley == 1 / 3


def test_a_body_in_words() -> None:
    poor = {**FUND, "state": {"paid": 0.5}}
    view = observe(reader.world({"bodies": [poor]}), NationId("arka"))
    assert [EN.render(sentence) for sentence in particulars(view, view.law.bodies[0])] == [
        "It may lend from its funds, a tranche at a time, on conditions.",
        "Its members owe US$10 billion a year in dues.",
        "Who is 2 turns in arrears loses its vote.",
        "Its charter says nothing of leaving; a notice runs for 1 turn.",
        "Only 50% of the dues came in: it can do less.",
    ]
