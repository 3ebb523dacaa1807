"""Every treaty of the library can be laid before a few invented nations, and then binds them."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenario import library
from game.scenario.build import opening_world
from game.scenario.load import load
from game.treaties.status import status
from game.treaties.status.status import Condition
from tests.unit.scenario.planted import WOOD

TREATIES = sorted(name for name in library.names() if library.entry(name).treaty)
SEATS = {
    "rcep": "{idn: alpha, mys: beta, chn: gamma}",
    "asean-haze-agreement": "{idn: alpha, mys: beta, sgp: gamma}",
    "new-start": "{usa: alpha, rus: beta}",
    "north-atlantic-treaty": "{usa: alpha, gbr: beta, fra: gamma}",
    "grain-corridor": "{tur: alpha, rus: beta, ukr: gamma}",
    "london-debt-agreement": "{deu: alpha, usa: beta, gbr: gamma}",
    "montreal-protocol": "{ozone: forest}",
    "convention-on-biological-diversity": "{wildlife: forest}",
    "non-proliferation-treaty": "{usa: alpha, rus: beta}",
}
"""Who takes the places of those whom a treaty names; the others name nobody."""


@pytest.mark.parametrize("name", TREATIES)
def test_it_binds_those_who_take_the_places(name: str, tmp_path: Path) -> None:
    home = tmp_path / "wood"
    home.mkdir()
    seats = f"stand_ins: {SEATS[name]}, " if name in SEATS else ""
    entry = f"{{name: {name}, {seats}entry: {{count: 2}}, in_force: true}}"
    text = WOOD.replace("\nbodies:", f"\ninclude:\n  - {entry}\nbodies:", 1)
    (home / "scenario.yaml").write_text(text, encoding="utf-8")
    loaded = load(home)
    assert [p for p in loaded.problems if p.code != "S-AIM-05"] == []  # the wood has an aim: a fund
    assert loaded.file is not None
    world = opening_world(loaded.file, seed=1)
    treaty = world.law.treaty(name)
    held = library.entry(name).treaty
    assert held is not None
    assert [a.kind for a in status.text(treaty).articles] == [a.kind for a in held.text.articles]
    assert status.condition(treaty, 1 + held.text.final.entry.delay) is Condition.IN_FORCE
    assert len(status.parties(treaty, 1)) >= 2
