"""Forms: every field has its row, values are set on copies and checked, first clauses make sense."""

from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from game import resources
from game.model.clause import CLAUSES
from game.model.setting import Depth
from game.model.treaty import FinalClauses
from game.presenters.forms.clause import PALETTE, clause_fields, default_clause, kinds_by_field
from game.presenters.forms.field import applies
from game.presenters.forms.final_clauses import final_fields
from game.presenters.forms.values import get_field, set_field
from tests.cases import reader

SETTING = reader.setting({"regions": {"arka": ["bay"], "bayu": ["bay", "hills"]}})


@pytest.mark.parametrize("kind", list(CLAUSES))
def test_each_field_of_a_clause_has_a_row_with_its_bounds(kind: str) -> None:
    rows = clause_fields(CLAUSES[kind])
    own = [name for name in CLAUSES[kind].model_fields if name not in ("kind", "terms")]
    assert [row.name for row in rows] == own
    for row in rows:
        if row.kind in ("slider", "number"):
            assert row.low < row.high and row.step > 0
        if row.kind == "choice":
            assert len(row.options) >= 2
    assert {row.name for row in rows} == set(CLAUSES[kind].labels)


def test_bounds_are_those_of_the_model() -> None:
    (row,) = clause_fields(CLAUSES["arms-cap"])
    assert (row.kind, row.unit, row.low, row.high, row.step) == (
        "slider",
        "share of output",
        0.0,
        0.2,
        0.0025,
    )
    providers, recipients, amount = clause_fields(CLAUSES["technology-transfer"])
    assert (providers.kind, providers.optional, recipients.optional) == ("nations", False, True)
    assert amount.high == 500


@pytest.mark.parametrize("kind", list(CLAUSES))
def test_a_first_clause_can_be_tabled_as_it_is(kind: str) -> None:
    members = ("bayu", "arka", "citra")
    clause = default_clause(kind, SETTING, members)
    assert clause.kind == kind
    assert list(clause.problems(members, SETTING)) == []


def test_the_author_gives_and_the_next_takes() -> None:
    grant = default_clause("grant", SETTING, ("citra", "dirga"))
    assert (get_field(grant, "donor"), get_field(grant, "recipient")) == ("citra", "dirga")


def test_setting_a_field_leaves_the_model_alone_and_checks_the_value() -> None:
    clause = default_clause("emissions-cut", SETTING, ("arka", "bayu"))
    other = set_field(clause, "cut", 0.5)
    assert (get_field(clause, "cut"), get_field(other, "cut")) == (0.3, 0.5)
    with pytest.raises(ValidationError):
        set_field(clause, "cut", 1.5)


def test_final_clauses_are_set_by_dotted_names() -> None:
    final = FinalClauses()
    for name, value in {
        "entry.count": 5,
        "answer.kind": "payment",
        "verification": 3,
        "sunset": 7,
        "entry.required": ("arka",),
        "reservable.2": True,
        "reservable.0": True,
        "withdrawal.survives.1": True,
        "entry.groups.1.nations": ("bayu",),
        "entry.groups.1.count": 1,
    }.items():
        final = set_field(final, name, value)
        assert get_field(final, name) == value
    assert final.reservable == (0, 2)
    assert final.withdrawal.survives == (1,)
    assert [g.model_dump() for g in final.entry.groups] == [
        {"nations": (), "count": 0},
        {"nations": ("bayu",), "count": 1},
    ]
    empty = set_field(set_field(final, "entry.groups.1.nations", ()), "entry.groups.1.count", 0)
    assert empty.entry.groups == ()
    assert set_field(final, "reservable.2", False).reservable == (0,)
    assert set_field(final, "sunset", 0).sunset is None
    assert get_field(FinalClauses(), "sunset") == 0


def test_every_final_clause_has_a_row() -> None:
    named = {row.name for row in final_fields(SETTING, 2)}
    leaves = {
        f"{name}.{leaf}" if leaf else name
        for name, info in FinalClauses.model_fields.items()
        for leaf in getattr(info.annotation, "model_fields", None) or [""]
    }
    lists = ("reservable", "withdrawal.survives", "entry.groups", "answer.steps")
    assert {next((x for x in lists if name.startswith(x)), name) for name in named} == leaves


def test_rows_matter_only_where_they_do() -> None:
    rows = {row.name: row for row in final_fields(SETTING, 1)}
    final = FinalClauses()
    assert not applies(rows["entry.share"], final) and not applies(rows["region"], final)
    assert applies(rows["entry.share"], set_field(final, "entry.weight", "output"))
    assert not applies(rows["answer.rate"], set_field(final, "answer.kind", "suspension"))
    assert applies(rows["answer.turns"], set_field(final, "answer.kind", "suspension"))


def test_regions_come_from_the_scenario() -> None:
    (row,) = [r for r in final_fields(SETTING) if r.name == "region"]
    assert [value for value, _ in row.options] == ["bay", "hills"]
    assert "region" not in [r.name for r in final_fields(reader.setting({}))]


def test_the_palette_shows_what_is_open_and_possible() -> None:
    icons = json.loads((resources.assets() / "icons" / "icons.json").read_text("utf-8"))["cells"]
    everything = kinds_by_field()
    assert sorted(e.kind for entries in everything.values() for e in entries) == list(CLAUSES)
    for entries in everything.values():
        assert all(entry.icon in icons for entry in entries)
    assert all(icon in icons for _, icon in PALETTE.values())
    depth = Depth(clauses={"grant": 1, "arms-cap": 3})
    shallow = SETTING.model_copy(update={"depth": depth})
    assert {k: [e.kind for e in v] for k, v in kinds_by_field(shallow, 2).items()} == {
        "development": ["grant"]
    }
    dry = SETTING.model_copy(update={"commons": ()})
    assert "nature" not in kinds_by_field(dry)


@pytest.mark.parametrize("kind", list(CLAUSES))
def test_a_level_is_a_figure_of_the_clause(kind: str) -> None:
    clause = CLAUSES[kind]
    rows = {row.name: row.kind for row in clause_fields(clause)}
    assert not clause.level_field or rows[clause.level_field] in ("slider", "number")
    assert clause.level_field or not clause.less_is_more
