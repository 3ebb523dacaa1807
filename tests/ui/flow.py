"""A whole desktop driven by posted events: nothing is opened, nothing is saved unless a folder is given.

at = flow(language="id"); at.go("first-accord", people=4); at.click("take")
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pygame

from game.core.ids import NationId
from game.core.problems import ScenarioError
from game.scenario.load import find, load
from game.session.library import Loaded
from game.session.settings import Settings
from game.ui.shell import commands as c
from game.ui.shell.desktop import Desktop
from tests.ui.driver import Driver, problems_of_fit

LOOKS = (
    ((1024, 768), 1.0, "en", "light"),
    ((1024, 768), 2.0, "id", "light"),
    ((1280, 720), 1.5, "id", "dark"),
    ((1280, 720), 2.0, "en", "dark"),
    ((1920, 1080), 1.0, "en", "contrast"),
)
"""Tight and wide, small and large text, both languages, all colours."""


class Flow(Driver):
    """A driver of the desktop, which carries out every command itself."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        desktop.app.surface = pygame.Surface(desktop.app.look.size)
        desktop.title()
        super().__init__(desktop.app)
        self.settle()  # the library is read

    @property
    def key(self) -> str:
        """The key of the topmost screen."""
        return self.app.stack[-1][0].key

    @property
    def toasts(self) -> list[str]:
        """What floats now."""
        return [toast.text for toast in self.app.overlays.toasts]

    def go(
        self, scenario: str = "first-accord", people: int = 4, pins: str = "", computer: str = "closed"
    ) -> None:
        """Begin a game: people take the first seats, `computer` the others; `pins` is the PIN of all."""
        loaded = scenario_file(scenario)
        assert loaded.file is not None
        ids = [NationId(nation.id) for nation in loaded.file.nations]
        seats = {n: "human" if i < people else computer for i, n in enumerate(ids)}
        kept = dict.fromkeys(ids[:people], pins) if pins else {}
        self.desktop.handle(c.StartGame(loaded, seats, kept, 7))
        self.settle()

    def settle(self) -> None:
        """Wait for background work."""
        self.wait(lambda: not self.app.jobs.busy)
        self.draw()

    def until(self, wanted: str, step: Callable[[], None], most: int = 200) -> None:
        """Do `step` until a screen comes up."""
        for _ in range(most):
            if self.key == wanted:
                return
            step()
            self.settle()
        raise AssertionError(f"still at {self.key}")

    def by_mouse(self) -> None:
        """The one click that takes a game without orders onwards."""
        self.click({"curtain": "take", "board": "end-seat", "reveal": "proceed"}[self.key])

    def by_keys(self) -> None:
        """The one key that does so."""
        self.press({"curtain": "Enter", "board": "Ctrl+Enter", "reveal": "Enter"}[self.key])


@cache
def scenario_file(name: str) -> Loaded:
    """A scenario of the library, read once: it never changes."""
    path = find(name)
    assert path is not None
    loaded = load(path)
    if not loaded.is_playable:
        raise ScenarioError(loaded.problems)
    return loaded


def flow(*, size: tuple[int, int] = (1280, 720), remember: bool = False, **settings: object) -> Flow:
    """A desktop on its title; `settings` as in the settings file."""
    chosen = Settings.model_validate({"language": "en", **settings})
    return Flow(Desktop(chosen, size=size, remember=remember))


def beyond_the_window(at: Flow) -> list[str]:
    """What lies to the left or right of the window, where no scrolling leads."""
    width = at.app.look.size[0]
    wide = [w for w in at.widgets() if w.rect.w and (w.rect.left < -1 or w.rect.right > width + 1)]
    return [f"{w.role} {w.key or w.name[:30]!r} {w.rect} is beyond the window" for w in wide]


def assert_fits_everywhere(begin: Callable[[Flow], None]) -> None:
    """The screen that `begin` leads to has room for its words in every look."""
    faults = []
    for size, scale, language, theme in LOOKS:
        at = flow(size=size, scale=scale, language=language, theme=theme)
        begin(at)
        at.draw()
        found = [*problems_of_fit(at.app), *beyond_the_window(at)]
        faults += [f"{size} {scale} {language}: {fault}" for fault in found]
    assert not faults, "\n".join(faults)
