"""Which rules a game is played by, as far as saves are concerned."""

from __future__ import annotations

from typing import Final

from game.version import __version__

RULES: Final = "4"
"""Version of the rules; raised by one whenever the same orders may lead to another world."""

PRESENT: Final = f"{RULES} {__version__}"
"""What a snapshot must have been made by: a release of the game may have other words for the same world."""
