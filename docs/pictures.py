"""Draws the pictures of README and docs: `python docs/pictures.py [FOLDER]` (else docs/pictures).

Every screen in both languages, from games that computer delegations play from a fixed seed.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

os.environ["SDL_VIDEODRIVER"] = "dummy"
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from game.core.ids import NationId  # noqa: E402
from game.i18n import LANGUAGES  # noqa: E402
from game.scenario.load import Loaded, find, load  # noqa: E402
from game.session.game import Game  # noqa: E402
from game.session.opening import start  # noqa: E402
from game.session.settings import Settings  # noqa: E402
from game.ui.screens.registry import make  # noqa: E402
from game.ui.shell.desktop import Desktop  # noqa: E402
from game.ui.tools import shots  # noqa: E402

SIZE = (1280, 720)
Shot = tuple[str, Desktop, str]
"""A picture's name without its language, the desktop, and the screen to show on it."""
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


def _loaded(name: str) -> Loaded:
    path = find(name)
    assert path is not None
    return load(path)


@cache
def played(name: str, own: str, turn: int, stage: int, seed: int = SEED) -> tuple[Loaded, Game]:
    """A game at that moment; the seat `own` is a person's and has said nothing."""
    loaded = _loaded(name)
    assert loaded.file is not None
    seats = {NationId(n.id): TABLE[i % 4] for i, n in enumerate(loaded.file.nations)}
    game = start(loaded, seed, {**seats, NationId(own): "human"})
    while (game.world.turn, game.world.stage) < (turn, stage) and not game.is_over:
        game.seal(NationId(own), ())
        game.play_stage()
    return loaded, game


def desktop(
    loaded: Loaded | None, game: Game | None, own: str, language: str, size: tuple[int, int] = SIZE
) -> Desktop:
    """A desktop with that seat taken (no window)."""
    found = Desktop(Settings(language=language), size=size, remember=False)
    found.title()
    if game is not None:
        found.chosen = loaded
        found.game, found.seat = game, NationId(own)
        found.app.reset(make("board", found))
    return found


def outside(language: str) -> Iterator[Shot]:
    """The title, and seats being taken."""
    loaded = _loaded("first-accord")
    yield "title", desktop(None, None, "", language), "title"
    seats = desktop(None, None, "", language)
    seats.chosen = loaded
    yield "setup", seats, "setup"


def islands(language: str) -> Iterator[Shot]:
    """First Accord in its third turn, at Citra's seat and between seats."""
    loaded, game = played("first-accord", "citra", 3, 1)
    here = desktop(loaded, game, "citra", language)
    for screen in (*ISLANDS, _table(here), "reveal"):
        yield f"first-accord-{_plain(screen)}", here, screen
    here.seat = None
    here.app.reset(make("curtain", here, "bayu"))
    yield "first-accord-curtain", here, "curtain"


def ended(language: str) -> Iterator[Shot]:
    """First Accord at its end."""
    loaded, game = played("first-accord", "citra", 99, 0)
    yield "first-accord-ending", desktop(loaded, game, "citra", language), "ending"


def paris(language: str) -> Iterator[Shot]:
    """Paris 2015 in its third turn, at Indonesia's seat."""
    there = desktop(*played("paris-2015", "idn", 3, 0), "idn", language)
    for screen in ("board", _table(there), "book"):
        yield f"paris-2015-{_plain(screen)}", there, screen


def eight(language: str) -> Iterator[Shot]:
    """The Open Table in its third turn, at Danau's seat."""
    around = desktop(*played("open-table", "danau", 3, 1), "danau", language)
    for screen in OPEN:
        yield f"open-table-{_plain(screen)}", around, screen


GAMES: Final = {made.__name__: made for made in (outside, islands, ended, paris, eight)}
"""What is pictured, by game: functions from a language to shots."""


def draw(folder: Path, games: Iterable[str] = tuple(GAMES)) -> list[Path]:
    """The pictures of these games in both languages, named SCENARIO-SCREEN-LANGUAGE.png."""
    folder.mkdir(parents=True, exist_ok=True)
    drawn = []
    for game in games:
        for language in LANGUAGES:
            for name, shown, screen in GAMES[game](language):
                drawn.append(folder / f"{name}-{language}.png")
                shots.take(shown, screen, drawn[-1])
    return drawn


def _table(desktop: Desktop) -> str:
    """The treaty table with the newest text that the seat negotiates."""
    view = desktop.view
    return f"treaty:{[t.id for t in view.law.treaties if view.nation in t.negotiators][-1]}"


def _plain(screen: str) -> str:
    return screen.partition(":")[0]


if __name__ == "__main__":
    draw(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures")
