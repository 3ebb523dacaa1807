"""Who may know of a treaty: published ones all, secret ones and drafts those who negotiated them.

A body that a secret treaty founded is as secret as the treaty, and so is what the body decides: those know of
it who negotiated, and those who sit in it.

A treaty with an article of secrecy is not published when it is adopted; as long as it is not, no party may
invoke it before a body (UN Charter art. 102(2)). Not here: how it comes to light (`engine.phases.leaks`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from game.core.ids import NationId
from game.core.problems import Problem
from game.core.text import Name, T
from game.model.event import Event
from game.model.law import Law
from game.model.treaty import Treaty, TreatyText
from game.treaties.status import status

ONE_TELLS = 0.04
"""The chance a turn that one of those who know makes it public by mistake (design)."""


def chance(knowing: int) -> float:
    """The chance a turn that a secret known to so many comes to light."""
    return float(1.0 - (1.0 - ONE_TELLS) ** knowing)


def is_secret(text: TreatyText) -> bool:
    """Whether the text asks its parties for silence."""
    return any(clause.kind == "secrecy" for clause in text.articles)


def secrets(law: Law) -> dict[tuple[str, str], tuple[NationId, ...]]:
    """The treaties and bodies that not all may know of, as ("treaty" or "body", id), and those who may."""
    drafts = [t for t in law.treaties if not t.public]
    found = {("treaty", str(t.id)): _few((t.proposer, *t.negotiators)) for t in drafts}
    if not drafts:
        return found
    for body in law.bodies:
        if founders := found.get(("treaty", body.state.founded_by)):
            found["body", body.id] = _few((*founders, *body.members))
    for treaty in law.treaties:
        if sitting := found.get(("body", treaty.body)):
            found["treaty", treaty.id] = _few((*sitting, treaty.proposer, *treaty.negotiators))
    return found


def _few(nations: Iterable[NationId]) -> tuple[NationId, ...]:
    """Each nation once, in the order in which it comes first; what a scenario brings has no author."""
    return tuple(dict.fromkeys(nation for nation in nations if nation))


def hidden_from(law: Law, nation: NationId | None) -> frozenset[tuple[str, str]]:
    """The treaties and bodies of which the nation (None: the public) may not know."""
    return frozenset(what for what, ears in secrets(law).items() if nation is None or nation not in ears)


def kept_secret(treaty: Treaty, turn: int) -> bool:
    """Whether it is adopted, still lives, asks for silence and has not come to light."""
    if treaty.public or status.adopted_version(treaty) is None:
        return False
    return is_secret(status.text(treaty)) and status.is_live(treaty, turn)


def must_be_invocable(treaty: Treaty, turn: int) -> Iterator[Problem]:
    """Refuses a secret treaty before a body: it is not registered (UN Charter art. 102)."""
    if kept_secret(treaty, turn):
        yield Problem(
            "O-TREATY-32",
            T("“{treaty}” is secret and cannot be invoked before a body", treaty=Name("treaty", treaty.id)),
        )


def discreet(law: Law, events: Iterable[Event]) -> Iterator[Event]:
    """The events; the audience of those that name a secret treaty or body is cut to who may know of it."""
    hidden = secrets(law)
    for event in events:
        for value in event.params.values():
            ears = hidden.get((value.kind, value.id)) if isinstance(value, Name) else None
            if ears is not None:
                heard = ears if event.audience is None else tuple(n for n in event.audience if n in ears)
                event = replace(event, audience=heard)
        yield event
