"""Keys by name: "Ctrl+S", "Enter", "Esc", "F1", "Y"; matching events with them.

A shortcut is a string on a button or in a help overlay; events are matched by key code, so that it works
under every keyboard driver.
"""

from __future__ import annotations

import pygame

NAMED = {
    "enter": (pygame.K_RETURN, pygame.K_KP_ENTER),
    "esc": (pygame.K_ESCAPE,),
    "tab": (pygame.K_TAB,),
    "space": (pygame.K_SPACE,),
    "del": (pygame.K_DELETE,),
    "backspace": (pygame.K_BACKSPACE,),
    "home": (pygame.K_HOME,),
    "end": (pygame.K_END,),
    "pageup": (pygame.K_PAGEUP,),
    "pagedown": (pygame.K_PAGEDOWN,),
    "left": (pygame.K_LEFT,),
    "right": (pygame.K_RIGHT,),
    "up": (pygame.K_UP,),
    "down": (pygame.K_DOWN,),
    "+": (pygame.K_PLUS, pygame.K_KP_PLUS, pygame.K_EQUALS),
    "-": (pygame.K_MINUS, pygame.K_KP_MINUS),
    "?": (),
    **{f"f{n}": (getattr(pygame, f"K_F{n}"),) for n in range(1, 13)},
}
MODIFIERS = {"ctrl": pygame.KMOD_CTRL | pygame.KMOD_META, "alt": pygame.KMOD_ALT, "shift": pygame.KMOD_SHIFT}


def split(shortcut: str) -> tuple[frozenset[str], str]:
    """Modifiers and key name, lower case: `Ctrl+S` is ({"ctrl"}, "s")."""
    parts = (
        shortcut.lower().split("+") if shortcut not in ("+", "Ctrl++") else ["ctrl", "+"][shortcut == "+" :]
    )
    return frozenset(part for part in parts[:-1] if part), parts[-1] or "+"


def matches(shortcut: str, event: pygame.event.Event) -> bool:
    """Whether a key event is this shortcut."""
    if not shortcut or event.type not in (pygame.KEYDOWN, pygame.KEYUP):
        return False
    wanted, name = split(shortcut)
    mods = getattr(event, "mod", 0)
    for modifier, mask in MODIFIERS.items():
        # Shift may be needed to reach a sign; it only counts where it is asked for or with a named key.
        if modifier == "shift" and modifier not in wanted and len(name) == 1:
            continue
        if bool(mods & mask) != (modifier in wanted):
            return False
    if name in NAMED:
        return event.key in NAMED[name] or (name == "?" and getattr(event, "unicode", "") == "?")
    return len(name) == 1 and (event.key == ord(name) or getattr(event, "unicode", "").lower() == name)


def key_event(shortcut: str, *, up: bool = False) -> pygame.event.Event:
    """The event of pressing (with `up`: releasing) this shortcut; tests and the hold button use it."""
    wanted, name = split(shortcut)
    code = (NAMED.get(name) or (ord(name[0]),))[0]
    mods = 0
    for modifier in wanted:
        mods |= {"ctrl": pygame.KMOD_LCTRL, "alt": pygame.KMOD_LALT, "shift": pygame.KMOD_LSHIFT}[modifier]
    sign = name if len(name) == 1 and not wanted - {"shift"} else ""
    sign = {"space": " ", "enter": "\r", "tab": "\t"}.get(name, sign)
    return pygame.event.Event(pygame.KEYUP if up else pygame.KEYDOWN, key=code, mod=mods, unicode=sign)
