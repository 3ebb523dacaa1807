"""Makes players to be killed: for each path on its input it forks one and prints the player's process id.

A player takes up the game at the path (or starts First Accord there), and seats seal, stages resolve, turns
are rewound as fast as it can; when a turn begins it writes its snapshot. After each has returned, and not
before, it announces where the game stands. Forking spares a hundred starts of Python.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from game.core.ids import NationId
from game.scenario.load import Loaded, load
from game.session.at_once import picture
from game.session.game import Game
from game.session.opening import resume, start
from tests.plays import FIRST_ACCORD, orders

SEATS = {NationId(n): "human" for n in ("arka", "bayu", "citra", "dirga")}
LAST = 4
"""The turn at which the players go back to the first."""


def standing(game: Game) -> str:
    """Where the game stands: records, turn and stage, who has sealed, and the world's digest."""
    world = game.world
    sealed = ",".join(f"{n}:{len(s.orders)}" for n, s in game.sealed.items())
    return f"{game.log.count} {world.turn}.{world.stage} [{sealed}] {world.digest()}"


def announce(game: Game) -> None:
    """Tell the parent; the text is short enough to be written at once."""
    os.write(1, f"{standing(game)}\n".encode())


def play(path: Path, loaded: Loaded) -> None:
    """Play until killed."""
    game = resume(path, quick=True).game if path.exists() else start(loaded, 11, SEATS, path)
    announce(game)
    while True:
        for nation in game.waiting():
            game.seal(nation, orders(game.log.count, game.view(nation), count=2))
            announce(game)
        game.advance()
        announce(game)
        if game.world.stage == 0 and (taken := picture(game)) is not None:
            taken.write()
        if game.world.turn == LAST:
            game.rewind(1)
            announce(game)


def main() -> None:
    """One player at a time; when it has been killed, a line with its end closes its announcements."""
    loaded = load(FIRST_ACCORD)
    for line in sys.stdin:
        process = os.fork()
        if process == 0:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            try:
                play(Path(line.strip()), loaded)
            finally:
                os._exit(1)
        os.write(1, f"pid {process}\n".encode())
        status = os.waitpid(process, 0)[1]
        os.write(1, f"end {status}\n".encode())


if __name__ == "__main__":
    main()
