"""Instruments: signatures, accessions, reservations, notices; and texts that become authentic by them.

A version that enough negotiators signed is adopted (VCLT art. 9): all of them, or as many as its entry into
force asks for. If two versions of one treaty reach that in the same stage, the one with more signatures is
adopted, and of as many the later one. A text that a body must adopt waits for its vote.
"""

from __future__ import annotations

from game.core.arrays import SMALL
from game.engine.phases.negotiation import carry_out
from game.model.context import TurnContext
from game.model.event import Event
from game.model.treaty import Treaty
from game.model.world import World
from game.treaties.status import status
from game.treaties.status.adopting import adopt
from game.treaties.status.record import adoptions


def run(world: World, ctx: TurnContext) -> tuple[World, TurnContext, list[Event]]:
    """The world with new instruments deposited and agreed texts adopted."""
    world, ctx, events = carry_out(world, ctx, "instruments")
    for treaty in world.law.treaties:
        version = agreed_version(treaty, world.turn)
        if version is not None:
            world, happened = adopt(world, treaty, version)
            events += happened
    world, happened = adopt_amendments(world)
    return world, ctx, [*events, *happened]


def adopt_amendments(world: World) -> tuple[World, list[Event]]:
    """The world with the amendments adopted that enough parties have accepted by now."""
    events: list[Event] = []
    for treaty in world.law.treaties:
        for version in agreed_amendments(treaty, world.turn):
            world, happened = adopt(world, world.law.treaty(treaty.id), version)
            events += happened
    return world, events


def agreed_amendments(treaty: Treaty, turn: int) -> list[int]:
    """The amendments that enough parties have accepted by now: all, or the share that the text asks for."""
    rule = status.final(treaty).amendment
    parties = status.parties(treaty, turn)
    if rule.rule == "body" or not parties:
        return []
    done = {version for _, version in adoptions(treaty)}
    share = 1.0 if rule.rule == "all" else rule.share
    found = []
    for number in status.amendments(treaty):
        accepted = {i.nation for i in treaty.instruments if (i.kind, i.version) == ("acceptance", number)}
        agreeing = sum(n in accepted for n in parties)
        if number not in done and agreeing >= max(1, share * len(parties) - SMALL):
            found.append(number)
    return found


def agreed_version(treaty: Treaty, turn: int) -> int | None:
    """The version that its signatures adopt now, or None."""
    if treaty.body or status.adopted_version(treaty) is not None:
        return None
    signed = [status.signed_version(treaty, n, turn) for n in treaty.negotiators]
    agreed = []
    for version in treaty.versions:
        signers = signed.count(version.number)
        needed = version.text.final.entry.count or len(treaty.negotiators)
        if signers >= max(2, min(needed, len(treaty.negotiators))):
            agreed.append((signers, version.number))
    return max(agreed)[1] if agreed else None
