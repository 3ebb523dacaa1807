"""Bodies in words: what a motion asks, what a power allows, how the agenda, seats and dues stand."""

from __future__ import annotations

from collections.abc import Mapping

from game.core.text import TN, Listing, Name, Quantity, T, Text
from game.institutions import voting
from game.model.frozen import authored
from game.model.institution import Body
from game.model.matters import (
    Admit,
    AdoptText,
    Bind,
    ChangeRule,
    DeclareEmergency,
    Elect,
    Judge,
    Lend,
    Mandate,
    Matter,
    Power,
    Resolution,
    Revive,
    Sanction,
    SetBudget,
    SetStandard,
    Suspend,
)

POWERS: Mapping[Power, Text] = {
    "recommend": T("It may recommend: nobody is bound, but who voted yes finds consent at home more easily."),
    "bind": T("It may decide so that its members are bound, those too who voted no."),
    "lend": T("It may lend from its funds, a tranche at a time, on conditions."),
    "sanction": T("It may have all its members put tariffs on a nation that it names."),
    "mandate": T("It may send missions between two nations."),
    "judge": T("It may rule that a nation broke a treaty."),
    "set-standard": T("It may set standards, which each member may take on."),
    "declare-emergency": T("It may declare a health emergency."),
    "admit": T("It may take in members."),
    "suspend": T("It may suspend a member's vote."),
    "elect": T("It may elect to seats and to its head."),
    "change-rule": T("It may change the rule by which it decides."),
    "budget": T("It may set its budget."),
}
"""What each power allows, in a sentence."""


def asks(matter: Matter) -> Text:
    """What a motion asks, in one line."""
    match matter:
        case AdoptText(treaty=treaty, version=version):
            return T(
                "Adopt the text of “{treaty}”, version {version}",
                treaty=Name("treaty", treaty),
                version=version,
            )
        case ChangeRule(rule=rule):
            return T("Decide by another rule from now on. {rule}", rule=voting.says(rule)[0])
        case Resolution(text=text):
            return T("Resolution: {text}", text=authored(text))
        case Bind(title=title):
            return T("Decide, binding all members: {title}", title=authored(title))
        case SetStandard(title=title):
            return T("Set a standard: {title}", title=authored(title))
        case Lend() | Sanction() | Mandate() | DeclareEmergency():
            return _acts(matter)
        case _:
            return _house(matter)


def _acts(matter: Lend | Sanction | Mandate | DeclareEmergency) -> Text:
    """What the body does towards nations."""
    match matter:
        case Lend():
            return T(
                "Lend {borrower} {amount} in {tranches}",
                borrower=Name("nation", matter.borrower),
                amount=Quantity(matter.amount, "USD bn"),
                tranches=Quantity(matter.tranches, "tranches"),
            )
        case Sanction():
            return T(
                "Put a tariff of {rate} on the goods of {nation}, all members together",
                rate=Quantity(matter.rate, "ad valorem"),
                nation=Name("nation", matter.against),
            )
        case Mandate():
            first, second = (Name("nation", n) for n in matter.between)
            return T("Send a mission between {first} and {second}", first=first, second=second)
        case DeclareEmergency():
            return T("Declare a health emergency in {nation}", nation=Name("nation", matter.nation))


def _house(matter: Matter) -> Text:
    """What concerns a body's own house and its members."""
    match matter:
        case Judge():
            return T(
                "Rule that {nation} broke article {article} of “{treaty}”",
                nation=Name("nation", matter.nation),
                article=matter.article + 1,
                treaty=Name("treaty", matter.treaty),
            )
        case Admit(nation=nation):
            return T("Admit {nation}", nation=Name("nation", nation))
        case Suspend(nation=nation, lift=True):
            return T("Lift the suspension of {nation}", nation=Name("nation", nation))
        case Suspend(nation=nation):
            return T("Suspend {nation}", nation=Name("nation", nation))
        case Elect(nation=nation, office="head"):
            return T("Elect the candidate of {nation} to lead it", nation=Name("nation", nation))
        case Elect(nation=nation):
            return T("Elect {nation} to a seat", nation=Name("nation", nation))
        case SetBudget(budget=budget):
            return T("Set the budget at {budget}", budget=Quantity(budget, "USD bn a year"))
        case Revive():
            return T("Take up the work again")
        case _:
            raise TypeError(matter.kind)


def says(body: Body) -> list[Text]:
    """What else there is to know of a body beside its rule, a sentence each; [] for a plain one."""
    return [*_agenda(body), *(POWERS[power] for power in body.powers), *_seats(body), *_money(body)]


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
