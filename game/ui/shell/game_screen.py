"""The base of the screens inside a game: one seat's view, its words, the bar on top."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pygame

from game.core.text import Param, Quantity, T, Text
from game.i18n import Catalogue
from game.model.frozen import authored
from game.model.order import Order
from game.model.setting import Nation
from game.model.view import View
from game.presenters.names import names
from game.presenters.standing import world_figures
from game.ui.shell.commands import Back, EndSeat, Go
from game.ui.toolkit.kit import Widget, bar, button, column, label, picture, pill, row, spacer
from game.ui.toolkit.screen import Screen
from game.ui.toolkit.shortcuts import matches
from game.ui.toolkit.widget import Event

if TYPE_CHECKING:
    from game.ui.shell.desktop import Desktop

TWO_LINES = (44, 70)
"""Range of widths in em in which the world's figures are moved to a second line, so that the actions keep
their place."""
USUAL, FIGURE = 4, 12
"""Number of the world's figures for which that range holds, and the em that each further one needs in one
line."""


class GameScreen(Screen):
    """A screen of one seat. `view` is what that seat may know, read afresh for every build.

    `about` is what the screen is about (a treaty's id, a nation's …), "" for nothing.
    """

    key: ClassVar[str] = ""

    def __init__(self, desktop: Desktop, about: str = "") -> None:
        super().__init__()
        self.desktop, self.about = desktop, about
        self._named: tuple[View, Catalogue, Catalogue] | None = None

    @property
    def view(self) -> View:
        """The view of the seat that is taken, with its pending orders."""
        return self.desktop.view

    def say(self, text: Param) -> str:
        """A text, quantity, name or author's words, in the player's language and with the game's names."""
        view, words = self.view, self.desktop.words
        if self._named is None or self._named[0] is not view or self._named[1] is not words:
            self._named = (view, words, words.with_names(names(view)))
        return self._named[2].render(text)

    def number(self, value: float, unit: str = "", digits: int | None = None, *, signed: bool = False) -> str:
        """The number with its unit, in the notation of the language."""
        return self.say(Quantity(value, unit, digits, signed))

    def problem(self, order: Order) -> str:
        """Why the seat may not give the order, "" if it may: for a disabled button and its tip."""
        return self.desktop.why_not(order)

    # -- the bar on top
    def bar(self, *, back: bool = True) -> Widget:
        """The top bar: seat, year and stage; the world's figures; menu and end of seat (or `back` to the
        board)."""
        view = self.view
        figures = [
            label(f"{self.say(figure.label)} {self.say(figure.value)}", "ui")
            for figure in world_figures(view)
        ]
        leave = (
            button(self.t(T("Back")), self.command(Back()), icon="arrow-left", shortcut="Esc", key="back")
            if back
            else button(
                self.t(T("End seat")),
                self.command(EndSeat()),
                kind="primary",
                shortcut="Ctrl+Enter",
                key="end-seat",
            )
        )
        seat = (
            self.emblem(view.setting.nations[view.index], 1.6) if view.nation else None,
            label(self.say(self.seat_name()), "lead-bold"),
            pill(self.t(self.when())),
            pill(self.t(self.stage_words())),
        )
        menu = button(self.t(T("Menu")), self.command(Go("menu")), icon="menu", key="menu", shortcut="F10")
        low, high = TWO_LINES
        more = FIGURE * max(0, len(figures) - USUAL)
        if low <= self.look.size[0] / self.look.em < high + more:
            world = row(*figures, tone="bar", fill="bar", pad=(20, 5), gap=18, flow=True)
            return column(bar(*seat, spacer(), menu, leave), world, gap=0)
        return bar(*seat, spacer(), *figures, menu, leave)

    def seat_name(self) -> Param:
        """The nation of the seat."""
        view = self.view
        return authored(view.setting.nations[view.index].name) if view.nation else T("Public board")

    def when(self) -> Text:
        """The turn and, if the calendar is real, its year."""
        timing, turn = self.view.setting.timing, self.view.world.turn
        shown = min(turn, timing.turns)
        if timing.start_year > 1000:
            return T(
                "{year} · turn {turn} of {turns}",
                year=str(self.view.world.year),
                turn=shown,
                turns=timing.turns,
            )
        return T("Turn {turn} of {turns}", turn=shown, turns=timing.turns)

    def stage_words(self) -> Text:
        """The name of the stage."""
        return T("Talks") if self.view.world.stage_kind == "talks" else T("Orders")

    @staticmethod
    def emblem(nation: Nation, size: float) -> Widget:
        """The flag of a real nation, the shape and letter of a fictional one."""
        return picture(emblem_name(nation), size)

    def tick(self, idle: float) -> None:
        """Covers the seat after some time without input, if others play at this computer."""
        self.desktop.idle(idle)

    def handle(self, event: Event) -> object | None:
        """Esc leaves when pressed (reacting to its release would leave the next screen too)."""
        return Back() if event.type == pygame.KEYDOWN and matches("Esc", event) else None


def emblem_name(nation: Nation) -> str:
    """The name of the nation's picture, as `images.picture` takes it."""
    if nation.flag:
        return f"flag:{nation.flag}"
    spot = nation.spot
    return f"emblem:{spot.shape if spot else 'circle'}:{spot.letter if spot else nation.id[0].upper()}:0"
