"""Faults of shape: code, place, what was expected, and the hint, on a toy model."""

from __future__ import annotations

import datetime
import enum
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

import pytest
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator, model_validator
from pydantic_core import PydanticCustomError, core_schema

from game.core.problems import Problem
from game.core.text import T
from game.i18n.catalogue import catalogue
from game.validation.shape import ShapeError, validate
from game.validation.shape_words import SHAPE_WORDS
from game.validation.source import read_source

ENGLISH = catalogue("en")


class Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Stance(enum.Enum):
    COOPERATIVE = "cooperative"
    AGGRESSIVE = "aggressive"


class Words(Strict):
    en: str
    id: str


class Cap(Strict):
    kind: Literal["cap"]
    cap: int = Field(ge=0, lt=9)


class Tariff(Strict):
    kind: Literal["tariff"]
    rate: float = Field(gt=0)


class Nation(Strict):
    id: str = Field(pattern="^[a-z]{3}$", examples=["idn"])
    name: str | Words = "x"
    stance: Stance = Stance.COOPERATIVE
    support: float = Field(50, ge=0, le=100)
    weights: dict[Literal["P", "S"], Annotated[float, Field(ge=0, le=1)]] = {}

    @field_validator("support")
    @classmethod
    def _not_thirteen(cls, value: float) -> float:
        if value == 13:
            raise ShapeError(T("thirteen is taken"), T("take 12"))
        return value


def _odd(value: str) -> str:
    raise PydanticCustomError("house_rule", "no {value}", {"value": value})


class Toy(Strict):
    format: Literal[1] = 1
    nations: tuple[Nation, ...] = Field((), max_length=3)
    clauses: list[Annotated[Cap | Tariff, Field(discriminator="kind")]] = []
    pace: float | Literal["auto"] = "auto"
    open: bool = True
    code: Annotated[str, AfterValidator(_odd)] = ""
    start: datetime.date | None = None
    pair: tuple[int, int] = (1, 2)
    tags: frozenset[str] = frozenset()

    @model_validator(mode="after")
    def _first_is_not_zzz(self) -> Toy:
        if self.nations and self.nations[0].id == "zzz":
            raise ShapeError(T("zzz sleeps"), at=("nations", 0, "id"))
        return self


def check(folder: Path, content: str) -> tuple[Toy | None, list[Problem]]:
    path = folder / "s.yaml"
    path.write_text(content)
    return validate(Toy, read_source(path))


def told(problem: Problem) -> tuple[str, int, int, str, str]:
    hint = ENGLISH.render(problem.hint) if problem.hint else ""
    return problem.code, problem.place.line, problem.place.column, ENGLISH.render(problem.text), hint


