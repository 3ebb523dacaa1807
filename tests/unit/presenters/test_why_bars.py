"""Bars of a change reckoned by hand: rounding, secrets, what is too small, the sentence over them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.core.text import Name, Quantity
from game.domains.catalogue import VARIABLES
from game.model.causes import Account, ArticleRef, Cause
from game.model.view import View
from game.presenters.why import Why, shared_out, shown_digits, unit_scale, why
from tests.unit.presenters.views import seen

OWN, ARMS, PROMISE = Cause("abatement.order"), Cause("arms.bought"), Cause("abatement.promise")
HIDDEN = Cause("threat.alliances", secret=True)
ALSO_HIDDEN = Cause("threat.zone", secret=True)


def booked(name: str, before: float, **parts: float) -> View:
    """Arka's view in turn 2 of a change of its own figure, with amounts in the variable's unit by cause."""
    return _booked(name, before, {globals()[key]: amount for key, amount in parts.items()})


def _booked(name: str, before: float, parts: dict[Cause, float]) -> View:
    declared = VARIABLES[name]

    def of_arka(amount: float) -> np.ndarray:
        return np.array([amount, 0.0, 0.0, 0.0])

    units = {c: np.round(of_arka(a) * 10**declared.digits).astype(np.int64) for c, a in parts.items()}
    account = Account(declared, of_arka(before), of_arka(before + sum(parts.values())), units)
    view = seen("arka", turn=2)
    return replace(view, world=replace(view.world, accounts={name: account}))


def bars(found: Why) -> list[tuple[str, float]]:
    """Words and amounts of the bars."""
    return [(bar.label.template, bar.value) for bar in found.bars]


def test_bars_stand_by_size_with_signs_and_what_rounds_to_nothing_apart() -> None:
    """5.0 up and 1.8 down make 3.2; a thousandth of a point cannot be seen at one decimal."""
    found = why(booked("society.support", 50.0, OWN=-1.8, ARMS=5.0, PROMISE=0.001), "society.support@arka")
    assert bars(found) == [("Arms bought", 5.0), ("Ordered by the nation itself", -1.8)]
    assert [bar.words for bar in found.bars] == [Quantity(5.0, "", 1, True), Quantity(-1.8, "", 1, True)]
    assert [text.template for text in found.small] == ["Promised by treaty"]
    assert (found.before, found.after) == (Quantity(50.0, "", 1), Quantity(53.2, "", 1))
    assert found.ends == (50.0, pytest.approx(53.2))
    assert found.title.template == "{what}: why did it rise to {value}?"
    assert found.owner == Name("nation", "arka") and not found.is_secret
    assert found.summary is not None and found.summary.params["other"] == Quantity(-1.8, "", 1, True)


@pytest.mark.parametrize(
    ("own", "arms", "word"), [(1.0, -3.0, "fall"), (3.0, -3.0, "stay"), (3.0, -1.0, "rise")]
)
def test_the_title_says_which_way_it_went(own: float, arms: float, word: str) -> None:
    """Causes that cancel leave it where it was."""
    found = why(booked("society.support", 50.0, OWN=own, ARMS=arms), "society.support@arka")
    assert f"why did it {word}" in found.title.template
    assert found.title.params["value"] == Quantity(50.0 + own + arms, "", 1)


def test_one_cause_alone() -> None:
    """The sentence then names no second one."""
    found = why(booked("society.support", 50.0, OWN=2.0), "society.support@arka")
    assert found.summary is not None and found.summary.template.startswith("One cause alone")
    assert found.summary.params["amount"] == Quantity(2.0, "", 1, True)


def test_secret_causes_are_one_bar_until_they_may_be_shown() -> None:
    """Their amounts are added; the seat is told that some of it is its secret in either case."""
    view = booked("security.threat", 20.0, OWN=1.0, HIDDEN=2.0, ALSO_HIDDEN=3.0)
    closed, opened = (why(view, "security.threat@arka", secrets=shown) for shown in (False, True))
    assert [value for _, value in bars(closed)] == [5.0, 1.0]
    assert [value for _, value in bars(opened)] == [3.0, 2.0, 1.0]
    assert bars(opened)[:2] == [("Demilitarised zone", 3.0), ("Alliances", 2.0)]
    assert closed.is_secret and opened.is_secret


def test_a_secret_of_nothing_is_no_secret() -> None:
    """A secret cause that moved others only is not the seat's."""
    found = why(booked("security.threat", 20.0, OWN=1.0, HIDDEN=0.0), "security.threat@arka")
    assert not found.is_secret and len(found.bars) == 1


