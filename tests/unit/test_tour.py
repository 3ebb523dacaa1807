"""The tour at the head of the package is true, and costs nothing until it is used."""

from __future__ import annotations

import doctest
import subprocess
import sys

import game


def test_the_tour_runs() -> None:
    assert doctest.testmod(game).attempted >= 5
    assert doctest.testmod(game).failed == 0


def test_every_public_name_is_there() -> None:
    assert all(getattr(game, name) for name in game.__all__)


def test_importing_the_package_loads_nothing() -> None:
    code = "import sys, game; print(sorted(name for name in sys.modules if name.startswith('game.')))"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"