CASES: dict[str, tuple[str, tuple[str, int, int, str, str]]] = {
    "missing points at the item, and shows an example": (
        "nations:\n  - support: 1\n",
        ("S-SHAPE-01", 2, 5, "nations[0]: “id” is missing", "for example: id: idn"),
    ),
    "missing points at the name of the group": (
        "nations:\n  - id: idn\n    name: {en: x}\n",
        ("S-SHAPE-01", 3, 5, "nations[0] (idn).name: “id” is missing", ""),
    ),
    "too few in a pair": ("pair: [1]\n", ("S-SHAPE-01", 1, 1, "pair: “[1]” is missing", "")),
    "unknown": (
        "opne: true\n",
        ("S-SHAPE-02", 1, 1, "the file: there is no field “opne”", "did you mean “open”?"),
    ),
    "unknown, nothing like it": (
        "clauses:\n  - {kind: cap, cap: 1, zz: 2}\n",
        ("S-SHAPE-02", 2, 25, "clauses[0]: there is no field “zz”", "known here: kind, cap"),
    ),
    "literal": ("format: 2\n", ("S-SHAPE-03", 1, 9, "format: expected the value 1, found the number 2", "")),
    "literal in quotes": (
        "format: '1'\n",
        ("S-SHAPE-03", 1, 9, "format: expected the value 1, found the text “1”", "write it without quotes"),
    ),
    "enum": (
        "nations: [{id: idn, stance: agresif}]\n",
        (
            "S-SHAPE-04",
            1,
            29,
            "nations[0] (idn).stance: expected one of: cooperative, aggressive, found the text “agresif”",
            "did you mean “aggressive”?",
        ),
    ),
    "enum in capitals": (
        "nations: [{id: idn, stance: AGGRESSIVE}]\n",
        (
            "S-SHAPE-04",
            1,
            29,
            "nations[0] (idn).stance: expected one of: cooperative, aggressive, found the text “AGGRESSIVE”",
            "did you mean “aggressive”?",
        ),
    ),
    "unknown kind": (
        "clauses:\n  - kind: tarif\n    rate: x\n",
        (
            "S-SHAPE-05",
            2,
            11,
            "clauses[0].kind: expected one of: cap, tariff, found the text “tarif”",
            "did you mean “tariff”?",
        ),
    ),
    "no kind": (
        "clauses:\n  - rate: x\n",
        ("S-SHAPE-06", 2, 5, "clauses[0]: “kind” is missing; known are: cap, tariff", ""),
    ),
    "the validator's own words": (
        "nations: [{id: idn, support: 13}]\n",
        ("S-SHAPE-07", 1, 30, "nations[0] (idn).support: thirteen is taken", "take 12"),
    ),
    "the validator's own place": (
        "nations: [{id: zzz}]\n",
        ("S-SHAPE-07", 1, 16, "nations[0] (zzz).id: zzz sleeps", ""),
    ),
    "no group": (
        "nations: [x]\n",
        ("S-SHAPE-09", 1, 11, "nations[0]: expected a group of fields (name: value), found the text “x”", ""),
    ),
    "list at the top": (
        "- a\n",
        ("S-SHAPE-09", 1, 1, "the file: expected a group of fields (name: value), found a list", ""),
    ),
    "no list": (
        "tags: a\n",
        ("S-SHAPE-17", 1, 7, "tags: expected a list, found the text “a”", "a list of one is written so: [a]"),
    ),
    "too many": (
        "nations: [{id: a1}, {id: aab}, {id: aac}, {id: aad}]\n".replace("a1", "aaa"),
        ("S-SHAPE-20", 1, 10, "nations: at most 3 entries are allowed, found 4", ""),
    ),
    "same name as the form": (
        "clauses: [{kind: cap, cap: nine}]\n",
        (
            "S-SHAPE-21",
            1,
            28,
            "clauses[0].cap: expected a whole number of at least 0, below 9, found the text “nine”",
            "",
        ),
    ),
    "decimal comma": (
        "nations: [{id: idn, support: '20,1'}]\n",
        (
            "S-SHAPE-25",
            1,
            30,
            "nations[0] (idn).support: expected a number from 0 to 100, found the text “20,1”",
            "decimals have a point: 20.1",
        ),
    ),
    "per cent": (
        "nations: [{id: idn, support: 20 %}]\n",
        (
            "S-SHAPE-25",
            1,
            30,
            "nations[0] (idn).support: expected a number from 0 to 100, found the text “20 %”",
            "write only the number, without unit or sign: 20",
        ),
    ),
    "no value": (
        "clauses:\n  - kind: cap\n    cap:\n",
        (
            "S-SHAPE-21",
            3,
            5,
            "clauses[0].cap: expected a whole number of at least 0, below 9, found nothing",
            "write a value after the colon, or delete the field",
        ),
    ),
    "true is no number": (
        "clauses: [{kind: cap, cap: true}]\n",
        (
            "S-SHAPE-21",
            1,
            28,
            "clauses[0].cap: expected a whole number of at least 0, below 9, found the value true",
            "",
        ),
    ),
    "too small": (
        "clauses: [{kind: tariff, rate: 0}]\n",
        ("S-SHAPE-27", 1, 32, "clauses[0].rate: expected a number above 0, found the number 0", ""),
    ),
    "too large": (
        "nations: [{id: idn, support: 140}]\n",
        (
            "S-SHAPE-30",
            1,
            30,
            "nations[0] (idn).support: expected a number from 0 to 100, found the number 140",
            "",
        ),
    ),
    "yes": (
        "open: YES\n",
        (
            "S-SHAPE-33",
            1,
            7,
            "open: expected true or false, found the text “YES”",
            "write true or false, without quotes",
        ),
    ),
    "a number as text": (
        "tags: [1.10]\n",
        ("S-SHAPE-35", 1, 8, "tags[0]: expected text, found the number 1.1", 'put it in quotes: "1.10"'),
    ),
    "form": (
        "nations: [{id: Indonesia}]\n",
        (
            "S-SHAPE-38",
            1,
            16,
            "nations[0] (Indonesia).id: expected text of the form ^[a-z]{3}$, found the text “Indonesia”",
            "for example: idn",
        ),
    ),
    "date": (
        "start: 2015-13-01\n",
        ("S-SHAPE-43", 1, 8, "start: expected a date such as 2015-12-12, found the text “2015-13-01”", ""),
    ),
    "a kind of error that has no code": (
        "code: x\n",
        ("S-SHAPE-99", 1, 7, "code: the value does not fit (house_rule), found the text “x”", ""),
    ),
    "one of several forms": (
        "pace: aut\n",
        (
            "S-SHAPE-90",
            1,
            7,
            "pace: expected a number or the value auto, found the text “aut”",
            "did you mean “auto”?",
        ),
    ),
    "unknown name in a table of names": (
        "nations: [{id: idn, weights: {Q: 1}}]\n",
        (
            "S-SHAPE-03",
            1,
            31,
            "nations[0] (idn).weights.Q: expected one of: P, S, found the text “Q”",
            "known here: P, S",
        ),
    ),
    "a decimal comma in a flow group": (
        "nations: [{id: idn, weights: {P: 0,3}}]\n",
        (
            "S-SHAPE-03",
            1,
            36,
            "nations[0] (idn).weights.3: expected one of: P, S, found the text “3”",
            "a comma separates fields here; decimals have a point",
        ),
    ),
}


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
