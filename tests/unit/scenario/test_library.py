"""The library of bodies and treaties, and what becomes of them in a scenario."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario import library
from game.scenario.load import Loaded, load
from tests.unit.scenario.planted import WOOD

COUNCIL = "un-security-council"


def including(tmp_path: Path, entry: str) -> Loaded:
    home = tmp_path / "wood"
    home.mkdir()
    text = WOOD.replace("\nbodies:", f"\ninclude:\n  - {entry}\nbodies:", 1)
    (home / "scenario.yaml").write_text(text, encoding="utf-8")
    return load(home)


@pytest.mark.parametrize("name", library.names())
def test_every_file_of_the_library_is_whole_and_has_the_name_of_what_it_holds(name: str) -> None:
    held = library.entry(name)
    assert held.id == name
    assert all(fact.source is not None and fact.quality != "fictional" for fact in held.facts)


def test_what_is_included_stands_beside_what_the_scenario_says_with_its_facts(tmp_path: Path) -> None:
    file = including(tmp_path, f"{{name: {COUNCIL}}}").file
    assert file is not None
    assert [body.id for body in file.bodies][-1] == COUNCIL
    assert "un-charter-27" in [fact.id for fact in file.facts]


def test_who_has_no_seat_is_left_out_and_stand_ins_take_their_places(tmp_path: Path) -> None:
    file = including(tmp_path, f"{{name: {COUNCIL}, stand_ins: {{usa: alpha, rus: beta}}}}").file
    assert file is not None and set(file.bodies[-1].rule.veto) == {"alpha", "beta"}


def test_a_fault_in_what_is_included_points_at_the_line_that_includes_it(tmp_path: Path) -> None:
    loaded = including(tmp_path, f"{{name: {COUNCIL}, members: [alpha, nobody]}}")
    (line,) = [n for n, text in enumerate(loaded.source.text.splitlines(), 1) if COUNCIL in text]
    assert {(p.code, p.place.line) for p in loaded.problems} == {("S-REF-02", line)}


def test_the_rules_for_some_matters_are_fitted_too(tmp_path: Path) -> None:
    file = including(tmp_path, f"{{name: {COUNCIL}, stand_ins: {{usa: alpha}}}}").file
    assert file is not None and file.bodies[-1].rules["sanction"].veto == ("alpha",)


def test_who_holds_the_elected_seats_is_said_and_all_elect_where_no_assembly_is(tmp_path: Path) -> None:
    entry = f"{{name: {COUNCIL}, stand_ins: {{usa: alpha}}, members: [alpha, beta], elected: 2}}"
    file = including(tmp_path, entry).file
    assert file is not None and file.bodies[-1].seats is not None
    seats = file.bodies[-1].seats
    assert (seats.permanent, seats.first, seats.elected, seats.by) == (("alpha",), ("beta",), 2, "")


def test_the_assembly_elects_where_it_is_there(tmp_path: Path) -> None:
    entry = f"{{name: {COUNCIL}, stand_ins: {{usa: alpha}}}}\n  - {{name: un-general-assembly}}"
    file = including(tmp_path, entry).file
    assert file is not None and file.bodies[-2].seats is not None
    assert file.bodies[-2].seats.by == "un-general-assembly"
