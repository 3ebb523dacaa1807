"""The sections beside the text: gains, statements, versions, reservations, inspections, campaign at home.

Each function makes one section, or None if there is nothing to show.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import compress

from game.core.ids import NationId
from game.core.text import TN, Listing, Name, Quantity, T, Text
from game.model.order import Order
from game.model.treaty import Treaty
from game.presenters import treaty as table_
from game.presenters.gains import PartyLine
from game.presenters.waiting import waiting
from game.session.preview import Preview, groups
from game.ui.shell.commands import Give
from game.ui.shell.game_screen import GameScreen, emblem_name
from game.ui.toolkit.kit import (
    Cell,
    Col,
    Option,
    Widget,
    bold,
    button,
    checkbox,
    chips,
    inline_image,
    label,
    meter,
    note,
    paragraph,
    row,
    section,
    table,
    table_row,
)

LEAST_SCALE = 1.0
"""Least number of points of welfare that a full bar stands for."""
ROOM_FOR_BARS, ROOM_FOR_AUTONOMY, VOTES = 37.0, 33.0, 5.0
"""Widths in em: below the first, bars are left out; below the second, autonomy. The third is that of the
odds, which is room for the others if no odds are shown."""
SMALL = 0.005
"""Points up to which a gain or loss is shown as neither."""


def gains(
    screen: GameScreen,
    lines: Sequence[PartyLine | NationId],
    found: Preview | None,
    wanted: bool,
    room: float,
) -> Widget:
    """Gains of each party: a bar, points, odds at home, autonomy, and whether it would sign.

    With little `room` (em) the bars are left out first, whose values the points repeat, then autonomy. Until
    figures are `found` the nations are listed without any, so that what lies below does not move later.
    """
    title = screen.t(T("Who gains, who pays"))
    if not wanted:
        return section(
            title, note(screen.t(T("It is computed as soon as there are two nations and an article.")))
        )
    known = [line for line in lines if isinstance(line, PartyLine)]
    scale = max([LEAST_SCALE, *(abs(end) for line in known for end in (line.low, line.welfare, line.high))])
    votes = any(line.odds is not None for line in known)
    room += 0.0 if votes else VOTES
    shown = (True, room >= ROOM_FOR_BARS, True, votes, room >= ROOM_FOR_AUTONOMY, True)
    columns = (
        Col(screen.t(T("Nation")), weight=3),
        Col(screen.t(T("Welfare")), width=3, weight=3),
        Col("" if shown[1] else screen.t(T("Welfare")), "right", sortable=not shown[1]),
        Col(screen.t(T("Ratifies")), "right"),
        Col(screen.t(T("Autonomy")), "right"),
        Col(""),
    )
    rows = [
        table_row(line.nation, *compress(_gain(screen, line, scale), shown))
        if isinstance(line, PartyLine)
        else table_row(line, *compress(_no_gain_yet(screen, line), shown))
        for line in lines
    ]
    basis = (
        TN(
            "in {years} · in one future",
            "in {years} · median of {count} futures",
            found.futures,
            years=Quantity(found.years, "years"),
        )
        if found is not None
        else T("Computing …")
    )
    own = next((line for line in known if line.is_own), None)
    seated = own is not None or screen.view.nation in lines
    return section(
        title,
        table(list(compress(columns, shown)), rows, key="gains", name=title, least_rows=3),
        *([note(screen.say(_likely(own)))] if seated else []),
        aside=note(screen.t(basis)),
    )


def _likely(own: PartyLine | None) -> Text:
    """How sure the seat's own figure is, in words; no shorter before it is known, so that nothing moves."""
    low, high = (Quantity(own.low, "", 2, True), Quantity(own.high, "", 2, True)) if own else ("…", "…")
    return T("In eight futures of ten your welfare changes by {low} to {high}.", low=low, high=high)


def _no_gain_yet(screen: GameScreen, nation: NationId) -> tuple[Cell, ...]:
    emblem = emblem_name(screen.view.setting.nation(nation))
    return (Cell(screen.say(Name("nation", nation)), images=(emblem,)), *(Cell("…") for _ in range(5)))


def _gain(screen: GameScreen, line: PartyLine, scale: float) -> tuple[Cell, ...]:
    nation = screen.view.setting.nation(line.nation)
    color = "good" if line.welfare > SMALL else "bad" if line.welfare < -SMALL else "muted"
    fan = (line.low / scale, line.high / scale) if line.high > line.low else None
    odds = screen.number(line.odds, "share", 0) if line.odds is not None else "–"
    return (
        Cell(screen.say(Name("nation", line.nation)), images=(emblem_name(nation),), bold=line.is_own),
        Cell(bar=line.welfare / scale, fan=fan, color=color, sort=line.welfare),
        Cell(screen.number(line.welfare, "", 2, signed=True), bold=True, sort=line.welfare),
        Cell(odds, sort=line.odds if line.odds is not None else -1.0),
        Cell(screen.number(line.autonomy, "", 1, signed=True), sort=line.autonomy),
        Cell(screen.say(line.verdict), color=line.mood),
    )


def statements(screen: GameScreen, treaty: Treaty | None) -> Widget | None:
    """Statements of the other nations, with their reasons and figures."""
    found = table_.statements(screen.view, treaty)
    if not found:
        return None
    lines = []
    for number, one in enumerate(found[:6]):
        nation = screen.view.setting.nation(one.nation)
        words = screen.say(one.reason) if one.reason is not None else screen.say(one.speech)
        lines.append(
            paragraph(
                (
                    inline_image(emblem_name(nation)),
                    " ",
                    bold(screen.say(Name("nation", one.nation))),
                    f" — “{words}”",
                ),
                style="small",
                key=f"said-{number}",
            )
        )
    return section(screen.t(T("What the others said")), *lines)


