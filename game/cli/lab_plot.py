"""The output of a laboratory model as a picture: lines over a list, or a bar for each number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:  # the frame reads all files here for its list of commands, and drawing is slow to load
    from game.lab.model import Model
    from game.ui.toolkit.charts import Bar, Point

WIDTH: Final = 960
HEIGHT: Final = 540


def drawn(model: Model[Any], values: Mapping[str, Any], language: str) -> str:
    """An SVG picture of an output; `values` are inputs and outputs by their names."""
    from game.cli.words import render
    from game.ui.toolkit.chart_bars import draw_waterfall
    from game.ui.toolkit.chart_lines import draw_lines
    from game.ui.toolkit.chart_svg import EVEN_LETTERS, svg
    from game.ui.toolkit.charts import LineChart, Series, Waterfall
    from game.ui.toolkit.theme import usable_theme

    lines = tuple(Series(name, points) for name, points in _lines(model, values))
    if lines:
        drawing = draw_lines(LineChart(lines), WIDTH, HEIGHT, EVEN_LETTERS)
    else:
        names = model.plot.bars or model.plot.lines
        bars = tuple(bar for name in names for bar in _bars(name, values.get(name)))
        drawing = draw_waterfall(Waterfall(bars), WIDTH, EVEN_LETTERS)
    title = f"{model.name}: {render(model.tells, language)}"
    return svg(drawing, WIDTH, usable_theme("light"), title)


def _lines(model: Model[Any], values: Mapping[str, Any]) -> Iterator[tuple[str, tuple[Point, ...]]]:
    """The lines of lists of at least two numbers; a list of rows gives a line for each column."""
    across = values.get(model.plot.across)
    for name in model.plot.lines:
        found = values.get(name)
        if not isinstance(found, list) or len(found) < 2:
            continue
        at = across if isinstance(across, list | tuple) and len(across) == len(found) else range(len(found))
        columns = list(zip(*found, strict=True)) if isinstance(found[0], list) else [found]
        for number, column in enumerate(columns, 1):
            label = name if len(columns) == 1 else f"{name} {number}"
            yield label, tuple(zip(map(float, at), column, strict=True))


def _bars(name: str, value: Any) -> Iterator[Bar]:
    """A bar for each number in a value, named by the way to it."""
    from game.ui.toolkit.charts import Bar

    if isinstance(value, dict | list):
        parts = value.items() if isinstance(value, dict) else enumerate(value, 1)
        for step, part in parts:
            yield from _bars(f"{name} {step}", part)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield Bar(name, float(value), f"{value:.6g}".replace("-", "−"), total=True)
