"""Checks of what a scenario means: one file for each subject, registered by being there.

Not here: whether the file can be read (`yaml_tree`) and has the right shape (`shape`). May import: as the
package around it. To add one: a file with its `Saying`s (a new code each) and `problems(subject)`, with
`NEEDS_WORLD = True` if it looks at the opening world; a row in docs/problems.md; a planted mistake in a test.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from types import ModuleType

from game.core.problems import Problem, Severity, has_errors
from game.scenario import allowed, trial_words
from game.scenario.allowed import without_allowed
from game.scenario.schema import ScenarioFile
from game.scenario.subject import Saying, Subject
from game.validation.source import Source


def check(file: ScenarioFile, source: Source) -> list[Problem]:
    """All problems of a scenario's meaning, without the warnings that its author accepts.

    Checks that need the opening world are left out while errors keep it from being made.
    """
    subject = Subject(file, source)
    found = [p for module in modules() if not needs_world(module) for p in module.problems(subject)]
    if not has_errors(found):
        found += [p for module in modules() if needs_world(module) for p in module.problems(subject)]
    return without_allowed(subject, found, {code: saying.severity for code, saying in sayings().items()})


@cache
def modules() -> tuple[ModuleType, ...]:
    """The checks, in the order of their names."""
    names = sorted(info.name for info in pkgutil.iter_modules(__path__))
    return tuple(importlib.import_module(f"{__name__}.{name}") for name in names)


def needs_world(module: ModuleType) -> bool:
    """Whether a check looks at the opening world."""
    return bool(getattr(module, "NEEDS_WORLD", False))


@cache
def sayings() -> dict[str, Saying]:
    """Every mistake that checks and the trial run can report, by code."""
    places = (*modules(), allowed, trial_words)
    listed = [s for module in places for s in vars(module).values() if isinstance(s, Saying)]
    return {saying.code: saying for saying in sorted(listed, key=lambda s: s.code)}


__all__ = ["Problem", "Severity", "check", "modules", "sayings"]
