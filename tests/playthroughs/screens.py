"""What the screens of a game say, as text: every word in the order in which it is drawn, with its colour.

Words that differ from plain ink have their colour token behind them. Where on the screen a word stands is not
told: pictures and the tests of the layout look at that.
"""

from __future__ import annotations

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

from collections.abc import Iterator

from game.core.ids import NationId
from game.model.order import ORDERS
from game.session.game import Game
from game.ui.screens.registry import make
from game.ui.shell.desktop import Desktop
from game.ui.tools.shots import settle
from tests.ui.driver import all_texts
from tests.ui.pictures import script

SIZE = (1600, 900)
ORDERING = 1
"""The stage of orders, after talks."""
PLAIN = ("board", "policy", "assembly", "treaty", "log", "reveal", "help", "settings", "menu")
PAGES = ("text", "status", "record", "disputes", "deeds")
WHY = (
    *("pillars.peace", "pillars.prosperity", "pillars.planet", "pillars.health", "finance.income"),
    *("society.support", "security.threat", "health.outbreak", "climate.emissions"),
)


def told(scenario: str, seed: int, own: str, turn: int, language: str) -> str:
    """All screens of a seat when orders are given in that turn, a heading and its words for each."""
    loaded, game = script().played(scenario, own, turn, ORDERING, seed)
    desktop = script().desktop(loaded, game, own, language, SIZE)
    parts = [f"== {key}\n" + "\n".join(_words(desktop, key)) for key in _screens(game, NationId(own))]
    desktop.app.jobs.stop()
    return "\n\n".join(parts) + "\n"


def _screens(game: Game, own: NationId) -> Iterator[str]:
    """The screens, each with what it is about behind a colon."""
    yield from PLAIN
    for nation in game.world.setting.nation_ids[:4]:
        yield f"nation:{nation}"
        yield f"ledger:{nation}"
    yield from (f"why:{name}@{own}" for name in WHY)
    yield from (f"orders:{kind}" for kind, order in ORDERS.items() if order.sheet)
    treaties = game.view(own).law.treaties
    for treaty in treaties[-4:]:
        yield f"treaty:{treaty.id}"
    for treaty in treaties[:3]:
        yield from (f"book:{treaty.id}:{page}" for page in PAGES)


def _words(desktop: Desktop, key: str) -> Iterator[str]:
    """The words on a screen."""
    name, _, about = key.partition(":")
    about, _, page = about.partition(":")
    screen = make(name, desktop, about)
    desktop.app.push(screen)
    if page:
        screen.tab = page  # type: ignore[attr-defined]
        desktop.app.refresh()
    settle(desktop)
    desktop.app.top.place()
    texts = all_texts(desktop.app)
    desktop.app.close()
    for drawn in texts:
        if drawn.text.strip() and (name == "board" or not drawn.color.startswith("on_bar")):
            yield drawn.text if drawn.color == "ink" else f"{drawn.text}  [{drawn.color}]"
