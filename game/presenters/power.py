"""Voting power in a body: each member's share of votes, and how often its vote decides."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.ids import NationId
from game.core.remember import remembered
from game.core.text import T, Text
from game.institutions import voting
from game.institutions.pace import pace
from game.institutions.power import Power, power
from game.institutions.weights import held
from game.institutions.words import says
from game.model.institution import Body, Rule
from game.model.view import View

EXPLAINED = (
    T("Banzhaf: of all cases in which one member's vote decides, the share in which it is this one's."),
    T("Shapley and Shubik: how often a member is the one whose yes carries, if all join in random order."),
)
"""What the two measures of power mean, a sentence each."""


@dataclass(frozen=True, slots=True)
class PowerRow:
    """A member with its share of the votes and its power by both measures (0..1); `has_vote` is False if it
    is barred from voting."""

    nation: NationId
    votes: float
    banzhaf: float | None
    shapley: float | None
    veto: bool
    has_vote: bool


def voting_power(view: View, body: Body, rule: Rule | None = None) -> list[PowerRow]:
    """The members by power under a rule of the body (None: its usual one), the most powerful first.

    Both measures are None where they cannot be computed exactly.
    """
    asked = rule or body.rule
    sitting, barred = voting.members(view.setting, body), voting.without_vote(body)
    able = tuple(n for n in sitting if n not in barred)
    weights = _weights(view, body, asked, able)
    found = _power(asked, able, tuple(weights.get(n, 0.0) for n in able))
    total = sum(weights.get(n, 0.0) for n in able)
    rows = [
        PowerRow(
            nation,
            weights.get(nation, 0.0) / total if nation in able and total > 0 else 0.0,
            float(found[nation].banzhaf) if found and nation in found else None if found is None else 0.0,
            float(found[nation].shapley) if found and nation in found else None if found is None else 0.0,
            nation in asked.veto,
            nation in able,
        )
        for nation in sitting
    ]
    return sorted(rows, key=lambda row: (-(row.shapley or 0.0), -row.votes))


def _weights(view: View, body: Body, rule: Rule, able: tuple[NationId, ...]) -> dict[NationId, float]:
    if not rule.kind.weighed:
        return dict.fromkeys(able, 1.0)
    return held(view.world, body, rule)


@remembered(most=200)
def _power(
    rule: Rule, able: tuple[NationId, ...], weights: tuple[float, ...]
) -> dict[NationId, Power] | None:
    """As `institutions.power.power`, remembered: a screen asks again with every frame."""
    return power(rule, able, dict(zip(able, weights, strict=True)))


def particulars(view: View, body: Body) -> list[Text]:
    """Facts about a body other than its rule, and what makes it fast or slow, a sentence each."""
    return [*says(body), *pace(view.setting, body).reasons]
