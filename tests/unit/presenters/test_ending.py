"""The ending's model: dividends, aims, both ways of the world, criticisms."""

from __future__ import annotations

import pytest

from game.core.text import Quantity
from game.domains.pillars.state import Pillars
from game.presenters.ending import ending, years_to_force
from game.session.game import Game
from game.session.paths import paths
from tests.ui.screens.accords import BOUND
from tests.ui.screens.seated import game_of

FISH = ("commons.stock", "fish")


@pytest.fixture(scope="module")
def over() -> Game:
    """A game to its end, with the cap in force from turn 3."""
    return game_of([*BOUND, *[{}] * 7])


def test_the_dividend_is_the_mean_difference_of_the_pillars(over: Game) -> None:
    result = over.outcome()
    for place, one in enumerate(ending(result, ()).nations):
        end, alone = (
            [float(getattr(world[Pillars], p)[place]) for p in ("peace", "prosperity", "planet", "health")]
            for world in (result.world, result.baseline)
        )
        assert one.dividend == pytest.approx(sum(end) / 4 - sum(alone) / 4)
        largest = max(range(4), key=lambda k: abs(end[k] - alone[k]))
        assert one.why == f"pillars.{('peace', 'prosperity', 'planet', 'health')[largest]}"


def test_secret_aims_are_told_and_marked(over: Game) -> None:
    arka = ending(over.outcome(), ()).nations[0]
    assert [aim.was_secret for aim in arka.aims] == [False, True] and not arka.aims[1].is_met


def test_both_ways_begin_together_and_end_at_the_outcome(over: Game) -> None:
    found, result = paths(over), over.outcome()
    turns = over.world.setting.timing.turns + over.world.setting.timing.legacy + 1
    for (variable, commons), (played, alone) in found.items():
        assert len(played) == len(alone) == turns and played[0] == alone[0]
        place = 0 if commons else ...
        assert played[-1] == float(result.world.array(variable)[place])
        assert alone[-1] == float(result.baseline.array(variable)[place])
    assert found[FISH][0][-1] > found[FISH][1][-1]  # the cap saved fish


def test_the_gate_stands_on_its_course(over: Game) -> None:
    model = ending(over.outcome(), (), paths(over))
    course = model.courses[0]
    gate = over.world.setting.gates[0]
    assert course.key == "commons.stock@fish" and (course.safe, course.fragile) == (gate.safe, gate.fragile)
    assert [c.safe for c in model.courses[1:]] == [None] * 4


def test_a_text_of_turn_two_in_force_in_turn_three_took_a_year(over: Game) -> None:
    assert years_to_force(over.outcome()) == 1.0
    assert years_to_force(game_of([{}, {}]).outcome()) is None


def test_criticisms_without_any_promise() -> None:
    values = [value for _, value in ending(game_of([{}, {}]).outcome(), ()).criticisms]
    assert isinstance(values[0], Quantity) and values[0].unit == "points"
    assert getattr(values[3], "template", "") == "none were due"
