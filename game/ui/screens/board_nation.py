"""The left column of the board: the nation's figures, its objectives, its means."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.core.text import Quantity, T
from game.presenters.board import Aim, Line, aims, lines, means
from game.ui.shell.commands import Go
from game.ui.shell.game_screen import GameScreen
from game.ui.toolkit.kit import (
    Part,
    Widget,
    card,
    column,
    heading,
    hold_button,
    label,
    link,
    meter,
    note,
    paragraph,
    parts_bar,
    picture,
    row,
    rule,
    spacer,
    sparkline,
)

Hold = Callable[[bool], None]


def capital(words: str) -> str:
    """The words with a capital first letter."""
    return words[:1].upper() + words[1:]


def nation_card(screen: GameScreen) -> Widget:
    """Name and figures of the seat's nation, each with change, sparkline and a link to its why."""
    view = screen.view
    return card(
        heading(screen.say(screen.seat_name()), 2),
        *figure_rows(screen, lines(view, view.index)),
        gap=7,
        key="nation-card",
    )


def figure_rows(screen: GameScreen, found: Sequence[Line]) -> list[Widget]:
    """Figures under each other."""
    return [figure_row(screen, one) for one in found]


def figure_row(screen: GameScreen, one: Line) -> Widget:
    """Label over value, change and why, with the sparkline to the right."""
    name = capital(screen.say(one.label))
    parts = [link(screen.t(T("why?")), one.why)] if one.why else []
    change = screen.say(one.change)
    moved = change if one.change.value and change[:1] in "+−-" else ""
    return row(
        column(
            note(name),
            row(
                label(screen.say(one.value), "ui-bold"),
                label(moved, "small", one.mood or "muted") if moved else None,
                paragraph(
                    parts,
                    style="small",
                    on_link=lambda about: screen.emit(Go("why", about)),
                    name=screen.t(T("why? {what}", what=name)),
                )
                if parts
                else None,
                gap=8,
                line_gap=0,
                flow=True,
            ),
            gap=0,
            weight=1,
        ),
        sparkline(one.series, one.mood or "muted", name=name, width=3.2) if len(one.series) > 1 else None,
        wrap=False,
        gap=8,
    )


def aims_card(screen: GameScreen, held: bool, hold: Hold, *, with_key: bool) -> Widget | None:
    """Objectives with their progress; secret ones only while the key or button is held. None if there are
    none."""
    view = screen.view
    found = aims(view, view.nation or "")
    if not found:
        return None
    secret = [aim for aim in found if aim.secret]
    return card(
        heading(screen.t(T("Objectives"))),
        *(aim_rows(screen, aim) for aim in found if not aim.secret),
        hold_button(
            screen.t(T("Secret: hold")),
            hold,
            shortcut="S" if with_key else "",
            key="hold",
            align="start",
        )
        if secret
        else None,
        [aim_rows(screen, aim) for aim in secret] if held else None,
        gap=8,
        key="aims-card",
    )


def aim_rows(screen: GameScreen, aim: Aim) -> Widget:
    """An objective: a tick or progress ring, and its words."""
    icon, color = ("circle-check", "good") if aim.met else ("circle", "muted")
    return column(
        row(
            picture(f"icon:{icon}", 1.0, color, align="start"),
            label(screen.say(aim.text), "small", weight=1),
            wrap=False,
            gap=8,
        ),
        meter(aim.share, color="good") if aim.share is not None and not aim.met else None,
        note(screen.say(aim.state)),
        gap=4,
    )


def means_card(screen: GameScreen) -> Widget:
    """Envoys, political capital, and the shares of output."""
    found = means(screen.view)
    parts = [
        Part(
            screen.t(T("{what} {share}", what=screen.t(one.label), share=screen.say(one.share))),
            one.share.value,
            f"series{number}",
        )
        for number, one in enumerate(found.slices)
    ]
    return card(
        row(
            heading(screen.t(T("Budget")) if parts else screen.t(T("Means"))),
            spacer(),
            note(screen.say(found.output)) if parts else None,
            gap=8,
        ),
        parts_bar(parts) if parts else None,
        rule() if parts else None,
        label(
            screen.t(T("{left} of {all} free", left=found.envoys, all=Quantity(found.of_envoys, "envoys"))),
            "small",
            icon="briefcase",
        ),
        label(
            screen.t(T("Political capital: {points}", points=screen.say(found.capital))),
            "small",
            icon="landmark",
        )
        if found.capital is not None
        else None,
        gap=8,
        key="means-card",
    )
