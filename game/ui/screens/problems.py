"""What is wrong with a scenario that cannot start: every problem with its place, and how to mend it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from game.core.problems import Place, Problem, Severity
from game.core.text import T, Text
from game.session.library import load
from game.ui.shell.commands import ToTitle
from game.ui.toolkit.kit import Widget, button, card, label, modal, note, row
from game.ui.toolkit.screen import Screen

if TYPE_CHECKING:
    from game.ui.shell.desktop import Desktop

MARKS = {
    Severity.ERROR: ("circle-x", "bad"),
    Severity.WARNING: ("triangle-alert", "muted"),
    Severity.HINT: ("lightbulb", "muted"),
}
BEFORE, LONGEST = 24, 80
"""Characters of the file's line that are shown: before the position, and in all."""


class Problems(Screen):
    """Shows: the checker's findings on the scenario whose path is `about`.

    Keys: R reads the file again, Esc leaves. Leads to: the title, once nothing stops the scenario.
    """

    key: ClassVar[str] = "problems"
    modal: ClassVar[bool] = True

    def __init__(self, desktop: Desktop, about: str = "") -> None:
        super().__init__()
        self.desktop, self.path, self.about = desktop, Path(about), about
        self.loaded = load(self.path)

    def build(self) -> Widget:
        """A card for each problem, in the order of the file."""
        found = sorted(self.loaded.problems, key=lambda p: (p.place.file, p.place.line, p.place.column))
        return modal(
            self.t(T("This scenario cannot start yet")),
            note(self.t(T("Mend the file in any editor, save it, and read it again."))),
            *(self._sheet(problem) for problem in found),
            on_close=self.close,
            closes=self.t(T("Close")),
            actions=[
                button(
                    self.t(T("Read again")),
                    self._again,
                    kind="primary",
                    icon="refresh-cw",
                    shortcut="R",
                    key="again",
                )
            ],
            wide=52,
        )

    def _sheet(self, problem: Problem) -> Widget:
        """What is wrong, the line that says it, and what to do."""
        say, place = self.desktop.words.render, problem.place
        icon, color = MARKS[problem.severity]
        where = (
            f"{Path(place.file).name}:{place.line}:{place.column}" if place.line else Path(place.file).name
        )
        line = self._excerpt(place)
        return card(
            row(
                label(say(problem.text), "ui-bold", color, icon=icon, weight=1, min_width=14),
                note(f"{where} · {problem.code}"),
                gap=12,
            ),
            label(line, "small-italic", "muted") if line else None,
            label(say(problem.hint), "ui", "good", icon="lightbulb") if problem.hint else None,
            pad=12,
            gap=6,
        )

    def _excerpt(self, place: Place) -> str:
        """What stands at the place, with something before and after it."""
        lines = self.loaded.source.text.splitlines()
        if not 0 < place.line <= len(lines):
            return ""
        line, start = lines[place.line - 1], max(0, place.column - 1 - BEFORE)
        cut = line[start : start + LONGEST].strip()
        return f"{'… ' if start else ''}{cut}{' …' if start + LONGEST < len(line) else ''}"

    def _again(self) -> None:
        self.loaded = load(self.path)
        if self.loaded.is_playable:
            self.emit(ToTitle())
        else:
            self.refresh()

    def help(self) -> list[tuple[str, Text]]:
        """The keys of the problems."""
        return [("R", T("read the file again")), ("Esc", T("back to the scenarios"))]
