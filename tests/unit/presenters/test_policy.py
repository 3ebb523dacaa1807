"""Policy's model: what promises leave of a lever, and which promises bind."""

from __future__ import annotations

import pytest

from game.core.ids import NationId
from game.model.view import View
from game.orders.kinds.break_promise import BreakPromise
from game.orders.kinds.set_lever import SetLever
from game.presenters.policy import LeverLine, policy, promises
from tests.ui.screens.accords import BOUND, CAP
from tests.ui.screens.seated import game_of

BAYU = NationId("bayu")


def seen(*orders: object, stages: int = len(BOUND)) -> View:
    game = game_of(BOUND[:stages])
    for order in orders:
        game.give(BAYU, order)  # type: ignore[arg-type]
    return game.view(BAYU)


def harvest(view: View) -> LeverLine:
    (line,) = [line for line in policy(view).levers if line.lever.name == "commons.harvest"]
    return line


def test_a_cap_of_forty_per_cent_less_leaves_sixty_per_cent() -> None:
    line = harvest(seen())
    assert line.most == pytest.approx(0.6) and line.held is not None and line.least is None
    assert line.value == line.standing == 1.0 and not line.is_beyond


def test_what_is_ordered_beyond_the_promise_is_marked_and_what_is_within_is_not() -> None:
    beyond = SetLever(lever="commons.harvest", value=0.9, towards="fish")
    within = SetLever(lever="commons.harvest", value=0.5, towards="fish")
    assert harvest(seen(beyond)).is_beyond and harvest(seen(beyond)).value == 0.9
    assert not harvest(seen(within)).is_beyond


def test_before_any_treaty_nothing_holds_a_lever() -> None:
    line = harvest(seen(stages=3))
    assert line.most is None and line.held is None and not promises(seen(stages=3))


def test_a_promise_names_to_whom_and_whether_it_is_broken() -> None:
    (kept,) = promises(seen())
    assert (kept.treaty, kept.article, kept.broken) == (CAP, 0, False)
    assert kept.to == ("arka", "citra", "dirga")
    (broken,) = promises(seen(BreakPromise(treaty=CAP, article=0, covert=True)))
    assert broken.broken and broken.covert


def test_the_public_board_has_no_promises() -> None:
    assert promises(game_of(BOUND).view(None)) == []
