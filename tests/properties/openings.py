"""Opens saves of every kind in processes that have looked nothing up yet, while other threads do the same.

`python -m tests.properties.openings --runs 1000` opens a thousand and prints how many came out as they were.
Each run is a fork of a bare process: what is filled on first use is empty in it, and threads race to fill it.
Here: the saves, a run, its checks. Not here: the few that run with the tests (`test_openings.py`).
"""

from __future__ import annotations

import argparse
import codecs
import json
import os
import random
import shutil
import sys
import tempfile
import threading
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from game.ai.strategy import STRATEGIES
from game.core.ids import NationId
from game.core.registry import Registry
from game.i18n import catalogue
from game.model.clause import CLAUSES
from game.model.matter import MATTERS
from game.model.order import ORDERS
from game.model.programme import PROGRAMMES
from game.model.rule import RULES
from game.resources import scenarios
from game.scenario.load import load, shipped
from game.scenario.schema import ScenarioFile
from game.session.at_once import picture
from game.session.game import Game
from game.session.opening import resume, start
from game.session.snapshots import path_beside
from game.session.storage import glance
from game.validation.shape_schema import schema_of

REGISTRIES: tuple[Registry, ...] = (CLAUSES, ORDERS, PROGRAMMES, STRATEGIES, RULES, MATTERS)
NATIONS = tuple(map(NationId, ("arka", "bayu", "citra", "dirga")))
PEOPLE = dict.fromkeys(NATIONS, "human")
COMPUTERS = dict.fromkeys(NATIONS, "random")


@dataclass(frozen=True)
class Kind:
    """A save: who plays, how far, what was done to the game and then to its file."""

    seats: dict[NationId, str]
    stages: int
    after: Callable[[Game], object] = lambda game: None
    carried: Callable[[bytes], bytes] = lambda data: data
    outside: bool = False
    kept: bool = False
    """Whether a snapshot lies beside it."""


def _lines(end: bytes) -> Callable[[bytes], bytes]:
    return lambda data: data.replace(b"\n", end)


KINDS = {
    "fresh": Kind(PEOPLE, 0),
    "mid stage": Kind(PEOPLE, 1, lambda game: game.seal(NATIONS[0], ())),
    "rewound": Kind(PEOPLE, 3, lambda game: game.rewind(1)),
    "computers": Kind(COMPUTERS, 1),
    "finished": Kind(PEOPLE, 100),
    "CRLF": Kind(PEOPLE, 1, carried=_lines(b"\r\n")),
    "BOM": Kind(PEOPLE, 1, carried=lambda data: codecs.BOM_UTF8 + data),
    "scenario elsewhere": Kind(PEOPLE, 1, outside=True),
    "snapshot": Kind(COMPUTERS, 3, kept=True),
    "snapshot of a scenario elsewhere": Kind(PEOPLE, 2, outside=True, kept=True),
    "snapshot of an earlier stage": Kind(COMPUTERS, 2, lambda game: game.play_stage(), kept=True),
}


def make(folder: Path) -> None:
    """A save of every kind in `folder`, `<number>.jsonl`, and their worlds' digests in `digests.json`."""
    mine = folder / "authors" / "mine"
    mine.mkdir(parents=True)
    text = (scenarios() / "first-accord" / "scenario.yaml").read_text(encoding="utf-8")
    (mine / "scenario.yaml").write_text(text.replace("id: first-accord", "id: mine", 1), encoding="utf-8")
    digests = {}
    for number, (name, kind) in enumerate(KINDS.items()):
        path = folder / f"{number}.jsonl"
        game = start(load(mine if kind.outside else scenarios() / "first-accord"), 3, kind.seats, path)
        for _ in range(kind.stages):
            if not game.is_over:
                for nation in game.humans():
                    game.seal(nation, ())
                game.play_stage()
        taken = picture(game) if kind.kept else None
        if taken is not None and not taken.write():
            raise RuntimeError("no snapshot")
        kind.after(game)
        game.log.close()
        path.write_bytes(kind.carried(path.read_bytes()))
        digests[name] = game.world.digest()
    (folder / "digests.json").write_text(json.dumps(digests))
    shutil.rmtree(mine)  # a save does not need it
    mine.mkdir()  # and is not misled by what happens to be called so


