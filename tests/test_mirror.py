"""A reader who looks for the tests of a file finds them: under its name, or where CONTRIBUTING.md says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HEADING = "## Where a file's tests are"
FILES = sorted(
    path.relative_to(ROOT).as_posix() for path in (ROOT / "game").rglob("*.py") if path.name != "__init__.py"
)


def rows() -> Iterator[tuple[list[str], list[str]]]:
    """The table: patterns of files, and where their tests are."""
    section = (ROOT / "CONTRIBUTING.md").read_text("utf-8").split(HEADING)[1].split("\n## ")[0]
    for line in section.splitlines():
        if line.startswith("| `"):
            files, tests = line.strip("| ").split(" | ")
            yield re.findall("`([^`]+)`", files), re.findall("`([^`]+)`", tests)


ROWS = list(rows())


def own(file: str) -> list[str]:
    """Where a test of the file's own would lie."""
    folder, _, name = file.removeprefix("game/").rpartition("/")
    places = ["tests/unit", "tests"] if folder.startswith("ui") else ["tests/unit"]
    return ["/".join(part for part in (place, folder, f"test_{name}") if part) for place in places]


def matches(file: str, pattern: str) -> bool:
    """Whether the pattern names the file; a star stands for one name."""
    return file.count("/") == pattern.count("/") and fnmatch(file, pattern)


def texts(place: str) -> Iterator[str]:
    """The texts of a file of tests, or of all in a folder, with what they share."""
    path = ROOT / place
    for found in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if found.suffix in (".py", ".yaml") and "__pycache__" not in found.parts:
            yield found.read_text("utf-8")


def test_the_table_is_there() -> None:
    assert len(ROWS) > 20 and all(files and tests for files, tests in ROWS)


@pytest.mark.parametrize("file", FILES)
def test_a_file_has_a_test_of_its_name_or_a_row(file: str) -> None:
    if any((ROOT / path).is_file() for path in own(file)):
        return
    assert any(matches(file, pattern) for files, _ in ROWS for pattern in files), (
        f"write {own(file)[0]}, or a row in CONTRIBUTING.md, “{HEADING}”"
    )


@pytest.mark.parametrize(("files", "tests"), ROWS, ids=[files[0] for files, _ in ROWS])
def test_a_row_names_what_is_there(files: list[str], tests: list[str]) -> None:
    missing = [place for place in tests if not (ROOT / place).exists()]
    idle = [pattern for pattern in files if not any(matches(file, pattern) for file in FILES)]
    assert not missing and not idle, f"CONTRIBUTING.md: {[*missing, *idle]} is not there"


def test_no_file_is_named_by_two_rows() -> None:
    twice = {
        file: found
        for file in FILES
        if len(found := [p for files, _ in ROWS for p in files if matches(file, p)]) > 1
    }
    assert not twice


@pytest.mark.parametrize(("files", "tests"), ROWS, ids=[files[0] for files, _ in ROWS])
def test_the_tests_of_a_row_use_what_it_names(files: list[str], tests: list[str]) -> None:
    """Files of a registry are asked for by name only: any import of their part of the game will do."""
    words = "\n".join(text for place in tests for text in texts(place))
    for pattern in files:
        part = ".".join(pattern.split("/")[:2]) if pattern.count("/") > 1 else "game"
        assert re.search(rf"\b{re.escape(part)}\b", words), f"{tests} use nothing of {part}"
