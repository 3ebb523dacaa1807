"""What leaving and joining come to is said before; missions say whether they are there; clashes avoided."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.core.ids import NationId
from game.engine.observe import observe
from game.i18n import catalogue
from game.model.operations import BodyLoan
from game.model.view import View
from game.orders.kinds.apply import Apply
from game.orders.kinds.leave_body import LeaveBody
from game.presenters.membership import membership
from game.presenters.missions import missions
from tests.cases import reader
from tests.unit.engine.test_missions import table

EN = catalogue("en")
HOUSE: dict[str, Any] = {
    "id": "house",
    "dues": {"budget": 4, "key": "equal"},
    "membership": {"leaving": "granted", "notice": 1, "joining": "open", "bodies": ["council"]},
    "state": {"arrears": {"dirga": 2}},
}
COUNCIL = {"id": "council", "seats": {"permanent": ["arka", "dirga"], "elected": 0}}


def view(nation: str, house: dict[str, Any] = HOUSE) -> View:
    world = reader.world({"bodies": [house, COUNCIL]})
    loan = BodyLoan.model_validate(
        {"id": "l", "body": "house", "borrower": "dirga", "tranche": 1, "left": 2, "back": 3, "owed": 1}
    )
    return observe(world.with_law(world.law.having(loans=(loan,))), NationId(nation))


def said(seen: View) -> list[str]:
    offered = membership(seen, seen.law.body("house"))
    assert offered is not None
    return [EN.render(line) for line in offered.lines]


def test_leaving_says_what_it_costs_and_brings() -> None:
    """Four members pay a quarter of 4 each and decide alike; one tranche of 1 is out, two are to come."""
    offered = membership(view("dirga"), view("dirga").law.body("house"))
    assert offered is not None and offered.order == LeaveBody(body="house")  # type: ignore[arg-type]
    assert said(view("dirga")) == [
        "With notice now you are a member until the end of turn 2.",
        "You save US$1 billion a year in dues.",
        "Your arrears of US$2 billion stay due.",
        "You lose your vote: 25% of the power to decide.",
        "You leave with it: council.",
        "Of your loan US$2 billion is not paid out any more.",
        "You still pay back US$1 billion.",
    ]


def test_a_notice_that_runs_can_be_taken_back() -> None:
    given = {**HOUSE, "state": {"notices": {"dirga": 3}}}
    seen = view("dirga", given)
    offered = membership(seen, seen.law.body("house"))
    assert offered is not None
    assert offered.order == LeaveBody(body="house", notice="take-back")  # type: ignore[arg-type]
    assert said(seen) == ["You are a member until the end of turn 3."]


def test_joining_says_what_one_would_owe() -> None:
    """Of four members each owes a quarter of 4; what was owed before is owed still."""
    small = {**HOUSE, "members": ["arka", "bayu", "citra"]}
    seen = view("dirga", small)
    offered = membership(seen, seen.law.body("house"))
    assert offered is not None and offered.order == Apply(body="house")  # type: ignore[arg-type]
    assert said(seen) == [
        "As a member you would owe US$1 billion a year.",
        "You owe US$2 billion from your time as a member.",
    ]


def test_nothing_is_offered_where_it_is_not_open_or_to_nobody() -> None:
    seen = view("dirga")
    closed = seen.world.setting.model_copy(
        update={"depth": seen.setting.depth.model_copy(update={"orders": {"vote": 1}})}
    )
    shut = replace(seen, world=replace(seen.world, setting=closed))
    assert membership(shut, shut.law.body("house")) is None
    nobody = replace(seen, nation=None)
    assert membership(nobody, nobody.law.body("house")) is None


def test_a_mission_says_whether_it_is_there() -> None:
    def lines(*consenting: str, **more: bool) -> list[str]:
        seen = observe(table(*consenting, **more), NationId("arka"))
        return [EN.render(line) for line in missions(seen, seen.law.body("council"))]

    there = "6,000 troops stand between citra and dirga until turn 9."
    assert lines("citra", "dirga") == [there]
    assert lines("citra") == [
        "The mission between citra and dirga waits for the consent of dirga, until turn 9."
    ]
    assert lines("citra", imposed=True) == [there, "They are there without the consent of dirga."]
