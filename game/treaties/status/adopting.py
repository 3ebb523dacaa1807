"""Adoption: the act by which a version of a text becomes authentic (VCLT art. 9)."""

from __future__ import annotations

from game.core.ids import NationId
from game.core.text import Name
from game.model.event import TO_ALL, Event
from game.model.treaty import Instrument, Treaty
from game.model.world import World
from game.treaties.lowering.weights import counted as weighed
from game.treaties.status import status
from game.treaties.status.publicity import is_secret


def adopt(world: World, treaty: Treaty, version: int) -> tuple[World, list[Event]]:
    """The world with that version adopted: public from now on unless it is secret, open to those it names.

    If it counts entry into force on something else than the first version did, the figures of today hold; an
    amendment counts nothing anew.
    """
    amends = status.adopted_version(treaty) is not None
    counted = [treaty.version(number).text.final.entry.weight for number in (1, version)]
    figures = treaty.weights
    if not amends and counted[0] != counted[1]:
        figures = weighed(world, treaty.version(version).text.final.entry.weight)
    act = Instrument(kind="adoption", nation=NationId(""), turn=world.turn, version=version)
    public = treaty.public or not is_secret(treaty.version(version).text)
    adopted = treaty.model_copy(
        update={"instruments": (*treaty.instruments, act), "public": public, "weights": figures}
    )
    kind = "treaty.amended" if amends else "treaty.adopted"
    event = Event(kind, treaty.negotiators, {"treaty": Name("treaty", treaty.id)}, audience=TO_ALL)
    return world.with_law(world.law.with_treaty(adopted)), [event]
