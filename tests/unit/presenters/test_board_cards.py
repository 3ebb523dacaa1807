"""The cards of the board: which changes are good, which units are left out, how far an aim is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from game.core.text import Param, Quantity, T
from game.domains.health.state import Health
from game.model.setting import Objective
from game.model.view import View
from game.presenters.board import Aim, Line, aims, bare, bare_value, commons_lines, short
from tests.unit.presenters.views import seen, with_setting


@pytest.mark.parametrize(
    ("moved", "better", "mood"),
    [(0.5, 1, "good"), (-0.5, 1, "bad"), (0.5, -1, "bad"), (-0.5, -1, "good"), (0.5, 0, ""), (0.0, 1, "")],
)
def test_a_change_is_good_if_it_goes_where_better_lies(moved: float, better: int, mood: str) -> None:
    """A change of a figure of which neither more nor less is better has no mood; nor has no change."""
    assert Line("x", "X", 1.0, Quantity(moved), (1.0,), better, "").mood == mood


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (Quantity(30.4, "points", 1, True), Quantity(30.4, "", 1, True)),
        (Quantity(7100, "USD a person", 2, True), Quantity(7100, "USD", 0, True)),
        (Quantity(0.2, "share", 1), Quantity(0.2, "share", 1)),
    ],
)
def test_a_cards_value_leaves_out_what_the_label_says(given: Quantity, expected: Quantity) -> None:
    """Points lose their unit, income its "a person", shares nothing."""
    assert short(given) == expected


@pytest.mark.parametrize(
    ("unit", "digits", "shown"),
    [
        ("USD a person", 2, 0),
        ("USD per person", 2, 0),
        ("years", 3, 1),
        ("unit of the commons", 3, 1),
        ("°C", 2, 2),
        ("points", 0, 0),
    ],
)
def test_a_bare_change_has_the_units_usual_decimals_or_those_asked_for(
    unit: str, digits: int, shown: int
) -> None:
    """Money none, years and stocks one, others as given; what is asked for goes first."""
    assert bare(Quantity(1.5, unit, digits, True)) == Quantity(1.5, "", shown, True)
    assert bare(Quantity(1.5, unit, digits), 3) == Quantity(1.5, "", 3)


def test_a_value_in_a_sentence_keeps_money_and_shares_and_drops_plain_units() -> None:
    """Plain units have one decimal; others have their own."""
    assert bare_value(70.25, "years") == Quantity(70.25, "", 1)
    assert bare_value(70.25, "years", True) == Quantity(70.25, "", 1, True)
    assert bare_value(900.0, "USD a person") == Quantity(900.0, "USD a person", None)
    assert bare_value(0.4, "share") == Quantity(0.4, "share", None)


def test_a_stock_whose_causes_are_not_booked_yet_answers_no_why() -> None:
    """Before the first turn ends there is no book; the change then is none, with one decimal."""
    view = seen("arka")
    (line,) = commons_lines(view)
    assert "commons.stock" not in view.world.accounts
    assert (line.why, line.better, line.change) == ("", 1, Quantity(0.0, "", 1, True))
    booked = replace(view, world=replace(view.world, accounts={"commons.stock": None}))  # type: ignore[dict-item]
    assert commons_lines(booked)[0].why == "commons.stock@fish"


# -- aims
LIFE = {"variable": "health.life_expectancy"}
PACT: dict[str, Any] = {"parties": ["arka", "bayu"], "final": {"consent": "signature"}}


def wanting(view: View, *objectives: dict[str, Any]) -> list[Aim]:
    """The aims of Arka if it wanted only these."""
    text = {"en": "x", "id": "x"}
    made = tuple(
        Objective.model_validate({"id": f"o{k}", "text": text, **one}) for k, one in enumerate(objectives)
    )
    nations = tuple(
        n.model_copy(update={"objectives": made}) if n.id == "arka" else n for n in view.setting.nations
    )
    return aims(with_setting(view, nations=nations), "arka")


def lived(then: float, now: float) -> View:
    """Arka's view when its people lived `then` years at first and `now`; the others 40."""
    view = seen("arka")
    series = []
    for years in (then, now):
        array = np.full(view.world[Health].life_expectancy.shape, 40.0)
        array[0] = years
        series.append(array)
    return replace(view, history={"health.life_expectancy": tuple(series)})


