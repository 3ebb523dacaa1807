"""Sealing, and taking a game up again: from its snapshot, and from its log alone."""

from __future__ import annotations

import os
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
from game.session.at_once import picture
from game.session.log import Log
from game.session.opening import Resumed, resume, start
from game.session.snapshots import path_beside

SEATS = {NationId(n): s for n, s in zip(("arka", "bayu", "citra", "dirga"), STRATEGIES, strict=False)}
LENGTHS = (6, 30, 100)
"""Turns of First Accord, whose own are six."""


def measure() -> dict[str, Timed]:
    """Games of several lengths opened again, with and without a snapshot; one seal (with its sync), early and
    late."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["MUFAKAT_HOME"] = folder  # for the key of the snapshots
        found = {}
        for turns in LENGTHS:
            path, header = played(Path(folder) / str(turns), turns)
            found |= openings(path, f"a game of {turns} turns, {len(SEATS)} delegations")
        numbers = count()
        with Log.create(Path(folder) / "log.jsonl", header) as log:

            def seal() -> None:
                log.append({"kind": "seal", "number": next(numbers), "orders": ["x" * 200] * 5})

            found["seal"] = timed(seal, 50)
            for _ in range(500):
                seal()
            found["seal after 500"] = timed(seal, 50)
        return found


def openings(path: Path, what: str) -> dict[str, Timed]:
    """The save opened from its log alone; its snapshot written; opened from that, to the world, and to the
    first view of a seat, which looks at all years; and the replay that then goes on behind it."""

    def opened(at_once: bool) -> Resumed:
        found = resume(path, quick=True)
        found.game.log.close()
        assert (found.check is not None) == at_once and found.difference is None
        return found

    took = {f"open {what}, log alone": timed(lambda: opened(False), 3)}
    taken = picture(opened(False).game)
    assert taken is not None
    took[f"write the snapshot of {what}"] = timed(lambda: [taken.write()], 5)
    assert path_beside(path).exists()
    took[f"open {what}"] = timed(lambda: opened(True), 15)
    took[f"open {what}, and look"] = timed(lambda: opened(True).game.view(next(iter(SEATS))), 5)
    took[f"check {what}"] = timed(lambda: list(opened(True).check.steps()), 1)  # type: ignore[union-attr]
    return took


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
