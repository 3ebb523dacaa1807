"""The words of the final clauses, one function an article.

Sentences follow the UN's handbook Final Clauses of Multilateral Treaties (2003); turns stand for days.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.core.text import TN, Listing, Name, Param, Quantity, T, Text
from game.model.treaty import FinalClauses
from game.presenters.wording.answers import answer
from game.presenters.wording.changes import amendment, duration, review, withdrawal
from game.presenters.wording.disputes import disputes
from game.treaties.lowering import weights
from game.treaties.quantities import turns


@dataclass(frozen=True, slots=True)
class FinalArticle:
    """One final clause: its heading, the function for its words, and the fields of `FinalClauses` that it
    shows."""

    heading: Text
    prose: Callable[[FinalClauses], Text]
    fields: tuple[str, ...]


def participation(final: FinalClauses) -> Text:
    """Who may become a party (VCLT arts. 12, 15), and who is on which side."""
    if not (final.side_a or final.side_b):
        return _open_to(final)
    return T("{participation} {sides}", participation=_open_to(final), sides=_sides(final))


def _sides(final: FinalClauses) -> Text:
    a, b = (Listing(tuple(Name("nation", n) for n in side)) for side in (final.side_a, final.side_b))
    if final.side_a and final.side_b:
        return T("Side A consists of {a}, side B of {b}.", a=a, b=b)
    if final.side_a:
        return T("Side A consists of {a}, side B of all other Parties.", a=a)
    return T("Side B consists of {b}, side A of all other Parties.", b=b)


def _open_to(final: FinalClauses) -> Text:
    match final.participation:
        case "open":
            return T(
                "This Treaty is open to the States that negotiated it and, once adopted, to every other "
                "State."
            )
        case "region":
            return T(
                "This Treaty is open to the States that negotiated it and, once adopted, to every other "
                "State of "
                "the region {region}.",
                region=final.region,
            )
        case "body":
            return T(
                "This Treaty is open to the States that negotiated it and, once adopted, to every member of "
                "{body}.",
                body=Name("body", final.members_of),
            )
        case _:
            return T("Only the States that negotiated this Treaty may become Parties to it.")


def consent(final: FinalClauses) -> Text:
    """How consent to be bound is expressed (VCLT arts. 12, 14)."""
    if final.consent == "signature":
        return T("A State consents to be bound by this Treaty by signing it.")
    return T("This Treaty is subject to ratification by each State that has signed it.")


def entry(final: FinalClauses) -> Text:
    """When the treaty enters into force (VCLT art. 24)."""
    event, provisos, delay = _event(final), _provisos(final), final.entry.delay
    parts: dict[str, Param] = {"event": event, "conditions": Listing(provisos), "delay": turns(delay)}
    match bool(provisos), bool(delay):
        case True, True:
            made = T(
                "This Treaty enters into force {delay} after {event}, provided that {conditions}.", **parts
            )
        case True, False:
            made = T("This Treaty enters into force once {event}, provided that {conditions}.", **parts)
        case False, True:
            made = T("This Treaty enters into force {delay} after {event}.", **parts)
        case _:
            made = T("This Treaty enters into force once {event}.", **parts)
    if not final.entry.earliest:
        return made
    return T(
        "{first} If this is so before turn {turn}, it enters into force in that turn.",
        first=made,
        turn=final.entry.earliest,
    )


def _event(final: FinalClauses) -> Text:
    count = final.entry.count
    by_signing = final.consent == "signature"
    if not count and final.entry.groups:
        return T("States have signed it") if by_signing else T("States have ratified or acceded to it")
    if by_signing:
        return (
            TN("{count} State has signed it", "{count} States have signed it", count)
            if count
            else T("all States that negotiated it have signed it")
        )
    return (
        TN(
            "{count} instrument of ratification or accession has been deposited",
            "{count} instruments of ratification or accession have been deposited",
            count,
        )
        if count
        else T("all States that negotiated it have ratified it")
    )


def _provisos(final: FinalClauses) -> tuple[Text, ...]:
    found: list[Text] = []
    if final.entry.weight != "none" and final.entry.share > 0:
        found.append(
            T(
                "these States account for at least {share} of {weight}",
                share=Quantity(final.entry.share, "share"),
                weight=weights.words(final.entry.weight),
            )
        )
    if final.entry.required:
        found.append(
            TN(
                "{nations} is among them",
                "{nations} are among them",
                len(final.entry.required),
                nations=Listing(tuple(Name("nation", n) for n in final.entry.required)),
            )
        )
    found += [
        TN(
            "at least {count} of these is among them: {nations}",
            "at least {count} of these are among them: {nations}",
            group.count,
            nations=Listing(tuple(Name("nation", n) for n in group.nations)),
        )
        for group in final.entry.groups
    ]
    return tuple(found)


def reservations(final: FinalClauses) -> Text:
    """Which reservations are allowed (VCLT art. 19)."""
    match final.reservations:
        case "any":
            return T("Reservations may be made to any of the articles before these final clauses.")
        case "listed" if final.reservable:
            listed = tuple(str(i + 1) for i in final.reservable)
            return T("Reservations may be made to these articles only: {articles}.", articles=Listing(listed))
        case _:
            return T("No reservations may be made to this Treaty.")


def provisional(final: FinalClauses) -> Text:
    """Whether it may be applied before it is in force (VCLT art. 25)."""
    if final.provisional:
        return T(
            "A State that has signed this Treaty may apply it provisionally by notice to the depositary."
        )
    return T("This Treaty is not applied before it enters into force.")


def verification(final: FinalClauses) -> Text:
    """How compliance is verified."""
    match final.verification:
        case 0:
            return T("The Parties trust each other to perform this Treaty.")
        case 1:
            return T("Each Party observes the performance of this Treaty by its own national means.")
        case 2:
            return T("Each Party reports every year on how it performs this Treaty.")
        case _:
            return T(
                "Each Party reports every year on how it performs this Treaty and admits inspectors to its "
                "territory."
            )


def outsiders(final: FinalClauses) -> Text:
    """Effects on third states; the treaty can lay no duty on them (VCLT art. 34)."""
    if final.outsiders > 0:
        return T(
            "The Parties levy a tariff of {rate} on goods of States that are not Parties.",
            rate=Quantity(final.outsiders, "ad valorem"),
        )
    return T("This Treaty does not affect trade with States that are not Parties.")


def package(final: FinalClauses) -> Text:
    """Whether articles can be separated, and which treaties are linked (VCLT art. 44)."""
    linked = Listing(tuple(T("“{treaty}”", treaty=Name("treaty", t)) for t in final.linked))
    if final.severable and not final.linked:
        return T("Each article of this Treaty stands alone.")
    if final.severable:
        return T("This Treaty operates only while there are in force: {treaties}.", treaties=linked)
    if not final.linked:
        return T(
            "The articles of this Treaty are a package: a Party that is out of one of them owes nothing "
            "under the others, and nothing is owed to it."
        )
    return T(
        "The articles of this Treaty are a package: a Party that is out of one of them owes nothing under "
        "the others, and nothing is owed to it. The Treaty operates only while there are in force: "
        "{treaties}.",
        treaties=linked,
    )


FINAL_ARTICLES: tuple[FinalArticle, ...] = (
    FinalArticle(T("Parties"), participation, ("participation", "region", "members_of", "side_a", "side_b")),
    FinalArticle(T("Consent to be bound"), consent, ("consent",)),
    FinalArticle(T("Entry into force"), entry, ("entry",)),
    FinalArticle(T("Provisional application"), provisional, ("provisional",)),
    FinalArticle(T("Reservations"), reservations, ("reservations", "reservable")),
    FinalArticle(T("Amendment"), amendment, ("amendment",)),
    FinalArticle(T("Review"), review, ("review",)),
    FinalArticle(T("Withdrawal"), withdrawal, ("withdrawal",)),
    FinalArticle(T("Duration"), duration, ("sunset", "ending")),
    FinalArticle(T("Verification"), verification, ("verification",)),
    FinalArticle(T("Settlement of disputes"), disputes, ("disputes",)),
    FinalArticle(T("Answer to breach"), answer, ("answer",)),
    FinalArticle(T("Package"), package, ("severable", "linked")),
    FinalArticle(T("Other States"), outsiders, ("outsiders",)),
)
"""The final clauses in the order in which treaties have them."""
