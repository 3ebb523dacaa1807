"""Planted secrets of one seat are in nobody else's view, log, undo or save preview; and she has them all."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from game.core.ids import NationId
from game.domains.commons.state import Commons
from game.model.causes import to_units
from game.session.storage import glance
from tests.leak.planted import (
    CITRA,
    DIRGA,
    OTHERS,
    PIN,
    UNDISCLOSED,
    WORDS,
    Planted,
    found_in,
    planted,
    walk,
)


@pytest.fixture(scope="module")
def hidden() -> Planted:
    return planted()


@pytest.mark.parametrize("nation", OTHERS)
def test_no_view_holds_them(hidden: Planted, nation: NationId | None) -> None:
    """World, law, events of all turns, history, pending orders: everything that a view can reach."""
    assert found_in(hidden.game.view(nation), nation, hidden.numbers) == []


def test_her_own_view_holds_them(hidden: Planted) -> None:
    """Otherwise the search would find nothing because there is nothing."""
    found = list(walk(hidden.game.view(CITRA)))
    words = " ".join(value for value in found if isinstance(value, str))
    assert [word for word in WORDS if word not in words] == [PIN], "which is the desktop's affair"
    assert all(number in found for number in hidden.numbers)
    law = hidden.game.view(CITRA).law
    assert [b.covert for b in law.breaches] == [True, True] and law.pushes and law.inspections


@pytest.mark.parametrize("nation", OTHERS)
def test_the_law_of_others_holds_no_secret_acts(hidden: Planted, nation: NationId | None) -> None:
    law = hidden.game.view(nation).law
    assert not law.breaches and not law.pushes and not law.inspections
    assert not [a for a in law.answers if a.nation == CITRA]
    assert CITRA not in law.envoys_spent
    drafts = [t.id for t in law.treaties if not t.public]
    assert len(drafts) == (1 if nation == DIRGA else 0)


@pytest.mark.parametrize("nation", OTHERS)
def test_what_is_secret_in_an_account_is_undisclosed_and_the_sum_still_right(
    hidden: Planted, nation: NationId | None
) -> None:
    """Citra's answer moved everybody's support: they see that something did, not what."""
    world = hidden.game.moments[4].world
    assert (world.turn, world.stage) == (3, 0)
    from game.engine.observe import observe

    for name, account in observe(world, nation).world.accounts.items():
        assert not any(cause.secret and cause.nation == CITRA for cause in account.parts)
        change = to_units(account.after, account.variable.digits) - to_units(
            account.before, account.variable.digits
        )
        parts = sum(account.parts.values(), np.zeros_like(change))
        assert np.array_equal(parts, change), name
    support = observe(world, nation).world.accounts["society.support"]
    assert UNDISCLOSED in support.parts
    assert found_in(observe(world, nation), nation, hidden.numbers) == []


@pytest.mark.parametrize("nation", OTHERS)
def test_her_levers_show_what_is_reported(hidden: Planted, nation: NationId | None) -> None:
    """She ordered 1.37 times the habit; she reports what the cap allows."""
    world = hidden.game.world
    place = world.setting.index(CITRA)
    shown = hidden.game.view(nation).world.levers["commons.harvest"][place, 0]
    assert world.levers["commons.harvest"][place, 0] == 1.37
    told = world[Commons].reported_harvest[place, 0] / world[Commons].habit[place, 0]
    assert abs(shown - told) < 1e-5 and shown < 1.0


@pytest.mark.parametrize("moment", range(5))
def test_no_earlier_stage_held_them(hidden: Planted, moment: int) -> None:
    """Each start of a stage, with the events that led to it, as the others saw it then."""
    from game.engine.observe import observe

    here = hidden.game.moments[moment]
    for nation in OTHERS:
        view = observe(here.world, nation, events=here.events)
        assert found_in(view, nation, hidden.numbers) == []


def test_undoing_and_rewinding_show_nothing(hidden: Planted) -> None:
    game = planted().game
    game.unseal(NationId("bayu"))
    assert found_in(game.view(NationId("bayu")), NationId("bayu"), hidden.numbers) == []
    game.rewind(2)
    for nation in OTHERS:
        assert found_in(game.view(nation), nation) == []


def test_the_list_of_saves_tells_nothing(tmp_path: Path) -> None:
    """Not even when the last thing that happened is that she sealed."""
    path = tmp_path / "game.jsonl"
    game = planted(path).game
    with game.log:
        game.seal(CITRA)
        assert found_in(glance(path), None) == []
    assert glance(path).turn == 3


def test_the_header_of_a_save_holds_no_pin_and_no_name(tmp_path: Path) -> None:
    path = tmp_path / "game.jsonl"
    planted(path).game.log.close()
    first = path.read_text().splitlines()[0]
    assert PIN not in path.read_text()
    assert '"seats":{"arka":"human"' in first
