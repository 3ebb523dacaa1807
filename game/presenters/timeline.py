"""The timeline: a few important moments of the past, the present, and what is certain to come.

Future events are not shown, since nobody knows them; only dates that treaties and the calendar fix.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.core.text import Name, Param, T, Text
from game.model.event import Event
from game.model.treaty import Treaty
from game.model.view import View
from game.presenters.dates import moment
from game.treaties.status import status

GREAT = {
    "treaty.entered_into_force": (T("“{treaty}” in force"), "scroll-text"),
    "treaty.terminated": (T("“{treaty}” has ended"), "unlink"),
    "treaty.expired": (T("“{treaty}” has expired"), "unlink"),
    "finding.made": (T("{nation}: a breach is reported"), "search"),
    "measure.trade-measure": (T("trade measure on {nation}"), "gavel"),
    "measure.suspension": (T("benefits of {nation} suspended"), "gavel"),
    "measure.payment": (T("{nation} has to pay"), "gavel"),
    "body.rule_changed": (T("{body} changes its rule"), "landmark"),
    "home.rejected": (T("“{treaty}” fails at home"), "users"),
    "answer.exposed": (T("a secret comes to light"), "eye"),
    "security.brink": (T("{first} and {second} on the brink"), "swords"),
    "health.outbreak_spread": (T("outbreak in {nation}"), "syringe"),
}
"""The kinds of event that are shown, with short words and an icon."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment: its date, words, icon, and whether it is "past", "now" or "coming"."""

    when: Text
    what: Text
    icon: str
    time: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Marks in order of time, the number of older ones left out, and the share of the game played (0..1)."""

    marks: tuple[Mark, ...]
    older: int
    share: float


def timeline(view: View, most: int = 3) -> Timeline:
    """The last `most` important moments, now, and all dates that are fixed."""
    past = [
        mark
        for n, events in enumerate(view.past_events, start=1)
        for e in events
        for mark in _great(view, n, e)
    ]
    turn, turns = view.world.turn, view.setting.timing.turns
    now = Mark(moment(view, turn), T("now"), "circle-filled", "now")
    stage = view.world.stage / len(view.setting.timing.stages)
    share = min(1.0, (turn - 1 + stage) / turns)
    return Timeline((*past[-most:], now, *coming(view)), max(0, len(past) - most), share)


def _great(view: View, turn: int, event: Event) -> Iterator[Mark]:
    found = GREAT.get(event.kind)
    if found is not None and concerns(view, event):
        words, icon = found
        yield Mark(moment(view, turn), Text(words.template, event.params), icon, "past")


def concerns(view: View, event: Event) -> bool:
    """Whether the event is about the seat or about more than two nations; other bilateral treaties are in the
    log only."""
    return (
        not event.kind.startswith("treaty.")
        or view.nation is None
        or (view.nation in event.actors or len(event.actors) > 2)
    )


def coming(view: View) -> list[Mark]:
    """Dates fixed by treaties, and the last turn, in order of time."""
    turn, turns = view.world.turn, view.setting.timing.turns
    dated = [
        (when, words, icon)
        for treaty in view.law.treaties
        for when, words, icon in _fixed(view, treaty)
        if turn < when <= turns
    ]
    dated.sort(key=lambda one: one[0])
    marks = [Mark(moment(view, when), words, icon, "coming") for when, words, icon in dated]
    if turn < turns:
        marks.append(Mark(moment(view, turns), T("the last turn"), "flag", "coming"))
    return marks


def _fixed(view: View, treaty: Treaty) -> Iterator[tuple[int, Text, str]]:
    turn, last = view.world.turn, view.setting.timing.turns
    name: Param = Name("treaty", treaty.id)
    since = status.in_force_since(treaty, last)
    if since is not None:
        yield since, T("“{treaty}” enters into force", treaty=name), "scroll-text"
        sunset = status.final(treaty).sunset
        if sunset is not None:
            yield since + sunset, T("“{treaty}” expires", treaty=name), "hourglass"
    for nation in status.parties(treaty, turn):
        left = status.withdrawal_takes_effect(treaty, nation, turn)
        if left is not None:
            who = Name("nation", nation)
            yield left, T("{nation} leaves “{treaty}”", nation=who, treaty=name), "door-open"
