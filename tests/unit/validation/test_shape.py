"""Faults of shape: code, place, what was expected, and the hint, on a toy model."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import Field
from pydantic_core import core_schema

from game.core.problems import Problem
from game.i18n.catalogue import catalogue
from game.validation.shape import validate
from game.validation.shape_words import SHAPE_WORDS
from game.validation.source import read_source
from tests.unit.validation.shape_cases import CASES, Cap, Nation, Strict, Words, check

ENGLISH = catalogue("en")


def told(problem: Problem) -> tuple[str, int, int, str, str]:
    hint = ENGLISH.render(problem.hint) if problem.hint else ""
    return problem.code, problem.place.line, problem.place.column, ENGLISH.render(problem.text), hint


@pytest.mark.parametrize("name", CASES)
def test_a_mistake_is_told_once_with_place_and_hint(tmp_path: Path, name: str) -> None:
    content, expected = CASES[name]
    instance, problems = check(tmp_path, content)
    assert instance is None
    assert [told(problem) for problem in problems] == [expected]


def test_good_data_become_the_model(tmp_path: Path) -> None:
    toy, problems = check(
        tmp_path,
        "nations:\n  - {id: idn, name: {en: I, id: I}, weights: {P: 1}}\n"
        "start: 2015-12-12\ntags: [NO]\nclauses: [{kind: cap, cap: 8}]\n",
    )
    assert problems == [] and toy is not None
    assert toy.nations[0].name == Words(en="I", id="I")
    assert toy.start == datetime.date(2015, 12, 12) and toy.tags == {"NO"}
    assert toy.clauses == [Cap(kind="cap", cap=8)]


def test_everything_wrong_is_told_at_once_reading_faults_too(tmp_path: Path) -> None:
    toy, problems = check(tmp_path, "open: true\nopen: false\nformat: 3\nnations: [{id: 1}, {}]\n")
    assert toy is None
    assert [p.code for p in problems] == ["S-YAML-06", "S-SHAPE-03", "S-SHAPE-35", "S-SHAPE-01"]


def test_a_duplicate_key_alone_is_enough_to_refuse(tmp_path: Path) -> None:
    toy, problems = check(tmp_path, "open: true\nopen: true\n")
    assert toy is None and [p.code for p in problems] == ["S-YAML-06"]


def test_a_misspelt_field_is_not_also_missing(tmp_path: Path) -> None:
    _, problems = check(tmp_path, "clauses: [{kind: tariff, raet: 1}]\n")
    assert [p.code for p in problems] == ["S-SHAPE-02"]


class Crowd(Strict):
    nations: list[Nation] = Field(min_length=2)


def test_a_list_is_short_of_what_is_there_not_of_what_is_right(tmp_path: Path) -> None:
    def codes(content: str) -> list[str]:
        (tmp_path / "c.yaml").write_text(content)
        return [p.code for p in validate(Crowd, read_source(tmp_path / "c.yaml"))[1]]

    assert codes("nations: [{id: idn}]\n") == ["S-SHAPE-19"]
    assert codes("nations: [{id: idn}, {id: 1}]\n") == ["S-SHAPE-35"]


def test_a_broken_file_is_not_checked_further(tmp_path: Path) -> None:
    _, problems = check(tmp_path, "a: *b\nopne: 1\n")
    assert [p.code for p in problems] == ["S-YAML-02"]


def test_codes_are_unique() -> None:
    codes = [kind.code for kind in SHAPE_WORDS.values()]
    assert len(codes) == len(set(codes)) and not {"S-SHAPE-90", "S-SHAPE-99"} & set(codes)


NOT_IN_FILES = {
    "no_such_attribute",
    "json_invalid",
    "json_type",
    "needs_python_object",
    "recursion_loop",
    "recursion_depth_exceeded",
    "frozen_field",
    "frozen_instance",
    "invalid_key",
    "get_attribute_error",
    "dataclass_exact_type",
    "default_factory_not_called",
    "iteration_error",
    "frozen_dict_type",
    "ordered_dict_type",
    "counter_type",
    "bytes_invalid_encoding",
    "missing_sentinel_error",
    "ellipsis_error",
    "timezone_naive",
    "timezone_aware",
    "timezone_offset",
    "is_instance_of",
    "is_subclass_of",
    "callable_type",
    "arguments_type",
    "missing_argument",
    "unexpected_keyword_argument",
    "missing_keyword_only_argument",
    "unexpected_positional_argument",
    "missing_positional_only_argument",
    "multiple_argument_values",
    "fraction_type",
    "fraction_parsing",
    "complex_type",
    "complex_str_parsing",
}


def test_every_kind_of_error_of_pydantic_has_a_code_or_cannot_come_from_a_file() -> None:
    kinds: tuple[Any, ...] = get_args(core_schema.ErrorType)
    assert set(kinds) <= set(SHAPE_WORDS) | NOT_IN_FILES
