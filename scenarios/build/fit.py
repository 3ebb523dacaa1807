"""Fits the lines of the stars and the sensitivity of a scenario to how computers play it (scoring E2).

    python scenarios/build/fit.py first-accord --games 40

Tables are drawn at random from the strategies. The sensitivity is that at which one standard deviation of
what pillars gain or lose against the world without cooperation is worth 15 points; the lines of one, two
and three stars are the results that 80, 50 and 15 % of all seats reach. The scenarios hold both, rounded.
"""

from __future__ import annotations

import argparse
import random
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

import game  # noqa: E402 - the path comes first
from game.ai import STRATEGIES  # noqa: E402

POINTS = 15.0
"""What one standard deviation is worth."""
REACH = (0.8, 0.5, 0.15)
"""The parts of all seats that reach one, two and three stars before gates cap them."""


def main() -> None:
    """Plays and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenario")
    parser.add_argument("--games", type=int, default=40)
    asked = parser.parse_args()
    loaded = game.load(game.find(asked.scenario))
    gained, scores, bands = [], [], []
    for seed in range(1, asked.games + 1):
        draw = random.Random(seed)
        seats = {nation.id: draw.choice(STRATEGY) for nation in loaded.file.nations}
        played = game.start(loaded, seed, seats)
        played.play_out()
        outcome = played.outcome()
        for one in outcome.nations:
            gained += [now - alone for now, alone in one.pillars.values()]
            scores.append(one.score)
        bands.append([gate.band for gate in outcome.gates])
    worst = [max(b, key=("safe", "fragile", "failed").index) for b in bands if b]
    spread = float(np.std(gained))
    print(
        f"{asked.games} games; standard deviation {spread:.2f}: sensitivity {POINTS / max(spread, 1e-9):.2f}"
    )
    print(
        "stars", [round(float(np.quantile(scores, 1.0 - part)), 1) for part in REACH], "at this sensitivity"
    )
    print("gates", {band: worst.count(band) for band in ("safe", "fragile", "failed")})


STRATEGY = [name for name in STRATEGIES if name != "random"]

if __name__ == "__main__":
    main()
