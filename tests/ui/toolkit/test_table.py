"""Tables: sorting, cursor, links, sticky header, scrolling."""

from __future__ import annotations

import pygame

from game.ui.toolkit.kit import Cell, Col, Screen, Widget, card, column, table, table_row
from game.ui.widgets.table import Table
from tests.ui.driver import Driver, drive

DATA = [
    ("idn", "Indonesia", -0.12),
    ("mys", "Malaysia", 0.34),
    ("sgp", "Singapore", 0.92),
    ("brn", "Brunei", -0.31),
]


class Bench(Screen):
    key = "bench"

    def __init__(self, many: int = 1, **calls: object) -> None:
        super().__init__()
        self.many, self.calls, self.log = many, calls, list[object]()

    def build(self) -> Widget:
        rows = [
            table_row(
                f"{code}{n}" if n else code,
                name,
                Cell(f"{gain:+.2f} %", sort=gain),
                Cell("why?", link="gain"),
            )
            for n in range(self.many)
            for code, name, gain in DATA
        ]
        columns = [Col("Party", weight=1), Col("Gain", "right"), Col("")]
        made = table(
            columns,
            rows,
            key="t",
            name="Gains",
            on_activate=lambda one: self.log.append(("open", one)),
            on_link=lambda one, target: self.log.append((target, one)),
        )
        return column(card(made), pad=20)


def bench(many: int = 1) -> tuple[Driver, Table, list[object]]:
    screen = Bench(many)
    d = drive(screen)
    found = d.find("t")
    assert isinstance(found, Table)
    return d, found, screen.log


def order(d: Driver) -> list[object]:
    found = d.find("t")
    assert isinstance(found, Table)
    return [one.id for one in found.rows]


def test_a_click_on_the_header_sorts_both_ways() -> None:
    d, t, _ = bench()
    d.click_at(t.cell_rect(-1, 1).center)
    assert order(d) == ["brn", "idn", "mys", "sgp"]
    d.click_at(t.cell_rect(-1, 1).center)
    assert order(d) == ["sgp", "mys", "idn", "brn"]
    d.click_at(t.cell_rect(-1, 0).center)
    assert order(d) == ["brn", "idn", "mys", "sgp"]


def test_the_order_survives_a_rebuild() -> None:
    d, t, _ = bench()
    d.click_at(t.cell_rect(-1, 1).center)
    d.app.refresh()
    d.press("Tab")
    assert order(d) == ["brn", "idn", "mys", "sgp"]


def test_keys_sort_move_open_and_follow() -> None:
    d, _, log = bench()
    d.focus("t")
    d.press("Up", "Right", "Enter")  # the header: second column
    assert order(d) == ["brn", "idn", "mys", "sgp"]
    d.press("Down", "Home", "Down", "Enter", "Right", "Enter")
    assert log == [("open", "idn"), ("gain", "idn")]


def test_mouse_opens_rows_and_links() -> None:
    d, t, log = bench()
    d.click_at(t.cell_rect(1, 0).center)
    d.click_at(t.cell_rect(2, 2).center)
    assert log == [("open", "mys"), ("gain", "sgp")]


def test_the_header_stays_while_the_body_scrolls() -> None:
    d, t, _ = bench(many=30)
    assert t.row_rect(110).top > 720
    d.focus("t")
    d.press("End")
    t = d.find("t")  # type: ignore[assignment]
    assert t.rect.bottom >= t.row_rect(119).bottom - 2
    head = [drawn for drawn in d.draw().texts if drawn.text == "Party"]
    assert head and head[0].rect.y < t.row_rect(119).y
    d.wheel("t", 400)
    assert t.row_rect(0).top >= t.rect.top


def test_rows_out_of_sight_are_not_drawn() -> None:
    d, _, _ = bench(many=30)
    drawn = [one for one in d.draw().texts if one.text == "Indonesia"]
    assert 0 < len(drawn) < 30


def test_text_in_narrow_cells_wraps() -> None:
    _d, t, _ = bench()
    tall = t.row_heights(160)
    assert tall[0] >= t.row_heights(900)[0]
    assert pygame.Rect(t.rect).w == t.rect.w
