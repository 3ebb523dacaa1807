"""Every widget in use, pictured: the gallery of widgets in several looks, after some keys and clicks.

`python -m tests.ui.toolkit.gallery` draws the pictures anew; look at them before you commit.
"""

from __future__ import annotations

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import pygame

from game.ui.toolkit.screen import Screen
from game.ui.tools.gallery import Gallery
from game.ui.tools.gallery_charts import Charts, WhyScreen
from tests.ui.driver import Driver, app_of

KEPT: Final = Path(__file__).parent / "pictures"


def _shown(
    screen: Screen, *, theme: str = "light", scale: float = 1.0, size: tuple[int, int] = (1600, 900)
) -> Driver:
    return Driver(app_of(screen, theme=theme, scale=scale, size=size))


def _untouched() -> Driver:
    return _shown(Gallery())


def _large_and_dark() -> Driver:
    at = _shown(Gallery(), theme="dark", scale=1.5, size=(1280, 800))
    at.press("Tab", "Tab")
    return at


def _filled() -> Driver:
    """A text half selected, a box ticked, a list unfolded."""
    at = _shown(Gallery(), theme="contrast")
    at.click("title")
    at.type("Haze Protocol of the Peatlands")
    at.press("Shift+Left", "Shift+Left", "Shift+Left")
    at.click("quiet")
    at.click("nation")
    at.press("Down")
    return at


def _charts() -> Driver:
    return _shown(Charts())


def _charts_in_use() -> Driver:
    """A number stepped."""
    at = _shown(Charts(), theme="dark", size=(1100, 700))
    at.click("years")
    at.press("Up", "Up")
    return at


def _waterfall() -> Driver:
    return _shown(WhyScreen(), size=(1100, 700))


PICTURES: Final[Mapping[str, Callable[[], Driver]]] = {
    made.__name__.strip("_").replace("_", "-"): made
    for made in (_untouched, _large_and_dark, _filled, _charts, _charts_in_use, _waterfall)
}
"""What is pictured, by name."""


def pictured(name: str) -> pygame.Surface:
    """The picture of that name, drawn now."""
    return PICTURES[name]().draw().surface


def main() -> None:
    """Draw all of them."""
    KEPT.mkdir(exist_ok=True)
    for name in PICTURES:
        pygame.image.save(pictured(name), str(KEPT / f"{name}.png"))


if __name__ == "__main__":
    main()
