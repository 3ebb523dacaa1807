"""The curtain: it covers everything and calls one delegation to the seat."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.core.ids import NationId
from game.core.text import T, Text
from game.model.frozen import authored
from game.session.seats import HUMAN
from game.ui.commands import Go, TakeSeat, Unseal
from game.ui.game_screen import emblem_name
from game.ui.kit import Widget, button, column, entry, label, picture, pill, row, spacer
from game.ui.screen import Screen

if TYPE_CHECKING:
    from game.ui.desktop import Desktop


class Curtain(Screen):
    """Shows: whose seat it is and who is done; nothing of the game. Keys: Enter takes the seat.

    Leads to: the board of that delegation. `about` is the nation that is called.
    """

    key: ClassVar[str] = "curtain"

    def __init__(self, desktop: Desktop, about: str = "") -> None:
        super().__init__()
        self.desktop, self.called, self.pin = desktop, NationId(about), ""

    def build(self) -> Widget:
        """Emblem, name and call in the middle; the others below."""
        assert self.desktop.game is not None
        world = self.desktop.game.world
        nation = world.setting.nation(self.called)
        name = self.desktop.words.render(authored(nation.name))
        needs_pin = bool(self.desktop.pins.get(self.called))
        return column(
            spacer(),
            label(
                self.t(T("Turn {turn} of {turns}", turn=world.turn, turns=world.setting.timing.turns)),
                "small",
                side="center",
            ),
            picture(emblem_name(nation), 6, align="center"),
            label(name, "display", side="center"),
            label(
                self.t(T("Please hand the seat to {nation}. The others look away.", nation=name)),
                "serif-lead",
                side="center",
            ),
            row(
                entry(
                    self.pin,
                    hidden=True,
                    max_length=4,
                    accepts=str.isdigit,
                    on_change=self._type,
                    on_enter=lambda _: self._take(),
                    key="pin",
                    name=self.t(T("PIN")),
                    hint=self.t(T("PIN")),
                    width=8,
                    autofocus=True,
                )
                if needs_pin
                else None,
                button(
                    self.t(T("Take the seat")),
                    self._take,
                    kind="primary",
                    shortcut="Enter",
                    key="take",
                    autofocus=not needs_pin,
                ),
                align="center",
                gap=16,
                wrap=False,
            ),
            spacer(),
            row(*(self._status(n) for n in world.setting.nation_ids), gap=10, flow=True, align="center"),
            row(
                button(
                    self.t(T("Undo the last seal")),
                    self.command(Unseal()),
                    small=True,
                    icon="undo-2",
                    key="unseal",
                )
                if self._may_undo()
                else None,
                button(
                    self.t(T("Menu")),
                    self.command(Go("menu")),
                    small=True,
                    icon="menu",
                    key="menu",
                    shortcut="F10",
                ),
                align="center",
                gap=10,
                wrap=False,
            ),
            tone="bar",
            fill="bar",
            pad=(32, 28),
            gap=18,
            weight=1,
        )

    def _status(self, nation: NationId) -> Widget:
        game = self.desktop.game
        assert game is not None
        named = game.world.setting.nation(nation)
        if game.seats[nation] != HUMAN:
            state = T("computer") if game.seats[nation] != "closed" else T("closed")
        elif nation in game.sealed:
            state = T("done")
        else:
            state = T("now") if nation == self.called else T("waiting")
        say = self.desktop.words.render
        return row(
            picture(emblem_name(named), 1.2),
            pill(self.t(T("{nation} · {state}", nation=say(authored(named.name)), state=state))),
            gap=6,
        )

    def _may_undo(self) -> bool:
        game = self.desktop.game
        return game is not None and any(n in game.humans() for n in game.sealed)

    def _type(self, pin: str) -> None:
        self.pin = pin

    def _take(self) -> None:
        self.emit(TakeSeat(self.called, self.pin))

    def help(self) -> list[tuple[str, Text]]:
        """The keys of the curtain."""
        return [("Enter", T("take the seat"))]