def look_ups(save: Path) -> list[Callable[[], object]]:
    """What the threads of a program ask at its start, in any order."""
    path = shipped("first-accord")
    assert path is not None
    kinds = [lambda registry=registry: sorted(registry) for registry in REGISTRIES]
    return [lambda: load(path).is_playable, lambda: schema_of(ScenarioFile), lambda: glance(save), *kinds]


def open_once(folder: Path, run: int) -> str:
    """Open one save in this process, which must have looked nothing up; what went wrong, "" for nothing."""
    chance = random.Random(run)
    number = run % len(KINDS)
    name = list(KINDS)[number]
    if any(registry.is_complete for registry in REGISTRIES):
        return "this process has looked something up before"
    own = folder / f"run-{run}"
    own.mkdir()
    save = Path(shutil.copy(folder / f"{number}.jsonl", own))
    kept = KINDS[name].kept
    if kept:
        shutil.copy(path_beside(folder / save.name), own)
    os.chdir(chance.choice([own, folder / "authors", Path("/"), folder]))
    sys.setswitchinterval(chance.choice([1e-6, 1e-5, 1e-4, 5e-3]))
    racing = chance.sample(look_ups(save), 3)
    barrier, faults = threading.Barrier(len(racing) + 1), []

    def race(ask: Callable[[], object]) -> None:
        barrier.wait()
        try:
            if not ask():
                faults.append("a thread found nothing")
        except BaseException:
            faults.append(traceback.format_exc())

    threads = [threading.Thread(target=race, args=(ask,)) for ask in racing]
    for thread in threads:
        thread.start()
    barrier.wait()
    try:
        found = resume(save, quick=True)
        if found.game.world.digest() != json.loads((folder / "digests.json").read_text())[name]:
            faults.append("another world came out")
        if found.difference is not None:
            faults.append(f"the replay differs: {found.difference}")
        if (found.check is not None) != kept:
            faults.append(f"opened at once: {not kept}")
        if found.check is not None and (list(found.check.steps()) == [] or found.check.is_other):
            faults.append(f"the snapshot differs: {found.check.difference}, {found.check.notices}")
        found.game.log.close()
        catalogue("id")
    except BaseException:
        faults.append(traceback.format_exc())
    for thread in threads:
        thread.join()
    shutil.rmtree(own)
    return f"{name}: {faults[0]}" if faults else ""


def forked(work: Callable[[], str]) -> tuple[int, int]:
    """Start `work` in a fork of this process: its id, and the end of a pipe that gives what it returns."""
    out, into = os.pipe()
    child = os.fork()
    if child:
        os.close(into)
        return child, out
    try:
        os.close(out)
        os.write(into, work().encode()[-4000:])
    except BaseException:
        os.write(into, traceback.format_exc().encode()[-4000:])
    finally:
        os._exit(0)


def heard(child: int, out: int) -> str:
    """What the fork returned, once it has ended."""
    with open(out, encoding="utf-8", errors="replace") as pipe:
        said = pipe.read()
    status = os.waitpid(child, 0)[1]
    return said or (f"it ended with {status}" if status else "")


def openings(runs: int, jobs: int = 1) -> Iterator[str]:
    """What went wrong in each of so many openings, "" for nothing; `jobs` are under way at once."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["MUFAKAT_HOME"] = str(folder / "home")  # where the key of the snapshots is
        wrong = heard(*forked(lambda: make(folder) or ""))
        if wrong:
            raise RuntimeError(wrong)
        under_way: list[tuple[int, int]] = []
        for run in range(runs):
            under_way.append(forked(lambda run=run: open_once(folder, run)))
            if len(under_way) >= jobs:
                yield heard(*under_way.pop(0))
        for one in under_way:
            yield heard(*one)


def main() -> None:
    """Open saves and print how many opened; exit code 1 if one did not."""
    parser = argparse.ArgumentParser("python -m tests.properties.openings", description=__doc__)
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    args = parser.parse_args()
    wrong = [said for said in openings(args.runs, args.jobs) if said]
    for said in wrong[:5]:
        print(said, file=sys.stderr)
    print(f"{args.runs - len(wrong)} of {args.runs} saves opened ({len(KINDS)} kinds: {', '.join(KINDS)})")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
