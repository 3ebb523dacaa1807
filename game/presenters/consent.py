"""The views of groups at home on a treaty, as rows with bars that add up.

Not here: the reasons themselves (`model/consent.py`, made by the engine), drawing.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.core.text import Name, Quantity, T, Text
from game.model.consent import UNIT, Home

REASONS: dict[str, Text] = {
    "standing": T("Agreements have standing of their own"),
    "peace": T("Peace"),
    "prosperity": T("Prosperity"),
    "planet": T("Planet"),
    "health": T("Health"),
    "fairness": T("Fairness of the split"),
    "autonomy": T("Freedom given up"),
    "push": T("Campaign of the government"),
    "payment": T("Payment to the group"),
    "legitimacy": T("A body stands behind the text"),
    "campaign": T("Campaign from abroad"),
    "openness": T("Citizens who ask for such rules"),
    "reputation": T("Faith in the other side"),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """One bar: its words and its size in log-odds."""

    label: Text
    value: float


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group: its share of the people, the share of it that consents, and its reasons; `blocks` if its veto
    stops the treaty now."""

    name: Name
    weight: Quantity
    consent: Quantity
    has_veto: bool
    blocks: bool
    reasons: tuple[Reason, ...]


def group_rows(home: Home) -> tuple[GroupRow, ...]:
    """The groups of the nation before a vote, in the nation's order."""
    whole = sum(group.weight for group in home.groups)
    blocking = home.blocking()
    return tuple(
        GroupRow(
            Name("group", group.group),
            Quantity(group.weight / whole, "share", 0),
            Quantity(group.share, "share", 0),
            group.veto,
            group.group in blocking,
            tuple(Reason(REASONS[term.key], term.units / UNIT) for term in group.terms),
        )
        for group in home.groups
    )
