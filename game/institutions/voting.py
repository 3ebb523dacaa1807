"""Votes: who may, what is on the docket, and what a count comes to.

A veto holder's no stops everything that its body decides by vote; an abstention never does (as the Security
Council has understood art. 27(3) of the Charter since 1946). Below the quorum, the share of members who must
say yes or no, nothing is adopted; consensus needs none.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from types import ModuleType

from game.core.ids import NationId, TreatyId
from game.core.text import Listing, Name, Quantity, T, Text
from game.institutions.count import ROUNDING, Count
from game.model.institution import AdoptText, Ballot, Body, ChangeRule, Motion, Rule
from game.model.law import Law
from game.model.setting import Setting


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether a motion was carried, and whose veto alone stopped it."""

    adopted: bool
    vetoed_by: tuple[NationId, ...] = ()


def members(setting: Setting, body: Body) -> tuple[NationId, ...]:
    """Who sits in the body, in the order of nations."""
    return tuple(n for n in setting.nation_ids if not body.members or n in body.members)


def docket(law: Law, body: Body, turn: int | None = None) -> list[Motion]:
    """The motions that the body votes on this turn: the oldest, as many as its docket holds.

    With `turn`, not those that are for later turns. Of several texts of one treaty the oldest comes first and
    the others wait; what has been adopted needs no vote any more.
    """
    waiting = [m for m in law.docket if m.body == body.id and (turn is None or m.turn <= turn)]
    done = {t.id for t in law.treaties if any(i.kind == "adoption" for i in t.instruments)}
    up: list[Motion] = []
    for motion in sorted(waiting, key=lambda m: (m.turn, m.id)):
        text = _treaty(motion)
        if text is None or (text not in done and all(_treaty(other) != text for other in up)):
            up.append(motion)
    return up[: body.docket_size]


def _treaty(motion: Motion) -> TreatyId | None:
    return motion.matter.treaty if isinstance(motion.matter, AdoptText) else None


def rule_for(body: Body, motion: Motion) -> Rule:
    """The rule under which a motion is decided: amending the rule may have its own."""
    if isinstance(motion.matter, ChangeRule) and body.rule_for_amendment is not None:
        return body.rule_for_amendment
    return body.rule


def rule_module(rule: Rule) -> ModuleType:
    """The file of the voting rule."""
    return importlib.import_module(f"game.institutions.rules.{rule.name}")


def count(rule: Rule, votes: Mapping[NationId, Ballot]) -> Count:
    """The votes as the rule counts them: an abstention may count against."""
    cast = list(votes.values())
    yes, no, abstain = (cast.count(ballot) for ballot in ("yes", "no", "abstain"))
    if rule.abstain == "against":
        no, abstain = no + abstain, 0
    return Count(yes, no, abstain, rule.share, rule.of == "members")


def decide(rule: Rule, votes: Mapping[NationId, Ballot]) -> Outcome:
    """What the votes of all members come to under the rule."""
    cast = sum(ballot != "abstain" for ballot in votes.values())
    silent_rule = rule.name == "consensus"
    if not silent_rule and cast < rule.quorum * len(votes) - ROUNDING:
        return Outcome(False)
    carried = bool(rule_module(rule).carried(count(rule, votes)))
    vetoes = tuple(n for n in rule.veto if votes.get(n) == "no")
    return Outcome(carried and not vetoes, vetoes if carried else ())


def tally(votes: Mapping[NationId, Ballot]) -> dict[str, int]:
    """How many voted yes, no, and abstained."""
    cast = list(votes.values())
    return {"yes": cast.count("yes"), "no": cast.count("no"), "abstain": cast.count("abstain")}


def says(rule: Rule) -> list[Text]:
    """The rule in words, a sentence each for what it adds."""
    sentences: list[Text] = [rule_module(rule).says(rule)]
    if rule.veto:
        holders = Listing(tuple(Name("nation", n) for n in rule.veto))
        sentences.append(T("A no of {holders} is a veto.", holders=holders))
    if rule.quorum > 0 and rule.name in ("majority", "supermajority"):
        quorum = Quantity(rule.quorum, "share", digits=0)
        sentences.append(
            T("It counts only if at least {quorum} of all members vote yes or no.", quorum=quorum)
        )
    if rule.abstain == "against":
        sentences.append(T("Abstaining counts as a no."))
    return sentences
