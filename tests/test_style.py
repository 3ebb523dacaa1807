"""Sizes that a reader can hold, and a docstring at the head of every file.

Each measure is tried on the project, and on a file that is one too big.
"""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parents[1]
GAME = (*sorted((ROOT / "game").rglob("*.py")), ROOT / "main.py")
TESTS = tuple(sorted((ROOT / "tests").rglob("*.py")))

FILE_LINES, TEST_LINES, MEDIAN_LINES = 400, 300, 150
FUNCTION_LINES = 60
PUBLIC_METHODS = 15


def lines_of(path: Path) -> int:
    """How long a file is."""
    return len(path.read_text("utf-8").splitlines())


def long_functions(source: str) -> list[str]:
    """Functions over the limit, from `def` to the last line, as `name:lines`."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > FUNCTION_LINES:
                found.append(f"{node.name}:{length}")
    return found


def wide_classes(source: str) -> list[str]:
    """Classes with too many public methods (a property is a fact, not a method), as `name:methods`."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef):
            methods = [
                child
                for child in node.body
                if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef)
                and not child.name.startswith("_")
                and not any(
                    "property" in ast.unparse(d) or "setter" in ast.unparse(d) for d in child.decorator_list
                )
            ]
            if len(methods) > PUBLIC_METHODS:
                found.append(f"{node.name}:{len(methods)}")
    return found


def has_docstring(source: str) -> bool:
    """Whether the file says what is in it."""
    return bool(ast.get_docstring(ast.parse(source)))


@pytest.mark.parametrize(("paths", "limit"), [(GAME, FILE_LINES), (TESTS, TEST_LINES)], ids=["game", "tests"])
def test_no_file_is_too_long(paths: tuple[Path, ...], limit: int) -> None:
    long = [f"{path}: {lines}" for path in paths if (lines := lines_of(path)) > limit]
    assert not long, "\n".join(["", *long])


def test_half_of_the_files_are_short() -> None:
    assert median(map(lines_of, GAME)) <= MEDIAN_LINES


def test_no_function_is_too_long() -> None:
    long = [f"{path}: {found}" for path in GAME for found in long_functions(path.read_text("utf-8"))]
    assert not long, "\n".join(["", *long])


def test_no_class_is_too_wide() -> None:
    wide = [f"{path}: {found}" for path in GAME for found in wide_classes(path.read_text("utf-8"))]
    assert not wide, "\n".join(["", *wide])


def test_every_file_says_what_is_in_it() -> None:
    silent = [str(path) for path in (*GAME, *TESTS) if not has_docstring(path.read_text("utf-8"))]
    assert not silent, "\n".join(["", *silent])


def test_the_measures_measure() -> None:
    """At the limit all is well, and one over it is found."""
    body = "    x = 1\n"
    assert long_functions("def f():\n" + body * (FUNCTION_LINES - 1)) == []
    assert long_functions("def f():\n" + body * FUNCTION_LINES) == [f"f:{FUNCTION_LINES + 1}"]

    methods = "".join(f"    def m{n}(self): pass\n" for n in range(PUBLIC_METHODS))
    uncounted = "    def _m(self): pass\n    @property\n    def p(self): pass\n"
    assert wide_classes("class C:\n" + methods + uncounted) == []
    assert wide_classes("class C:\n" + methods + "    def one_more(self): pass\n") == [
        f"C:{PUBLIC_METHODS + 1}"
    ]

    assert has_docstring('"""Here."""')
    assert not has_docstring("# Here.\nx = 1")