def waits(screen: GameScreen, treaty: Treaty | None) -> Widget | None:
    """The articles in force that do not bind yet, each with what it waits for."""
    found = waiting(screen.view, treaty.id) if treaty is not None else []
    if not found:
        return None
    lines = [label(screen.say(one.sentence), "ui", icon="link") for one in found]
    return section(screen.t(T("What articles wait for")), *lines)


def versions(
    screen: GameScreen, treaty: Treaty | None, shown: int, edited: bool, look: Callable[[int], object]
) -> Widget | None:
    """Buttons for the versions (0: the seat's own), each with who has signed it."""
    if treaty is None or (len(treaty.versions) < 2 and not edited):
        return None
    found = table_.versions(screen.view, treaty)
    options = [
        Option(
            one.number,
            screen.say(T("{number} · {nation}", number=one.number, nation=Name("nation", one.author)))
            if one.author
            else screen.say(T("Version {number}", number=one.number)),
        )
        for one in found
    ]
    if edited:
        options.append(Option(0, screen.t(T("Yours"))))
    title = screen.t(T("Versions"))
    chosen = next((one for one in found if one.number == shown), None)
    signed = (
        screen.say(
            T("Signed by {nations}.", nations=Listing(tuple(Name("nation", n) for n in chosen.signed)))
        )
        if chosen and chosen.signed
        else ""
    )
    return section(
        title,
        chips(options, shown, look, key="versions", name=title),
        note(screen.t(T("What changed is struck out and underlined.")) + (f" {signed}" if signed else "")),
    )


def reservations(
    screen: GameScreen,
    treaty: Treaty | None,
    chosen: tuple[int, ...],
    on_change: Callable[[int, bool], object],
) -> Widget | None:
    """The articles to which a signature may make reservations, if the final clauses allow any."""
    found = table_.reservable(treaty)
    if not found:
        return None
    boxes = [
        checkbox(
            screen.say(T("Article {number} · {heading}", number=place + 1, heading=heading)),
            place in chosen,
            partial(on_change, place),
            key=f"reserve-{place}",
        )
        for place, heading in found
    ]
    hint = note(screen.t(T("A reserved article neither binds you nor brings you anything.")))
    return section(screen.t(T("Reservations")), *boxes, hint)


def inspections(screen: GameScreen, treaty: Treaty | None) -> Widget | None:
    """A button for each party that can be inspected."""
    found = table_.inspections(screen.view, treaty)
    if not found:
        return None
    given = {order.nation for order in screen.view.pending if order.kind == "inspect"}  # type: ignore[attr-defined]
    buttons = [
        button(
            screen.say(Name("nation", order.nation)),
            screen.command(Give(order)),
            small=True,
            icon="search",
            key=f"inspect-{order.nation}",
            enabled=order.nation not in given and not screen.problem(order),
        )
        for order in found
    ]
    why = next((w for w in map(screen.problem, found) if w), "")
    return section(
        screen.t(T("Inspect a party")),
        row(*buttons, flow=True, gap=8, group=True),
        note(why or screen.t(T("Takes one envoy; a breach is found more surely this turn."))),
    )


def campaign(screen: GameScreen, treaty: Treaty | None, found: Preview | None) -> Widget | None:
    """Groups at home to win while ratification is pending, with their present support."""
    view = screen.view
    if view.nation is None:
        return None
    nation = view.setting.nation(view.nation)
    lines = table_.campaigns(view, treaty, groups(nation))
    if not lines:
        return None
    gains = found.gains if found and table_.is_previewed(view, treaty) else ()
    own = next((gain for gain in gains if gain.nation == view.nation), None)
    rows: list[Widget] = []
    if own is not None:
        words = T(
            "Support at home {support}; {threshold} needed",
            support=Quantity(own.support, "share", 0),
            threshold=Quantity(own.home.threshold, "share", 0),
        )
        rows.append(meter(own.support, goal=own.home.threshold, words=screen.say(words)))
    why = next((w for w in (screen.problem(line.order) for line in lines if not line.won) if w), "")
    for line in lines:
        rows.append(
            row(
                label(
                    screen.say(
                        T("{group} · {share}", group=line.name, share=Quantity(line.share, "share", 0))
                    ),
                    "ui",
                    weight=1,
                ),
                button(
                    screen.t(T("Won over")) if line.won else screen.t(T("Campaign")),
                    screen.command(Give(line.order)),
                    small=True,
                    icon="megaphone",
                    name=screen.say(T("Campaign among {group}", group=line.name)),
                    key=f"push-{line.order.group}",
                    enabled=not line.won and not screen.problem(line.order),
                ),
                gap=8,
            )
        )
    return section(screen.t(T("Campaign at home")), *rows, note(why) if why else None)


def pending(
    screen: GameScreen, found: Sequence[Order], take_back: Callable[[Order], object]
) -> Widget | None:
    """The seat's orders on this treaty, each with a button to take it back."""
    if not found:
        return None
    lines = [
        row(
            label(screen.say(order.says()), "ui", icon="check", weight=1),
            button(
                screen.t(T("Take back")),
                partial(take_back, order),
                small=True,
                icon="undo-2",
                key=f"back-{number}",
            ),
            gap=8,
        )
        for number, order in enumerate(found)
    ]
    return section(screen.t(T("Your orders")), *lines)
