"""The registry is what the rest of the game was written against, and every cause has its words."""

from __future__ import annotations

import ast
from pathlib import Path

import numpy as np
import pytest

from game.core.ids import TreatyId
from game.domains import catalogue
from game.domains.finance.state import ITEMS
from game.domains.pillars.state import PARTS
from game.model.causes import ArticleRef, Cause
from game.presenters.wording import causes
from tests.generators import random_setting, random_world, starting_levers

ORDER = "economy climate trade commons security health finance society pillars"
LEVERS = (
    "climate.abatement trade.tariff trade.sanction commons.harvest security.defence security.mobilisation "
    "health.spending health.travel_limits finance.aid society.programmes"
)
SLOTS = (
    "trade.bound_tariff trade.trade_cost trade.measure_tariff climate.emissions_cap climate.technology "
    "commons.harvest_cap commons.protected security.non_aggression security.arms_cap finance.transfer "
    "finance.monitoring "
    "society.vote_pledge society.autonomy_cost "
    "security.defence_pact security.unconditional_pact security.demilitarised security.peacekeepers "
    "security.hosts security.good_offices security.talks security.intelligence "
    "health.samples health.vaccines health.travel_least health.travel_most health.relief health.volunteers "
    "finance.commitment "
)
TRACKED = (
    "climate.temperature climate.emissions trade.gains commons.stock security.threat health.life_expectancy "
    "finance.income society.support society.autonomy pillars.peace pillars.prosperity pillars.planet "
    "pillars.health pillars.world_peace pillars.world_prosperity pillars.world_planet pillars.world_health"
)


def test_names_are_those_of_the_contract() -> None:
    assert list(catalogue.DOMAIN_ORDER) == ORDER.split()
    assert set(catalogue.LEVERS) >= set(LEVERS.split())
    assert set(catalogue.SLOTS) >= set(SLOTS.split())
    assert {name for name, v in catalogue.VARIABLES.items() if v.tracked} >= set(TRACKED.split())


def test_every_lever_starts_within_its_bounds_and_shape() -> None:
    world = random_world(4, 5, commons=2)
    for name, start in starting_levers(world).items():
        lever = catalogue.LEVERS[name]
        second = {"": (), "nation": (5,), "commons": (2,), "good": (1,)}[lever.per]
        assert start.shape == (5, *second), name
        assert (start >= lever.low).all() and (start <= lever.high).all(), name


def test_reports_are_public_variables_of_the_same_domain_and_axes() -> None:
    for name, declared in catalogue.VARIABLES.items():
        if declared.is_own:
            told = catalogue.VARIABLES[declared.reported]
            assert not told.is_own and told.axes == declared.axes, name
            assert told.name.split(".")[0] == name.split(".")[0]


def test_openings_are_quantised_alike_and_read_only() -> None:
    world = random_world(9, 3)
    for state in world.states.values():
        for declared, array in state.arrays():
            assert not array.flags.writeable, declared.name
            again = getattr(state.quantised(), declared.attribute)
            assert np.array_equal(again, array), declared.name


def test_a_setting_with_any_number_of_commons_opens() -> None:
    for count in range(4):
        assert len(random_setting(1, 2, commons=count).commons) == count
        assert random_world(1, 2, commons=count).array("commons.harvest").shape == (2, count)


def keys_in_the_code() -> set[str]:
    """The first words of every `Cause(...)` in the game, and the keys that are made from tables."""
    found = {item.cause.key for item in ITEMS} | {f"{pillar}.{key}" for pillar, key, _ in PARTS}
    for path in sorted(Path("game").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Cause":
                found |= {str(arg.value) for arg in node.args[:1] if isinstance(arg, ast.Constant)}
    return found


def test_every_cause_has_words_and_all_words_are_used() -> None:
    assert keys_in_the_code() | {"event"} == set(causes.CAUSES)


REF = ArticleRef(TreatyId("pact"), 1)


@pytest.mark.parametrize(
    ("cause", "params"),
    [
        (Cause("threat.mobilisation", nation="n1"), {"nation"}),
        (Cause("gains.iceberg", article=REF), {"reason", "treaty", "number"}),
        (Cause("gains.together", nation="n1"), {"reason", "nation"}),
        (Cause("event/fever/hide"), set()),
    ],
)
def test_a_sentence_names_who_and_what_is_behind_a_cause(cause: Cause, params: set[str]) -> None:
    text = causes.sentence(cause)
    assert set(text.params) == params
    assert text.params.get("number", 2) == 2
