"""The scenario of a save: what a new save records of it, how it is found when the save is loaded, and how it
opens.

A scenario of the library is recorded by its folder. Of any other the save keeps the text, so that it opens
from every folder and on every computer. A save may come from a stranger: its id is compared with the names of
the library and never used as a path, and the text that it keeps is read and checked like any other scenario.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from game.core.problems import Place, Problem, SaveError, Severity
from game.core.text import T
from game.engine.turn import begin
from game.scenario.load import Loaded, load, load_text, shipped
from game.scenario.load import begin as opening_world
from game.session.timeline import Moment


def kept(loaded: Loaded) -> dict[str, str]:
    """What a save records of its scenario: id, version, hash of its content, and the text if it is not in the
    library."""
    assert loaded.file is not None
    known = {"id": loaded.file.id, "version": loaded.file.version, "hash": loaded.digest}
    in_library = shipped(loaded.file.id)
    if in_library is not None and in_library.resolve() == loaded.path.resolve():
        return known
    return {**known, "text": loaded.source.text}


def opening(loaded: Loaded, seed: int) -> Moment:
    """The moment in which a game of the scenario opens; ScenarioError if it has errors."""
    first = begin(opening_world(loaded, seed))
    return Moment(first.world, 0, first.events)


def scenario_of(
    header: Mapping[str, Any], file: str = "", given: Path | None = None
) -> tuple[Loaded, tuple[Problem, ...]]:
    """The scenario of a save's header, and a notice if it has changed since the game began.

    `given` is tried first, then the text in the save, then the library. `file` is the name of the save in
    problems. SaveError if there is no such scenario, or it has errors now.
    """
    wanted = header["scenario"]
    loaded = _loaded(wanted, file, given)
    if loaded is None:
        text = T("the save needs the scenario {scenario}, which is not here", scenario=wanted["id"])
        hint = T("name its folder: {command}", command="mufakat play SAVE --scenario FOLDER")
        raise SaveError([Problem("S-REPLAY-02", text, hint, Place(file, 1))])
    if not loaded.is_playable:
        text = T("the scenario {scenario} of this save has errors now", scenario=wanted["id"])
        raise SaveError([Problem("S-REPLAY-03", text, place=Place(file, 1)), *loaded.problems])
    if loaded.digest == wanted["hash"]:
        return loaded, ()
    here = loaded.file.version if loaded.file else ""
    text = T(
        "the scenario has changed since this save (then {then}, now {now}): its past may come "
        "out differently",
        then=wanted["version"],
        now=here,
    )
    return loaded, (Problem("S-REPLAY-04", text, severity=Severity.WARNING),)


def _loaded(wanted: Mapping[str, Any], file: str, given: Path | None) -> Loaded | None:
    if given is not None:
        return load(given)
    if isinstance(wanted.get("text"), str):
        return load_text(wanted["text"], file or wanted["id"])
    folder = shipped(wanted["id"])
    return None if folder is None else load(folder)
