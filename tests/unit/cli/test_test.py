"""`test` hands its words to pytest and understands its answer."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from game.cli import main
from game.cli import test as command

PASSES, FAILS = "def test_it():\n    assert True\n", "def test_it():\n    assert False\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one test that passes and one that fails."""
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_good.py").write_text(PASSES)
    (tmp_path / "tests" / "test_bad.py").write_text(FAILS)
    monkeypatch.setattr(command, "project", lambda: tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["tests/test_good.py"], 0),
        (["-k", "good"], 0),
        ([], 1),
        (["tests/test_bad.py"], 1),
        (["-k", "nothing"], 1),
        (["--no-such-option"], 2),
        (["tests/no_such_file.py"], 2),
    ],
)
def test_the_exit_code(words: list[str], code: int, project: Path) -> None:
    assert main(["test", *words]) == code


@pytest.mark.parametrize(
    ("words", "spread"),
    [
        ([], True),
        (["-x"], True),
        (["tests/unit"], False),
        (["-n0"], False),
        (["--pdb"], False),
        (["-s"], False),
    ],
)
def test_the_whole_suite_uses_every_core(
    words: list[str], spread: bool, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []

    def heard(line: list[str], cwd: Path) -> subprocess.CompletedProcess[str]:
        asked.append(line)
        return subprocess.CompletedProcess(line, 0)

    monkeypatch.setattr(command.subprocess, "run", heard)
    assert main(["test", *words]) == 0
    assert ("worksteal" in asked[0]) is spread


def test_without_sources_it_says_where_they_are(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "project", lambda: None)
    assert main(["--lang", "en", "test"]) == 1
    assert "C-TEST-01" in capsys.readouterr().err


def test_without_pytest_it_says_what_to_type(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "find_spec", lambda _: None)
    assert main(["--lang", "en", "test"]) == 1
    assert "pip install -e '.[test]'" in capsys.readouterr().err
