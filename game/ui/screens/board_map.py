"""The middle column of the board: lenses, map, actions, concept card, timeline and news."""

from __future__ import annotations

from collections.abc import Callable

from game.core.text import Name, Param, Quantity, T, Text
from game.model.frozen import authored
from game.presenters.board import concept
from game.presenters.map import Lens, MapFacts, Place, WaterMark
from game.presenters.reveal import headlines
from game.presenters.timeline import Mark, timeline
from game.ui.map import MapColours, MapModel, MapNation, Tie, Water
from game.ui.screens.board_nation import capital
from game.ui.shell.commands import Go
from game.ui.shell.game_screen import GameScreen
from game.ui.toolkit.kit import (
    Widget,
    button,
    card,
    chips,
    column,
    label,
    link,
    meter,
    note,
    paragraph,
    row,
    spacer,
    stack,
)
from game.ui.toolkit.theme import Theme
from game.ui.widgets.map import STEP, MapBox

HEADLINES = 3
"""Lines of news on the board; all are in the log."""
ACTIONS: dict[str, tuple[Text, str, str]] = {
    "treaty": (T("Draft a treaty"), "plus", "T"),
    "policy": (T("Policy"), "sliders-horizontal", "P"),
    "assembly": (T("Assembly"), "landmark", "A"),
    "book": (T("Treaty book"), "book-open", "B"),
    "orders": (T("Orders"), "stamp", "O"),
}
"""The screens that the board offers: words, icon, key."""
PER_PERSON = ("USD a person", "USD per person")
"""Units shortened to money beside a name; the legend has them in full."""


# -- the map
def lens_row(screen: GameScreen, found: list[Lens], facts: MapFacts, choose: Callable[[str], None]) -> Widget:
    """A chip for each lens, and the meaning of the lines."""
    named = [(lens.variable, screen.t(lens.label)) for lens in found]
    shown = [screen.t(T("— in force")), screen.t(T("- - under negotiation"))] if facts.ties else []
    return row(
        chips(
            named,
            facts.lens.variable,
            choose,
            key="lens",
            name=screen.t(T("What the map shows")),
            weight=1,
        ),
        note("   ".join(shown)) if shown else None,
        gap=12,
        line_gap=6,
        flow=True,
    )


def map_part(screen: GameScreen, facts: MapFacts, least: float) -> Widget:
    """The map, at least `least` em high, with buttons for use without wheel or keyboard."""

    def describe(nation: str) -> str:
        return screen.say(words_of(facts, nation))

    legend = (screen.say(facts.low), screen.say(facts.high)) if facts.low is not None and facts.high else None
    box = MapBox(
        map_model(screen, facts, screen.look.theme),
        lambda n: screen.emit(Go("nation", n)),
        describe=describe,
        legend=legend,
        least=least,
        key="map",
        name=screen.t(T("Map")),
    )
    keys = row(
        button(
            "", lambda: box.zoom(STEP), icon="plus", small=True, key="map-nearer", tip=screen.t(T("Nearer"))
        ),
        button(
            "",
            lambda: box.zoom(1 / STEP),
            icon="minus",
            small=True,
            key="map-farther",
            tip=screen.t(T("Farther")),
        ),
        button("", box.whole, icon="map", small=True, key="map-whole", tip=screen.t(T("The whole map"))),
        gap=6,
        pad=10,
        align="end",
        wrap=False,
    )
    return stack(box, keys, weight=1)


def words_of(facts: MapFacts, nation: str) -> Text:
    """The nation's name with its value under the lens."""
    place = next(p for p in facts.places if p.nation.id == nation)
    name: Param = authored(place.nation.name)
    if place.value is None:
        return T("{nation}", nation=name)
    return T("{nation} · {what}: {value}", nation=name, what=facts.lens.label, value=place.value)


def map_model(screen: GameScreen, facts: MapFacts, theme: Theme) -> MapModel:
    """The facts as a `MapModel`, in the colours of the theme and words of the language."""
    return MapModel(
        nations=tuple(_nation(screen, place) for place in facts.places),
        colours=MapColours.of(theme),
        ties=tuple(Tie(tuple(tie.members), tie.in_force, tie.mine) for tie in facts.ties),
        waters=tuple(_water(screen, water) for water in facts.waters),
        own=screen.view.nation,
    )


