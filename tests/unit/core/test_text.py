"""Sentences without language: equal by what they say, with the count as a hole."""

from __future__ import annotations

import dataclasses

import pytest

from game.core.text import TN, Name, Quantity, T, Text


def test_two_sentences_are_equal_if_they_say_the_same() -> None:
    one = T("{who} pays {sum}", who=Name("nation", "arka"), sum=Quantity(2.5, "gdp"))
    assert one == T("{who} pays {sum}", sum=Quantity(2.5, "gdp"), who=Name("nation", "arka"))
    assert one != T("{who} pays {sum}", who=Name("body", "arka"), sum=Quantity(2.5, "gdp"))
    assert one != T("{who} paid {sum}", **one.params)


def test_a_hole_may_have_any_name() -> None:
    assert T("{template}", template="x").params == {"template": "x"}


@pytest.mark.parametrize("count", [0, 1, 2])
def test_the_count_is_a_hole_and_chooses_nothing_yet(count: int) -> None:
    """Which form it takes is the language's, which may have one or six."""
    made = TN("{count} treaty of {who}", "{count} treaties of {who}", count, who="Arka")
    assert made == Text(
        "{count} treaty of {who}", {"count": count, "who": "Arka"}, "{count} treaties of {who}", count
    )


def test_a_sentence_does_not_change() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        T("x").template = "y"  # type: ignore[misc]
