"""Words on the screen: labels, pills, running text with links, to the pixel."""

from __future__ import annotations

import pygame
import pytest

from game.ui.toolkit.kit import bold, inline_image, italic, link, rich
from game.ui.toolkit.look import make_look
from game.ui.toolkit.richtext import Line, LineBreaker, Span
from game.ui.toolkit.shortcuts import key_event
from game.ui.widgets.label import Label, Pill, heading, note
from game.ui.widgets.paragraph import Paragraph
from tests.ui.toolkit.alone import EvenFonts, boxes, down, drawn, keys, put, up


# -- labels
def test_what_labels_ask_for() -> None:
    made, stiff, pictured = Label("one three\ntwo"), Label("one two", wrap=False), Label("one two", icon="x")
    put(made), put(stiff), put(pictured)
    assert (made.natural_width(), made.min_width(), made.height(90), made.height(89)) == (90, 50, 44, 68)
    assert (stiff.natural_width(), stiff.min_width(), stiff.height(10)) == (70, 60, 20)
    assert (pictured.natural_width(), pictured.min_width()) == (30 + 70, 30 + 30)
    assert (pictured.height(100), pictured.height(99)) == (20, 44)
    short = Label("it", wrap=False)
    put(short)
    assert short.min_width() == 20


def test_how_labels_are_drawn() -> None:
    made = Label("one two", "ui", "good", side="right", icon="x")
    put(made, (10, 20, 60, 44))
    assert drawn(made).notes == [
        ("picture", "icon:x", (10, 19, 22, 22), "good"),
        ("text", "one", (40, 20, 30, 20), "ui", "good", "right"),
        ("text", "two", (40, 44, 30, 20), "ui", "good", "right"),
    ]
    stiff = Label("one two", wrap=False, icon="flag:x", enabled=False)
    put(stiff, (10, 20, 60, 20))
    assert drawn(stiff).notes == [
        ("picture", "flag:x", (10, 19, 22, 22), "muted"),
        ("text", "one two", (40, 20, 30, 20), "body", "muted", "left", "shorten"),
    ]


def test_pills() -> None:
    made = Pill("2031", color="good")
    put(made, (10, 20, 56, 26))
    assert (made.natural_width(), made.min_width(), made.height(9)) == (32 + 24, 32 + 24, 16 + 10)
    assert drawn(made).notes == [
        ("box", (10, 20, 56, 26), "track", None, 0, 99),
        ("text", "2031", (22, 20, 32, 26), "small", "good", "center", "shorten"),
    ]
    made.tone = "bar"
    assert drawn(made).of("box")[0][1] == "bar_pill"
    two = Pill("two words")
    put(two)
    assert two.height(20) == 26 and drawn(two).of("text")[0][3] == "ink"  # one line, however narrow


def test_headings_and_notes() -> None:
    assert [heading("a", level).style for level in (1, 2, 3, 4)] == ["title1", "title2", "title", "title"]
    assert heading("a").style == "title"
    assert (note("a").style, note("a").color, note("a", "bad").color) == ("small", "muted", "bad")


# -- breaking into lines
def broken(width: int, *spans: Span) -> list[Line]:
    return LineBreaker(EvenFonts(), "body", width).lines_of(spans)  # type: ignore[arg-type]


def texts(lines: list[Line]) -> list[list[tuple[str, int, int]]]:
    return [[(run.text, run.x, run.width) for run in line.runs] for line in lines]


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (100, [[("one two", 0, 70), (" x", 70, 20)]]),
        (90, [[("one two", 0, 70), (" x", 70, 20)]]),
        (89, [[("one two", 0, 70)], [("x", 0, 10)]]),
        (69, [[("one", 0, 30)], [("two", 0, 30), (" x", 30, 20)]]),
    ],
)
def test_lines_break_at_spaces_which_are_left_out_there(width: int, expected: object) -> None:
    found = broken(width, Span("one two"), Span(" x", bold=True))
    assert texts(found) == expected
    assert [line.width for line in found] == [line.runs[-1].x + line.runs[-1].width for line in found]


def test_a_word_of_two_styles_stays_together() -> None:
    assert texts(broken(60, Span("an in"), Span("side", bold=True))) == [
        [("an", 0, 20)], [("in", 0, 20), ("side", 20, 40)],
    ]  # fmt: skip
    found = broken(60, Span("in"), Span("side", bold=True), Span("x", italic=True))[0]
    assert [(run.style, run.span) for run in found.runs] == [
        ("body", 0),
        ("body-bold", 1),
        ("body-italic", 2),
    ]


def test_an_ordered_end_of_a_line_and_pictures() -> None:
    assert texts(broken(99, Span("a \n b"))) == [[("a", 0, 10)], [("b", 0, 10)]]
    assert texts(broken(99, Span("", image="flag:x"), Span(" a"))) == [[("", 0, 26), (" a", 26, 20)]]


def test_a_word_that_is_too_long_stands_alone() -> None:
    assert texts(broken(40, Span("a toolong b"))) == [[("a", 0, 10)], [("toolong", 0, 70)], [("b", 0, 10)]]


