"""What is declared is kept, and is right: every field, variable and lever has a secret that is searched for.

The search follows from the declarations; whether these are right is a list of its own, written by reasoning.
"""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pytest

from game.core.arrays import frozen
from game.domains.catalogue import LEVERS, VARIABLES
from game.engine.observe import UNDISCLOSED, observe
from game.model.audience import audiences
from game.model.causes import Account, ArticleRef, Cause
from game.model.event import TO_ALL, Event
from game.model.law import Law
from game.model.setting import EventCard, Nation, Objective, Setting
from game.model.variable import Variable
from game.model.world import World
from game.treaties.status.publicity import discreet
from tests.leak import declarations as planted
from tests.leak.declarations import ALONE, CLUB, EVERYBODY, NONE, PACT, PAIR, SEATS, finders
from tests.leak.planted import ARKA, CITRA, DIRGA, said, walk

RIGHT: dict[str, set[Any]] = {
    # A treaty of which only Citra and Dirga know, and all that would betray that there is one:
    **dict.fromkeys(("treaties", "bodies", "docket", "decisions", "findings", "measures", "disputes"), PAIR),
    **dict.fromkeys(("home_votes", "stocktakes", "loans", "missions", "hosting"), PAIR),
    # What she said in confidence; the report that her inspectors made for her and Dirga:
    **dict.fromkeys(("statements", "reports"), PAIR),
    # What she did alone, and told nobody:
    **dict.fromkeys(("breaches", "answers", "pushes", "inspections", "compensations", "envoys_spent"), ALONE),
    # What an ambassador reports is for his own government.
    "cables": ALONE,
    # What is done in the open: a list of those who sanction is a public act, and so is a programme; and an
    # ambassador is received in public.
    **dict.fromkeys(("sanction_lists", "programmes", "embassies"), EVERYBODY),
}
"""Who finds the planted item of each field of a law."""

OWN = {
    *("climate.emissions", "climate.abatement", "climate.abatement_cost"),
    *("commons.harvest", "commons.yield_", "finance.budget"),
}
"""What a covert breach moves, and so each nation knows only its own: every other variable is public."""
OPEN = {"finance.reserves", "security.mobilisation", "trade.exemption", "trade.export_ban", "trade.sanction"}
"""Levers that are open acts; of the others only what is reported of them shows."""


@pytest.fixture(scope="module")
def world() -> World:
    return planted.world()


def test_the_lists_name_everything_that_there_is() -> None:
    assert set(RIGHT) == set(Law.model_fields) == set(planted.items())
    assert set(VARIABLES) > OWN and set(LEVERS) > OPEN


@pytest.mark.parametrize("name", list(Law.model_fields))
def test_each_field_of_the_law_is_seen_as_declared_and_as_is_right(world: World, name: str) -> None:
    found = finders(world, planted.FIELDS[name])
    assert found == planted.seen_by(audiences(Law)[name]), "observe does not keep to the declaration"
    assert found == RIGHT[name]


def test_each_variable_is_seen_as_declared_and_as_is_right(world: World) -> None:
    seen = {nation: set(walk(observe(world, nation))) for nation in SEATS}
    for name, mark in planted.OF_VARIABLES.items():
        found = {nation for nation in SEATS if mark in seen[nation]}
        assert found == planted.seen_by(VARIABLES[name].audience), name
        assert found == (ALONE if name in OWN else EVERYBODY), name


def test_each_lever_is_seen_as_declared_and_as_is_right(world: World) -> None:
    assert set(world.levers) == set(LEVERS)
    for name, mark in planted.OF_LEVERS.items():
        found = finders(world, mark)
        assert found == planted.seen_by(LEVERS[name].audience), name
        assert found == (EVERYBODY if name in OPEN else ALONE), name


def test_the_fields_of_a_world_declare_what_is_right(world: World) -> None:
    told = {name: audience.who for name, audience in audiences(World).items()}
    assert told == {
        **dict.fromkeys(("setting", "states", "levers", "law", "accounts"), "within"),
        **{"seed": "nobody", "turn": "all", "stage": "all"},
    }
    assert finders(world, float(world.seed)) == NONE


def test_of_the_setting_only_aims_and_events_are_not_for_all() -> None:
    assert {n for n, a in audiences(Nation).items() if a.who != "all"} == {"objectives"}
    assert {n: a.who for n, a in audiences(Setting).items() if a.who != "all"} == {
        "nations": "within",
        "events": "the nation",
    }


