"""Each widget by mouse and by keys."""

from __future__ import annotations

from collections.abc import Callable

import pygame
import pytest

from game.ui.toolkit import pg
from game.ui.toolkit.kit import (
    Option,
    Screen,
    Widget,
    button,
    checkbox,
    chips,
    column,
    dropdown,
    entry,
    hold_button,
    link,
    listbox,
    number_entry,
    paragraph,
    scroll,
    slider,
    tabs,
)
from tests.ui.driver import Driver, drive

NATIONS = [
    Option("idn", "Indonesia"),
    Option("jpn", "Japan"),
    Option("bra", "Brazil"),
    Option("deu", "Germany"),
]


class Bench(Screen):
    """One widget under test, with a log of what it reported."""

    key = "bench"

    def __init__(self, make: Callable[[Bench], Widget]) -> None:
        super().__init__()
        self.make, self.log = make, list[object]()

    def build(self) -> Widget:
        return column(self.make(self), button("elsewhere", key="elsewhere"), pad=20)


def bench(make: Callable[[Bench], Widget]) -> tuple[Driver, list[object]]:
    screen = Bench(make)
    return drive(screen), screen.log


def test_button_by_mouse_space_enter_and_shortcut() -> None:
    d, log = bench(lambda s: button("Sign", lambda: s.log.append("signed"), shortcut="Ctrl+S", key="sign"))
    d.click("sign")
    d.focus("sign")
    d.press("Space", "Enter", "Ctrl+S")
    assert log == ["signed"] * 4
    assert "Ctrl+S" in d.words()


def test_a_press_that_leaves_the_button_does_nothing() -> None:
    d, log = bench(lambda s: button("Sign", lambda: s.log.append("signed"), key="sign"))
    d.drag(d.find("sign").rect.center, (900, 600))
    assert log == []


def test_a_closed_button_does_nothing_and_is_no_stop() -> None:
    d, log = bench(lambda s: button("Sign", lambda: s.log.append(1), enabled=False, shortcut="N", key="sign"))
    d.click("sign")
    d.press("N")
    with pytest.raises(AssertionError):
        d.focus("sign")
    assert log == []


def test_checkbox() -> None:
    d, log = bench(lambda s: checkbox("Reserve", key="box", on_change=s.log.append))
    d.click("box", at=(0.1, 0.5))
    d.press("Space")
    assert log == [True, False]


def test_chips_by_mouse_and_arrows() -> None:
    d, log = bench(lambda s: chips(NATIONS, "jpn", s.log.append, key="chips"))
    box = d.find("chips").boxes(d.find("chips").rect.w)[3]  # type: ignore[attr-defined]
    d.click_at((d.find("chips").rect.x + box.centerx, d.find("chips").rect.y + box.centery))
    d.press("Left", "Home", "Left")
    assert log == ["deu", "bra", "idn"]


def test_slider_by_mouse_is_live_and_stays_in_bounds() -> None:
    d, log = bench(lambda s: slider(1, 0, 2, step=0.5, key="s", name="Amount", on_change=s.log.append))
    box = d.find("s").rect
    d.drag((box.x + 4, box.centery), (box.right + 500, box.centery), drop=False)
    assert d.find("Amount").value == 2
    d.move((box.x - 500, box.centery), held=True)
    assert d.find("s").value == 0
    assert log == [0, 2, 0]


def test_slider_by_keys() -> None:
    d, log = bench(lambda s: slider(1, 0, 2, step=0.1, key="s", on_change=s.log.append))
    d.focus("s")
    d.press("Right", "PageUp", "End", "Right", "Home", "Left")
    assert log == [1.1, 1.3, 2, 0]


def test_a_drag_goes_on_through_rebuilds() -> None:
    def make(s: Bench) -> Widget:
        now = s.log[-1] if s.log else 0
        return slider(float(now), 0, 10, step=1, key="s", on_change=lambda v: (s.log.append(v), s.refresh()))  # type: ignore[arg-type]

    d, log = bench(make)
    box = d.find("s").rect
    d.drag((box.x + 10, box.centery), (box.x + 60, box.centery), drop=False)
    for x in range(60, box.w, 40):
        d.move((box.x + x, box.centery), held=True)
    assert log[-1] == 10 and len(log) > 5


def test_dropdown_opens_chooses_and_closes() -> None:
    d, log = bench(lambda s: dropdown(NATIONS, "jpn", s.log.append, key="n", name="Nation"))
    d.click("n")
    assert "Germany" in d.words()
    d.press("Down", "Enter")
    assert log == ["bra"]
    assert "Germany" not in d.words()


def test_dropdown_by_mouse_and_a_click_elsewhere() -> None:
    d, log = bench(lambda s: dropdown(NATIONS, "jpn", s.log.append, key="n"))
    d.click("n")
    popup = d.find(role="popup")
    d.click_at(popup.row_rect(3).center)  # type: ignore[attr-defined]
    assert log == ["deu"]
    d.click("n")
    d.click_at((1200, 700))
    assert not d.has("", role="popup") and log == ["deu"]


def test_dropdown_type_ahead_and_escape() -> None:
    d, log = bench(lambda s: dropdown(NATIONS, "jpn", s.log.append, key="n"))
    d.focus("n")
    d.type("g")
    assert log == ["deu"]
    d.press("Enter")
    d.type("i")
    d.press("Esc")
    assert log == ["deu"]
    assert d.find("n").value == "deu"


def test_an_open_list_survives_a_rebuild() -> None:
    d, _ = bench(lambda s: dropdown(NATIONS, "jpn", key="n"))
    d.click("n")
    d.app.refresh()
    d.send(pygame.event.Event(pygame.MOUSEMOTION, pos=(5, 5), rel=(0, 0), buttons=(0, 0, 0)))
    assert d.has("", role="popup")


def test_listbox_moves_and_activates() -> None:
    d, log = bench(lambda s: listbox(NATIONS, on_activate=s.log.append, key="l"))
    d.focus("l")
    d.press("Down", "Down", "Enter")
    d.type("j")
    d.press("Enter")
    assert log == ["bra", "jpn"]


def test_entry_types_edits_and_submits() -> None:
    d, log = bench(lambda s: entry("", key="e", hint="Title", on_enter=s.log.append))
    d.click("Title")
    d.type("Haze ?x")
    d.press("Backspace", "Home", "Del")
    d.type("M")
    d.press("End")
    d.type("Ñ")
    d.press("Enter")
    assert log == ["Maze ?Ñ"]


def test_entry_selection_and_clipboard() -> None:
    d, _ = bench(lambda s: column(entry("ASEAN Haze", key="a"), entry("", key="b")))
    d.focus("a")
    d.press("Ctrl+A", "Ctrl+X")
    assert d.find("a").value == ""
    d.focus("b")
    d.press("Ctrl+V", "Ctrl+V")
    assert d.find("b").value == "ASEAN HazeASEAN Haze"
    d.press("Shift+Left", "Shift+Left")
    d.type("!")
    assert d.find("b").value == "ASEAN HazeASEAN Ha!"


def test_a_hidden_entry_shows_dots_and_copies_nothing() -> None:
    pg.copy_text("before")
    d, _ = bench(lambda s: entry("4711", hidden=True, key="pin", name="PIN"))
    assert "4711" not in d.words()
    assert d.find("pin").text == "••••"
    d.focus("pin")
    d.press("Ctrl+A", "Ctrl+C")
    assert pg.pasted_text() == "before"


def test_entry_keeps_to_its_length_and_refuses() -> None:
    d, _ = bench(lambda s: entry("", key="e", max_length=4, accepts=str.isdigit))
    d.click("e")
    d.type("1a2b34567")
    assert d.find("e").value == "1234"


def test_input_methods_compose_then_commit() -> None:
    d, _ = bench(lambda s: entry("", key="e"))
    d.click("e")
    d.send(pygame.event.Event(pygame.TEXTEDITING, text="ni", start=0, length=2))
    assert "ni" in d.words() and d.find("e").value == ""
    d.send(pygame.event.Event(pygame.TEXTINPUT, text="你"))
    assert d.find("e").value == "你"


def test_number_entry() -> None:
    d, log = bench(lambda s: number_entry(15, 1, 40, key="n", name="Years", on_number=s.log.append))
    d.focus("n")
    d.press("Up", "Down", "Down")
    d.press("Ctrl+A")
    d.type("99x")
    d.press("Tab")
    assert log == [16, 15, 14, 9]
    assert d.find("n").value == "9"


def test_links_in_running_text() -> None:
    d, log = bench(
        lambda s: paragraph(
            ("It costs 3 %. ", link("Why?", "cost"), " Or ", link("what if?", "if")), on_link=s.log.append
        )
    )
    d.click("Why?")
    d.focus("what if?")
    d.press("Enter")
    assert log == ["cost", "if"]


def test_a_link_goes_along_when_its_text_is_scrolled() -> None:
    d, log = bench(
        lambda s: scroll(
            *(paragraph((link(f"article {n}", str(n)),), on_link=s.log.append) for n in range(60)),
            key="text",
            height=10,
        )
    )
    d.wheel("text", -4)
    first = next(w for w in d.widgets() if w.role == "link" and w.rect.top >= d.find("text").rect.top)
    d.click_at(first.rect.center)
    assert log == [first.text.removeprefix("article ")] and log != ["0"]


def test_hold_button_shows_only_while_held() -> None:
    d, log = bench(lambda s: hold_button("reveal", s.log.append, shortcut="S", key="h"))
    from game.ui.toolkit.shortcuts import key_event

    d.send(key_event("S"), key_event("S"), key_event("S", up=True))
    d.drag(d.find("h").rect.center, (900, 600))
    assert log == [True, False, True, False]
    d.send(key_event("S"), pygame.event.Event(pygame.WINDOWFOCUSLOST))
    assert log[-2:] == [True, False]


def test_tabs_show_one_page() -> None:
    d, _ = bench(lambda s: tabs([("a", "Text", "first page"), ("b", "Votes", "second page")], key="t"))
    assert "first page" in d.words() and "second page" not in d.words()
    d.focus("t-tabs")
    d.press("Right")
    assert "second page" in d.words() and "first page" not in d.words()
    d.app.refresh()
    d.press("Tab")
    assert "second page" in d.words()


def test_what_a_person_did_survives_a_rebuild_unless_the_builder_says_else() -> None:
    given = ["start"]
    d, _ = bench(lambda s: entry(given[0], key="e"))
    d.click("e", at=(0.95, 0.5))
    d.type("ing")
    d.app.refresh()
    d.type("!")
    assert d.find("e").value == "starting!"
    given[0] = "new"
    d.app.refresh()
    d.press("Tab")
    assert d.find("e").value == "new"
