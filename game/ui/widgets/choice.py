"""The base of chips, tabs, drop-downs and lists: options, one of which is chosen.

An option has a value (any hashable), the words shown, and optionally a picture.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, Unpack

from game.ui.toolkit.widget import Opts, ValueWidget


@dataclass(frozen=True)
class Option:
    """One thing to choose."""

    value: Hashable
    text: str
    image: str = ""
    note: str = ""
    enabled: bool = True


OptionLike: TypeAlias = "Option | str | tuple[Hashable, str]"


def option(like: OptionLike) -> Option:
    """An `Option` from one, from a (value, text) pair, or from a text that is its own value."""
    if isinstance(like, Option):
        return like
    if isinstance(like, str):
        return Option(like, like)
    return Option(*like)


class ChoiceWidget(ValueWidget):
    """Base of widgets that choose one of `options`; `chosen` is a value (default: the first)."""

    def __init__(
        self,
        options: Sequence[OptionLike],
        chosen: Hashable | None = None,
        on_change: Callable[[Any], object] | None = None,
        **opts: Unpack[Opts],
    ) -> None:
        self.options = [option(like) for like in options]
        if chosen is None and self.options:
            chosen = self.options[0].value
        super().__init__(chosen, **opts)
        self.on_change = on_change

    @property
    def index(self) -> int:
        """Place of the chosen option, -1 if it is not among them."""
        return next((i for i, one in enumerate(self.options) if one.value == self.current), -1)

    @property
    def text(self) -> str:
        return self.options[self.index].text if self.index >= 0 else ""

    def choose(self, index: int) -> None:
        """Chooses the option at `index`, limited to the list; a disabled option is not chosen."""
        if not self.options:
            return
        found = self.options[max(0, min(index, len(self.options) - 1))]
        if not found.enabled or found.value == self.current:
            return
        self.current = found.value
        self.changed()
        if self.on_change is not None:
            self.on_change(found.value)

    def step(self, by: int) -> None:
        """Chooses the next enabled option in a direction."""
        at = self.index + by
        while 0 <= at < len(self.options):
            if self.options[at].enabled:
                self.choose(at)
                return
            at += by
