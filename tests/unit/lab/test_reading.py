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


@pytest.mark.parametrize(
    ("setting", "hint"),
    [
        ("n=٣", "use the digits 0 to 9"),
        ("n=²", "use the digits 0 to 9"),
        ("n=1_000", "write the number without separators: {value}"),
        ("n=1 000", "write the number without separators: {value}"),
        ("n=1.000.000", "write the number without separators: {value}"),
        ("n=1,5", "decimals have a point: {value}"),
        ("n=1.000,5", "decimals have a point, and nothing parts thousands: {value}"),
        ("n=1e999", "this number is too large"),
        ("n=+3", "write it so: {value}"),
        ('n="3"', "write it without quotes: {value}"),
    ],
)
def test_a_number_that_is_none_is_told_by_how_it_was_written(setting: str, hint: str) -> None:
    given, none = overridden(Given({"discount": 0.5}), [setting])
    _, (problem,) = filled(MODELS["depth"], given)
    assert not none and problem.hint is not None and problem.hint.template == hint


def test_a_field_is_set_once() -> None:
    assert [p.code for p in overridden(Given({}), ["n=2", "n=3"])[1]] == ["C-LAB-14"]
    assert [p.code for p in overridden(Given({}), ['worth={"1": 2, "1": 3}'])[1]] == ["C-LAB-03"]


def test_a_number_with_two_readings_is_refused() -> None:
    """In Indonesian 1.000 is a thousand, in JSON it is one."""
    assert [p.code for p in overridden(Given({}), ["n=1.000"], ".")[1]] == ["C-LAB-15"]
    assert overridden(Given({}), ["n=1.0", "m=0.125", "k=1000"], ".")[1] == []
    assert overridden(Given({}), ["n=1.000"], ",")[0].data == {"n": 1.0}


def test_a_list_over_its_limit_is_told_as_that() -> None:
    _, (problem,) = filled(MODELS["bargain"], Given({"frontier": [[i, 1001 - i] for i in range(1001)]}))
    assert problem.code == "S-SHAPE-20"
    assert (problem.text.params["limit"], problem.text.params["count"]) == (1000, 1001)


@pytest.mark.parametrize(("version", "steps"), [("2023", 57), ("2016R", 58)])
def test_dice_runs_to_2300_or_to_the_year_that_is_asked_for(version: str, steps: int) -> None:
    """Five years a step from 2020 or 2015: (2300 - 2020) / 5 + 1."""
    form, _ = filled(MODELS["dice"], Given({"version": version}))
    assert form is not None
    years = MODELS["dice"].run(form)["year"]
    assert (len(years), years[-1]) == (steps, 2300)
    form, _ = filled(MODELS["dice"], Given({"version": version, "to": 2100}))
    assert form is not None and MODELS["dice"].run(form)["year"][-1] == 2100


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ({"to": 2103}, "to"),
        ({"to": 2305}, "to"),
        ({"to": 2015}, "to"),
        ({"to": 2100, "saving": [0.2, 0.2]}, "saving"),
        ({"abatement": [0.1] * 58}, "abatement"),
    ],
)
def test_dice_refuses_years_that_do_not_fit(given: dict[str, object], path: str) -> None:
    _, found = filled(MODELS["dice"], Given({"version": "2023", **given}))
    assert [p.place.path for p in found] == [(path,)]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ('{"n": 3,\n  "n": 4}', (2, 3)),
        ('{"a": {"n": 1}, "b": {"n": 2, "n": 3}}', (1, 31)),
        ('{"{": "}", "n": "n",\n"n": 1}', (2, 1)),
        ('{"a": [{"x": 1}, {"x": 2, "\\u0078": 3}]}', (1, 27)),
    ],
)
def test_a_name_that_stands_twice_is_shown_where_it_stands_again(text: str, where: tuple[int, int]) -> None:
    _, (problem,) = parse(text, "in.json")
    assert problem.code == "C-LAB-03"
    assert (problem.place.file, problem.place.line, problem.place.column) == ("in.json", *where)
