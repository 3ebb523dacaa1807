"""Situations in which every kind of order is legal to several nations, and seeded orders for them.

The table of `tests/unit/orders/table.py` stands there twice, the second time with the nations in other roles,
so that what one may do to one treaty another may do to its twin. Orders are the examples of the unit tests,
given by everybody to whom they are legal, also with other nations in their fields. No pytest here.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from game.core.problems import has_errors
from game.engine.legality import problems
from game.engine.observe import observe
from game.model.order import Order, Submission, dispatch
from game.model.world import World
from tests.plays import orders as wild
from tests.properties.renaming import Permutation
from tests.unit.orders import table
from tests.unit.orders.examples import LEGAL

TWIN = "-twin"
"""What the ids of the second table end in."""
ROLES = {"arka": "citra", "bayu": "dirga", "citra": "arka", "dirga": "bayu"}
"""Who has whose role at the second table."""
IDS = (
    *("pact-d1", "pact-d2", "pact-d3", "pact", "charter", "draft", "duo", "left", "over", "code", "forum"),
    "blue",
)
BODIES = ("council", "bank", "board", "club")
MOTIONS = ("m1", "m2")
EVENTS = ("trader",)
OWN = re.compile(rf"^({'|'.join((*IDS, *BODIES, *MOTIONS, *EVENTS))})$")


def doubled(stage: str) -> World:
    """The table twice, in talks or when orders are given."""
    world = table.world(stage)
    other = Permutation(ROLES, tuple(range(len(ROLES))))
    law = twin(other.said(world.law))
    ours = world.law
    # A body that a treaty founds is called by the treaty's own words: there is one, and one treaty for it.
    founded = {"founding", *(body.id for body in ours.bodies if body.state.founded_by)}
    joined = {
        name: (
            *getattr(ours, name),
            *(x for x in getattr(law, name) if _is_new(x, getattr(ours, name), founded)),
        )
        for name in type(ours).model_fields
        if isinstance(getattr(ours, name), tuple)
    }
    asked = (*world.setting.events, *twin(other.said(world.setting.events)))
    setting = world.setting.model_copy(update={"events": asked})
    return replace(world, setting=setting, law=ours.having(**joined))


def _is_new(item: Any, standing: tuple[Any, ...], single: set[str]) -> bool:
    return item not in standing and getattr(item, "id", None) not in single


def twin(value: Any) -> Any:
    """The same with the ids of the second table."""
    match value:
        case str():
            return OWN.sub(rf"\1{TWIN}", value)
        case tuple():
            return tuple(twin(item) for item in value)
        case dict():
            return {key: twin(item) for key, item in value.items()}
        case _ if hasattr(value, "model_copy"):
            fields = type(value).model_fields
            return value.model_copy(update={name: twin(getattr(value, name)) for name in fields})
        case _:
            return value


@cache
def examples() -> tuple[Order, ...]:
    """Every example of a legal order, at both tables."""
    made = [dispatch({"kind": kind, **fields}) for kind, given in LEGAL.items() for _, _, fields in given]
    other = Permutation(ROLES, tuple(range(len(ROLES))))
    return (*made, *(twin(other.said(order)) for order in made))


def choices(world: World, chance: random.Random, most: int | None = None) -> dict[str, list[Order]]:
    """The orders legal to each nation now: examples, with other nations in their fields too, and wild ones.

    Of `most` drawn from these, if not all are asked for; votes always.
    """
    found: dict[str, list[Order]] = {}
    for nation in world.setting.nation_ids:
        view = observe(world, nation)
        tried: list[Order] = []
        for order in examples():
            tried += [order, Permutation.drawn(world.setting, chance).said(order)]
        tried += wild(chance.randrange(1000), view)
        if most is not None:
            tried = chance.sample(tried, min(most, len(tried)))
        allowed: list[Order] = []
        for order in (*_votes(world, chance), *tried):
            beside = () if most is None else tuple(allowed)
            if not has_errors(list(problems(view, order, pending=beside))):
                allowed.append(order)
        found[nation] = allowed
    return found


def given_by(legal: Mapping[str, Sequence[Order]]) -> dict[str, list[tuple[str, Order]]]:
    """By kind, who may give which orders of it."""
    found: dict[str, list[tuple[str, Order]]] = {}
    for nation, orders in legal.items():
        for order in orders:
            found.setdefault(order.kind, []).append((nation, order))
    return found


def _votes(world: World, chance: random.Random) -> list[Order]:
    return [
        dispatch({"kind": "vote", "motion": motion.id, "ballot": chance.choice(["yes", "yes", "yes", "no"])})
        for motion in world.law.docket
    ]


def sealed(world: World, given: Mapping[str, Sequence[Order]]) -> list[Submission]:
    """What the delegations seal at this stage; those that are not named seal nothing."""
    return [
        Submission(nation=n, turn=world.turn, stage=world.stage, orders=tuple(given.get(n, ())))
        for n in world.setting.nation_ids
    ]
