"""The treaty book: all treaties that the seat knows, and the record of the one that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.core.ids import NationId, TreatyId
from game.core.text import Listing, Name, T, Text
from game.model.frozen import authored
from game.model.treaty import Treaty
from game.model.view import View
from game.presenters import book as model
from game.presenters.book import Detail, Entry, Filter
from game.presenters.dates import moment
from game.presenters.deeds import deeds
from game.presenters.order_sheet import drawers
from game.presenters.treaty import current, lines, negotiable, versions
from game.session.preview import Hindsight, hindsight
from game.ui.screens import book_deeds as deeds_
from game.ui.screens import book_pages as pages_
from game.ui.screens.treaty_text import Page, document
from game.ui.shell.commands import Go
from game.ui.shell.game_screen import GameScreen
from game.ui.toolkit.jobs import Job
from game.ui.toolkit.kit import (
    Cell,
    Col,
    TableRow,
    Widget,
    button,
    card,
    chips,
    column,
    heading,
    label,
    note,
    page,
    pill,
    row,
    scroll,
    section,
    spacer,
    table,
    table_row,
    tabs,
)

if TYPE_CHECKING:
    from game.ui.shell.desktop import Desktop

LOCKS = {"secret": "icon:lock", "leaked": "icon:lock-open"}


class TreatyBook(GameScreen):
    """Shows: every treaty known to the seat; of the chosen one its text, status and record.

    Keys: arrows choose a treaty, Enter opens it, Esc leaves. Leads to: the treaty table.
    """

    key: ClassVar[str] = "book"

    def __init__(self, desktop: Desktop, about: str = "") -> None:
        super().__init__(desktop, about)
        self.filter: Filter = "all"
        self.tab = "text"
        self.version = 0
        self._whose: NationId | None = None
        self._looked_back: tuple[View, TreatyId, Hindsight | None] | None = None
        self._job: Job | None = None

    def build(self) -> Widget:
        """The list on the left, the chosen treaty on the right."""
        found = model.entries(self.view, self.filter)
        if self.about not in [entry.id for entry in found]:
            self.about = found[0].id if found else ""
        shown = model.detail(self.view, self.about)
        return page(
            self.bar(),
            row(
                self._list(found),
                self._detail(shown) if shown else None,
                align="stretch",
                gap=16,
                weight=1,
            ),
        )

    # -- the list
    def _list(self, found: list[Entry]) -> Widget:
        options = [(value, self.t(words)) for value, words in model.FILTERS]
        filters = chips(options, self.filter, self._choose_filter, key="filter", name=self.t(T("Show")))
        title = self.t(T("Treaty book"))
        if not found:
            empty = label(self.t(T("There is no such treaty.")), "ui", "muted")
            return section(title, filters, empty, weight=5, min_width=24)
        columns = [
            Col(self.t(T("Treaty")), weight=3),
            Col(self.t(T("Condition")), weight=2),
            Col(self.t(T("Parties")), "right"),
            Col(self.t(T("Since")), "right"),
            Col(self.t(T("You are")), weight=2),
            Col(self.t(T("Findings")), "right"),
        ]
        rows = table(
            columns,
            [self._entry(entry) for entry in found],
            on_select=self._choose,
            on_activate=lambda treaty: self.emit(Go("treaty", treaty)),
            chosen=self.about,
            key="treaties",
            name=title,
            weight=1,
        )
        return section(title, filters, rows, weight=5, min_width=24)

    def _entry(self, entry: Entry) -> TableRow:
        kept = entry.secrecy
        since = self.say(moment(self.view, entry.since)) if entry.since is not None else "–"
        parties = str(entry.parties) if entry.in_force else "–"
        return table_row(
            entry.id,
            Cell(self.say(entry.title), images=(LOCKS[kept.template],) if kept else (), bold=entry.is_mine),
            Cell(
                self.say(T("{condition}, {secrecy}", condition=entry.condition, secrecy=kept))
                if kept
                else self.say(entry.condition),
                color="good" if entry.in_force else "ink",
            ),
            Cell(parties, sort=entry.parties),
            Cell(since, sort=entry.since or 0),
            Cell(self.say(entry.standing)),
            Cell(str(entry.findings), color="bad" if entry.findings else "muted", sort=entry.findings),
        )

    def _choose_filter(self, chosen: Filter) -> None:
        self.filter = chosen
        self.refresh()

    def _choose(self, treaty: str) -> None:
        if treaty != self.about:
            self.about, self.version = treaty, 0
            self.refresh()

    # -- the chosen treaty
    def _detail(self, shown: Detail) -> Widget:
        treaty = shown.treaty
        opens = T("Open at the table") if negotiable(self.view, treaty) else T("Open")
        latest = treaty.version(current(treaty)).text
        head = column(
            heading(self.say(authored(latest.title)), level=2),
            row(
                pill(self.say(shown.condition)),
                self._secrecy(shown),
                note(self.say(shown.since)) if shown.since else None,
                spacer(),
                button(
                    self.t(T("Act on it")),
                    self.command(Go("orders", f":{treaty.id}")),
                    icon="stamp",
                    key="act",
                )
                if drawers(self.view, treaty.id)
                else None,
                button(
                    self.t(opens),
                    self.command(Go("treaty", treaty.id)),
                    kind="primary",
                    icon="scroll-text",
                    shortcut="Ctrl+O",
                    key="open",
                ),
                gap=10,
                flow=True,
            ),
            gap=8,
        )
        pages = tabs(
            [
                ("text", self.t(T("Text")), lambda: self._text(shown)),
                ("status", self.t(T("Status")), lambda: pages_.status(self, shown)),
                ("record", self.t(T("Record")), lambda: pages_.record(self, shown)),
                ("disputes", self.t(T("Disputes")), lambda: pages_.disputes(self, shown)),
                ("deeds", self.t(T("What it did")), lambda: self._deeds(shown)),
            ],
            self.tab,
            self._turn_to,
            key="pages",
            weight=1,
        )
        return card(head, scroll(pages, least=18, weight=1, key="detail"), weight=6, min_width=24)

    def _secrecy(self, shown: Detail) -> Widget | None:
        kept = model.secrecy(self.view, shown.treaty)
        if kept is None:
            return None
        return label(self.say(kept), "ui-bold", icon=LOCKS[kept.template].removeprefix("icon:"))

    def _turn_to(self, tab: str) -> None:
        self.tab = tab
        if tab == "deeds":
            self.refresh()

    # -- what it did
    def _deeds(self, shown: Detail) -> Widget | None:
        """The page once somebody turns to it: the years are not run again for those who do not ask."""
        if self.tab != "deeds":
            return None
        treaty, known = shown.treaty, self._looked_back
        if known is None or known[0] is not self.view or known[1] != treaty.id:
            self._look_back(treaty)
            return deeds_.page(self, None, True, self._choose_nation)
        told = deeds(self.view, treaty, known[2], self._whose) if known[2] is not None else None
        return deeds_.page(self, told, False, self._choose_nation)

    def _look_back(self, treaty: Treaty) -> None:
        """Run the years again off the event loop; what is still running for another treaty is dropped."""
        if self._job is not None:
            self._job.cancel()
        view = self.view  # the one of this seat, even if the curtain falls in between

        def done(found: Hindsight | None) -> None:
            self._looked_back = (view, treaty.id, found)
            self.refresh()

        self._job = self.app.jobs.run(lambda job: hindsight(view, treaty), done)

    def hidden(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _choose_nation(self, nation: NationId) -> None:
        self._whose = nation
        self.refresh()

    def _text(self, shown: Detail) -> Widget:
        treaty = shown.treaty
        number = self.version or current(treaty)
        text = treaty.version(number).text
        before = treaty.version(number - 1).text if number > 1 else None
        paper = Page(
            over=self.say(T("Version {number}", number=number)),
            title=self.say(authored(text.title)),
            between=self.say(
                T(
                    "between {nations}",
                    nations=Listing(tuple(Name("nation", n) for n in treaty.negotiators)),
                )
            ),
            lines=lines(text, before),
            selected="",
            editable=False,
        )
        return column(self._versions(shown, number), document(paper, self.say, lambda part: None), gap=12)

    def _versions(self, shown: Detail, number: int) -> Widget | None:
        found = versions(self.view, shown.treaty)
        if len(found) < 2:
            return None
        options = [
            (
                one.number,
                self.say(T("{number} · {nation}", number=one.number, nation=Name("nation", one.author)))
                if one.author
                else self.say(T("Version {number}", number=one.number)),
            )
            for one in found
        ]
        name = self.t(T("Versions"))
        return column(
            chips(options, number, self._look_at, key="versions", name=name),
            note(self.t(T("What changed is struck out and underlined."))),
            gap=4,
        )

    def _look_at(self, version: int) -> None:
        self.version = version
        self.refresh()

    def help(self) -> list[tuple[str, Text]]:
        """The keys of the treaty book."""
        return [
            ("↑ ↓", T("choose a treaty")),
            ("Enter / Ctrl+O", T("open it at the treaty table")),
            ("Esc", T("back to the board")),
        ]
