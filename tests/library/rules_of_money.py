"""What the WTO, the Fund, the Bank and the Union decide, and by which majorities: each takes a body."""

from __future__ import annotations

from copy import deepcopy

import pytest

from tests.cases import playing
from tests.library.held import EU, SAYS, TEN, USUAL, Raw, seated, tabled, votes


def a_report_stands_unless_all_are_against_it(body: Raw) -> None:
    report = {"kind": "judge", "treaty": "pact", "article": 0, "nation": "dirga"}
    assert votes(body, report, USUAL, USUAL[:1], USUAL[1:]).adopted
    assert not votes(body, report, USUAL, [], USUAL).adopted
    assert not votes(body, SAYS, USUAL, USUAL[:3], USUAL[3:]).adopted  # all else by consensus
    assert votes(body, SAYS, USUAL, USUAL[:1], []).adopted
    assert votes(body, {"kind": "admit", "nation": "dirga"}, TEN[:9], TEN[:6], TEN[6:9]).adopted
    assert not votes(body, {"kind": "admit", "nation": "dirga"}, TEN[:9], TEN[:5], []).adopted


def an_appeal_needs_three(body: Raw) -> None:
    for sitting, stage in ((2, "void"), (3, "appeal")):
        organ = seated(body, first=["citra", "e1", "e2"][:sitting])
        organ["seats"]["term"] = 20
        meant = {
            "means": "panel-and-appeal",
            "body": organ["id"],
            "consultation": 0,
            "ruling": 1,
            "appeal": 2,
        }
        steps: list[Raw] = [
            {
                "orders": {
                    "bayu": [{"kind": "break-promise", "treaty": "pact", "article": 1, "covert": False}]
                }
            },
            {"talks": {"arka": [{"kind": "complain", "treaty": "pact", "article": 1, "nation": "bayu"}]}},
            {"orders": {}},
            {"orders": {}},
            {
                "talks": {"bayu": [{"kind": "appeal", "dispute": 1}]},
                "then": {"disputes": [stage]},
            },
        ]
        case: Raw = {
            "nations": [*USUAL, "e1", "e2"],
            "parties": ["arka", "bayu"],
            "articles": [{"kind": "grant", "donor": "bayu", "recipient": "arka", "amount": 2}],
            "final": {"disputes": meant},
            "bodies": [organ],
            "play": steps,
        }
        playing.play(case)


WEIGHTS = {"economy.output": {"big": 165.0, "mid": 500.0, "low": 185.0, "tiny": 150.0}}
FUND = list(WEIGHTS["economy.output"])


def quotas_need_85_per_cent_of_all(body: Raw) -> None:
    quotas = {"kind": "set-budget", "budget": 9}
    assert not votes(body, quotas, FUND, FUND[1:], FUND[:1], WEIGHTS).adopted  # 16.5 per cent stop it alone
    assert not votes(body, quotas, FUND, FUND[1:], [], WEIGHTS).adopted  # by abstaining as well
    assert votes(body, quotas, FUND, FUND[:3], FUND[3:], WEIGHTS).adopted  # exactly 85
    loan = {"kind": "lend", "borrower": "tiny"}
    assert not votes(
        body, loan, FUND, ["mid"], ["big", "low", "tiny"], WEIGHTS
    ).adopted  # half is no majority
    assert votes(body, loan, FUND, ["mid"], ["big", "low"], WEIGHTS).adopted  # of the votes cast
    assert votes(body, {"kind": "suspend", "nation": "tiny"}, FUND, FUND[:3], [], WEIGHTS).adopted
    assert not votes(body, {"kind": "suspend", "nation": "mid"}, FUND, ["mid", "low"], [], WEIGHTS).adopted
    rule = {"kind": "change-rule", "rule": {"name": "majority"}}
    assert votes(body, rule, FUND, FUND[:3], FUND[3:], WEIGHTS).adopted


def the_fund_lends_in_tranches(body: Raw) -> None:
    fund = deepcopy(body)
    fund["dues"]["budget"] = 0.0
    fund["state"]["funds"] = 9.0
    loan = {"kind": "lend", "borrower": "dirga", "amount": 9, "tranches": 3, "interest": 0}
    steps: list[Raw] = [
        {"talks": tabled(fund, loan)},
        {"orders": {}, "then": {"decided": [True], "state": {fund["id"]: {"funds": 6.0}}}},
        {"wait": 1, "then": {"state": {fund["id"]: {"funds": 3.0}}}},
    ]
    playing.play({"bodies": [fund], "play": steps})


def more_capital_needs_three_quarters(body: Raw) -> None:
    capital = {"kind": "set-budget", "budget": 9}
    four = {"economy.output": dict.fromkeys(FUND, 25.0)}
    more = {"economy.output": {**four["economy.output"], "tiny": 26.0}}
    assert votes(body, capital, FUND, FUND[:3], FUND[3:], four).adopted
    assert not votes(body, capital, FUND, FUND[:3], FUND[3:], more).adopted
    rule = {"kind": "change-rule", "rule": {"name": "majority"}}
    assert not votes(body, rule, FUND, FUND[1:], FUND[:1], WEIGHTS).adopted
    assert votes(body, rule, FUND, FUND[:3], FUND[3:], WEIGHTS).adopted
    five = {"economy.output": {"a": 90.0, "b": 2.5, "c": 2.5, "d": 2.5, "e": 2.5}}
    assert not votes(
        body, rule, list("abcde"), ["a", "b"], ["c", "d", "e"], five
    ).adopted  # two of five members


def the_union_has_two_majorities_and_four_to_block(body: Raw) -> None:
    law = {"kind": "bind", "title": {"en": "Law", "id": "Hukum"}, "articles": [{"kind": "tariff-binding"}]}
    people = {"economy.population": EU}
    all27 = list(EU)
    assert len(all27) == 27 and sum(EU.values()) == pytest.approx(100)

    def passes(*against: int, abstaining: tuple[int, ...] = ()) -> bool:
        no = [all27[k] for k in against]
        yes = [n for k, n in enumerate(all27) if k not in against and k not in abstaining]
        return votes(body, law, all27, yes, no, people).adopted

    assert passes(*range(15, 27))  # fifteen members
    assert not passes(*range(14, 27))  # fourteen, though 91 per cent of the people
    assert not passes(*range(14, 26), abstaining=(26,))  # abstaining counts as a no
    assert not passes(0, 1, 6, 7)  # four against with 37 per cent
    assert passes(0, 1, 8, 9)  # four with exactly 35
    assert passes(0, 1, 2)  # three with 43 cannot block
    assert not votes(body, {"kind": "admit", "nation": "m00"}, all27, all27[1:], all27[:1], people).adopted
