"""Why: bars that can be followed and come back, secrets while held, an answer where there is no account."""

from __future__ import annotations

import pytest

from game.core.ids import TreatyId
from game.orders.kinds.answer import Answer
from game.orders.kinds.sign import Sign
from game.ui.shell import commands as c
from game.ui.toolkit.shortcuts import key_event
from tests.ui.driver import assert_text_fits
from tests.ui.screens.seated import SIZES, fuzz, game_of, seated, swap

YEAR = [{"arka": [swap()]}, {"bayu": [Sign(treaty=TreatyId("t1-0-arka-1"), version=1)]}, {}, {}]
ACCEPTED = [{}, {}, {}, {}, {}, {"citra": [Answer(event="trader-citra", option="accept")]}]
HIDDEN = "Something that is not disclosed"


def test_a_number_answers_with_its_causes() -> None:
    words = seated("bayu", "why", "society.support@bayu", stages=YEAR).words().replace("\n", " ")
    assert "Support: why did it" in words and "Bayu, from turn 2 to turn 3" in words
    assert "Before" in words and "Now" in words and "Above all “" in words


def test_a_bar_is_followed_by_keyboard_and_backspace_comes_back() -> None:
    drive = seated("bayu", "why", "society.support@bayu", stages=YEAR)
    bars = [w for w in drive.widgets() if w.role == "bar"]
    assert drive.app.top.focused is bars[0]
    first = drive.words()
    drive.press("Enter")
    second = drive.words()
    assert second != first and "Support: why" not in second
    drive.press("Backspace")
    assert drive.words() == first and drive.heard == []
    drive.press("Backspace")
    assert drive.heard == [c.Back()]


def test_a_treatys_bar_names_it_and_leads_to_the_book() -> None:
    drive = seated("arka", "why", "society.autonomy@arka", stages=YEAR)
    assert "Swap of the Bay, article 1" in drive.words().replace("\n", " ")
    drive.click("Read “Swap of the Bay”")
    drive.click(next(w for w in drive.widgets() if w.role == "bar"))
    assert drive.heard == [c.Go("book", "t1-0-arka-1")] * 2


def test_the_worlds_number_leads_to_each_nation() -> None:
    drive = seated("bayu", "why", "pillars.world_peace@", stages=YEAR)
    drive.click(next(w for w in drive.widgets() if w.role == "bar" and w.name.startswith("Threat")))
    assert "Each has its own answer" in drive.words()
    drive.focus("each-2")
    drive.press("Down", "Enter")
    assert "Threat: why did it" in drive.words()


def test_secret_causes_are_named_only_while_held_and_only_to_their_nation() -> None:
    game = game_of(ACCEPTED, seed=1)  # nobody saw it
    drive = seated("citra", "why", "commons.stock@fish", game=game)
    assert HIDDEN in drive.words().replace("\n", " ")
    drive.send(key_event("S"))
    held = drive.words().replace("\n", " ")
    assert "Citra answered: We accept in secret." in held and HIDDEN not in held
    drive.send(key_event("S", up=True))
    assert "We accept" not in drive.words()
    other = seated("bayu", "why", "commons.stock@fish", game=game)
    assert not other.has("hold") and HIDDEN in other.words().replace("\n", " ")
    assert "We accept" not in other.words()


def test_what_came_to_light_is_named_to_all() -> None:
    other = seated("bayu", "why", "commons.stock@fish", game=game_of(ACCEPTED, seed=5))  # it was seen
    assert "Citra answered: We accept in secret." in other.words().replace("\n", " ")


@pytest.mark.parametrize(
    ("about", "answer"),
    [
        ("security.defence@bayu", "it is decided in policy"),
        ("climate.emissions@arka", "Only Arka knows this for certain"),
        ("trade.openness@bayu", "No book of causes is kept"),
        ("nothing.here@bayu", "Nothing is known about nothing.here."),
    ],
)
def test_where_there_is_no_account_it_says_so(about: str, answer: str) -> None:
    assert answer in seated("bayu", "why", about, stages=YEAR).words().replace("\n", " ")


def test_before_the_first_year_nothing_has_changed() -> None:
    assert "Nothing" in seated("bayu", "why", "society.support@bayu").words()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("language", "scale"), [("en", 1.0), ("id", 1.5), ("en", 2.0), ("id", 2.0)])
@pytest.mark.parametrize("about", ["finance.income@bayu", "security.threat@"])
def test_everything_fits(size: tuple[int, int], scale: float, language: str, about: str) -> None:
    assert_text_fits(seated("bayu", "why", about, stages=YEAR, size=size, scale=scale, language=language).app)


@pytest.mark.parametrize("seed", range(10))
def test_random_hands(seed: int) -> None:
    abouts = ("finance.income@bayu", "pillars.world_health@", "commons.stock@", "society.autonomy@bayu")
    fuzz(seated("bayu", "why", abouts[seed % len(abouts)], stages=YEAR), seed, 150)
