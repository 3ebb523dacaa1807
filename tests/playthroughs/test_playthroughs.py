"""The stories that are kept are those that the game tells now.

A change of rules, delegations or words shows here as a diff. Read it: if it is what was meant, keep the new
stories with `python -m tests.playthroughs --write`.
"""

from __future__ import annotations

import pytest

from game.scenario.load import library
from tests.playthroughs.__main__ import PLAYTHROUGHS, SCREENS, Playthrough, Screens, difference, differing


@pytest.mark.parametrize("one", PLAYTHROUGHS, ids=lambda one: one.scenario)
def test_the_story_is_the_same(one: Playthrough) -> None:
    found = difference(one)
    assert not found, f"{one.scenario} is another story now:\n{found}"


@pytest.mark.parametrize("one", SCREENS, ids=lambda one: f"{one.scenario}-{one.language}")
def test_the_screens_say_the_same(one: Screens) -> None:
    """Each word and its colour, on every screen, in the form of every order and on every page of the book."""
    found = difference(one)
    assert not found, f"{one.scenario} says something else now:\n{found}"


def test_every_scenario_has_a_story() -> None:
    assert {one.scenario for one in PLAYTHROUGHS} == {one.path.name for one in library()}


def test_a_difference_shows_its_lines_and_no_more_than_asked() -> None:
    kept = "".join(f"line {n}\n" for n in range(9))
    assert differing(kept, kept, 60) == ""
    changed = differing(kept, kept.replace("line 4", "line four"), 60)
    assert "-line 4" in changed and "+line four" in changed and "line 8" not in changed
    assert differing("", kept, 5).endswith("… and 7 lines more")
