"""The seats of a new game: who plays which nation, and PINs for those who want them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from game.core.ids import NationId
from game.core.text import Listing, Quantity, T, Text
from game.model.frozen import authored
from game.session.library import NationEntry, ScenarioFile
from game.session.seats import HUMAN, MIX, labels
from game.ui.shell.commands import Back, StartGame
from game.ui.shell.game_screen import emblem_name
from game.ui.toolkit.kit import (
    Option,
    Widget,
    bar,
    button,
    card,
    checkbox,
    column,
    dropdown,
    entry,
    label,
    note,
    page,
    picture,
    row,
    spacer,
)
from game.ui.toolkit.screen import Screen
from game.ui.widgets.entry import PIN_DIGITS, digit

if TYPE_CHECKING:
    from game.ui.shell.desktop import Desktop


class Setup(Screen):
    """Shows: the nations with who takes each. Keys: Ctrl+Enter starts, Esc leaves. Leads to: the curtain."""

    key: ClassVar[str] = "setup"

    def __init__(self, desktop: Desktop, about: str = "") -> None:
        super().__init__()
        self.desktop = desktop
        file: ScenarioFile = desktop.chosen.file
        self.file = file
        self.seats = {n.id: HUMAN if i == 0 else MIX[(i - 1) % len(MIX)] for i, n in enumerate(file.nations)}
        self.pins: dict[str, str] = {}
        self.with_pins = False

    def build(self) -> Widget:
        """The scenario in a few words, and a row for each seat."""
        return page(
            self._bar(),
            row(
                self._about(),
                column(*(self._seat(n) for n in self.file.nations), gap=10, weight=2, min_width=24),
                gap=16,
            ),
        )

    def _bar(self) -> Widget:
        return bar(
            button(self.t(T("Back")), self.command(Back()), icon="arrow-left", shortcut="Esc", key="back"),
            label(self.desktop.words.render(authored(self.file.title)), "lead-bold"),
            spacer(),
            button(
                self.t(T("Start")),
                self._start,
                kind="primary",
                shortcut="Ctrl+Enter",
                key="start",
                autofocus=True,
                enabled=not self._short_pins(),
            ),
        )

    def _about(self) -> Widget:
        say, timing = self.desktop.words.render, self.file.timing
        people = sum(who == HUMAN for who in self.seats.values())
        size = T(
            "{seats} · {turns} · about {minutes}",
            seats=Quantity(len(self.file.nations), "seats"),
            turns=Quantity(timing.turns, "turns"),
            minutes=Quantity(timing.minutes, "minutes"),
        )
        people_words = T("People in this game: {people}", people=people)
        return card(
            label(say(authored(self.file.question)), "title2"),
            label(say(authored(self.file.about)), "body"),
            note(self.t(size)),
            row(
                button(self.t(T("All people")), partial(self._all, HUMAN), small=True, key="all-people"),
                button(self.t(T("One person")), self._one, small=True, key="one-person"),
                gap=8,
            ),
            note(self.t(people_words if people else T("Nobody plays: you watch the computers."))),
            checkbox(self.t(T("PINs for the seats")), self.with_pins, self._use_pins, key="with-pins"),
            note(self.t(T("A PIN has four digits. It is not saved."))) if self.with_pins else None,
            self._pin_fault(),
            weight=1,
            min_width=18,
        )

    def _pin_fault(self) -> Widget | None:
        short = self._short_pins()
        if not short:
            return None
        names = Listing(tuple(authored(n.name) for n in self.file.nations if n.id in short))
        words = self.desktop.words.render(T("Four digits are missing for: {nations}.", nations=names))
        return label(words, "ui", "bad", icon="triangle-alert")

    def _short_pins(self) -> list[str]:
        """The seats of people whose PIN is begun and not whole; no digit at all means no PIN."""
        if not self.with_pins:
            return []
        return [n for n, pin in self.pins.items() if self.seats[n] == HUMAN and 0 < len(pin) < PIN_DIGITS]

    def _seat(self, nation: NationEntry) -> Widget:
        say, chosen = self.desktop.words.render, self.seats[nation.id]
        name = say(authored(nation.name))
        pin = entry(
            self.pins.get(nation.id, ""),
            hidden=True,
            max_length=PIN_DIGITS,
            accepts=digit,
            width=5,
            on_change=partial(self._pin, nation.id),
            key=f"pin-{nation.id}",
            name=self.t(T("PIN")),
            hint=self.t(T("PIN")),
        )
        return card(
            row(
                picture(emblem_name(nation), 2),
                column(
                    label(name, "body-bold"),
                    note(say(authored(nation.about))) if nation.about else None,
                    gap=2,
                    weight=1,
                    min_width=10,
                ),
                dropdown(
                    [Option(key, self.t(text)) for key, text in labels().items()],
                    chosen,
                    partial(self._set, nation.id),
                    key=f"seat-{nation.id}",
                    name=name,
                    width=19,
                    min_width=18,
                ),
                pin if self.with_pins and chosen == HUMAN else None,
                gap=14,
            ),
            pad=(16, 10),
        )

    def _set(self, nation: str, who: str) -> None:
        self.seats[nation] = who
        self.refresh()

    def _all(self, who: str) -> None:
        self.seats = dict.fromkeys(self.seats, who)
        self.refresh()

    def _one(self) -> None:
        ids = list(self.seats)
        self.seats = {n: HUMAN if i == 0 else MIX[(i - 1) % len(MIX)] for i, n in enumerate(ids)}
        self.refresh()

    def _use_pins(self, on: bool) -> None:
        self.with_pins = on
        self.refresh()

    def _pin(self, nation: str, pin: str) -> None:
        self.pins[nation] = pin
        self.refresh()

    def _start(self) -> None:
        pins = {
            NationId(n): p for n, p in self.pins.items() if self.with_pins and p and self.seats[n] == HUMAN
        }
        if self._short_pins():
            return
        seats = {NationId(n): who for n, who in self.seats.items()}
        self.emit(StartGame(self.desktop.chosen, seats, pins))

    def help(self) -> list[tuple[str, Text]]:
        """The keys of the seats."""
        return [("Ctrl+Enter", T("start the game")), ("Esc", T("back to the scenarios"))]
