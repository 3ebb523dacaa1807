"""Pictures of the running game's screens, drawn off screen: for the README, reviews and `--screenshot`."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from game.core.os_errors import reason
from game.core.problems import Problem, ProblemsError
from game.core.text import T, Text
from game.session.game import Game
from game.ui.screens.registry import NoScreen, make
from game.ui.shell import commands as c
from game.ui.shell.desktop import Desktop
from game.ui.toolkit.jobs import Jobs
from game.ui.toolkit.screen import Screen
from game.ui.tools.offscreen import render, save_picture

PATIENCE = 120.0
"""Seconds that background work of a screen may take before its picture is drawn without it."""
OUTSIDE = ("title", "setup", "load", "settings", "help", "problems")
"""Screens that need no game."""
WITHOUT_SEAT = ("curtain", "reveal", "ending", "thinking", "fault")
"""Screens of a game that need no seat: everybody may see them."""


def take(desktop: Desktop, screen: str, file: Path) -> None:
    """Draws `screen` ("key" or "key:about") of the desktop's game into `file`.

    ProblemsError for an unknown screen, one that lacks its game or scenario, an unknown `about`, and a file
    that cannot be written.
    """
    settle(desktop)
    key, _, about = screen.partition(":")
    game = desktop.game
    if game is not None and desktop.seat is None and key not in (*OUTSIDE, *WITHOUT_SEAT):
        _take_a_seat(desktop, game)
    shown = desktop.app.stack[-1][0].key if desktop.app.stack else ""
    with _seen_by(desktop, key):
        if key != shown or about:
            desktop.app.push(_made(desktop, key, about))
        settle(desktop)
        try:
            save_picture(render(desktop.app).surface, file)
        except (OSError, RuntimeError) as error:  # pygame.error is a RuntimeError
            why = (
                reason(error) if isinstance(error, OSError) else T("pictures of this kind are not made here")
            )
            raise _problem(
                "C-PLAY-07", T("{file} cannot be written: {reason}", file=str(file), reason=why)
            ) from error
        if key != shown or about:
            desktop.app.close()


def _take_a_seat(desktop: Desktop, game: Game) -> None:
    """Look at the game from the person's seat that is called, else any person's, else the first."""
    people = game.humans()
    called = next((n for n in game.waiting() if n in people), None)
    if called is not None:
        desktop.handle(c.TakeSeat(called, desktop.pins.get(called, "")))
    else:
        desktop.see_as(next(iter((*people, *game.world.setting.nation_ids))))


@contextmanager
def _seen_by(desktop: Desktop, key: str) -> Iterator[None]:
    """What everybody sees is drawn without a seat."""
    seat = desktop.seat
    if key in WITHOUT_SEAT:
        desktop.see_as(None)
    try:
        yield
    finally:
        desktop.see_as(seat)


def _made(desktop: Desktop, key: str, about: str) -> Screen:
    lacks_game = desktop.game is None and key not in OUTSIDE
    if lacks_game or (key == "setup" and desktop.chosen is None):
        text = T("the screen {found} needs a game: name a scenario or a save", found=key)
        raise _problem("C-PLAY-08", text)
    if about and not _is_known(desktop, key, about):
        raise _problem(
            "C-PLAY-09", T("the screen {found} knows nothing of “{about}”", found=key, about=about)
        )
    if key in ("curtain", "nation") and not about and desktop.game is not None:
        about = desktop.seat or next(iter((*desktop.game.humans(), *desktop.game.world.setting.nation_ids)))
    if key == "ending" and desktop.game is not None:
        desktop.prepare_ending()
    try:
        return make(key, desktop, about)
    except NoScreen as error:
        raise _problem("C-PLAY-06", T("there is no screen {found}", found=key)) from error
    except (LookupError, StopIteration, ValueError, OSError) as error:
        if not about:
            raise
        raise _nothing(key, about) from error


def _is_known(desktop: Desktop, key: str, about: str) -> bool:
    """Whether there is a thing of that id; screens that take other words judge for themselves."""
    if desktop.game is None:
        return True
    view = desktop.view
    nations = view.setting.nation_ids
    if key == "why":
        variable, _, place = about.partition("@")
        places = (*nations, *(commons.id for commons in view.setting.commons), "")
        return variable in view.history and all(one in places for one in place.split(","))
    known = {
        "treaty": [treaty.id for treaty in view.law.treaties],
        "book": [treaty.id for treaty in view.law.treaties],
        "nation": nations,
        "ledger": nations,
        "curtain": nations,
        "assembly": [body.id for body in view.law.bodies],
    }
    return key not in known or about in known[key]


def _nothing(key: str, about: str) -> ProblemsError:
    return _problem("C-PLAY-09", T("the screen {found} knows nothing of “{about}”", found=key, about=about))


def _problem(code: str, text: Text) -> ProblemsError:
    return ProblemsError([Problem(code, text)])


def settle(desktop: Desktop) -> None:
    """Waits for background work, and lets screens show its results."""
    jobs: Jobs = desktop.app.jobs
    end = time.monotonic() + PATIENCE
    while jobs.busy and time.monotonic() < end:
        time.sleep(0.005)
        desktop.app.process([])
    desktop.app.process([])
