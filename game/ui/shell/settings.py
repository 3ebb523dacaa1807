"""The settings with which the desktop starts: what the person chose, as far as it is available here.

A setting may be well formed and yet unusable: a language or theme of another version, or one whose file is
damaged. That setting then has its default, with a notice; the start never fails.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from game.core.problems import Place, Problem, ProblemsError, Severity
from game.core.text import T
from game.i18n import catalogue
from game.session.settings import Settings, read_settings, settings_path
from game.ui.toolkit.theme import load_theme

MEANT: Final[Mapping[str, Callable[[Any], object]]] = {"language": catalogue, "theme": load_theme}
"""Checks by setting: each raises ProblemsError if the value is not available here."""


def remembered(
    language: str | None = None, scale: float | None = None, theme: str | None = None
) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings of this computer, overridden by the arguments, and what is wrong with them."""
    read, notices = read_settings()
    settings, unknown = understood(read)
    asked = {"language": language, "scale": scale, "theme": theme}
    given = {name: value for name, value in asked.items() if value is not None}
    return settings.model_copy(update=given), (*notices, *unknown, *_damaged_theme(theme or settings.theme))


def understood(settings: Settings) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings with defaults instead of values that are not available, and a notice for each of these."""
    notices = []
    for name, find in MEANT.items():
        value, first = getattr(settings, name), Settings.model_fields[name].default
        if value == first:  # what is wrong with it is no fault of the settings
            continue
        try:
            find(value)
        except ProblemsError as error:
            settings = settings.model_copy(update={name: first})
            notices.append(_notice(name, value, error.problems[0]))
    return settings, tuple(notices)


def _damaged_theme(name: str) -> tuple[Problem, ...]:
    """A warning if the theme cannot be had, so that others are shown."""
    try:
        load_theme(name)
    except ProblemsError as error:
        return tuple(replace(problem, severity=Severity.WARNING) for problem in error.problems)
    return ()


def _notice(name: str, value: str, why: Problem) -> Problem:
    file = settings_path()
    text = T(
        "{file}: the setting “{name}” is back at its first value, since “{value}” cannot be had: {why}",
        file=file.name,
        name=name,
        value=value,
        why=why.text,
    )
    return Problem("S-SET-02", text, why.hint, Place(str(file), path=(name,)), Severity.WARNING)
