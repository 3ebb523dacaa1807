"""Tips and toasts over every screen. Drawn last; what they say is available elsewhere too."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

import pygame

from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.look import Look
from game.ui.toolkit.widget import Widget

TIP_DELAY = 0.5  # seconds
TOAST_TIME = 5.0
TOAST_ICONS = {"info": "info", "good": "circle-check", "bad": "triangle-alert"}
ToastKind = Literal["info", "good", "bad"]


@dataclass
class Toast:
    """A short message that disappears by itself."""

    text: str
    kind: ToastKind
    until: float


@dataclass
class Overlays:
    """The present tip and toasts."""

    toasts: list[Toast] = field(default_factory=list)
    tip: Widget | None = None
    _waiting: Widget | None = None
    _since: float = 0.0

    def tick(self, now: float, owner: Widget | None, look: Look) -> pygame.Rect | None:
        """Advances time; returns the area to draw again, None if there is none."""
        before = self.areas(look)
        if owner is not self._waiting:
            self._waiting, self._since = owner, now
            self.tip = None
        elif owner is not None and self.tip is None and now - self._since >= TIP_DELAY:
            self.tip = owner
        self.toasts = [toast for toast in self.toasts if toast.until > now]
        after = self.areas(look)
        if before == after:
            return None
        return pygame.Rect((before + after)[0]).unionall(before + after)

    def areas(self, look: Look) -> list[pygame.Rect]:
        """The areas covered by tips and toasts."""
        areas = [box for _, box, _ in self._toast_boxes(look)]
        if self.tip is not None:
            areas.append(self._tip_box(self.tip, look)[0])
        return areas

    def _toast_boxes(self, look: Look) -> list[tuple[Toast, pygame.Rect, tuple[str, ...]]]:
        face, pad, gap = look.fonts["ui"], look.px(14), look.px(8)
        foot, result = look.size[1] - look.px(16), []
        for toast in reversed(self.toasts):
            limit = min(24 * look.em, look.size[0] - 6 * pad)
            lines = face.wrap(toast.text, limit - 2 * look.em)
            height = face.height + (len(lines) - 1) * face.leading + 2 * pad
            width = max(face.width(line) for line in lines) + 2 * look.em + 2 * pad
            box = pygame.Rect(look.size[0] - width - look.px(16), foot - height, width, height)
            foot = box.top - gap
            result.append((toast, box, lines))
        return result

    def _tip_box(self, owner: Widget, look: Look) -> tuple[pygame.Rect, tuple[str, ...]]:
        face, pad = look.fonts["small"], look.px(9)
        lines = face.wrap(owner.tip, min(24 * look.em, look.size[0] - 4 * pad))
        width = max(face.width(line) for line in lines) + 2 * pad
        box = pygame.Rect(owner.rect.x, owner.rect.bottom + look.px(8), width, 0)
        box.h = face.height + (len(lines) - 1) * face.leading + 2 * pad
        if box.bottom > look.size[1]:
            box.bottom = owner.rect.top - look.px(8)
        box.clamp_ip(pygame.Rect((0, 0), look.size))
        return box, lines

    def draw(self, canvas: Canvas) -> None:
        """Draws tips and toasts."""
        look = canvas.look
        for toast, box, lines in self._toast_boxes(look):
            self._draw_box(canvas, box, lines, "ui", look.px(14), TOAST_ICONS[toast.kind])
        if self.tip is not None:
            box, lines = self._tip_box(self.tip, look)
            self._draw_box(canvas, box, lines, "small", look.px(9), "")

    @staticmethod
    def _draw_box(
        canvas: Canvas, box: pygame.Rect, lines: tuple[str, ...], style: str, pad: int, icon: str
    ) -> None:
        face = canvas.look.fonts[style]
        canvas.box(box, "tip", radius=8)
        y, left = box.y + pad, box.x + pad
        if icon:
            side = round(face.size * 1.2)
            canvas.picture(f"icon:{icon}", pygame.Rect(left, y, side, side), "on_tip")
            left += 2 * canvas.look.em
        for line in lines:
            canvas.text(line, pygame.Rect(left, y, box.right - pad - left, face.height), style, "on_tip")
            y += face.leading
