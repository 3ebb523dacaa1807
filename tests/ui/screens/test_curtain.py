"""The curtain: whom it calls, who is done, nothing else."""

from __future__ import annotations

from game.core.ids import NationId
from game.ui.shell import commands as c
from tests.ui.flow import Flow, assert_fits_everywhere, flow
from tests.ui.screens.seated import fuzz


def test_it_calls_a_delegation_and_says_who_is_done() -> None:
    at = flow()
    at.go(people=3)
    at.press("Enter")
    at.press("Ctrl+Enter")
    words = at.words()
    assert "Please hand the seat to Bayu. The others look away." in words
    for state in ("Arka · done", "Bayu · now", "Citra · waiting", "Dirga · closed", "Turn 1 of 6 · Talks"):
        assert state in words


def test_computers_are_named_as_such_and_undo_is_only_there_when_it_can_be() -> None:
    at = flow()
    at.go(people=2, computer="selfish")
    assert "Citra · computer" in at.words() and not at.has("unseal")
    at.click("take")
    at.click("end-seat")
    assert at.has("unseal")


def test_the_menu_opens_without_a_way_to_look_behind() -> None:
    at = flow()
    at.go()
    at.press("F10")
    assert at.key == "menu" and not at.has("cover")
    at.press("Esc", "Esc")
    assert at.key == "curtain"


def test_its_words_fit() -> None:
    def wrong(at: Flow, scenario: str) -> None:
        at.go(scenario, pins="1234")
        at.desktop.handle(c.TakeSeat(at.desktop.game.humans()[0], "0000"))  # type: ignore[union-attr]

    def recalled(at: Flow) -> None:
        at.go(pins="1234")
        at.desktop.handle(c.TakeSeat(NationId("arka"), "1234"))
        at.desktop.handle(c.EndSeat())
        at.click("unseal")
        assert at.has("leave-sealed")

    assert_fits_everywhere(recalled)
    assert_fits_everywhere(lambda at: wrong(at, "first-accord"))
    assert_fits_everywhere(lambda at: wrong(at, "paris-2015"))


def test_random_events_raise_nothing() -> None:
    at = flow()
    at.go(pins="1234")
    at.app.owner = lambda command: None
    fuzz(at, 3)
