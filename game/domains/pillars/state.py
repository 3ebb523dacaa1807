"""The four pillars of each nation and the world, their parts in points, and the meters of the criticisms."""
# ruff: noqa: RUF009 - `variable(...)` declares a field and has no state of its own

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from game.core.arrays import Array, frozen
from game.core.text import T, Text
from game.domains import defaults
from game.model.given import Given
from game.model.obligations import Slot
from game.model.setting import PILLARS
from game.model.variable import Lever, State, variable

SLOTS: tuple[Slot, ...] = ()
LEVERS: tuple[Lever, ...] = ()

PARTS: tuple[tuple[str, str, str], ...] = (
    ("peace", "calm", ""),
    ("peace", "threat", "security.threat"),
    ("peace", "worst_tension", "security.tension"),
    ("peace", "world_tension", "security.world_tension"),
    ("prosperity", "income", "finance.income"),
    ("prosperity", "expectation", "finance.income"),
    ("prosperity", "schooling", "society.schooling"),
    ("planet", "temperature", "climate.temperature"),
    ("planet", "stocks", "commons.stock"),
    ("planet", "exposure", "climate.damage"),
    ("health", "life", "health.life_expectancy"),
    ("health", "outbreak", "health.outbreak"),
    ("health", "preparedness", "health.preparedness"),
    ("health", "harm", "commons.stock"),
)
"""The parts in their order: the pillar they add up to, the key of the cause, the variable behind it."""


def _points(*axes: str, label: Text, doc: Text, better: int = 1, tracked: bool = False) -> Any:
    return variable(
        *axes, unit="points", low=0, high=100, label=label, doc=doc, better=better, tracked=tracked
    )


@dataclass(frozen=True, slots=True, eq=False)
class Pillars(State):
    """Scores from 0 to 100: sums of named parts, so that each point has its reason (design)."""

    domain: ClassVar[str] = "pillars"

    parts: Array = variable(
        "part",
        "nation",
        unit="points",
        low=-1e4,
        high=1e4,
        label=T("Parts of the pillars"),
        doc=T("What each part adds to a pillar, or takes from it."),
    )
    reference: Array = variable(
        "nation",
        unit="USD a person",
        low=1,
        high=1e8,
        label=T("Expected income"),
        doc=T("What income would be had it grown as productivity does since the start."),
        digits=3,
    )
    peace: Array = _points(
        "nation", label=T("Peace"), doc=T("How safe the nation is from others."), tracked=True
    )
    prosperity: Array = _points(
        "nation", label=T("Prosperity"), doc=T("What people have, and whether it grows."), tracked=True
    )
    planet: Array = _points(
        "nation", label=T("Planet"), doc=T("How well the climate and the commons fare."), tracked=True
    )
    health: Array = _points(
        "nation", label=T("Health"), doc=T("How long and how well people live."), tracked=True
    )
    world_peace: Array = _points(
        label=T("World peace"), doc=T("Peace of all nations, weighed by people."), tracked=True
    )
    world_prosperity: Array = _points(
        label=T("World prosperity"), doc=T("Prosperity of all nations, weighed by people."), tracked=True
    )
    world_planet: Array = _points(
        label=T("World planet"), doc=T("Planet of all nations, weighed by people."), tracked=True
    )
    world_health: Array = _points(
        label=T("World health"), doc=T("Health of all nations, weighed by people."), tracked=True
    )
    equality: Array = _points(
        label=T("Equality"), doc=T("How equal incomes are between nations: 100 is all the same.")
    )
    autonomy: Array = _points(label=T("Autonomy"), doc=T("How free nations are to decide alone, on average."))
    effectiveness: Array = _points(
        label=T("Effectiveness"), doc=T("How many negotiators are bound, and how soon they were.")
    )
    enforcement: Array = _points(
        label=T("Enforcement"),
        doc=T("Promises kept of promises due, as far as is known; 100 while none is due."),
    )


def opening(given: Given) -> Pillars:
    """Scores of a world of which nothing is measured yet: `rules.measured` fills them before the first turn."""
    person = defaults.output(given) / defaults.population(given) * 1000.0
    count = len(person)
    half = {f"{scope}{pillar}": 50.0 for scope in ("", "world_") for pillar in PILLARS}
    by_nation = {pillar: given.by_nation(f"pillars.{pillar}", half[pillar]) for pillar in PILLARS}
    world = {f"world_{pillar}": given.number(f"pillars.world_{pillar}", 50.0) for pillar in PILLARS}
    return Pillars(
        parts=frozen(np.zeros((len(PARTS), count))),
        reference=given.by_nation("pillars.reference", person),
        **by_nation,
        **world,
        equality=given.number("pillars.equality", 50.0),
        autonomy=given.number("pillars.autonomy", 100.0),
        effectiveness=given.number("pillars.effectiveness", 50.0),
        enforcement=given.number("pillars.enforcement", 100.0),
    )
