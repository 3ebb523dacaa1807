"""The menu of a game: settings, help, going back in time, leaving."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from game.core.text import T, Text
from game.session.game import Game
from game.ui.shell.commands import Ask, DropCurtain, Go, Quit, Rewind, ToTitle
from game.ui.toolkit.kit import Widget, button, modal, note, row
from game.ui.toolkit.screen import Screen

if TYPE_CHECKING:
    from game.ui.shell.desktop import Desktop


class Menu(Screen):
    """Shows: what can be done about the game as a whole. Keys: Esc leaves. Leads to: settings, help."""

    key: ClassVar[str] = "menu"
    modal: ClassVar[bool] = True

    def __init__(self, desktop: Desktop, about: str = "") -> None:
        super().__init__()
        self.desktop = desktop

    def build(self) -> Widget:
        """A column of buttons; the turns to go back to in a row."""
        game = self.desktop.game
        assert game is not None
        past = [] if self.desktop.work.phase == "resolving" else self._turns(game)
        saved = game.log.is_saved
        back = [
            button(
                self.t(T("Turn {turn}", turn=turn)),
                partial(self._ask, turn),
                small=True,
                key=f"rewind-{turn}",
            )
            for turn in past
        ]
        return modal(
            self.t(T("Menu")),
            button(self.t(T("Cover the screen")), self.command(DropCurtain()), icon="eye-off", key="cover")
            if self.desktop.seat
            else None,
            button(self.t(T("Settings")), self.command(Go("settings")), icon="settings", key="settings"),
            button(self.t(T("Help")), self.command(Go("help")), icon="book-open", key="help"),
            note(self.t(T("Go back to the start of a turn:"))) if back else None,
            row(*back, flow=True, gap=8, group=True) if back else None,
            button(
                self.t(
                    T("To the title (the game is saved)") if saved else T("To the title (nothing is saved)")
                ),
                self.command(ToTitle()),
                icon="house",
                key="title",
            ),
            button(
                self.t(T("Quit (the game is saved)") if saved else T("Quit (nothing is saved)")),
                self.command(Quit()),
                icon="x",
                key="quit",
            ),
            on_close=self.close,
            closes=self.t(T("Close")),
        )

    @staticmethod
    def _turns(game: Game) -> list[int]:
        """The turns whose start lies behind."""
        now, begun = game.world.turn, bool(game.world.stage or game.sealed)
        return [world.turn for world in game.timeline.turn_starts() if world.turn < now or begun]

    def _ask(self, turn: int) -> None:
        words = T(
            "The game goes back to the start of turn {turn}. What came after stays in the save, "
            "but counts no more.",
            turn=turn,
        )
        yes = T("Go back to turn {turn}", turn=turn)
        self.emit(Ask(T("Go back in time?"), words, yes, Rewind(turn)))

    def help(self) -> list[tuple[str, Text]]:
        """The keys of the menu."""
        return [("↑ ↓", T("from one line to the next")), ("Esc", T("back to the game"))]