def _nation(screen: GameScreen, place: Place) -> MapNation:
    nation, spot = place.nation, place.nation.spot
    value = "" if place.value is None else "  " + screen.say(_short(place.value))
    made = MapNation(
        nation.id, screen.say(Name("nation", nation.id)), nation.units, value=place.share, value_text=value
    )
    if spot is None or nation.units:
        return made
    return MapNation(
        made.id,
        made.label,
        x=spot.x,
        y=spot.y,
        size=spot.size,
        shape=spot.shape,
        letter=spot.letter,
        value=place.share,
        value_text=value,
    )


def _short(value: Quantity) -> Quantity:
    """The figure as it stands beside a name: money and shares as they are, else the number alone."""
    if value.unit in PER_PERSON:
        return Quantity(value.value, "USD", 0)
    if value.unit.startswith("share") or value.unit == "ad valorem":
        return Quantity(value.value, "share")
    whole = abs(value.value) >= 10 and value.unit != "years"
    return Quantity(value.value, "", 0 if whole else None)


def _water(screen: GameScreen, water: WaterMark) -> Water:
    return Water(screen.say(authored(water.commons.name)), water.x, water.y, screen.say(water.stock))


# -- what can be done
def action_row(screen: GameScreen, keys: list[str], ring: str) -> Widget:
    """Buttons to the other screens; the one that the concept card names (`ring`) is emphasised."""
    made = []
    for key in keys:
        words, icon, shortcut = ACTIONS[key]
        is_ringed = key == ring or (not ring and key == "treaty")
        made.append(
            button(
                screen.t(words),
                screen.command(Go(key)),
                icon=icon,
                shortcut=shortcut,
                kind="primary" if is_ringed else "secondary",
                key=f"go-{key}",
            )
        )
    return row(*made, gap=10, line_gap=8, flow=True)


def concept_card(screen: GameScreen) -> Widget | None:
    """The concept card of the turn; None if there is none."""
    found = concept(screen.view)
    if found is None:
        return None
    return card(
        label(screen.say(authored(found.title)), "title", icon="lightbulb"),
        label(screen.say(authored(found.text)), "small"),
        gap=4,
        pad=(16, 10),
        key="concept",
        selected=True,
        weight=1,
        min_width=13,
        align="stretch",
    )


# -- time and news
def timeline_card(screen: GameScreen) -> Widget:
    """Important moments, now, dates that are fixed, and how far the game is."""
    line = timeline(screen.view)
    older = note(screen.t(T("… {count} earlier in the log", count=line.older))) if line.older else None
    return card(
        row(older, *(_mark(screen, mark) for mark in line.marks), gap=20, line_gap=4, flow=True),
        meter(line.share, color="chosen", name=screen.t(T("How far the game is"))),
        gap=6,
        pad=(16, 10),
        key="timeline",
    )


def _mark(screen: GameScreen, mark: Mark) -> Widget:
    words = capital(screen.say(T("{when} · {what}", when=mark.when, what=mark.what)))
    style, color = (
        ("small-bold", "accent")
        if mark.time == "now"
        else ("small", "muted" if mark.time == "coming" else "ink")
    )
    return label(words, style, color, icon=mark.icon)


def news_card(screen: GameScreen, held: bool) -> Widget:
    """The news of the turn, the most important first; secrets only while `held`."""
    found = headlines(screen.view)
    shown = [line for line in found if held or not line.secret][:HEADLINES]
    rest = len(found) - len(shown)
    lines = [label(screen.say(line.text), "small", icon=line.icon) for line in shown]
    if not lines:
        lines = [note(screen.t(T("No news.")))]
    more = note(screen.t(T("{count} more in the log", count=rest))) if rest > 0 else None
    again = link(screen.t(T("read the reveal again")), "reveal") if screen.view.events else None
    return card(
        row(
            label(screen.t(T("This year")), "small-bold"),
            spacer(),
            paragraph(again, style="small", on_link=lambda key: screen.emit(Go(key)), key="again")
            if again
            else None,
            button(
                screen.t(T("Log")),
                screen.command(Go("log")),
                icon="newspaper",
                shortcut="L",
                kind="quiet",
                small=True,
                key="go-log",
            ),
            gap=8,
            line_gap=2,
            flow=True,
        ),
        column(*lines, more, gap=4),
        gap=6,
        pad=(16, 10),
        key="news",
        weight=1.2,
        min_width=15,
        align="stretch",
    )
