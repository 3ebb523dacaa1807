"""Ambassadors: who is posted where, and what they report home."""

from __future__ import annotations

from typing import Literal

from game.core.ids import NationId
from game.model.frozen import Frozen


class Embassy(Frozen):
    """An ambassador of `nation` in `at`, who works from turn `since`."""

    nation: NationId
    at: NationId
    since: int


class Cable(Frozen):
    """What an ambassador reports of a nation. `aim`: a category of what it secretly wants; `talks`: that it
    talks with the nations `others`, of which nobody is to hear."""

    to: NationId
    about: NationId
    turn: int
    kind: Literal["aim", "talks"]
    category: str = ""
    others: tuple[NationId, ...] = ()
