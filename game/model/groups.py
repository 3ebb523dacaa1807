"""The groups at home that a nation has if its scenario names none. Their weights and interests are visible.

Not here: what they make of a treaty (`engine/home.py`).
"""

from __future__ import annotations

from game.model.frozen import Bilingual
from game.model.setting import Group, Nation

DEFAULT_GROUPS = (
    Group(
        id="industry",
        name=Bilingual(en="Industry", id="Pelaku industri"),
        weight=1,
        cares={"prosperity": 0.8, "fairness": 0.2},
    ),
    Group(
        id="farmers",
        name=Bilingual(en="Farmers", id="Petani"),
        weight=1,
        cares={"prosperity": 0.5, "planet": 0.2, "fairness": 0.3},
    ),
    Group(
        id="labour",
        name=Bilingual(en="Labour", id="Pekerja"),
        weight=1,
        cares={"prosperity": 0.5, "health": 0.3, "fairness": 0.2},
    ),
    Group(
        id="greens",
        name=Bilingual(en="Greens", id="Pegiat lingkungan"),
        weight=1,
        cares={"planet": 0.8, "peace": 0.2},
    ),
    Group(
        id="nationalists",
        name=Bilingual(en="Nationalists", id="Kaum nasionalis"),
        weight=1,
        cares={"autonomy": 0.6, "peace": 0.2, "prosperity": 0.2},
    ),
    Group(
        id="youth",
        name=Bilingual(en="Youth", id="Kaum muda"),
        weight=1,
        cares={"planet": 0.4, "peace": 0.3, "prosperity": 0.3},
    ),
)


def groups(nation: Nation) -> tuple[Group, ...]:
    """The nation's groups, or the usual six."""
    return nation.groups or DEFAULT_GROUPS
