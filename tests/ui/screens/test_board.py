"""The board: figures, secrets only while held, the desk, the map, keys, every size and language."""

from __future__ import annotations

import itertools

import pytest

from game.core.ids import TreatyId
from game.orders.kinds.answer import Answer
from game.orders.kinds.decline import Decline
from game.orders.kinds.sign import Sign
from game.ui.shell import commands as c
from game.ui.toolkit.shortcuts import key_event
from game.ui.widgets.map import MapBox
from tests.ui.driver import assert_text_fits
from tests.ui.screens.seated import SIZES, Seated, fuzz, game_of, seated, swap

SECRET_AIM = "At least 55 boatloads of fish live in the bay"
TO_CITRA = [{}, {}, {}, {}, {}]  # turn 3, orders: a trader asks Citra in secret


def map_of(drive: Seated) -> MapBox:
    found = drive.find("map")
    assert isinstance(found, MapBox)
    return found


# -- what is shown
def test_figures_of_the_own_nation_and_public_aims() -> None:
    # All that is there, in sight or a little further down: letters are not as wide in every distribution.
    words = " ".join(widget.text for widget in seated().widgets())
    assert "Bayu" in words and "US$" in words and "3 of 3 envoys free" in words
    assert "more to spend than without cooperation" in words


def test_what_the_scenario_has_not_opened_is_not_there() -> None:
    first = seated()
    assert [first.has(f"go-{key}") for key in ("treaty", "policy", "assembly", "book")] == [
        True,
        False,
        False,
        True,
    ]
    assert "Defence" not in first.words()
    second = seated(stages=[{}, {}])
    assert second.has("go-policy") and second.has("go-assembly")


def test_the_order_of_the_turns_idea_is_ringed() -> None:
    drive = seated()
    assert "A swap" in drive.words()
    assert drive.find("go-treaty").kind == "primary"  # type: ignore[attr-defined]
    last = seated(stages=[{}] * 10)
    assert last.find("go-policy").kind == "primary"  # type: ignore[attr-defined]
    assert last.find("go-treaty").kind == "secondary"  # type: ignore[attr-defined]


# -- secrets
def test_secret_aims_are_shown_only_while_the_key_is_held() -> None:
    drive = seated()
    assert SECRET_AIM not in drive.words().replace("\n", " ")
    drive.send(key_event("S"))
    assert SECRET_AIM in drive.words().replace("\n", " ")
    drive.send(key_event("S", up=True))
    assert SECRET_AIM not in drive.words().replace("\n", " ")


def test_a_private_question_can_be_answered_without_showing_it() -> None:
    drive = seated("citra", stages=TO_CITRA)
    assert "trader" not in drive.words() and "in secret" not in drive.words()
    drive.send(key_event("S"))
    held = drive.words().replace("\n", " ")
    assert "A trader offers your fishers" in held and "We accept in secret." in held and "40%" in held
    drive.send(key_event("S", up=True))
    drive.click("Answer 2")
    assert drive.pending == [Answer(event="trader-citra", option="accept")]
    assert "accept" not in drive.words()
    assert "A secret order (hold to see)" in drive.words().replace("\n", " ")
    assert "trader" not in seated("bayu", stages=TO_CITRA).words()


def test_nothing_stays_shown_when_another_screen_comes_up() -> None:
    drive = seated()
    drive.send(key_event("S"))
    drive.press("?")
    assert drive.app.top.modal
    drive.app.close()
    assert SECRET_AIM not in drive.words().replace("\n", " ")


# -- the desk
def test_a_draft_comes_with_its_gain_and_can_be_signed_declined_and_taken_back() -> None:
    drive = seated(stages=[{"arka": [swap()]}])
    treaty = TreatyId("t1-0-arka-1")
    assert "Counting who gains …" in drive.words()
    drive.settled()
    assert "You: +" in drive.words() and "1 waiting" in drive.words()
    drive.click("Sign")
    assert drive.pending == [Sign(treaty=treaty, version=1)]
    assert "0 waiting" in drive.words()
    drive.click(f"undo-{treaty}")
    assert drive.pending == []
    drive.click("Decline")
    assert drive.pending == [Decline(treaty=treaty)]
    drive.click("take-back-0")
    assert drive.pending == []
    drive.click("Open")
    assert drive.heard[-1] == c.Go("treaty", treaty)


