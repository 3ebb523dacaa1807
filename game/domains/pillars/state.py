"""The four pillars of each nation and the world, their parts in points, and the meters of the criticisms."""
# ruff: noqa: RUF009 - `variable(...)` declares a field and has no state of its own

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from game.core.arrays import Array, frozen
from game.core.text import T, Text
from game.domains.climate import state as climate
from game.domains.commons import state as commons
from game.domains.economy import state as economy
from game.domains.finance import state as finance
from game.domains.health import state as health
from game.domains.pillars import equations
from game.domains.security import state as security
from game.domains.society import state as society
from game.domains.society.equations import gini
from game.model.audience import ALL
from game.model.given import Given
from game.model.obligations import Slot
from game.model.setting import Setting
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
        *axes,
        audience=ALL,
        unit="points",
        low=0,
        high=100,
        label=label,
        doc=doc,
        better=better,
        tracked=tracked,
    )


@dataclass(frozen=True, slots=True, eq=False)
class Pillars(State):
    """Scores from 0 to 100: sums of named parts, so that each point has its reason (design)."""

    domain: ClassVar[str] = "pillars"

    parts: Array = variable(
        "part",
        "nation",
        audience=ALL,
        unit="points",
        low=-1e5,
        high=1e5,
        label=T("Parts of the pillars"),
        doc=T("What each part adds to a pillar, or takes from it."),
    )
    reference: Array = variable(
        "nation",
        audience=ALL,
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
        doc=T("Promises kept of promises due."),
    )


def stocks_of(setting: Setting) -> equations.Stocks:
    """What the setting's commons weigh in the scores."""
    rows = [(c.capacity, c.planet_weight, c.harm) for c in setting.commons]
    table = np.array(rows, dtype=np.float64).reshape(len(rows), len(equations.Stocks._fields))
    return equations.Stocks(table[:, 0], table[:, 1], table[:, 2])


def opening(given: Given) -> Pillars:
    """The scores of the opening, measured as those of every year."""
    economic, weather, stocks = economy.opening(given), climate.opening(given), commons.opening(given)
    guarded, healthy, people = security.opening(given), health.opening(given), society.opening(given)
    income = finance.opening(given).income
    reference = given.by_nation("pillars.reference", income)
    seen = equations.Figures(
        threat=guarded.threat,
        worst_tension=guarded.tension.max(axis=-1),
        world_tension=guarded.world_tension,
        income=income,
        reference=reference,
        schooling=people.schooling,
        temperature=weather.temperature,
        damage=weather.damage,
        stock=stocks.stock,
        life=healthy.life_expectancy,
        outbreak=healthy.outbreak,
        preparedness=healthy.preparedness,
    )
    points = equations.parts(seen, stocks_of(given.setting))
    scored = {pillar: frozen(score) for pillar, score in equations.scores(points).items()}
    means = {p: frozen(equations.world_mean(score, economic.population)) for p, score in scored.items()}
    return Pillars(
        parts=frozen(points),
        reference=reference,
        **scored,
        world_peace=means["peace"],
        world_prosperity=means["prosperity"],
        world_planet=means["planet"],
        world_health=means["health"],
        equality=frozen(100.0 * (1.0 - gini(income, economic.population))),
        autonomy=frozen(people.autonomy.mean()),
        effectiveness=given.number("pillars.effectiveness", 50.0),
        enforcement=given.number("pillars.enforcement", 100.0),
    )
