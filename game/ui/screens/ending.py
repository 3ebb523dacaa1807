"""The ending: stars and the world without cooperation, the course of the game, gates, criticisms,
questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.core.text import Quantity, T, Text
from game.model.frozen import authored
from game.presenters.ending import BANDS, Course, NationEnd, ending
from game.presenters.ending import Ending as Model
from game.ui.shell.commands import Go, PlayAgain, ToTitle
from game.ui.shell.game_screen import GameScreen, emblem_name
from game.ui.toolkit.kit import (
    Cell,
    Col,
    Gate,
    LineChart,
    Series,
    TableRow,
    Widget,
    bar,
    button,
    card,
    chart,
    chips,
    column,
    grid,
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
    from game.ui.shell.desktop import Desktop

GATE_ICONS = {"safe": "circle-check", "fragile": "triangle-alert", "failed": "circle-x"}
GATE_COLOURS = {"safe": "good", "fragile": "muted", "failed": "bad"}
GRADES = (T("No accord held"), T("Bronze"), T("Silver"), T("Gold"))
NARROW, TIGHT = 48, 42
"""Widths of the window in em below which the table of stars has differences only, and no pillars at all."""
TALLEST = 11
"""Height of the chart in em."""


class Ending(GameScreen):
    """Shows: every nation's stars and pillars beside its world without cooperation; gates; criticisms.

    Keys: B treaty book, L what happened, A again, Esc title. Leads to: why, nation, book, log, title.
    """

    key: ClassVar[str] = "ending"

    def __init__(self, desktop: Desktop, about: str = "") -> None:
        super().__init__(desktop, about)
        assert desktop.game is not None
        self.model: Model = ending(desktop.game.outcome(), desktop.debrief(), desktop.paths)
        self.course = self.model.courses[0].key if self.model.courses else ""

    def build(self) -> Widget:
        """The results of each nation on the left, those of the world on the right."""
        left = column(self._stars(), self._ways(), self._aims(), gap=16, weight=2.1, min_width=28)
        right = column(
            self._gates(),
            self._dividends(),
            self._criticisms(),
            self._questions(),
            gap=16,
            weight=1,
            min_width=17,
        )
        return page(self._bar(), row(left, right, align="stretch", gap=16))

    def _bar(self) -> Widget:
        title = T("The end: {scenario}", scenario=authored(self.view.setting.title))
        onwards = [
            ("book", T("Treaty book"), Go("book"), "book-open", "B"),
            ("log", T("What happened"), Go("log"), "scroll-text", "L"),
            ("again", T("Play again"), PlayAgain(), "rotate-ccw", "A"),
        ]
        return bar(
            label(self.say(title), "lead-bold"),
            spacer(),
            *(
                button(self.t(words), self.command(command), icon=icon, shortcut=short, key=key)
                for key, words, command, icon, short in onwards
            ),
            button(
                self.t(T("To the title")),
                self.command(ToTitle()),
                kind="primary",
                key="title",
                shortcut="Esc",
            ),
        )

    # -- nations
    def _stars(self) -> Widget:
        columns = [
            Col(self.t(T("Nation"))),
            Col(self.t(T("Stars"))),
            *(Col(self.t(words), "right") for words in self.model.pillar_labels[: self._pillars]),
            Col(self.t(T("Result")), "right"),
            Col("", sortable=False),
        ]
        said = T(
            "Each nation is measured against its own world in which all did the best for themselves alone, "
            "after {years}. Beside each pillar: the difference.",
            years=Quantity(self.model.legacy_years, "quiet years"),
        )
        held = [
            note(self.say(T("{nation}: {why}", nation=self._name(one), why=one.note)))
            for one in self.model.nations
            if one.note
        ]
        return section(
            self.t(T("What cooperation brought")),
            note(self.t(said)),
            table(
                columns,
                [self._row(one) for one in self.model.nations],
                key="stars",
                name=self.t(T("Stars")),
                least_rows=len(self.model.nations),
                on_link=lambda nation, variable: self.emit(Go("why", f"{variable}@{nation}")),
                on_activate=lambda nation: self.emit(Go("nation", nation)),
            ),
            row(*held, gap=20, line_gap=4, flow=True) if held else None,
        )

    def _row(self, one: NationEnd) -> TableRow:
        shown = ("icon:star-filled",) * one.stars + ("icon:star",) * (3 - one.stars)
        stars = Cell(
            self.t(T("{stars}/3", stars=one.stars)), sort=one.stars, images=() if self._is_narrow else shown
        )
        pillars = [self._pillar(now, now - without) for now, without in one.pillars[: self._pillars]]
        return table_row(
            one.nation,
            Cell(self._name(one), images=(self._emblem(one),), bold=True),
            stars,
            *pillars,
            Cell(self.number(one.score, "", 0), bold=True, sort=one.score),
            Cell(self.t(T("why?")), link=one.why),
        )

    @property
    def _is_narrow(self) -> bool:
        """Whether only the differences have room in the table."""
        return self.look.size[0] / self.look.em < NARROW

    @property
    def _pillars(self) -> int:
        """How many pillars have room in the table."""
        return 0 if self.look.size[0] / self.look.em < TIGHT else len(self.model.pillar_labels)

    def _pillar(self, now: float, change: float) -> Cell:
        words = self.number(change, "", 0, signed=True)
        if not self._is_narrow:
            words = self.t(T("{now} ({change})", now=self.number(now, "", 0), change=words))
        color = "good" if change >= 0.5 else "bad" if change <= -0.5 else "ink"
        return Cell(words, sort=change, color=color)

    def _name(self, one: NationEnd) -> str:
        return self.say(authored(self.view.setting.nation(one.nation).name))

    def _emblem(self, one: NationEnd) -> str:
        return emblem_name(self.view.setting.nation(one.nation))

    # -- the way there
    def _ways(self) -> Widget | None:
        shown = next((c for c in self.model.courses if c.key == self.course), None)
        if shown is None:
            return None
        names = [(c.key, self.say(c.label)) for c in self.model.courses]
        return section(
            self.t(T("As played, and without cooperation")),
            chips(names, shown.key, self._choose, key="course", name=self.t(T("What the chart shows"))),
            chart(self._lines(shown), height=TALLEST, name=self.say(shown.label), key="ways"),
        )

    def _lines(self, shown: Course) -> LineChart:
        def figure(value: float) -> str:
            return self.number(value, shown.unit, shown.digits)

        played = T("as played {value}", value=figure(shown.played[-1]))
        alone = T("without {value}", value=figure(shown.alone[-1]))
        gates = [Gate(self.model.turns + 1, self.t(T("end of play")), "x")]
        if shown.safe is not None:
            gates.append(Gate(shown.safe, self.t(T("safe")), color="good"))
        if shown.fragile is not None:
            gates.append(Gate(shown.fragile, self.t(T("failed")), color="bad"))
        return LineChart(
            (
                Series(self.t(played), tuple(enumerate(shown.played, 1)), "good"),
                Series(self.t(alone), tuple(enumerate(shown.alone, 1)), "bad", dashed=True),
            ),
            tuple(gates),
            show_x=self._year,
            show_y=figure,
        )

    def _year(self, turn: float) -> str:
        """The words under a tick; ticks between turns have none."""
        if abs(turn - round(turn)) > 0.01:
            return ""
        timing = self.view.setting.timing
        if timing.start_year > 1000:
            return f"{timing.start_year + (turn - 1) * timing.years_per_turn:.0f}"
        return f"{turn:.0f}"

    def _choose(self, key: str) -> None:
        self.course = key
        self.refresh()

    def _aims(self) -> Widget | None:
        sheets = [
            card(
                label(self._name(one), "body-bold", icon=self._emblem(one)),
                *(
                    row(
                        picture(f"icon:{'circle-check' if aim.is_met else 'circle-x'}", 1.0),
                        label(self.say(aim.text), "small", "good" if aim.is_met else "muted", weight=1),
                        picture("icon:eye-off", 0.9, color="muted", tip=self.t(T("was secret")))
                        if aim.was_secret
                        else None,
                        gap=8,
                        wrap=False,
                    )
                    for aim in one.aims
                ),
                pad=12,
                gap=6,
            )
            for one in self.model.nations
            if one.aims
        ]
        if not sheets:
            return None
        return section(
            self.t(T("Objectives, public and secret")),
            note(self.t(T("The crossed eye marks what was secret until now."))),
            grid(*sheets, columns=3, least=13, gap=10),
        )

    # -- the table as a whole
    def _gates(self) -> Widget:
        lines = [
            column(
                row(
                    picture(f"icon:{GATE_ICONS[g.band]}", 1.3, color=GATE_COLOURS[g.band]),
                    label(self.say(g.text), "ui", weight=1),
                    label(
                        self.t(T("{band}: {value}", band=BANDS[g.band], value=g.value)),
                        "ui-bold",
                        GATE_COLOURS[g.band],
                    ),
                    gap=10,
                ),
                note(self.say(g.others)),
                gap=2,
            )
            for g in self.model.gates
        ]
        medals = self.model.grade
        return section(
            self.t(T("The world")),
            row(
                *(picture("icon:award", 1.6, color="accent") for _ in range(medals)),
                label(self.t(GRADES[medals]), "title1", weight=1),
                gap=6,
            ),
            *lines,
            note(self.say(self.model.peace)),
        )

    def _dividends(self) -> Widget:
        ordered = sorted(self.model.nations, key=lambda one: -one.dividend)
        most = max(1.0, *(abs(one.dividend) for one in ordered))
        rows = [
            table_row(
                one.nation,
                Cell(self._name(one), images=(self._emblem(one),)),
                Cell(bar=one.dividend / most, sort=one.dividend),
                Cell(self.number(one.dividend, "", 1, signed=True), bold=True, sort=one.dividend),
            )
            for one in ordered
        ]
        columns = [
            Col(self.t(T("Nation"))),
            Col(self.t(T("Dividend")), weight=1, width=5),
            Col(self.t(T("Points")), "right"),
        ]
        return section(
            self.t(T("Cooperation dividend")),
            note(
                self.t(T("Points on the mean of the four pillars, against the same world with no agreement."))
            ),
            table(
                columns,
                rows,
                least_rows=len(rows),
                key="dividend",
                name=self.t(T("Cooperation dividend")),
            ),
        )

    def _criticisms(self) -> Widget:
        lines = [
            row(label(self.say(name), "ui", weight=1), label(self.say(value), "ui-bold"), gap=10)
            for name, value in self.model.criticisms
        ]
        return section(self.t(T("Four criticisms, measured")), *lines)

    def _questions(self) -> Widget | None:
        if not self.model.questions:
            return None
        asked = enumerate(self.model.questions, 1)
        return section(
            self.t(T("Questions to talk about")),
            *(label(self.t(T("{number}. {question}", number=i, question=words)), "ui") for i, words in asked),
        )

    def handle(self, event: object) -> None:
        """Esc is handled by the button."""
        return None

    def help(self) -> list[tuple[str, Text]]:
        """The keys of the ending."""
        return [
            ("B", T("the treaty book")),
            ("L", T("what happened, year by year")),
            ("A", T("play again")),
            ("Esc", T("to the title")),
        ]
