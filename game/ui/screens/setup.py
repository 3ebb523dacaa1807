"""The seats of a new game: who plays which nation, and PINs for those who want them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.core.ids import NationId
from game.core.text import T, Text
from game.model.frozen import authored
from game.session.library import NationEntry, ScenarioFile
from game.session.seats import HUMAN, LABELS
from game.ui.commands import Back, StartGame
from game.ui.kit import (
    Option,
    Widget,
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
    scroll,
    spacer,
)
from game.ui.screen import Screen

if TYPE_CHECKING:
    from game.ui.desktop import Desktop

DEFAULTS = ("reciprocal", "selfish", "cooperative", "cautious")
"""Who takes the other seats at first, in turn: a mixed table plays best."""


class Setup(Screen):
    """Shows: the nations with who takes each. Keys: Ctrl+Enter starts, Esc leaves. Leads to: the curtain."""

    key: ClassVar[str] = "setup"

    def __init__(self, desktop: Desktop, about: str = "") -> None:
        super().__init__()
        self.desktop = desktop
        file: ScenarioFile = desktop.chosen.file
        self.file = file
        self.seats = {
            n.id: HUMAN if i == 0 else DEFAULTS[(i - 1) % len(DEFAULTS)] for i, n in enumerate(file.nations)
        }
        self.pins: dict[str, str] = {}
        self.with_pins = False

    def build(self) -> Widget:
        """The scenario in a few words, and a row for each seat."""
        say = self.desktop.words.render
        people = sum(who == HUMAN for who in self.seats.values())
        return page(
            row(
                button(
                    self.t(T("Back")), self.command(Back()), icon="arrow-left", shortcut="Esc", key="back"
                ),
                label(say(authored(self.file.title)), "lead-bold"),
                spacer(),
                button(
                    self.t(T("Start")),
                    self._start,
                    kind="primary",
                    shortcut="Ctrl+Enter",
                    key="start",
                    autofocus=True,
                ),
                tone="bar",
                fill="bar",
                pad=(20, 10),
                gap=14,
            ),
            row(
                card(
                    label(say(authored(self.file.question)), "title2"),
                    label(say(authored(self.file.about)), "body"),
                    note(
                        self.t(
                            T(
                                "{seats} seats · {turns} turns · about {minutes} minutes",
                                seats=len(self.file.nations),
                                turns=self.file.timing.turns,
                                minutes=self.file.timing.minutes,
                            )
                        )
                    ),
                    row(
                        button(
                            self.t(T("All people")), lambda: self._all(HUMAN), small=True, key="all-people"
                        ),
                        button(self.t(T("One person")), self._one, small=True, key="one-person"),
                        gap=8,
                    ),
                    checkbox(
                        self.t(T("PINs for the seats")), self.with_pins, self._use_pins, key="with-pins"
                    ),
                    note(self.t(T("A PIN has four digits. It is not saved."))) if self.with_pins else None,
                    note(self.t(T("People in this game: {people}", people=people))),
                    weight=1,
                    min_width=18,
                ),
                scroll(column(*(self._seat(n) for n in self.file.nations), gap=10), weight=2, min_width=24),
                align="stretch",
                gap=16,
                weight=1,
                pad=(16, 0),
            ),
        )

    def _seat(self, nation: NationEntry) -> Widget:
        say = self.desktop.words.render
        emblem = (
            f"flag:{nation.flag}"
            if nation.flag
            else (
                f"emblem:{nation.spot.shape if nation.spot else 'circle'}:"
                f"{nation.spot.letter if nation.spot else nation.id[0].upper()}:0"
            )
        )
        options = [Option(key, self.t(text)) for key, text in LABELS.items()]
        chosen = self.seats[nation.id]
        return card(
            row(
                picture(emblem, 2),
                column(
                    label(say(authored(nation.name)), "body-bold"),
                    note(say(authored(nation.about))) if nation.about else None,
                    gap=2,
                    weight=1,
                    min_width=10,
                ),
                dropdown(
                    options,
                    chosen,
                    lambda who, n=nation.id: self._set(n, who),
                    key=f"seat-{nation.id}",
                    name=say(authored(nation.name)),
                    width=16,
                ),
                entry(
                    self.pins.get(nation.id, ""),
                    hidden=True,
                    max_length=4,
                    accepts=str.isdigit,
                    width=5,
                    on_change=lambda pin, n=nation.id: self._pin(n, pin),
                    key=f"pin-{nation.id}",
                    name=self.t(T("PIN")),
                    hint=self.t(T("PIN")),
                )
                if self.with_pins and chosen == HUMAN
                else None,
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
        self.seats = {n: HUMAN if i == 0 else DEFAULTS[(i - 1) % len(DEFAULTS)] for i, n in enumerate(ids)}
        self.refresh()

    def _use_pins(self, on: bool) -> None:
        self.with_pins = on
        self.refresh()

    def _pin(self, nation: str, pin: str) -> None:
        self.pins[nation] = pin

    def _start(self) -> None:
        pins = {
            NationId(n): p for n, p in self.pins.items() if self.with_pins and p and self.seats[n] == HUMAN
        }
        seats = {NationId(n): who for n, who in self.seats.items()}
        self.emit(StartGame(self.desktop.chosen, seats, pins))

    def help(self) -> list[tuple[str, Text]]:
        """The keys of the seats."""
        return [("Ctrl+Enter", T("start the game")), ("Esc", T("back to the scenarios"))]
