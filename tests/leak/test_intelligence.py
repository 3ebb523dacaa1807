"""Secret objectives that intelligence sharing opens: partners see that category, and nobody else any."""

from __future__ import annotations

import dataclasses

import pytest

from game.core.ids import NationId
from game.engine.aims import category
from game.engine.observe import observe
from game.model.setting import Objective
from game.model.world import World
from tests.cases import reader

CASE = {
    "articles": [{"kind": "intelligence-sharing", "opens": "planet"}],
    "final": {"reservations": "any"},
    "parties": ["arka", "bayu", "citra"],
    "acts": ["0 citra reserves 1"],
}
AIMS = {"planet": "climate.damage", "peace": "security.threat"}


def shared(**more: object) -> World:
    """Four nations, each with a secret objective of two categories; arka and bayu share, citra reserved."""
    world = reader.world({**CASE, **more})
    nations = tuple(
        nation.model_copy(
            update={
                "objectives": tuple(
                    Objective(id=name, text=reader.named(name), secret=True, variable=variable, at_most=1.0)
                    for name, variable in AIMS.items()
                )
            }
        )
        for nation in world.setting.nations
    )
    return dataclasses.replace(world, setting=world.setting.model_copy(update={"nations": nations}))


def seen(world: World, by: str | None, of: str) -> list[str]:
    """The secret objectives of one nation in the view of another."""
    view = observe(world, None if by is None else NationId(by))
    return [o.id for o in view.setting.nation(NationId(of)).objectives]


def test_partners_see_the_category_that_was_opened_and_no_other() -> None:
    world = shared()
    assert seen(world, "arka", "bayu") == seen(world, "bayu", "arka") == ["planet"]
    assert seen(world, "arka", "arka") == ["planet", "peace"]


@pytest.mark.parametrize("by", ["citra", "dirga", None])
def test_nobody_else_sees_any(by: str | None) -> None:
    world = shared()
    for of in ("arka", "bayu"):
        assert seen(world, by, of) == []


@pytest.mark.parametrize("of", ["citra", "dirga"])
def test_of_those_who_do_not_share_nothing_is_seen(of: str) -> None:
    assert seen(shared(), "arka", of) == []


def test_nothing_is_open_before_the_treaty_is_in_force_or_after_it_ended() -> None:
    for acts in (["0 citra reserves 1", "0 all terminate"], ["0 citra reserves 1", "0 all suspend until 9"]):
        assert seen(shared(acts=acts), "arka", "bayu") == []
    assert seen(shared(open=True), "arka", "bayu") == []


def test_every_objective_has_a_category() -> None:
    def of(**fields: object) -> str:
        return category(Objective.model_validate({"id": "x", "text": {"en": "x", "id": "x"}, **fields}))

    assert of(variable="finance.income") == "prosperity" and of(variable="society.support") == "health"
    assert of(variable="pillars.peace") == "peace" and of(variable="pillars.world_planet") == "planet"
    assert of(party_to_clause="fund") == "treaties"
