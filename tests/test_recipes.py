"""The recipes of CONTRIBUTING.md, followed in a copy: a new thing of each kind is found by being there.

The new files lie in `tests/recipes/tree`, where they would lie in the project; the two recipes that ask for a
line in a file are in `LINES`. One subprocess looks at all of them (`tests/recipes/look.py`).
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HERE = Path(__file__).parent / "recipes"
TABLE = "SENTENCES: dict[str, Text] = {\n"
LINES = {
    "game/domains/catalogue.py": ('    "pillars",\n', '    "weather",\n    "pillars",\n'),
    "game/presenters/news.py": (
        '    "order.voided":',
        '    "choir.sang": T("{who} sings."),\n    "order.voided":',
    ),
}
"""The order of the domains and the sentence of an event are written: (what stands there, what it becomes)."""
KINDS = {
    "A clause kind": "game/treaties/clauses",
    "An order kind": "game/orders/kinds",
    "A citizens' programme": "game/programmes",
    "A domain": "game/domains/weather",
    "A policy lever": "game/domains/weather",
    "A voting rule": "game/institutions/rules",
    "A matter": "game/institutions/matters",
    "A computer strategy": "game/ai/strategies",
    "A screen": "game/ui/screens",
    "A kind of event": "game/presenters/news.py",
    "A scenario": "scenarios",
    "A scenario check": "game/scenario/checks",
    "A language": "assets/locale/fr/LC_MESSAGES",
    "A subcommand": "game/cli",
}
"""Each recipe that is followed here, and where its thing goes."""
OTHERS = {"A change of saves", "A dependency", "A release"}
"""Recipes that add nothing which the program finds."""


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bool]:
    """Where the new things are seen, by the words for each place."""
    copy = tmp_path_factory.mktemp("copy")
    shutil.copytree(ROOT / "game", copy / "game", ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "assets").mkdir()
    for part in (ROOT / "assets").iterdir():
        if part.name == "locale":
            shutil.copytree(part, copy / "assets" / part.name)
        elif part.is_dir():
            (copy / "assets" / part.name).symlink_to(part, target_is_directory=True)
    shutil.copytree(ROOT / "scenarios", copy / "scenarios", ignore=shutil.ignore_patterns("build"))
    shutil.copytree(HERE / "tree", copy, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    for name, (old, new) in LINES.items():
        text = (copy / name).read_text("utf-8")
        assert text.count(old) == 1, name
        (copy / name).write_text(text.replace(old, new), "utf-8")
    done = subprocess.run(
        [sys.executable, HERE / "look.py"],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, bool] = json.loads(done.stdout)
    return found


def test_a_new_thing_of_each_kind_is_seen_wherever_it_is_chosen_or_said(seen: dict[str, bool]) -> None:
    assert len(seen) > 30
    assert [place for place, is_seen in seen.items() if not is_seen] == []


def test_every_recipe_is_followed_here() -> None:
    told = re.findall(r"^### (.+)$", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.MULTILINE)
    assert set(told) == set(KINDS) | OTHERS
    for place in KINDS.values():
        assert place in LINES or place == "scenarios" or any((HERE / "tree" / place).iterdir()), place
