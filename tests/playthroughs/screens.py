"""What the screens of a game say, as text: every word in the order in which it is drawn, with its colour.

Words that differ from plain ink have their colour token behind them. Where on the screen a word stands is not
told: pictures and the tests of the layout look at that.
"""

from __future__ import annotations

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

from collections.abc import Iterator

import pygame

from game.core.ids import NationId
from game.model.order import ORDERS
from game.scenario.load import find, load
from game.session.game import Game
from game.session.opening import start
from game.session.settings import Settings
from game.ui.screens.registry import make
from game.ui.shell.desktop import Desktop
from game.ui.toolkit.canvas import Canvas
from game.ui.tools.shots import settle

TABLE = ("reciprocal", "selfish", "cooperative", "cautious")
SIZE = (1600, 900)
PLAIN = ("board", "policy", "assembly", "treaty", "log", "reveal", "help", "settings", "menu")
PAGES = ("text", "status", "record", "disputes", "deeds")
WHY = (
    *("pillars.peace", "pillars.prosperity", "pillars.planet", "pillars.health", "finance.income"),
    *("society.support", "security.threat", "health.outbreak", "climate.emissions"),
)


def told(scenario: str, seed: int, turn: int, language: str) -> str:
    """All screens of the first seat in that turn's last stage, a heading and its words for each."""
    path = find(scenario)
    assert path is not None
    loaded = load(path)
    assert loaded.file is not None
    seats = {NationId(n.id): TABLE[k % len(TABLE)] for k, n in enumerate(loaded.file.nations)}
    own = NationId(loaded.file.nations[0].id)
    game = start(loaded, seed, {**seats, own: "human"})
    last = len(game.world.setting.timing.stages) - 1
    while (game.world.turn, game.world.stage) < (turn, last) and not game.is_over:
        game.seal(own, ())
        game.play_stage()
    desktop = Desktop(Settings(language=language), size=SIZE, remember=False)
    desktop.chosen, desktop.game, desktop.seat = loaded, game, own
    desktop.app.reset(make("board", desktop))
    parts = [f"== {key}\n" + "\n".join(_words(desktop, key)) for key in _screens(game, own)]
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
    canvas = Canvas(pygame.Surface(SIZE), desktop.app.look)
    canvas.cull = False
    desktop.app.top.place()
    desktop.app.top.draw(canvas)
    desktop.app.close()
    for drawn in canvas.texts:
        if drawn.text.strip() and (name == "board" or not drawn.color.startswith("on_bar")):
            yield drawn.text if drawn.color == "ink" else f"{drawn.text}  [{drawn.color}]"
