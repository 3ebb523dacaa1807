"""Pages of the treaty book about one treaty: its status, the record of compliance, its disputes.

Each function makes one page. Not here: the text and the list of treaties (`book.py`).
"""

from __future__ import annotations

from collections.abc import Iterable

from game.core.ids import NationId
from game.core.text import Listing, Name, T, Text
from game.presenters import compliance, dossier
from game.presenters.book import Detail
from game.ui.shell.commands import Go
from game.ui.shell.game_screen import GameScreen, emblem_name
from game.ui.toolkit.kit import Cell, Col, Widget, button, column, label, note, row, table, table_row


def status(screen: GameScreen, shown: Detail) -> Widget:
    """Standings, instruments by date, reservations beside objections, amendments with who accepted them."""
    view, treaty = screen.view, shown.treaty
    rows = [
        table_row(
            line.nation,
            _nation(screen, line.nation),
            Cell(screen.say(line.standing), color="good" if line.is_bound else "ink"),
        )
        for line in shown.status
    ]
    missing = [label(screen.say(line), "ui", icon="hourglass") for line in shown.missing]
    return column(
        *([_title(screen, T("Still missing"))] if missing else []),
        *missing,
        _buttons(screen, dossier.on_status(view, treaty)),
        table(
            [Col(screen.t(T("Nation")), weight=2), Col(screen.t(T("Standing")), weight=2)],
            rows,
            key="status",
            name=screen.t(T("Status")),
            least_rows=len(rows),
        ),
        *_reservations(screen, dossier.reservations(view, treaty)),
        *_amendments(screen, dossier.amendments(view, treaty)),
        *_instruments(screen, dossier.instruments(view, treaty)),
        gap=8,
    )


def _instruments(screen: GameScreen, found: list[dossier.InstrumentLine]) -> list[Widget]:
    if not found:
        return []
    title = T("Instruments deposited")
    columns = [
        Col(screen.t(T("Date"))),
        Col(screen.t(T("Nation")), weight=2),
        Col(screen.t(T("Instrument")), weight=4),
        Col(screen.t(T("Articles")), "right", sortable=False),
        Col(screen.t(T("Version")), "right"),
    ]
    rows = [
        table_row(
            str(number),
            Cell(screen.say(line.when), sort=line.turn),
            _nation(screen, line.nation),
            Cell(screen.say(line.kind)),
            Cell(_numbers(screen, line.articles)),
            Cell(str(line.version) if line.version else "–", sort=line.version),
        )
        for number, line in enumerate(found)
    ]
    listed = table(columns, rows, key="instruments", name=screen.t(title), least_rows=len(rows))
    return [_title(screen, title), listed]


def _reservations(screen: GameScreen, found: list[dossier.ReservationLine]) -> list[Widget]:
    if not found:
        return []
    title = T("Reservations and objections")
    columns = [
        Col(screen.t(T("Reserved by")), weight=2),
        Col(screen.t(T("Articles")), sortable=False),
        Col(screen.t(T("Objected to by")), weight=2, sortable=False),
        Col(screen.t(T("Against the whole treaty")), weight=2, sortable=False),
    ]
    rows = [
        table_row(
            line.nation,
            _nation(screen, line.nation),
            Cell(_numbers(screen, line.articles)),
            Cell(_names(screen, line.objecting)),
            Cell(_names(screen, line.against)),
        )
        for line in found
    ]
    listed = table(columns, rows, key="reservations", name=screen.t(title), least_rows=len(rows))
    return [_title(screen, title), listed]


def _amendments(screen: GameScreen, found: list[dossier.AmendmentLine]) -> list[Widget]:
    if not found:
        return []
    title = T("Amendments")
    columns = [
        Col(screen.t(T("Version")), "right"),
        Col(screen.t(T("Tabled by")), weight=2),
        Col(screen.t(T("Signed by")), weight=2, sortable=False),
        Col(screen.t(T("Accepted by")), weight=2, sortable=False),
        Col(screen.t(T("Adopted")), sortable=False),
    ]
    rows = [
        table_row(
            str(line.version),
            Cell(str(line.version), sort=line.version),
            _nation(screen, line.author),
            Cell(_names(screen, line.signed)),
            Cell(_names(screen, line.accepted)),
            Cell(screen.say(line.adopted) if line.adopted else "–"),
        )
        for line in found
    ]
    listed = table(columns, rows, key="amendments", name=screen.t(title), least_rows=len(rows))
    return [_title(screen, title), listed]


