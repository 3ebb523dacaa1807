"""The board: the main screen of a delegation: map, nation, objectives, budget, desk, timeline, news."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from game.core.text import T, Text
from game.model.view import View
from game.presenters.board import actions, ringed
from game.presenters.desk import Desk, Letter, desk
from game.presenters.map import lenses, map_facts
from game.session.preview import Preview, preview
from game.ui.screens.board_desk import DeskPart
from game.ui.screens.board_map import (
    action_row,
    concept_card,
    lens_row,
    map_part,
    news_card,
    timeline_card,
)
from game.ui.screens.board_nation import aims_card, means_card, nation_card
from game.ui.shell.game_screen import GameScreen
from game.ui.toolkit.jobs import Job
from game.ui.toolkit.kit import Widget, column, page, row, scroll
from game.ui.toolkit.widget import Event

if TYPE_CHECKING:
    from game.ui.shell.desktop import Desktop

WIDE = 68
"""Width in em from which there are three columns, each with its own scrolling."""
WIDE_MAP, NARROW_MAP = 13, 19
"""Least height of the map in em, in three columns and in one."""


class Board(GameScreen):
    """Shows: all that a seat needs at a glance. Keys: T P A O B L, S held, Ctrl+Enter ends the seat.

    Leads to: treaty table, policy, assembly, orders, treaty book, log, a nation's sheet, why, reveal.
    """

    key: ClassVar[str] = "board"

    def __init__(self, desktop: Desktop, about: str = "") -> None:
        super().__init__(desktop, about)
        self.held = False
        self.lens = ""
        self.previews: dict[tuple[str, int], Preview | None] = {}
        self._jobs: list[Job] = []
        self._stop = threading.Event()

    def build(self) -> Widget:
        """Three columns, or one where there is no room for them, with the desk beside the map."""
        view = self.view
        found = desk(view)
        self._count_gains(view, found)
        left, middle, right = self._left(found), self._middle(view), self._right(view, found)
        if not self._is_narrow:
            columns = row(
                scroll(column(*left, gap=12), width=16.5, align="stretch", key="left"),
                column(*middle, gap=12, weight=1, align="stretch"),
                scroll(column(*right, gap=12), width=17.5, align="stretch", key="right"),
                gap=14,
                wrap=False,
                weight=1,
                align="stretch",
            )
            return page(self.bar(back=False), columns, pad=14)
        return page(
            self.bar(back=False),
            row(
                column(*middle, gap=12, weight=1.7, min_width=24, align="start"),
                column(*right, gap=12, weight=1, min_width=16, align="start"),
                gap=14,
            ),
            row(*(column(part, weight=1, min_width=15, align="start") for part in left), gap=14),
            pad=14,
        )

    @property
    def _is_narrow(self) -> bool:
        """Whether there is no room for three columns."""
        return self.look.size[0] / self.look.em < WIDE

    # -- the columns
    def _left(self, found: Desk) -> list[Widget]:
        parts = [nation_card(self), aims_card(self, self.held, self._hold, with_key=True), means_card(self)]
        return [part for part in parts if part is not None]

    def _middle(self, view: View) -> list[Widget]:
        facts = map_facts(view, self.lens)
        parts = [
            lens_row(self, lenses(view), facts, self._choose_lens),
            map_part(self, facts, NARROW_MAP if self._is_narrow else WIDE_MAP),
            action_row(self, actions(view), ringed(view)),
            self._idea_and_news(),
            timeline_card(self),
        ]
        return [part for part in parts if part is not None]

    def _idea_and_news(self) -> Widget:
        """Side by side where both have room."""
        idea, news = concept_card(self), news_card(self, self.held)
        if idea is None:
            return news
        return row(idea, news, gap=12, align="stretch")

    def _right(self, view: View, found: Desk) -> list[Widget]:
        secret_aims = any(aim.secret for aim in view.objectives)
        part = DeskPart(self, self.held, self._hold, self.previews, with_key=not secret_aims)
        return part.build(found, ringed=ringed(view) == "desk")

    # -- what hands do
    def _hold(self, down: bool) -> None:
        self.held = down
        self.refresh()

    def _choose_lens(self, variable: str) -> None:
        self.lens = variable
        self.refresh()

    def handle(self, event: Event) -> object | None:
        """Esc does nothing: the board is the lowest screen of a seat."""
        return None

    # -- what drafts would bring, off the event loop
    def _count_gains(self, view: View, found: Desk) -> None:
        for letter in found.letters:
            key = (letter.treaty, letter.version)
            if key not in self.previews:
                self.previews[key] = None
                self._jobs.append(
                    self.app.jobs.run(
                        partial(_gains, view, letter), partial(self._counted, key), cancel=self._stop
                    )
                )

    def _counted(self, key: tuple[str, int], result: Preview) -> None:
        self.previews[key] = result
        self.refresh()

    def hidden(self) -> None:
        """Cancels the computation of gains."""
        self._stop.set()

    def help(self) -> list[tuple[str, Text]]:
        """The keys of the board."""
        return [
            ("T", T("draft a treaty")),
            ("P", T("policy")),
            ("A", T("assembly")),
            ("O", T("other orders")),
            ("B", T("treaty book")),
            ("L", T("log of all turns")),
            ("S", T("hold to see what is secret")),
            ("Enter", T("on the map: open the nation; arrows go from one to the next")),
            ("+ −", T("on the map: nearer, farther")),
            ("Ctrl+Enter", T("end the seat")),
        ]


def _gains(view: View, letter: Letter, job: Job) -> Preview:
    """What a text on the desk would bring, from the seat's own view."""
    job.check()
    return preview(view, letter.text, letter.members, letter.treaty)
