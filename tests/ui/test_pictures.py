"""The pictures of the docs are what the screens look like now, in both languages.

After a change that is meant: `python docs/pictures.py`, and look at the new pictures before you commit them.
"""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.ui.toolkit.kit import Screen, Widget, button, card, column, label, row
from game.ui.tools.offscreen import render_to_surface
from tests.ui.pictures import KEPT, differing, drawn_with_pygame, script, told

SCRIPT = script()


@drawn_with_pygame
@pytest.mark.slow
@pytest.mark.parametrize("game", SCRIPT.GAMES)
def test_pictures_of_the_docs_show_the_screens_of_today(game: str, tmp_path: Path) -> None:
    faults = []
    for drawn in SCRIPT.draw(tmp_path, [game]):
        kept = KEPT / drawn.name
        assert kept.exists(), f"draw {drawn.name}: python docs/pictures.py"
        boxes = differing(pygame.image.load(kept), pygame.image.load(drawn))
        faults += [f"{drawn.name}: {told(boxes)}"] if boxes else []
    assert not faults, "\n".join(["draw them anew (python docs/pictures.py) and look:", *faults])


def test_nothing_is_kept_that_nobody_draws() -> None:
    names = {path.name.rpartition("-")[0] for path in KEPT.glob("*.png")}
    source = KEPT.with_suffix(".py").read_text("utf-8")
    scenarios = ("first-accord", "paris-2015", "open-table", "title", "setup")
    assert all(name.startswith(scenarios) for name in names)
    assert all(
        name.removeprefix(f"{s}-") in source for name in names for s in scenarios if name.startswith(s)
    )


# -- that it can fail
class Desk(Screen):
    key = "desk"

    def __init__(self, *, left: float = 0.0, color: str = "good", words: str = "Sign") -> None:
        super().__init__()
        self.left, self.color, self.words = left, color, words

    def build(self) -> Widget:
        return column(
            card(label("The bay lives", "title2"), label("+3 points", "ui-bold", self.color)),
            row(label("", width=0.01 + self.left), button(self.words, key="sign", width=9)),
            pad=20,
        )


def pictured(**said: float | str) -> pygame.Surface:
    """The desk with something otherwise."""
    return render_to_surface(Desk(**said), size=(640, 360))  # type: ignore[arg-type]


def test_the_same_twice_is_the_same() -> None:
    assert differing(pictured(), pictured()) == []


def test_a_widget_that_moved_by_a_third_is_seen() -> None:
    assert differing(pictured(), pictured(left=3.0))


@pytest.mark.parametrize("color", ["bad", "ink", "muted"])
def test_a_figure_in_the_wrong_colour_is_seen(color: str) -> None:
    assert differing(pictured(), pictured(color=color))


def test_another_word_is_seen() -> None:
    assert differing(pictured(), pictured(words="Leave"))


def test_another_size_is_seen() -> None:
    assert differing(pictured(), render_to_surface(Desk(), size=(640, 361)))


@pytest.mark.parametrize("shift", [0.25, 0.5])
def test_smooth_edges_are_not(shift: float) -> None:
    """Letters drawn a quarter or half a pixel further to the right, as another rasteriser may."""
    picture = pictured()
    moved = pygame.Surface(picture.get_size())
    moved.blit(picture, (1, 0))
    moved.set_alpha(round(255 * shift))
    blurred = picture.copy()
    blurred.blit(moved, (0, 0))
    assert differing(picture, blurred) == []


def test_where_they_differ_is_told() -> None:
    one = pygame.Surface((64, 64))
    other = one.copy()
    other.fill("white", (20, 20, 30, 8))
    assert told(differing(one, other)) == "3 tiles differ, within 48 × 16 pixels at (16, 16)"
