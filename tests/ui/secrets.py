"""Words that only one seat may come across, and the search for them in all that can be seen or pasted now.

Here: who may know what, and where is looked. Not here: the events that try to bring it out (`events.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.core.ids import NationId
from game.session.game import Game
from game.ui.shell.aside import identity
from game.ui.shell.desktop import Desktop
from game.ui.toolkit import pg
from game.ui.toolkit.widget import walk
from game.ui.tools.offscreen import render

WORD = re.compile(r"Qx[a-z]+[0-9]+z")


class Secrets:
    """Each seat of each game has a word and a PIN of its own; a word is out as soon as the law shows it."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        self._owners: dict[str, tuple[str, NationId]] = {}
        self.pins: set[str] = set()
        self._told: dict[NationId | None, set[str]] = {}
        self._stage: tuple[str, int] = ("", 0)

    def word(self) -> str:
        """The word of the seat that is taken; an innocent one if none is."""
        game, seat = self.desktop.game, self.desktop.seat
        if game is None or seat is None:
            return "hello"
        key = (identity(game), seat)
        found = next((word for word, owner in self._owners.items() if owner == key), None)
        if found is None:
            found = f"Qx{seat}{len(self._owners)}z"
            self._owners[found] = key
        return found

    def leaks(self, *, drawn: bool) -> set[str]:
        """What stands where it must not, with the place: `drawn` looks at a whole frame too."""
        allowed = self._allowed()
        found = set()
        for place, text in self._all(drawn=drawn):
            found |= {f"{word} in {place}" for word in WORD.findall(text) if word not in allowed}
            found |= {f"a PIN in {place}" for pin in self.pins if re.search(rf"(?<!\d){pin}(?!\d)", text)}
        return found

    def _allowed(self) -> set[str]:
        game, seat = self.desktop.game, self.desktop.seat
        if game is None:
            return set()
        here = identity(game)
        own = {word for word, owner in self._owners.items() if owner == (here, seat)}
        return own | self._by_law(game, here).get(seat, set())

    def _by_law(self, game: Game, here: str) -> dict[NationId | None, set[str]]:
        """What each seat has been told by the world as it stands; nobody's seat: everybody."""
        stage = (here, id(game.world))
        if stage != self._stage:
            self._stage, self._told = stage, {}
            for seat in (None, *game.humans()):
                view = game.view(seat)
                told = repr((view.world.law, view.events, view.past_events))
                self._told[seat] = set(WORD.findall(told))
        return self._told

    def _all(self, *, drawn: bool) -> Iterator[tuple[str, str]]:
        """Every text that can be come by now, each with where it is."""
        app = self.desktop.app
        for screen, layer in app.stack:
            layer.place()
            roots = [layer.root, *([layer.popup[1]] if layer.popup else [])]
            for widget in (one for root in roots for one in walk(root)):
                for said in (widget.text, widget.name, widget.tip):
                    yield f"a {widget.role} of {screen.key}", str(said)
                if not getattr(widget, "hidden", False):  # who types a PIN has it in the field
                    yield f"the value of a {widget.role} of {screen.key}", str(widget.value)
                    yield f"what is composed on {screen.key}", str(getattr(widget, "composing", ""))
            kept = {path: one for path, one in layer._state.items() if not path.startswith("pin")}
            yield f"what {screen.key} keeps", str(kept)
        yield from (("a message", toast.text) for toast in app.overlays.toasts)
        if app.overlays.tip is not None:
            yield "a tip", app.overlays.tip.tip
        yield "the title of the window", app.title
        yield "the words of a fault", self.desktop.fault
        yield "the clipboard", pg.pasted_text()
        if drawn and app.stack:
            yield from (("the picture", text.text) for text in render(app).texts)