def test_a_draft_is_on_the_desks_of_those_it_was_sent_to_only() -> None:
    game = game_of([{"arka": [swap()]}])
    assert "Swap of the Bay" not in seated("citra", game=game).words()
    sender = seated("arka", game=game).words().replace("\n", " ")
    assert "Signed by you" in sender and "waits for Bayu" in sender


def test_the_other_delegations_stand_in_a_list_too() -> None:
    drive = seated()
    drive.click("Citra")
    assert drive.heard == [c.Go("nation", "citra")]
    assert not drive.has("Bayu", "link")


# -- the map
def test_a_click_on_an_island_opens_its_nation() -> None:
    drive = seated()
    at = map_of(drive).view.anchor("arka")
    assert at is not None
    drive.click_at(at)
    assert drive.heard == [c.Go("nation", "arka")]


def test_arrows_go_from_island_to_island_and_enter_opens() -> None:
    drive = seated()
    drive.focus("map")
    drive.press("Enter", "Left")  # Bayu lies in the north-east, Arka in the north-west
    assert map_of(drive).looked_at == "arka"
    assert "Arka · Income: US$" in drive.words()
    drive.press("Down", "Enter")
    assert drive.heard == [c.Go("nation", "citra")]


def test_the_map_comes_nearer_and_is_pulled_and_both_last() -> None:
    drive = seated()
    drive.wheel("map", 2)
    box = map_of(drive)
    assert box.view.zoomed == pytest.approx(1.35**2)
    before = box.view.anchor("arka")
    middle = box.rect.center
    drive.drag(middle, (middle[0] + 40, middle[1] + 30))
    drive.app.refresh()
    drive.send()
    drive.app.process([])
    after = map_of(drive).view.anchor("arka")
    assert before is not None and after is not None and after != before
    assert drive.heard == []
    drive.click("map-whole")
    assert map_of(drive).view.zoomed == pytest.approx(1.0)


def test_a_lens_changes_what_the_map_says() -> None:
    drive = seated()
    drive.focus("lens")
    drive.press("Right", "Right")
    assert drive.find("lens").value == "security.threat"
    drive.focus("map")
    drive.press("Enter")
    assert "Bayu · Threat:" in drive.words()


# -- keys, sizes, languages, chance
@pytest.mark.parametrize(
    ("key", "command"),
    [
        ("T", c.Go("treaty")), ("P", c.Go("policy")), ("A", c.Go("assembly")), ("B", c.Go("book")),
        ("L", c.Go("log")), ("Ctrl+Enter", c.EndSeat()), ("F10", c.Go("menu")),
    ],
)  # fmt: skip
def test_keys(key: str, command: object) -> None:
    drive = seated(stages=[{}, {}])
    drive.press(key)
    assert drive.heard == [command]


def test_a_figure_leads_to_its_why() -> None:
    drive = seated(stages=[{}, {}])
    drive.click(drive.find_all("why?")[0])
    assert drive.heard == [c.Go("why", "society.support@bayu")]


@pytest.mark.parametrize(("size", "scale"), list(itertools.product(SIZES, (1.0, 1.5, 2.0))))
@pytest.mark.parametrize("language", ["en", "id"])
def test_everything_fits(size: tuple[int, int], scale: float, language: str) -> None:
    drive = seated(stages=[{"arka": [swap()]}], size=size, scale=scale, language=language).settled()
    assert_text_fits(drive.app)
    drive.send(key_event("S"))
    assert_text_fits(drive.app)


@pytest.mark.parametrize("seed", range(10))
def test_random_hands(seed: int) -> None:
    fuzz(seated("citra", stages=TO_CITRA if seed % 2 else [{"arka": [swap(to="citra")]}]), seed, 150)
