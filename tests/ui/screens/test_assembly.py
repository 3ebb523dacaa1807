"""The assembly: the docket, the vote, the roll-call, another rule."""

from __future__ import annotations

from game.core.ids import MotionId
from game.institutions.matters.change_rule import ChangeRule
from game.institutions.matters.resolution import Resolution
from game.model.order import Order
from game.orders.kinds.table import Table
from game.orders.kinds.vote import Vote
from game.ui.shell import commands as c
from game.ui.widgets.hemicycle import Hemicycle
from tests.ui.flow import assert_fits_everywhere
from tests.ui.screens.accords import CAP, TABLED
from tests.ui.screens.seated import Orders, fuzz, game_of, seated

MOTION = game_of(TABLED).world.law.docket[0].id


def ballot(words: str) -> list[Order]:
    return [Vote(motion=MotionId(MOTION), ballot=words)]  # type: ignore[arg-type]


VOTED: list[Orders] = [*TABLED, {"arka": ballot("yes"), "bayu": ballot("yes"), "citra": ballot("no")}]


def test_a_vote_is_cast_and_changed() -> None:
    drive = seated("bayu", "assembly", stages=TABLED)
    assert "Adopt the text of “Bay Accord”, version 1" in drive.words().replace("\n", " ")
    drive.focus(f"vote-{MOTION}")
    drive.press("Right")
    assert drive.pending == ballot("yes")
    drive.press("Right")
    assert drive.pending == ballot("no")
    drive.click(f"read-{MOTION}")
    assert drive.heard[-1] == c.Go("treaty", CAP)


def test_the_last_vote_stands_in_the_half_circle_and_in_the_roll_call() -> None:
    drive = seated("bayu", "assembly", stages=VOTED)
    (floor,) = [w for w in drive.widgets() if isinstance(w, Hemicycle)]
    assert [seat.ballot for seat in floor.seats] == ["yes", "yes", "abstain", "no"]
    words = drive.words().replace("\n", " ")
    assert "2 : 1" in words and "rejected: 2 yes, 1 no, 1 abstaining" in words


def test_the_rule_and_the_weight_of_a_vote_in_words() -> None:
    words = seated("bayu", "assembly").words().replace("\n", " ")
    assert "By consensus: adopted if nobody objects." in words and "Voting power" in words
    assert "No vote has been taken yet." in words


def test_another_rule_is_moved_from_turn_five() -> None:
    early = seated("bayu", "assembly", stages=[{}] * 6)
    assert not early.has("move")
    drive = seated("bayu", "assembly", stages=[{}] * 8)
    drive.click("move")
    (order,) = drive.pending
    assert isinstance(order, Table) and isinstance(order.matter, ChangeRule)
    assert order.matter.rule.name == "majority"
    drive.click("back-0")
    assert drive.pending == []


def test_any_matter_within_its_powers_is_moved_by_keys() -> None:
    drive = seated("bayu", "assembly", stages=[{}] * 8)
    drive.focus("matter")
    drive.press("Enter", "End", "Enter")
    drive.click("field-text")
    drive.type("Peace")
    drive.focus("move")
    drive.press("Enter")
    (order,) = drive.pending
    assert isinstance(order, Table) and isinstance(order.matter, Resolution)
    assert order.matter.text.en == "Peace"


def test_voting_power_stands_for_every_member() -> None:
    drive = seated("bayu", "assembly")
    assert drive.words().count("25.0%") == 8


def test_discs_keep_apart_and_inside_for_any_number_of_seats() -> None:
    for count in (2, 4, 12, 18, 19, 60, 200):
        drive = seated("bayu", "assembly", stages=VOTED)
        (floor,) = [w for w in drive.widgets() if isinstance(w, Hemicycle)]
        floor.seats = [floor.seats[0]] * count
        spots, across = floor.spots()
        gaps = [
            ((ax - bx) ** 2 + (ay - by) ** 2) ** 0.5
            for i, (ax, ay) in enumerate(spots)
            for bx, by in spots[:i]
        ]
        assert min(gaps) >= across * 0.95 or across == 4
        box = floor.rect
        assert all(box.left <= x <= box.right and box.top <= y <= box.bottom for x, y in spots)


def test_its_words_fit() -> None:
    for stages in (TABLED, VOTED):
        game = game_of(stages)

        def begin(at: object, game: object = game) -> None:
            at.desktop.game = game  # type: ignore[attr-defined]
            at.desktop.see_as("bayu")  # type: ignore[attr-defined]
            at.desktop.handle(c.Go("assembly"))  # type: ignore[attr-defined]

        assert_fits_everywhere(begin)


def test_random_events_raise_nothing() -> None:
    fuzz(seated("bayu", "assembly", stages=TABLED), 12)
