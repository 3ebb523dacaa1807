"""A number of the rules has a name, and says where it comes from: a source, or that it is design."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.numbers import bare, unsourced

ROOT = Path(__file__).parent.parent / "game"
FOLDERS = ("domains", "engine", "institutions", "ai")
WITHOUT = ROOT / "ai" / "templates"
"""Texts that delegations offer: their figures are what an author writes, as in a scenario."""
MAY_STAND = {
    ("domains/commons/rules.py", "5"): "the columns of a table, unpacked on the next line",
}
"""Bare numbers that are clearer so, each with its reason."""
FILES = sorted(
    path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py") if WITHOUT not in path.parents
)


def test_no_rule_has_a_number_without_a_name() -> None:
    found = {
        (path.relative_to(ROOT).as_posix(), number): line
        for path in FILES
        for line, number in bare(path.read_text("utf-8"))
    }
    assert {at: line for at, line in found.items() if at not in MAY_STAND} == {}
    assert set(MAY_STAND) <= set(found), "an exception that nothing needs any more"


def test_every_constant_says_where_its_number_comes_from() -> None:
    found = [
        f"{path.relative_to(ROOT).as_posix()}:{line} {name}"
        for path in FILES
        for line, name in unsourced(path.read_text("utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("def f(x):\n    return 0.37 * x", ["0.37"]),
        ("def f(x, y=7):\n    return max(x, -7.5)", ["7.5"]),
        ("def f():\n    return lambda x: x ** 3", ["3"]),
        ('def f(x):\n    """Falls by 0.37."""\n    return 0.37 * x', []),
        ("def f(x):\n    return round(x[..., 4], 6) * 0.5 + 100.0 - 1", []),
        ("RATE = 0.37\ndef f(x):\n    return RATE * x", []),
    ],
)
def test_bare_numbers_are_found(code: str, found: list[str]) -> None:
    assert [number for _, number in bare(code)] == found


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("A = 3.5", ["A"]),
        ('A = 3.5\n"""Points a year."""', ["A"]),
        ('A = -3.5\n"""Points a year (design)."""', []),
        ("A, B = 1, 2  # Barrett 1994", []),
        ('"""Sizes are design."""\nA = 3.5', []),
        ("# UN Charter art. 18\nA = 2 / 3", []),
        ('A = 3\nB = 4\n"""Both after Calvo 1998."""', []),
        ('A = "words"\nB = f(3)', []),
    ],
)
def test_constants_without_a_source_are_found(code: str, found: list[str]) -> None:
    assert [name for _, name in unsourced(code)] == found
