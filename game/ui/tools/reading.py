"""A tree of widgets in words: for tests, and for screen readers.

Here: roles, names, values, boxes. Not here: pixels.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.ui.toolkit.widget import Widget, walk

if TYPE_CHECKING:
    from game.ui.toolkit.layer import Layer


@dataclass(frozen=True)
class Node:
    """One widget in words: its role, name, value and box."""

    role: str
    name: str
    text: str
    key: str
    path: str
    value: object
    rect: tuple[int, int, int, int]
    enabled: bool
    focused: bool
    focusable: bool
    lines: tuple[str, ...]
    children: tuple[Node, ...]


def lines_of(widget: Widget) -> tuple[str, ...]:
    """The words inside a widget that has no child widgets for them: rows of a table, options of a list."""
    rows = getattr(widget, "rows", None)
    if isinstance(rows, list):
        return tuple(" | ".join(cell.text for cell in one.cells if cell.text) for one in rows)
    options = getattr(widget, "options", None)
    return tuple(one.text for one in options) if options is not None else ()


def dump(widget: Widget) -> Node:
    """The visible tree under a widget, as nodes."""
    focused = widget.host.focused is widget
    children = tuple(dump(child) for child in widget.children if child.visible)
    return Node(
        widget.role,
        widget.name,
        widget.text,
        widget.key,
        widget.path,
        widget.value,
        (widget.rect.x, widget.rect.y, widget.rect.w, widget.rect.h),
        widget.enabled,
        focused,
        widget.focusable,
        lines_of(widget),
        children,
    )


def outline(node: Node, depth: int = 0) -> str:
    """A dump as indented lines: role, name, value, and `*` at the focus."""
    told = " ".join(part for part in (node.role, f"“{node.name}”" if node.name else "", _state(node)) if part)
    own = "  " * depth + told + ("".join(f"\n{'  ' * (depth + 1)}- {line}" for line in node.lines))
    return "\n".join([own, *(outline(child, depth + 1) for child in node.children)])


def _state(node: Node) -> str:
    parts = [] if node.value is None else [f"= {node.value}"]
    parts += [] if node.enabled else ["(closed)"]
    return " ".join([*parts, "*"] if node.focused else parts)


def spoken(layer: Layer) -> list[str]:
    """What a screen reader says from the first widget to the last: each widget with words or a value."""
    result = []
    for widget in walk(layer.root):
        if widget.name or (widget.value is not None and widget.focusable):
            state = "" if widget.value is None else f", {widget.value}"
            result.append(f"{widget.role}: {widget.name}{state}")
            result.extend(lines_of(widget))
    return result
