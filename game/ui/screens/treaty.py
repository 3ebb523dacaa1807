"""The treaty table: writing a text, weighing it, and answering, signing or declining it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from game.core.ids import NationId
from game.core.text import Listing, Name, T, Text
from game.model.frozen import authored
from game.model.order import Order
from game.model.treaty import Treaty, TreatyText
from game.presenters import treaty as model
from game.presenters import treaty_draft as drafting
from game.presenters.gains import parties
from game.presenters.treaty import Action
from game.presenters.treaty_draft import Draft
from game.session.preview import Preview, preview
from game.ui.screens import treaty_side as side
from game.ui.screens.treaty_form import FormPart, Palette
from game.ui.screens.treaty_text import Page, document
from game.ui.shell.commands import Back, Give, TakeBack
from game.ui.shell.game_screen import GameScreen
from game.ui.toolkit.jobs import Job
from game.ui.toolkit.kit import Widget, button, card, column, note, page, row, scroll

if TYPE_CHECKING:
    from game.ui.shell.desktop import Desktop

FIRST, THEN = 1, 256
"""Number of futures of the first preview, which comes fast, and of the final one."""
LEFT, RIGHT = (51.0, 24.0), (46.0, 28.0)
"""Weight and least width (em) of the two columns."""
SHORTCUTS = {
    "propose": "Ctrl+Enter",
    "amend": "Ctrl+Enter",
    "counter": "Ctrl+Enter",
    "sign": "Ctrl+G",
    "decline": "Ctrl+D",
}


class TreatyTable(GameScreen):
    """Shows: a treaty as a legal document, who gains by it, what was said and what can be done.

    Keys: Tab walks through the underlined values, Enter opens one, Ctrl+Enter sends, Ctrl+G signs, Ctrl+D
    declines, Alt+Up/Down/Del moves or removes an article, Esc leaves. Leads to: back where it came from.
    """

    key: ClassVar[str] = "treaty"

    def __init__(self, desktop: Desktop, about: str = "") -> None:
        super().__init__(desktop, about)
        self.looking: int | None = None
        """The older version that is shown; None: the one that can be edited."""
        self.reserved: tuple[int, ...] = ()
        self.found: Preview | None = None
        self._job: Job | None = None
        self.forms = FormPart(self, self.edit)
        self.palette = Palette(self, self.edit)

    # -- what lies on the table
    @property
    def treaty(self) -> Treaty | None:
        """The treaty, None for a new text."""
        return model.known_treaty(self.view, self.about)

    @property
    def draft(self) -> Draft:
        """The text that the seat is writing; kept when the screen closes, and seen by this seat alone."""
        kept = self.desktop.drafts.get(self.about)
        if not isinstance(kept, Draft):
            self.desktop.drafts[self.about] = kept = model.start(self.view, self.about)
        return kept

    @property
    def edited(self) -> bool:
        """Whether the draft differs from what lies on the table."""
        treaty = self.treaty
        if treaty is None:
            return True
        return drafting.text_of(self.view, self.draft) != treaty.version(model.current(treaty)).text

    @property
    def version(self) -> int:
        """The number of the version shown; 0 for the seat's own draft."""
        treaty = self.treaty
        if self.looking is not None:
            return self.looking
        return 0 if treaty is None or self.edited else model.current(treaty)

    def texts(self) -> tuple[TreatyText, TreatyText | None]:
        """The text shown, and the one to compare it with (None: none)."""
        treaty, version = self.treaty, self.version
        if treaty is None:
            return drafting.text_of(self.view, self.draft), None
        if not version:
            return drafting.text_of(self.view, self.draft), treaty.version(model.current(treaty)).text
        return treaty.version(version).text, treaty.version(version - 1).text if version > 1 else None

    def members(self) -> tuple[NationId, ...]:
        """The negotiators."""
        treaty = self.treaty
        return drafting.members(self.view, self.draft) if treaty is None else treaty.negotiators

    # -- editing
    def edit(self, draft: Draft) -> None:
        """Takes over an edited draft and computes its gains anew."""
        self.desktop.drafts[self.about] = draft
        self.looking = None
        self._compute()
        self.refresh()

    def select(self, part: str) -> None:
        """Opens the form of a part of the text."""
        self.desktop.drafts[self.about] = drafting.with_selected(self.draft, part)
        self.refresh()

    def look_at(self, version: int) -> None:
        """Shows a version; only the one on the table or the seat's own can be edited."""
        self.looking = None
        if version != self.version:
            self.looking = version
        self._compute()
        self.refresh()

    def reserve(self, article: int, on: bool) -> None:
        """Adds (`on`) or removes a reservation to that article from the signature."""
        rest = tuple(a for a in self.reserved if a != article)
        self.reserved = tuple(sorted((*rest, article))) if on else rest
        self.refresh()

    def take_back(self, order: Order) -> None:
        """Takes an order back; its text becomes the draft again."""
        draft = model.draft_of_order(self.view, order)
        self.emit(TakeBack(order))
        if draft is not None:
            self.edit(draft)
        self.refresh()

    # -- who gains
    def shown(self) -> None:
        self._compute()

    def hidden(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _compute(self) -> None:
        """Project the text shown, first roughly, then well; what is still running is dropped."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        view, text, among = self.view, self.texts()[0], self.members()
        if not model.makes_sense(view, text, among):
            self.found = None
            return
        about = self.about if self.treaty else ""

        def project(futures: int) -> Job:
            # The view is the one of this seat, even if the curtain falls in between.
            return self.app.jobs.run(lambda job: preview(view, text, among, about, futures), done)

        def done(found: Preview) -> None:
            self.found = found
            self.refresh()
            if found.futures == FIRST:
                self._job = project(THEN)

        self._job = project(FIRST)

    # -- the screen
    def build(self) -> Widget:
        """The text with the palette on the left; gains, form, statements and actions on the right."""
        text, before = self.texts()
        draft, treaty = self.draft, self.treaty
        editable = model.negotiable(self.view, treaty) and self.looking is None
        paper = Page(
            over=self.say(model.heading(self.view, treaty, self.version)),
            title=self.say(authored(text.title)),
            between=self._between(),
            lines=model.lines(text, before),
            selected=draft.selected if editable else "",
            editable=editable,
        )
        left = column(
            card(
                scroll(document(paper, self.say, self.select), least=18, weight=1, key="document"),
                pad=(28, 20),
                weight=1,
            ),
            self.palette.widget(draft) if editable else None,
            gap=12,
            weight=LEFT[0],
            min_width=LEFT[1],
        )
        right = column(
            scroll(column(*self._sections(text, draft, editable), gap=12), least=18, weight=1, key="side"),
            self._buttons(),
            gap=12,
            weight=RIGHT[0],
            min_width=RIGHT[1],
        )
        return page(self.bar(), row(left, right, align="stretch", gap=16, weight=1))

    def _room(self) -> float:
        """The width of the right column in em, padding off; alone in its line it has all of it."""
        whole = self.look.size[0] / self.look.em - 3.5
        beside = whole >= LEFT[1] + RIGHT[1] + 1
        return max(RIGHT[1], whole * RIGHT[0] / (LEFT[0] + RIGHT[0])) if beside else whole

    def _between(self) -> str:
        if len(self.members()) < 2:
            return self.t(T("between whom? Choose the nations"))
        names = Listing(tuple(Name("nation", n) for n in self.members()))
        return self.say(T("between {nations}", nations=names))

    def _sections(self, text: TreatyText, draft: Draft, editable: bool) -> list[Widget | None]:
        treaty = self.treaty
        wanted = model.makes_sense(self.view, text, self.members())
        lines = parties(self.view, self.found.gains, treaty, self.version) if self.found else self.members()
        return [
            side.pending(self, model.pending(self.view, self.about), self.take_back),
            side.gains(self, lines, self.found, wanted, self._room()),
            self.forms.widget(draft, treaty is None) if editable else None,
            side.waits(self, treaty),
            side.statements(self, treaty),
            side.versions(self, treaty, self.version, self.edited, self.look_at),
            side.reservations(self, treaty, self.reserved, self.reserve) if self._can_sign() else None,
            side.campaign(self, treaty, self.found),
            side.inspections(self, treaty),
        ]

    def _actions(self) -> list[Action]:
        return model.actions(self.view, self.treaty, self.draft, self.edited, self.reserved)

    def _can_sign(self) -> bool:
        return any(action.key == "sign" for action in self._actions())

    def _buttons(self) -> Widget:
        buttons: list[Widget] = []
        reasons: list[str] = []
        for action in self._actions():
            why = self.problem(action.order)
            if why:
                reasons.append(self.say(T("{action}: {why}", action=action.label, why=why)))
            buttons.append(
                button(
                    self.say(action.label),
                    partial(self._give, action),
                    kind="danger" if action.key == "withdraw" else "secondary" if buttons else "primary",
                    icon=action.icon,
                    key=action.key,
                    shortcut=SHORTCUTS.get(action.key, ""),
                    enabled=not why,
                )
            )
        fresh = button(self.t(T("Start again")), self._start_again, icon="rotate-ccw", key="again")
        if self._has_work():
            buttons.append(fresh)
        notes = [note(why) for why in reasons]
        return column(row(*buttons, flow=True, gap=10), *notes, gap=6)

    def _give(self, action: Action) -> None:
        """Give the order and leave; a new text that was proposed is no draft any more."""
        self.emit(Give(action.order, then=Back()))
        if action.key == "propose" and action.order in self.view.pending:
            self.desktop.drafts.pop(self.about, None)

    def _has_work(self) -> bool:
        draft = self.draft
        return self.edited and (self.treaty is not None or bool(draft.articles) or draft.title is not None)

    def _start_again(self) -> None:
        self.edit(model.start(self.view, self.about))

    def help(self) -> list[tuple[str, Text]]:
        """The keys of the treaty table."""
        return [
            ("Tab", T("to the next underlined value, field or button")),
            ("Enter", T("open the article of the value")),
            ("Alt+Up / Alt+Down", T("move the article")),
            ("Alt+Del", T("remove the article")),
            ("Ctrl+Enter", T("propose, or send the counter-offer")),
            ("Ctrl+G", T("sign the text as it stands")),
            ("Ctrl+D", T("decline")),
            ("Esc", T("leave the table; the draft stays with the seat")),
        ]
