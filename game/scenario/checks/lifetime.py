"""Beginning and end of treaties: groups that must consent, articles that survive, linked events and
treaties."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from game.core.problems import Problem
from game.core.text import T, Text
from game.scenario.schema import TreatyEntry
from game.scenario.subject import Saying, Subject, nearest
from game.validation.spans import Path

GROUP = Saying(
    "S-TREATY-13",
    T("{where}: {count} of this group must consent, but only {nations} can: it can never enter into force"),
    T("name more nations that may join it, or write a smaller count"),
)
SURVIVES = Saying(
    "S-TREATY-14",
    T("{where}: article {found} is to survive, but there is none (articles count from 0)"),
)
EVENT = Saying("S-TREATY-15", T("{where}: it is to end with the event “{found}”, but there is none"))
TREATY = Saying(
    "S-TREATY-16", T("{where}: it is to end with the treaty “{found}”, but there is no other of that name")
)


def problems(subject: Subject) -> Iterator[Problem]:
    """Conditions of beginning and end that can never be met, or refer to nothing."""
    events = [event.id for event in subject.file.events]
    treaties = [treaty.id for treaty in subject.file.treaties]
    for number, treaty in enumerate(subject.file.treaties):
        at: Path = ("treaties", number, "text", "final")
        final = treaty.text.final
        able = _able(subject, treaty)
        for place, group in enumerate(final.entry.groups):
            found = sum(nation in able for nation in dict.fromkeys(group.nations))
            if group.count > found:
                path = (*at, "entry", "groups", place, "count")
                yield subject.problem(GROUP, path, count=group.count, nations=found)
        for place, article in enumerate(final.withdrawal.survives):
            if not 0 <= article < len(treaty.text.articles):
                path = (*at, "withdrawal", "survives", place)
                yield subject.problem(SURVIVES, path, _articles(treaty), found=article)
        if final.ending.event and final.ending.event not in events:
            hint = nearest(final.ending.event, events)
            yield subject.problem(EVENT, (*at, "ending", "event"), hint, found=final.ending.event)
        others = [name for name in treaties if name != treaty.id]
        if final.ending.treaty and final.ending.treaty not in others:
            hint = nearest(final.ending.treaty, others)
            yield subject.problem(TREATY, (*at, "ending", "treaty"), hint, found=final.ending.treaty)


def _able(subject: Subject, treaty: TreatyEntry) -> Collection[str]:
    """Who negotiates the treaty, and who may join it as its text says."""
    negotiating = tuple(treaty.among) or subject.nations
    final = treaty.text.final
    match final.participation:
        case "open":
            return subject.nations
        case "region":
            inside = (n.id for n in subject.file.nations if final.region in n.regions)
            return (*negotiating, *inside)
        case "body":
            body = next((b for b in subject.file.bodies if b.id == final.members_of), None)
            return subject.nations if body is None or not body.members else (*negotiating, *body.members)
        case _:
            return negotiating


def _articles(treaty: TreatyEntry) -> Text | None:
    """Which articles there are."""
    last = len(treaty.text.articles) - 1
    return T("its articles are 0 to {last}", last=last) if last >= 0 else None
