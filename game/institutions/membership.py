"""Coming into a body and leaving it: who may, what ends with membership, and what is owed all the same.

With membership end the seat and vote, what the body had decided for its members, the treaties and bodies for
members only, and tranches of loans not yet paid out. What is owed stays owed: arrears, and loans to be
paid back (Constitution of UNESCO art. II.6; IMF Articles, Schedule J). A body that a treaty founded or joined
is left by leaving that treaty. Not here: the orders (`orders.kinds`),
the day on which one comes and goes (`engine.departures`).
"""

from __future__ import annotations

from collections.abc import Iterator

from game.core.ids import NationId, TreatyId
from game.institutions import voting
from game.model.institution import Body
from game.model.law import Law
from game.model.setting import Setting
from game.model.treaty import Instrument, Treaty
from game.model.world import World
from game.treaties.status import status


def last_turn(body: Body, turn: int) -> int:
    """The last turn of membership of who gives notice in a turn."""
    return turn + body.membership.runs


def holding_treaty(law: Law, body: Body, nation: NationId, turn: int) -> TreatyId | None:
    """The treaty in force by which the nation is a member, if it is by one: it founded or joins the body."""
    for treaty in law.treaties:
        if nation not in status.parties(treaty, turn):
            continue
        reserved = status.reserved(treaty, nation)
        for number, clause in enumerate(status.text(treaty).articles):
            if number not in reserved and clause.joins() == body.id:
                return TreatyId(treaty.id)
        if treaty.id == body.state.founded_by:
            return TreatyId(treaty.id)
    return None


def joined(setting: Setting, body: Body, nation: NationId) -> Body:
    """The body with the nation among its members, or on a permanent seat."""
    if body.seats is not None:
        kept = {*body.seats.permanent, nation}
        permanent = tuple(n for n in setting.nation_ids if n in kept)
        return body.model_copy(update={"seats": body.seats.model_copy(update={"permanent": permanent})})
    sitting = {*voting.members(setting, body), nation}
    return body.model_copy(update={"members": tuple(n for n in setting.nation_ids if n in sitting)})


def depending(law: Law, body: Body) -> tuple[Body, ...]:
    """The bodies in which members of the body only may sit, itself not among them."""
    return tuple(b for b in law.bodies if b.id in body.membership.bodies and b.id != body.id)


def ending_with(law: Law, body: Body, nation: NationId, turn: int) -> Iterator[Treaty]:
    """The treaties in force that cease to bind the nation with its membership: the body's own decisions, and
    those for members only."""
    for treaty in law.treaties:
        if nation not in status.parties(treaty, turn):
            continue
        decided = treaty.body == body.id and status.acts(treaty, nation, "decision", by=turn)
        if decided or treaty.id in body.membership.treaties:
            yield treaty


def released(world: World, body: Body, nation: NationId) -> Law:
    """The law in which nothing binds or pays the nation as a member."""
    law = world.law
    for treaty in list(ending_with(law, body, nation, world.turn)):
        act = Instrument(
            kind="notice-of-withdrawal",
            nation=nation,
            turn=world.turn,
            version=status.adopted_version(treaty) or 1,
            leaving="membership",
        )
        law = law.with_treaty(treaty.model_copy(update={"instruments": (*treaty.instruments, act)}))
    loans = tuple(
        loan.model_copy(update={"left": 0, "back": loan.back if loan.owed > 0 else 0})
        if (loan.body, loan.borrower) == (body.id, nation)
        else loan
        for loan in law.loans
    )
    return law.having(loans=tuple(loan for loan in loans if loan.left or loan.back))


def emptied(setting: Setting, body: Body, nation: NationId) -> Body | None:
    """The body without the nation in any seat or office; None if nobody is left and no seat to fill."""
    agenda = body.agenda.model_copy(
        update={
            "named": tuple(n for n in body.agenda.named if n != nation),
            "chair": tuple(n for n in body.agenda.chair if n != nation),
        }
    )
    state = body.having(
        notices=but(body.state.notices, nation),
        terms=tuple(t for t in body.state.terms if t.nation != nation),
        suspended=tuple(n for n in body.state.suspended if n != nation),
        head=NationId("") if body.state.head == nation else body.state.head,
    )
    body = state.model_copy(update={"agenda": agenda})
    if body.seats is not None:
        permanent = tuple(n for n in body.seats.permanent if n != nation)
        return body.model_copy(update={"seats": body.seats.model_copy(update={"permanent": permanent})})
    members = tuple(n for n in voting.members(setting, body) if n != nation)
    return body.model_copy(update={"members": members}) if members else None


def but(by_nation: dict[NationId, int], nation: NationId) -> dict[NationId, int]:
    """The figures by nation without that of one."""
    return {n: value for n, value in by_nation.items() if n != nation}
