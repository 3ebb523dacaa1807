"""The groups at home that a nation has if its scenario names none. Their weights and interests are visible.

Not here: what they make of a treaty (`engine/home.py`).
"""

from __future__ import annotations

from game.core.text import T
from game.model.frozen import programs_own
from game.model.setting import Group, Nation

DEFAULT_GROUPS = (
    Group(
        id="industry",
        name=programs_own(T("Industry")),
        weight=1,
        cares={"prosperity": 0.8, "fairness": 0.2},
    ),
    Group(
        id="farmers",
        name=programs_own(T("Farmers")),
        weight=1,
        cares={"prosperity": 0.5, "planet": 0.2, "fairness": 0.3},
    ),
    Group(
        id="labour",
        name=programs_own(T("Labour")),
        weight=1,
        cares={"prosperity": 0.5, "health": 0.3, "fairness": 0.2},
    ),
    Group(
        id="greens",
        name=programs_own(T("Greens")),
        weight=1,
        cares={"planet": 0.8, "peace": 0.2},
    ),
    Group(
        id="nationalists",
        name=programs_own(T("Nationalists")),
        weight=1,
        cares={"autonomy": 0.6, "peace": 0.2, "prosperity": 0.2},
    ),
    Group(
        id="youth",
        name=programs_own(T("Youth")),
        weight=1,
        cares={"planet": 0.4, "peace": 0.3, "prosperity": 0.3},
    ),
)


def groups(nation: Nation) -> tuple[Group, ...]:
    """The nation's groups, or `DEFAULT_GROUPS` if it names none."""
    return nation.groups or DEFAULT_GROUPS
