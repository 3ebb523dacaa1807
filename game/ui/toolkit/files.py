"""Paths of the bundled fonts, icons and themes, in a checkout and in an installed wheel."""

from __future__ import annotations

from pathlib import Path

from game.resources import assets


def asset(*parts: str) -> Path:
    """The path of a bundled file; it need not exist."""
    return assets().joinpath(*parts)
