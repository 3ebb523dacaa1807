"""Two turns of The Open Table by one person in a real window: `python -m tests.window.open_table keys`.

A treaty with a condition is written, an order is given on the sheet of orders, a body is asked to decide, the
book and the ledger are read. Prints what it saw; with a folder, draws each screen into it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from game.orders.kinds.propose import Propose
from game.session.settings import Settings
from game.ui.shell.desktop import Desktop
from game.ui.tools import shots
from game.ui.widgets.dropdown import Dropdown
from tests.window.hands import Hands


class Play:
    """One person's way through the screens."""

    def __init__(self, how: str, folder: Path | None) -> None:
        self.desktop = Desktop(Settings(language="id" if how == "keys" else "en"), size=(1280, 800))
        self.desktop.title()
        self.hands = Hands(self.desktop, keyboard_only=how == "keys")
        self.folder, self.seen = folder, 0

    def shot(self, name: str) -> None:
        """A picture of what is on the screen, if pictures are wanted."""
        self.seen += 1
        if self.folder is not None:
            self.hands.pump(0.2)
            picture = shots.render(self.desktop.app).surface
            shots.save_picture(picture, self.folder / f"{self.seen:02d}-{name}.png")

    def wait(self, screen: str) -> None:
        self.hands.until(lambda: self.hands.screen == screen, f"the screen {screen!r}")

    def go(self, key: str, screen: str) -> None:
        self.hands.use(key)
        self.wait(screen)
        self.shot(screen)

    def back(self) -> None:
        self.hands.use("back")
        self.wait("board")

    def choose(self, key: str, value: str) -> None:
        """Unfold a list and walk down to an entry."""
        self.hands.until(lambda: self.hands.find(key), f"a list {key!r}")
        unfolding = self.hands.find(key)
        assert isinstance(unfolding, Dropdown)
        place = [option.value for option in unfolding.options].index(value)
        self.hands.use(key)
        self.hands.press(*["Down"] * place, "Return")

    @property
    def pending(self) -> list[str]:
        return [order.kind for order in self.desktop.view.pending]

    # -- what is done
    def begin(self) -> None:
        self.go("scenario-open-table", "setup")
        self.hands.use("start")
        self.board()

    def board(self) -> None:
        """Until the board is there, through curtains and reveals."""
        while True:
            self.hands.until(lambda: self.hands.screen in ("curtain", "board", "reveal"), "the seat")
            match self.hands.screen:
                case "board":
                    return
                case "curtain":
                    self.hands.use("take")
                case _:
                    self.shot("reveal")
                    self.hands.use("proceed")

    def write(self) -> None:
        """A tariff bound by three, if one of them does so too."""
        self.go("go-treaty", "treaty")
        for nation in ("bentar", "cendana"):
            self.hands.tick(f"invite-{nation}")
        self.hands.use("add-tariff-binding")
        self.hands.use("form-more")
        self.choose("field-terms.condition.clause", "tariff-binding")
        self.shot("condition")
        self.hands.use("propose")
        self.wait("board")

    def order(self) -> None:
        """Something is said by the sheet of orders, taken back and given again."""
        self.go("go-orders", "orders")
        self.hands.pick("kinds-diplomacy", "speak")
        self.hands.use("give")
        self.shot("given")
        self.hands.use(f"back-{len(self.pending) - 1}")
        self.hands.use("give")
        self.back()

    def motion(self) -> None:
        self.go("go-assembly", "assembly")
        self.hands.use("move")
        self.shot("moved")
        self.back()

    def read(self) -> None:
        """Every page of the book, and what was promised."""
        self.go("go-book", "book")
        for page in ("text", "status", "record", "disputes", "deeds"):
            self.hands.pick("pages-tabs", page)
            self.hands.until(lambda: not self.desktop.app.jobs.busy, "what is being computed")
            self.shot(f"book-{page}")
        self.back()
        self.go("go-policy", "policy")
        self.back()

    def end(self) -> None:
        self.hands.use("end-seat")
        self.hands.until(lambda: self.hands.screen != "board", "the others")
        self.board()


def main(how: str, folder: Path | None = None) -> None:
    """Plays two turns: in English with the mouse, in Indonesian with the keyboard."""
    play = Play(how, folder)
    play.begin()
    play.write()
    proposed = [o for o in play.desktop.view.pending if isinstance(o, Propose)]
    condition = proposed[0].text.articles[0].terms.condition.clause
    play.order()
    play.motion()
    said = play.pending
    for _ in range(3):
        play.end()
    play.read()
    game = play.desktop.game
    assert game is not None
    print(f"how={how} condition={condition} pending={said} turn={game.world.turn} stage={game.world.stage}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "mouse", Path(sys.argv[2]) if len(sys.argv) > 2 else None)
