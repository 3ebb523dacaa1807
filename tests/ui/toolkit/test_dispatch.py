"""Which widget an event comes to: under the pointer, held, focused, from the inside out."""

from __future__ import annotations

from collections.abc import Callable

import pygame
import pytest

from game.ui.toolkit.dispatch import Dispatcher, release
from game.ui.toolkit.layer import Layer
from game.ui.toolkit.layout import Column
from game.ui.toolkit.shortcuts import key_event
from game.ui.toolkit.widget import Event, Widget
from game.ui.widgets.button import Button
from game.ui.widgets.hold import HoldButton
from game.ui.widgets.scroll import Scroll
from tests.ui.toolkit.alone import Block, down, even_look, over, up, wheel


class Ear(Block):
    """Hears events, and uses those of some kinds."""

    def __init__(self, name: str, log: list[str], *uses: int, **opts: object) -> None:
        super().__init__(100, 30, 50, 30, key=name, **opts)
        self.log, self.uses = log, uses

    def handle(self, event: Event) -> bool:
        self.log.append(self.key)
        return event.type in self.uses


class Around(Column):
    """A column that hears too."""

    def __init__(self, log: list[str], *content: Widget, uses: bool = False) -> None:
        super().__init__(*content, gap=0)
        self.log, self.uses = log, uses

    def handle(self, event: Event) -> bool:
        self.log.append("around")
        return self.uses


def layer(make: Callable[[], Widget], modal: bool = False) -> tuple[Layer, Dispatcher]:
    return Layer(make, even_look(), modal=modal), Dispatcher()


def found(shown: Layer, key: str) -> Widget:
    def look_in(widget: Widget) -> list[Widget]:
        return [widget, *(one for child in widget.children for one in look_in(child))]

    return next(one for one in look_in(shown.root) if one.key == key)


def two(log: list[str], *uses: int, **opts: object) -> tuple[Layer, Dispatcher]:
    """Two ears under each other in a column that hears: from 0 to 30 and from 30 to 60."""
    return layer(lambda: Around(log, Ear("a", log, *uses, **opts), Ear("b", log, *uses)))


# -- the mouse
def test_a_press_focuses_without_a_ring_and_holds_until_it_is_let_go() -> None:
    log: list[str] = []
    shown, sends = two(log, pygame.MOUSEBUTTONDOWN)
    assert sends.send(shown, down(50, 10)) and log == ["a"] and sends.pointer == (50, 10)
    a = found(shown, "a")
    assert shown.captured is a and shown.focused is a and not shown.focus_visible
    sends.send(shown, over(50, 40))
    sends.send(shown, up(50, 40))
    assert log == ["a"] * 3 and shown.captured is None and found(shown, "b").hovered and not a.hovered
    sends.send(shown, over(50, 10))
    assert log[3:] == ["a", "around"] and not sends.send(shown, up(50, 10)) and len(log) == 5


def test_a_press_that_nobody_uses_goes_out_to_the_edge() -> None:
    log: list[str] = []
    shown, sends = two(log)
    assert not sends.send(shown, down(50, 40)) and log == ["b", "around"] and shown.captured is None
    assert shown.focused is found(shown, "b")
    assert not sends.send(shown, down(50, 700)) and log[2:] == ["around"]
    modal, sends = layer(lambda: Around(log, Ear("a", log)), modal=True)
    assert sends.send(modal, down(50, 700))


def test_what_is_closed_swallows_the_press_and_takes_no_focus() -> None:
    log: list[str] = []
    shown, sends = two(log, pygame.MOUSEBUTTONDOWN, enabled=False)
    assert sends.send(shown, down(50, 10)) and log == [] and shown.focused is None
    sends.send(shown, over(50, 10))
    assert log == ["around"]


@pytest.mark.parametrize("button", [4, 5])
def test_wheels_that_come_as_buttons_are_swallowed(button: int) -> None:
    log: list[str] = []
    shown, sends = two(log)
    assert sends.send(shown, down(50, 10, button)) and sends.send(shown, up(50, 10, button)) and log == []


def test_the_wheel_goes_to_what_is_under_the_pointer_and_closed_things_still_scroll() -> None:
    log: list[str] = []
    shown, sends = layer(
        lambda: Around(log, Ear("a", log), Scroll(Block(1, 900, 1, 900), key="s", height=5, enabled=False))
    )
    assert not sends.send(shown, wheel(-1))
    sends.send(shown, over(50, 10))
    log.clear()
    sends.send(shown, wheel(-1))
    assert log == ["a", "around"]
    sends.send(shown, over(50, 50))
    assert sends.send(shown, wheel(-1)) and found(shown, "s").value == (0, 60)


# -- popups
def popped(log: list[str], *uses: int) -> tuple[Layer, Dispatcher]:
    shown, sends = two(log)
    shown.place()
    popup = Ear("popup", log, *uses)
    shown.open_popup(found(shown, "a"), popup)
    popup.place(pygame.Rect(0, 100, 100, 50))
    shown.focus(found(shown, "a"))
    return shown, sends


