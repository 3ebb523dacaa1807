"""One tree of widgets on the screen: building, keeping state over rebuilds, layout, drawing, focus.

A layer is a screen or a modal over it. It is the `Host` of its widgets. Not here: finding the widget that an
event is for (dispatch.py).
"""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.ui.toolkit import focus as focusing
from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.look import Look
from game.ui.toolkit.widget import State, Widget, ancestors, attach, paint, walk
from game.ui.widgets.scroll import Scroll


class Layer:
    """A tree of widgets with a look. `stale` asks for a rebuild, `damage` is the area to draw again."""

    def __init__(
        self,
        build: Callable[[], Widget],
        look: Look,
        *,
        modal: bool = False,
        state: dict[str, State] | None = None,
    ) -> None:
        self.build, self.look, self.modal = build, look, modal
        self.focused: Widget | None = None
        self.focus_visible = False
        self.captured: Widget | None = None
        self.popup: tuple[Widget, Widget] | None = None
        self.hovered: list[Widget] = []
        self.damage: pygame.Rect | None = None
        self.stale = False
        self._placed = False
        self._state: dict[str, State] = state if state is not None else {}
        self._born = False
        self.root: Widget = Widget()
        self.rebuild()

    @property
    def area(self) -> pygame.Rect:
        """The whole window."""
        return pygame.Rect((0, 0), self.look.size)

    # -- building
    def rebuild(self, look: Look | None = None) -> None:
        """Builds the tree anew and restores what a person had done in the old one."""
        self.look = look or self.look
        held = {name: w.path for name, w in self._held().items() if w is not None}
        if self._born:
            self.keep()
        content = self.build()
        self.root = content if self.modal else Scroll(content, shrink=True, key="screen")
        attach(self.root, self)
        found: dict[str, Widget] = {}
        for widget in walk(self.root):
            found[widget.path] = widget
            if widget.path in self._state:
                widget.restore(self._state[widget.path])
        self.stale = False
        self.popup, self.hovered = None, []
        self.relayout()  # a list that is opened again asks for the new places
        self._take_back(held, found)

    def keep(self) -> None:
        """Saves what a person has done in the tree."""
        for widget in walk(self.root):
            self._state[widget.path] = widget.save()

    def _held(self) -> dict[str, Widget | None]:
        owner = self.popup[0] if self.popup else None
        return {"focus": self.focused, "capture": self.captured, "popup": owner}

    def _take_back(self, held: dict[str, str], found: dict[str, Widget]) -> None:
        self.captured = found.get(held.get("capture", ""))
        self.focused = found.get(held.get("focus", ""))
        if self.focused is not None and not self.focused.focusable:
            self.focused = None
        if not self._born or ("focus" in held and self.focused is None and self.modal):
            self.focused = self._first()
            self._born = True
        owner = found.get(held.get("popup", ""))
        reopen = getattr(owner, "open", None)
        if reopen is not None:
            self.place()
            reopen()

    def _first(self) -> Widget | None:
        """What has the keyboard at first: what asked for it; in a modal at least something."""
        stops = focusing.order(self.root)
        wanted = next((w for w in stops if w.opts.get("autofocus")), None)
        if wanted is not None or not self.modal:
            return wanted
        return next((w for w in stops if w.key != "close"), stops[0] if stops else None)

    # -- layout and drawing
    def relayout(self) -> None:
        """Asks for a new layout before the next frame or event."""
        self._placed = False
        self.redraw(self.area)

    def place(self) -> None:
        """Lays out now, if anything asked for it."""
        if not self._placed:
            self._placed = True
            self.root.place(self.area)

    def redraw(self, rect: pygame.Rect) -> None:
        """Marks an area (with room for the focus ring) to be drawn again."""
        rect = rect.inflate(16, 16)
        self.damage = rect if self.damage is None else self.damage.union(rect)

    def draw(self, canvas: Canvas) -> None:
        """Draw the tree and its popup."""
        self.place()
        if self.modal:
            canvas.dim(self.area)
        else:
            canvas.fill(self.area, "paper")
        paint(self.root, canvas)
        if self.popup is not None:
            paint(self.popup[1], canvas)
        self.damage = None

    # -- what widgets ask for
    def focus(self, widget: Widget | None, *, visible: bool = True) -> None:
        """Moves the keyboard focus to a widget and scrolls to it."""
        self.place()
        before, self.focused = self.focused, widget
        self.focus_visible = visible
        for one in (before, widget):
            if one is not None:
                for rect in one.focus_rects():
                    self.redraw(rect)
                self.redraw(one.rect)
        if before is not None and before is not widget:
            lost = getattr(before, "lost_focus", None)
            if lost is not None:
                lost()
        if widget is not None and visible:
            focusing.reveal(widget)

    def open_popup(self, owner: Widget, popup: Widget) -> None:
        """Shows a popup over everything, until it is closed or a click goes elsewhere."""
        popup.path = f"{owner.path}/popup"
        attach(popup, self, None, "popup")
        popup.tone = ""
        self.popup = (owner, popup)
        self.redraw(self.area)

    def close_popup(self) -> None:
        """Closes the popup."""
        self.popup = None
        self.redraw(self.area)

    def is_open(self, owner: Widget) -> bool:
        """Whether the popup of `owner` is shown."""
        return self.popup is not None and self.popup[0] is owner

    def set_hover(self, chain: list[Widget]) -> None:
        """Records the widgets under the pointer; those that show it are drawn again."""
        if chain == self.hovered:
            return
        for widget in {id(w): w for w in (*self.hovered, *chain)}.values():
            inside = widget in chain
            if widget.hovered != inside:
                widget.hovered = inside
                if widget.takes_focus:
                    self.redraw(widget.rect)
        self.hovered = chain

    def tip_owner(self) -> Widget | None:
        """The widget whose tip is due: under the pointer, else with a visible focus."""
        over = next((w for w in self.hovered if w.tip), None)
        if over is not None:
            return over
        return next((w for w in ancestors(self.focused) if w.tip), None) if self.focus_visible else None
