"""A turn as people date it. Not here: the top bar, which counts the turns as well."""

from __future__ import annotations

from game.core.text import T, Text
from game.model.view import View


def moment(view: View, turn: int) -> Text:
    """The turn by its year where years are real ones, else by its number."""
    if view.setting.timing.start_year > 1000:
        return T("{year}", year=str(view.setting.year(turn)))
    return T("turn {turn}", turn=turn)
