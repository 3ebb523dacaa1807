"""The curtain: a screen without secrets that calls one delegation to the computer."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.core.ids import NationId
from game.core.text import T, Text
from game.model.frozen import authored
from game.session.game import Game
from game.session.seats import CLOSED, HUMAN
from game.ui.shell.commands import Go, Proceed, TakeSeat, Unseal
from game.ui.shell.game_screen import emblem_name
from game.ui.toolkit.kit import Widget, button, column, entry, grid, label, picture, row, spacer
from game.ui.toolkit.screen import Screen
from game.ui.widgets.entry import PIN_DIGITS, digit

if TYPE_CHECKING:
    from game.ui.shell.desktop import Desktop

MANY = 9
"""Number of seats above which they stand in columns instead of one centred line."""
STAGES = {"talks": T("Talks"), "orders": T("Orders")}


class Curtain(Screen):
    """Shows: whose seat it is and who is done; nothing of the game. Keys: Enter takes the seat.

    Leads to: the board of that delegation, the menu. `about` is the nation that is called.
    """

    key: ClassVar[str] = "curtain"

    def __init__(self, desktop: Desktop, about: str = "") -> None:
        super().__init__()
        self.desktop, self.called, self.pin = desktop, NationId(about), ""

    @property
    def game(self) -> Game:
        """The game whose seats are called."""
        assert self.desktop.game is not None
        return self.desktop.game

    @property
    def _is_recalled(self) -> bool:
        """Whether the delegation is called to open its seal again."""
        return self.desktop.seats.recalled == self.called

    def build(self) -> Widget:
        """Emblem, name and call in the middle; the other seats below."""
        nation = self.game.world.setting.nation(self.called)
        name = self.desktop.words.render(authored(nation.name))
        return column(
            spacer(),
            label(self.t(self._when()), "ui", side="center"),
            picture(emblem_name(nation), 6, align="center"),
            label(name, "display", side="center"),
            label(
                self.t(T("Please hand the seat to {nation}. The others look away.", nation=name)),
                "serif-lead",
                side="center",
            ),
            label(
                self.t(T("The seal is opened when {nation} takes the seat.", nation=name)),
                "body",
                side="center",
            )
            if self._is_recalled
            else None,
            self._door(),
            label(
                self.t(T("That is not the PIN of this seat.")),
                "body-bold",
                side="center",
                icon="triangle-alert",
                align="center",
            )
            if self.desktop.seats.wrong_pin
            else None,
            spacer(),
            self._others(),
            self._foot(),
            tone="bar",
            fill="bar",
            pad=(32, 28),
            gap=18,
            weight=1,
        )

    def _when(self) -> Text:
        world = self.game.world
        turns, stage = world.setting.timing.turns, STAGES[world.stage_kind]
        if world.setting.timing.start_year > 1000:
            return T(
                "{year} · turn {turn} of {turns} · {stage}",
                year=str(world.year),
                turn=world.turn,
                turns=turns,
                stage=stage,
            )
        return T("Turn {turn} of {turns} · {stage}", turn=world.turn, turns=turns, stage=stage)

    def _door(self) -> Widget:
        """The PIN, if the seat has one, and the way in."""
        needs_pin = bool(self.desktop.pins.get(self.called))
        pin = entry(
            self.pin,
            hidden=True,
            max_length=PIN_DIGITS,
            accepts=digit,
            on_change=self._type,
            on_enter=lambda _: self._take(),
            key="pin",
            name=self.t(T("PIN")),
            hint=self.t(T("PIN")),
            width=8,
            autofocus=True,
        )
        take = button(
            self.t(T("Take the seat")),
            self._take,
            kind="primary",
            shortcut="Enter",
            key="take",
            autofocus=not needs_pin,
        )
        return row(pin if needs_pin else None, take, align="center", gap=16)

    def _others(self) -> Widget:
        seats = [self._status(nation) for nation in self.game.world.setting.nation_ids]
        if len(seats) > MANY:
            return grid(*seats, columns=6, least=11, gap=10)
        return row(*seats, gap=22, line_gap=10, flow=True, align="center")

    def _status(self, nation: NationId) -> Widget:
        named = self.game.world.setting.nation(nation)
        if self.game.seats[nation] == CLOSED:
            icon, state = "lock", T("closed")
        elif self.game.seats[nation] != HUMAN:
            icon, state = "cpu", T("computer")
        elif nation == self.called:
            icon, state = "arrow-right", T("now")
        elif nation in self.game.sealed:
            icon, state = "check", T("done")
        else:
            icon, state = "hourglass", T("waiting")
        here = nation == self.called
        words = T("{nation} · {state}", nation=authored(named.name), state=state)
        return row(
            picture(emblem_name(named), 1.3),
            label(self.t(words), "small-bold" if here else "small", "ink" if here else "muted", icon=icon),
            gap=7,
            wrap=False,
        )

    def _foot(self) -> Widget:
        undo = button(
            self.t(T("Undo the last seal")), self.command(Unseal()), small=True, icon="undo-2", key="unseal"
        )
        menu = button(
            self.t(T("Menu")), self.command(Go("menu")), small=True, icon="menu", key="menu", shortcut="F10"
        )
        may_undo = self.game.last_person is not None and not self._is_recalled
        leave = button(
            self.t(T("Leave it sealed")),
            self.command(Proceed()),
            small=True,
            icon="check",
            key="leave-sealed",
        )
        return row(
            undo if may_undo else None, leave if self._is_recalled else None, menu, align="center", gap=10
        )

    def _type(self, pin: str) -> None:
        self.pin, self.desktop.seats.wrong_pin = pin, False
        self.refresh()

    def _take(self) -> None:
        pin, self.pin = self.pin, ""
        self.emit(TakeSeat(self.called, pin))

    def help(self) -> list[tuple[str, Text]]:
        """The keys of the curtain."""
        return [("Enter", T("take the seat")), ("F10", T("menu"))]
