"""Rules and bodies that make no sense: what is wrong with them, and what would mend it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from game.core.ids import NationId
from game.core.text import T, Text
from game.institutions import voting
from game.model.institution import Ballot, Body, Rule
from game.model.matter import MATTERS

CLOSE = 1e-6
"""Error allowed when shares are to sum to 1: the last decimal that is kept (design)."""


class Nonsense(NamedTuple):
    """What makes no sense, in which field, and a hint."""

    field: str
    what: Text
    hint: Text | None = None


def nonsense(rule: Rule, sitting: int, apart: int = 1) -> Iterator[Nonsense]:
    """What makes a rule senseless in a body of so many members, of whom so many can be concerned at once."""
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
    if rule.party_to_dispute_abstains and apart and not _without(rule, sitting, apart):
        yield Nonsense(
            "party_to_dispute_abstains",
            T("whom a matter is about must abstain, and without them it can never be decided"),
            T("write of: voting, or a lower share"),
        )
    if "veto" not in reads and rule.veto:
        yield Nonsense("veto", T("one no stops it anyway or never: a veto has no place in this rule"))


def most_apart(body: Body, kinds: Collection[str] | None = None) -> int:
    """How many members can be concerned at once by a matter of the body (of these kinds, if they are named)
    that is not decided by a rule of its own."""
    asked = (
        [m for kind, m in MATTERS.items() if kind in kinds]
        if kinds is not None
        else [m for kind, m in MATTERS.items() if m.power in body.powers and kind not in body.rules]
    )
    return max((matter.sides for matter in asked), default=0)


def _without(rule: Rule, sitting: int, apart: int) -> bool:
    """Whether all members but those apart, who may not vote, can decide; where votes have weights, whether
    they can without the lightest. What weighs by a figure as it stands is not looked at."""
    if rule.kind.weighed and rule.track != "none":
        return True
    members = sorted(rule.weights, key=lambda n: rule.weights[n]) if rule.kind.weighed else []
    members += [NationId(f"-{n}") for n in range(sitting - len(members))]
    votes: dict[NationId, Ballot] = {n: "abstain" if k < apart else "yes" for k, n in enumerate(members)}
    return voting.decide(rule, votes, apart=members[:apart]).adopted


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
    if {"lend", "mandate", "enforce"} & set(body.powers) and body.dues is None and body.state.funds <= 0:
        yield Nonsense(
            "powers", T("it may spend, but has neither dues nor funds"), T("write dues: or state: funds")
        )
    if body.membership.joining == "open" and body.seats is not None:
        yield Nonsense("membership", T("seats are filled by election and are open to nobody else"))
    if body.head is not None and "elect" not in body.powers:
        yield Nonsense("head", T("nobody can elect its head"), T("add elect to powers"))
    if body.stalls_after and sitting < 2:
        yield Nonsense("stalls_after", T("one member alone cannot block itself"))
