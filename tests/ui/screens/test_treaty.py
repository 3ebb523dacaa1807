"""The treaty table: a text is written, weighed and sent; drafts belong to one seat; sizes and languages."""

from __future__ import annotations

import itertools

import pytest

from game.core.ids import NationId, TreatyId
from game.model.frozen import typed
from game.model.treaty import TreatyText
from game.orders.kinds.counter import Counter
from game.orders.kinds.decline import Decline
from game.orders.kinds.propose import Propose
from game.orders.kinds.sign import Sign
from game.orders.kinds.speak import Speak
from game.presenters.treaty_draft import Draft
from game.session.preview import Preview
from game.ui.screens.treaty import THEN, TreatyTable
from game.ui.screens.treaty_text import NEW, OLD, word_by_word
from game.ui.shell import commands as c
from game.ui.widgets.scroll import Scroll
from tests.ui.driver import assert_text_fits
from tests.ui.flow import flow
from tests.ui.screens.seated import SIZES, Orders, Seated, fuzz, game_of, seated, swap

SWAP = TreatyId("t1-0-arka-1")
OFFER: list[Orders] = [{"arka": [swap()]}]
TO_BAYU = (NationId("bayu"),)


def better(amount: float = 0.8, reservations: str = "none") -> TreatyText:
    changed = swap(amount).text
    final = changed.final.model_copy(update={"reservations": reservations})
    return changed.model_copy(update={"final": final})


def table(drive: Seated) -> TreatyTable:
    assert isinstance(drive.screen, TreatyTable)
    return drive.screen


def draft(drive: Seated) -> Draft:
    return table(drive).draft


def set_amount(drive: Seated, *keys: str) -> None:
    drive.settled()  # what comes in rebuilds the screen, and Tab looks for one widget
    drive.focus("field-amount")
    drive.press(*keys)


# -- a new text
def test_a_text_is_written_by_hand_and_proposed() -> None:
    drive = seated("arka", "treaty", "with:bayu")
    drive.click("add-grant")
    before = draft(drive).articles[0].amount  # type: ignore[attr-defined]
    set_amount(drive, "Left", "Left")
    drive.press("Ctrl+Enter")
    (order,) = drive.pending
    assert isinstance(order, Propose) and order.to == TO_BAYU
    assert order.text.articles[0].amount == pytest.approx(before - 0.2)  # type: ignore[attr-defined]
    assert isinstance(drive.heard[-1], c.Give) and drive.heard[-1].then == c.Back()


def test_propose_is_grey_with_its_reason_until_there_is_an_article_and_a_partner() -> None:
    drive = seated("arka", "treaty")
    assert not drive.find("propose").enabled
    assert "Propose: a treaty needs at least two nations" in drive.words()
    drive.click("invite-bayu")
    assert "Propose: the text has no article" in drive.words()
    drive.click("add-grant")
    assert drive.find("propose").enabled


def test_what_is_typed_stands_for_both_languages_and_nothing_for_the_suggestion() -> None:
    drive = seated("arka", "treaty", "with:bayu")
    drive.click("add-grant")
    drive.click("Agreement: Grant", "link")
    drive.click("title")
    drive.type("Haze")
    assert draft(drive).title == typed("Haze")
    drive.press("Ctrl+A", "Backspace")
    assert draft(drive).title is None and "Agreement: Grant" in drive.words()


def test_articles_are_moved_and_removed_by_keys() -> None:
    drive = seated("arka", "treaty", "with:bayu", stages=[{}, {}])
    drive.click("add-grant")
    drive.click("add-tariff-binding")
    drive.press("Alt+Up")
    assert [a.kind for a in draft(drive).articles] == ["tariff-binding", "grant"]
    drive.press("Alt+Del")
    assert [a.kind for a in draft(drive).articles] == ["grant"]


def test_gains_come_in_the_background_and_follow_the_slider() -> None:
    drive = seated("arka", "treaty", "with:bayu")
    drive.click("add-grant")
    drive.settled()
    first = table(drive).found
    assert isinstance(first, Preview) and first.futures == THEN
    assert first.gains[0].welfare < 0 < first.gains[1].welfare and "would not sign" in drive.words()
    set_amount(drive, "Home")
    drive.settled()
    second = table(drive).found
    assert isinstance(second, Preview) and abs(second.gains[1].welfare) < abs(first.gains[1].welfare)


def test_an_order_taken_back_lies_on_the_table_again() -> None:
    drive = seated("arka", "treaty", "with:bayu")
    drive.click("add-grant")
    drive.click("propose")
    text = drive.pending[0].text  # type: ignore[attr-defined]
    assert "with:bayu" not in drive.desktop.drafts or not draft(drive).articles
    again = Seated(drive.desktop, "arka", "treaty")
    again.click("back-0")
    assert not again.pending and draft(again).articles == text.articles and draft(again).to == TO_BAYU