def test_aims_and_events_of_the_setting_are_seen_by_whom_they_are_for(world: World) -> None:
    aims = {
        secret: Objective(id="aim", text=said("aim"), secret=secret, points=3 + secret) for secret in (0, 1)
    }
    cards = [
        EventCard(id="open", turn=1, text=said("COATI")),
        EventCard(id="hers", turn=1, text=said("KINKAJOU"), for_nation=CITRA),
        EventCard(id="later", turn=9, text=said("MARGAY"), for_nation=CITRA),
        EventCard(id="never", turn=1, text=said("OLINGO"), chance=0.0),
    ]
    nations = tuple(
        n.model_copy(update={"objectives": tuple(aims.values())}) if n.id == CITRA else n
        for n in world.setting.nations
    )
    setting = world.setting.model_copy(update={"nations": nations, "events": tuple(cards)})
    world = dataclasses.replace(world, setting=setting)
    for nation in SEATS:
        view = observe(world, nation)
        assert [o.secret for o in view.setting.nation(CITRA).objectives] == [False, True][
            : 1 + (nation == CITRA)
        ]
        assert [e.id for e in view.setting.events] == ["open", "hers"][: 1 + (nation == CITRA)]


@pytest.mark.parametrize(
    ("name", "change"),
    [("treaties", {"public": True}), ("statements", {"to": ()}), ("answers", {"seen": True})],
)
def test_what_is_open_to_all_is_seen_by_all(world: World, name: str, change: dict[str, Any]) -> None:
    item = planted.items()[name].model_copy(update=change)
    assert finders(world.with_law(world.law.having(**{name: (item,)})), planted.FIELDS[name]) == EVERYBODY


def test_a_secret_treaty_that_comes_to_light_brings_its_body_and_decisions_along(world: World) -> None:
    act = planted.items()["treaties"].model_copy(update={"id": "d-1", "body": CLUB, "public": True})
    hidden = world.with_law(world.law.having(treaties=(*world.law.treaties, act)))
    assert len(observe(hidden, ARKA).law.treaties) == 0 and len(observe(hidden, DIRGA).law.treaties) == 2
    pact = planted.items()["treaties"].model_copy(update={"public": True})
    light = world.with_law(world.law.having(treaties=(pact, act)))
    assert len(observe(light, ARKA).law.treaties) == 2
    assert (
        finders(light, planted.FIELDS["bodies"]) == finders(light, planted.FIELDS["decisions"]) == EVERYBODY
    )


def test_news_of_a_secret_treaty_or_of_its_body_are_for_those_who_know(world: World) -> None:
    from game.core.text import Name

    for kind, what in (("treaty", PACT), ("body", CLUB)):
        for audience, heard in ((TO_ALL, (CITRA, DIRGA)), ((ARKA, DIRGA), (DIRGA,)), ((ARKA,), ())):
            event = Event("x", (), {"about": Name(kind, what)}, audience=audience)  # type: ignore[arg-type]
            assert [set(e.audience or ()) for e in discreet(world.law, [event])] == [set(heard)]


PLACES = {
    (): (),
    ("commons",): (1,),
    ("nation",): (4,),
    ("nation", "commons"): (4, 1),
    ("item", "nation"): (3, 4),
}


@pytest.mark.parametrize("axes", PLACES)
def test_a_secret_cause_without_a_name_is_told_to_the_nation_of_the_entry(world: World, axes: Any) -> None:
    """Whichever axis goes by nation, and to nobody where none does."""
    plain = next(iter(VARIABLES.values()))
    variable = dataclasses.replace(plain, name="x.x", axes=axes)
    units = np.full(PLACES[axes], 4242, dtype=np.int64)
    account = Account(variable, frozen(np.zeros(units.shape)), frozen(np.ones(units.shape)), {HERS: units})
    for nation in SEATS:
        seen = observe(dataclasses.replace(world, accounts={"x.x": account}), nation).world.accounts["x.x"]
        told = seen.parts.get(HERS, np.zeros_like(units))
        expected = np.zeros_like(units)
        if "nation" in axes and nation is not None:
            np.moveaxis(expected, axes.index("nation"), 0)[world.setting.index(nation)] = 4242
        assert np.array_equal(told, expected), (nation, axes)
        assert np.array_equal(told + seen.parts.get(UNDISCLOSED, 0), units)


HERS = Cause("x.secret", secret=True)


def test_a_cause_that_names_a_secret_treaty_is_told_to_those_who_know_of_it(world: World) -> None:
    variable: Variable = dataclasses.replace(next(iter(VARIABLES.values())), name="x.x", axes=("nation",))
    cause = Cause("x.promise", article=ArticleRef(PACT, 0))
    units = np.full(4, 7, dtype=np.int64)
    account = Account(variable, frozen(np.zeros(4)), frozen(np.ones(4)), {cause: units})
    here = dataclasses.replace(world, accounts={"x.x": account})
    assert {n for n in SEATS if cause in observe(here, n).world.accounts["x.x"].parts} == PAIR
