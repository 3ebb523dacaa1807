"""Who takes the keyboard, who fills the width of a column, who grows in a row, by kind of widget."""

from __future__ import annotations

import pytest

from game.ui.toolkit import kit
from game.ui.toolkit.widget import Widget

TAKE = {
    "button", "checkbox", "chips", "dropdown", "entry", "hold_button", "listbox", "number_entry", "slider",
    "table",
}  # fmt: skip
STRETCH = {"chart", "column", "grid", "listbox", "scroll", "stack", "table", "card", "tabs"}
GROW = {"slider", "spacer"}
KINDS = {
    name: kind for name, kind in vars(kit).items() if name in kit.__all__ and isinstance(kind, type)
    and issubclass(kind, Widget) and kind is not Widget and name.islower()
}  # fmt: skip


@pytest.mark.parametrize("name", KINDS)
def test_what_a_kind_is_by_itself(name: str) -> None:
    kind = KINDS[name]
    assert kind.takes_focus == (name in TAKE)
    assert kind.aligns == ("stretch" if name in STRETCH else None)
    assert kind.grows == (1 if name in GROW else 0)
    assert kind.clips == (name in ("scroll", "stack"))


def test_the_table_above_names_only_what_there_is() -> None:
    assert set(KINDS) >= TAKE | STRETCH | GROW


def test_options_are_open_unless_said() -> None:
    assert kit.Option(1, "one").enabled and not kit.Option(1, "one", enabled=False).enabled
