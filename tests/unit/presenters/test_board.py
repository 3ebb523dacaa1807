"""The board's figures, aims and means, from a game of First Accord."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.ids import NationId
from game.core.text import Quantity
from game.domains.commons.state import Commons
from game.domains.health.state import Health
from game.model.setting import Depth, Objective
from game.model.view import View
from game.orders.kinds.set_lever import SetLever
from game.presenters.board import actions, aims, bare, lines, means, ringed
from game.scenario.load import find, load
from game.session.game import Game
from game.session.opening import start


@pytest.fixture
def game() -> Game:
    path = find("first-accord")
    assert path is not None
    loaded = load(path)
    assert loaded.file is not None
    return start(loaded, 3, {NationId(n.id): "human" for n in loaded.file.nations})


def later(game: Game, turns: int) -> Game:
    """The same game after quiet turns."""
    for _ in range(2 * turns):
        for nation in game.waiting():
            game.seal(nation, ())
        game.advance()
    return game


def wanting(view: View, objective: dict[str, object]) -> View:
    """The view if the seat wanted only this."""
    text = {"en": "x", "id": "x"}
    made = Objective.model_validate({"id": "x", "text": text, **objective})
    nations = tuple(
        n.model_copy(update={"objectives": (made,)}) if n.id == view.nation else n
        for n in view.setting.nations
    )
    setting = view.setting.model_copy(update={"nations": nations})
    return replace(view, world=replace(view.world, setting=setting))


def with_life(view: View, years: float) -> View:
    """The view in which everybody lives `years` now, 70 at the start."""
    health = view.world[Health]
    then = (health.life_expectancy * 0 + 70.0, health.life_expectancy * 0 + years)
    return replace(view, history={**view.history, "health.life_expectancy": then})


LIFE = {"variable": "health.life_expectancy"}


@pytest.mark.parametrize(
    ("objective", "years", "met", "share"),
    [
        ({**LIFE, "at_least": 75}, 72.0, False, 2 / 5),  # two of five years
        ({**LIFE, "at_least": 75}, 75.0, True, 1.0),
        ({**LIFE, "at_least": 2, "compared_with": "start"}, 71.0, False, 1 / 2),
        ({**LIFE, "at_least": 2, "compared_with": "start"}, 72.5, True, 1.0),
        ({**LIFE, "at_most": 60}, 65.0, False, 1 / 2),  # half of the way down
        ({**LIFE, "at_most": -5, "compared_with": "start"}, 66.0, False, 4 / 5),
        ({**LIFE, "at_least": 69}, 62.1, False, 0.9),  # it held at first: nine tenths of it are left
        ({**LIFE, "at_least": 3, "compared_with": "baseline"}, 72.0, None, None),
    ],
)
def test_aims_say_whether_they_hold_and_how_far_it_is(
    game: Game, objective: dict[str, object], years: float, met: bool | None, share: float | None
) -> None:
    view = with_life(wanting(game.view(NationId("citra")), objective), years)
    (aim,) = aims(view, "citra")
    assert aim.met is met
    assert aim.share == (None if share is None else pytest.approx(share))


def test_aims_of_others_are_only_the_public_ones(game: Game) -> None:
    view = game.view(NationId("bayu"))
    assert [a.secret for a in aims(view, "bayu")] == [False, True]
    assert [a.secret for a in aims(view, "arka")] == [False]


def test_lines_are_the_nations_own_figures_and_the_commons(game: Game) -> None:
    view = later(game, 1).view(NationId("bayu"))
    found = {line.variable: line for line in lines(view, view.index)}
    income = found["finance.income"]
    assert isinstance(income.value, Quantity)
    assert income.value.value == float(view.world.array("finance.income")[1])
    assert income.why == "finance.income@bayu" and len(income.series) == 2
    stock = found["commons.stock"]
    assert stock.series[-1] == float(view.world[Commons].stock[0]) and stock.mood == "bad"
    assert stock.why == "commons.stock@fish"


def test_no_unit_is_said_twice() -> None:
    assert bare(Quantity(3, "points", 0, True)) == Quantity(3, "", 0, True)
    assert bare(Quantity(30, "USD a person", None, True)) == Quantity(30, "", 0, True)
    assert bare(Quantity(0.1, "share")) == Quantity(0.1, "share")


def test_the_budget_shows_open_levers_with_what_is_ordered(game: Game) -> None:
    assert means(game.view(NationId("arka"))).slices == ()
    view = later(game, 3).view(NationId("arka"))
    order = SetLever(lever="health.spending", value=0.1)
    found = means(replace(view, pending=(order,)))
    assert [s.label.template for s in found.slices] == ["Health", "Saving", "Households and the rest"]
    assert found.slices[0].share.value == 0.1
    assert sum(s.share.value for s in found.slices) == pytest.approx(1.0)
    assert found.envoys == found.of_envoys == 3 and found.capital is None


def test_only_open_ways_are_offered_and_the_card_rings_one(game: Game) -> None:
    assert actions(game.view(NationId("arka"))) == ["treaty", "book"]
    assert ringed(game.view(NationId("arka"))) == "treaty"
    view = later(game, 1).view(NationId("arka"))
    assert actions(view) == ["treaty", "policy", "assembly", "book"]
    bare_setting = view.setting.model_copy(update={"depth": Depth(orders={}, levers={}), "cards": ()})
    closed = replace(view, world=replace(view.world, setting=bare_setting))
    assert actions(closed) == ["book"] and ringed(closed) == ""
