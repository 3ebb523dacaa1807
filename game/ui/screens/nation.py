"""The sheet of a nation: what the seat may know of it, their common treaties, its statements."""

from __future__ import annotations

from typing import ClassVar

from game.core.text import Quantity, T, Text
from game.model.frozen import authored
from game.presenters.nation import Common, Said, Sheet, sheet
from game.ui.screens.board_nation import aim_rows, capital, figure_rows
from game.ui.shell.commands import Back, Give, Go, TakeBack
from game.ui.shell.game_screen import GameScreen
from game.ui.toolkit.kit import (
    Widget,
    button,
    column,
    heading,
    label,
    link,
    meter,
    modal,
    note,
    paragraph,
    picture,
    row,
)


class NationSheet(GameScreen):
    """Shows: one nation (`about`). Keys: D draft a treaty with it, Esc closes.

    Leads to: the treaty table, the treaty book, why.
    """

    key: ClassVar[str] = "nation"
    modal: ClassVar[bool] = True

    def build(self) -> Widget:
        """Figures on the left; objectives, treaties, trust and statements on the right."""
        found = sheet(self.view, self.about)
        nation = found.nation
        head = row(
            self.emblem(nation, 2.6),
            label(self.say(authored(nation.about)), "serif-lead", weight=1, min_width=12)
            if nation.about
            else None,
            gap=14,
        )
        left = column(
            heading(self.t(T("Figures"))),
            *figure_rows(self, found.lines),
            gap=8,
            weight=1,
            min_width=14,
            align="start",
        )
        right = column(
            *self._aims(found),
            *self._trust(found),
            *self._embassy(found),
            *self._common(found),
            *self._said(found),
            button(
                self.t(T("Sovereignty ledger")),
                self.command(Go("ledger", self.about)),
                small=True,
                icon="scale",
                key="ledger",
            ),
            gap=8,
            weight=1.3,
            min_width=16,
            align="start",
        )
        draft = (
            button(
                self.t(T("Draft a treaty with it")),
                self.command(Go("treaty", f"with:{self.about}")),
                kind="primary",
                icon="plus",
                shortcut="D",
                key="draft",
            )
            if found.may_draft
            else None
        )
        return modal(
            self.say(authored(nation.name)),
            head,
            row(left, right, gap=24),
            on_close=self.command(Back()),
            actions=draft,
            wide=46,
        )

    def _aims(self, found: Sheet) -> list[Widget]:
        if not found.aims:
            return []
        return [heading(self.t(T("What it wants"))), *(aim_rows(self, aim) for aim in found.aims)]

    def _trust(self, found: Sheet) -> list[Widget]:
        if found.trust_in_you is None or found.your_trust is None:
            return []
        other, own = found.nation.id, self.view.nation
        return [
            heading(self.t(T("Trust"))),
            self._trusts(T("It trusts you"), found.trust_in_you, f"{other},{own}"),
            self._trusts(T("You trust it"), found.your_trust, f"{own},{other}"),
        ]

    def _embassy(self, found: Sheet) -> list[Widget]:
        """What is heard of it, and the order that posts an ambassador there or calls him home."""
        order = found.ambassador
        if not found.heard:
            return []
        lines: list[Widget] = [heading(self.t(T("What you hear"))), *(note(self.say(w)) for w in found.heard)]
        if order is None:
            return lines
        given = order in self.view.pending
        why = "" if given else self.problem(order)
        words = T("Take back") if given else order.says()
        done = button(
            self.say(words),
            self.command(TakeBack(order) if given else Give(order)),
            small=True,
            icon="undo-2" if given else "handshake",
            key="ambassador",
            enabled=not why,
        )
        return [*lines, done, *([note(why)] if why else [])]

    def _trusts(self, words: Text, value: Quantity, place: str) -> Widget:
        """One direction of trust; `place` is the observer and the one who is trusted."""
        name = self.t(words)
        return row(
            label(name, "small", width=8),
            meter(value.value / 100, color="chosen", words=self.say(value), weight=1),
            paragraph(
                [link(self.t(T("why?")), f"society.trust@{place}")],
                style="small",
                on_link=lambda about: self.emit(Go("why", about)),
                name=self.t(T("why? {what}", what=name)),
            ),
            wrap=False,
        )

    def _common(self, found: Sheet) -> list[Widget]:
        if found.trust_in_you is None:
            return []
        none = note(self.t(T("No treaty yet, and none under negotiation.")))
        return [heading(self.t(T("Treaties with you"))), *(map(self._treaty, found.common))] + (
            [] if found.common else [none]
        )

    def _treaty(self, one: Common) -> Widget:
        words = (link(self.say(one.title), one.treaty), f" · {self.t(one.state)}")
        return paragraph(words, style="small", on_link=lambda treaty: self.emit(Go("book", treaty)))

    def _said(self, found: Sheet) -> list[Widget]:
        if not found.said:
            return []
        more = [note(self.t(T("… {count} earlier in the log", count=found.unheard)))] if found.unheard else []
        return [heading(self.t(T("What it said"))), *(map(self._speech, found.said)), *more]

    def _speech(self, one: Said) -> Widget:
        words = T("{when}: “{speech}”", when=one.when, speech=one.speech)
        return row(
            picture("icon:lock" if one.in_confidence else "icon:message-square", 1.0, "muted", align="start"),
            column(
                label(capital(self.say(words)), "small"),
                note(self.say(one.reason)) if one.reason is not None else None,
                note(self.t(T("in confidence"))) if one.in_confidence else None,
                gap=2,
                weight=1,
            ),
            wrap=False,
            gap=8,
        )

    def help(self) -> list[tuple[str, Text]]:
        """The keys of the sheet."""
        return [("D", T("draft a treaty with this nation")), ("Esc", T("close"))]
