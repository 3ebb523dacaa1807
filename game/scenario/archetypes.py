"""Nation archetypes: opening figures for fictional nations, so that a scenario stays short.

They stand in `scenarios/archetypes.yaml`, which is read and checked like any author's file.
"""

from __future__ import annotations

from functools import cache

from pydantic import RootModel

from game.core.problems import ScenarioError
from game.resources import scenarios
from game.validation.shape import validate
from game.validation.source import read_source

StartValue = float | dict[str, float]


class Archetypes(RootModel[dict[str, dict[str, StartValue]]]):
    """Opening figures by archetype and variable name."""


@cache
def archetypes() -> dict[str, dict[str, StartValue]]:
    """All archetypes by name; ScenarioError if the library file is broken."""
    found, problems = validate(Archetypes, read_source(scenarios() / "archetypes.yaml"))
    if found is None:
        raise ScenarioError(problems)
    return found.root


def archetype(name: str) -> dict[str, StartValue]:
    """The figures of one archetype; KeyError for an unknown one."""
    return archetypes()[name]
