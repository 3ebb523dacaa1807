"""A header and a few sealed records such as a session writes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from game.session.log import Log

HEADER: dict[str, Any] = {
    "game": "0.1.0",
    "rules": "1",
    "scenario": {"id": "first-accord", "version": "1", "hash": "ab12"},
    "seed": 7,
    "seats": {"arka": "human", "bayu": "selfish"},
    "created": "2025-06-01T19:00:00",
}


def sealed(number: int) -> dict[str, Any]:
    """The n-th submission of a made-up game of two seats."""
    seat = ("arka", "bayu")[number % 2]
    return {"kind": "seal", "turn": number // 2 + 1, "seat": seat, "orders": [{"kind": "send", "no": number}]}


@pytest.fixture
def header() -> dict[str, Any]:
    return {**HEADER, "scenario": dict(HEADER["scenario"])}


@pytest.fixture
def save(tmp_path: Path) -> Path:
    """A save of five records, turns 1 to 3."""
    path = tmp_path / "saves" / "game.jsonl"
    with Log.create(path, HEADER) as log:
        for number in range(5):
            log.append(sealed(number))
    return path


@pytest.fixture
def records() -> list[dict[str, Any]]:
    """The records of `save`."""
    return [sealed(number) for number in range(5)]