def test_a_press_beside_a_popup_closes_it_and_does_no_more() -> None:
    log: list[str] = []
    shown, sends = popped(log)
    assert sends.send(shown, down(50, 40)) and log == [] and shown.popup is None
    assert shown.focused is found(shown, "a")


def test_a_press_on_a_popup_leaves_the_focus() -> None:
    log: list[str] = []
    shown, sends = popped(log, pygame.MOUSEBUTTONDOWN)
    assert sends.send(shown, down(50, 120)) and log == ["popup"] and shown.popup is not None
    assert shown.focused is found(shown, "a")
    shown.captured = None
    sends.send(shown, over(50, 10))
    assert log[1:] == ["a", "around"]


def test_keys_come_to_a_popup_first_and_esc_closes_it() -> None:
    log: list[str] = []
    shown, sends = popped(log, pygame.KEYDOWN)
    assert sends.send(shown, key_event("x")) and log == ["popup"]
    sends.send(shown, key_event("Esc", up=True))
    assert shown.popup is not None and log[1:] == ["popup", "a", "around"]
    assert sends.send(shown, key_event("Esc")) and shown.popup is None and len(log) == 4


# -- keys
def test_keys_go_out_from_the_focus() -> None:
    log: list[str] = []
    shown, sends = two(log)
    assert not sends.send(shown, key_event("x")) and log == []
    shown.focus(found(shown, "b"))
    sends.send(shown, key_event("x"))
    sends.send(shown, pygame.event.Event(pygame.TEXTINPUT, text="x"))
    sends.send(shown, pygame.event.Event(pygame.TEXTEDITING, text="x", start=0, length=1))
    assert log == ["b", "around"] * 3
    assert not sends.send(shown, pygame.event.Event(pygame.USEREVENT)) and len(log) == 6


def test_tab_goes_on_and_back_but_not_with_ctrl() -> None:
    shown, sends = two([])
    assert sends.send(shown, key_event("Tab")) and shown.focused is found(shown, "a") and shown.focus_visible
    sends.send(shown, key_event("Tab"))
    assert shown.focused is found(shown, "b")
    sends.send(shown, key_event("Shift+Tab"))
    assert shown.focused is found(shown, "a")
    assert not sends.send(shown, key_event("Ctrl+Tab")) and shown.focused is found(shown, "a")
    assert not sends.send(shown, key_event("Tab", up=True)) and shown.focused is found(shown, "a")


def test_arrows_move_in_a_group() -> None:
    shown, sends = layer(lambda: Column(Ear("a", []), Ear("b", []), gap=0, group=True))
    shown.focus(found(shown, "a"), visible=False)
    assert sends.send(shown, key_event("Down")) and shown.focused is found(shown, "b") and shown.focus_visible
    assert not sends.send(shown, key_event("Down")) and shown.focused is found(shown, "b")


def test_shortcuts_work_where_nobody_else_wants_the_key() -> None:
    log: list[str] = []
    ear = lambda: Ear("a", log, pygame.KEYDOWN)  # noqa: E731
    shown, sends = layer(
        lambda: Column(
            ear(),
            Button("1", lambda: log.append("no"), shortcut="N", enabled=False),
            Button("2", lambda: log.append("N"), shortcut="N"),
            Button("3", lambda: log.append("enter"), shortcut="Ctrl+Enter"),
        )
    )
    assert sends.send(shown, key_event("n")) and log == ["N"]
    assert not sends.send(shown, key_event("m"))
    shown.focus(found(shown, "a"))
    assert sends.send(shown, key_event("n")) and log == ["N", "a"]
    assert sends.send(shown, key_event("Ctrl+Enter")) and log == ["N", "a", "enter"]
    assert sends.send(shown, key_event("Enter")) and log[3:] == ["a"]


def test_paging_keys_move_what_scrolls_where_nothing_has_the_focus() -> None:
    shown, sends = layer(lambda: Block(1, 3000, 1, 3000, key="a"))
    assert sends.send(shown, key_event("PageDown")) and shown.root.value == (0, 810)
    shown.focus(found(shown, "a"), visible=False)
    shown.root.children[0].parent = None  # nothing around the focus hears it
    assert not sends.send(shown, key_event("PageDown"))


# -- holds
def test_a_hold_ends_with_its_key_its_focus_or_altogether() -> None:
    log: list[bool] = []
    shown, sends = layer(
        lambda: Column(HoldButton("1", log.append, shortcut="S", key="h"), HoldButton("2", print, key="i"))
    )
    hold = found(shown, "h")
    assert isinstance(hold, HoldButton)
    assert not release(shown)
    assert sends.send(shown, key_event("S")) and log == [True]
    assert sends.send(shown, key_event("x", up=True)) and log == [True]
    assert sends.send(shown, key_event("S", up=True)) and log == [True, False]
    hold.press()
    assert release(shown) and log == [True, False] * 2
    hold.press()
    shown.focus(hold)
    assert release(shown, key_event("x", up=True)) and not hold.down
