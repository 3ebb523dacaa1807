"""Models and fonts for the tests of the map."""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.ui.map import MapColours, MapModel, MapNation, Tie
from game.ui.toolkit import pg
from game.ui.toolkit.files import asset
from game.ui.toolkit.theme import load_theme

FILES = {"regular": "Inter-Regular", "semibold": "Inter-SemiBold", "italic": "SourceSerif4-Italic"}
EU = (
    "aut", "bel", "bgr", "hrv", "cyp", "cze", "dnk", "est", "fin", "fra", "deu", "grc", "hun", "irl", "ita",
    "lva", "ltu", "lux", "mlt", "nld", "pol", "prt", "rou", "svk", "svn", "esp", "swe",
)  # fmt: skip


@lru_cache
def font(size: int, weight: str) -> pygame.font.Font:
    pg.start_fonts()
    return pygame.font.Font(str(asset("fonts", f"{FILES[weight]}.ttf")), size)


def colours(theme: str = "light") -> MapColours:
    return MapColours.of(load_theme(theme))


def world(**changes: object) -> MapModel:
    nations = (
        MapNation("idn", "Indonesia", ("idn",), value=0.95, value_text="12 t"),
        MapNation("sgp", "Singapore", ("sgp",), value=0.5),
        MapNation("bra", "Brazil", ("bra",), value=0.0),
        MapNation("eu", "European Union", EU),
    )
    return MapModel(nations, colours(), **{"centre": 150.0, **changes})  # type: ignore[arg-type]


def islands(**changes: object) -> MapModel:
    nations = (
        MapNation("arka", "Arka", x=0.25, y=0.27, shape="square", letter="A", value=0.9),
        MapNation("bayu", "Bayu", x=0.76, y=0.26, shape="circle", letter="B", value=0.3),
        MapNation("citra", "Citra", x=0.25, y=0.74, shape="triangle", letter="C"),
        MapNation("dirga", "Dirga", x=0.76, y=0.75, shape="diamond", letter="D"),
    )
    ties = (Tie(("arka", "bayu")), Tie(("citra", "dirga"), in_force=False))
    return MapModel(nations, colours(), **{"ties": ties, **changes})  # type: ignore[arg-type]
