"""Finding a screen by its key: the file of that name, imported when it is first shown."""

from __future__ import annotations

import importlib
from importlib.util import find_spec
from typing import TYPE_CHECKING

from game.core.problems import RulesBug
from game.ui.toolkit.screen import Screen

if TYPE_CHECKING:
    from game.ui.shell.desktop import Desktop


class NoScreen(RulesBug):
    """There is no screen of that key; a person may have named it, for a picture."""


def make(key: str, desktop: Desktop, about: str = "") -> Screen:
    """A new screen of that key, about a thing by its id; NoScreen if there is none."""
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
