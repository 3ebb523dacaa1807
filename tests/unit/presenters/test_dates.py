"""Turns as people date them: by the year where years are real ones."""

from __future__ import annotations

from dataclasses import replace

from game.core.text import T
from game.model.view import View
from game.presenters.dates import moment
from tests.generators import random_world


def begun(year: int, years_per_turn: int) -> View:
    """A view of the first turn of a game that begins in that year."""
    world = random_world(1, 3, commons=1)
    timing = world.setting.timing.model_copy(update={"start_year": year, "years_per_turn": years_per_turn})
    return View(None, replace(world, setting=world.setting.model_copy(update={"timing": timing})))


def test_real_years_are_written_without_a_thousands_mark() -> None:
    view = begun(2015, 5)
    assert [moment(view, turn) for turn in (1, 2, 8)] == [
        T("{year}", year="2015"),
        T("{year}", year="2020"),
        T("{year}", year="2050"),
    ]


def test_made_up_years_are_told_by_turn() -> None:
    view = begun(1, 2)
    assert moment(view, 3) == T("turn {turn}", turn=3)
