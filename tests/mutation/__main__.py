"""The command: which files, which tests, how many changes; prints what was noticed and what was not.

python -m tests.mutation --in game/engine/outcome.py --tests tests/unit/engine --most 100
"""

from __future__ import annotations

import argparse
import random
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.mutation.mutants import Mutant, mutants
from tests.mutation.running import Trial, Unusable, run

WORDS = ("prose", "title", "says", "__repr__", "__str__")
"""Functions that make sentences: `--skip` names others."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code: 0 if every change was noticed, 1 if some were not, 2 if nothing could be told."""
    asked = _parser().parse_args(arguments)
    root = Path.cwd()
    possible = [
        (str(file.relative_to(root)), mutant)
        for file in _files(root, asked.files)
        for mutant in mutants(file.read_text("utf-8"), asked.skip)
        if asked.only is None or any(part in asked.only for part in mutant.function.split("."))
    ]
    todo = sample(possible, asked.most, asked.seed)
    if asked.list:
        print(*(f"{file}:{m.line}: {m}" for file, m in todo), sep="\n")
        return 0
    if not todo:
        print("nothing to change there")
        return 2
    tests = [word for said in asked.tests for word in shlex.split(said)]
    try:
        trials = run(root, todo, tests, asked.workers, _tell if asked.verbose else lambda _trial: None)
    except Unusable as red:
        print("the tests do not pass as they are:", red, sep="\n")
        return 2
    print(report(trials, len(possible)))
    return 0 if all(t.noticed for t in trials) else 1


def sample(possible: Sequence[tuple[str, Mutant]], most: int | None, seed: int) -> list[tuple[str, Mutant]]:
    """`most` of the changes (all, if None), drawn with the seed, in the order of their files and lines."""
    if most is None or most >= len(possible):
        return list(possible)
    return [possible[k] for k in sorted(random.Random(seed).sample(range(len(possible)), most))]


def report(trials: Sequence[Trial], possible: int) -> str:
    """A line for each file: possible, run, noticed, survived; then each survivor by file and line."""
    rows = []
    for file in dict.fromkeys(t.file for t in trials):
        rows.append((file, [t for t in trials if t.file == file]))
    width = max(len(file) for file, _ in (*rows, ("all", [])))
    lines = [f"{'file':<{width}}  run  noticed  survived"]
    for file, own in (*rows, *([("all", list(trials))] if len(rows) > 1 else [])):
        noticed = sum(t.noticed for t in own)
        lines.append(f"{file:<{width}}  {len(own):>3}  {noticed:>7}  {len(own) - noticed:>8}")
    share = sum(t.noticed for t in trials) / len(trials)
    stopped = sum(t.stopped for t in trials)
    lines.append(
        f"{len(trials)} of {possible} possible changes run, {share:.0%} noticed"
        + (f", {stopped} of them because the tests did not end" if stopped else "")
    )
    return "\n".join([*lines, *(f"survived  {t}" for t in trials if not t.noticed)])


def _files(root: Path, asked: Sequence[str]) -> list[Path]:
    """Python files of the files and folders that are named, each once, by name."""
    found = set()
    for name in asked:
        path = (root / name).resolve()
        if not path.exists():
            raise SystemExit(f"there is no {name} in {root}")
        found |= {path} if path.is_file() else set(path.rglob("*.py"))
    return sorted(found)


def _tell(trial: Trial) -> None:
    print("noticed " if trial.noticed else "survived", trial, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--in", dest="files", nargs="+", required=True, help="files or folders to change")
    parser.add_argument(
        "--tests", nargs="+", required=True, help="what pytest is given: files, folders, 'FILE -k WORD'"
    )
    parser.add_argument("--most", type=int, help="so many changes at most, drawn with the seed")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int, default=2, help="copies of the project that run side by side")
    parser.add_argument("--skip", nargs="*", default=WORDS, help="functions or classes to leave alone")
    parser.add_argument("--only", nargs="+", help="functions or classes to change, and no others")
    parser.add_argument("--list", action="store_true", help="print the changes, run nothing")
    parser.add_argument("--verbose", action="store_true", help="tell each as it ends")
    return parser


if __name__ == "__main__":
    sys.exit(main())
