"""The form of the selected part of a treaty (title, parties, fields of an article), and the palette.

Generated from what the presenter says; no clause kind is named here.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from game.core.ids import NationId
from game.core.text import Name, T
from game.model.frozen import authored
from game.model.terms import Side
from game.presenters import treaty_draft as drafting
from game.presenters.treaty_draft import Draft
from game.presenters.treaty_form import Drawer, drawers, form, sides, uses_sides
from game.ui.screens.form_rows import LABEL, FormRows
from game.ui.shell.game_screen import GameScreen
from game.ui.toolkit.kit import (
    Option,
    Widget,
    button,
    card,
    checkbox,
    chips,
    dropdown,
    entry,
    label,
    note,
    row,
    section,
)

Edit = Callable[[Draft], object]
FEW_KINDS = 8


class FormPart:
    """Draws the form for a screen and passes each change on as a new draft."""

    def __init__(self, screen: GameScreen, edit: Edit) -> None:
        self.screen, self.edit, self.rows = screen, edit, FormRows(screen)
        self.more = False
        """Whether the rows that are seldom needed are shown."""

    def widget(self, draft: Draft, is_new: bool) -> Widget:
        """The form of the selected part."""
        screen = self.screen
        if draft.selected == "title":
            return self._title(draft)
        if draft.selected == "parties":
            return self._parties(draft, is_new)
        found = form(screen.view, draft)
        if found is None:
            return note(screen.t(T("Choose an underlined value in the text to change it.")))
        heading = screen.say(T("Article {number} · {heading}", number=found.number, heading=found.heading))
        folded = any(row.folded for row in found.rows)
        rows = [
            self.rows.row(one, partial(self._change, draft, one.field.name), draft.selected)
            for one in found.rows
            if self.more or not one.folded
        ]
        sides = self._sides(draft) if found.sides else []
        return section(
            heading, *rows, *sides, self._fold() if folded else None, self._tools(draft), key="form"
        )

    def _fold(self) -> Widget:
        """Shows or hides the rows that are seldom needed."""
        words = T("Less") if self.more else T("More …")
        icon = "chevron-up" if self.more else "chevron-down"
        return row(button(self.screen.t(words), self._unfold, small=True, icon=icon, key="form-more"))

    def _unfold(self) -> None:
        self.more = not self.more
        self.screen.refresh()

    def _sides(self, draft: Draft) -> list[Widget]:
        """Each party put on side A, on side B, or left to the rest."""
        screen = self.screen
        options = [("", screen.t(T("not named"))), ("a", screen.t(T("side A"))), ("b", screen.t(T("side B")))]
        lines = []
        for line in sides(screen.view, draft):
            name = screen.say(Name("nation", line.nation))
            lines.append(
                row(
                    label(name, "ui", width=LABEL),
                    chips(
                        options,
                        line.side,
                        partial(self._put, draft, line.nation),
                        key=f"side-{line.nation}",
                        name=screen.say(T("Side of {nation}", nation=name)),
                        weight=1,
                    ),
                    gap=12,
                )
            )
        hint = note(screen.t(T("A side that names nobody is all the others.")))
        return [label(screen.t(T("Sides")), "ui-bold"), *lines, hint]

    def _put(self, draft: Draft, nation: NationId, side: Side) -> None:
        self.edit(drafting.with_side(self.screen.view, draft, nation, side))

    def _change(self, draft: Draft, name: str, value: Any) -> None:
        self.edit(drafting.with_value(draft, name, value))

    # -- title and parties
    def _title(self, draft: Draft) -> Widget:
        screen = self.screen
        suggested = screen.say(authored(drafting.suggested_title(screen.view, draft)))
        typed = screen.say(authored(draft.title)) if draft.title else ""
        return section(
            screen.t(T("Title")),
            entry(
                typed,
                hint=suggested,
                name=screen.t(T("Title")),
                key="title",
                max_length=80,
                on_change=lambda words: self.edit(drafting.with_title(draft, words)),
            ),
            note(
                screen.t(
                    T("Left empty, the title follows the articles. What you type stands in both languages.")
                )
            ),
            key="form",
        )

    def _parties(self, draft: Draft, is_new: bool) -> Widget:
        screen, view = self.screen, self.screen.view
        if not is_new:
            return section(
                screen.t(T("Negotiating States")),
                note(screen.t(T("Only those who negotiate a draft can change it."))),
                *self._named_sides(draft),
                key="form",
            )
        others = [nation for nation in view.setting.nations if nation.id != view.nation]
        boxes = [
            checkbox(
                screen.say(authored(nation.name)),
                nation.id in draft.to,
                partial(self._invite, draft, NationId(nation.id)),
                key=f"invite-{nation.id}",
                enabled=not draft.body,
            )
            for nation in others
        ]
        everybody = button(
            screen.t(T("All")),
            lambda: self.edit(drafting.all_invited(view, draft)),
            small=True,
            key="invite-all",
            enabled=not draft.body and len(draft.to) < len(others),
        )
        return section(
            screen.t(T("Negotiating States")),
            row(*boxes, everybody, flow=True, gap=16, group=True),
            self._body(draft),
            None if draft.body else self._public(draft),
            None if draft.body else self._quiet(draft),
            *self._named_sides(draft),
            key="form",
        )

    def _named_sides(self, draft: Draft) -> list[Widget]:
        return self._sides(draft) if uses_sides(draft) else []

    def _invite(self, draft: Draft, nation: NationId, on: bool) -> None:
        self.edit(drafting.invited(self.screen.view, draft, nation, on))

    def _public(self, draft: Draft) -> Widget:
        words = self.screen.t(T("Let everybody read the draft"))
        return checkbox(
            words, draft.public, lambda on: self.edit(drafting.with_public(draft, on)), key="public"
        )

    def _quiet(self, draft: Draft) -> Widget:
        words = self.screen.t(T("Talk without anybody hearing of it (one envoy more)"))
        return checkbox(words, draft.quiet, lambda on: self.edit(drafting.with_quiet(draft, on)), key="quiet")

    def _body(self, draft: Draft) -> Widget | None:
        screen, view = self.screen, self.screen.view
        bodies = drafting.bodies(view)
        if not bodies:
            return None
        options = [("", screen.t(T("those who sign it")))]
        options += [(body.id, screen.say(authored(body.name))) for body in bodies]
        name = screen.t(T("The text is adopted by"))
        return row(
            label(name, "ui", width=LABEL),
            dropdown(
                options,
                draft.body,
                lambda body: self.edit(drafting.in_body(view, draft, body)),
                key="body",
                name=name,
                weight=1,
            ),
        )

    def _tools(self, draft: Draft) -> Widget | None:
        if draft.clause is None:
            return None
        place, t = draft.place, self.screen.t
        return row(
            button(
                t(T("Up")),
                lambda: self.edit(drafting.moved(draft, place, -1)),
                small=True,
                icon="arrow-up",
                key="article-up",
                shortcut="Alt+Up",
                enabled=place > 0,
            ),
            button(
                t(T("Down")),
                lambda: self.edit(drafting.moved(draft, place, 1)),
                small=True,
                icon="arrow-down",
                key="article-down",
                shortcut="Alt+Down",
                enabled=place < len(draft.articles) - 1,
            ),
            button(
                t(T("Remove the article")),
                lambda: self.edit(drafting.without_clause(draft, place)),
                small=True,
                icon="trash-2",
                key="article-remove",
                shortcut="Alt+Del",
            ),
            flow=True,
            gap=8,
        )


class Palette:
    """Kinds of articles to add: all at once if there are few, else by group."""

    def __init__(self, screen: GameScreen, edit: Edit) -> None:
        self.screen, self.edit, self.drawer = screen, edit, ""

    def widget(self, draft: Draft) -> Widget:
        """The palette for this draft."""
        screen, found = self.screen, drawers(self.screen.view)
        few = sum(len(drawer.entries) for drawer in found) <= FEW_KINDS
        shown = found if few else [d for d in found if d.field == self.drawer] or found[:1]
        tabs = None if few else self._tabs(found, shown)
        kinds = [
            button(
                screen.say(one.label),
                partial(self._add, draft, one.kind),
                small=True,
                icon=one.icon,
                key=f"add-{one.kind}",
                enabled=len(draft.articles) < drafting.MOST_ARTICLES,
            )
            for drawer in shown
            for one in drawer.entries
        ]
        return card(
            label(screen.t(T("Add an article")), "small", "muted"),
            tabs,
            row(*kinds, flow=True, gap=8, group=True),
            pad=12,
            gap=8,
            key="palette",
        )

    def _tabs(self, found: list[Drawer], shown: list[Drawer]) -> Widget:
        options = [Option(d.field, self.screen.say(d.label), f"icon:{d.icon}") for d in found]
        name = self.screen.t(T("Add an article"))
        return chips(options, shown[0].field, self._open, key="drawers", name=name)

    def _add(self, draft: Draft, kind: str) -> None:
        self.edit(drafting.with_clause(self.screen.view, draft, kind))

    def _open(self, drawer: str) -> None:
        self.drawer = drawer
        self.screen.refresh()
