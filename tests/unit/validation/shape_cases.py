"""A toy model with one field of each shape, and each fault of shape with what must be told of it."""

from __future__ import annotations

import datetime
import enum
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from game.core.problems import Problem
from game.core.text import T
from game.validation.shape import ShapeError, validate
from game.validation.source import read_source


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
