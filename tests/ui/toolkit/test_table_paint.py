"""How tables are drawn: header, rows, links, bars, the thumb, each to the pixel."""

from __future__ import annotations

import pygame
import pytest

from game.ui.widgets.cells import Cell, Col, row
from game.ui.widgets.table import Table
from game.ui.widgets.table_paint import _paint_fan, paint_bar
from tests.ui.toolkit.alone import Bench, Sketch, drawn, even_look, put

ROWS = (
    row("idn", "Indonesia", "+1", Cell("why?", link="w")),
    row("mys", Cell("Malaysia", bold=True, color="bad"), "-2", ""),
)
BAR = pygame.Rect(10, 20, 100, 32)


def table(**options: object) -> tuple[Table, Bench]:
    made = Table([Col("Party"), Col("Gain", "right"), Col("")], ROWS, **options)  # type: ignore[arg-type]
    return made, put(made, (10, 20, 224, 94))


def test_how_a_table_is_drawn() -> None:
    made, _ = table()
    line = made.look.theme.border
    assert drawn(made).notes == [
        ("text", "Party", (18, 26, 76, 16), "small-bold", "muted", "left"),
        ("text", "Gain", (138, 26, 32, 16), "small-bold", "muted", "right"),
        ("text", "", (186, 26, 40, 16), "small-bold", "muted", "left"),
        ("rule", 10, 48 - line, 224, "line"),
        ("clip", (10, 48, 224, 66)),
        ("text", "Indonesia", (18, 54, 90, 20), "ui", "ink", "left"),
        ("text", "+1", (124, 54, 46, 20), "figures", "ink", "right"),
        ("text", "why?", (186, 54, 40, 20), "ui", "link", "left"),
        ("fill", (186, 71, 40, 1), "link"),
        ("rule", 10, 80 - line, 224, "line"),
        ("text", "Malaysia", (18, 86, 90, 20), "ui-bold", "bad", "left"),
        ("text", "-2", (124, 86, 46, 20), "figures", "ink", "right"),
    ]


def test_without_a_header_the_rows_begin_at_the_top() -> None:
    made, _ = table(header=False)
    notes = drawn(made).notes
    assert notes[0] == ("clip", (10, 20, 224, 94)) and notes[1][2][1] == 26


@pytest.mark.parametrize("calls", [{"on_activate": print}, {"on_select": print}])
def test_rows_that_can_be_used_show_the_hand_and_the_choice(calls: dict[str, object]) -> None:
    made, _ = table(chosen="idn", **calls)
    made.over = 1
    assert drawn(made).of("box") == [
        ((10, 49, 224, 30), "select", None, 0, 4),
        ((10, 81, 224, 30), "hover", None, 0, 4),
    ]
    made.over = 0
    assert len(drawn(made).of("box")) == 1
    still, _ = table(chosen="idn")
    still.over = 1
    assert drawn(still).of("box") == []


def test_the_order_is_shown_by_an_arrow() -> None:
    made, _ = table()
    made.sort_by(0)
    assert drawn(made).of("polygon") == [([(60, 37), (69, 37), (64.5, 32)], "accent")]
    made.sort_by(0)
    assert drawn(made).of("polygon") == [([(60, 32), (69, 32), (64.5, 37)], "accent")]
    made.sort_by(1)
    assert drawn(made).of("polygon")[0][0][0] == (138 - 14, 37)


def test_where_the_keys_are_is_shown_in_the_header_and_on_links() -> None:
    made, bench = table(on_link=print)
    bench.focused = made
    made.cursor, made.column = 0, 2
    assert drawn(made).of("ring") == []
    bench.focus_visible = True
    assert drawn(made).of("ring") == [((186, 54, 40, 20), "focus", 3)]
    made.column = 0
    assert drawn(made).of("ring") == []
    made.cursor, made.column = -1, 1
    assert drawn(made).of("box") == [((117, 22, 60, 24), "select", None, 0, 4)]
    made.column = 0
    bench.focus_visible = False
    assert drawn(made).of("box") == []
    bench.focus_visible, bench.focused = True, None
    made.cursor, made.column = 0, 2
    assert drawn(made).of("ring") == []


def test_titles_and_words_of_several_lines() -> None:
    made = Table([Col("Big party"), Col("b")], [row(1, "Papua New", "x")])
    put(made, (10, 20, 110, 120))
    assert made.widths(110) == [72, 38]  # 56 without padding, 42 without the arrow
    words = {note[0]: note[1][1] for note in drawn(made).of("text")}
    assert (words["Big"], words["party"], words["b"]) == (26, 46, 46)
    assert (words["Papua"], words["New"]) == (68 + 6, 68 + 6 + 24)