def record(screen: GameScreen, shown: Detail) -> Widget:
    """For each party its findings and kept promises; then findings, reviews, answers to breach, votes at
    home."""
    view, about = screen.view, shown.treaty.id
    parties = compliance.compliance(view, about)
    stock = tuple(compliance.stocktakes(view, about))
    clean = label(screen.t(T("No breach has been found.")), "ui", "muted")
    return column(
        _title(screen, T("Compliance")),
        _parties(screen, parties) if parties else None,
        *(_lines(screen, shown.findings, "search") or [clean]),
        note(screen.t(T("Findings are evidence, not truth: monitoring can be wrong."))),
        *_part(screen, T("Inspections"), shown.reports, "search"),
        note(screen.say(compliance.faith(view))),
        *_part(screen, T("Reviews"), stock, "clock"),
        *_part(screen, T("Answers to breach"), shown.measures, "gavel"),
        *_part(screen, T("Votes at home"), shown.votes, "users"),
        gap=8,
    )


def _parties(screen: GameScreen, found: list[compliance.Row]) -> Widget:
    columns = [
        Col(screen.t(T("Party")), weight=2),
        Col(screen.t(T("Findings")), "right"),
        Col(screen.t(T("Mean shortfall")), "right"),
        Col(screen.t(T("Kept")), "right"),
        Col(screen.t(T("Disputed")), "right"),
        Col(screen.t(T("Answered")), "right"),
    ]
    rows = [
        table_row(
            line.nation,
            _nation(screen, line.nation),
            Cell(str(line.findings), color="bad" if line.findings else "muted", sort=line.findings),
            Cell(
                screen.number(line.mean_shortfall, "share", 0) if line.findings else "–",
                sort=line.mean_shortfall if line.findings else -1.0,  # what is not known, below what is 0
            ),
            Cell(_kept(screen, line), sort=-1.0 if line.kept is None else line.kept),
            Cell(str(len(line.disputes)), sort=len(line.disputes)),
            Cell(str(line.measures), sort=line.measures),
        )
        for line in found
    ]
    return table(columns, rows, key="record", name=screen.t(T("Compliance")), least_rows=len(rows))


def _kept(screen: GameScreen, line: compliance.Row) -> str:
    if line.kept is None or line.promised is None:
        return "–"
    return screen.say(T("{kept} of {promised}", kept=line.kept, promised=line.promised))


def disputes(screen: GameScreen, shown: Detail) -> Widget:
    """Each dispute with its dated steps and what comes next; buttons that open the sheet of orders."""
    found = dossier.disputes(screen.view, shown.treaty)
    none = label(screen.t(T("There is no dispute under this treaty.")), "ui", "muted")
    cases: list[Widget] = []
    for case in found:
        cases.append(label(screen.say(case.title), "ui-bold", icon="scale"))
        cases.append(label(screen.say(case.stage), "ui", "accent" if case.is_open else "muted"))
        cases += [label(screen.say(step), "ui", icon="chevron-right") for step in case.steps]
        if case.next is not None:
            cases.append(label(screen.say(case.next), "ui", icon="hourglass"))
    return column(*(cases or [none]), _buttons(screen, dossier.on_disputes(screen.view, shown.treaty)), gap=8)


def _buttons(screen: GameScreen, found: list[dossier.Sheet]) -> Widget | None:
    if not found:
        return None
    buttons = [
        button(
            screen.say(one.label),
            screen.command(Go("orders", one.about)),
            small=True,
            key=f"sheet-{one.kind}",
        )
        for one in found
    ]
    return row(*buttons, flow=True, gap=8, group=True)


def _nation(screen: GameScreen, nation: NationId | None) -> Cell:
    if nation is None:
        return Cell("–")
    images = (emblem_name(screen.view.setting.nation(nation)),)
    return Cell(screen.say(Name("nation", nation)), images=images, bold=nation == screen.view.nation)


def _names(screen: GameScreen, nations: tuple[NationId, ...]) -> str:
    return screen.say(Listing(tuple(Name("nation", n) for n in nations))) if nations else "–"


def _numbers(screen: GameScreen, articles: tuple[int, ...]) -> str:
    return screen.say(Listing(tuple(str(a) for a in articles))) if articles else "–"


def _title(screen: GameScreen, words: Text) -> Widget:
    return label(screen.t(words), "ui-bold")


def _part(screen: GameScreen, title: Text, found: tuple[Text, ...], icon: str) -> list[Widget]:
    return [_title(screen, title), *_lines(screen, found, icon)] if found else []


def _lines(screen: GameScreen, found: Iterable[Text], icon: str) -> list[Widget]:
    return [label(screen.say(line), "ui", icon=icon) for line in found]
