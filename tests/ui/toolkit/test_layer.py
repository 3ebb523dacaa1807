"""One tree on the screen: the focus and what was done over rebuilds, what is drawn again, tips and popups."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.ui.toolkit.layer import Layer
from game.ui.toolkit.layout import Column
from game.ui.toolkit.widget import Widget
from game.ui.widgets.dropdown import Dropdown
from game.ui.widgets.entry import Entry
from game.ui.widgets.scroll import Scroll
from tests.ui.toolkit.alone import Block, Sketch, even_look


def layer(*make: Callable[[], Widget], modal: bool = False) -> Layer:
    return Layer(lambda: Column(*(one() for one in make), gap=10), even_look(), modal=modal)


def part(key: str, high: int = 30, **opts: object) -> Callable[[], Block]:
    return lambda: Block(100, high, 50, high, key=key, **opts)


def found(of: Layer, key: str) -> Widget:
    of.place()

    def look_in(widget: Widget) -> list[Widget]:
        return [widget, *(one for child in widget.children for one in look_in(child))]

    return next(one for one in look_in(of.root) if one.key == key)


class Leaving(Block):
    """Counts how often the focus left it."""

    left = 0

    def lost_focus(self) -> None:
        self.left += 1


def test_a_screen_scrolls_and_a_modal_does_not() -> None:
    assert isinstance(layer(part("a")).root, Scroll) and isinstance(layer(part("a"), modal=True).root, Column)
    assert layer(part("a")).root.key == "screen" and isinstance(Layer(Widget, even_look()).root, Scroll)
    assert tuple(layer().area) == (0, 0, 1600, 900)


def test_who_has_the_keyboard_first() -> None:
    def first(*make: Callable[[], Widget], modal: bool = False) -> str:
        focused = layer(*make, modal=modal).focused
        return focused.key if focused else ""

    wanted = part("b", autofocus=True)
    assert first(part("a"), part("b")) == "" and first(part("a"), wanted) == "b"
    assert first(part("a"), part("b"), modal=True) == "a" and first(part("a"), wanted, modal=True) == "b"
    assert first(part("close"), part("b"), modal=True) == "b"
    assert first(part("close"), modal=True) == "close" and first(Widget, modal=True) == ""


def test_the_focus_stays_over_a_rebuild_while_it_can() -> None:
    open_ = [True]
    shown = layer(part("a"), lambda: Block(1, 1, key="b", enabled=open_[0]))
    shown.focus(found(shown, "b"))
    shown.rebuild()
    assert shown.focused is found(shown, "b")
    open_[0] = False
    shown.rebuild()
    assert shown.focused is None


def test_a_modal_always_has_a_focus() -> None:
    open_ = [True]
    shown = layer(part("a"), lambda: Block(1, 1, key="b", enabled=open_[0]), modal=True)
    shown.focus(found(shown, "b"))
    open_[0] = False
    shown.rebuild()
    assert shown.focused is found(shown, "a")
    shown.focus(None)
    shown.rebuild()
    assert shown.focused is None  # nobody had it, nobody lost it


def test_what_was_done_comes_back_with_its_key() -> None:
    shown = layer(lambda: Entry("given", key="e"))
    entry = found(shown, "e")
    assert isinstance(entry, Entry)
    entry.replace("!")
    shown.captured, shown.stale = entry, True
    shown.rebuild()
    again = found(shown, "e")
    assert again is not entry and again.value == "given!" and shown.captured is again and not shown.stale
    kept: dict[str, dict[str, object]] = {}
    Layer(lambda: Entry("given", key="e"), even_look(), state=kept).keep()
    assert kept["e"]["current"] == "given"


def test_another_look_is_taken() -> None:
    shown = layer(part("a"))
    small = even_look((800, 450))
    shown.rebuild(small)
    assert shown.look is small and found(shown, "a").look is small
    shown.rebuild()
    assert shown.look is small


def test_an_open_list_is_opened_again_where_it_belongs() -> None:
    shown = layer(lambda: Dropdown(["a", "b"], key="d", width=10))
    drop = found(shown, "d")
    assert isinstance(drop, Dropdown)
    drop.open()
    assert shown.is_open(drop) and not shown.is_open(found(shown, "screen"))
    shown.rebuild()
    assert shown.popup is not None and shown.is_open(found(shown, "d")) and not shown.is_open(drop)
    assert tuple(shown.popup[1].rect) == (4, 42, 200, 72)
    shown.damage = None
    shown.close_popup()
    assert shown.popup is None and not shown.is_open(found(shown, "d")) and shown.damage is not None


def test_a_popup_has_no_tone_and_a_path_of_its_owner() -> None:
    shown = layer(part("a"))
    popup = Block(1, 1)
    popup.tone = "bar"
    shown.damage = None
    shown.open_popup(found(shown, "a"), popup)
    assert popup.host is shown and popup.tone == "" and shown.damage is not None


def test_a_popup_is_drawn_last() -> None:
    shown = layer(part("a"))
    popup = Column(fill="card")
    shown.open_popup(found(shown, "a"), popup)
    popup.place(pygame.Rect(10, 20, 30, 40))
    sketch = Sketch(shown.look)
    shown.draw(sketch)
    assert sketch.notes[-1] == ("fill", (10, 20, 30, 40), "card")


def test_it_is_laid_out_once_until_somebody_asks() -> None:
    shown = layer(part("a"))
    box = found(shown, "a")
    box.rect = pygame.Rect(1, 2, 3, 4)
    shown.place()
    assert box.rect.w == 3
    shown.damage = None
    shown.relayout()
    shown.place()
    assert tuple(box.rect) == (0, 0, 1600, 30) and shown.damage is not None


def test_what_is_to_be_drawn_again_grows_and_ends_with_drawing() -> None:
    shown = layer(part("a"))
    shown.draw(Sketch(shown.look))
    assert shown.damage is None
    shown.redraw(pygame.Rect(100, 100, 50, 20))
    assert shown.damage == (92, 92, 66, 36)
    shown.redraw(pygame.Rect(200, 100, 50, 20))
    assert shown.damage == (92, 92, 166, 36)


def test_the_ground_is_paper_or_dimmed() -> None:
    for modal, kind in ((False, "fill"), (True, "dim")):
        shown, said = layer(part("a"), modal=modal), list[str]()
        sketch = Sketch(shown.look)
        sketch.dim = lambda area, said=said: said.append("dim")  # type: ignore[method-assign, misc]
        shown.draw(sketch)
        assert (said or [note[0] for note in sketch.notes[:1]]) == [kind]
    assert sketch.notes == []


def test_the_ring_is_drawn_where_the_keyboard_is_seen_to_be() -> None:
    shown = layer(part("a"), part("b"))
    rings = []
    for visible in (True, False):
        shown.focus(found(shown, "b"), visible=visible)
        sketch = Sketch(shown.look)
        shown.draw(sketch)
        rings.append(sketch.of("ring"))
    assert rings == [[((0, 40, 1600, 30), "focus", 8)], []]


def test_a_moved_focus_is_told_drawn_and_shown() -> None:
    shown = layer(lambda: Leaving(1, 30, 1, 30, key="a"), part("gap", 2000), part("b"))
    first, last = found(shown, "a"), found(shown, "b")
    assert isinstance(first, Leaving) and isinstance(shown.root, Scroll)
    shown.focus(first)
    shown.focus(first)
    assert first.left == 0
    shown.damage = None
    shown.focus(last, visible=False)
    assert first.left == 1 and shown.root.value == (0, 0) and shown.damage is not None
    assert shown.damage.top == -8 and shown.damage.bottom == 2050 + 30 + 8
    shown.focus(last)
    assert shown.root.value == (0, 2080 - 900)


def test_hover_goes_in_and_out_and_draws_what_shows_it() -> None:
    shown = layer(part("a"), part("b"), lambda: Column(key="still"))
    a, b, still = (found(shown, key) for key in ("a", "b", "still"))
    shown.damage = None
    shown.set_hover([still])
    assert still.hovered and shown.damage is None
    shown.set_hover([a])
    assert (a.hovered, still.hovered) == (True, False) and shown.damage == (-8, -8, 1616, 46)
    shown.damage = None
    shown.set_hover([a])
    assert shown.damage is None
    shown.set_hover([b, a])
    assert a.hovered and b.hovered and shown.damage == (-8, 32, 1616, 46)
    shown.rebuild()
    assert shown.hovered == []


def test_whose_tip_is_due() -> None:
    shown = layer(part("a", tip="over"), part("b", tip="at"), part("c"))
    a, b, c = (found(shown, key) for key in "abc")
    assert shown.tip_owner() is None
    shown.focus(b, visible=False)
    assert shown.tip_owner() is None
    shown.focus(b)
    assert shown.tip_owner() is b
    shown.set_hover([c])
    assert shown.tip_owner() is b
    shown.set_hover([c, a])
    assert shown.tip_owner() is a
