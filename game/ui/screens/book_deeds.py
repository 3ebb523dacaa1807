"""The page of the treaty book on the effects of a treaty: for each party, and by article."""

from __future__ import annotations

from collections.abc import Callable

from game.core.ids import NationId
from game.core.text import Name, Quantity, T
from game.presenters.dates import moment
from game.presenters.deeds import DIFFERS, EXPLAINED, HEADINGS, Deed, Deeds
from game.ui.shell.game_screen import GameScreen, emblem_name
from game.ui.toolkit.kit import Cell, Col, Widget, column, label, note, table, table_row


def page(
    screen: GameScreen, found: Deeds | None, waiting: bool, choose: Callable[[NationId], object]
) -> Widget:
    """The page. `choose` is called with the nation whose articles are asked for; `found` is None while
    `waiting`, or if nobody was ever bound."""
    if found is None:
        words = T("Computing …") if waiting else T("It has bound nobody for a whole turn yet.")
        return column(label(screen.t(words), "ui", "muted"))
    since = screen.say(moment(screen.view, found.since))
    whose = T("Article by article: {nation}", nation=Name("nation", found.nation))
    return column(
        label(screen.say(T("All in all since {when}", when=since)), "ui-bold"),
        _parties(screen, found, choose),
        label(screen.say(found.peace), "ui") if found.peace else None,
        label(screen.say(whose), "ui-bold"),
        _articles(screen, found) if found.articles else note(screen.t(T("Nothing that could be seen."))),
        note(screen.t(EXPLAINED)),
        note(screen.t(DIFFERS)) if any(deed.differs for deed in found.articles) else None,
        gap=8,
    )


def _parties(screen: GameScreen, found: Deeds, choose: Callable[[NationId], object]) -> Widget:
    columns = [Col(screen.t(T("Nation")), weight=3)]
    columns += [Col(screen.say(words), "right") for words in HEADINGS]
    rows = [
        table_row(
            nation,
            Cell(
                screen.say(Name("nation", nation)),
                images=(emblem_name(screen.view.setting.nation(nation)),),
                bold=nation == screen.view.nation,
            ),
            *(_points(screen, value) for value in values),
        )
        for nation, values in found.parties.items()
    ]
    return table(
        columns,
        rows,
        on_select=choose,
        chosen=found.nation,
        key="deeds",
        name=screen.t(T("What it did")),
        least_rows=len(rows),
    )


def _points(screen: GameScreen, value: float) -> Cell:
    color = "muted" if abs(value) < 0.05 else "good" if value > 0.0 else "bad"
    return Cell(screen.say(Quantity(value, "", 1, True)), color=color, sort=value)


def _articles(screen: GameScreen, found: Deeds) -> Widget:
    columns = [
        Col(screen.t(T("Article")), weight=3),
        Col(screen.t(T("Figure")), weight=3),
        Col(screen.t(T("Booked")), "right"),
        Col(screen.t(T("In all")), "right"),
    ]
    rows = [table_row(str(place), *_deed(screen, deed)) for place, deed in enumerate(found.articles)]
    name = screen.t(T("Article by article"))
    return table(columns, rows, key="deeds-articles", name=name, least_rows=len(rows))


def _deed(screen: GameScreen, deed: Deed) -> tuple[Cell, ...]:
    heading = T("{number}. {heading}", number=deed.article + 1, heading=deed.heading)
    marked = T("{amount} ≠", amount=deed.in_all) if deed.differs else deed.in_all
    return (
        Cell(screen.say(heading), sort=deed.article),
        Cell(screen.say(deed.label)),
        Cell(screen.say(deed.booked) if deed.booked is not None else "–"),
        Cell(screen.say(marked), color=deed.mood or "ink", bold=True, sort=deed.in_all.value),
    )
