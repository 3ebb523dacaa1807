"""Cases of scores: ends of games with figures that a person can reckon with, and what they come to.

Here: building the two worlds that are compared, and what the game says of them. A world that nobody touches
stands as the four usual nations open; `end` and `alone` say what is otherwise in each.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from game.core.ids import NationId
from game.domains.pillars import rules
from game.engine.aims import opened_aims
from game.engine.outcome import is_over, outcome
from game.model.outcome import Outcome
from game.model.setting import PILLARS, Gate, Nation, Objective
from game.model.world import World
from tests.cases import reader
from tests.generators import context, named

EVEN = {f"pillars.{pillar}": {"all": 50.0} for pillar in PILLARS}
EVEN["society.reputation"] = {"all": 60.0}
"""Fifty points of everything; a reputation of 60 takes one point: -10 + 15 × 0.6."""


def check_outcome(case: Mapping[str, Any]) -> None:
    """Asserts what the end of a case comes to: scores to three decimals."""
    found = ended(case)
    nations = {one.nation: one for one in found.nations}
    told: dict[str, Any] = {
        "score": {n: one.score for n, one in nations.items()},
        "stars": {n: one.stars for n, one in nations.items()},
        "capped": {n: one.capped_by for n, one in nations.items()},
        "met": {n: [aim.id for aim, met in one.objectives if met] for n, one in nations.items()},
        "gates": {one.gate.id: one.band for one in found.gates},
        "values": {one.gate.id: round(one.value, 6) for one in found.gates},
        "grade": found.grade,
    }
    for word, expected in case["outcome"].items():
        here = told[word]
        asked = {key: here[key] for key in expected} if isinstance(expected, dict) else here
        assert asked == expected, word


def ended(case: Mapping[str, Any]) -> Outcome:
    """The outcome of a case."""
    start, end, alone = (world(case, word) for word in ("start", "end", "alone"))
    return outcome(start, end, alone)


def check_pillars(case: Mapping[str, Any]) -> None:
    """Asserts the pillars that a year's end comes to, to three decimals; `world` is the mean by people."""
    here = world(case, "end")
    scored, _ = rules.step(here, context(here, causes=False))
    for name, expected in case["scores"].items():
        array = np.atleast_1d(getattr(scored, name))
        own = array if name.startswith("world_") or array.size == 1 else array[_rows(here, expected)]
        values = list(expected.values()) if isinstance(expected, dict) else [expected]
        assert [round(float(v), 3) for v in own] == values, name


def _rows(here: World, expected: Mapping[str, float]) -> list[int]:
    return [here.setting.index(n) for n in expected]


def check_over(case: Mapping[str, Any]) -> None:
    """Asserts whether the game is over."""
    assert is_over(world(case, "end")) is case["over"]


def check_opened(case: Mapping[str, Any]) -> None:
    """Asserts what each nation has been told of the others' secret aims, as `nation category`."""
    here = world(case, "end")
    for nation, expected in case["opened"].items():
        told = opened_aims(here, NationId(nation) if nation != "board" else None)
        assert sorted(" ".join(one) for one in told) == expected, nation


def world(case: Mapping[str, Any], word: str) -> World:
    """The world of a case with the figures that `word` gives; a hundred people of each nation are alike."""
    opened = reader.world(dict(case))
    fixed = opened.setting.model_copy(
        update={
            "nations": tuple(_nation(n, case) for n in opened.setting.nations),
            "gates": tuple(Gate.model_validate({"text": named(g["id"]), **g}) for g in case.get("gates", ())),
            "stars": tuple(case.get("stars", opened.setting.stars)),
            "sensitivity": case.get("sensitivity", opened.setting.sensitivity),
        }
    )
    return figured(figured(replace(opened, setting=fixed), EVEN), case.get(word, {}))


def _nation(nation: Nation, case: Mapping[str, Any]) -> Nation:
    aims = tuple(
        Objective.model_validate({"text": named(aim["id"]), **aim})
        for aim in case.get("aims", {}).get(nation.id, ())
    )
    weights = case.get("counts", {}).get(nation.id, nation.pillars)
    proud = case.get("autonomy_counts", {}).get(nation.id, 0.0)
    return nation.model_copy(update={"objectives": aims, "pillars": weights, "autonomy": proud})


def figured(here: World, figures: Mapping[str, Any]) -> World:
    """The world with figures replaced: by nation, `nation, other`, commons, `all`, or of the world."""
    for name, rows in figures.items():
        state = next(s for s in here.states.values() if s.domain == name.partition(".")[0])
        variable = here.variables()[name]
        array = np.array(here.array(name))
        for words, value in (rows if isinstance(rows, dict) else {"all": rows}).items():
            array[_place(here, words)] = value
        here = here.with_states(replace(state, **{variable.attribute: array}))
    return here


def _place(here: World, words: str) -> Any:
    if words == "all":
        return ...
    fixed = here.setting
    return tuple(
        fixed.index(one) if one in fixed.nation_ids else fixed.commons_index(one) for one in words.split(", ")
    )
