"""The position of nations on the schematic map, or their units on that of the world.

Not here: whether there are such units and flags (`references.py`).
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from functools import cache

from game.core.problems import Problem, Severity
from game.core.text import T
from game.resources import assets
from game.scenario.subject import Saying, Subject

NOWHERE = Saying(
    "S-MAP-01",
    T("{where} lies nowhere on the map"),
    T("give it a spot with x, y and letter, or units of the world map and a flag"),
)
UNIT = Saying(
    "S-MAP-02",
    T("{where}: the world map has no unit “{found}”"),
    T("units are ISO codes of three small letters, as in assets/map/units.json"),
)
FLAG = Saying(
    "S-MAP-03",
    T("{where}: there is no flag “{found}”"),
    T("flags are named by ISO code: idn, usa, eur for the European Union"),
)
FLAGLESS = Saying(
    "S-MAP-04",
    T("{where} has no flag"),
    T("write flag: idn, or give it a spot with a letter"),
    Severity.WARNING,
)
NEAR = Saying(
    "S-MAP-05",
    T("{where}: {one} and {other} lie on top of each other"),
    T("leave 0.12 between two spots"),
    Severity.WARNING,
)
MIXED = Saying(
    "S-MAP-06",
    T("some nations have a spot and others have units; only one map can be shown"),
    T("give all of them spots, or all of them units"),
)

LEAST_DISTANCE = 0.12


def problems(subject: Subject) -> Iterator[Problem]:
    """Nations that the map cannot show."""
    nations = subject.file.nations
    for number, nation in enumerate(nations):
        here = ("nations", number)
        if nation.spot is None and not nation.units:
            yield subject.problem(NOWHERE, here)
        elif nation.spot is None and not nation.flag:
            yield subject.problem(FLAGLESS, here)
        for other in nations[:number]:
            if nation.spot and other.spot:
                apart = math.hypot(nation.spot.x - other.spot.x, nation.spot.y - other.spot.y)
                if apart < LEAST_DISTANCE:
                    yield subject.problem(NEAR, (*here, "spot"), one=other.id, other=nation.id)
    if any(n.spot for n in nations) and any(n.units and not n.spot for n in nations):
        yield subject.problem(MIXED, ("nations",), key=True)


@cache
def units() -> frozenset[str]:
    """The units of the world map by ISO code."""
    return frozenset(json.loads((assets() / "map" / "units.json").read_text("utf-8")))


@cache
def flags() -> frozenset[str]:
    """The names of all flags."""
    return frozenset(path.stem for path in (assets() / "flags").glob("*.png"))
