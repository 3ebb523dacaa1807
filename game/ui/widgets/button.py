"""Buttons: primary, secondary, quiet, danger; with an icon and their shortcut."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Literal, Unpack

import pygame

from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.widget import Event, Opts, Widget
from game.ui.widgets.paragraph import PRESS_KEYS

Kind = Literal["primary", "secondary", "quiet", "danger"]


@dataclass(frozen=True)
class _Paint:
    """Colours of one state of a button."""

    fill: str | None
    border: str | None
    ink: str
    hint: str


class Button(Widget):
    """Runs its action. `shortcut` works wherever the focus is, and is shown beside the words."""

    role: ClassVar[str] = "button"
    takes_focus = True

    def __init__(
        self,
        text: str,
        on_press: Callable[[], object] | None = None,
        *,
        kind: Kind = "secondary",
        icon: str = "",
        shortcut: str = "",
        small: bool = False,
        side: Literal["left", "center"] = "center",
        **opts: Unpack[Opts],
    ) -> None:
        super().__init__(**opts)
        self.words, self.on_press, self.kind, self.icon = text, on_press, kind, icon
        self.shortcut, self.small, self.side = shortcut, small, side
        self.pressed = False
        self.align = opts.get("align", "stretch" if side == "left" else None)

    @property
    def text(self) -> str:
        return self.words

    @property
    def name(self) -> str:
        return self.opts.get("name", "") or self.words or self.tip

    # -- size
    def _style(self) -> str:
        return "small-bold" if self.small else "ui-bold"

    def _pad(self) -> int:
        return self.look.px((12 if self.small else 16) if self.words else 8)

    def _parts(self) -> list[tuple[str, int]]:
        """What stands in a line: kind of part and width."""
        fonts, parts = self.look.fonts, []
        if self.icon:
            parts.append(("icon", round(fonts[self._style()].size * 1.25)))
        if self.words:
            parts.append(("words", fonts[self._style()].width(self.words)))
        if self.shortcut:
            parts.append(("hint", fonts["small"].width(self.shortcut)))
        return parts

    def _gap(self) -> int:
        return self.look.px(8)

    def _natural_width(self) -> int:
        parts = self._parts()
        return sum(width for _, width in parts) + self._gap() * (len(parts) - 1) + 2 * self._pad()

    def _min_width(self) -> int:
        return self._natural_width() - self.look.fonts[self._style()].width(self.words) + self._least_words()

    def _least_words(self) -> int:
        face = self.look.fonts[self._style()]
        return max(face.longest_word(self.words), min(face.width(self.words), 8 * self.look.em))

    def _lines(self, width: int) -> tuple[str, ...]:
        others = self._natural_width() - self.look.fonts[self._style()].width(self.words)
        return self.look.fonts[self._style()].wrap(self.words, max(1, width - others))

    def _height(self, width: int) -> int:
        face = self.look.fonts[self._style()]
        lines = len(self._lines(width)) if self.words else 1
        return face.height + (lines - 1) * face.leading + 2 * self.look.px(6 if self.small else 9)

    # -- drawing
    def _paint(self) -> _Paint:
        over = self.hovered or self.pressed
        if not self.enabled:
            return _Paint(None, self.token("line"), self.token("muted"), self.token("muted"))
        if self.kind == "primary":
            return _Paint("accent_hover" if over else "accent", None, "on_accent", "on_accent_muted")
        if self.kind == "danger":
            if over:
                return _Paint("bad", None, "on_bad", "on_bad")
            return _Paint(self.token("field"), self.token("bad"), self.token("bad"), self.token("muted"))
        ground = self.token("hover") if over else None
        if self.kind == "quiet":
            return _Paint(ground, None, self.token("ink"), self.token("muted"))
        rest = None if self.tone == "bar" else "field"
        return _Paint(ground or rest, self.token("soft_edge"), self.token("ink"), self.token("muted"))

    def draw(self, canvas: Canvas) -> None:
        paint = self._paint()
        if paint.fill or paint.border:
            canvas.box(self.rect, paint.fill, border=paint.border, radius=8)
        parts = self._parts()
        lines = self._lines(self.rect.w)
        face = self.look.fonts[self._style()]
        words = max((face.width(line) for line in lines), default=0)
        used = sum(words if kind == "words" else width for kind, width in parts) + self._gap() * (
            len(parts) - 1
        )
        x = self.rect.x + (self._pad() if self.side == "left" else (self.rect.w - used) // 2)
        for kind, width in parts:
            width = words if kind == "words" else width
            room = pygame.Rect(x, self.rect.y, width, self.rect.h)
            if kind == "icon":
                spot = pygame.Rect(0, 0, width, width)
                spot.center = room.center
                canvas.picture(self.icon if ":" in self.icon else f"icon:{self.icon}", spot, paint.ink)
            elif kind == "hint":
                canvas.text(self.shortcut, room, "small", paint.hint)
            else:
                self._draw_words(canvas, room, lines, paint.ink)
            x += width + self._gap()

    def _draw_words(self, canvas: Canvas, room: pygame.Rect, lines: tuple[str, ...], ink: str) -> None:
        face = self.look.fonts[self._style()]
        y = room.centery - (face.height + (len(lines) - 1) * face.leading) // 2
        for line in lines:
            box = pygame.Rect(room.x, y, room.w, face.height)
            canvas.text(line, box, self._style(), ink, align=self.side)
            y += face.leading

    # -- events
    def press(self) -> None:
        """Runs the action."""
        if self.enabled and self.on_press is not None:
            self.on_press()

    def handle(self, event: Event) -> bool:
        if event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self.pressed = True
            self.changed()
            return True
        if event.type == pygame.MOUSEBUTTONUP and event.button == 1 and self.pressed:
            self.pressed = False
            self.changed()
            if self.rect.collidepoint(event.pos):
                self.press()
            return True
        if event.type == pygame.KEYDOWN and event.key in PRESS_KEYS and not event.mod & pygame.KMOD_CTRL:
            self.press()
            return True
        return False

    def save(self) -> dict[str, object]:
        return {"pressed": self.pressed and self.host.captured is self}

    def restore(self, state: dict[str, object]) -> None:
        self.pressed = bool(state["pressed"])
