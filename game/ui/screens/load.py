"""Loading a game: all saves, newest first; damaged ones with what can be recovered."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from game.core.problems import SaveError
from game.core.text import T
from game.session.library import cards
from game.session.storage import Summary, saves
from game.ui.shell.commands import LoadGame
from game.ui.toolkit.kit import Cell, Col, TableRow, Widget, label, modal, note, table, table_row
from game.ui.toolkit.screen import Screen

if TYPE_CHECKING:
    from game.ui.shell.desktop import Desktop


class Load(Screen):
    """Shows: the saves. Keys: Enter loads the row, Esc leaves. Leads to: the game."""

    key: ClassVar[str] = "load"
    modal: ClassVar[bool] = True

    def __init__(self, desktop: Desktop, about: str = "") -> None:
        super().__init__()
        self.desktop = desktop
        self.cards = {card.key: card for card in cards() if card.turns}
        try:
            self.saves: tuple[Summary, ...] = saves()
            self.problem = ""
        except SaveError as error:
            self.saves, self.problem = (), desktop.words.render(error.problems[0].text)

    def build(self) -> Widget:
        """A table of saves: scenario, turn, when, and whether it is whole."""
        columns = [
            Col(self.t(T("Scenario"))),
            Col(self.t(T("Turn")), "right"),
            Col(self.t(T("Saved"))),
            Col(self.t(T("State"))),
        ]
        rows = [self._row(i, save) for i, save in enumerate(self.saves)]
        return modal(
            self.t(T("Load")),
            table(columns, rows, on_activate=self._load, key="saves", name=self.t(T("Saves")))
            if rows
            else label(self.problem or self.t(T("There is no save yet.")), "body"),
            note(
                self.t(
                    T("Enter loads. Of a damaged save the good part can be taken; the file stays as it is.")
                )
            ),
            on_close=self.close,
            closes=self.t(T("Close")),
            wide=44,
        )

    def _row(self, number: int, save: Summary) -> TableRow:
        known = str(save.header.get("scenario", {}).get("id", save.path.name))
        card = self.cards.get(known)
        scenario = self.desktop.words.render(card.title) if card else known
        turn = "–" if save.turn is None else str(min(save.turn, card.turns) if card else save.turn)
        when = _when(save.modified)
        state = (
            Cell(self.desktop.words.render(save.problems[0].text), color="bad")
            if save.problems
            else Cell(self.t(T("whole")))
        )
        return table_row(number, scenario, Cell(turn), when, state)

    def _load(self, number: int) -> None:
        save = self.saves[number]
        self.emit(LoadGame(save.path))


def _when(modified: float) -> str:
    """Day and minute here; a dash for a time that no calendar has, as a broken disk or archive gives."""
    try:
        return f"{datetime.fromtimestamp(modified):%Y-%m-%d %H:%M}"
    except (ValueError, OSError, OverflowError):
        return "–"
