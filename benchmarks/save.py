"""Sealing, and taking a game up again from its log."""

from __future__ import annotations

import tempfile
from itertools import count
from pathlib import Path

from benchmarks.clock import best
from benchmarks.worlds import ROOT
from game.ai import STRATEGIES
from game.core.ids import NationId
from game.scenario.load import load
from game.session.log import Log
from game.session.opening import resume, start

SEATS = {NationId(n): s for n, s in zip(("arka", "bayu", "citra", "dirga"), STRATEGIES, strict=False)}


def measure() -> dict[str, float]:
    """Seconds: one seal (with its sync), early and late; a whole First Accord opened."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "game.jsonl"
        game = start(load(ROOT / "scenarios" / "first-accord"), 1, SEATS, path)
        game.play_out()
        game.log.close()

        def reopened() -> None:
            resume(path).game.log.close()

        found = {"open a game of 6 turns (12 stages)": best(reopened, 3)}
        numbers = count()
        with Log.create(Path(folder) / "log.jsonl", game.log.header) as log:

            def seal() -> None:
                log.append({"kind": "seal", "number": next(numbers), "orders": ["x" * 200] * 5})

            found["seal"] = best(seal, 50)
            for _ in range(500):
                seal()
            found["seal after 500"] = best(seal, 50)
        return found
