"""What is filled on first use is whole for every thread, and nobody makes such a memory by hand."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.properties.lazy import by_hand

ROOT = Path(__file__).parents[2]
ALLOWED = {
    "game.model.audience._AUDIENCES": "filled when a class is made, before anybody can ask",
    "game.ui.toolkit.pg._own_clipboard": "the clipboard of the one thread that draws",
    "game.ui.widgets.vignette._DRAWN": "pictures of the one thread that draws",
}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a bare process is forked")
def test_threads_that_ask_first_at_once_see_the_same() -> None:
    command = [sys.executable, "-m", "tests.properties.lazy"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert all(f"game.{kind}\n" in done.stdout for kind in ("orders.kinds", "treaties.clauses", "programmes"))


def test_no_module_keeps_a_memory_by_hand() -> None:
    """`core/remember.py` and `functools.cache` keep finished results only; nothing by hand may."""
    assert [name for name in by_hand(ROOT / "game") if name not in ALLOWED] == []


def test_a_memory_by_hand_is_found(tmp_path: Path) -> None:
    (tmp_path / "game").mkdir()
    (tmp_path / "game" / "toy.py").write_text(
        "A = {}\nB: list[int] = []\nC = None\nD = {}\nE = set()\n"
        "def f(x):\n    global C\n    A[x] = 1\n    B[:] = [x]\n    E.add(x)\n    return D.get(x)\n"
    )
    assert by_hand(tmp_path / "game") == [f"game.toy.{name}" for name in "ABCE"]


def test_a_module_that_asks_its_own_registry_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would see half of the kinds, and might keep them."""
    from game.core.problems import RulesBug
    from game.core.registry import Registry

    (tmp_path / "asking_kinds").mkdir()
    (tmp_path / "asking_kinds" / "__init__.py").write_text("")
    (tmp_path / "asking_kinds" / "a.py").write_text("import asking; asking.kinds.get('b')")
    (tmp_path / "asking.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    asking = __import__("asking")
    asking.kinds = Registry("asking_kinds")
    with pytest.raises(RulesBug, match="while it is being imported"):
        asking.kinds.get("b")
