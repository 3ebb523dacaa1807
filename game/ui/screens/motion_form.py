"""The form for motions in a body: the matters within its powers, and the fields of the chosen one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from game.core.text import T
from game.model.institution import Body
from game.model.matter import Matter
from game.presenters.forms.orders import rows, with_value
from game.presenters.motions import Movable, motion, movable, texts
from game.presenters.treaty_draft import Draft
from game.ui.screens.form_rows import FormRows
from game.ui.shell.commands import Give
from game.ui.toolkit.kit import Option, Widget, button, column, dropdown, label, note, section

if TYPE_CHECKING:
    from game.ui.shell.game_screen import GameScreen


USUAL = "change-rule"
"""The matter chosen at first, if the body may decide it."""


class MotionForm:
    """The motion that the seat is preparing in each body; kept as long as the screen."""

    def __init__(self, screen: GameScreen) -> None:
        self.screen, self.rows = screen, FormRows(screen)
        self.kinds: dict[str, str] = {}
        self.filled: dict[tuple[str, str], Matter] = {}

    def widget(self, body: Body) -> Widget | None:
        """The form; None if the body may decide nothing that a member could move."""
        screen = self.screen
        known = texts(screen.view, [d for d in screen.desktop.drafts.values() if isinstance(d, Draft)])
        found = movable(screen.view, body, known)
        if not found:
            return None
        names = {one.kind: one for one in found}
        chosen = names.get(self.kinds.get(body.id, USUAL)) or found[0]
        title = screen.t(T("Move something"))
        return section(
            title,
            dropdown(
                [Option(one.kind, screen.say(one.name)) for one in found],
                chosen.kind,
                partial(self._choose, body),
                key="matter",
                name=title,
            ),
            *self._form(body, chosen, known),
            key="motion",
        )

    def _form(self, body: Body, chosen: Movable, known: Any) -> list[Widget]:
        screen = self.screen
        matter = self.filled.get((body.id, chosen.kind)) or chosen.first
        if matter is None:
            return [note(screen.t(T("There is nothing yet that such a motion could be about.")))]
        order = motion(body, matter)
        why = screen.problem(order)
        lines = [
            self.rows.row(one, partial(self._change, body, matter, one.field.name, known), chosen.kind)
            for one in rows(matter, screen.view, known)
        ]
        return [
            *lines,
            column(
                button(
                    screen.t(T("Put it on the docket")),
                    screen.command(Give(order)),
                    enabled=not why,
                    key="move",
                    align="start",
                ),
                note(why) if why else label(screen.say(order.says()), "small"),
                gap=4,
            ),
        ]

    def _choose(self, body: Body, kind: str) -> None:
        self.kinds[body.id] = kind
        self.screen.refresh()

    def _change(self, body: Body, matter: Matter, name: str, known: Any, value: Any) -> None:
        self.filled[body.id, matter.kind] = with_value(matter, name, value, known)
        self.screen.refresh()
