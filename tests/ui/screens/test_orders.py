"""The sheet of orders: an order is filled in and given by mouse and by keys, and taken back."""

from __future__ import annotations

from game.core.ids import NationId
from game.model.setting import Depth
from game.orders.kinds.speak import Speak
from game.session.game import Game
from tests.ui.flow import assert_fits_everywhere
from tests.ui.screens.accords import BOUND
from tests.ui.screens.seated import fuzz, game_of, seated


def opened(stages: object = BOUND) -> Game:
    """A game in which the scenario holds nothing back."""
    game = game_of(stages)  # type: ignore[arg-type]
    free = game.world.setting.model_copy(update={"depth": Depth()})
    object.__setattr__(game.world, "setting", free)
    return game


def test_something_is_said_by_mouse_and_taken_back() -> None:
    drive = seated("bayu", "orders", "speak", game=opened())
    drive.click("field-key")
    drive.press("Down", "Enter")
    drive.click("field-to-citra")
    drive.click("give")
    (order,) = drive.pending
    assert isinstance(order, Speak) and order.to == (NationId("citra"),)
    drive.click("back-0")
    assert drive.pending == []


def test_an_order_is_given_by_keys_alone() -> None:
    drive = seated("bayu", "orders", "withdraw", game=opened())
    drive.focus("give")
    drive.press("Enter")
    assert [order.kind for order in drive.pending] == ["withdraw"]


def test_what_cannot_be_given_says_why() -> None:
    drive = seated("bayu", "orders", "withdraw", game=opened())
    drive.click("give")
    drive.click("give")
    assert len(drive.pending) == 1


def test_its_words_fit() -> None:
    def begin(at: object) -> None:
        at.go()  # type: ignore[attr-defined]

    assert_fits_everywhere(begin)


def test_random_events_raise_nothing() -> None:
    for seed in range(3):
        fuzz(seated("bayu", "orders", game=opened()), seed)
