"""The words of the dispute settlement clause (cf. UN Charter art. 33, WTO DSU arts. 4-22)."""

from __future__ import annotations

from game.core.text import Name, T, Text
from game.model.dispute_clause import DisputeSettlement
from game.model.treaty import FinalClauses
from game.treaties.quantities import turns


def disputes(final: FinalClauses) -> Text:
    """How the parties settle their disputes."""
    clause = final.disputes
    if clause.means == "none":
        return T("The Parties choose by what peaceful means they settle their disputes.")
    talks = T(
        "The Parties consult on every dispute over this Treaty for {time}.", time=turns(clause.consultation)
    )
    if clause.consultation == 0:
        talks = T("The Parties consult on every dispute over this Treaty.")
    if not clause.judges:
        return talks
    return T(
        "{talks} {ruling} {consequence}",
        talks=talks,
        ruling=_ruling(clause),
        consequence=_consequence(clause),
    )


def _ruling(clause: DisputeSettlement) -> Text:
    judge = Name("body", clause.body) if clause.body else T("arbiters chosen for the case")
    ruling, appeal = turns(clause.ruling), turns(clause.appeal)
    match clause.means:
        case "panel":
            return T(
                "A Party may then ask for a panel of {judge}, which rules within {ruling}.",
                judge=judge,
                ruling=ruling,
            )
        case "panel-and-appeal":
            return T(
                "A Party may then ask for a panel of {judge}, which rules within {ruling}; an appeal from it "
                "is decided within {appeal}.",
                judge=judge,
                ruling=ruling,
                appeal=appeal,
            )
        case _:
            return T(
                "A Party may then bring the dispute before a court of {judge}, whose judgment is given "
                "within {ruling} and is final.",
                judge=judge,
                ruling=ruling,
            )


def _consequence(clause: DisputeSettlement) -> Text:
    time = turns(clause.compliance)
    if clause.retaliation == "none":
        return T("The Party at fault complies within {time}.", time=time)
    who = T("the Party that won") if clause.retaliation == "complainant" else T("every other Party")
    if clause.capped:
        return T(
            "If the Party at fault does not comply within {time}, {who} may suspend concessions to it up to "
            "the damage.",
            time=time,
            who=who,
        )
    return T(
        "If the Party at fault does not comply within {time}, {who} may suspend concessions to it.",
        time=time,
        who=who,
    )
