"""The menu of a game, the wait, and the screen for faults."""

from __future__ import annotations

from game.ui.shell import commands as c
from tests.ui.flow import Flow, assert_fits_everywhere, flow
from tests.ui.screens.seated import fuzz


def at_menu(at: Flow | None = None) -> Flow:
    at = at or flow()
    at.go(people=1)
    at.click("end-seat")
    at.settle()
    at.click("proceed")
    at.settle()
    at.press("F10")
    return at


def test_every_line_leads_where_it_says_by_keys() -> None:
    for key, screen in (("settings", "settings"), ("help", "help"), ("cover", "curtain"), ("title", "title")):
        at = at_menu()
        at.focus(key)
        at.press("Enter")
        at.settle()
        assert at.key == screen


def test_an_unsaved_game_does_not_say_that_it_is_saved() -> None:
    assert "nothing is saved" in at_menu().words()


def test_only_what_has_passed_can_be_gone_back_to_and_no_leaves_it() -> None:
    at = at_menu()
    assert at.has("rewind-1") and not at.has("rewind-2")
    at.click("rewind-1")
    assert "start of turn 1" in at.words().replace("\n", " ")
    at.click("no")
    assert at.key == "menu"


def test_their_words_fit() -> None:
    def fault(at: Flow) -> None:
        at.desktop.fault = "RulesBug: " + "a long report " * 8
        at.desktop.handle(c.Go("fault"))

    assert_fits_everywhere(lambda at: at_menu(at) and None)
    assert_fits_everywhere(lambda at: at_menu(at).click("rewind-1"))
    assert_fits_everywhere(lambda at: at.desktop.handle(c.Go("thinking")))
    assert_fits_everywhere(fault)


def test_random_events_raise_nothing() -> None:
    at = at_menu()
    at.app.owner = lambda command: None
    fuzz(at, 4)
