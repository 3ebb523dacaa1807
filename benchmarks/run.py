"""Takes every measure and prints JSON; `--write` brings `benchmarks/results.md` up to date.

python benchmarks/run.py [--write] [NAME…]
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import platform
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent)]

from benchmarks.clock import Timed  # noqa: E402 - the path comes first

ROWS = ("step", "turn", "growth", "batch", "gains", "climate", "view", "save", "scenario", "begin", "frame")
MARK = "<!-- written by run.py: everything below this line is replaced -->"


def taken(names: list[str]) -> dict[str, dict[str, Timed]]:
    """The measures by row and name."""
    found = {}
    for name in names:
        found[name] = importlib.import_module(f"benchmarks.{name}").measure()
        print(f"{name} …", file=sys.stderr)
    return found


def table(found: dict[str, dict[str, Timed]]) -> str:
    """The measures as Markdown."""
    cores = os.cpu_count()
    lines = [f"Python {platform.python_version()}, {platform.machine()}, {cores} cores, shared.", ""]
    for name, measures in found.items():
        title = (importlib.import_module(f"benchmarks.{name}").__doc__ or name).splitlines()[0]
        lines += [f"### {title}", "", f"| `{name}.py` | P | CPU ms | P, s |", "|---|---:|---:|---:|"]
        lines += [
            f"| {what} | {took.ratio:.5f} | {1000 * took.seconds:.3f} | {took.unit:.2f} |"
            for what, took in measures.items()
        ]
        lines.append("")
    return "\n".join(lines)


def main() -> None:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write benchmarks/results.md")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"only these rows of: {', '.join(ROWS)}")
    args = parser.parse_args()
    found = taken(args.names or list(ROWS))
    print(json.dumps({n: {k: t._asdict() for k, t in m.items()} for n, m in found.items()}, indent=1))
    if args.write:
        target = HERE / "results.md"
        head = target.read_text("utf-8").partition(MARK)[0]
        target.write_text(f"{head}{MARK}\n\n{table(found)}", "utf-8")


if __name__ == "__main__":
    main()
