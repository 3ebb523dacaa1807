"""CSV tables: cells with places, the mistakes spreadsheets make."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict, Field, RootModel

from game.validation.shape import validate
from game.validation.source import Source, csv_table


class Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str
    gdp: float = Field(gt=0)
    people: int | None = None


Rows = RootModel[tuple[Row, ...]]


def table(folder: Path, content: str) -> Source:
    path = folder / "n.csv"
    path.write_bytes(content.encode())
    return csv_table(path)


def test_cells_stay_text_and_know_their_place(tmp_path: Path) -> None:
    source = table(tmp_path, 'id, gdp,people\r\n004,  1.5,\r\n\r\n"a ""b"", c",2,7\r\n')
    assert source.data == [{"id": "004", "gdp": "1.5"}, {"id": 'a "b", c', "gdp": "2", "people": "7"}]
    place = source.place((0, "gdp"))
    assert (place.line, place.column) == (2, 7)
    assert source.place((1, "people")).line == 4
    rows, problems = validate(Rows, source)
    assert problems == [] and rows is not None
    assert rows.root == (Row(id="004", gdp=1.5), Row(id='a "b", c', gdp=2, people=7))


def test_semicolons_are_seen_in_the_header(tmp_path: Path) -> None:
    assert table(tmp_path, "id;gdp\nidn;20,1\n").data == [{"id": "idn", "gdp": "20,1"}]


def test_a_line_break_in_quotes_does_not_move_the_lines_below(tmp_path: Path) -> None:
    source = table(tmp_path, 'id,gdp\n"a\nb",1\nc,2\n')
    assert source.data[0]["id"] == "a\nb"
    assert source.place((1, "gdp")).line == 4


def test_a_decimal_comma_is_recognised(tmp_path: Path) -> None:
    _, problems = validate(Rows, table(tmp_path, "id;gdp\nidn;20,1\n"))
    (problem,) = problems
    assert (problem.place.line, problem.place.column) == (2, 5)
    assert problem.hint is not None and problem.hint.params == {"value": "20.1"}


def test_a_missing_cell_points_at_its_row_and_an_unknown_column_at_its_name(tmp_path: Path) -> None:
    _, problems = validate(Rows, table(tmp_path, "id,gdp,peopel\nidn,,4\n"))
    assert sorted((p.code, p.place.line, p.place.column) for p in problems) == [
        ("S-SHAPE-01", 2, 1),
        ("S-SHAPE-02", 1, 8),
    ]


@pytest.mark.parametrize(
    ("content", "code", "line", "column"),
    [
        ("", "S-CSV-01", 1, 1),
        ("\n , ,\n", "S-CSV-01", 1, 1),
        ("id,gdp,id\na,1,2\n", "S-CSV-02", 1, 8),
        ("id,,gdp\na,1,2\n", "S-CSV-03", 1, 4),
        ("id,gdp\nidn,20,1\n", "S-CSV-04", 2, 8),
        ("a,b\n" + "1,2\n" * 25_000, "S-CSV-05", 25_001, 1),
        ("," * 60_000, "S-CSV-05", 1, 1),
        ('id,gdp\n"idn,1\n', "S-CSV-06", 2, 1),
        ('id,gdp\n"idn"x,1\n', "S-CSV-07", 2, 6),
        ("id,gdp\n", "S-CSV-08", 1, 1),
    ],
)
def test_a_bad_table_is_told_with_its_place(
    tmp_path: Path, content: str, code: str, line: int, column: int
) -> None:
    source = table(tmp_path, content)
    assert [(p.code, p.place.line, p.place.column) for p in source.problems] == [(code, line, column)]
    assert not source.usable
