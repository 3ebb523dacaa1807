"""Every screen can be pictured of every kind of game, or says in a sentence what it lacks."""

from __future__ import annotations

import pkgutil
from pathlib import Path

import pytest

import game.ui.screens
from game.core.ids import NationId
from game.core.problems import ProblemsError
from game.scenario.load import find, load
from game.session.game import Game
from game.session.opening import start
from game.session.settings import Settings
from game.ui.screens.registry import NoScreen, make
from game.ui.shell.desktop import Desktop
from game.ui.tools.shots import take

NATIONS = tuple(map(NationId, ("arka", "bayu", "citra", "dirga")))
COMPUTERS = dict.fromkeys(NATIONS, "random")
PEOPLE = dict.fromkeys(NATIONS, "human")
NEEDS_MORE = {"setup", "problems", "why", "book", "treaty", "assembly", "ledger"}
"""Screens that may be about something that the game does not have, and then say so."""


def game_of(seats: dict[NationId, str], stages: int, sealed: tuple[NationId, ...] = ()) -> Game:
    path = find("first-accord")
    assert path is not None
    game = start(load(path), 3, seats)
    for _ in range(stages):
        for nation in game.humans():
            game.seal(nation, ())
        game.play_stage()
    for nation in sealed:
        game.seal(nation, ())
    return game


GAMES = {
    "computers only": (COMPUTERS, 1, ()),
    "computers only, over": (COMPUTERS, 8, ()),
    "people, some have sealed": (PEOPLE, 1, NATIONS[:1]),
    "people, over": (PEOPLE, 8, ()),
    "one person": ({**COMPUTERS, NATIONS[0]: "human"}, 1, ()),
    "nobody": (dict.fromkeys(NATIONS, "closed"), 0, ()),
}


@pytest.fixture(scope="module", params=GAMES)
def played(request: pytest.FixtureRequest) -> Game:
    return game_of(*GAMES[request.param])


def screens() -> list[str]:
    """The keys of all screens; files beside them that are parts of one are none."""
    desktop = Desktop(Settings(language="en"), remember=False)
    found = []
    for module in pkgutil.iter_modules(game.ui.screens.__path__):
        try:
            make(module.name, desktop)
        except NoScreen:
            continue
        except Exception:  # it is one, and lacks a game
            pass
        found.append(module.name)
    return found


def test_every_screen_is_drawn_or_says_what_it_lacks(played: Game, tmp_path: Path) -> None:
    keys = screens()
    assert len(keys) > 15
    desktop = Desktop(Settings(language="en"), remember=False)
    desktop.title()
    desktop.begin(played, {})
    for key in keys:
        try:
            take(desktop, key, tmp_path / f"{key}.png")
            assert (tmp_path / f"{key}.png").stat().st_size > 1000
        except ProblemsError as error:
            assert key in NEEDS_MORE, (key, error.problems)


@pytest.mark.parametrize("key", ["board_map", "nothing", "board.x", "../board", ""])
def test_what_is_no_screen_is_said(key: str, tmp_path: Path) -> None:
    desktop = Desktop(Settings(language="en"), remember=False)
    desktop.begin(game_of(PEOPLE, 0), {})
    with pytest.raises(ProblemsError) as error:
        take(desktop, key, tmp_path / "x.png")
    assert error.value.problems[0].code == "C-PLAY-06"
