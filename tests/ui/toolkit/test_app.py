"""Screens on a stack: focus, modals, scrolling, resizing, scale, jobs, idle frames, help, toasts."""

from __future__ import annotations

import pygame
import pytest

from game.core.text import T, Text
from game.ui.toolkit import pg
from game.ui.toolkit.app import App, ScaleChanged, WindowClosed
from game.ui.toolkit.kit import (
    Command,
    Screen,
    Widget,
    button,
    card,
    column,
    entry,
    grid,
    label,
    modal,
    scroll,
)
from game.ui.toolkit.shortcuts import key_event, matches
from game.ui.toolkit.widget import Event
from game.ui.tools.gallery import Gallery
from game.ui.tools.gallery_charts import Charts, WhyScreen
from game.ui.tools.offscreen import render_to_surface
from game.ui.tools.reading import dump, outline, spoken
from tests.ui.driver import Driver, app_of, assert_text_fits, drive

SIZES = [(1024, 768), (1280, 720), (1366, 768), (1600, 900), (1920, 1080)]


class Desk(Screen):
    key = "desk"

    def build(self) -> Widget:
        cards = [card(label(f"Card {n}"), on_activate=self.command(n), key=f"c{n}") for n in range(6)]
        lines = [label(f"line {n}") for n in range(60)]
        return column(
            grid(cards, columns=3, group=True, least=10),
            entry("", key="title", hint="Title"),
            scroll(column(lines, button("last", key="last")), key="list", weight=1),
            pad=16,
        )

    def handle(self, event: Event) -> Command | None:
        return "new" if matches("N", event) and event.type == pygame.KEYDOWN else None

    def help(self) -> list[tuple[str, Text]]:
        return [("N", T("a new treaty"))]


class Ask(Screen):
    key = "ask"
    modal = True

    def build(self) -> Widget:
        return modal(
            "Leave?", "Nothing is lost.", on_close=self.close, actions=button("Leave", self.command("left"))
        )


def started(**look: object) -> tuple[Driver, list[object]]:
    heard: list[object] = []
    d = drive(Desk(), **look)
    d.app.owner = heard.append
    return d, heard


def test_tab_goes_round_in_reading_order_and_back() -> None:
    d, _ = started()
    stops = []
    for _ in range(9):
        d.press("Tab")
        stops.append(d.focused)
    assert stops == ["c0", "c1", "c2", "c3", "c4", "c5", "title", "last", "c0"]
    d.press("Shift+Tab", "Shift+Tab")
    assert d.focused == "title"


def test_arrows_move_inside_a_group_only() -> None:
    d, heard = started()
    d.focus("c0")
    d.press("Right", "Down")
    assert d.focused == "c4"
    d.press("Left", "Left", "Up", "Enter")
    assert d.focused == "c0" and heard == [0]


def test_focus_survives_a_rebuild_by_key_and_is_seen() -> None:
    d, _ = started()
    d.focus("c3")
    d.app.refresh()
    d.send(pygame.event.Event(pygame.USEREVENT))
    assert d.focused == "c3" and d.app.top.focus_visible
    plain = render_to_surface(Desk())
    ringed = d.draw().surface
    box = d.find("c3").rect.inflate(4, 4)
    assert ringed.get_at((box.centerx, box.y)) != plain.get_at((box.centerx, box.y))


def test_tab_scrolls_to_what_has_the_focus() -> None:
    d, _ = started(size=(1280, 720))
    assert d.find("last").rect.top > d.find("list").rect.bottom
    d.focus("last")
    assert d.find("list").rect.contains(d.find("last").rect)


def test_wheel_and_drag_scroll() -> None:
    d, _ = started()
    d.wheel("list", -3)
    down = d.find("list").value
    assert down != (0, 0)
    box = d.find("list").rect
    d.drag((box.x + 300, box.y + 40), (box.x + 300, box.y + 90))
    assert d.find("list").value[1] == down[1] - 50  # type: ignore[index]


def test_a_modal_traps_the_keyboard_and_the_mouse_and_lets_out() -> None:
    d, heard = started()
    place = d.find("c0").rect.center
    d.app.push(Ask())
    for _ in range(7):
        d.press("Tab")
        assert d.focused in ("close", "Leave")
    d.press("N")
    d.click_at(place)
    d.click_at((5, 5))
    assert heard == []
    d.click("Leave")
    d.press("Esc")
    assert heard == ["left"]
    d.press("N")
    assert heard == ["left", "new"]


