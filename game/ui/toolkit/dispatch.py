"""Finding the widget for an event: hit test, capture while a button is held, bubbling, Tab, arrows.

Positions come from events only; the state of the mouse is never read. Not here: keys of screens and of the
whole program (app.py).
"""

from __future__ import annotations

import pygame

from game.ui.toolkit import focus as focusing
from game.ui.toolkit.layer import Layer
from game.ui.toolkit.shortcuts import matches
from game.ui.toolkit.widget import Event, Widget, ancestors, hit, walk

MOUSE = (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP, pygame.MOUSEMOTION)
WHEEL_BUTTONS = (4, 5)  # older SDL sends the wheel as buttons too; MOUSEWHEEL is used instead


class Dispatcher:
    """Sends events to a layer, and keeps the last position of the pointer."""

    def __init__(self) -> None:
        self.pointer = (-1, -1)

    def send(self, layer: Layer, event: Event) -> bool:
        """Sends the event to the layer; True if a widget used it."""
        layer.place()
        if event.type in MOUSE:
            return self._mouse(layer, event)
        if event.type == pygame.MOUSEWHEEL:
            return _bubble(self._under(layer, self.pointer), event)
        if event.type in (pygame.KEYDOWN, pygame.KEYUP, pygame.TEXTINPUT, pygame.TEXTEDITING):
            return self._keyboard(layer, event)
        return False

    def _under(self, layer: Layer, pos: tuple[int, int]) -> Widget | None:
        if layer.popup is not None:
            found = hit(layer.popup[1], pos)
            if found is not None:
                return found
        return hit(layer.root, pos)

    # -- mouse
    def _mouse(self, layer: Layer, event: Event) -> bool:
        self.pointer = event.pos
        if event.type == pygame.MOUSEMOTION:
            layer.set_hover(list(ancestors(self._under(layer, event.pos))))
            if layer.captured is not None:
                return layer.captured.handle(event)
            return _bubble(self._under(layer, event.pos), event)
        if event.button in WHEEL_BUTTONS:
            return True
        if event.type == pygame.MOUSEBUTTONUP:
            held, layer.captured = layer.captured, None
            return held.handle(event) if held is not None else False
        return self._press(layer, event)

    def _press(self, layer: Layer, event: Event) -> bool:
        if layer.popup is not None and hit(layer.popup[1], event.pos) is None:
            layer.close_popup()
            return True
        target = self._under(layer, event.pos)
        stop = next((w for w in ancestors(target) if w.focusable), None)
        if stop is not None and (layer.popup is None or stop is not layer.popup[1]):
            layer.focus(stop, visible=stop.role == "entry")
        for widget in ancestors(target):
            if not widget.enabled:
                return True
            if widget.handle(event):
                if layer.captured is None:
                    layer.captured = widget
                return True
        return layer.modal

    # -- keyboard
    def _keyboard(self, layer: Layer, event: Event) -> bool:
        if layer.popup is not None:
            if event.type == pygame.KEYDOWN and event.key == pygame.K_ESCAPE:
                layer.close_popup()
                return True
            if layer.popup[1].handle(event):
                return True
        if _is_ctrl_enter(event) and _shortcut(layer, event):  # no widget's own Enter may swallow it
            return True
        if layer.focused is not None and _bubble(layer.focused, event):
            return True
        if event.type == pygame.KEYUP:
            return release(layer, event)
        if event.type != pygame.KEYDOWN:
            return False
        if event.key == pygame.K_TAB and not event.mod & pygame.KMOD_CTRL:
            back = bool(event.mod & pygame.KMOD_SHIFT)
            layer.focus(focusing.following(layer.root, layer.focused, back=back))
            return True
        if layer.focused is not None and event.key in focusing.ARROWS:
            near = focusing.neighbour(layer.focused, event.key)
            if near is not None:
                layer.focus(near)
                return True
        return _shortcut(layer, event) or self._scroll_root(layer, event)

    def _scroll_root(self, layer: Layer, event: Event) -> bool:
        """Paging keys with no focus move whatever scrolls first."""
        if layer.focused is not None:
            return False
        scrolls = (w for w in walk(layer.root) if w.role == "scroll")
        return any(widget.handle(event) for widget in scrolls)


def _is_ctrl_enter(event: Event) -> bool:
    is_enter = event.type == pygame.KEYDOWN and event.key in (pygame.K_RETURN, pygame.K_KP_ENTER)
    return is_enter and bool(event.mod & pygame.KMOD_CTRL)


def _bubble(widget: Widget | None, event: Event) -> bool:
    """Offer the event to a widget and those around it, from the inside out."""
    return any(one.handle(event) for one in list(ancestors(widget)) if one.enabled or one.role == "scroll")


def _shortcut(layer: Layer, event: Event) -> bool:
    for widget in walk(layer.root):
        shortcut = getattr(widget, "shortcut", "")
        if shortcut and widget.enabled and matches(shortcut, event):
            press = getattr(widget, "press", None)
            if press is not None:
                press()
                return True
    return False


def release(layer: Layer, event: Event | None = None) -> bool:
    """Ends a hold: that of the key in `event`, or all. True if anything was held."""
    held = [w for w in walk(layer.root) if w.role == "hold" and getattr(w, "down", False)]
    for widget in held:
        if event is None or matches(getattr(widget, "shortcut", ""), event) or widget is layer.focused:
            widget.release()  # type: ignore[attr-defined]
    return bool(held)
