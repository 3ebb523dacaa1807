"""Instruments: signatures, accessions, reservations, notices; and texts that become authentic by them.

A version that enough negotiators signed is adopted (VCLT art. 9): all of them, or as many as its entry into
force asks for. If two versions of one treaty reach that in the same stage, the later version is adopted.
A text that a body must adopt waits for its vote.
"""

from __future__ import annotations

from game.core.arrays import SMALL
from game.core.ids import NationId
from game.core.text import Name
from game.engine.phases.negotiation import carry_out
from game.model.context import TurnContext
from game.model.event import TO_ALL, Event
from game.model.treaty import Instrument, Treaty
from game.model.world import World
from game.orders.tabling import weights
from game.treaties.status import status
from game.treaties.status.publicity import is_secret
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
    for version in reversed(treaty.versions):
        signers = [n for n in treaty.negotiators if status.signed_version(treaty, n, turn) == version.number]
        needed = version.text.final.entry.count or len(treaty.negotiators)
        if len(signers) >= max(2, min(needed, len(treaty.negotiators))):
            return version.number
    return None


def adopt(world: World, treaty: Treaty, version: int) -> tuple[World, list[Event]]:
    """The world with that version adopted: public from now on unless it is secret, open to those it names.

    If it counts entry into force on something else than the first version did, the figures of today hold; an
    amendment counts nothing anew.
    """
    amends = status.adopted_version(treaty) is not None
    counted = [treaty.version(number).text.final.entry.weight for number in (1, version)]
    figures = treaty.weights
    if not amends and counted[0] != counted[1]:
        figures = weights(world, treaty.version(version).text)
    act = Instrument(kind="adoption", nation=NationId(""), turn=world.turn, version=version)
    public = treaty.public or not is_secret(treaty.version(version).text)
    adopted = treaty.model_copy(
        update={"instruments": (*treaty.instruments, act), "public": public, "weights": figures}
    )
    kind = "treaty.amended" if amends else "treaty.adopted"
    event = Event(kind, treaty.negotiators, {"treaty": Name("treaty", treaty.id)}, audience=TO_ALL)
    return world.with_law(world.law.with_treaty(adopted)), [event]
