"""Rules and bodies that make no sense: what is wrong with them, and what would mend it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.core.ids import NationId
from game.core.text import T, Text
from game.institutions import voting
from game.model.institution import Ballot, Body, Rule

CLOSE = 1e-6
"""What shares may miss of 1: the last decimal that is kept (design: as much as six decimals miss)."""


class Nonsense(NamedTuple):
    """What makes no sense, in which field, and a hint."""

    field: str
    what: Text
    hint: Text | None = None


def nonsense(rule: Rule, sitting: int) -> Iterator[Nonsense]:
    """What makes a rule senseless in a body of so many members."""
    reads = rule.kind.reads
    if "share" in reads and rule.share <= 0:
        yield Nonsense("share", T("a share of nothing adopts everything"), T("write share: 0.667"))
    if rule.kind.weighed:
        if rule.track == "none" and sum(rule.weights.values()) <= 0:
            yield Nonsense(
                "weights",
                T("votes are weighed, but nobody's vote weighs anything"),
                T("write weights by nation, or track: output"),
            )
        if any(weight < 0 for weight in rule.weights.values()):
            yield Nonsense("weights", T("a vote cannot weigh less than nothing"))
    if "blocking" in reads and rule.blocking > sitting:
        yield Nonsense("blocking", T("it takes more members to block than there are"))
    if "blocking" not in reads and rule.blocking:
        yield Nonsense(
            "blocking",
            T("a blocking minority belongs to a double majority"),
            T("leave blocking out"),
        )
    if rule.party_to_dispute_abstains and sitting > 1 and not _without_one(rule, sitting):
        yield Nonsense(
            "party_to_dispute_abstains",
            T("whom a matter is about must abstain, and without one member it can never be decided"),
            T("write of: voting, or a lower share"),
        )
    if "veto" not in reads and rule.veto:
        yield Nonsense("veto", T("one no stops it anyway or never: a veto has no place in this rule"))


def _without_one(rule: Rule, sitting: int) -> bool:
    """Whether all members but one, who may not vote, can decide; weights are not looked at."""
    if not voting.counts_everybody(rule) or rule.kind.weighed:
        return True
    votes: dict[NationId, Ballot] = {NationId(str(n)): "yes" if n else "abstain" for n in range(sitting)}
    return voting.decide(rule, votes).adopted


def senseless(body: Body, sitting: int) -> Iterator[Nonsense]:
    """What makes a body senseless, beside its rules."""
    if body.agenda.holder == "named" and not body.agenda.named:
        yield Nonsense("agenda", T("nobody may table a motion"), T("name them under agenda: named"))
    if body.seats is not None and body.members:
        yield Nonsense("seats", T("a body has members or seats, not both"))
    if body.seats is not None and len(body.seats.first) > body.seats.elected:
        yield Nonsense("seats", T("more sit at the start than there are elected seats"))
    if body.seats is not None and not body.seats.permanent and not body.seats.elected:
        yield Nonsense("seats", T("there is no seat at all"))
    if body.dues is not None and body.dues.key == "fixed" and abs(sum(body.dues.fixed.values()) - 1) > CLOSE:
        yield Nonsense("dues", T("fixed shares of the dues must add up to 1"))
    if "budget" in body.powers and body.dues is None:
        yield Nonsense("powers", T("it may set a budget, but nobody owes it dues"), T("write dues:"))
    if {"lend", "mandate"} & set(body.powers) and body.dues is None and body.state.funds <= 0:
        yield Nonsense(
            "powers", T("it may spend, but has neither dues nor funds"), T("write dues: or state: funds")
        )
    if body.head is not None and "elect" not in body.powers:
        yield Nonsense("head", T("nobody can elect its head"), T("add elect to powers"))
    if body.stalls_after and sitting < 2:
        yield Nonsense("stalls_after", T("one member alone cannot block itself"))
