"""The seats of a new game: who plays, PINs, starting."""

from __future__ import annotations

from game.ui.shell import commands as c
from tests.ui.flow import Flow, assert_fits_everywhere, flow, scenario_file
from tests.ui.screens.seated import fuzz


def at_setup(at: Flow | None = None, scenario: str = "first-accord") -> Flow:
    at = at or flow()
    at.desktop.handle(c.ChooseScenario(scenario_file(scenario)))
    return at


def test_one_person_and_a_mixed_table_unless_changed() -> None:
    at = at_setup()
    heard: list[object] = []
    at.app.owner = heard.append
    at.click("start")
    (order,) = heard
    assert isinstance(order, c.StartGame)
    assert order.seats == {"arka": "human", "bayu": "reciprocal", "citra": "selfish", "dirga": "cooperative"}
    assert order.pins == {} and order.seed is None


def test_a_seat_is_given_to_a_strategy_or_closed_by_keys() -> None:
    at = at_setup()
    heard: list[object] = []
    at.app.owner = heard.append
    at.click("all-people")
    at.focus("seat-citra")
    at.press("Enter", "End", "Enter", "Ctrl+Enter")
    (order,) = heard
    assert isinstance(order, c.StartGame)
    assert order.seats == {"arka": "human", "bayu": "human", "citra": "closed", "dirga": "human"}


def test_pins_are_whole_or_not_at_all() -> None:
    at = at_setup()
    heard: list[object] = []
    at.app.owner = heard.append
    at.click("all-people")
    at.click("with-pins")
    at.click("pin-bayu")
    at.type("12x3")
    assert "Four digits are missing for: Bayu." in at.words() and not at.find("start").enabled
    at.press("Ctrl+Enter")
    assert heard == []
    at.type("4")
    at.press("Ctrl+Enter")
    (order,) = heard
    assert isinstance(order, c.StartGame) and order.pins == {"bayu": "1234"}
    assert "1234" not in at.words()


def test_nobody_may_play() -> None:
    at = at_setup()
    at.focus("seat-arka")
    at.press("Enter", "Down", "Enter")
    assert "you watch the computers" in at.words()


def test_its_words_fit() -> None:
    assert_fits_everywhere(lambda at: at_setup(at) and None)
    assert_fits_everywhere(lambda at: at_setup(at, "paris-2015") and None)


def test_random_events_raise_nothing() -> None:
    at = at_setup()
    at.app.owner = lambda command: None
    fuzz(at, 2)
