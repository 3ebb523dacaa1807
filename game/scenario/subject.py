"""The input of checks: the scenario, the place of each part of it, and how to report a problem."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

from game.core.problems import Problem, Severity, did_you_mean
from game.core.text import Param, T, Text
from game.model.setting import Effect, Setting
from game.model.world import World
from game.scenario.build import opening_world, setting
from game.scenario.schema import ScenarioFile
from game.validation.shape_speaker import path_words
from game.validation.source import Source
from game.validation.spans import Path
from game.validation.words import fill


@dataclass(frozen=True, slots=True)
class Saying:
    """One kind of mistake: its permanent code, sentence, hint and severity.

    The hint may be replaced by a better one where the mistake is found.
    """

    code: str
    text: Text
    hint: Text | None = None
    severity: Severity = Severity.ERROR


def nearest(name: str, names: Collection[str]) -> Text | None:
    """A hint with the most similar known name; else with all of them if there are few; else None."""
    listed = T("known here: {fields}", fields=", ".join(names)) if 0 < len(names) <= 14 else None
    return did_you_mean(name, names) or listed


class Subject:
    """A scenario under examination. `world` may be used only if all references are valid."""

    def __init__(self, file: ScenarioFile, source: Source) -> None:
        self.file, self.source = file, source

    def problem(
        self, saying: Saying, path: Path, hint: Text | None = None, *, key: bool = False, **facts: Param
    ) -> Problem:
        """The problem at a path of the data; `key` places it at the name of the field, not at its value."""
        facts = {"where": path_words(path, self.source.data), **facts}
        better = hint or (fill(saying.hint, facts) if saying.hint else None)
        place = self.source.place(path, key=key)
        return Problem(saying.code, fill(saying.text, facts), better, place, saying.severity)

    @cached_property
    def setting(self) -> Setting:
        """The fixed part of the game."""
        return setting(self.file)

    @cached_property
    def world(self) -> World:
        """The opening world (seed 0: openings draw nothing)."""
        return opening_world(self.file, 0)

    @cached_property
    def nations(self) -> tuple[str, ...]:
        """The ids of the nations."""
        return tuple(nation.id for nation in self.file.nations)

    @cached_property
    def goods(self) -> tuple[str, ...]:
        """The ids of the goods."""
        return tuple(good.id for good in self.file.goods)

    @cached_property
    def commons(self) -> tuple[str, ...]:
        """The ids of the commons."""
        return tuple(commons.id for commons in self.file.commons)

    def effects(self) -> Iterator[tuple[Path, Effect, bool]]:
        """Every effect of the events: its path, the effect, and whether "self" has a meaning there."""
        for number, event in enumerate(self.file.events):
            at: Path = ("events", number)
            for place, effect in enumerate(event.effects):
                yield (*at, "effects", place), effect, bool(event.for_nation)
            for choice, option in enumerate(event.options):
                for place, effect in enumerate(option.effects):
                    yield (*at, "options", choice, "effects", place), effect, True
