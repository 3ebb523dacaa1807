"""What orders share that deposit an instrument: the act itself, who may do what to a treaty in force, and
which orders a nation gives one of.

Not here: what the instrument does (`game.treaties`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from game.core.ids import NationId, TreatyId
from game.core.problems import Problem
from game.core.text import Name, Param, T
from game.model.event import Event
from game.model.order import Order
from game.model.treaty import Instrument, InstrumentKind, Treaty
from game.model.view import View
from game.model.world import World
from game.treaties.status import status
from game.treaties.status.at_home import by_ratification
from game.treaties.status.checks import known, must_be_known

NEGOTIATING = ("counter", "sign", "decline")
SUSPENDING = ("suspend", "resume")
LEAVING = ("withdraw", "revoke-notice")


def one_word(order: Order, other: Order, kinds: Sequence[str]) -> bool:
    """True if the other order is of one of these kinds and concerns the same treaty and the same party
    `towards`."""
    about, same = ((getattr(one, "treaty", None), getattr(one, "towards", None)) for one in (order, other))
    return other.kind in kinds and about == same


def deposit(
    world: World, treaty: TreatyId, nation: NationId, kind: InstrumentKind, told: str, **more: Any
) -> tuple[World, list[Event]]:
    """The world with the instrument deposited, and the event `told`, known to all who know the treaty."""
    found = world.law.treaty(treaty)
    version = more.pop("version", status.adopted_version(found) or 1)
    act = Instrument(kind=kind, nation=nation, turn=world.turn, version=version, **more)
    changed = found.model_copy(update={"instruments": (*found.instruments, act)})
    params: dict[str, Param] = {"treaty": Name("treaty", found.id)}
    if act.towards:
        params["nation"] = Name("nation", act.towards)
    audience = None if found.public else found.negotiators
    return world.with_law(world.law.with_treaty(changed)), [Event(told, (nation,), params, audience=audience)]


def amending(treaty: Treaty) -> InstrumentKind:
    """The kind of instrument by which a party agrees to an amendment: acceptance, or a signature subject to
    the vote at home where the treaty is ratified (VCLT arts. 14(1), 39)."""
    return "amendment-signature" if by_ratification(treaty) else "acceptance"


def bound_by(view: View, treaty: TreatyId) -> tuple[Treaty | None, list[Problem]]:
    """(treaty, []) if the seat is a party to it; else (None, the reasons)."""
    found = known(view, treaty)
    problems = list(must_be_known(view, treaty))
    if found is not None and view.nation not in status.parties(found, view.world.turn):
        problems.append(
            Problem("O-PARTY-01", T("you are not a party to “{treaty}”", treaty=Name("treaty", treaty)))
        )
    return (None if problems else found), problems


def another_party(view: View, treaty: Treaty, nation: NationId) -> Iterator[Problem]:
    """A problem if the nation is the seat's own, or no party to the treaty."""
    if nation == view.nation or nation not in status.parties(treaty, view.world.turn):
        yield Problem(
            "O-PARTY-02",
            T(
                "{nation} is not another party to “{treaty}”",
                nation=Name("nation", nation),
                treaty=Name("treaty", treaty.id),
            ),
        )
