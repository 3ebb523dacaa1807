"""The rows of a form: one widget for each kind of field.

Used by the treaty table and by the sheet of orders; presenters say which fields there are and what they mean.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeAlias

from game.presenters.treaty_form import Row
from game.ui.shell.game_screen import GameScreen, emblem_name
from game.ui.toolkit.kit import (
    Option,
    Widget,
    checkbox,
    chips,
    dropdown,
    entry,
    label,
    note,
    number_entry,
    row,
    slider,
)

Change: TypeAlias = Callable[[Any], object]

LABEL = 9.0
"""Width of the label of a field, in em."""
FEW_STEPS = 60
FEW_OPTIONS, FEW_CHOICES = 5, 10
"""Numbers of names, and of values of a choice, above which a drop-down list is used."""


class FormRows:
    """Draws rows for a screen; each passes its new value to the `change` given for it."""

    def __init__(self, screen: GameScreen) -> None:
        self.screen = screen
        self.reach: dict[str, float] = {}
        """Upper end of a field's slider; fixed while its form is open, so that it stays under the pointer."""

    def row(self, found: Row, change: Change, form: str = "") -> Widget:
        """A row with its label; `form` distinguishes fields of the same name in several forms."""
        name = self.screen.say(found.field.label)
        control = self._control(found, name, change, form)
        if found.field.kind == "flag":
            return control
        return row(label(name, "ui", width=LABEL), control, gap=12)

    def _control(self, found: Row, name: str, change: Change, form: str) -> Widget:
        field, screen = found.field, self.screen
        key = f"field-{field.name}"
        if field.kind == "flag":
            return checkbox(name, bool(found.value), change, key=key)
        if field.kind in ("slider", "number"):
            return self._number(found, name, change, form)
        if field.kind in ("nations", "goods", "treaties"):
            return self._several(found, change)
        if field.kind == "words":
            return entry(str(found.value), name=name, key=key, max_length=80, on_change=change, weight=1)
        options = [
            Option(value, screen.say(words), self._mark(found, value)) for value, words in found.options
        ]
        if len(options) <= (FEW_CHOICES if field.kind == "choice" else FEW_OPTIONS):
            return chips(options, found.value, change, key=key, name=name, weight=1)
        return dropdown(options, found.value, change, key=key, name=name, weight=1)

    def _mark(self, found: Row, value: Any) -> str:
        setting = self.screen.view.setting
        if found.field.kind == "nation" and value in setting.nation_ids:
            return emblem_name(setting.nation(value))
        return ""

    def _several(self, found: Row, change: Change) -> Widget:
        chosen = tuple(found.value or ())
        ids = [value for value, _ in found.options]
        boxes = [
            checkbox(
                self.screen.say(words),
                value in chosen,
                partial(_tick, change, ids, chosen, value),
                key=f"field-{found.field.name}-{value}",
            )
            for value, words in found.options
        ]
        hint = note(self.screen.say(found.field.empty)) if not chosen else None
        return row(*boxes, hint, flow=True, gap=14, weight=1, group=True)

    def _number(self, found: Row, name: str, change: Change, form: str) -> Widget:
        field, key = found.field, f"field-{found.field.name}"
        whole = field.kind == "number"
        set_number = (lambda v: change(round(v))) if whole else change
        high = self._high(found, form)
        line = slider(
            found.value,
            field.low,
            high,
            step=field.step,
            key=key,
            name=name,
            weight=1,
            show=lambda v: self.screen.say(found.words(v)),
            on_change=set_number,
        )
        if high >= field.high:
            return line
        exact = number_entry(
            found.value,
            field.low,
            field.high,
            step=field.step,
            key=f"{key}-exact",
            name=name,
            width=6,
            whole=whole,
            language=self.screen.desktop.words.language,
            on_number=set_number,
        )
        return row(line, exact, weight=1, gap=8)

    def _high(self, found: Row, form: str) -> float:
        """The end of the slider: the field's own, or a reach that fits the value where that is far off."""
        field = found.field
        if (field.high - field.low) / field.step <= 2 * FEW_STEPS:
            return field.high
        at = f"{form}/{field.name}"
        wish = min(field.high, field.low + max(FEW_STEPS * field.step, 2 * found.value))
        reach = self.reach.setdefault(at, wish)
        if found.value > reach:
            self.reach[at] = reach = wish
        return reach


def _tick(change: Change, ids: list[Any], chosen: tuple[Any, ...], value: Any, on: bool) -> None:
    """One more or one less of the chosen, in the order of all."""
    change(tuple(one for one in ids if (on if one == value else one in chosen)))
