"""What is lost is red and what is gained is green, on every screen that colours a change."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pygame
import pytest

from game.core.ids import NationId
from game.core.text import Quantity, T
from game.domains.catalogue import VARIABLES
from game.model.variable import Mood
from game.presenters import deeds, sovereignty
from game.presenters.deeds import Deed
from game.presenters.gains import PartyLine
from game.presenters.sovereignty import Bought
from game.presenters.why import Branch, CauseBar
from game.ui.screens import book_deeds, treaty_side
from game.ui.screens.board_desk import DeskPart
from game.ui.screens.ending import Ending
from game.ui.screens.ledger import LedgerScreen
from game.ui.screens.why import WhyScreen
from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.chart_bars import draw_waterfall
from game.ui.toolkit.charts import Bar, Block, Waterfall, Words
from game.ui.toolkit.theme import Theme
from game.ui.toolkit.widget import walk
from game.ui.widgets.label import Label
from game.ui.widgets.table_paint import paint_bar
from tests.ui.driver import app_of
from tests.ui.toolkit.test_charts import Fixed

SCREEN: Any = SimpleNamespace(
    say=str,
    t=str,
    number=lambda value, *_, **__: f"{value}",
    view=SimpleNamespace(setting=SimpleNamespace(nation=lambda n: SimpleNamespace(id=n, flag="id"))),
    look=app_of().look,
    _is_narrow=False,
)
"""As much of a screen as a cell needs."""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_bad_is_red_and_good_is_green(theme: str) -> None:
    colors: Theme = app_of(theme=theme).look.theme
    red, green, _ = colors["bad"][:3]
    assert red > green, "a loss is warm"
    red, green, _ = colors["good"][:3]
    assert green > red, "a gain is not"


@pytest.mark.parametrize(("value", "color"), [(-0.5, "bad"), (0.5, "good")])
def test_a_bar_from_the_middle(value: float, color: str) -> None:
    """A loss goes to the left of the middle line in red, a gain to the right in green."""
    surface = pygame.Surface((200, 40))
    look = app_of().look
    paint_bar(Canvas(surface, look), surface.get_rect(), value, True, 20)
    within = surface.get_at((100 + round(value * 50), 20))[:3]
    assert within == tuple(look.theme[color][:3])
    beyond = surface.get_at((100 - round(value * 50), 20))[:3]
    assert beyond == (0, 0, 0)


@pytest.mark.parametrize(("value", "color"), [(-2.0, "bad"), (2.0, "good")])
def test_a_bar_of_a_waterfall_and_its_figure(value: float, color: str) -> None:
    bars = (
        Bar("Before", 5.0, "5", total=True),
        Bar("Fish", value, "?"),
        Bar("Now", 5 + value, "!", total=True),
    )
    drawn = draw_waterfall(Waterfall(bars), 600, Fixed())
    assert [m.color for m in drawn.marks if isinstance(m, Block)] == ["chosen", color, "chosen"]
    assert {m.color for m in drawn.marks if isinstance(m, Words) and m.text == "?"} == {color}


@pytest.mark.parametrize(
    ("better", "value", "color"),
    [(1, -1.0, "bad"), (1, 1.0, "good"), (-1, 1.0, "bad"), (-1, -1.0, "good"), (0, 1.0, "neutral"),
     (0, -1.0, "neutral")],
)  # fmt: skip
def test_a_cause_is_coloured_by_what_is_better(better: int, value: float, color: str) -> None:
    """Of warming, more is a loss."""
    cause = CauseBar(T("Fish"), value, Quantity(value), "", "")
    bar = WhyScreen._bar(SCREEN, 0, cause, better)
    drawn = draw_waterfall(Waterfall((bar,)), 600, Fixed())
    assert [m.color for m in drawn.marks if isinstance(m, Block)] == [color]


@pytest.mark.parametrize(
    ("better", "change", "color"),
    [
        (1, -1.0, "bad"),
        (1, 1.0, "good"),
        (-1, 1.0, "bad"),
        (-1, -1.0, "good"),
        (0, 1.0, "ink"),
        (1, 0.0, "ink"),
    ],
)
def test_each_ones_change_is_coloured_by_what_is_better(better: int, change: float, color: str) -> None:
    made = WhyScreen._branch(SCREEN, Branch("Arka", "x@arka", "1", "2", Quantity(change)), better)
    assert made.cells[3].color == color


@pytest.mark.parametrize(("change", "color"), [(-0.5, "bad"), (-0.4, "ink"), (0.4, "ink"), (0.5, "good")])
def test_a_pillar_at_the_end(change: float, color: str) -> None:
    """What rounds to nothing has no colour."""
    assert Ending._pillar(SCREEN, 50.0, change).color == color


@pytest.mark.parametrize(("welfare", "color"), [(-0.3, "bad"), (0.0, "muted"), (0.3, "good")])
def test_what_a_text_brings_a_party(welfare: float, color: str) -> None:
    line = PartyLine(NationId("arka"), True, welfare, 0, 0, 0, None, T("Yes"), "good")
    assert treaty_side._gain(SCREEN, line, 1.0)[1].color == color


@pytest.mark.parametrize(
    ("value", "color"), [(-0.05, "bad"), (-0.04, "muted"), (0.04, "muted"), (0.05, "good")]
)
def test_points_of_what_a_treaty_did(value: float, color: str) -> None:
    assert book_deeds._points(SCREEN, value).color == color


@pytest.mark.parametrize(("mood", "color"), [("bad", "bad"), ("good", "good"), ("", "ink")])
def test_what_an_article_did(mood: Mood, color: str) -> None:
    deed = Deed(0, T("Cut"), T("Fish"), None, Quantity(1.0), mood, False)
    assert book_deeds._deed(SCREEN, deed)[3].color == color


@pytest.mark.parametrize(
    ("variable", "amount", "mood"),
    [("climate.temperature", 0.5, "bad"), ("climate.temperature", -0.5, "good"),
     ("security.threat", 4.0, "bad"), ("security.tension", -4.0, "good"), ("society.gini", 0.1, "bad"),
     ("health.outbreak", -3.0, "good"), ("climate.emissions", 90.0, "bad"),
     ("economy.population", 90.0, ""), ("economy.population", -90.0, ""), ("security.arms", 90.0, ""),
     ("finance.income", -90.0, "bad"), ("finance.income", 90.0, "good")],
)  # fmt: skip
def test_more_warming_and_less_income_are_losses(variable: str, amount: float, mood: Mood) -> None:
    """In what an article did, and in what promises have bought so far; more people or arms are neither."""
    deed = deeds._deed(0, T("Cut"), variable, None, amount)
    assert deed is not None and deed.mood == mood
    units = round(amount * 10 ** VARIABLES[variable].digits)
    assert [one.mood for one in sovereignty._bought({variable: units})] == [mood]


def test_what_promises_have_bought() -> None:
    moods: tuple[Mood, ...] = ("good", "bad", "")
    bought = tuple(Bought("x", T("Fish"), Quantity(1.0), mood) for mood in moods)
    screen = SimpleNamespace(say=str, t=str, _words=lambda one: one.label)
    [box] = LedgerScreen._bought(screen, bought)  # type: ignore[arg-type]
    colors = [w.color for w in walk(box) if isinstance(w, Label)]
    assert colors[-3:] == ["good", "bad", "ink"]


@pytest.mark.parametrize(("welfare", "color"), [(-0.3, "bad"), (0.0, "muted"), (0.3, "good")])
def test_what_a_letter_would_bring_the_seat(welfare: float, color: str) -> None:
    gain = SimpleNamespace(nation="arka", welfare=welfare, income=0.0, autonomy=0.0, odds=None)
    screen = SimpleNamespace(t=str, say=str, view=SimpleNamespace(nation="arka"))
    desk = SimpleNamespace(screen=screen, previews={("t", 1): SimpleNamespace(years=3, gains=[gain])})
    [made] = DeskPart._gain(desk, SimpleNamespace(treaty="t", version=1))  # type: ignore[arg-type]
    assert isinstance(made, Label) and made.color == color
