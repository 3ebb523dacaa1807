"""Plays every scenario with computer delegations over many seeds and prints what came of it.

    python benchmarks/tournament.py [--seeds 20] [--scenario ID …] [--processes 2] [--again 3]

Each line: a table of strategies, the mean of the world's four pillars at the end (after the legacy run),
games in which a gate failed, games in which all gates were safe, nations with two stars or more (all, the
worst seat, the best seat), the spread of mean stars by seat in points of a hundred, games without any treaty
in force, treaties that came into force of those tabled, promises broken, findings.
"mixed" seats reciprocal, selfish, cooperative and cautious in turn. `--again` plays the first seeds twice
more, in processes with other hash seeds and without the wide SIMD paths, and compares every digest.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("OMP_NUM_THREADS", "1")

TABLES = {
    "selfish": ("selfish",),
    "reciprocal": ("reciprocal",),
    "cooperative": ("cooperative",),
    "mixed": ("reciprocal", "selfish", "cooperative", "cautious"),
    "random": ("random",),
}
HEAD = (
    "| scenario | table | games | world | failed | safe | two stars (by seat) | spread | deadlock "
    "| in force | broken | found |\n|---|---|---:|---:|---:|---:|---|---:|---:|---|---:|---:|"
)
OTHER_CPU = "AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL AVX512_SPR AVX2 FMA3"


def play(scenario: str, table: str, seed: int) -> dict[str, Any]:
    """One game to its end."""
    from game.core.ids import NationId
    from game.model.setting import PILLARS
    from game.scenario.load import find, load
    from game.session.opening import start
    from game.treaties.status import status

    path = find(scenario)
    assert path is not None
    loaded = load(path)
    assert loaded.file is not None
    names = TABLES[table]
    seats = {NationId(n.id): names[i % len(names)] for i, n in enumerate(loaded.file.nations)}
    game = start(loaded, seed, seats)
    game.play_out()
    ended = game.outcome()
    world, law = ended.world, game.world.law
    made = [t for t in law.treaties if t.proposer]
    return {
        "world": statistics.fmean(float(world.array(f"pillars.world_{p}")) for p in PILLARS),
        "gates": [g.band for g in ended.gates],
        "stars": [n.stars for n in ended.nations],
        "tabled": len(made),
        "forced": sum(status.in_force_since(t, game.world.turn) is not None for t in made),
        "broken": len(law.breaches),
        "found": len(law.findings),
        "digest": game.world.digest(),
    }


def line(scenario: str, table: str, games: list[dict[str, Any]]) -> str:
    """The games of one table as a row."""
    seats = range(len(games[0]["stars"]))
    means = [statistics.fmean(g["stars"][seat] for g in games) for seat in seats]
    good = [_share(g["stars"][seat] >= 2 for g in games) for seat in seats]
    mean = {
        k: statistics.fmean(g[k] for g in games) for k in ("world", "forced", "tabled", "broken", "found")
    }
    failed, safe = (
        _share("failed" in g["gates"] for g in games),
        _share({*g["gates"]} == {"safe"} for g in games),
    )
    spread = (max(means) - min(means)) / 3.0
    return (
        f"| {scenario} | {table} | {len(games)} | {mean['world']:.2f} | {failed:.0%} | {safe:.0%} "
        f"| {statistics.fmean(good):.0%} ({min(good):.0%}-{max(good):.0%}) | {spread:.0%} "
        f"| {_share(g['forced'] == 0 for g in games):.0%} | {mean['forced']:.1f} of {mean['tabled']:.1f} "
        f"| {mean['broken']:.1f} | {mean['found']:.1f} |"
    )


def _share(cases: Iterable[bool]) -> float:
    return statistics.fmean(map(float, cases))


def digests(scenario: str, seeds: int, **environment: str) -> list[str]:
    """The final digests of mixed games, played in a process of its own."""
    code = (
        "import sys; sys.path.insert(0, 'benchmarks'); from tournament import play; "
        f"print('\\n'.join(play('{scenario}', 'mixed', s)['digest'] for s in range(1, {seeds + 1})))"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code],
        env={**os.environ, **environment},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


def main() -> int:
    """Play, print, compare."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--scenario", nargs="*", default=["first-accord", "ozone-hole", "paris-2015"])
    parser.add_argument("--table", nargs="*", default=list(TABLES))
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--again", type=int, default=0, metavar="SEEDS")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    print(HEAD)
    played: dict[str, list[dict[str, Any]]] = {}
    with ProcessPoolExecutor(args.processes) as pool:
        for scenario in args.scenario:
            for table in args.table:
                jobs = [pool.submit(play, scenario, table, seed) for seed in range(1, args.seeds + 1)]
                games = [job.result() for job in jobs]
                played[f"{scenario}/{table}"] = games
                print(line(scenario, table, games), flush=True)
    same = True
    for scenario in args.scenario if args.again else ():
        first = [g["digest"] for g in played[f"{scenario}/mixed"][: args.again]]
        other = digests(scenario, args.again, PYTHONHASHSEED="7")
        narrow = digests(scenario, args.again, PYTHONHASHSEED="99", NPY_DISABLE_CPU_FEATURES=OTHER_CPU)
        same &= first == other == narrow
        print(
            f"{scenario}: {len(first)} digests again, other hash seed {first == other}, "
            f"other SIMD path {first == narrow}",
            flush=True,
        )
    if args.json:
        args.json.write_text(json.dumps(played))
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
