"""Colours by name. A theme is a JSON file in assets/themes; code uses token names only.

Here: loading, the pairs of colours that must be readable with the WCAG formula for it, and plain colours for
when no file can be read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from game.core.problems import Place, Problem, ProblemsError, did_you_mean
from game.core.text import Listing, T
from game.ui.toolkit.files import asset

RGB: TypeAlias = tuple[int, int, int]

THEMES = ("light", "dark", "contrast")
TOKENS = (
    *("paper", "card", "shade", "field", "hover", "select", "mark", "track", "tip", "bar", "bar_pill"),
    *("ink", "muted", "link", "accent", "accent_hover", "good", "bad", "neutral", "chosen"),
    *("on_accent", "on_accent_muted", "on_bad", "on_bar", "on_bar_muted", "on_chosen", "on_tip"),
    *("line", "edge", "soft_edge", "bar_edge", "focus", "focus_bar", "land", "sea"),
)
"""The names of colours that every theme must define."""

# Text colour on background, as the widgets use them: each must reach 4.5:1.
TEXT_PAIRS = (
    *(
        (ink, paper)
        for ink in ("ink", "muted", "accent", "good", "bad", "link")
        for paper in ("paper", "card")
    ),
    *(
        (ink, back)
        for ink in ("ink", "muted", "link", "good", "bad")
        for back in ("hover", "select", "field")
    ),
    *((ink, "mark") for ink in ("ink", "muted", "link")),
    *((ink, "bar") for ink in ("on_bar", "on_bar_muted")),
    *((ink, "bar_pill") for ink in ("on_bar", "on_bar_muted")),
    ("on_accent", "accent"),
    ("on_accent_muted", "accent"),
    ("on_accent", "accent_hover"),
    ("on_accent_muted", "accent_hover"),
    ("on_bad", "bad"),
    ("on_chosen", "chosen"),
)
# Edges of controls and marks on charts against what is behind them: 3:1 (WCAG 1.4.11).
EDGE_PAIRS = (
    ("edge", "card"),
    ("edge", "paper"),
    ("bar_edge", "bar"),
    ("focus", "card"),
    ("focus", "paper"),
    ("focus_bar", "bar"),
    ("good", "track"),
    ("accent", "track"),
    ("chosen", "track"),
    ("neutral", "card"),
)


@dataclass(frozen=True)
class Theme:
    """One set of colours. `theme["ink"]` is a token; `series` are the chart colours in order."""

    name: str
    colors: Mapping[str, RGB]
    series: tuple[RGB, ...]
    ramp: tuple[RGB, ...]
    border: int
    dim: int

    def __getitem__(self, token: str) -> RGB:
        if token.startswith("series"):
            return self.series[int(token[6:]) % len(self.series)]
        return self.colors[token]


_WHITE: RGB = (255, 255, 255)
_BLACK: RGB = (0, 0, 0)
_BACKS = frozenset(
    [
        "paper",
        "card",
        "field",
        "hover",
        "select",
        "mark",
        "track",
        "tip",
        "bar",
        "bar_pill",
        "sea",
        "on_accent",
        "on_accent_muted",
        "on_bad",
        "on_chosen",
    ]
)
PLAIN = Theme(
    name="plain",
    colors={token: _WHITE if token in _BACKS else _BLACK for token in TOKENS} | {"land": (190, 190, 190)},
    series=(_BLACK, (0, 70, 160), (150, 60, 0), (90, 90, 90)),
    ramp=((230, 230, 230), (190, 190, 190), (150, 150, 150), (105, 105, 105), (60, 60, 60)),
    border=2,
    dim=160,
)
"""The theme used if none can be read: black on white."""


def parse_color(text: str) -> RGB:
    """`#RRGGBB` as three numbers; ValueError for anything else."""
    if not re.fullmatch("#[0-9A-Fa-f]{6}", text):
        raise ValueError(f"{text!r} is no colour like #RRGGBB")
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


@cache
def load_theme(name: str) -> Theme:
    """The theme called `name`, one of `THEMES`; ProblemsError if there is none, or it is damaged."""
    file = asset("themes", f"{name}.json")
    if name not in THEMES:
        text = T("there are no colours called “{name}”; there are {known}", name=name, known=Listing(THEMES))
        raise ProblemsError([Problem("U-THEME-01", text, did_you_mean(name, THEMES))])
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
        return Theme(
            name=name,
            colors={token: parse_color(raw["colors"][token]) for token in TOKENS},
            series=tuple(parse_color(value) for value in raw["series"]),
            ramp=tuple(parse_color(value) for value in raw["ramp"]),
            border=int(raw["border"]),
            dim=int(raw["dim"]),
        )
    except (OSError, ValueError, TypeError, LookupError, AttributeError) as error:
        what = str(error) or type(error).__name__
        text = T("“{file}” is damaged: {what}", file=file.name, what=what)
        raise ProblemsError(
            [Problem("U-THEME-02", text, T("install Mufakat again"), Place(str(file)))]
        ) from error


@cache
def usable_theme(name: str) -> Theme:
    """The theme called `name`, else the first of `THEMES` that is undamaged, else `PLAIN`."""
    for tried in (name, *THEMES):
        with suppress(ProblemsError):
            return load_theme(tried)
    return PLAIN


def luminance(color: RGB) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, definition)."""

    def linear(channel: int) -> float:
        share = channel / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(channel) for channel in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: RGB, other: RGB) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def mix(one: RGB, other: RGB, share: float) -> RGB:
    """The colour that is `share` of the way from `one` to `other`."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue
