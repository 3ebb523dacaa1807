"""A person's settings: invalid ones are read as defaults; writing is atomic.

Not here: what a theme or a language is; they are files elsewhere and found there by these names.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from game.core.problems import Problem, SaveError, Severity
from game.session import faults, files
from game.session.storage import data_folder

_LIMIT = 2**16  # bytes


class Settings(BaseModel):
    """What a person chose on this computer.

    `language` None is the system's; `scale` is that of text; `curtain` is the seconds without input after
    which the curtain falls when several people play (0: never).
    """

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")

    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")] | None = None
    scale: Annotated[float, Field(ge=1.0, le=2.0)] = 1.0
    theme: Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")] = "light"
    motion: bool = True
    sound: bool = False
    curtain: Annotated[int, Field(ge=0, le=3600)] = 20


def settings_path() -> Path:
    """The path of the settings; the file may not exist yet."""
    return data_folder() / "settings.json"


def read_settings(path: Path | None = None) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings, and a notice if some were invalid; never raises."""
    try:
        where = settings_path() if path is None else path
        found = json.loads(files.read_capped(where, _LIMIT).decode("utf-8-sig"))  # editors put a mark there
    except SaveError as error:
        told = (replace(problem, severity=Severity.WARNING) for problem in error.problems)
        return Settings(), tuple(problem for problem in told if problem.code != "S-FILE-03")
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        return Settings(), (faults.broken_settings(str(where), ", ".join(Settings.model_fields)),)
    try:
        return Settings.model_validate(found), ()
    except ValidationError as error:
        broken = {str(fault["loc"][0]) for fault in error.errors()}
        good = {name: value for name, value in found.items() if name not in broken}
        notice = faults.broken_settings(str(where), ", ".join(sorted(broken)))
        return Settings.model_validate(good), (notice,)


def write_settings(settings: Settings, path: Path | None = None) -> None:
    """Writes the settings; `SaveError` if the disk refuses, and then the old ones are kept."""
    where = settings_path() if path is None else path
    files.replace(where, settings.model_dump_json(indent=2).encode("utf-8") + b"\n")
