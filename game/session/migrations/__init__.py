"""Bringing old saves up to the present format: one file per step, found by its name.

Not here: reading files; the meaning of records. May import: core and the text of lines.
To add one: `vN_to_vM.py` (M = N + 1) with `migrate(header, records) -> (header, records)`, on plain
dicts, and a save of format N in `tests/fixtures/saves`. A step never changes once it is released.
"""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
import re
from collections.abc import Callable
from typing import TypeAlias

from game.core.problems import RulesBug, SaveError
from game.session import faults
from game.session.lines import FORMAT, Reading, Record, header_problem, text_of

Step: TypeAlias = Callable[[Record, list[Record]], tuple[Record, list[Record]]]


def found(paths: list[str] | None = None, package: str = __name__) -> dict[int, Step]:
    """The migration steps by the format that they start from; `paths` are the folders of `package`."""
    steps: dict[int, Step] = {}
    for entry in pkgutil.iter_modules(__path__ if paths is None else paths):
        name = re.fullmatch(r"v(\d+)_to_v(\d+)", entry.name)
        if name is None or int(name[2]) != int(name[1]) + 1:
            raise RulesBug(f"{package}.{entry.name} is not named vN_to_vM with M = N + 1")
        steps[int(name[1])] = importlib.import_module(f"{package}.{entry.name}").migrate
    return steps


def to_present(reading: Reading, file: str = "") -> Reading:
    """The reading in the present format; its `end` is 0 if the file has another text."""
    old = reading.header["format"]
    if old == FORMAT:
        return reading
    steps, header, records = found(), dict(reading.header), list(reading.records)
    for number in range(old, FORMAT):
        header, records = steps[number](header, records)
        header = {**header, "format": number + 1}
    problem = header_problem(header, file)
    if problem is not None:
        raise SaveError([problem])
    hashes, text = text_of(header, records)
    return dataclasses.replace(
        reading,
        header=header,
        records=tuple(records),
        hashes=hashes,
        text=text,
        end=0,
        notices=(*reading.notices, faults.older_format(file, old, FORMAT)),
    )
