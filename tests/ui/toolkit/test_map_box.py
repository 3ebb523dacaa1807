"""The map as a widget of 176 × 100 at (10, 20): what mouse, wheel and keys ask of the view, what is drawn."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pygame
import pytest

from game.ui.toolkit.shortcuts import key_event
from game.ui.widgets import map as map_box
from game.ui.widgets.map import STEP, MapBox
from game.ui.widgets.vignette import Vignette
from tests.ui.toolkit.alone import Bench, down, drawn, keys, over, put, up, wheel

MODEL: Any = SimpleNamespace(
    nations=[SimpleNamespace(id="idn"), SimpleNamespace(id="jpn")], own=None, colours=None
)


class View:
    """Left of 100 lies Indonesia; notes what is asked of it."""

    model = MODEL
    zoomed = 1.0

    def __init__(self) -> None:
        self.asked: list[tuple[Any, ...]] = []

    def nation_at(self, pos: tuple[int, int]) -> str | None:
        return "idn" if pos[0] < 100 else None

    def neighbour(self, cursor: str | None, dx: int, dy: int) -> str:
        self.asked.append(("neighbour", cursor, dx, dy))
        return "jpn"

    def anchor(self, nation: str) -> tuple[int, int] | None:
        return (50, 60) if nation == "idn" else None

    def __getattr__(self, name: str) -> Any:
        return lambda *said, **more: self.asked.append((name, *said[-2:], *more.values()))


def shown(**options: Any) -> tuple[MapBox, Bench, View, list[str]]:
    heard: list[str] = []
    made, view = MapBox(MODEL, heard.append, **options), View()
    bench = put(made, (10, 20, 176, 100))
    made._view, made._style = view, (16, 1.0)  # type: ignore[assignment]
    bench.redrawn.clear()
    return made, bench, view, heard


def test_what_it_asks_for() -> None:
    made, *_ = shown()
    assert (made.natural_width(), made.min_width()) == (34 * 20, 14 * 20)
    assert (made.height(510), made.min_height(510), made.min_height(170)) == (300, 240, 100)
    assert shown(least=3)[0].min_height(510) == 60
    assert (made.align, shown(align="start")[0].align, made.weight) == ("stretch", "start", 1)
    picture = Vignette(())
    put(picture)
    assert (picture.natural_width(), picture.min_width(), picture.height(240)) == (320, 120, 100)


def test_words_are_of_what_is_looked_at() -> None:
    made, bench, _, _ = shown(describe=str.upper)
    made.cursor = "jpn"
    assert made.text == ""
    bench.focused = made
    assert made.looked_at is None
    bench.focus_visible = True
    assert made.text == "JPN"
    made.over = "idn"
    assert made.text == "IDN"


def test_the_view_follows_model_and_look() -> None:
    made, _, view, _ = shown()
    assert made.view is view and view.asked == []  # type: ignore[comparison-overlap]
    made.model = SimpleNamespace(nations=[], own=None, colours=None)  # type: ignore[assignment]
    made.view  # noqa: B018
    assert view.asked == [("show", made.model)]
    made._style = (15, 1.0)
    made.view  # noqa: B018
    assert view.asked[1:] == [("style", 16, 1.0), ("show", made.model)] and made._style == (16, 1.0)


# -- mouse
@pytest.mark.parametrize(
    ("pos", "nation"),
    [((14, 24), "idn"), ((13, 24), None), ((14, 115), "idn"), ((14, 116), None), ((100, 50), None)],
)
def test_the_nation_under_the_pointer(pos: tuple[int, int], nation: str | None) -> None:
    made, bench, _, _ = shown()
    assert not made.handle(over(*pos)) and made.over == nation
    assert len(bench.redrawn) == (nation is not None)
    made.handle(over(*pos))
    assert len(bench.redrawn) == (nation is not None)


@pytest.mark.parametrize(
    ("by", "opened"), [((0, 0), ["idn"]), ((3, 2), ["idn"]), ((3, 3), []), ((-3, -3), [])]
)
def test_a_click_opens_and_a_drag_moves(by: tuple[int, int], opened: list[str]) -> None:
    made, bench, view, heard = shown()
    bench.captured = made
    assert made.handle(down(50, 50)) and made.handle(over(50 + by[0], 50 + by[1]))
    assert view.asked == ([] if opened else [("pan", *by)])
    assert made.handle(up(50 + by[0], 50 + by[1])) and heard == opened
    assert made.cursor == (opened[0] if opened else None)
    assert not made.handle(up(50, 50)) and not made._moved


def test_a_drag_that_began_goes_on_by_single_pixels() -> None:
    made, bench, view, heard = shown()
    assert made.handle(down(50, 50)) and not made.handle(over(60, 50)) and view.asked == []
    bench.captured = made
    bench.redrawn.clear()
    made.handle(over(60, 50)), made.handle(over(61, 49))
    assert view.asked == [("pan", 10, 0), ("pan", 1, -1)] and len(bench.redrawn) == 2
    made.handle(up(61, 49))
    assert heard == [] and len(bench.redrawn) == 3
    assert not made.handle(down(50, 50, 3)) and not made.handle(up(50, 50, 3))


def test_nothing_is_opened_at_sea_or_outside() -> None:
    made, _, _, heard = shown()
    for at in ((150, 50), (5, 50)):
        made.handle(down(50, 50))
        assert made.handle(up(*at)) and heard == [] and made.cursor is None


def test_the_wheel_zooms_and_leaves_the_page_to_scroll_where_all_is_seen() -> None:
    made, bench, view, _ = shown()
    assert not made.handle(wheel(-1)) and view.asked == []
    assert made.handle(wheel(2)) and view.asked[0][:2] == ("zoom", STEP**2) and len(bench.redrawn) == 1
    view.zoomed = 1.1
    assert made.handle(wheel(-1)) and view.asked[1][:2] == ("zoom", 1 / STEP)


def test_the_wheel_zooms_about_where_the_pointer_was_last_seen_also_after_a_rebuild() -> None:
    made, _, view, _ = shown()
    made.handle(wheel(1)), made.handle(over(60, 70)), made.handle(wheel(1))
    assert view.asked == [("zoom", STEP, None), ("zoom", STEP, (60, 70))]
    again, _, view, _ = shown()
    again.restore({**made.save(), "view": view})
    again.handle(wheel(1))
    assert view.asked == [("zoom", STEP, (60, 70))]


def test_a_zoom_is_about_the_pointer_if_it_is_on_the_map() -> None:
    made, _, view, _ = shown()
    made.zoom(2, (10, 20))
    made.zoom(2, (9, 20))
    made.zoom(2)
    assert view.asked == [("zoom", 2, (10, 20)), ("zoom", 2, None), ("zoom", 2, None)]


# -- keys
@pytest.mark.parametrize(
    ("key", "asked"),
    [
        ("+", ("zoom", STEP, None)), ("-", ("zoom", 1 / STEP, None)), ("0", ("fit",)),
        ("Left", ("neighbour", None, -1, 0)), ("Down", ("neighbour", None, 0, 1)),
    ],
)  # fmt: skip
def test_keys(key: str, asked: tuple[Any, ...]) -> None:
    made, bench, view, _ = shown()
    made.over = "idn"
    assert keys(made, key) == [True] and view.asked == [asked] and bench.redrawn
    assert made.over == (None if asked[0] == "neighbour" else "idn")
    assert made.cursor == ("jpn" if asked[0] == "neighbour" else None)


@pytest.mark.parametrize(("key", "name"), [(pygame.K_KP_PLUS, "zoom"), (pygame.K_KP_MINUS, "zoom")])
def test_keys_of_the_number_pad(key: int, name: str) -> None:
    made, _, view, _ = shown()
    assert made.handle(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))
    assert view.asked == [(name, STEP if key == pygame.K_KP_PLUS else 1 / STEP, None)]


def test_keys_that_are_not_used() -> None:
    made, _, view, _ = shown()
    assert keys(made, "x", "Ctrl+-", "Alt+Left", "Tab") == [False] * 4 and view.asked == []
    assert not made.handle(key_event("Left", up=True))


@pytest.mark.parametrize(("own", "first"), [(None, "idn"), ("jpn", "jpn")])
def test_enter_chooses_first_and_opens_then(own: str | None, first: str) -> None:
    made, _, _, heard = shown()
    made.model = SimpleNamespace(nations=MODEL.nations, own=own, colours=None)  # type: ignore[assignment]
    assert keys(made, "Enter") == [True] and (made.cursor, heard) == (first, [])
    keys(made, "Enter")
    assert heard == [first]


# -- drawing
def test_how_it_is_drawn_with_words() -> None:
    made, _, view, _ = shown(describe=lambda _: "fourteen words")
    made.over = "idn"
    assert drawn(made).notes == [
        ("box", (10, 20, 176, 100), "card", "line", 0, 10),
        ("clip", (14, 24, 168, 92)),
        ("box", (22, 32, 112 + 16, 20 + 8), "card", "edge", 0, 6),  # 112 are two thirds of 168
        ("text", "fourteen words", (30, 36, 112, 20), "small-medium", "ink", "left"),
    ]
    assert view.asked[0][0] == "draw" and view.asked[0][-1] is False
    made.describe = lambda _: ""
    assert len(drawn(made).notes) == 2
    made.describe = lambda _: "fourteen words"
    made.place(pygame.Rect(10, 20, 174, 100))
    assert drawn(made).notes[2:] == [
        ("box", (22, 32, 64 + 16, 40 + 8), "card", "edge", 0, 6),
        ("text", "fourteen", (30, 36, 64, 20), "small-medium", "ink", "left"),
        ("text", "words", (30, 56, 64, 20), "small-medium", "ink", "left"),
    ]


def test_a_narrow_map_has_a_smaller_legend(monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[tuple[Any, ...]] = []
    monkeypatch.setattr(map_box, "draw_legend", lambda _s, *said: found.append((said[0], said[1], said[-1])))
    made, *_ = shown(legend=("low", "high"))
    for factor, size in ((9.5, 16), (9.6, 15), (99, 8)):
        monkeypatch.setattr(made, "_legend_width", lambda _ends, letter, by=factor: letter * by)
        drawn(made)
        assert found.pop() == ((22, 108), ("low", "high"), size)  # 152 pixels wide
    made._moved = True
    drawn(made)
    assert found == []
    made.legend, made._moved = None, False
    drawn(made)
    assert found == []


def test_the_legend_is_two_words_and_the_colours_between(monkeypatch: pytest.MonkeyPatch) -> None:
    made, *_ = shown()
    made.model = SimpleNamespace(colours=SimpleNamespace(ramp=None))  # type: ignore[assignment]
    ramp = SimpleNamespace(of=lambda _ramp: SimpleNamespace(colours=[1, 2, 3]))
    monkeypatch.setattr(map_box, "Ramp", ramp)
    even = SimpleNamespace(size=lambda word: (10 * len(word), 20))
    monkeypatch.setattr(made, "_font", lambda size, weight: even)
    assert made._legend_width(("low", "high"), 20) == 30 + 40 + 3 * 32 + 2 * 20


def test_the_whole_map_is_shown_and_drawn_again() -> None:
    made, bench, view, _ = shown()
    made.whole()
    assert view.asked == [("fit",)] and len(bench.redrawn) == 1


def test_the_ring_is_around_the_chosen_nation() -> None:
    made, bench, _, _ = shown()
    made.cursor = "idn"
    assert drawn(made).of("ring") == []
    bench.focused, bench.focus_visible = made, True
    assert drawn(made).of("ring") == [((35, 45, 30, 30), "focus", 99)]
    made.cursor = "jpn"  # out of sight
    assert drawn(made).of("ring") == []
    made.cursor = None
    assert drawn(made).of("ring") == []


def test_what_was_looked_at_comes_back() -> None:
    made, _, view, _ = shown()
    made.cursor = "jpn"
    state = made.save()
    assert state == {"view": view, "style": (16, 1.0), "cursor": "jpn", "pointer": None}
    again = MapBox(MODEL, print)
    put(again)
    again.restore(state)
    assert (again.cursor, again._view, again._style) == ("jpn", view, (16, 1.0))
    again.restore({**state, "cursor": "gone"})
    assert again.cursor == "jpn"
