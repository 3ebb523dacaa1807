"""Sealing, and taking a game up again from its log."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from itertools import count
from pathlib import Path
from typing import Any

from benchmarks.clock import Timed, timed
from benchmarks.worlds import ROOT
from game.ai import STRATEGIES
from game.core.ids import NationId
from game.scenario.load import load
from game.session.log import Log
from game.session.opening import resume, start

SEATS = {NationId(n): s for n, s in zip(("arka", "bayu", "citra", "dirga"), STRATEGIES, strict=False)}
LENGTHS = (6, 30, 100)
"""Turns of First Accord, whose own are six."""


def measure() -> dict[str, Timed]:
    """Games of several lengths opened again; one seal (with its sync), early and late."""
    with tempfile.TemporaryDirectory() as folder:
        found = {}
        for turns in LENGTHS:
            path, header = played(Path(folder) / str(turns), turns)
            took = timed(lambda path=path: resume(path).game.log.close(), 3)
            found[f"open a game of {turns} turns, {len(SEATS)} delegations"] = took
        numbers = count()
        with Log.create(Path(folder) / "log.jsonl", header) as log:

            def seal() -> None:
                log.append({"kind": "seal", "number": next(numbers), "orders": ["x" * 200] * 5})

            found["seal"] = timed(seal, 50)
            for _ in range(500):
                seal()
            found["seal after 500"] = timed(seal, 50)
        return found


def played(folder: Path, turns: int) -> tuple[Path, Mapping[str, Any]]:
    """The save of a First Accord of so many turns, played to its end, and its header."""
    shutil.copytree(ROOT / "scenarios" / "first-accord", folder)
    file = folder / "scenario.yaml"
    words = file.read_text("utf-8")
    assert "turns: 6," in words
    file.write_text(words.replace("turns: 6,", f"turns: {turns},"), "utf-8")
    path = folder / "game.jsonl"
    game = start(load(folder), 1, SEATS, path)
    game.play_out()
    game.log.close()
    return path, game.log.header
