"""A Python that is too old gets one sentence from main.py, not a syntax error."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path

import pytest

from tests.start.machine import ROOT, Machine, assert_one_sentence, pythons

OLD = pythons("2.7", "3.6", "3.7", "3.8", "3.9", "3.10")


@pytest.mark.parametrize("version", OLD or [pytest.param("", marks=pytest.mark.skip("no old Python here"))])
def test_says_which_python_it_needs(version: str, tmp_path: Path) -> None:
    machine = Machine(tmp_path, OLD[version])
    machine.copy_project(("main.py", "pyproject.toml", "game"))
    done = machine.start()
    assert_one_sentence(done, "3.11", f"this is Python {version}", "https://www.python.org/downloads/")
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == ""
    assert not (machine.project / ".venv").exists()


@pytest.mark.parametrize("version", OLD or [pytest.param("", marks=pytest.mark.skip("no old Python here"))])
def test_says_it_in_indonesian(version: str, tmp_path: Path) -> None:
    machine = Machine(tmp_path, OLD[version], {"LANG": "id_ID.UTF-8"})
    machine.copy_project(("main.py",))
    assert_one_sentence(machine.start("play"), "memerlukan", "ketik")


def test_main_py_keeps_to_words_that_old_pythons_parse() -> None:
    """Holds on a machine without old Pythons too: no f-string, annotation or walrus, and ASCII only."""
    source = (ROOT / "main.py").read_text("ascii")
    newer = (ast.JoinedStr, ast.NamedExpr, ast.AnnAssign, ast.Match, ast.AsyncFunctionDef, ast.Starred)
    for node in ast.walk(ast.parse(source)):
        assert not isinstance(node, newer), ast.dump(node)
        if isinstance(node, ast.FunctionDef):
            assert node.returns is None
            assert not node.args.kwonlyargs


def test_the_least_python_is_the_packages(tmp_path: Path) -> None:
    """main.py cannot read pyproject.toml on an old Python, so the number stands twice, and alike."""
    assert "LEAST = (3, 11)" in (ROOT / "main.py").read_text()
    assert 'requires-python = ">=3.11"' in (ROOT / "pyproject.toml").read_text()
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import main; sys.exit(main.LEAST != (3, 11))"
    assert (
        subprocess.run([str(next(iter(pythons("3.11", "3.12", "3.13").values()))), "-c", code]).returncode
        == 0
    )
