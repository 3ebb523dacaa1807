"""The date of a turn. Not here: the top bar, which shows the number of turns as well."""

from __future__ import annotations

from game.core.text import T, Text
from game.model.view import View


def moment(view: View, turn: int) -> Text:
    """The turn as its year if the calendar has real years, else as its number."""
    if view.setting.timing.start_year > 1000:
        return T("{year}", year=str(view.setting.year(turn)))
    return T("turn {turn}", turn=turn)
