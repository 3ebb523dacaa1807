"""Arka and Bayu at one screen, for tests of what protects a seat."""

from __future__ import annotations

from game.core.ids import NationId
from game.ui.shell import commands as c
from tests.ui.flow import Flow, flow, scenario_file
from tests.ui.screens.seated import swap

ARKA, BAYU = NationId("arka"), NationId("bayu")
PINS = {ARKA: "1111", BAYU: "2222"}
OFFER = swap()
_flows: list[Flow] = []


def two(*, pins: bool = False, remember: bool = True, computer: str = "closed") -> Flow:
    """First Accord with Arka and Bayu as people, at Arka's curtain."""
    at = flow(remember=remember)
    _flows.append(at)
    seats = {NationId(n): computer for n in ("citra", "dirga")} | {ARKA: "human", BAYU: "human"}
    at.desktop.handle(c.StartGame(scenario_file("first-accord"), seats, PINS if pins else {}, 7))
    return at


def sit(at: Flow) -> None:
    """Take the seat that is called, with its PIN."""
    called = at.app.stack[-1][0].called  # type: ignore[attr-defined]
    if at.has("pin"):
        at.type(at.desktop.pins[called])
    at.press("Enter")
    assert at.desktop.seat == called


def write(at: Flow, title: str = "Haze Pact") -> None:
    """A text with a title at the table."""
    at.desktop.handle(c.Go("treaty", "with:arka" if at.desktop.seat == BAYU else "with:bayu"))
    at.click("page-title")
    at.click("title")
    at.press("Ctrl+A")
    at.type(title)


def called(at: Flow) -> str:
    """Whom the curtain calls."""
    assert at.key == "curtain" and at.desktop.seat is None
    return at.app.stack[-1][0].called  # type: ignore[attr-defined, no-any-return]


def put_away() -> None:
    """Close the saves of all games that a test began."""
    for at in _flows:
        at.app.jobs.stop()
        if at.desktop.game is not None:
            at.desktop.game.log.close()
    _flows.clear()
