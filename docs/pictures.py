"""Draws the pictures of README and docs: `python docs/pictures.py [FOLDER]` (else docs/pictures).

Every screen in both languages, from games that computer delegations play from a fixed seed.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from game.core.ids import NationId  # noqa: E402
from game.scenario.load import Loaded, find, load  # noqa: E402
from game.session.game import Game  # noqa: E402
from game.session.opening import start  # noqa: E402
from game.session.settings import Settings  # noqa: E402
from game.ui.screens.registry import make  # noqa: E402
from game.ui.shell.desktop import Desktop  # noqa: E402
from game.ui.tools import shots  # noqa: E402

SIZE = (1280, 720)
OPEN = ("board", "orders", "assembly", "ledger:danau", "book")
TABLE = ("reciprocal", "selfish", "cooperative", "cautious")
SEED = 5
ISLANDS = (
    "board",
    "book",
    "policy",
    "assembly",
    "nation:bayu",
    "why:pillars.planet@citra",
    "log",
    "menu",
    "settings",
    "help",
)


def played(name: str, own: str, turn: int, stage: int) -> tuple[Loaded, Game]:
    """A game at that moment; the seat `own` is a person's and has said nothing."""
    path = find(name)
    assert path is not None
    loaded = load(path)
    assert loaded.file is not None
    seats = {NationId(n.id): TABLE[i % 4] for i, n in enumerate(loaded.file.nations)}
    game = start(loaded, SEED, {**seats, NationId(own): "human"})
    while (game.world.turn, game.world.stage) < (turn, stage) and not game.is_over:
        for nation in game.waiting():
            game.seal(nation, () if nation == own else game.decide(nation))
        game.advance()
    return loaded, game


def desktop(loaded: Loaded | None, game: Game | None, own: str, language: str) -> Desktop:
    """A desktop with that seat taken (no window)."""
    found = Desktop(Settings(language=language), size=SIZE, remember=False)
    found.title()
    if game is not None:
        found.chosen = loaded
        found.game, found.seat = game, NationId(own)
        found.app.reset(make("board", found))
    return found


def draw(folder: Path) -> None:
    """All pictures, named SCENARIO-SCREEN-LANGUAGE.png."""
    folder.mkdir(parents=True, exist_ok=True)
    islands, bay = played("first-accord", "citra", 3, 1)
    blocs, paris = played("paris-2015", "idn", 3, 0)
    _, ended = played("first-accord", "citra", 99, 0)
    eight, around = played("open-table", "danau", 3, 1)
    for language in ("en", "id"):
        shots.take(desktop(None, None, "", language), "title", folder / f"title-{language}.png")
        seats = desktop(None, None, "", language)
        seats.chosen = islands
        shots.take(seats, "setup", folder / f"setup-{language}.png")
        here = desktop(islands, bay, "citra", language)
        for screen in (*ISLANDS, _table(here)):
            shots.take(here, screen, folder / f"first-accord-{_plain(screen)}-{language}.png")
        shots.take(here, "reveal", folder / f"first-accord-reveal-{language}.png")
        here.seat = None
        here.app.reset(make("curtain", here, "bayu"))
        shots.take(here, "curtain", folder / f"first-accord-curtain-{language}.png")
        end = desktop(islands, ended, "citra", language)
        shots.take(end, "ending", folder / f"first-accord-ending-{language}.png")
        there = desktop(blocs, paris, "idn", language)
        for screen in ("board", _table(there), "book"):
            shots.take(there, screen, folder / f"paris-2015-{_plain(screen)}-{language}.png")
        around_it = desktop(eight, around, "danau", language)
        for screen in OPEN:
            shots.take(around_it, screen, folder / f"open-table-{_plain(screen)}-{language}.png")


def _table(desktop: Desktop) -> str:
    """The treaty table with the newest text that the seat negotiates."""
    view = desktop.view
    return f"treaty:{[t.id for t in view.law.treaties if view.nation in t.negotiators][-1]}"


def _plain(screen: str) -> str:
    return screen.partition(":")[0]


if __name__ == "__main__":
    draw(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures")