def test_shares_are_told_in_per_cent() -> None:
    """From 10 % to 14 %: bars are parts of one, written in per cent with two decimals."""
    found = why(booked("trade.gains", 0.10, OWN=0.05, ARMS=-0.01), "trade.gains@arka")
    assert [value for _, value in bars(found)] == pytest.approx([0.05, -0.01])
    assert found.bars[0].words.unit == "share" and found.bars[0].words.digits == 2
    assert found.ends == pytest.approx((0.10, 0.14))


def test_an_articles_bar_names_its_treaty_and_leads_on() -> None:
    """Others name none; a cause with no variable behind it leads nowhere."""
    article = Cause("abatement.promise", "climate.emissions", article=ArticleRef("pact", 0))  # type: ignore[arg-type]
    found = why(_booked("society.support", 50.0, {article: 2.0, OWN: 1.0}), "society.support@arka")
    assert [(bar.treaty, bar.follow) for bar in found.bars] == [("pact", "climate.emissions@arka"), ("", "")]


def test_ends_round_half_upwards_and_bars_still_add_up() -> None:
    """At one decimal 50.05 is 50.1 and 53.04 is 53.0: three bars of 0.99666… sum to 2.9."""
    parts = {cause: 2.99 / 3 for cause in (OWN, ARMS, PROMISE)}
    found = why(_booked("society.support", 50.05, parts), "society.support@arka")
    assert found.ends == pytest.approx((50.05, 53.04), abs=0.051)
    assert sum(bar.value for bar in found.bars) == pytest.approx(found.ends[1] - found.ends[0])


@pytest.mark.parametrize(
    ("name", "amounts", "digits"),
    [
        ("society.support", [], 1),
        ("society.support", [0.0], 1),
        ("society.support", [1.0], 1),  # 1.0 has two figures
        ("society.support", [0.99], 2),
        ("society.support", [0.1, -0.01], 2),
        ("society.support", [0.0999], 3),
        ("society.support", [0.0001], 3),  # never more than two more
        ("health.life_expectancy", [0.1], 2),
        ("climate.temperature", [0.01], 3),
        ("finance.income", [10.0], 0),
        ("finance.income", [-9.9], 1),
        ("trade.gains", [0.001], 2),  # 0.10 per cent
        ("economy.population", [1.0], 1),  # a unit without an entry starts with one
    ],
)
def test_decimals_show_two_figures_of_the_largest_amount(
    name: str, amounts: list[float], digits: int
) -> None:
    """Counted from the unit's first decimals, in per cent for shares."""
    assert shown_digits(VARIABLES[name], amounts) == digits


def test_shares_are_written_in_hundredths() -> None:
    """Whatever they are shares of, and rates on the value of goods; nothing else is."""
    units = ("share", "share of output", "ad valorem", "points", "USD bn")
    assert [unit_scale(unit) for unit in units] == [0.01, 0.01, 0.01, 1.0, 1.0]


def test_equal_remainders_are_rounded_up_from_the_first() -> None:
    """Three halves share two steps: the first two get them."""
    assert shared_out([5, 5, 5], 2, 10) == [1, 1, 0]
    assert shared_out([], 0, 10) == []
