"""Screens by their key: the module of that name, imported when it is first shown."""

from __future__ import annotations

import importlib
from importlib.util import find_spec
from typing import TYPE_CHECKING

from game.core.problems import RulesBug
from game.ui.toolkit.screen import Screen

if TYPE_CHECKING:
    from game.ui.shell.desktop import Desktop


class NoScreen(RulesBug):
    """There is no screen with that key; `shots.take` reports it to a person who asked for a picture."""


def make(key: str, desktop: Desktop, about: str = "") -> Screen:
    """A new screen with that key; `about` is the id of what it shows. NoScreen if there is none."""
    name = key.replace("-", "_")
    if not name.isidentifier() or find_spec(f"game.ui.screens.{name}") is None:
        raise NoScreen(f"no screen {key!r}")
    module = importlib.import_module(f"game.ui.screens.{name}")
    for found in vars(module).values():
        is_screen = isinstance(found, type) and issubclass(found, Screen) and found.key == key
        if is_screen and found.__module__ == module.__name__:
            screen: Screen = found(desktop, about)
            return screen
    raise NoScreen(f"no screen {key!r}")