@pytest.mark.parametrize(
    ("objective", "then", "now", "met", "share"),
    [
        ({"at_least": 75.0}, 70.0, 70.0, False, 0.0),  # nothing of five years yet
        ({"at_least": 75.0}, 70.0, 60.0, False, 60 / 75),  # further off than at first: what there is of it
        ({"at_least": 70.0}, 70.0, 63.0, False, 0.9),  # it held at first; nine tenths are left
        ({"at_most": 60.0}, 50.0, 75.0, False, 0.8),  # lost again: 60 of 75
        ({"at_least": 0.0, "compared_with": "start"}, 70.0, 68.0, False, 0.0),  # no way to go, and below
        ({"at_least": 60.0, "at_most": 70.0}, 50.0, 80.0, False, 0.75),  # within a band: 60 of 80
        ({"at_least": 60.0, "at_most": 70.0}, 50.0, 70.0, True, 1.0),
        ({"at_least": 60.0, "at_most": 70.0}, 50.0, 55.0, False, 0.5),
    ],
)
def test_how_far_an_aim_is(
    objective: dict[str, Any], then: float, now: float, met: bool, share: float
) -> None:
    """The share of the way from the first value; of a goal that was lost again, the share of it left."""
    (aim,) = wanting(lived(then, now), {**LIFE, **objective})
    assert aim.met is met and aim.share == pytest.approx(share)


def test_an_aim_says_where_it_stands_and_where_it_should() -> None:
    """From the start both are signed changes, else both are values."""
    view = lived(70.0, 72.0)
    plain, moved = wanting(view, {**LIFE, "at_least": 75}, {**LIFE, "at_least": 5, "compared_with": "start"})
    assert plain.state == T("now {value}, goal {goal}", value=years(72.0), goal=years(75.0))
    assert moved.state == T("now {value}, goal {goal}", value=years(2.0, True), goal=years(5.0, True))
    (against,) = wanting(view, {**LIFE, "at_least": 5, "compared_with": "baseline"})
    assert against.state.params["value"] == years(72.0) and against.met is against.share is None


def years(value: float, signed: bool = False) -> Param:
    """Years as a sentence shows them."""
    return Quantity(value, "", 1, signed)


def test_an_aim_on_the_world_is_measured_by_the_world() -> None:
    """Without a history by what is now; the stock of several commons by their mean."""
    (aim,) = wanting(seen("arka", stock=60), {"variable": "commons.stock", "at_least": 80})
    assert (aim.met, aim.share) == (False, 0.0)
    assert aim.state.params["value"] == Quantity(60.0, "", 1)


def test_being_party_to_a_clause_is_met_while_a_treaty_in_force_has_one() -> None:
    """Of another kind of clause, or for a nation outside the treaty, it is not met; it has no measure."""
    articles = [{"kind": "non-aggression"}, {"kind": "tariff-binding", "rate": 0.1}]
    bound = seen("arka", articles=articles, **PACT)
    tariffs, grant = wanting(
        bound, {"party_to_clause": "tariff-binding", "points": 7}, {"party_to_clause": "grant"}
    )
    assert (tariffs.met, tariffs.share, tariffs.points) == (True, None, 7)
    assert tariffs.state.template == "in force for you"
    assert (grant.met, grant.state.template) == (False, "not in force for you yet")
    outside = seen("arka", articles=articles, parties=["bayu", "citra"], final={"consent": "signature"})
    assert wanting(outside, {"party_to_clause": "tariff-binding"})[0].met is False
    draft = seen("arka", articles=articles, open=True, acts=["1 arka signs"], invited=["arka", "bayu"])
    assert wanting(draft, {"party_to_clause": "tariff-binding"})[0].met is False


def test_public_aims_stand_before_secret_ones() -> None:
    """Whatever the order in which the scenario has them."""
    found = wanting(
        seen("arka"), {**LIFE, "at_least": 1, "secret": True}, {**LIFE, "at_least": 2, "points": -3}
    )
    assert [(aim.secret, aim.points) for aim in found] == [(False, -3), (True, 5)]
