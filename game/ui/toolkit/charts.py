"""Charts as plain data, and the marks that they are drawn with.

A chart is described without pixels (`LineChart`, `Waterfall`, `StackedBars`); `chart_lines` and
`chart_bars` turn it into a `Drawing` of marks for a size; a widget draws the marks on a canvas, and
anything else (SVG) may draw the same marks. Colours are theme tokens. Not here: pygame.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol, TypeAlias

Point: TypeAlias = tuple[float, float]
Box: TypeAlias = tuple[float, float, float, float]
Anchor: TypeAlias = Literal["left", "center", "right"]
MARKERS = ("circle", "square", "triangle", "diamond")


def short_number(value: float) -> str:
    """The number in its shortest form with a true minus sign; charts take `show_x`, `show_y` for other
    formats."""
    return f"{value:g}".replace("-", "−")


# -- what is shown
@dataclass(frozen=True)
class Series:
    """One line. Its name is written at its end; `color` "" takes the next of the theme's series colours."""

    name: str
    points: tuple[Point, ...]
    color: str = ""
    dashed: bool = False


@dataclass(frozen=True)
class Gate:
    """A threshold (axis "y") or a moment (axis "x"), drawn as a dotted line with its name."""

    at: float
    name: str
    axis: Literal["x", "y"] = "y"
    color: str = "muted"


@dataclass(frozen=True)
class Band:
    """A highlighted range of y values: a goal, a danger."""

    low: float
    high: float
    name: str = ""
    color: str = "hover"


@dataclass(frozen=True)
class LineChart:
    """Lines over a common x. Bounds are those of the points unless given."""

    series: tuple[Series, ...]
    gates: tuple[Gate, ...] = ()
    bands: tuple[Band, ...] = ()
    y_name: str = ""
    low: float | None = None
    high: float | None = None
    show_x: Callable[[float], str] = short_number
    show_y: Callable[[float], str] = short_number


@dataclass(frozen=True)
class Bar:
    """One bar of a waterfall: a total from zero, or a change from where the last one ended.

    `color` is a theme token ("": good for more, bad for less).
    """

    name: str
    value: float
    words: str
    total: bool = False
    key: str = ""
    color: str = ""


@dataclass(frozen=True)
class Waterfall:
    """Bars whose changes lead from one total to the next, one under the other."""

    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Share:
    """A part of a stacked bar."""

    name: str
    value: float
    words: str = ""
    color: str = ""


@dataclass(frozen=True)
class StackedRow:
    """One stacked bar with its name."""

    name: str
    shares: tuple[Share, ...]
    key: str = ""


@dataclass(frozen=True)
class StackedBars:
    """Bars in parts, on one scale, with a legend."""

    rows: tuple[StackedRow, ...]


Chart: TypeAlias = LineChart | Waterfall | StackedBars


# -- what it is drawn with
@dataclass(frozen=True)
class Stroke:
    """A line through points; `dash` is (drawn, left out)."""

    points: tuple[Point, ...]
    color: str
    width: float
    dash: Point | None = None


@dataclass(frozen=True)
class Block:
    """A filled box."""

    box: Box
    color: str
    radius: float = 0


@dataclass(frozen=True)
class Marker:
    """A small shape of `MARKERS` at a point."""

    shape: str
    at: Point
    size: float
    color: str


@dataclass(frozen=True)
class Words:
    """One line of text in a box."""

    text: str
    box: Box
    style: str
    color: str
    anchor: Anchor = "left"


@dataclass(frozen=True)
class Zone:
    """A part of the chart that can be clicked: its box, key and name."""

    box: Box
    key: str
    name: str


Mark: TypeAlias = Stroke | Block | Marker | Words


@dataclass
class Drawing:
    """All marks of a chart from back to front, its zones, and its height."""

    height: float
    marks: list[Mark] = field(default_factory=list)
    zones: list[Zone] = field(default_factory=list)


class Measure(Protocol):
    """What the layout of a chart needs to know of fonts and units."""

    def width(self, text: str, style: str) -> int: ...
    def height(self, style: str) -> int: ...
    def wrap(self, text: str, style: str, width: int) -> Sequence[str]: ...
    def px(self, points: float) -> int: ...


def words_in(
    measure: Measure, text: str, style: str, box: Box, color: str = "ink", anchor: Anchor = "left"
) -> list[Words]:
    """`text` in as many lines as it needs in the width of `box`, centred in its height."""
    x, y, width, height = box
    lines = measure.wrap(text, style, max(1, int(width)))
    line = measure.height(style)
    top = y + (height - line * len(lines)) / 2
    return [Words(one, (x, top + line * n, width, line), style, color, anchor) for n, one in enumerate(lines)]
