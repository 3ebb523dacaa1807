"""Which records count after rewinds, and how far a rewind reaches."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from game.core.problems import RulesBug, SaveError
from game.session.log import Log, effective, read


def play(script: str) -> str:
    """The letters that count: a letter seals it, a digit rewinds to that many."""
    records = [{"kind": "rewind", "to": int(c)} if c.isdigit() else {"kind": "seal", "x": c} for c in script]
    return "".join(record["x"] for record in effective(records))


@pytest.mark.parametrize(
    ("script", "counts"),
    [
        ("abc", "abc"),
        ("abc1", "a"),
        ("abc0", ""),
        ("abc13", "abc"),  # redo: nothing new was sealed
        ("abc12", "ab"),
        ("abc1d", "ad"),
        ("abc1d2", "ad"),
        ("abcd1e1", "a"),
        ("abcd1e12", "ae"),
        ("abcd0123", "abc"),
        ("abcd0123e", "abce"),
        ("", ""),
        ("0", ""),
    ],
)
def test_what_counts(script: str, counts: str) -> None:
    assert play(script) == counts


@pytest.mark.parametrize("script", ["1", "ab3", "abc1d3", "abcd1e3"])
def test_a_rewind_beyond_reach_is_refused(script: str) -> None:
    with pytest.raises(SaveError) as error:
        play(script)
    assert error.value.problems[0].place.line == len(script) + 1


def test_a_rewind_is_appended_and_loses_nothing(save: Path, records: list[Any]) -> None:
    with Log.open(save)[0] as log:
        log.rewind(2)
        assert (log.reach.kept, log.reach.known) == (2, 5)
    with Log.open(save)[0] as log:
        assert (log.reach.kept, log.reach.known) == (2, 5)
        log.rewind(4)
        log.append({"kind": "seal", "turn": 3})
        assert (log.reach.kept, log.reach.known) == (5, 5)
    everything = read(save).records
    assert list(everything[:5]) == records and len(everything) == 8
    assert effective(everything) == (*records[:4], {"kind": "seal", "turn": 3})


def test_a_rewind_beyond_reach_is_not_sealed(save: Path) -> None:
    before = save.read_bytes()
    with Log.open(save)[0] as log:
        for to in (6, -1):
            with pytest.raises(RulesBug):
                log.rewind(to)
    assert save.read_bytes() == before
