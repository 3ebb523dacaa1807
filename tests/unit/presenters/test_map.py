"""Lenses: one number for each nation from any variable; ties and waters."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.core.ids import NationId
from game.domains.security.state import Security
from game.domains.society.state import Society
from game.model.setting import Depth, Spot
from game.model.treaty import TreatyText
from game.model.view import View
from game.orders.kinds.propose import Propose
from game.presenters.map import lenses, map_facts, nation_values, waters, widest
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


def with_matrix(view: View, name: str) -> tuple[View, np.ndarray]:
    """The view with 10 * row + column in a variable of pairs."""
    matrix = np.add.outer(10.0 * np.arange(4), np.arange(4.0))
    state = {"tension": Security, "trust": Society}[name]
    return replace(view, world=view.world.with_states(view.world[state].with_array(name, matrix))), matrix


def test_lenses_are_the_scenarios_or_the_usual_ones(game: Game) -> None:
    view = game.view(NationId("bayu"))
    assert [lens.variable for lens in lenses(view)] == list(view.setting.depth.lenses)
    plain = replace(
        view, world=replace(view.world, setting=view.setting.model_copy(update={"depth": Depth()}))
    )
    assert "society.trust" in [lens.variable for lens in lenses(plain)]


def test_a_lens_on_nations_shows_each_and_where_it_lies(game: Game) -> None:
    view = game.view(NationId("bayu"))
    facts = map_facts(view, "finance.income")
    income = view.world.array("finance.income")
    assert [p.value.value for p in facts.places if p.value] == list(income)
    shares = [p.share for p in facts.places]
    assert min(shares) == 0.0 and max(shares) == 1.0  # type: ignore[type-var]
    assert shares.index(1.0) == int(income.argmax())
    assert map_facts(view, "no.such").lens == facts.lens


def test_pairs_are_shown_towards_the_seat_and_trust_is_what_others_think(game: Game) -> None:
    view, matrix = with_matrix(game.view(NationId("bayu")), "trust")
    values = nation_values(view, "society.trust")  # observer in rows, the seat is column 1
    assert np.isnan(values[1])
    assert list(values[[0, 2, 3]]) == [1.0, 21.0, 31.0]
    public, matrix = with_matrix(game.view(None), "tension")
    expected = [(matrix[:, n].sum() - matrix[n, n]) / 3 for n in range(4)]
    assert list(nation_values(public, "security.tension")) == expected


def test_harvest_of_all_commons_together(game: Game) -> None:
    view = game.view(NationId("bayu"))
    harvest = view.world.array("commons.reported_harvest")
    assert list(nation_values(view, "commons.reported_harvest")) == [float(row.sum()) for row in harvest]


def test_a_name_on_the_water_keeps_away_from_islands() -> None:
    spots = [Spot(x=x, y=y, letter="A") for x, y in ((0.2, 0.2), (0.8, 0.2), (0.2, 0.8), (0.8, 0.8))]
    assert widest([(s.x, s.y) for s in spots], spots) == (0.5, 0.5)
    left = [spot for spot in spots if spot.x > 0.5]
    assert widest([(s.x, s.y) for s in left], left)[0] < 0.3


def test_waters_are_on_invented_maps_only(game: Game) -> None:
    view = game.view(NationId("bayu"))
    (water,) = waters(view)
    assert water.commons.id == "fish" and water.stock.params["amount"].value == 60.0  # type: ignore[union-attr]
    real = tuple(n.model_copy(update={"units": ("idn",)}) for n in view.setting.nations)
    setting = view.setting.model_copy(update={"nations": real})
    assert waters(replace(view, world=replace(view.world, setting=setting))) == []


def test_ties_are_known_to_those_at_the_table(game: Game) -> None:
    grant = {"kind": "grant", "donor": "arka", "recipient": "bayu", "amount": 0.4}
    text = TreatyText.model_validate({"title": {"en": "Swap", "id": "Tukar"}, "articles": [grant]})
    for nation in game.waiting():
        game.seal(nation, (Propose(text=text, to=(NationId("bayu"),)),) if nation == "arka" else ())
    game.advance()
    (tie,) = map_facts(game.view(NationId("bayu"))).ties
    assert tie.members == ("arka", "bayu") and not tie.in_force and tie.mine
    assert map_facts(game.view(NationId("citra"))).ties == ()
