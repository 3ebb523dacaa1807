"""Mufakat: a turn-based game of international cooperation.

Where things are, from what knows least to what knows most:

    core        texts, problems, arrays, addressed chance
    model       the nouns: world, nation, variable, treaty, order, event, view
    domains     what the world does by itself: economy, climate, trade, commons, security, health, society …
    treaties    law: clauses, their standing, and what they come to as obligations
    institutions, orders   how bodies decide; what a delegation can want
    engine      time: `resolve(world, submissions)`, and `observe(world, nation)`, the only door for secrets
    ai          delegations led by the computer
    scenario    worlds written in files
    session     a game on this computer: seats, the log, undo, replay
    presenters, i18n       what is said, and in which language
    ui, cli     the desktop and the commands

A game in a few lines, which is also all that is public here (each loaded when it is first used):

    >>> import game
    >>> loaded = game.load(game.find("first-accord"))
    >>> play = game.start(loaded, seed=1, seats={"arka": "reciprocal", "bayu": "selfish"})
    >>> play.play_out()
    >>> play.outcome().grade in (0, 1, 2, 3)
    True
"""

from __future__ import annotations

import importlib
from typing import Any

_WHERE = {
    "__version__": "game.version",
    "find": "game.scenario.load",
    "load": "game.scenario.load",
    "start": "game.session.opening",
    "resume": "game.session.opening",
    "begin": "game.engine.turn",
    "resolve": "game.engine.turn",
    "observe": "game.engine.observe",
}

__all__ = ["__version__", "begin", "find", "load", "observe", "resolve", "resume", "start"]


def __getattr__(name: str) -> Any:
    """A public name, loaded when it is first used, so that `--version` stays quick."""
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(_WHERE[name]), name)
