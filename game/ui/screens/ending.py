"""The ending: stars against the world without cooperation, gates, the four criticisms, what to talk about."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.core.text import T, Text
from game.model.frozen import authored
from game.presenters.ending import Ending as Model
from game.presenters.ending import NationEnd, ending
from game.ui.commands import Go, PlayAgain, ToTitle
from game.ui.game_screen import GameScreen, emblem_name
from game.ui.kit import (
    Cell,
    Col,
    TableRow,
    Widget,
    bar,
    button,
    card,
    column,
    label,
    note,
    page,
    picture,
    row,
    section,
    spacer,
    table,
    table_row,
)

if TYPE_CHECKING:
    from game.ui.desktop import Desktop

GATE_ICONS = {"safe": "check", "fragile": "triangle-alert", "failed": "x"}
GATE_WORDS = {"safe": T("safe"), "fragile": T("fragile"), "failed": T("failed")}
GATE_COLOURS = {"safe": "good", "fragile": "muted", "failed": "bad"}
GRADES = (T("No accord held"), T("Bronze"), T("Silver"), T("Gold"))


class Ending(GameScreen):
    """Shows: every nation's stars and pillars beside its world without cooperation; gates; criticisms; questions.

    Keys: W why (of the nation in focus), A again, Esc title. Leads to: why, the treaty book, the title.
    """

    key: ClassVar[str] = "ending"

    def __init__(self, desktop: Desktop, about: str = "") -> None:
        super().__init__(desktop, about)
        assert desktop.game is not None
        self.model: Model = ending(desktop.game.outcome(), desktop.debrief())

    def build(self) -> Widget:
        """The table of stars and, beside it, what the table as a whole reached."""
        again = button(
            self.t(T("Play again")), self.command(PlayAgain()), icon="rotate-ccw", key="again", shortcut="A"
        )
        title = button(
            self.t(T("To the title")), self.command(ToTitle()), kind="primary", key="title", shortcut="Esc"
        )
        left = column(self._stars(), self._questions(), gap=16, weight=2, min_width=26)
        right = column(self._gates(), self._criticisms(), gap=16, weight=1, min_width=18)
        return page(
            bar(
                label(
                    self.t(T("The end: {scenario}", scenario=self.say(authored(self.view.setting.title)))),
                    "lead-bold",
                ),
                spacer(),
                button(
                    self.t(T("Treaty book")),
                    self.command(Go("book")),
                    icon="book-open",
                    key="book",
                    shortcut="B",
                ),
                button(
                    self.t(T("What happened")),
                    self.command(Go("log")),
                    icon="scroll-text",
                    key="log",
                    shortcut="L",
                ),
                again,
                title,
            ),
            row(left, right, align="stretch", gap=16),
        )

    def _stars(self) -> Widget:
        columns = [
            Col(self.t(T("Nation"))),
            Col(self.t(T("Stars"))),
            *(Col(self.t(words), "right") for words in self.model.pillar_labels),
            Col(self.t(T("Result")), "right"),
            Col(""),
        ]
        return section(
            self.t(T("What cooperation brought")),
            note(
                self.t(
                    T(
                        "Each nation is measured against its own world without any cooperation, after {years} quiet "
                        "years. Beside each pillar: the difference.",
                        years=self.model.legacy_years,
                    )
                )
            ),
            table(
                columns,
                [self._row(one) for one in self.model.nations],
                key="stars",
                name=self.t(T("Stars")),
                on_link=lambda nation, variable: self.emit(Go("why", f"{variable}@{nation}")),
                on_activate=lambda nation: self.emit(Go("nation", nation)),
            ),
        )

    def _row(self, one: NationEnd) -> TableRow:
        nation = self.view.setting.nation(one.nation)
        stars = Cell(
            self.t(T("{stars} of 3", stars=one.stars)),
            sort=one.stars,
            images=("icon:star-filled",) * one.stars + ("icon:star",) * (3 - one.stars),
        )
        pillars = [
            Cell(
                self.t(
                    T(
                        "{now} ({change})",
                        now=self.number(now, "", 0),
                        change=self.number(now - without, "", 0, signed=True),
                    )
                ),
                sort=now - without,
                color="good" if now - without >= 0.5 else "bad" if now - without <= -0.5 else "ink",
            )
            for now, without in one.pillars
        ]
        return table_row(
            one.nation,
            Cell(self.say(authored(nation.name)), images=(emblem_name(nation),), bold=True),
            stars,
            *pillars,
            Cell(self.number(one.score, "", 0), bold=True, sort=one.score),
            Cell(self.t(one.note) if one.note else ""),
        )

    def _gates(self) -> Widget:
        lines = [
            row(
                picture(f"icon:{GATE_ICONS[g.band]}", 1.2),
                column(
                    label(self.say(g.text), "body-bold"),
                    label(
                        self.t(T("{band}: {value}", band=GATE_WORDS[g.band], value=g.value)),
                        "ui",
                        GATE_COLOURS[g.band],
                    ),
                    gap=2,
                    weight=1,
                ),
                gap=10,
            )
            for g in self.model.gates
        ]
        return section(
            self.t(T("The world")),
            *lines,
            row(
                label(self.t(T("The table together")), "ui"),
                spacer(),
                label(self.t(GRADES[self.model.grade]), "title2"),
            ),
        )

    def _criticisms(self) -> Widget:
        lines = [
            row(label(self.say(name), "ui", weight=1), label(self.say(value), "body-bold"))
            for name, value in self.model.criticisms
        ]
        objectives = [
            card(
                label(self.say(authored(self.view.setting.nation(one.nation).name)), "body-bold"),
                *(
                    row(
                        picture(f"icon:{'check' if met else 'x'}", 1.0),
                        label(self.say(words), "small", "good" if met else "muted", weight=1),
                        gap=8,
                    )
                    for words, met in one.objectives
                ),
                pad=12,
                gap=4,
            )
            for one in self.model.nations
            if one.objectives
        ]
        return column(
            section(self.t(T("Four criticisms, measured")), *lines),
            section(self.t(T("Objectives, public and secret")), *objectives),
            gap=16,
        )

    def _questions(self) -> Widget | None:
        if not self.model.questions:
            return None
        return section(
            self.t(T("Questions to talk about")),
            *(
                label(self.t(T("{number}. {question}", number=i, question=words)), "body")
                for i, words in enumerate(self.model.questions, 1)
            ),
        )

    def handle(self, event: object) -> None:
        """Esc is on the button."""
        return None

    def help(self) -> list[tuple[str, Text]]:
        """The keys of the ending."""
        return [
            ("B", T("the treaty book")),
            ("L", T("what happened, year by year")),
            ("A", T("play again")),
            ("Esc", T("to the title")),
        ]
