"""The mutation runner on a toy project: what it changes, what it reports, and that it leaves no trace."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mutation.__main__ import main, sample
from tests.mutation.mutants import mutants

SOURCE = '''"""A toy."""

LIMIT: int = 10


def share(part: float, whole: float, at_most: float = 1.0) -> float:
    """Words, é: 3 < 4."""
    if whole <= 0.0:
        raise ValueError(f"{whole + 1}")
    part -= 0.0
    return min(part / whole, at_most)


def says() -> int:
    return 1 + 2
'''


def changes(source: str) -> list[str]:
    return [str(m) for m in mutants(source, skip=("says",))]


def test_every_kind_of_change_is_made_and_words_are_left_alone() -> None:
    assert changes(SOURCE) == [
        "constant: 10 → 11",
        "constant: 10 → 9",
        "constant: 1.0 → 0.3333333333333333",
        "constant: 1.0 → 2.0",
        "condition: whole <= 0.0 → False",
        "condition: whole <= 0.0 → True",
        "comparison: <= → <",
        "constant: 0.0 → 1.0",
        'removed: raise ValueError(f"{whole + 1}") → pass',
        "removed: part -= 0.0 → pass",
        "sign: -= → +=",
        "constant: 0.0 → 1.0",
        "removed: return min(part / whole, at_most) → return None",
        "twin: min → max",
        "sign: / → *",
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x = a not in b", {"x = a in b"}),
        ("x = not a", {"x = a"}),
        ("x = 'é' or (b)", {"x = 'é' and (b)"}),
        ("a[0] = b", {"pass", "a[1] = b"}),
        ("def f(a='é', b: int = 2): pass", {"def f(a=\"\", b: int = 2): pass"}
         | {f"def f(a='é', b: int = {n}): pass" for n in (1, 3)}),
        ("x = -1 if a else True", {"x = 1 if a else True", "x = -2 if a else True", "x = -1 if a else False",
                                   "x = -1 if True else True", "x = -1 if False else True"}),
    ],
)  # fmt: skip
def test_a_change_is_made_at_its_place(source: str, expected: set[str]) -> None:
    assert {m.applied(source) for m in mutants(source)} == expected


def test_a_sample_depends_on_its_seed_alone() -> None:
    possible = [("a.py", m) for m in mutants(SOURCE)]
    assert sample(possible, 5, 1) == sample(possible, 5, 1) != sample(possible, 5, 2)
    assert sample(possible, None, 1) == sample(possible, 99, 1) == possible
    assert len(sample(possible, 5, 1)) == 5


@pytest.fixture
def toy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one file and one test, in which only `share(1, 4)` is looked at."""
    (tmp_path / "toy.py").write_text(SOURCE, "utf-8")
    (tmp_path / "test_toy.py").write_text("import toy\ndef test():\n    assert toy.share(1.0, 4.0) == 0.25\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_it_tells_what_no_test_noticed(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.read_bytes() for path in toy.rglob("*")}
    assert main(["--in", "toy.py", "--tests", "test_toy.py", "--only", "share"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line.startswith("survived")] == [
        "survived  toy.py:6: constant: 1.0 → 0.3333333333333333 in share",
        "survived  toy.py:6: constant: 1.0 → 2.0 in share",
        "survived  toy.py:8: condition: whole <= 0.0 → False in share",
        "survived  toy.py:8: comparison: <= → < in share",
        "survived  toy.py:8: constant: 0.0 → 1.0 in share",
        'survived  toy.py:9: removed: raise ValueError(f"{whole + 1}") → pass in share',
        "survived  toy.py:10: removed: part -= 0.0 → pass in share",
        "survived  toy.py:10: sign: -= → += in share",
    ]
    assert lines[1].split() == ["toy.py", "13", "5", "8"]
    assert {path: path.read_bytes() for path in toy.rglob("*")} == before, "the project itself was touched"


def test_red_tests_tell_nothing(toy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (toy / "test_toy.py").write_text("def test():\n    assert False\n")
    assert main(["--in", "toy.py", "--tests", "test_toy.py"]) == 2
    assert "do not pass as they are" in capsys.readouterr().out
