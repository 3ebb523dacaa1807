"""Weights that must sum to 1, and the order of star thresholds."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from itertools import pairwise

from game.core.problems import Problem, Severity
from game.core.text import T
from game.model.setting import PILLARS as PILLAR_NAMES
from game.scenario.subject import Saying, Subject

PILLARS = Saying("S-SUM-01", T("{where}: the weights of the pillars come to {sum}, not to 1"))
CARES = Saying("S-SUM-02", T("{where}: what the group cares for comes to {sum}, not to 1"))
STARS = Saying("S-SUM-03", T("{where}: each star must ask for more than the one before"))
LIGHT = Saying(
    "S-SUM-04",
    T("{where}: a pillar of little weight can be ignored"),
    T("give each of the four pillars at least 0.08"),
    Severity.WARNING,
)

LEAST_WEIGHT = 0.08
"""Least weight of a pillar: below, a nation could ignore it (scoring rules)."""


def problems(subject: Subject) -> Iterator[Problem]:
    """Weights that do not sum to 1, pillars below `LEAST_WEIGHT`, and star thresholds out of order."""
    for number, nation in enumerate(subject.file.nations):
        path = ("nations", number, "pillars")
        if not _whole(nation.pillars.values()):
            yield subject.problem(PILLARS, path, sum=_told(nation.pillars.values()))
        elif len(nation.pillars) < len(PILLAR_NAMES) or min(nation.pillars.values()) < LEAST_WEIGHT:
            yield subject.problem(LIGHT, path)
        for place, group in enumerate(nation.groups):
            if not _whole(group.cares.values()):
                yield subject.problem(
                    CARES, ("nations", number, "groups", place, "cares"), sum=_told(group.cares.values())
                )
    if any(low >= high for low, high in pairwise(subject.file.stars)):
        yield subject.problem(STARS, ("stars",))


def _whole(shares: Iterable[float]) -> bool:
    return abs(math.fsum(shares) - 1.0) < 1e-6


def _told(shares: Iterable[float]) -> str:
    return f"{math.fsum(shares):.6g}"
