"""The README names the commands that there are, and no others; and begins with the two that matter."""

from __future__ import annotations

import re
from pathlib import Path

from game.cli.frame import commands

ROOT = Path(__file__).parents[3]
README = (ROOT / "README.md").read_text("utf-8")


def test_it_begins_with_two_commands() -> None:
    first = README.split("```")[1].strip().splitlines()
    assert first == ["python3 main.py", "python3 main.py test"]


def test_every_command_is_named_and_exists() -> None:
    named = set(re.findall(r"python3 main\.py ([a-z]+)", README))
    assert named == set(commands())


def test_every_path_of_the_map_is_there_and_nothing_at_the_top_is_left_out() -> None:
    rows = re.findall(r"^\| (`.*?) \|", README.partition("## The tree")[2], re.M)
    named = {path for row in rows for path in re.findall(r"`([^`]+)`", row)}
    assert {path for path in named if not (ROOT / path).exists()} == set()
    folders = {path.name for path in (ROOT / "game").iterdir() if (path / "__init__.py").exists()}
    assert {f"game/{folder}" for folder in folders} <= named
