"""The tree of widgets: what is joined to what, what lies under a point, what is drawn."""

from __future__ import annotations

import pygame
import pytest

from game.ui.toolkit.layout import Box, Column, Stack
from game.ui.toolkit.widget import ValueWidget, Widget, ancestors, attach, hit, paint, shift, walk
from tests.ui.toolkit.alone import Bench, Block, Sketch, boxes, put


class Loud(Block):
    """Draws itself under and over its children."""

    def draw(self, canvas: object) -> None:
        canvas.notes.append(("under", self.key))  # type: ignore[attr-defined]

    def draw_over(self, canvas: object) -> None:
        canvas.notes.append(("over", self.key))  # type: ignore[attr-defined]


def tree() -> tuple[Widget, Loud, Loud, Loud]:
    """a (0 to 50) and b (30 to 80) in a stack; c in b."""
    a, b, c = (Loud(1, 1, key=key) for key in "abc")
    b.children = [c]
    root = Stack(a, b)
    put(root, (0, 0, 200, 100))
    for one, left, width in ((a, 0, 50), (b, 30, 50), (c, 60, 10)):
        one.rect = pygame.Rect(left, 0, width, 100)
    return root, a, b, c


def test_names_paths_tones_and_closed_things_are_handed_down() -> None:
    inner, given = Block(1, 1), Block(1, 1, key="mine")
    given.tone = "light"
    middle = Box(inner, given)
    root = Column(middle, tone="bar", enabled=False, key="root")
    bench = Bench()
    attach(root, bench)
    assert (root.path, middle.path, inner.path, given.path) == (
        "root",
        "root/group0",
        "root/group0/block0",
        "mine",
    )
    assert (inner.tone, given.tone, inner.enabled) == ("bar", "light", False)
    assert inner.parent is middle and inner.host is bench and list(ancestors(inner)) == [inner, middle, root]
    assert list(ancestors(None)) == []
    alone = Block(1, 1)
    attach(alone, bench, None, "popup")
    assert alone.path == "/blockpopup"


def test_colours_on_the_bar() -> None:
    made = Block(1, 1)
    assert made.token("ink") == "ink"
    made.tone = "bar"
    assert (made.token("ink"), made.token("card"), made.token("accent")) == ("on_bar", "bar", "accent")


def test_what_a_widget_is_by_itself() -> None:
    made = Widget()
    assert (made.text, made.value, made.name, made.save(), made.weight, made.align) == (
        "",
        None,
        "",
        {},
        0,
        None,
    )
    assert made.enabled and made.visible and not made.focusable and not made.handle(pygame.event.Event(1))
    assert Widget(name="given").name == "given"
    put(made, (1, 2, 3, 4))
    assert made.focus_rects() == [pygame.Rect(1, 2, 3, 4)]
    assert [Block(1, 1, **{key: False}).focusable for key in ("enabled", "visible")] == [False, False]
    assert Block(1, 1).focusable


def test_two_of_one_key_are_refused() -> None:
    with pytest.raises(ValueError, match="'k'"):
        attach(Box(Block(1, 1, key="k"), Box(Block(1, 1, key="k"))), Bench())


@pytest.mark.parametrize(
    ("x", "expected"), [(10, "a"), (29, "a"), (30, "b"), (49, "b"), (60, "c"), (69, "c"), (70, "b"), (90, "")]
)
def test_the_last_and_innermost_under_a_point(x: int, expected: str) -> None:
    root, *_ = tree()
    found = hit(root, (x, 10))
    assert found is not None and found.key == expected
    assert hit(root, (x, 100)) is None


def test_the_hidden_is_not_hit_walked_or_drawn() -> None:
    root, a, b, c = tree()
    assert list(walk(root)) == [root, a, b, c]
    b.visible = False
    assert list(walk(root)) == [root, a]
    found = hit(root, (60, 10))
    assert found is root
    sketch = Sketch(root.look)
    paint(root, sketch)
    assert sketch.notes == [("clip", (-4, 0, 208, 100)), ("under", "a"), ("over", "a")]


def test_children_are_drawn_between_and_the_ring_last() -> None:
    root, _, b, _ = tree()
    root.host.focused = b
    sketch = Sketch(root.look)
    paint(b, sketch)
    assert sketch.notes == [("under", "b"), ("under", "c"), ("over", "c"), ("over", "b")]
    root.host.focus_visible = True
    sketch = Sketch(root.look)
    paint(b, sketch)
    assert sketch.notes[-1] == ("ring", (30, 0, 50, 100), "focus", 8) and len(sketch.notes) == 5


def test_what_is_out_of_sight_is_not_drawn_but_its_ring_may_be() -> None:
    root, *_ = tree()
    notes = []
    for left in (-6, -5):
        sketch = Sketch(root.look)
        shown = Loud(1, 1, key="x")
        put(shown, (left - 50, 0, 50, 50))
        paint(shown, sketch)
        notes.append(len(sketch.notes))
    assert notes == [0, 2]  # six pixels around it are still its own


def test_a_tree_is_moved_as_a_whole() -> None:
    root, a, b, c = tree()
    shift(root, 5, -7)
    assert boxes(root, a, b, c) == [(5, -7, 200, 100), (5, -7, 50, 100), (35, -7, 50, 100), (65, -7, 10, 100)]


def test_a_value_is_kept_unless_the_builder_gives_another() -> None:
    made = ValueWidget(3)
    made.restore({"given": 3, "current": 5})
    assert made.value == 5 and made.save() == {"given": 3, "current": 5}
    made.restore({"given": 4, "current": 9})
    assert made.value == 5
