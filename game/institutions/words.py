"""Bodies in words: how the agenda, seats and dues stand. A matter and a voting rule say themselves."""

from __future__ import annotations

from game.core.text import TN, Listing, Name, Quantity, T, Text
from game.model.institution import Body
from game.model.matter import POWERS
from game.model.membership import JOINING


def says(body: Body) -> list[Text]:
    """What else there is to know of a body beside its rule, a sentence each; [] for a plain one."""
    powers = (POWERS[power] for power in body.powers)
    return [*_agenda(body), *powers, *_seats(body), *_money(body), *_membership(body)]


def _membership(body: Body) -> list[Text]:
    """How one comes in and goes; () of what a treaty founded: its own articles say it."""
    if body.state.founded_by:
        return []
    own = body.membership
    told: list[Text] = []
    if body.seats is None and (own.joining != "vote" or "admit" in body.powers):
        told.append(JOINING[own.joining])
    match own.leaving:
        case "excluded":
            told.append(T("Nobody can leave it."))
        case "silent":
            told.append(
                TN(
                    "Its charter says nothing of leaving; a notice runs for {count} turn.",
                    "Its charter says nothing of leaving; a notice runs for {count} turns.",
                    own.runs,
                )
            )
        case _ if own.runs:
            told.append(
                TN(
                    "A member may leave; its notice runs for {count} turn.",
                    "A member may leave; its notice runs for {count} turns.",
                    own.runs,
                )
            )
        case _:
            told.append(T("A member may leave with effect from the next turn."))
    return told


def _agenda(body: Body) -> list[Text]:
    told: list[Text] = []
    if body.agenda.holder == "named":
        named = Listing(tuple(Name("nation", n) for n in body.agenda.named))
        told.append(T("Only {named} may table motions.", named=named))
    elif body.agenda.holder == "chair":
        told.append(
            TN(
                "Only the chair may table motions; it passes on every turn.",
                "Only the chair may table motions; it passes on every {count} turns.",
                body.agenda.term,
            )
        )
    if body.delay:
        told.append(
            TN(
                "A motion waits {count} turn for its vote.",
                "A motion waits {count} turns for its vote.",
                body.delay,
            )
        )
    if body.procedural and any(r.veto for r in (body.rule, *body.rules.values())):
        told.append(T("On matters of procedure nobody has a veto."))
    return told


def _seats(body: Body) -> list[Text]:
    if body.seats is None:
        return []
    told: list[Text] = []
    if body.seats.permanent:
        named = Listing(tuple(Name("nation", n) for n in body.seats.permanent))
        told.append(
            TN(
                "{named} sits permanently.",
                "{named} sit permanently.",
                len(body.seats.permanent),
                named=named,
            )
        )
    if body.seats.elected:
        told.append(
            TN(
                "{count} seat is filled by election, for {turns}.",
                "{count} seats are filled by election, for {turns} each.",
                body.seats.elected,
                turns=Quantity(body.seats.term, "turns"),
            )
        )
    return told


def _money(body: Body) -> list[Text]:
    if body.dues is None:
        return []
    return [
        T("Its members owe {budget} in dues.", budget=Quantity(body.dues.budget, "USD bn a year")),
        TN(
            "Who is {count} turn in arrears loses its vote.",
            "Who is {count} turns in arrears loses its vote.",
            body.dues.vote_lost_after,
        ),
    ]
