"""Thousands of broken inputs for the laboratory: each is refused with a problem, or answered in numbers.

    python -m tests.properties.lab_fuzz [--runs 10000] [--seed 1]

An input starts from the example of a model and is broken once or more, in a way that is surely wrong
("malformed") or may be (a number changed); a part is broken as text. Malformed ones must be refused.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

from game.cli import main as command_line
from game.lab.catalogue import MODELS

WRONG = ("x", {}, {"a": 1}, [[[[]]]], "", "1", [None])
"""Values that no field of numbers takes."""
NUMBERS = (None, 0, -1, 1, 2, 0.5, -0.0, 1e-300, 1e14, 1e16, -1e308, 10**30, 0.999999, 7.5, True, False)
"""Values that a field may or may not take; null is as if the field were not there."""
UNKNOWN = ("", "foo", "Year", "n ", "__class__", "é", "a.b", "0")


class Broken(NamedTuple):
    """An input as text, and whether it is surely wrong."""

    model: str
    text: str
    malformed: bool


def broken(dice: random.Random) -> Broken:
    """The example of some model, broken."""
    name = dice.choice(list(MODELS))
    model = MODELS[name]
    data = copy.deepcopy(json.loads(json.dumps(model.example)))
    malformed = False  # what the last break says: it may have mended the one before
    for _ in range(dice.choice((1, 1, 1, 2, 4))):
        malformed = _break(data, dice, {field for field, one in model.inputs().items() if one.needed})
    text = json.dumps(data, ensure_ascii=dice.random() < 0.5)
    if dice.random() < 0.2:
        text, malformed = _as_text(text, dice), True
    return Broken(name, text, malformed)


def _break(data: dict[str, Any], dice: random.Random, needed: set[str]) -> bool:
    """Break the data in place; whether they are surely wrong now."""
    places = list(_numbers(data, ()))
    way = dice.randrange(5)
    if way == 0:
        data[dice.choice(UNKNOWN)] = dice.choice((1, None, [1]))
        return True
    if way == 1 and needed & set(data):
        del data[dice.choice(sorted(needed & set(data)))]
        return True
    if way == 2 and places:
        _put(data, dice.choice(places), copy.deepcopy(dice.choice(WRONG)))
        return True
    if way == 3 and places:
        _put(data, dice.choice(places), dice.choice(NUMBERS))
        return False
    lists = [path for path in _lists(data, ()) if path]
    if lists:
        row = _at(data, dice.choice(lists))
        if row and dice.random() < 0.5:
            row.pop(dice.randrange(len(row)))
        else:
            row.insert(dice.randrange(len(row) + 1), dice.choice((0.5, 3, -2.0)))
    return False


def _numbers(value: Any, path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    if isinstance(value, dict | list):
        parts = value.items() if isinstance(value, dict) else enumerate(value)
        for step, part in parts:
            yield from _numbers(part, (*path, step))
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield path


def _lists(value: Any, path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    if isinstance(value, list):
        yield path
    if isinstance(value, dict | list):
        parts = value.items() if isinstance(value, dict) else enumerate(value)
        for step, part in parts:
            yield from _lists(part, (*path, step))


def _at(value: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        value = value[step]
    return value


def _put(value: Any, path: tuple[Any, ...], part: Any) -> None:
    _at(value, path[:-1])[path[-1]] = part


def _as_text(text: str, dice: random.Random) -> str:
    """The text with something that JSON does not allow."""
    at = dice.randrange(1, len(text))
    return dice.choice(
        (
            text[: max(1, len(text) - dice.randrange(1, len(text)))],  # cut off
            text + dice.choice("}],x0"),
            text.replace('"', "'"),
            text[:-1] + ', "n": NaN}',
            text[:-1] + ', "n": Infinity}',
            text[:-1] + ', "n": 1, "n": 2}',
            "[" + text + "]",
            text[:at] + "\x00" + text[at:],
            "[" * 5000,
            "",
            "null",
            text[:-1] + ', "n": ' + "9" * 5000 + "}",
            f"// a note\n{text}",
        )
    )


def ask(one: Broken, path: Path) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of the command line."""
    path.write_text(one.text, encoding="utf-8", errors="surrogatepass")
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = command_line(["lab", one.model, "--input", str(path), "--lang", "en"])
    return code, out.getvalue(), err.getvalue()


def fault(one: Broken, code: int, out: str, err: str) -> str:
    """What is wrong with how it was answered, or ""."""
    if code == 2:
        if out or "error" not in err:
            return "refused without a problem, or not silently"
    elif code != 0 or err:
        return f"exit code {code}"
    elif one.malformed:
        return "taken, though malformed"
    elif not isinstance(json.loads(out, parse_constant=_refuse), dict):
        return "answered no object"
    return ""


def _refuse(word: str) -> float:
    raise ValueError(word)


def fuzz(runs: int, seed: int) -> tuple[Counter[str], list[str]]:
    """How many were refused and answered, and every fault."""
    dice = random.Random(seed)
    counts: Counter[str] = Counter()
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(runs):
            one = broken(dice)
            try:
                found = ask(one, Path(folder) / "in.json")
                wrong = fault(one, *found)
            except Exception as error:
                found, wrong = (1, "", ""), repr(error)
            counts["refused" if found[0] == 2 else "answered"] += 1
            counts["malformed"] += one.malformed
            if wrong:
                faults.append(f"{one.model}: {wrong}: {one.text[:300]}")
    return counts, faults


def main() -> int:
    """Fuzz, and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    counts, faults = fuzz(args.runs, args.seed)
    print(*faults, sep="\n")
    print(f"{args.runs} inputs: {dict(counts)}, faults {len(faults)}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
