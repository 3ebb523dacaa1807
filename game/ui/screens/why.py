"""Why: the exact causes of a change, each of which can be followed to its own causes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pygame

from game.core.text import Name, T, Text
from game.model.variable import mood
from game.presenters.why import Branch, CauseBar, Why, small_words, why
from game.ui.screens.board_nation import capital
from game.ui.shell.commands import Back, Go
from game.ui.shell.game_screen import GameScreen
from game.ui.toolkit.kit import (
    Bar,
    Cell,
    Col,
    TableRow,
    Waterfall,
    Widget,
    button,
    chart,
    hold_button,
    label,
    link,
    modal,
    note,
    paragraph,
    row,
    spacer,
    table,
    table_row,
)
from game.ui.toolkit.shortcuts import matches
from game.ui.toolkit.widget import Event

if TYPE_CHECKING:
    from game.ui.shell.desktop import Desktop


class WhyScreen(GameScreen):
    """Shows: causes of `about` ("variable@nation", "variable@commons", "variable@" for the world).

    Keys: arrows and Enter follow a bar, Backspace goes back, S held shows secret causes, Esc closes.
    Leads to: the causes behind a cause, the treaty book.
    """

    key: ClassVar[str] = "why"
    modal: ClassVar[bool] = True

    def __init__(self, desktop: Desktop, about: str = "") -> None:
        super().__init__(desktop, about)
        self.trail = [about]
        self.held = False

    def build(self) -> Widget:
        """The question, a sentence, the bars, and where they lead."""
        found = why(self.view, self.trail[-1], self.held)
        return modal(
            capital(self.say(found.title)),
            note(capital(self.say(self._asked(found)))),
            label(self.say(found.summary), "serif-lead") if found.summary is not None else None,
            *self._body(found),
            on_close=self.command(Back()),
            actions=[self._back(), self._secret(found)],
            wide=44,
        )

    def _asked(self, found: Why) -> Text:
        """Of whom, and in which time."""
        asked = T("{owner}, {when}", owner=found.owner, when=found.when) if found.owner else found.when
        if not found.bars:
            return T("{asked}.", asked=asked)
        return T(
            "{asked}. Every cause that the rules used, and nothing else: they add up exactly.", asked=asked
        )

    # -- the answer
    def _body(self, found: Why) -> list[Widget | None]:
        if found.bars:
            return [
                chart(
                    self._waterfall(found),
                    self._follow,
                    key=f"bars-{len(self.trail)}",
                    name=self.t(T("Causes; a bar can be followed")),
                ),
                note(self.say(small_words(found.small))) if found.small else None,
                note(self.t(found.doc)),
                *self._treaties(found),
                note(self.t(T("Follow a bar to its own causes: click it, or Tab and Enter."))),
            ]
        ends = T("{before} before, {after} now", before=found.before, after=found.after)
        return [
            label(self.say(ends), "lead-bold") if found.after else None,
            label(self.say(found.note), "body") if found.note is not None else None,
            note(self.t(found.doc)) if found.doc is not found.note else None,
            self._branches(found),
        ]

    def _waterfall(self, found: Why) -> Waterfall:
        first, last = found.ends
        bars = [Bar(self.t(T("Before")), first, self.say(found.before), total=True)]
        bars += [self._bar(n, bar, found.better) for n, bar in enumerate(found.bars)]
        bars.append(Bar(self.t(T("Now")), last, self.say(found.after), total=True))
        return Waterfall(tuple(bars))

    def _bar(self, number: int, bar: CauseBar, better: int) -> Bar:
        key = str(number) if bar.follow or bar.treaty else ""
        color = "" if better == 1 else "neutral" if better == 0 else "bad" if bar.value > 0 else "good"
        return Bar(self.say(bar.label), bar.value, self.say(bar.words), key=key, color=color)

    def _treaties(self, found: Why) -> list[Widget]:
        named = dict.fromkeys(bar.treaty for bar in found.bars if bar.treaty)
        return [
            paragraph(
                link(self.say(T("Read “{treaty}”", treaty=Name("treaty", treaty))), treaty),
                style="small",
                on_link=lambda one: self.emit(Go("book", one)),
                key=f"read-{treaty}",
            )
            for treaty in named
        ]

    def _branches(self, found: Why) -> Widget | None:
        """Where each has its own answer: a table to choose from."""
        if not found.branches:
            return None
        rows = [self._branch(one, found.better) for one in found.branches]
        columns = [
            Col("", weight=1),
            Col(self.t(T("Before")), "right"),
            Col(self.t(T("Now")), "right"),
            Col(self.t(T("Change")), "right"),
            Col(""),
        ]
        return table(
            columns,
            rows,
            on_link=lambda _, about: self._ask(str(about)),
            on_activate=self._ask,
            key=f"each-{len(self.trail)}",
            name=self.t(T("Each one's change")),
        )

    def _branch(self, one: Branch, better: int) -> TableRow:
        color = mood(one.change.value, better) or "ink"
        return table_row(
            one.about,
            self.say(one.name),
            self.say(one.before),
            self.say(one.after),
            Cell(self.say(one.change), color=color, bold=True, sort=one.change.value),
            Cell(self.t(T("why?")), link=one.about),
        )

    # -- the way on and back
    def _back(self) -> Widget | None:
        if len(self.trail) < 2:
            return None
        return button(
            self.t(T("Back")), self.step_back, icon="arrow-left", shortcut="Backspace", key="step-back"
        )

    def _secret(self, found: Why) -> Widget | None:
        if not found.is_secret:
            return None
        return row(
            spacer(),
            hold_button(self.t(T("Hold to see what is secret")), self._hold, shortcut="S", key="hold"),
        )

    def _hold(self, down: bool) -> None:
        self.held = down
        self.refresh()

    def _follow(self, key: str) -> None:
        bar = why(self.view, self.trail[-1], self.held).bars[int(key)]
        if bar.follow:
            self._ask(bar.follow)
        else:
            self.emit(Go("book", bar.treaty))

    def _ask(self, about: object) -> None:
        self.trail.append(str(about))
        self.refresh()

    def step_back(self) -> None:
        """Returns to the previous question."""
        if len(self.trail) > 1:
            self.trail.pop()
            self.refresh()

    def handle(self, event: Event) -> object | None:
        """Backspace goes a step back, or closes at the first question; Esc closes."""
        if event.type == pygame.KEYDOWN and matches("Backspace", event):
            return Back()  # with a longer trail the button has taken the key
        return super().handle(event)

    def help(self) -> list[tuple[str, Text]]:
        """The keys of the window."""
        return [
            ("Enter", T("follow the bar to its own causes")),
            ("Backspace", T("back to the question before")),
            ("S", T("hold to see what is secret")),
            ("Esc", T("close")),
        ]
