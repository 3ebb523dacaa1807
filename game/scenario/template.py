"""A new scenario: small, complete, and free of problems, to be edited.

The text is `template.yaml` beside this file, so that it can be read and checked like any scenario.
"""

from __future__ import annotations

import re
from pathlib import Path

from game.core.os_errors import reason
from game.core.problems import Problem
from game.core.text import T
from game.resources import scenarios

FILE = "scenario.yaml"
_SLUG = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_LONGEST = 40


def scenario_id(folder: Path) -> str | None:
    """The id made from the folder's name: small letters, digits, hyphens. None if that is too long or no
    valid id."""
    words = re.sub(r"[^a-z0-9]+", "-", folder.resolve().name.lower()).strip("-")
    return words if len(words) <= _LONGEST and _SLUG.fullmatch(words) else None


def create(folder: Path) -> tuple[Path | None, list[Problem]]:
    """Writes a new scenario into `folder` (made if need be) and returns its path, or None and the problems.
    Nothing is overwritten."""
    name, target = scenario_id(folder), folder / FILE
    if name is None:
        text = T("“{name}” cannot be the name of a scenario", name=folder.name)
        return None, [Problem("C-NEW-01", text, T("begin with a letter; use letters, digits and hyphens"))]
    if target.exists():
        text = T("{file} is there already; nothing was written", file=str(target))
        return None, [Problem("C-NEW-02", text)]
    schema = (scenarios() / "scenario.schema.json").as_uri()
    text_of = Path(__file__).with_name("template.yaml").read_text("utf-8")
    title = name.replace("-", " ").title()
    filled = text_of.replace("@ID@", name).replace("@TITLE@", title).replace("@SCHEMA@", schema)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with target.open("x", encoding="utf-8") as file:
            file.write(filled)
    except OSError as error:
        text = T("“{name}” cannot be written ({reason})", name=str(target), reason=reason(error))
        return None, [Problem("C-NEW-03", text)]
    return target, []
