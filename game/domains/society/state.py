"""Society at home and trust abroad: schooling, support, autonomy, trust, reputation."""
# ruff: noqa: RUF009 - `variable(...)` declares a field and has no state of its own

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from game.core.arrays import Array
from game.core.text import T
from game.domains import defaults
from game.domains.finance import state as finance
from game.domains.finance.state import USUAL_PROGRAMMES
from game.domains.health import state as health
from game.domains.society import equations
from game.model.audience import ALL, NATION
from game.model.given import Given
from game.model.obligations import Join, Slot
from game.model.variable import Lever, State, variable

VOTE_PLEDGE = Slot("society.vote_pledge", ("nation", "other"), 0.0, Join.MAX, "0 or 1")
AUTONOMY_COST = Slot("society.autonomy_cost", ("nation",), 0.0, Join.SUM, "points")
EXCHANGE = Slot("society.exchange", ("nation", "other"), 0.0, Join.SUM, "thousand people a year")
"""Pupils, students and athletes whom a nation sends to another; the same both ways."""
STUDENTS = Slot("society.students", ("nation", "other"), 0.0, Join.SUM, "thousand people a year")
"""The students among those of `EXCHANGE`."""
STAYING = Slot("society.staying", ("nation", "other"), 0.0, Join.SUM, "thousand people a year")
"""The students who may stay where they studied."""
GAMES = Slot("society.games", ("nation", "other"), 0.0, Join.SUM, "thousand people a year")
"""The athletes among those of `EXCHANGE`."""
HERITAGE = Slot("society.heritage", ("nation",), 0.0, Join.SUM, "count")
RIGHTS = Slot("society.rights", ("nation",), 0.0, Join.MAX, "share")
REPORT = Slot("society.report", ("nation",), 0.0, Join.MAX, "0 or 1")
"""Whether a report on rights at home is due this turn."""
CIVIC = Slot("society.civic", ("nation",), 0.0, Join.MAX, "share")
RECOGNISED = Slot("society.recognised", ("nation", "other"), 0.0, Join.MAX, "share")
"""How far a nation recognises another: a half is its government, the whole its borders too."""
EMBASSY = Slot("society.embassy", ("nation", "other"), 0.0, Join.MAX, "0 or 1")
"""Whether an ambassador of a nation works in another."""
SECRET = Slot("society.secret", ("nation",), 0.0, Join.MAX, "0 or 1")
SLOTS = (
    *(VOTE_PLEDGE, AUTONOMY_COST, EXCHANGE, STUDENTS, STAYING, GAMES, HERITAGE, RIGHTS, REPORT, CIVIC),
    *(RECOGNISED, EMBASSY, SECRET),
)

PROGRAMMES = Lever(
    "society.programmes",
    "share of output",
    0.0,
    0.15,
    0.005,
    T("Citizens' programmes"),
    T("Spends this share of output on schools and civic work. Schooling and support rise slowly."),
    audience=NATION,
    start="society.programmes",
)
CIVIC_SPACE = Lever(
    "society.civic_space",
    "share",
    0.0,
    1.0,
    0.1,
    T("Civic space"),
    T("Opens room for groups, petitions and protest. They reward promises kept and punish those broken."),
    audience=NATION,
    start="society.civic",
)
LEVERS = (PROGRAMMES, CIVIC_SPACE)

PER_LOG, POOR, MOST_GUESSED = 2.2, 500.0, 14.0
"""Years of schooling for a logarithm of output a person beyond so many USD, and at most, where nothing is
said: near the nations of HDR 2023-24 (design)."""
USUAL_GINI, USUAL_SUPPORT, USUAL_CAPITAL = 0.38, 55.0, 5.0
"""Where nothing is said: the middle of nations, a government with a small lead, one campaign (design)."""
USUAL_FAITH = 60.0
"""Points of faith in rulings where nothing is said (design: most rulings of the WTO's panels were obeyed)."""
STILL_AT_SCHOOL, EXPECTED_AT_MOST = 3.0, 18.0
"""Years that children may expect beyond adults, and at most (HDR 2023-24)."""


