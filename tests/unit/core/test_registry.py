"""Registries are filled once, whoever asks first, and no thread sees half of one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from game.core.problems import RulesBug
from game.core.registry import Registry

ROOT = Path(__file__).parents[3]
REGISTRIES = {
    "CLAUSES": "game.model.clause",
    "ORDERS": "game.model.order",
    "PROGRAMMES": "game.model.programme",
    "STRATEGIES": "game.ai.strategy",
}
RACE = """
import sys, threading
from {module} import {name} as registry
sys.setswitchinterval(1e-6)
start, seen = threading.Barrier(8), []
def ask():
    start.wait()
    seen.append((len(list(registry)), len(registry.items())))
threads = [threading.Thread(target=ask) for _ in range(8)]
[t.start() for t in threads], [t.join() for t in threads]
assert len(seen) == 8 and len(set(seen)) == 1 and seen[0][0] > 0, seen
"""


@pytest.mark.parametrize("name", REGISTRIES)
def test_threads_that_ask_at_once_see_all_of_it(name: str) -> None:
    code = RACE.format(name=name, module=REGISTRIES[name])
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def package(folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, files: dict[str, str]) -> None:
    (folder / name).mkdir()
    for file, source in {"__init__.py": "", **files}.items():
        (folder / name / file).write_text(source)
    monkeypatch.syspath_prepend(folder)


def test_what_fails_to_import_is_said_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A half-filled registry must not pass for a full one after the first failure."""
    package(tmp_path, monkeypatch, "broken_kinds", {"a.py": "1 / 0"})
    registry: Registry[str] = Registry("broken_kinds")
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            registry.get("anything")


def test_two_of_one_kind_are_a_fault_of_the_program() -> None:
    registry: Registry[str] = Registry("nothing")
    registry.add("cap", "one")
    with pytest.raises(RulesBug, match="cap"):
        registry.add("cap", "other")
