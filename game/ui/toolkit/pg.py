"""The only module that knows which pygame is installed, and what has to be set before it starts.

Here: environment, window, driver check, clipboard, waiting for events. Not here: anything drawn. pygame 2.6.1
and pygame-ce 2.5 share the API that the rest of the package uses.
"""

from __future__ import annotations

import os
from contextlib import suppress

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
# Windows enlarges (and blurs) the windows of programs that do not say this.
os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
# SDL's accelerated present costs 16 ms where there is no GPU; the plain one 0.8 ms.
os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")

import pygame

from game.core.problems import MufakatError

SMALLEST = (800, 500)
SILENT_DRIVERS = ("dummy", "offscreen")

_own_clipboard = ""
BLANK = " "
"""The text that empties the clipboard: some drivers refuse an empty one."""


class NoScreen(MufakatError):
    """There is no display to open a window on (exit code 3)."""


def is_ce() -> bool:
    """Whether the community edition is running."""
    return bool(getattr(pygame, "IS_CE", 0))


def start_fonts() -> None:
    """Starts what drawing to a surface needs, and nothing that needs a display."""
    if not pygame.font.get_init():
        pygame.font.init()


def open_window(size: tuple[int, int], title: str) -> pygame.Surface:
    """The window's surface. Raises `NoScreen` where SDL would silently draw to nothing.

    Only display and fonts are started: `pygame.init()` would open the sound card too. A driver named in
    SDL_VIDEODRIVER (such as dummy) is accepted.
    """
    try:
        pygame.display.init()
        start_fonts()
        driver = pygame.display.get_driver()
        if driver in SILENT_DRIVERS and os.environ.get("SDL_VIDEODRIVER") != driver:
            pygame.display.quit()
            raise NoScreen("no display")
        surface = pygame.display.set_mode(size, pygame.RESIZABLE)
    except pygame.error as error:
        raise NoScreen(str(error)) from error
    pygame.display.set_caption(title)
    pygame.key.set_repeat(350, 35)
    return surface


def desktop_size() -> tuple[int, int]:
    """Width and height of the first screen, or 1280x720 if unknown."""
    with suppress(pygame.error, IndexError):
        return pygame.display.get_desktop_sizes()[0]
    return (1280, 720)


def wait_events(timeout_ms: int) -> list[pygame.event.Event]:
    """The events that have come, after waiting at most `timeout_ms` for the first one.

    Only the last of several mouse moves in a row is kept.
    """
    first = pygame.event.wait(timeout_ms)
    events = [first] if first.type != pygame.NOEVENT else []
    events += pygame.event.get()
    kept: list[pygame.event.Event] = []
    for event in events:
        if kept and event.type == kept[-1].type == pygame.MOUSEMOTION:
            kept.pop()
        kept.append(event)
    return kept


def copy_text(text: str) -> None:
    """Copies `text` to the clipboard (and keeps our own copy, for drivers that have no clipboard)."""
    global _own_clipboard
    _own_clipboard = text
    _put_on_clipboard(text)


def forget_copied() -> None:
    """Clears what was copied here: our own copy, and the system's clipboard if it still has the same text.

    Text that another program has put there since is kept.
    """
    global _own_clipboard
    if _own_clipboard and _clipboard() == _own_clipboard:
        _put_on_clipboard(BLANK)
    _own_clipboard = ""


def forget_composing() -> None:
    """Resets the input method, so that half-composed text does not reach the next person."""
    if pygame.display.get_init() and pygame.display.get_surface() is not None:
        pygame.key.stop_text_input()
        pygame.key.start_text_input()


def _put_on_clipboard(text: str) -> None:
    with suppress(pygame.error, AttributeError):
        if is_ce():
            pygame.scrap.put_text(text)  # type: ignore[attr-defined,unused-ignore]
        elif pygame.display.get_init():
            if not pygame.scrap.get_init():
                pygame.scrap.init()
            pygame.scrap.put(pygame.SCRAP_TEXT, text.encode("utf-8"))


def pasted_text() -> str:
    """The text on the clipboard, one line, without control characters."""
    text = _clipboard() or _own_clipboard
    return "".join(c if c.isprintable() else " " for c in text).strip()


def _clipboard() -> str:
    """What the system's clipboard holds; "" where there is none."""
    found = ""
    with suppress(pygame.error, AttributeError):
        if is_ce():
            found = pygame.scrap.get_text()  # type: ignore[attr-defined,unused-ignore]
        elif pygame.display.get_init():
            if not pygame.scrap.get_init():
                pygame.scrap.init()
            raw = pygame.scrap.get("text/plain;charset=utf-8") or pygame.scrap.get(pygame.SCRAP_TEXT)
            found = raw.decode("utf-8", "replace") if raw else ""
    return found.replace("\0", "")
