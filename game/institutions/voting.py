"""Votes: who may, and what a count comes to.

A veto holder's no stops everything that its body decides by vote; an abstention never does (as the Security
Council has understood art. 27(3) of the Charter since 1946). Below the quorum, the share of members who must
say yes or no, nothing is adopted; rules that take silence for consent need none. Not here: what is on the
docket (`docket.py`), how fast it goes (`pace.py`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from game.core.ids import NationId
from game.core.text import Listing, Name, Quantity, T, Text
from game.model.count import ROUNDING, Count
from game.model.institution import Ballot, Body, Dues, Motion, Rule
from game.model.setting import Setting


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether a motion was carried, whose veto alone stopped it, and whether too few voted."""

    adopted: bool
    vetoed_by: tuple[NationId, ...] = ()
    no_quorum: bool = False


def members(setting: Setting, body: Body) -> tuple[NationId, ...]:
    """Who sits in the body, in the order of nations."""
    if body.seats is not None:
        seated = {*body.seats.permanent, *(term.nation for term in body.state.terms)}
        return tuple(n for n in setting.nation_ids if n in seated)
    return tuple(n for n in setting.nation_ids if not body.members or n in body.members)


def without_vote(body: Body) -> tuple[NationId, ...]:
    """Members that are suspended, or too far in arrears (UN Charter arts. 5 and 19), sorted."""
    patience = (body.dues or Dues()).vote_lost_after
    late = [n for n, turns in body.state.behind.items() if turns >= patience]
    return tuple(sorted({*body.state.suspended, *late}))


def voters(setting: Setting, body: Body, motion: Motion | None = None) -> tuple[NationId, ...]:
    """The nations that have a vote in the body, or on `motion`: all nations for one on which all vote; less
    those `without_vote`."""
    barred = without_vote(body)
    everyone = motion is not None and motion.matter.all_vote(body)
    sitting = setting.nation_ids if everyone else members(setting, body)
    return tuple(n for n in sitting if n not in barred)


def rule_for(body: Body, motion: Motion) -> Rule:
    """The rule under which a motion is decided: the matter's own or the body's; without veto if
    procedural."""
    rule = motion.matter.special_rule(body) or body.rule
    if motion.matter.kind in body.procedural and rule.veto:
        return rule.model_copy(update={"veto": ()})
    return rule


def count(
    rule: Rule, votes: Mapping[NationId, Ballot], held: Mapping[NationId, float] | None = None
) -> Count:
    """The votes as the rule counts them, by heads and by weight (`held`; None: as the rule has them).

    An abstention may count against, or as not sitting.
    """
    weights = rule.weights if held is None else held
    heads = {
        ballot: [n for n, cast in votes.items() if cast == ballot] for ballot in ("yes", "no", "abstain")
    }
    weigh = {ballot: sum(weights.get(n, 0.0) for n in heads[ballot]) for ballot in heads}
    found = Count(
        len(heads["yes"]),
        len(heads["no"]),
        len(heads["abstain"]),
        rule.share,
        rule.of == "members",
        weigh["yes"],
        weigh["no"],
        weigh["abstain"],
        rule.weight_share,
        rule.blocking,
    )
    match rule.abstain:
        case "against":
            return replace(
                found,
                no=found.no + found.abstain,
                abstain=0,
                weight_no=found.weight_no + found.weight_abstain,
                weight_abstain=0.0,
            )
        case "absent":
            return replace(found, abstain=0, weight_abstain=0.0)
        case _:
            return found


def decide(
    rule: Rule,
    votes: Mapping[NationId, Ballot],
    held: Mapping[NationId, float] | None = None,
    term_over: bool = True,
    apart: Collection[NationId] = (),
) -> Outcome:
    """What the votes of all members come to under the rule; `term_over`: a silence has run its course.

    Those `apart` may not vote on the matter. They are not counted (TFEU art. 354), neither as members nor in
    the quorum, except where so many of all members must agree (UN Charter art. 27: nine of fifteen).
    """
    if not counts_everybody(rule):
        votes = {nation: ballot for nation, ballot in votes.items() if nation not in apart}
    cast = sum(ballot != "abstain" for ballot in votes.values())
    if not rule.kind.tacit and cast < rule.quorum * len(votes) - ROUNDING:
        return Outcome(False, no_quorum=True)
    carried = rule.kind.carried(replace(count(rule, votes, held), term_over=term_over))
    vetoes = tuple(n for n in rule.veto if votes.get(n) == "no")
    return Outcome(carried and not vetoes, vetoes if carried else ())


def counts_everybody(rule: Rule) -> bool:
    """Whether the rule asks for so many of all members, those too who may not vote on a matter."""
    return rule.of == "members" and "of" in rule.kind.reads


def tally(votes: Mapping[NationId, Ballot]) -> dict[str, int]:
    """How many voted yes, no, and abstained."""
    cast = list(votes.values())
    return {"yes": cast.count("yes"), "no": cast.count("no"), "abstain": cast.count("abstain")}


def says(rule: Rule) -> list[Text]:
    """The rule in words, a sentence each for what it adds."""
    sentences: list[Text] = [rule.kind.says(rule)]
    if rule.veto:
        holders = Listing(tuple(Name("nation", n) for n in rule.veto))
        sentences.append(T("A no of {holders} is a veto.", holders=holders))
    if rule.quorum > 0 and "quorum" in rule.kind.reads:
        quorum = Quantity(rule.quorum, "share", digits=0)
        sentences.append(
            T("It counts only if at least {quorum} of all members vote yes or no.", quorum=quorum)
        )
    if rule.abstain == "against":
        sentences.append(T("Abstaining counts as a no."))
    elif rule.abstain == "absent":
        sentences.append(T("Who abstains counts as not sitting this time."))
    if rule.party_to_dispute_abstains:
        sentences.append(T("Whom a matter is about must abstain."))
    return sentences
