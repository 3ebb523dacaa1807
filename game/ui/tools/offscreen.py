"""Screens drawn to a surface without a window: screenshots, pictures of the README, tests."""

from __future__ import annotations

from pathlib import Path

import pygame

from game.ui.toolkit import pg
from game.ui.toolkit.app import App, paint_layers
from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.look import Translate, plain_english
from game.ui.toolkit.screen import Screen


def app_of(
    *screens: Screen,
    size: tuple[int, int] = (1280, 720),
    scale: float = 1.0,
    theme: str = "light",
    translate: Translate = plain_english,
) -> App:
    """An app that draws to a plain surface; no window is opened."""
    pg.start_fonts()
    app = App(theme, translate, size=size, scale=scale)
    app.surface = pygame.Surface(size)
    for screen in screens:
        app.push(screen)
    return app


def render(app: App) -> Canvas:
    """A whole frame of an app; `canvas.texts` are all words on it, `canvas.surface` the picture."""
    surface = app.surface or pygame.Surface(app.look.size)
    return paint_layers(surface, app.look, app.visible_layers(), app.overlays, surface.get_rect())


def render_to_surface(
    *screens: Screen,
    size: tuple[int, int] = (1280, 720),
    scale: float = 1.0,
    theme: str = "light",
    translate: Translate = plain_english,
) -> pygame.Surface:
    """The picture of a screen (further ones lie over it). The language is that of `translate`."""
    return render(app_of(*screens, size=size, scale=scale, theme=theme, translate=translate)).surface


def save_picture(surface: pygame.Surface, path: Path) -> None:
    """Write a PNG file."""
    pygame.image.save(surface, str(path))
