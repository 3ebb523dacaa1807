"""A scenario without problems, and what checks say when one thing in it is changed."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from game.core.problems import Problem
from game.i18n.catalogue import catalogue
from game.scenario.load import load

ENGLISH = catalogue("en")

WOOD = Path(__file__).with_name("wood.yaml").read_text(encoding="utf-8")


class Plant(NamedTuple):
    """`old` becomes `new`; the problem `code` must point at the line and column of `at`, hinting `hint`."""

    code: str
    old: str
    new: str
    at: str
    hint: str = ""


def problems(text: str, folder: Path) -> list[Problem]:
    """What checks say of a scenario with that text, kept in a folder of its id's name."""
    home = folder / "wood"
    home.mkdir(exist_ok=True)
    (home / "scenario.yaml").write_text(text, encoding="utf-8")
    return list(load(home).problems)


def planted(plant: Plant) -> str:
    """The scenario with the mistake in it."""
    assert WOOD.count(plant.old) == 1, plant.old
    return WOOD.replace(plant.old, plant.new)


def assert_told(plant: Plant, folder: Path) -> None:
    """The mistake is told under its code, where it is, with its hint, in words without holes."""
    text = planted(plant)
    told = [p for p in problems(text, folder) if p.code == plant.code]
    assert told, [(p.code, ENGLISH.render(p.text)) for p in problems(text, folder)]
    start = text.index(plant.at) if plant.at else 0
    line, column = text.count("\n", 0, start) + 1, start - (text.rfind("\n", 0, start) + 1) + 1
    assert (line, column) in [(p.place.line, p.place.column) for p in told], [p.place for p in told]
    for problem in told:
        words = ENGLISH.render(problem.text) + (ENGLISH.render(problem.hint) if problem.hint else "")
        assert "{" not in words
    hints = [ENGLISH.render(p.hint) if p.hint else "" for p in told]
    assert any(plant.hint in hint for hint in hints), hints
