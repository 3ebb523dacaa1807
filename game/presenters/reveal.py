"""What happened, in order: the reveal of a stage, the log of all turns, the news on the board.

Not here: the sentence of each kind of event (`news`), the causes of the changes (`why`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from game.core.text import Listing, Name, Param, Quantity, T, Text
from game.domains.catalogue import VARIABLES
from game.model.event import Event
from game.model.frozen import authored
from game.model.setting import PILLARS
from game.model.view import View
from game.presenters.dates import moment
from game.presenters.desk import matter
from game.presenters.map import in_unit
from game.presenters.news import news
from game.presenters.standing import PILLAR_LABELS, figure

PARTS: tuple[tuple[Text, tuple[str, ...]], ...] = (
    (T("Votes"), ("motion", "body", "home")),
    (T("Treaties"), ("treaty", "host")),
    (T("Reports and answers to breach"), ("finding", "measure", "answer.exposed")),
    (T("What was answered"), ("answer",)),
    (T("What was said"), ("statement", "talks", "ambassador")),
    (T("In the world"), ("security", "health")),
    (T("News of the new turn"), ("event",)),
    (T("Not carried out"), ("order",)),
)
"""The parts of the reveal in order: title, and the kinds of event in it (an event goes to the first that
fits)."""
UNSORTED = [title.template for title, _ in PARTS].index("In the world")
"""The place in `PARTS` of what no part names."""
WEIGHT = (
    "event",
    "treaty.entered_into_force",
    "answer.exposed",
    "finding",
    "measure",
    "motion",
    "home",
    "security",
    "health",
    "body",
    "treaty",
    "answer",
    "statement",
    "order",
)
"""Kinds of event in order of importance, for where there is little room."""


TOGETHER = {
    "treaty.declined": T("{who} decline “{treaty}”."),
    "treaty.signed": T("{who} sign “{treaty}”."),
    "treaty.joined": T("{who} join “{treaty}”."),
}
"""Sentences that report the same act of several nations in one line."""
TALKS = "talks.held"
"""The kind of event of which all in a stage make one line."""
FEW = 4
"""Most parties that a line of news names; all are in the treaty book."""


@dataclass(frozen=True, slots=True)
class NewsLine:
    """One line: its words, icon and kind, the treaty to open, and whether it is the seat's secret."""

    text: Text
    icon: str
    treaty: str
    secret: bool
    kind: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the reveal with a title."""

    title: Text
    lines: tuple[NewsLine, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A figure of the world before and after: whether that is better (+1, -1, 0), and the `about` of its
    why."""

    label: Param
    before: Param
    after: Param
    change: Quantity
    mood: int
    why: str


@dataclass(frozen=True, slots=True)
class Told:
    """A reveal: title, parts that have lines, changes of the world, and a sentence if nothing happened."""

    title: Text
    parts: tuple[Part, ...]
    changes: tuple[Change, ...]
    silence: Text | None


@dataclass(frozen=True, slots=True)
class Year:
    """One turn of the log, oldest line first."""

    turn: int
    title: Text
    lines: tuple[NewsLine, ...]


def told(view: View) -> Told:
    """The reveal of the last resolution, for this seat (or the public)."""
    after_talks = view.world.stage > 0
    turn = view.world.turn - (not after_talks)
    parts = tuple(
        Part(title, tuple(_line_of(view, events, n) for n in range(len(events))))
        for title, events in _sorted(view.events)
    )
    silence = None
    if after_talks and not parts:
        silence = T("The delegations met behind closed doors. What they agreed shows when it is signed.")
    elif not parts:
        silence = T("Nothing was decided.")
    changes = () if after_talks else tuple(world_changes(view))
    return Told(_title(view, turn, after_talks), parts, changes, silence)


def _line_of(view: View, events: Sequence[Event], number: int) -> NewsLine:
    """One event of a part; a vote says what was asked, as the decisions of the turn have it."""
    event = events[number]
    made = line(event)
    if not event.kind.startswith("motion.") or event.kind == "motion.tabled":
        return made
    before = sum(e.kind.startswith("motion.") and e.kind != "motion.tabled" for e in events[:number])
    taken = [d for d in view.law.decisions if d.turn == view.world.turn - (view.world.stage == 0)]
    if before >= len(taken):
        return made
    asked = taken[before]
    words = T("{news} It asked: {matter}.", news=made.text, matter=matter(asked.motion))
    if asked.vetoed_by:
        holders = Listing(tuple(Name("nation", n) for n in asked.vetoed_by))
        words = T("{news} It was stopped by the veto of {nations}.", news=words, nations=holders)
    return replace(made, text=words)


def _title(view: View, turn: int, after_talks: bool) -> Text:
    when = moment(view, turn)
    if turn < 1:
        return T("The game begins")
    return T("The talks of {when}", when=when) if after_talks else T("What happened in {when}", when=when)


def _sorted(events: Sequence[Event]) -> Iterable[tuple[Text, list[Event]]]:
    """Events by part, in the order of telling; a kind that no part names is told with the world."""
    found: dict[int, list[Event]] = {}
    for event in together(events):
        found.setdefault(part_of(event.kind), []).append(event)
    for number in sorted(found):
        yield PARTS[number][0], found[number]


