"""Two thousand mangled files: data or problems, never an exception, and always a report."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import numpy as np
import pytest
from pydantic import BaseModel, ConfigDict, Field, RootModel

from game.i18n.catalogue import catalogue
from game.scenario.report import as_json, format_problems
from game.validation.shape import validate
from game.validation.source import csv_table, read_source


class Base(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Cap(Base):
    kind: Literal["cap"]
    cap: int


class Grant(Base):
    kind: Literal["grant"]
    to: list[str] | str


class Toy(Base):
    id: str
    title: dict[str, str] | str
    weights: dict[Literal["P", "S"], float]
    clauses: tuple[Annotated[Cap | Grant, Field(discriminator="kind")], ...]
    deep: Toy | None = None


GOOD = b"""\
# a comment
id: laut
title: {id: "Laut \xc3\xa9", en: 'Sea: ''it'''}
weights: {P: .3, S: 1}
clauses:
  - {kind: cap, cap: 4}
  - kind: grant
    to: [idn, mys]
deep:
  id: >-
    folded
    text
  title: |
    lines
  weights: {}
  clauses: []
"""
TABLE = b'id,gdp\nidn,1.5\n"a ""b""",2\n'
BITS = (
    b"",
    b"\t",
    b"\n",
    b"\r",
    b" ",
    b"  ",
    b":",
    b": ",
    b"- ",
    b"[",
    b"]",
    b"{",
    b"}",
    b",",
    b"'",
    b'"',
    b"&a ",
    b"*a",
    b"!",
    b"!!",
    b"|",
    b">",
    b"%",
    b"@",
    b"#",
    b"---\n",
    b"...\n",
    b"? ",
    b"\0",
    b"\xff",
    b"\xe2\x80\xa8",
    b"\xef\xbb\xbf",
    b"\\",
    b'"\\UFFFFFFFF"',
    b"<<: ",
    b"~",
    b"null",
    b"9" * 5000,
    b".inf",
    b"kind: cap\n",
    b"\xed\xa0\x80",
    b"\x1b",
    b"\xc2\x85",
    b"1:30",
)


def mangled(good: bytes, rng: np.random.Generator) -> bytes:
    """The bytes after one to five cuts, insertions, doublings or flips."""
    data = bytearray(good)
    for _ in range(rng.integers(1, 6)):
        start = int(rng.integers(0, len(data) + 1))
        end = min(len(data), start + int(rng.integers(0, 12)))
        match int(rng.integers(0, 4)):
            case 0:
                del data[start:end]
            case 1:
                data[start:start] = BITS[int(rng.integers(0, len(BITS)))]
            case 2:
                data[start:start] = data[start:end]
            case _:
                data[start:end] = bytes(rng.integers(0, 256, end - start, dtype=np.uint8))
    return bytes(data)


@pytest.mark.parametrize("seed", range(8))
def test_mangled_scenarios_never_raise(tmp_path: Path, seed: int) -> None:
    rng, path, words, good = np.random.default_rng(seed), tmp_path / "s.yaml", catalogue("id"), 0
    for _ in range(250):
        path.write_bytes(mangled(GOOD, rng))
        source = read_source(path)
        toy, problems = validate(Toy, source)
        assert (toy is None) == bool(problems)
        good += toy is not None
        for problem in problems:
            assert problem.place.line >= 1 and problem.place.column >= 1
        report = format_problems(problems, words, [source], 80)
        assert (
            "{" not in "".join(entry["message"] for entry in as_json(problems, words)) or "{" in source.text
        )
        assert report.endswith("\n")
    assert 0 < good < 250  # the mangling is neither idle nor deadly


def test_mangled_tables_never_raise(tmp_path: Path) -> None:
    rng, path = np.random.default_rng(9), tmp_path / "t.csv"
    for _ in range(500):
        path.write_bytes(mangled(TABLE, rng))
        source = csv_table(path)
        rows, problems = validate(RootModel[list[dict[Literal["id", "gdp"], str]]], source)
        assert (rows is None) == bool(problems)
        format_problems(problems, catalogue("en"), [source], 80)
