"""A text field: caret, selection, clipboard, input methods, hidden text, a greatest length."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Unpack

import pygame

from game.ui.toolkit import pg
from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.widget import Event, Opts, State, ValueWidget

DOT = "•"
PIN_DIGITS = 4
"""Digits of a PIN."""


def digit(sign: str) -> bool:
    """True for 0 to 9 only; other Unicode digits could not be typed again as a PIN on every keyboard."""
    return sign in tuple("0123456789")


class Entry(ValueWidget):
    """One line of text. `on_change` is called on every change, `on_enter` on Enter.

    `hidden` shows dots (a PIN), also for what an input method composes. `accepts` says whether a character is
    allowed; others are dropped from what is typed or pasted, and deleting always works.
    """

    role: ClassVar[str] = "entry"
    takes_focus = True

    def __init__(
        self,
        text: str = "",
        *,
        on_change: Callable[[str], object] | None = None,
        on_enter: Callable[[str], object] | None = None,
        hint: str = "",
        hidden: bool = False,
        max_length: int = 200,
        accepts: Callable[[str], bool] | None = None,
        **opts: Unpack[Opts],
    ) -> None:
        super().__init__(text[:max_length], **opts)
        self.on_change, self.on_enter, self.hint = on_change, on_enter, hint
        self.hidden, self.max_length, self.accepts = hidden, max_length, accepts
        self.caret = self.anchor = len(self.typed)
        self.composing = ""
        self.left = 0  # first pixel of the text that is shown

    @property
    def typed(self) -> str:
        """The text in the field."""
        return str(self.current)

    @property
    def text(self) -> str:
        return self._shown(self.typed)

    def _shown(self, text: str) -> str:
        return DOT * len(text) if self.hidden else text

    @property
    def name(self) -> str:
        return self.opts.get("name", "") or self.hint

    # -- size
    def _natural_width(self) -> int:
        return 12 * self.look.em

    def _min_width(self) -> int:
        return 5 * self.look.em

    def _height(self, width: int) -> int:
        return self.look.fonts["ui"].height + 2 * self.look.px(9)

    def _room(self) -> pygame.Rect:
        return self.rect.inflate(-2 * self.look.px(12), 0)

    def _x(self, index: int) -> int:
        return self.look.fonts["ui"].width(self.text[:index])

    def _follow_caret(self) -> None:
        room, x = self._room().w, self._x(self.caret)
        self.left = max(0, min(self.left, x, self._x(len(self.text)) - room + 2))
        self.left = max(self.left, x - room + 2)

    # -- drawing
    def draw(self, canvas: Canvas) -> None:
        face, room = self.look.fonts["ui"], self._room()
        canvas.box(self.rect, self.token("field"), border=self.token("edge"), radius=8)
        active = self.host.focused is self
        self._follow_caret()
        with canvas.clipped(room.inflate(4, 0)):
            line = pygame.Rect(room.x - self.left, room.y, max(room.w, self._x(len(self.text))), room.h)
            if active and self.caret != self.anchor:
                start, end = sorted((self._x(self.caret), self._x(self.anchor)))
                block = pygame.Rect(line.x + start, 0, end - start, face.height)
                block.centery = room.centery
                canvas.box(block, self.token("mark" if self.tone != "bar" else "bar_edge"), radius=2)
            if self.text or self.composing:
                composing = self._shown(self.composing)
                shown = self.text[: self.caret] + composing + self.text[self.caret :]
                canvas.text(shown, line, "ui", self.token("ink"), hidden=self.hidden)
            elif self.hint:
                canvas.text(self.hint, room, "ui", self.token("muted"), shorten=True)
            if active:
                x = line.x + self._x(self.caret) + face.width(self._shown(self.composing))
                bar = pygame.Rect(x, 0, self.look.px(1.5), face.height)
                bar.centery = room.centery
                canvas.fill(bar, self.token("ink"))

    # -- editing
    def _selection(self) -> tuple[int, int]:
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    def replace(self, new: str) -> None:
        """Replaces the selection by `new`, without characters that are not allowed; "" deletes it."""
        if self.accepts is not None:
            new, wanted = "".join(sign for sign in new if self.accepts(sign)), new
            if wanted and not new:
                return
        start, end = self._selection()
        room = self.max_length - len(self.typed) + end - start
        new = new[: max(0, room)]
        text = self.typed[:start] + new + self.typed[end:]
        self.caret = self.anchor = start + len(new)
        if text != self.typed:
            self.current = text
            if self.on_change is not None:
                self.on_change(text)
        self.changed()

    def move(self, index: int, extend: bool = False) -> None:
        """Puts the caret before the character at `index`; `extend` keeps the other end of the selection."""
        self.caret = max(0, min(index, len(self.typed)))
        if not extend:
            self.anchor = self.caret
        self.changed()

    def _word(self, by: int) -> int:
        at, text = self.caret, self.typed
        while 0 <= at + min(by, 0) < len(text) and text[at + min(by, 0)].isspace():
            at += by
        while 0 <= at + min(by, 0) < len(text) and not text[at + min(by, 0)].isspace():
            at += by
        return at

    def _index_at(self, x: int) -> int:
        local = x - self._room().x + self.left
        return min(range(len(self.text) + 1), key=lambda i: abs(self._x(i) - local))

    # -- events
    def handle(self, event: Event) -> bool:
        if event.type == pygame.TEXTINPUT:
            self.composing = ""
            self.replace("".join(c for c in event.text if c.isprintable()))
            return True
        if event.type == pygame.TEXTEDITING:
            self.composing = event.text
            self.changed()
            return True
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self.move(self._index_at(event.pos[0]))
            return True
        if event.type == pygame.MOUSEMOTION and self.host.captured is self:
            self.move(self._index_at(event.pos[0]), extend=True)
            return True
        return event.type == pygame.KEYDOWN and self._key(event)

    def _key(self, event: Event) -> bool:
        if event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META):
            return self._control_key(event)
        extend = bool(event.mod & pygame.KMOD_SHIFT)
        start, end = self._selection()
        chosen = start != end and not extend
        if event.key == pygame.K_LEFT:
            self.move(start if chosen else self.caret - 1, extend)
        elif event.key == pygame.K_RIGHT:
            self.move(end if chosen else self.caret + 1, extend)
        elif event.key in (pygame.K_HOME, pygame.K_END):
            self.move(0 if event.key == pygame.K_HOME else len(self.typed), extend)
        elif event.key in (pygame.K_BACKSPACE, pygame.K_DELETE):
            if start == end:
                self.anchor = self.caret + (-1 if event.key == pygame.K_BACKSPACE else 1)
                self.anchor = max(0, min(self.anchor, len(self.typed)))
            self.replace("")
        elif event.key in (pygame.K_RETURN, pygame.K_KP_ENTER):
            if self.on_enter is None:
                return False
            self.on_enter(self.typed)
        else:
            return bool(event.unicode) and event.unicode.isprintable()  # its text comes as TEXTINPUT
        return True

    def _control_key(self, event: Event) -> bool:
        start, end = self._selection()
        if event.key == pygame.K_a:
            self.anchor, self.caret = 0, len(self.typed)
            self.changed()
        elif event.key in (pygame.K_c, pygame.K_x):
            if start != end and not self.hidden:
                pg.copy_text(self.typed[start:end])
                if event.key == pygame.K_x:
                    self.replace("")
        elif event.key == pygame.K_v:
            self.replace(pg.pasted_text())
        elif event.key in (pygame.K_LEFT, pygame.K_RIGHT):
            by = -1 if event.key == pygame.K_LEFT else 1
            self.move(self._word(by), bool(event.mod & pygame.KMOD_SHIFT))
        else:
            return False
        return True

    def lost_focus(self) -> None:
        """Ends composing and clears the selection."""
        self.composing = ""
        self.anchor = self.caret

    def save(self) -> State:
        return {**super().save(), "caret": self.caret, "anchor": self.anchor, "left": self.left}

    def restore(self, state: State) -> None:
        super().restore(state)
        length = len(self.typed)
        self.caret, self.anchor = min(state["caret"], length), min(state["anchor"], length)
        self.left = state["left"]