def test_letters_of_a_word_that_is_too_long_go_on_in_further_lines() -> None:
    fonts = make_look((1600, 900)).fonts
    spans = (Span("a incomprehensibility"), Span("ism", bold=True), Span(" b"))
    lines = LineBreaker(fonts, "body", 90).lines_of(spans)
    words = ["".join(run.text for run in line.runs) for line in lines]
    assert words[0] == "a" and "".join(words).replace(" ", "") == "aincomprehensibilityismb"
    assert all(fonts["body"].width(word) <= 90 + 9 for word in words) and len(words) > 3


def test_markup_may_be_nested_and_taken_away() -> None:
    assert rich("a **b *c* d** ==d== [e](f) \\*g") == (
        Span("a "), Span("b ", bold=True), Span("c", bold=True, italic=True),
        Span(" d", bold=True), Span(" "), Span("d", mark=True),
        Span(" "), Span("e", link="f", underline=True), Span(" "), Span("*"), Span("g"),
    )  # fmt: skip
    assert (bold("a", "bad"), italic("a")) == (Span("a", bold=True, color="bad"), Span("a", italic=True))
    assert link("a", "b", mark=True, plain=True) == Span(
        "a", link="b", underline=True, mark=True, color="ink"
    )
    assert inline_image("x") == Span("", image="x") and rich("") == ()


# -- paragraphs
def text(
    side: str = "left", box: tuple[int, int, int, int] = (10, 20, 100, 68)
) -> tuple[Paragraph, list[str]]:
    heard: list[str] = []
    content = ("It costs ", link("Why not?", "cost"), " end")
    made = Paragraph(content, side=side, on_link=heard.append)  # type: ignore[arg-type]
    put(made, box)
    return made, heard


def test_what_a_paragraph_asks_for() -> None:
    made, _ = text()
    assert (made.natural_width(), made.min_width()) == (210, 50)
    assert (made.height(210), made.height(209), made.height(100), made.height(80)) == (20, 44, 68, 68)
    long = Paragraph("x" * 50)
    none = Paragraph(())
    put(long), put(none)
    assert long.min_width() == 12 * 20 and none.min_width() == 0


@pytest.mark.parametrize(
    ("side", "lefts"), [("left", [10, 10, 10]), ("center", [20, 20, 45]), ("right", [30, 30, 80])]
)
def test_how_a_paragraph_is_drawn(side: str, lefts: list[int]) -> None:
    made, _ = text(side)
    one, two, three = lefts
    assert drawn(made).notes == [
        ("text", "It costs", (one, 20, 80, 20), "body", "ink", "left"),
        ("text", "Why not?", (two, 44, 80, 20), "body", "link", "left"),
        ("fill", (two, 61, 80, 1), "link"),
        ("text", "end", (three, 68, 30, 20), "body", "ink", "left"),
    ]


def test_a_link_is_where_its_words_are_in_each_line() -> None:
    made, _ = text("left", (10, 20, 120, 68))
    spot = made.children[0]
    assert [tuple(box) for box in spot.focus_rects()] == [(100, 20, 30, 20), (10, 44, 40, 20)]
    assert boxes(spot) == [(10, 20, 120, 44)]
    assert spot.contains((100, 20)) and spot.contains((49, 63))
    assert not spot.contains((99, 20)) and not spot.contains((50, 50))
    spot.rect = spot.rect.move(5, -7)
    assert [tuple(box) for box in spot.focus_rects()] == [(105, 13, 30, 20), (15, 37, 40, 20)]


def test_a_link_without_words_lies_in_the_corner() -> None:
    made = Paragraph((link("", "x"),))
    put(made, (10, 20, 100, 20))
    assert boxes(made.children[0]) == [(10, 20, 0, 0)] and made.children[0].focus_rects() == []


def test_a_link_is_followed_where_the_button_is_let_go_on_it() -> None:
    made, heard = text()
    spot = made.children[0]
    assert spot.takes_focus and spot.text == "Why not?"
    assert spot.handle(down(20, 50)) and spot.handle(up(20, 50)) and heard == ["cost"]
    assert spot.handle(up(20, 30)) and heard == ["cost"]
    assert keys(spot, "Enter", "Space", "x") == [True, True, False] and heard == ["cost"] * 3
    assert not spot.handle(down(20, 50, 3)) and not spot.handle(up(20, 50, 3))
    assert not spot.handle(key_event("Enter", up=True))
    deaf = Paragraph((link("a", "x"),))
    put(deaf)
    assert keys(deaf.children[0], "Enter") == [True]


def test_marks_hover_pictures_and_colours() -> None:
    made = Paragraph(
        (Span("a", mark=True), inline_image("flag:x"), link("b", "x", plain=True)), color="muted"
    )
    put(made, (10, 20, 100, 20))
    made.children[0].hovered = True
    assert drawn(made).notes == [
        ("box", (8, 20, 14, 20), "mark", None, 0, 3),
        ("text", "a", (10, 20, 10, 20), "body", "muted", "left"),
        ("picture", "flag:x", (20, 19, 22, 22), "muted"),
        ("box", (44, 20, 14, 20), "hover", None, 0, 3),
        ("text", "b", (46, 20, 10, 20), "body", "ink", "left"),
        ("fill", (46, 37, 10, 1), "accent"),
    ]


def test_lines_are_broken_once_for_a_width() -> None:
    made, _ = text()
    assert made.lines(100) is made.lines(100)
    assert len(made.lines(210)) == 1 and pygame.Rect(made.rect).w == 100
