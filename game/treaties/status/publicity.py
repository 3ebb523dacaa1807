"""Who may know of a treaty: published ones all, secret ones and drafts those who negotiated them.

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


def is_secret(text: TreatyText) -> bool:
    """Whether the text asks its parties for silence."""
    return any(clause.kind == "secrecy" for clause in text.articles)


def may_know(treaty: Treaty, nation: NationId | None) -> bool:
    """Whether the nation (None: the public) knows of the treaty."""
    return treaty.public or (nation is not None and nation in (treaty.proposer, *treaty.negotiators))


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
    """The events, those about treaties that are not public for the ears of their negotiators only."""
    hidden = {t.id: (t.proposer, *t.negotiators) for t in law.treaties if not t.public}
    for event in events:
        about = event.params.get("treaty")
        ears = hidden.get(about.id) if isinstance(about, Name) else None  # type: ignore[call-overload]
        if ears is None:
            yield event
        else:
            heard = ears if event.audience is None else tuple(n for n in event.audience if n in ears)
            yield replace(event, audience=tuple(dict.fromkeys(n for n in heard if n)))
