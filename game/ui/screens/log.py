"""The log: everything that this seat may know of, by turn."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.core.text import T, Text
from game.presenters.reveal import NewsLine, Year, chronicle
from game.ui.screens.board_nation import capital
from game.ui.shell.commands import Go
from game.ui.shell.game_screen import GameScreen
from game.ui.toolkit.kit import (
    Widget,
    card,
    chips,
    column,
    heading,
    hold_button,
    link,
    note,
    page,
    paragraph,
    picture,
    row,
)

if TYPE_CHECKING:
    from game.ui.shell.desktop import Desktop

KINDS: dict[str, tuple[Text, tuple[str, ...]]] = {
    "all": (T("All"), ()),
    "treaties": (T("Treaties"), ("treaty", "home")),
    "bodies": (T("Votes"), ("motion", "body")),
    "breach": (T("Reports and answers to breach"), ("finding", "measure", "answer")),
    "said": (T("What was said"), ("statement",)),
    "world": (T("In the world"), ("event", "health", "security")),
}
"""The filters, and the kinds of event that each lets through."""


class LogScreen(GameScreen):
    """Shows: all events by turn, newest turn first. Keys: S held shows what is secret, Esc leaves.

    Leads to: the treaty book.
    """

    key: ClassVar[str] = "log"

    def __init__(self, desktop: Desktop, about: str = "") -> None:
        super().__init__(desktop, about)
        self.held, self.kind = False, "all"

    def build(self) -> Widget:
        """Filters on top, a card for each turn."""
        years = chronicle(self.view)
        secret = any(line.secret for year in years for line in year.lines)
        cards = [card for year in years if (card := self._year(year)) is not None]
        head = row(
            heading(self.t(T("What happened so far")), 2),
            chips(
                [(key, self.t(words)) for key, (words, _) in KINDS.items()],
                self.kind,
                self._choose,
                key="kind",
                name=self.t(T("Kind of news")),
                weight=1,
                min_width=16,
            ),
            hold_button(self.t(T("Secret: hold")), self._hold, shortcut="S", key="hold") if secret else None,
            gap=18,
            line_gap=10,
        )
        return page(
            self.bar(),
            column(head, *(cards or [note(self.t(T("Nothing yet.")))]), gap=14, align="center", width=72),
        )

    def _year(self, year: Year) -> Widget | None:
        kinds = KINDS[self.kind][1]
        lines = [line for line in year.lines if not kinds or line.kind in kinds]
        if not lines:
            return None
        return card(heading(capital(self.say(year.title))), *(self._line(line) for line in lines), gap=6)

    def _line(self, line: NewsLine) -> Widget:
        hidden = line.secret and not self.held
        words: list[object] = [self.t(T("Something for your eyes only")) if hidden else self.say(line.text)]
        if line.treaty and not hidden:
            words += ["  ", link(self.t(T("read it")), line.treaty)]
        return row(
            picture(f"icon:{'eye-off' if hidden else line.icon}", 1.0, "muted", align="start"),
            paragraph(words, style="ui", on_link=lambda treaty: self.emit(Go("book", treaty)), weight=1),  # type: ignore[arg-type]
            wrap=False,
            gap=10,
        )

    def _hold(self, down: bool) -> None:
        self.held = down
        self.refresh()

    def _choose(self, kind: str) -> None:
        self.kind = kind
        self.refresh()

    def help(self) -> list[tuple[str, Text]]:
        """The keys of the log."""
        return [("S", T("hold to see what is secret")), ("PageDown", T("read further")), ("Esc", T("close"))]
