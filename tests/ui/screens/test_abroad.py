"""Where nothing is closed: an institution is left on its page, an ambassador posted on a nation's sheet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.model.setting import Depth
from game.orders.kinds.ambassador import Ambassador
from game.orders.kinds.leave_body import LeaveBody
from game.session.game import Game, Moment
from tests.ui.driver import assert_text_fits
from tests.ui.screens.seated import SIZES, game_of, seated


def everything_open() -> Game:
    """First Accord with all orders open, when orders are given."""
    game = game_of([])
    world = game.world
    game.moments[0] = Moment(
        replace(world, setting=world.setting.model_copy(update={"depth": Depth()})), 0, ()
    )
    for nation in game.waiting():
        game.seal(nation)
    game.advance()
    return game


def test_an_institution_is_left_on_its_page_and_what_that_comes_to_stands_there() -> None:
    drive = seated("bayu", "assembly", game=everything_open())
    assert "You lose your vote" in drive.words().replace("\n", " ")
    drive.click("membership")
    assert drive.pending == [LeaveBody(body="council")]  # type: ignore[arg-type]
    drive.click("membership")
    assert drive.pending == []


def test_an_ambassador_is_posted_on_the_sheet_of_the_nation() -> None:
    drive = seated("bayu", "nation", "arka", game=everything_open())
    assert "odds of a militarised dispute" in drive.words().replace("\n", " ")
    drive.click("ambassador")
    assert drive.pending == [Ambassador(nation="arka")]  # type: ignore[arg-type]
    drive.click("ambassador")
    assert drive.pending == []


@pytest.mark.parametrize(("screen", "about"), [("assembly", ""), ("nation", "arka")])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("language", "scale"), [("en", 1.0), ("id", 1.5)])
def test_the_words_fit(screen: str, about: str, size: tuple[int, int], scale: float, language: str) -> None:
    game = everything_open()
    drive = seated("bayu", screen, about, game=game, size=size, scale=scale, language=language)
    assert_text_fits(drive.app)