# -- an answer
def test_signing_and_declining_and_countering() -> None:
    drive = seated("bayu", "treaty", SWAP, stages=OFFER)
    assert not drive.find("counter").enabled
    drive.click("sign")
    assert drive.pending == [Sign(treaty=SWAP, version=1)]
    drive.click("decline")
    assert drive.pending == [Decline(treaty=SWAP)]
    link = next(w for w in drive.widgets() if w.role == "link" and "400" in w.text)
    drive.click(link)
    set_amount(drive, "Right")
    drive.click("counter")
    (order,) = drive.pending
    assert isinstance(order, Counter)
    assert order.text.articles[0].amount == pytest.approx(0.5)  # type: ignore[attr-defined]


def test_a_changed_value_shows_what_it_was() -> None:
    stages: list[Orders] = [*OFFER, {"bayu": [Counter(treaty=SWAP, text=better())]}]
    drive = seated("arka", "treaty", SWAP, stages=stages)
    words = drive.words()
    assert "US$400 million" in words and "US$800 million" in words and "VERSION 2" in words
    drive.settled().focus("versions")
    drive.press("Left")
    assert "US$800 million" not in drive.words() and not drive.has("add-grant")


def test_reservations_where_the_text_allows_them() -> None:
    text = better(reservations="any")
    offer = Propose(text=text.model_copy(update={"articles": text.articles * 2}), to=TO_BAYU)
    drive = seated("bayu", "treaty", SWAP, stages=[{"arka": [offer]}])
    drive.click("reserve-0")
    drive.click("sign")
    assert drive.pending == [Sign(treaty=SWAP, version=1, reservations=(0,))]
    assert not seated("bayu", "treaty", SWAP, stages=OFFER).has("reserve-0")


def test_what_the_others_said_comes_with_reason_and_figures() -> None:
    said = Speak(
        key="asks-for-more",
        to=(NationId("arka"),),
        treaty=SWAP,
        reason="Article {article} costs us {cost} points.",
        figures={"article": "1", "cost": 0.4},
    )
    drive = seated("arka", "treaty", SWAP, stages=[*OFFER, {"bayu": [said]}])
    assert "Article 1 costs us 0.4 points." in drive.words().replace("\n", " ")


def test_a_sentence_of_another_form_is_compared_word_by_word() -> None:
    marked = word_by_word("Each Party shall take 20% less.", "The Parties shall take 35% less.")
    assert f"{OLD}20%" in marked and f"{NEW}35%" in marked and "shall take" in marked
    assert word_by_word("one two", "three four").startswith(OLD)


# -- whose draft it is
def test_a_draft_stays_with_its_seat_and_is_never_shown_to_another() -> None:
    drive = seated("arka", "treaty", "with:bayu")
    drive.click("add-grant")
    same = Seated(drive.desktop, "arka", "treaty", "with:bayu")
    assert len(draft(same).articles) == 1
    other = Seated(drive.desktop, "citra", "treaty", "with:bayu")
    assert draft(other).articles == () and "Grant." not in other.words()
    back = Seated(drive.desktop, "arka", "treaty", "with:bayu")
    assert len(draft(back).articles) == 1, "it waited for its seat"


def test_a_third_state_sees_no_draft_between_two() -> None:
    drive = seated("citra", "treaty", SWAP, stages=OFFER)
    assert "Swap of the Bay" not in drive.words()


# -- looks
@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_words_fit(language: str, scale: float) -> None:
    stages: list[Orders] = [*OFFER, {"bayu": [Counter(treaty=SWAP, text=better(0.8, "any"))]}]
    game = game_of(stages)
    for size, about in itertools.product(SIZES, ("", SWAP)):
        drive = seated("arka", "treaty", about, game=game, size=size, scale=scale, language=language)
        drive.settled()
        assert_text_fits(drive.app)


@pytest.mark.parametrize("seed", range(10))
def test_random_events_raise_nothing(seed: int) -> None:
    about = SWAP if seed % 2 else "with:bayu"
    fuzz(seated("arka", "treaty", about, stages=OFFER if seed % 2 else ()), seed, 200)


@pytest.mark.parametrize(
    ("size", "scale"), [((1024, 768), 1.0), ((1024, 768), 2.0), ((1280, 720), 1.0), ((1366, 768), 1.0)]
)
def test_twelve_nations_with_their_odds_need_no_scrolling_across(size: tuple[int, int], scale: float) -> None:
    at = flow(language="id", size=size, scale=scale)
    at.go("paris-2015", people=1, computer="closed")
    at.settle()
    at.click("open-paris-agreement")
    at.settle()
    side = at.find("side")
    assert isinstance(side, Scroll) and at.has("gains") and side.limits()[0] == 0
