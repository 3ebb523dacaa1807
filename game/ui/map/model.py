"""What a map shows, as plain data: nations, their values, ties, waters, and the colours to use.

Not here: the game's state (the board screen fills this from the View of a seat), anything drawn.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

import pygame

from game.ui.map.projection import AFRICA_EUROPE
from game.ui.toolkit.theme import RGB, Theme, mix

Shape: TypeAlias = Literal["circle", "square", "triangle", "diamond", "hexagon", "star"]
Weight: TypeAlias = Literal["regular", "semibold", "italic"]
FontFactory: TypeAlias = Callable[[int, Weight], pygame.font.Font]  # size in pixels, weight


@dataclass(frozen=True, slots=True)
class MapNation:
    """One nation. Real: `units`, the ISO codes whose land it is. Invented: a place, a shape, a letter.

    `anchor` is the unit that carries the marker (empty: the one in the middle).
    `x`, `y` are shares of the map's width and height from the top left; `size` 1 is an ordinary island.
    `value` between 0 and 1 picks the colour (None: no value), `value_text` says it in words.
    """

    id: str
    label: str
    units: tuple[str, ...] = ()
    anchor: str = ""
    x: float = 0.5
    y: float = 0.5
    size: float = 1.0
    shape: Shape = "circle"
    letter: str = ""
    value: float | None = None
    value_text: str = ""
    marker: Literal["dot", "star", "none"] = "dot"


@dataclass(frozen=True, slots=True)
class Tie:
    """A treaty between nations: drawn solid when in force, dashed while it is negotiated.

    More than two members are joined along a shortest tree. `mine`: the player is a member.
    """

    members: tuple[str, ...]
    in_force: bool = True
    mine: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class Water:
    """The name of a sea or bay at a place of the map of islands (shares, as of a nation)."""

    label: str
    x: float
    y: float
    value_text: str = ""


@dataclass(frozen=True)
class MapColours:
    """Every colour of a map. `of` takes them from a theme."""

    outside: RGB
    sea: RGB
    grid: RGB
    shallows: tuple[RGB, RGB, RGB]  # far, middle, near the coast
    land: RGB
    coast: RGB
    border: RGB
    inner: RGB
    no_value: RGB
    ink: RGB
    muted: RGB
    halo: RGB
    accent: RGB
    tie: RGB
    ramp: tuple[RGB, ...]

    @classmethod
    def of(cls, theme: Theme) -> MapColours:
        """The colours of a theme; missing ones are mixed from those it has."""
        sea, land, ink = theme["sea"], theme["land"], theme["ink"]
        water = mix(theme["link"], theme["good"], 0.7)
        return cls(
            outside=theme["card"],
            sea=sea,
            grid=mix(sea, ink, 0.055),
            shallows=(mix(sea, water, 0.07), mix(sea, water, 0.14), mix(sea, water, 0.23)),
            land=land,
            coast=mix(land, ink, 0.30),
            border=mix(land, ink, 0.22),
            inner=mix(land, ink, 0.12),
            no_value=mix(land, theme["neutral"], 0.35),
            ink=ink,
            muted=theme["muted"],
            halo=theme["card"],
            accent=theme["accent"],
            tie=theme["link"],
            ramp=theme.ramp,
        )


@dataclass(frozen=True)
class MapModel:
    """A whole map. `own` is the player's nation, `selected` the one under the pointer or keyboard.

    `centre` is the longitude in the middle of a world map; `frame` the nations to show at first (empty: all).
    """

    nations: tuple[MapNation, ...]
    colours: MapColours
    ties: tuple[Tie, ...] = ()
    waters: tuple[Water, ...] = ()
    own: str | None = None
    selected: str | None = None
    centre: float = AFRICA_EUROPE
    frame: tuple[str, ...] = ()

    @property
    def is_world(self) -> bool:
        """Whether any nation has real land; otherwise the map shows islands."""
        return any(nation.units for nation in self.nations)