def test_a_modal_dims_what_is_under_it() -> None:
    d, _ = started()
    before = d.draw().surface.get_at((5, 5))
    d.app.push(Ask())
    assert sum(d.draw().surface.get_at((5, 5))[:3]) < sum(before[:3]) - 100


def test_help_on_question_mark_but_not_while_typing() -> None:
    d, _ = started()
    d.click("title")
    d.type("?")
    assert d.find("title").value == "?"
    d.press("Tab", "?")
    assert "a new treaty" in d.words()
    d.press("Esc", "F1")
    assert "a new treaty" in d.words()


def test_text_scale_by_keys_within_bounds() -> None:
    d, heard = started()
    d.press("Ctrl++", "Ctrl++", "Ctrl+-")
    assert heard == [ScaleChanged(1.1), ScaleChanged(1.2), ScaleChanged(1.1)]
    for _ in range(20):
        d.press("Ctrl++")
    assert d.app.look.scale == 2.0
    d.press("Ctrl+0")
    assert d.app.look.scale == 1.0


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", [Gallery, Charts, Desk, WhyScreen])
def test_everything_fits(screen: type[Screen], size: tuple[int, int], scale: float) -> None:
    assert_text_fits(app_of(screen(), size=size, scale=scale))


def test_the_fit_test_can_fail() -> None:
    class Bad(Screen):
        def build(self) -> Widget:
            return column(label("Peacekeeping in the Red Sea", wrap=False, width=4), button("x", key="x"))

    with pytest.raises(AssertionError, match="cut short"):
        assert_text_fits(app_of(Bad()))
    app = app_of(Desk())
    app.top.place()
    app.top.root.children[0].children[1].rect.y -= 30
    with pytest.raises(AssertionError, match="overlap"):
        assert_text_fits(app)


def test_an_open_window_idles_resizes_and_closes() -> None:
    heard: list[object] = []
    app = App(owner=heard.append, size=(1280, 720))
    app.push(Gallery())
    app.open()
    assert app.draw() and app.frames == 1
    for _ in range(20):
        app.process(pg.wait_events(1))
        app.draw()
    before = app.frames
    for _ in range(20):
        app.process([])
        assert not app.draw()
    assert app.frames == before
    app.process([pygame.event.Event(pygame.VIDEORESIZE, w=1600, h=900, size=(1600, 900))])
    assert app.draw() and app.look.size == (1600, 900)
    app.running = True
    app.process([pygame.event.Event(pygame.QUIT)])
    assert heard == [WindowClosed()] and not app.running
    pygame.display.quit()


def test_a_change_draws_only_its_own_area() -> None:
    d, _ = started()
    assert d.app.draw()
    d.click("title")
    d.app.draw()
    d.type("x")
    assert d.app.top.damage is not None
    assert d.app.top.damage.h < 200
    assert d.app.draw() and not d.app.draw()


def test_partial_frames_equal_whole_ones() -> None:
    d = drive(Gallery())
    d.app.draw()
    d.click("keys", at=(0.5, 0.5))
    d.focus("amount")
    d.press("Right", "Right", "Tab", "Tab", "Tab")
    d.move(d.find("sign").rect.center)
    d.app.draw()
    assert d.app.surface is not None
    partial = pygame.image.tobytes(d.app.surface, "RGB")
    assert partial == pygame.image.tobytes(d.draw().surface, "RGB")


def test_theme_and_language_change_on_the_spot() -> None:
    d = drive(Desk())
    light = d.draw().surface.get_at((2, 2))
    d.app.set_look(theme="dark", translate=lambda text: text.template.upper())
    assert d.draw().surface.get_at((2, 2)) != light
    d.press("?")
    assert "A NEW TREATY" in d.words()


def test_a_screen_can_be_read_aloud() -> None:
    d = drive(Gallery())
    told = "\n".join(spoken(d.app.top))
    assert "slider: Yearly amount, 1.2" in told
    assert "entry: Name of the treaty" in told
    assert "Singapore | +0.92 %" in told
    assert "1234" not in outline(dump(d.app.top.root)).replace("= 1234", "")


def test_shortcuts_match_by_modifier_and_name() -> None:
    assert matches("Ctrl+S", key_event("Ctrl+S")) and not matches("S", key_event("Ctrl+S"))
    assert matches("Ctrl++", key_event("Ctrl++")) and matches("F1", key_event("F1"))
    assert matches(
        "?", pygame.event.Event(pygame.KEYDOWN, key=pygame.K_SLASH, mod=pygame.KMOD_LSHIFT, unicode="?")
    )
    assert not matches("Enter", key_event("Shift+Enter"))
