"""Bars add up in what is shown, at every place of every tracked variable."""

from __future__ import annotations

import numpy as np
import pytest

from game.ai import decide
from game.core.ids import NationId
from game.core.text import Name, Quantity, Text
from game.domains.catalogue import VARIABLES
from game.model.causes import Cause
from game.model.view import View
from game.presenters.why import shared_out, shown_digits, why
from game.scenario.load import find, load
from game.session.game import Game
from game.session.opening import start

SEATS = {"arka": "selfish", "bayu": "cooperative", "citra": "reciprocal", "dirga": "cautious"}


@pytest.fixture(scope="module")
def game() -> Game:
    """Two turns of First Accord by computer delegations."""
    path = find("first-accord")
    assert path is not None
    made = start(load(path), 11, {NationId(n): who for n, who in SEATS.items()})
    for _ in range(4):
        for nation in made.waiting():
            made.seal(nation, decide(made.view(nation), SEATS[nation]))
        made.advance()
    return made


@pytest.fixture(scope="module")
def view(game: Game) -> View:
    return game.view(NationId("bayu"))


def places(view: View, name: str) -> list[str]:
    axes = VARIABLES[name].axes
    return {(): [""], ("nation",): list(view.setting.nation_ids)}.get(axes, list(view.setting.commons_ids))


def written(value: object) -> float:
    """The number in a shown value."""
    if isinstance(value, Text):
        value = value.params["amount"]
    assert isinstance(value, Quantity) and value.digits is not None
    scale = 100 if value.unit.startswith("share") else 1
    return round(value.value * scale, value.digits)


def test_what_is_shown_adds_up_exactly(view: View) -> None:
    explained = 0
    for name in view.world.accounts:
        for place in places(view, name):
            found = why(view, f"{name}@{place}")
            if not found.bars:
                continue
            explained += 1
            total = written(found.before) + sum(written(bar.words) for bar in found.bars)
            assert total == pytest.approx(written(found.after), abs=1e-9), (name, place)
    assert explained > 30


def test_it_is_the_change_of_the_game(game: Game, view: View) -> None:
    starts = [m.world for m in game.moments if m.world.stage == 0]
    found = why(view, "society.support@bayu")
    place = view.setting.index("bayu")
    for shown, world in zip(found.ends, starts[-2:], strict=True):
        assert shown == pytest.approx(float(world.array("society.support")[place]), abs=0.05)


@pytest.mark.parametrize("seed", range(20))
def test_shares_of_rounding_are_less_than_a_step(seed: int) -> None:
    draws = np.random.Generator(np.random.Philox(seed))
    step = 10 ** int(draws.integers(1, 6))
    units = [int(n) for n in draws.integers(-10 * step, 10 * step, int(draws.integers(1, 12)))]
    total = (2 * sum(units) + step) // (2 * step)
    amounts = shared_out(units, total, step)
    assert sum(amounts) == total
    assert all(abs(amount * step - unit) < step for amount, unit in zip(amounts, units, strict=True))


def test_largest_remainders_are_rounded_up_first() -> None:
    assert shared_out([16, 15, 9], 4, 10) == [2, 1, 1]  # floors 1, 1, 0; remainders 6, 5, 9
    assert shared_out([-4, 24], 2, 10) == [0, 2]  # floors -1, 2; the rest goes to -4


def test_small_changes_get_more_decimals() -> None:
    points = VARIABLES["society.support"]
    assert [shown_digits(points, [amount]) for amount in (-3.0, 0.4, 0.02)] == [1, 2, 3]
    share = VARIABLES["trade.gains"]
    assert shown_digits(share, [0.004]) == 2  # 0.40 per cent


def test_the_sentence_names_the_two_largest(view: View) -> None:
    found = why(view, "society.support@bayu")
    assert found.summary is not None
    sizes = [abs(bar.value) for bar in found.bars]
    assert sizes == sorted(sizes, reverse=True)
    assert found.summary.params["first"] == found.bars[0].label
    assert found.summary.params["second"] == found.bars[1].label


def test_following_keeps_the_nation_and_leaves_it_for_the_one_behind(view: View) -> None:
    from game.presenters.why import follow

    assert follow(view, Cause("x", "finance.income"), "bayu") == "finance.income@bayu"
    assert follow(view, Cause("x", "security.arms", nation="arka"), "bayu") == "security.arms@arka"
    assert follow(view, Cause("x", "climate.temperature"), "bayu") == "climate.temperature@"
    assert follow(view, Cause("x", "commons.stock"), "") == "commons.stock@fish"
    assert follow(view, Cause("x"), "bayu") == ""


def test_every_bar_of_every_account_leads_somewhere_that_answers(view: View) -> None:
    for name in view.world.accounts:
        for place in places(view, name):
            for bar in why(view, f"{name}@{place}").bars:
                if bar.follow:
                    after = why(view, bar.follow)
                    assert after.bars or after.note is not None


def test_owners_and_branches(view: View) -> None:
    assert why(view, "society.support@bayu").owner == Name("nation", "bayu")
    branches = why(view, "security.threat@").branches
    assert [branch.about for branch in branches] == [f"security.threat@{n}" for n in view.setting.nation_ids]
