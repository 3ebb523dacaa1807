"""The lessons of docs/lab.md, run as they are typed: what comes out is what stands there, as far as shown."""

from __future__ import annotations

import json
import re
import shlex
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from game.cli import main
from game.lab.catalogue import MODELS

LESSONS = (Path(__file__).parents[3] / "docs" / "lab.md").read_text(encoding="utf-8")
TYPED = re.findall(r"```console\n\$ python3 main\.py (lab .*)\n(\{.*\})\n```", LESSONS)
NOTHING_MORE = ", …}"


def close(shown: Any, found: Any) -> bool:
    """Whether what was found rounds to what is shown."""
    if isinstance(shown, dict):
        return isinstance(found, dict) and all(close(shown[name], found[name]) for name in shown)
    if isinstance(shown, list):
        return len(shown) == len(found) and all(map(close, shown, found))
    if isinstance(shown, Decimal):
        half = Decimal(5) * Decimal(10) ** (min(shown.adjusted() - 3, 0) - 1) if shown else Decimal("1e-9")
        return abs(Decimal(repr(float(found))) - shown) <= half * Decimal("1.01")
    return bool(shown == found)


def test_every_model_has_a_lesson() -> None:
    assert [name for name in MODELS if f"## `{name}`:" not in LESSONS] == []
    assert LESSONS.count("```console") == len(TYPED)
    assert {words.split()[1] for words, _ in TYPED} == set(MODELS)


@pytest.mark.parametrize(("words", "shown"), TYPED, ids=[words[4:40] for words, _ in TYPED])
def test_a_lesson_comes_out_as_it_stands(words: str, shown: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(shlex.split(words)) == 0
    found = json.loads(capsys.readouterr().out)
    part = shown.endswith(NOTHING_MORE)
    wanted = json.loads(
        shown.replace(NOTHING_MORE, "}") if part else shown, parse_float=Decimal, parse_int=Decimal
    )
    assert part or set(wanted) == set(found)
    assert close(wanted, found), found


def test_a_wrong_digit_is_seen() -> None:
    assert close(Decimal("0.1148"), 0.11485) and not close(Decimal("0.1148"), 0.1150)
    assert not close({"a": [Decimal(1)]}, {"a": [1.0, 2.0]}) and not close(Decimal("5"), 5.01)