def test_pictures_and_bars_of_a_cell() -> None:
    made = Table([Col("")], [row(1, Cell("ab", images=("x", "y"), bar=0.5, fan=(0.2, 0.6)))], header=False)
    put(made, (10, 20, 180, 34))
    assert drawn(made).notes[1:] == [
        ("picture", "x", (18, 24, 24, 24), "ink"),
        ("picture", "y", (50, 24, 24, 24), "ink"),
        ("box", (82, 32, 100, 8), "track", None, 0, 8),
        ("box", (82, 32, 50, 8), "good", None, 0, 8),
        ("fill", (102, 36, 40, 1), "ink"),
        ("fill", (102, 32, 1, 8), "ink"),
        ("fill", (142, 32, 1, 8), "ink"),
        ("text", "ab", (82, 26, 100, 20), "ui", "ink", "left"),
    ]


@pytest.mark.parametrize("falls", [Cell(bar=-0.1), Cell(bar=0.5, fan=(-0.1, 0.6))])
def test_a_column_in_which_anything_falls_has_its_zero_in_the_middle(falls: Cell) -> None:
    made = Table([Col("")], [row(1, Cell(bar=0.5)), row(2, falls)], header=False)
    put(made, (10, 20, 116, 66))
    assert drawn(made).of("box")[0][0] == (68, 32, 25, 8)


@pytest.mark.parametrize(
    ("value", "long", "color"),
    [(0.5, 50, "good"), (0.01, 8, "good"), (7, 100, "good"), (0, 0, ""), (-1, 0, "")],
)
def test_bars_on_a_track(value: float, long: int, color: str) -> None:
    sketch = Sketch(even_look())
    paint_bar(sketch, BAR, value, False, 8)
    track = ((10, 32, 100, 8), "track", None, 0, 8)
    assert sketch.of("box") == [track, *([((10, 32, long, 8), color, None, 0, 8)] if long else [])]


@pytest.mark.parametrize(
    ("value", "left", "long", "color"),
    [
        (0.5, 60, 25, "good"),
        (-0.5, 35, 25, "bad"),
        (0, 60, 0, "good"),
        (0.001, 60, 2, "good"),
        (-9, 10, 50, "bad"),
    ],
)
def test_bars_to_both_sides(value: float, left: int, long: int, color: str) -> None:
    sketch = Sketch(even_look())
    paint_bar(sketch, BAR, value, True, 8)
    assert sketch.notes == [
        ("box", (left, 32, long, 8), color, None, 0, 2),
        ("fill", (60, 28, 1, 16), "muted"),
    ]


@pytest.mark.parametrize(
    ("fan", "diverging", "ends"),
    [
        ((0.2, 0.6), False, (30, 70)), ((-0.4, 0.2), True, (40, 70)), ((-9, 9), True, (10, 110)),
        ((0.2, 0.22), False, None), ((0.2, 0.23), False, (30, 33)),
    ],
)  # fmt: skip
def test_the_likely_range(fan: tuple[float, float], diverging: bool, ends: tuple[int, int] | None) -> None:
    sketch = Sketch(even_look())
    _paint_fan(sketch, BAR, fan, diverging, 8)
    expected = []
    if ends:
        left, right = ends
        expected = [(left, 36, right - left, 1), (left, 32, 1, 8), (right, 32, 1, 8)]
    assert [box for box, _ in sketch.of("fill")] == expected


def test_a_thick_range_has_a_thick_line() -> None:
    sketch = Sketch(even_look())
    _paint_fan(sketch, BAR, (0.2, 0.6), False, 12)
    assert sketch.of("fill")[0][0] == (30, 35, 40, 2)


def test_the_thumb_and_the_rows_that_are_seen() -> None:
    made = Table([Col("Name")], [row(n, f"row {n}") for n in range(10)])
    put(made, (10, 20, 400, 200))
    made.top = 75
    sketch = drawn(made)
    assert sketch.of("box") == [((404, 48 + 40, 6, 92), "soft_edge", None, 0, 3)]
    assert [note[0] for note in sketch.of("text")[1:]] == [f"row {n}" for n in range(2, 8)]
    made.top = 64
    assert drawn(made).of("text")[1][0] == "row 2"  # what ends at the edge is not seen
    made.place(pygame.Rect(10, 20, 400, 28 + 160))
    made.top = 0
    assert drawn(made).of("text")[-1][0] == "row 4"
    made.place(pygame.Rect(10, 20, 400, 200))
    made.top = 75
    sketch = Sketch(made.look)
    sketch.cull = False
    made.draw(sketch)
    assert len(sketch.of("text")) == 1 + 8  # all that follow, none that is above
    made.place(pygame.Rect(10, 20, 400, 28 + 320 + 2))
    assert drawn(made).of("box") == []
    long = Table([Col("Name")], [row(n, f"row {n}") for n in range(90)])
    put(long, (10, 20, 400, 200))
    assert drawn(long).of("box")[0][0][3] == 24
