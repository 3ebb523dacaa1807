"""Which keys are which shortcut, under every modifier."""

from __future__ import annotations

import pygame
import pytest

from game.ui.toolkit.shortcuts import key_event, matches, split


@pytest.mark.parametrize(
    ("shortcut", "modifiers", "name"),
    [
        ("Ctrl+S", {"ctrl"}, "s"), ("Y", set(), "y"), ("+", set(), "+"), ("Ctrl++", {"ctrl"}, "+"),
        ("Ctrl+Shift+Left", {"ctrl", "shift"}, "left"), ("Ctrl+-", {"ctrl"}, "-"), ("?", set(), "?"),
    ],
)  # fmt: skip
def test_parts(shortcut: str, modifiers: set[str], name: str) -> None:
    assert split(shortcut) == (modifiers, name)


def pressed(key: int, mod: int = 0, sign: str = "") -> pygame.event.Event:
    return pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=sign)


@pytest.mark.parametrize(
    ("shortcut", "key", "mod", "sign", "expected"),
    [
        ("Ctrl+S", pygame.K_s, pygame.KMOD_LCTRL, "", True),
        ("Ctrl+S", pygame.K_s, pygame.KMOD_RMETA, "", True),
        ("Ctrl+S", pygame.K_s, 0, "s", False),
        ("Ctrl+S", pygame.K_s, pygame.KMOD_LCTRL | pygame.KMOD_LALT, "", False),
        ("Ctrl+S", pygame.K_a, pygame.KMOD_LCTRL, "", False),
        ("S", pygame.K_s, pygame.KMOD_LCTRL, "", False),
        ("S", pygame.K_s, pygame.KMOD_LSHIFT, "S", True),
        ("S", 0, 0, "S", True),
        ("Shift+S", pygame.K_s, 0, "s", False),
        ("Shift+S", pygame.K_s, pygame.KMOD_RSHIFT, "S", True),
        ("Left", pygame.K_LEFT, pygame.KMOD_LSHIFT, "", False),
        ("Shift+Left", pygame.K_LEFT, pygame.KMOD_LSHIFT, "", True),
        ("Enter", pygame.K_KP_ENTER, 0, "", True),
        ("Enter", pygame.K_SPACE, 0, "", False),
        ("+", pygame.K_EQUALS, 0, "=", True),
        ("Ctrl++", pygame.K_PLUS, pygame.KMOD_LCTRL, "", True),
        ("Ctrl+-", pygame.K_KP_MINUS, pygame.KMOD_LCTRL, "", True),
        ("?", pygame.K_SLASH, pygame.KMOD_LSHIFT, "?", True),
        ("?", pygame.K_SLASH, 0, "/", False),
        ("F1", pygame.K_F1, 0, "", True),
        ("F12", pygame.K_F12, 0, "", True),
        ("F13", pygame.K_F1, 0, "", False),
        ("nonsense", pygame.K_n, 0, "n", False),
        ("", pygame.K_s, 0, "", False),
    ],
)
def test_what_is_a_shortcut(shortcut: str, key: int, mod: int, sign: str, expected: bool) -> None:
    assert matches(shortcut, pressed(key, mod, sign)) == expected


def test_only_keys_are_shortcuts_going_down_or_up() -> None:
    assert matches("S", key_event("S")) and matches("S", key_event("S", up=True))
    assert not matches("S", pygame.event.Event(pygame.TEXTINPUT, text="s"))
    assert matches("S", pygame.event.Event(pygame.KEYDOWN, key=pygame.K_s))


@pytest.mark.parametrize(
    ("shortcut", "key", "mod", "sign"),
    [
        ("S", pygame.K_s, 0, "s"), ("Ctrl+S", pygame.K_s, pygame.KMOD_LCTRL, ""),
        ("Space", pygame.K_SPACE, 0, " "),
        ("Shift+Tab", pygame.K_TAB, pygame.KMOD_LSHIFT, "\t"), ("Enter", pygame.K_RETURN, 0, "\r"),
        ("Alt+Down", pygame.K_DOWN, pygame.KMOD_LALT, ""), ("Shift+S", pygame.K_s, pygame.KMOD_LSHIFT, "s"),
        ("Esc", pygame.K_ESCAPE, 0, ""),
        ("Ctrl+Shift+Left", pygame.K_LEFT, pygame.KMOD_LCTRL | pygame.KMOD_LSHIFT, ""),
    ],
)  # fmt: skip
def test_the_event_of_a_shortcut(shortcut: str, key: int, mod: int, sign: str) -> None:
    found = key_event(shortcut)
    assert (found.key, found.mod, found.unicode) == (key, mod, sign) and matches(shortcut, found)
