"""Policy: levers with their lawful limit, questions, promises to keep or break."""

from __future__ import annotations

from game.orders.kinds.answer import Answer
from game.orders.kinds.break_promise import BreakPromise
from game.orders.kinds.set_lever import SetLever
from game.ui.shell import commands as c
from tests.ui.flow import assert_fits_everywhere
from tests.ui.screens.accords import BOUND, CAP
from tests.ui.screens.seated import fuzz, game_of, seated

HARVEST = "commons.harvest-fish"


def test_a_lever_is_moved_by_keys_and_taken_back_where_it_stood() -> None:
    drive = seated("bayu", "policy", stages=BOUND)
    drive.focus(HARVEST)
    drive.press("Left")
    (order,) = drive.pending
    assert isinstance(order, SetLever) and (order.lever, order.towards) == ("commons.harvest", "fish")
    assert order.value < 1 and "It stood at 100%." in drive.words()
    drive.press("Right")
    assert drive.pending == []


def test_the_lawful_limit_is_marked_and_named() -> None:
    drive = seated("bayu", "policy", stages=BOUND)
    assert abs(drive.find(HARVEST).mark - 0.6) < 1e-6  # type: ignore[attr-defined]
    assert "hold it at 60%" in drive.words().replace("\n", " ")
    free = seated("bayu", "policy", stages=BOUND[:1])
    assert "hold it at" not in free.words() and "No lever is open yet" in free.words()


def test_a_promise_is_broken_covertly_and_kept_again_by_mouse() -> None:
    drive = seated("bayu", "policy", stages=BOUND)
    words = drive.words().replace("\n", " ")
    assert "What you have promised" in words and "three cases of five" in words
    drive.focus(f"keep-{CAP}-0")
    drive.press("End")
    assert drive.pending == [BreakPromise(treaty=CAP, article=0, covert=True)]
    drive.press("Left")
    assert drive.pending == [BreakPromise(treaty=CAP, article=0, covert=False)]
    drive.press("Home")
    assert drive.pending == []


def test_a_question_is_answered() -> None:
    drive = seated("citra", "policy", stages=BOUND)
    (key,) = [w.key for w in drive.widgets() if w.key.startswith("question-")]
    drive.focus(key)
    drive.press("End")
    (answer,) = drive.pending
    assert isinstance(answer, Answer) and f"question-{answer.event}" == key


def test_the_treaty_behind_a_promise_opens() -> None:
    drive = seated("bayu", "policy", stages=BOUND)
    drive.click(f"open-{CAP}-0")
    assert drive.heard == [c.Go("book", CAP)]
    drive.press("Esc")
    assert drive.heard[-1] == c.Back()


def test_nothing_moves_during_the_talks() -> None:
    drive = seated("bayu", "policy", stages=BOUND[:2])
    assert not drive.find(HARVEST).enabled and "after the talks" in drive.words()


def test_its_words_fit() -> None:
    game = game_of(BOUND)

    def begin(at: object) -> None:
        at.desktop.game = game  # type: ignore[attr-defined]
        at.desktop.see_as("bayu")  # type: ignore[attr-defined]
        at.desktop.handle(c.Go("policy"))  # type: ignore[attr-defined]

    assert_fits_everywhere(begin)


def test_random_events_raise_nothing() -> None:
    fuzz(seated("bayu", "policy", stages=BOUND), 11)
