"""Prints the digest of every stage of some wild games, for a parent that compares processes.

python digests.py SEED…
"""

from __future__ import annotations

import sys

from tests.plays import first_accord, played, world_of


def digests(seeds: list[int]) -> list[str]:
    """The digests of the stages of the games of these seeds, and of one of First Accord."""
    worlds = [(seed, world_of(seed)) for seed in seeds] + [(9, first_accord(9))]
    return [resolution.digest for seed, world in worlds for _, resolution in played(seed, world, stages=10)]


if __name__ == "__main__":
    print(*digests([int(word) for word in sys.argv[1:]]), sep="\n")