@dataclass(frozen=True, slots=True, eq=False)
class Society(State):
    """Development after UNDP, opinion after Putnam 1988; both kept small (design)."""

    domain: ClassVar[str] = "society"

    schooling: Array = variable(
        "nation",
        audience=ALL,
        unit="years",
        low=0,
        high=20,
        label=T("Schooling"),
        doc=T("How many years an adult went to school."),
        source="UNDP",
        better=1,
        tracked=True,
    )
    hdi: Array = variable(
        "nation",
        audience=ALL,
        unit="index",
        low=0,
        high=1,
        label=T("Human development"),
        doc=T("Life, schooling and income in one number between 0 and 1 (HDI)."),
        source="UNDP, HDR Technical note 1",
        better=1,
        tracked=True,
    )
    gini: Array = variable(
        "nation",
        audience=ALL,
        unit="index",
        low=0,
        high=1,
        label=T("Inequality at home"),
        doc=T("How unequal incomes are in the nation: 0 all the same, 1 one has everything (Gini)."),
        source="World Bank",
        better=-1,
        tracked=True,
    )
    support: Array = variable(
        "nation",
        audience=ALL,
        unit="points",
        low=0,
        high=100,
        label=T("Support"),
        doc=T("How far people at home stand behind their government."),
        better=1,
        tracked=True,
    )
    autonomy: Array = variable(
        "nation",
        audience=ALL,
        unit="points",
        low=0,
        high=100,
        label=T("Autonomy"),
        doc=T("How free the nation is to decide alone. Every promise costs some of it."),
        better=1,
        tracked=True,
    )
    trust: Array = variable(
        "observer",
        "actor",
        audience=ALL,
        unit="points",
        low=0,
        high=100,
        label=T("Trust"),
        doc=T("How far the observer trusts the actor."),
        better=1,
        tracked=True,
    )
    reputation: Array = variable(
        "nation",
        audience=ALL,
        unit="points",
        low=0,
        high=100,
        label=T("Reputation"),
        doc=T("How well the nation has kept its promises, recent years most."),
        better=1,
        tracked=True,
    )
    capital: Array = variable(
        "nation",
        audience=ALL,
        unit="points",
        low=0,
        high=100,
        label=T("Political capital"),
        doc=T("What a government can spend on hard decisions. It grows back with support."),
        better=1,
    )
    programmes: Array = variable(
        "nation",
        audience=ALL,
        unit="share of output",
        low=0,
        high=0.15,
        label=T("Citizens' programmes"),
        doc=T("The share of output that goes into schools and civic work."),
    )
    promises_due: Array = variable(
        "nation",
        audience=ALL,
        unit="points",
        low=0,
        high=1e6,
        label=T("Promises due"),
        doc=T("The promises the nation has had to keep so far, each as heavy as it costs autonomy."),
    )
    promises_kept: Array = variable(
        "nation",
        audience=ALL,
        unit="points",
        low=0,
        high=1e6,
        label=T("Promises kept"),
        doc=T("Those of the promises due that the nation has kept so far, as far as is known."),
    )
    last_income: Array = variable(
        "nation",
        audience=ALL,
        unit="USD a person",
        low=1,
        high=1e8,
        label=T("Income a year ago"),
        doc=T("The income with which people compare their own."),
        digits=3,
    )
    last_life: Array = variable(
        "nation",
        audience=ALL,
        unit="years",
        low=20,
        high=95,
        label=T("Life expectancy a year ago"),
        doc=T("The life expectancy with which people compare their own."),
    )
    exchange_years: Array = variable(
        "nation",
        "other",
        audience=ALL,
        unit="years",
        low=0,
        high=1000,
        label=T("Years of exchange"),
        doc=T("For how many years people have been sent to and fro. Trust grows after two turns."),
        better=1,
    )
    heritage: Array = variable(
        "nation",
        audience=ALL,
        unit="count",
        low=0,
        high=1000,
        label=T("Known heritage sites"),
        doc=T("Listed sites that visitors have heard of. A listing needs some years to be known."),
        better=1,
    )
    rulings: Array = variable(
        audience=ALL,
        unit="points",
        low=0,
        high=100,
        label=T("Faith in rulings"),
        doc=T("How far nations expect rulings to be obeyed. One that is ignored lowers it, for everybody."),
        better=1,
        tracked=True,
    )
    rights: Array = variable(
        "nation",
        audience=ALL,
        unit="share",
        low=0,
        high=1,
        label=T("Rights kept"),
        doc=T("How much of a charter of rights is kept at home."),
        better=1,
    )
    civic: Array = variable(
        "nation",
        audience=ALL,
        unit="share",
        low=0,
        high=1,
        label=T("Civic space"),
        doc=T("How freely citizens may organise beyond the usual."),
        better=1,
    )


def opening(given: Given) -> Society:
    """The opening society; the first year's comparisons start from the opening income and life."""
    count = len(given.setting.nations)
    person = defaults.output(given) / defaults.population(given) * 1000.0
    guess = 2.0 + PER_LOG * np.log(np.maximum(person, POOR) / POOR)
    schooling = given.by_nation("society.schooling", np.minimum(guess, MOST_GUESSED))
    life = health.opening(given).life_expectancy
    return Society(
        schooling=schooling,
        hdi=given.by_nation("society.hdi", development(life, schooling, person)),
        gini=given.by_nation("society.gini", USUAL_GINI),
        support=given.by_nation("society.support", USUAL_SUPPORT),
        autonomy=given.by_nation("society.autonomy", 100.0),
        trust=given.array("society.trust", 50.0 + 50.0 * np.eye(count), count, count),
        reputation=given.by_nation("society.reputation", 50.0),
        capital=given.by_nation("society.capital", USUAL_CAPITAL),
        programmes=given.by_nation("society.programmes", USUAL_PROGRAMMES),
        promises_due=given.by_nation("society.promises_due", 0.0),
        promises_kept=given.by_nation("society.promises_kept", 0.0),
        last_income=finance.opening(given).income,
        last_life=life,
        exchange_years=given.by_pair("society.exchange_years", 0.0),
        heritage=given.by_nation("society.heritage", 0.0),
        rulings=given.number("society.rulings", USUAL_FAITH),
        rights=given.by_nation("society.rights", 0.0),
        civic=given.by_nation("society.civic", 0.0),
    )


def development(life: Array, schooling: Array, person: Array) -> Array:
    """The index of human development (nation); income as output a person, in USD.

    The years that a child may expect at school are taken as those of adults and three more (design; the mean
    difference of HDR 2023-24 lies near that).
    """
    return _developed(life, schooling, person).hdi


def roots(life: Array, schooling: Array, person: Array) -> tuple[Array, Array, Array]:
    """The factors whose product the index is: the cube roots for health, education and income (nation)."""
    found = _developed(life, schooling, person)
    return np.cbrt(found.health), np.cbrt(found.education), np.cbrt(found.income)


def _developed(life: Array, schooling: Array, person: Array) -> equations.Development:
    return equations.human_development(
        life, np.minimum(schooling + STILL_AT_SCHOOL, EXPECTED_AT_MOST), schooling, person
    )
