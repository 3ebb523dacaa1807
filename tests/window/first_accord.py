"""A whole game of First Accord with four people in a real window: `python -m tests.window.first_accord keys`.

Treaties are written and signed by hand, then turn after turn is ended, to the ending. Prints what it saw.
"""

from __future__ import annotations

import sys

from game.core.ids import NationId
from game.scenario.load import find, load
from game.session.settings import Settings
from game.treaties.status import status
from game.ui.shell.desktop import Desktop
from tests.window.hands import Hands


def main(how: str) -> None:
    """Plays to the ending in Indonesian."""
    desktop = Desktop(Settings(language="id"), size=(1280, 800))
    desktop.title()
    hands = Hands(desktop, keyboard_only=how == "keys")
    hands.use("scenario-first-accord")
    hands.until(lambda: hands.screen == "setup", "the seats")
    hands.use("all-people")
    hands.use("start")
    swap(hands)
    cap(hands)
    while not over(hands):
        seat(hands)
    hands.until(lambda: hands.screen == "ending", "the ending")
    game = desktop.game
    assert game is not None
    forced = [
        status.text(t).title.id
        for t in game.world.law.treaties
        if status.in_force_since(t, game.world.turn) is not None
    ]
    path = find("first-accord")
    assert path is not None and load(path).digest == game.log.header["scenario"]["hash"]
    print(f"how={how} turn={game.world.turn} in_force={forced} digest={game.world.digest()}")
    hands.use("title")
    hands.until(lambda: hands.screen == "title", "the title")


def over(hands: Hands) -> bool:
    """Whether the game is at its end."""
    hands.until(lambda: hands.screen not in ("thinking",), "the delegations")
    if hands.screen == "reveal":
        hands.use("proceed")
        return over(hands)
    game = hands.desktop.game
    return game is None or game.is_over


def seat(hands: Hands, act: str = "") -> None:
    """Take the seat that is called, do one thing, end the seat."""
    assert not over(hands)
    hands.until(lambda: hands.screen == "curtain", "the curtain")
    hands.use("take")
    hands.until(lambda: hands.screen == "board", "the board")
    if act == "sign":
        for key in hands.starting("sign-"):
            hands.use(key)
    hands.use("end-seat")
    hands.until(lambda: hands.screen != "board", "the curtain after the board")


def write(hands: Hands, parties: tuple[str, ...], kind: str) -> None:
    """On the board: a new draft to these nations, with one article of that kind, proposed."""
    hands.use("go-treaty")
    hands.until(lambda: hands.screen == "treaty", "the treaty table")
    for nation in parties:
        hands.tick(f"invite-{nation}")
    hands.use(f"add-{kind}")
    hands.use("propose")
    hands.until(lambda: hands.screen == "board", "the board after proposing")


def drafting(hands: Hands, parties: tuple[str, ...], kind: str) -> None:
    """One stage in which the first seat writes a treaty and the others look on."""
    assert not over(hands)
    hands.until(lambda: hands.screen == "curtain", "the curtain")
    hands.use("take")
    hands.until(lambda: hands.screen == "board", "the board")
    write(hands, parties, kind)
    hands.use("end-seat")
    hands.until(lambda: hands.screen != "board", "the next curtain")
    for _ in range(3):
        seat(hands)


def swap(hands: Hands) -> None:
    """Turn 1: Arka offers Bayu a grant; Bayu signs."""
    drafting(hands, ("bayu",), "grant")
    for _ in range(4):
        seat(hands, "sign")


def cap(hands: Hands) -> None:
    """Turn 2: Arka tables a cap on the harvest for all; everybody signs."""
    others = tuple(n for n in ("bayu", "citra", "dirga") if NationId(n))
    drafting(hands, others, "harvest-cap")
    for _ in range(4):
        seat(hands, "sign")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "mouse")
