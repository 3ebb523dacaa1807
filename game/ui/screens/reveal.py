"""The reveal: the results of a stage, in order, for everybody at once."""

from __future__ import annotations

from typing import ClassVar

import pygame

from game.core.text import T, Text
from game.presenters.reveal import Change, NewsLine, Part, Told, told
from game.ui.screens.board_nation import capital
from game.ui.shell.commands import Back, Go, Proceed
from game.ui.shell.game_screen import GameScreen
from game.ui.toolkit.kit import (
    Widget,
    bar,
    button,
    card,
    column,
    heading,
    hold_button,
    label,
    link,
    note,
    page,
    paragraph,
    picture,
    row,
    spacer,
)
from game.ui.toolkit.shortcuts import matches
from game.ui.toolkit.widget import Event

ARROWS = {1: ("arrow-up", "good"), 0: ("equal", "muted"), -1: ("arrow-down", "bad")}


class Reveal(GameScreen):
    """Shows: votes, treaties, reports, answers, the world before and after, the news that follows.

    Keys: Enter, Space or Esc go on; Tab to links. Leads to: the next seat, or back to the board when re-read.
    """

    key: ClassVar[str] = "reveal"

    def __init__(self, *args: object) -> None:
        super().__init__(*args)  # type: ignore[arg-type]
        self.held = False

    def build(self) -> Widget:
        """One page from top to bottom, with the changes of the world beside it."""
        found = told(self.view)
        secret = any(line.secret for part in found.parts for line in part.lines)
        story = [self._part(part) for part in found.parts]
        if found.silence is not None:
            story.append(label(self.say(found.silence), "serif-lead"))
        changes = self._changes(found)
        body = row(
            column(*story, gap=12, weight=1.5, min_width=22, align="start"),
            column(changes, weight=1, min_width=20, align="start") if changes else None,
            gap=20,
        )
        head = bar(
            picture("icon:newspaper", 1.6),
            label(self.say(found.title), "title2"),
            spacer(),
            hold_button(self.t(T("Secret: hold")), self._hold, shortcut="S", key="hold") if secret else None,
            button(
                self.t(T("Go on")) if self._is_first else self.t(T("Back")),
                self.command(self._onwards()),
                kind="primary",
                icon="arrow-right" if self._is_first else "arrow-left",
                shortcut="Enter",
                key="proceed",
            ),
        )
        return page(head, column(body, align="center", width=72), pad=20)

    @property
    def _is_first(self) -> bool:
        """Whether it is told to all now; else a seat reads it once more."""
        return self.desktop.seat is None

    def _onwards(self) -> object:
        return Proceed() if self._is_first else Back()

    # -- the story
    def _part(self, part: Part) -> Widget:
        return card(heading(self.t(part.title)), *(self._line(line) for line in part.lines), gap=8)

    def _line(self, line: NewsLine) -> Widget:
        words: list[object] = [self.say(line.text)]
        icon = line.icon
        if line.secret and not self.held:
            words, icon = [self.t(T("Something for your eyes only"))], "eye-off"
        elif line.treaty:
            words += ["  ", link(self.t(T("read it")), line.treaty)]
        return row(
            picture(f"icon:{icon}", 1.1, "muted", align="start"),
            paragraph(words, on_link=lambda treaty: self.emit(Go("book", treaty)), weight=1),  # type: ignore[arg-type]
            wrap=False,
            gap=10,
        )

    def _changes(self, found: Told) -> Widget | None:
        if not found.changes:
            return None
        return card(heading(self.t(T("The world"))), *(self._change(one) for one in found.changes), gap=10)

    def _change(self, one: Change) -> Widget:
        icon, color = ARROWS[one.mood]
        if one.change.value:
            icon = "arrow-up" if one.change.value > 0 else "arrow-down"
        values = T("{before} → {after}", before=one.before, after=one.after)
        asked = [link(self.t(T("why?")), one.why)] if one.why else []
        return row(
            picture(f"icon:{icon}", 1.3, color),
            column(
                note(capital(self.say(one.label))),
                label(self.say(values), "ui-bold"),
                gap=0,
                weight=1,
                min_width=9,
            ),
            label(self.say(one.change) if one.change.value else self.t(T("unchanged")), "small-bold", color),
            paragraph(
                asked,
                style="small",
                on_link=lambda about: self.emit(Go("why", about)),
                name=self.t(T("why? {what}", what=self.say(one.label))),
            )
            if asked
            else None,
            gap=10,
            line_gap=2,
        )

    # -- hands
    def _hold(self, down: bool) -> None:
        self.held = down
        self.refresh()

    def handle(self, event: Event) -> object | None:
        """Space and Esc do the same as Enter: go on."""
        if event.type == pygame.KEYDOWN and (matches("Esc", event) or matches("Space", event)):
            return self._onwards()
        return None

    def help(self) -> list[tuple[str, Text]]:
        """The keys of the reveal."""
        return [("Enter", T("go on")), ("Space", T("go on")), ("PageDown", T("read further"))]
