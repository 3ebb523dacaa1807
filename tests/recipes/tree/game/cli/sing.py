"""`sing`: prints a song."""

from __future__ import annotations

import argparse
from typing import Final

from game.core.text import T

HELP: Final = T("print a song")
EXAMPLE: Final = "sing"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """None."""


def run(args: argparse.Namespace) -> int:
    """Prints it; 0."""
    print("la la la")
    return 0
