"""Type sizes, wrapping, ellipsis, rich text."""

from __future__ import annotations

import pytest

from game.ui.toolkit.fonts import STYLES, Fonts, body_size, styled
from game.ui.toolkit.richtext import LineBreaker, Span, link, plain_text, rich, spans_of


@pytest.mark.parametrize("height", [720, 768, 900, 1080, 1440])
def test_body_is_at_least_a_45th_of_the_height(height: int) -> None:
    assert body_size(height, 1.0) >= height / 45
    assert Fonts(height, 1.0)["body"].size >= height / 45


def test_every_size_follows_the_text_scale() -> None:
    small, large = Fonts(900, 1.0), Fonts(900, 2.0)
    for style in STYLES:
        assert large[style].size == pytest.approx(2 * small[style].size, abs=2)
        assert small[style].size >= 14


def test_tabular_figures_have_one_width() -> None:
    face = Fonts(900, 1.0)["figures"]
    assert len({face.width(digit * 6) for digit in "0123456789"}) == 1


def test_wrapping_keeps_every_word_and_the_width() -> None:
    face = Fonts(900, 1.0)["body"]
    text = "Each Party shall cut land-clearing emissions by thirty per cent before 2028"
    lines = face.wrap(text, 200)
    assert " ".join(lines) == text
    assert all(face.width(line) <= 200 for line in lines)
    assert len(lines) > 3


def test_a_word_that_is_too_long_is_broken() -> None:
    face = Fonts(900, 1.0)["body"]
    lines = face.wrap("pertanggungjawabannyalah", 90)
    assert "".join(lines) == "pertanggungjawabannyalah"
    assert all(face.width(line) <= 90 for line in lines)


def test_ellipsis_fits_and_leaves_short_text_alone() -> None:
    face = Fonts(900, 1.0)["ui"]
    assert face.shorten("ASEAN", 200) == "ASEAN"
    short = face.shorten("ASEAN Haze Protocol, second revision", 120)
    assert short.endswith("…") and face.width(short) <= 120


def test_markup() -> None:
    spans = rich(r"**Article 1** *Fund.* pays ==more== [why?](cause) 2 \* 3")
    assert plain_text(spans) == "Article 1 Fund. pays more why? 2 * 3"
    by_text = {span.text: span for span in spans}
    assert by_text["Article 1"].bold and by_text["Fund."].italic and by_text["more"].mark
    assert by_text["why?"].link == "cause"


def test_a_plain_string_is_taken_literally() -> None:
    assert spans_of("2 * 3 * 4") == (Span("2 * 3 * 4"),)


def test_rich_lines_fit_and_keep_the_words() -> None:
    fonts = Fonts(900, 1.0)
    spans = rich(
        "The **Parties** establish a fund of [1.2 bn](amount), contributed *in proportion* to income."
    )
    lines = LineBreaker(fonts, "treaty", 230).lines_of(spans)
    assert len(lines) > 2
    assert all(line.width <= 230 for line in lines)
    words = " ".join("".join(run.text for run in line.runs).strip() for line in lines)
    assert words == plain_text(spans)
    for line in lines:  # runs do not overlap
        for one, other in zip(line.runs, line.runs[1:], strict=False):
            assert one.x + one.width <= other.x


def test_no_line_breaks_at_a_no_break_space() -> None:
    lines = LineBreaker(Fonts(900, 1.0), "body", 60).lines_of((Span("by 30\u00a0% more"),))
    assert any("30\u00a0%" in run.text for line in lines for run in line.runs)


def test_sister_styles() -> None:
    assert styled("treaty", bold=True) == "treaty-bold"
    assert styled("display", bold=True) == "display"
    assert link("why?", "x", plain=True).color == "ink"
