"""What the laboratory makes of inputs: everything that is wrong, each at its place."""

from __future__ import annotations

import pytest

from game.lab.catalogue import MODELS
from game.lab.reading import Given, filled, overridden, parse


def problems(model: str, text: str) -> list[tuple[str, int, tuple[str | int, ...]]]:
    """Code, line and path of every problem of an input."""
    given, found = parse(text, "in.json")
    if given is not None:
        _, found = filled(MODELS[model], given)
    return [(one.code, one.place.line, one.place.path) for one in found]


def test_all_mistakes_are_told_with_their_lines() -> None:
    text = '{"r0": "two",\n "mixing": [[1.0]],\n "covrage": [0.2]}'
    assert problems("epidemic", text) == [
        ("S-SHAPE-25", 1, ("r0",)),
        ("S-SHAPE-02", 3, ("covrage",)),
    ]


def test_what_fields_owe_each_other_is_told_at_once() -> None:
    text = '{"r0": 2, "mixing": [[0.5, 0.4],\n [0.1, 0.9, 0.2]], "coverage": [0, 0], "cases": [1]}'
    found = problems("epidemic", text)
    assert [path for _, _, path in found] == [
        ("mixing", 1),  # three numbers in a row of two
        ("mixing", 0),  # the shares of a row sum to 0.9
        ("mixing", 1),  # and to 1.2
        (),  # the course in time needs three more fields
        ("cases",),
    ]
    assert [line for _, line, _ in found][:3] == [2, 1, 2]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "C-LAB-02"),
        ("{'n': 3}", "C-LAB-02"),
        ('{"n": 3,}', "C-LAB-02"),
        ('{"n": 3, "n": 4}', "C-LAB-03"),
        ('{"n": NaN}', "C-LAB-04"),
        ('{"n": -Infinity}', "C-LAB-04"),
        ("[" * 100_000, "C-LAB-04"),
        ('{"n": ' + "9" * 10_000 + "}", "C-LAB-04"),
        ("[1, 2]", "C-LAB-05"),
        ("3", "C-LAB-05"),
    ],
)
def test_what_is_not_json_is_told_so(text: str, code: str) -> None:
    assert [found for found, _, _ in problems("depth", text)] == [code]


def test_a_number_beyond_all_numbers_is_no_number() -> None:
    assert [code for code, _, _ in problems("depth", '{"n": 3, "discount": 1e999}')] == ["S-SHAPE-32"]


def test_settings_lie_over_the_input() -> None:
    given, found = overridden(Given({"a": 1, "b": 2}), ["b=[1, 2]", "c=word", "nothing"])
    assert given.data == {"a": 1, "b": [1, 2], "c": "word"}
    assert [one.code for one in found] == ["C-LAB-06"]