def together(events: Sequence[Event]) -> list[Event]:
    """The events; those of `TOGETHER` on one treaty are merged into one with all actors, and all talks of a
    stage into one."""
    alike: dict[object, int] = {}
    told_so: list[Event] = []
    for event in events:
        treaty = event.params.get("treaty")
        key = (event.kind, treaty.id) if event.kind in TOGETHER and isinstance(treaty, Name) else None
        if event.kind == TALKS:
            key = (TALKS, "")
        if key in alike:
            first = told_so[alike[key]]
            if event.kind == TALKS:
                told_so[alike[key]] = _with(first, event)
                continue
            told_so[alike[key]] = replace(first, actors=(*first.actors, *event.actors))
            continue
        if key is not None:
            alike[key] = len(told_so)
        told_so.append(event)
    return told_so


def _with(first: Event, other: Event) -> Event:
    """Talks with one more pair of those who hold them."""
    pairs = first.params.get("pairs") or Listing((_pair(first),))
    assert isinstance(pairs, Listing)
    actors = tuple(dict.fromkeys((*first.actors, *other.actors)))
    both = Listing((*pairs.items, _pair(other)))
    return replace(first, actors=actors, params={"pairs": both})


def _pair(event: Event) -> Text:
    return T("{who} with {to}", who=Name("nation", event.actors[0]), to=event.params["to"])


def part_of(kind: str) -> int:
    """The index in `PARTS` of the part that holds events of this kind; `UNSORTED` if none does."""
    places = [n for n, (_, kinds) in enumerate(PARTS) if kind in kinds or kind.partition(".")[0] in kinds]
    return places[0] if places else UNSORTED


def line(event: Event) -> NewsLine:
    """One event as a line. Questions and answers with a limited audience are marked as the seat's secret."""
    made = news(event)
    if len(event.actors) > 1 and event.kind in TOGETHER:
        who = Listing(tuple(Name("nation", nation) for nation in event.actors))
        made = replace(made, text=Text(TOGETHER[event.kind].template, {**event.params, "who": who}))
    elif "pairs" in event.params:
        made = replace(made, text=T("Talks are held: {pairs}.", pairs=event.params["pairs"]))
    elif event.kind == "treaty.entered_into_force" and 1 < len(event.actors) <= FEW:
        who = Listing(tuple(Name("nation", nation) for nation in event.actors))
        made = replace(made, text=T("{news} Between {nations}.", news=made.text, nations=who))
    secret = event.audience is not None and event.kind.partition(".")[0] in ("event", "answer")
    return NewsLine(made.text, made.icon, made.treaty, secret, event.kind.partition(".")[0])


def world_changes(view: View) -> list[Change]:
    """The world's pillars, its temperature if the calendar is real, and the commons: a turn ago and now."""
    wanted: list[tuple[str, Param]] = [(f"pillars.world_{p}", PILLAR_LABELS[p]) for p in PILLARS]
    if view.setting.timing.start_year > 1000:
        wanted.append(("climate.temperature", VARIABLES["climate.temperature"].label))
    found = [_change(view, name, None, label, f"{name}@") for name, label in wanted]
    return found + [
        _change(view, "commons.stock", n, authored(c.name), f"commons.stock@{c.id}")
        for n, c in enumerate(view.setting.commons)
    ]


def _change(view: View, name: str, place: int | None, label: Param, about: str) -> Change:
    shown = figure(view, name, place)
    digits = {"points": 1, "°C": 2}.get(VARIABLES[name].unit, 1)
    last_two = shown.series[-2:] if len(shown.series) > 1 else shown.series * 2
    ends = [round(value, digits) for value in last_two]
    moved = round(ends[1] - ends[0], digits)

    def words(value: float) -> Param:
        if place is not None:
            return in_unit(view.setting.commons[place], value, digits)
        return Quantity(value, "" if VARIABLES[name].unit == "points" else VARIABLES[name].unit, digits)

    better = moved * VARIABLES[name].better
    mood = (better > 0) - (better < 0)
    return Change(
        label,
        words(ends[0]),
        words(ends[1]),
        Quantity(moved, "", digits, True),
        mood,
        about if shown.has_causes else "",
    )


# -- the log and the board's news
def chronicle(view: View) -> list[Year]:
    """All turns that have lines, newest first."""
    years = [
        Year(turn, moment(view, turn), tuple(line(e) for e in told_in_order(together(events))))
        for turn, events in enumerate(view.past_events, start=1)
        if events
    ]
    return years[::-1]


def told_in_order(events: Sequence[Event]) -> list[Event]:
    """The events that opened the turn first, the others in the order in which they happened."""
    return sorted(events, key=lambda event: event.kind != "event.opened")


def headlines(view: View) -> list[NewsLine]:
    """News for the board, the most important first: what opened the turn, and what the last stage brought."""
    now = view.past_events[view.world.turn - 1 :]
    opened = [e for turn in now for e in turn if e.kind == "event.opened"]
    last = [e for e in together(view.events) if e.kind != "event.opened"]
    ranked = sorted(last, key=lambda e: (_weight(e.kind), view.nation not in e.actors))
    return [line(event) for event in (*opened, *ranked)]


def _weight(kind: str) -> int:
    return next((n for n, start in enumerate(WEIGHT) if kind.startswith(start)), len(WEIGHT))
