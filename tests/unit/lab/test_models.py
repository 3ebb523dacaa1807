"""All models of the laboratory: their examples run, and answer what their outputs say."""

from __future__ import annotations

import json

import pytest

from game.core.problems import ProblemsError
from game.core.text import Text
from game.lab.answering import answer
from game.lab.catalogue import MODELS
from game.lab.form import Answer
from game.lab.model import Plot
from game.lab.reading import Given, filled


def ask(name: str, **given: object) -> Answer:
    """The answer of a model to sound inputs."""
    form, problems = filled(MODELS[name], Given(given))
    assert form is not None, problems
    return answer(MODELS[name], form)


@pytest.mark.parametrize("name", MODELS)
def test_the_example_runs_and_answers_in_json(name: str) -> None:
    model = MODELS[name]
    found = ask(name, **json.loads(json.dumps(model.example)))
    json.dumps(found, allow_nan=False)
    assert set(found) <= set(model.outputs)
    assert all(isinstance(one.text, Text) for one in model.inputs().values())


@pytest.mark.parametrize("name", MODELS)
def test_what_is_drawn_exists(name: str) -> None:
    model = MODELS[name]
    assert model.plot != Plot()
    assert {*model.plot.lines, *model.plot.bars} <= set(model.outputs)
    assert model.plot.across in {"", *model.outputs, *model.form.model_fields}


def test_a_race_without_end_has_no_numbers() -> None:
    with pytest.raises(ProblemsError, match="C-LAB-08"):
        ask("arms-race", k=90, l=90, a=0, b=0, g=1, h=1, start=[1, 1], years=500)


def test_a_race_whose_lines_are_parallel_rests_nowhere() -> None:
    assert ask("arms-race", k=1, l=1, a=1, b=1, g=1, h=1)["equilibrium"] is None


def test_without_trade_everybody_loses_what_trade_gave() -> None:
    found = ask("trade", spending=[[93, 7], [7, 93]], autarky=True)
    assert found["welfare_percent"] == pytest.approx([-1.441] * 2, abs=5e-4)


def test_groups_and_headcounts_of_listed_incomes() -> None:
    found = ask("inequality", values=[1, 5], weights=[3, 1], line=2)
    assert found["gini"] == pytest.approx(0.375)
    assert found["theil"] == pytest.approx(0.312751, rel=1e-4)
    assert found["headcount"] == 0.75


def test_win_sets_that_do_not_meet_have_no_deal() -> None:
    assert ask("ratification", win_sets=[0.7, 0.4]) == {"outside_option": None, "disagreement_point": None}
    found = ask("ratification", win_sets=[0.6, 0.2])
    assert found == pytest.approx({"outside_option": 0.6, "disagreement_point": 0.7})


def test_a_double_majority_of_two_large_and_two_small() -> None:
    """Three of four members with 65 of 100 people: both large ones are needed, and one small one."""
    found = ask("voting", quota=0.65, members=0.75, population=[40, 40, 10, 10])
    assert found["banzhaf_absolute"] == [0.375, 0.375, 0.125, 0.125]
    assert found == ask("voting", members=0.75, population=0.65, weights=[40, 40, 10, 10])


def test_a_quota_in_halves_is_counted_exactly() -> None:
    found = ask("voting", quota=2.5, weights=[1.5, 1, 0.5])
    assert found["banzhaf_absolute"] == [0.5, 0.5, 0.0]


def test_too_many_unlike_members_are_refused() -> None:
    with pytest.raises(ProblemsError, match="C-LAB-09"):
        ask("voting", quota=10_000_000, weights=[1_000_003 + 7 * place**2 for place in range(40)])


def test_players_may_have_names() -> None:
    worth = {"ani, citra": 1, "budi,citra": 1, "ani,budi,citra": 1}
    named = ask("shapley", players=["ani", "budi", "citra"], worth=worth)
    assert named["value"] == pytest.approx([1 / 6, 1 / 6, 2 / 3])
    assert ask("shapley", players=[1, 2, 3], worth={"1,3": 1, "2,3": 1, "1,2,3": 1}) == named
