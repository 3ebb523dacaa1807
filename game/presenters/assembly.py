"""The assembly: bodies, dockets, decisions, and what the seat may table."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.ids import BodyId, MotionId, NationId
from game.core.text import Name, Param, T, Text
from game.institutions import voting
from game.institutions.docket import docket
from game.institutions.matters.adopt_text import AdoptText
from game.model.frozen import authored
from game.model.institution import Ballot, Body, Decision, Motion, Rule
from game.model.view import View
from game.orders.kinds.vote import Vote


@dataclass(frozen=True, slots=True)
class MotionLine:
    """A motion on the docket: its words, author, whether it is voted on now, and the seat's own vote."""

    motion: MotionId
    title: Text
    author: NationId
    treaty: str
    is_up: bool
    own: Ballot | None


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision taken: the motion, the result, and each member's vote."""

    turn: int
    title: Text
    result: Text
    adopted: bool
    yes: int
    no: int
    votes: tuple[tuple[NationId, Ballot], ...]


@dataclass(frozen=True, slots=True)
class BodyView:
    """One institution as a seat sees it."""

    id: BodyId
    name: Param
    about: Param
    members: tuple[NationId, ...]
    is_member: bool
    rule_name: Text
    """The rule in one or two words, for the list of bodies."""
    rule: tuple[Text, ...]
    rule_for_amendment: tuple[Text, ...]
    docket_size: int
    docket: tuple[MotionLine, ...]
    decisions: tuple[DecisionLine, ...]


def bodies(view: View) -> list[BodyView]:
    """Every institution of the game."""
    return [_body(view, body) for body in view.law.bodies]


def _body(view: View, body: Body) -> BodyView:
    members = voting.members(view.setting, body)
    up = {m.id for m in docket(view.setting, view.law, body, view.world.turn)}
    mine = {o.motion: o.ballot for o in view.pending if isinstance(o, Vote)}
    waiting = [m for m in view.law.docket if m.body == body.id]
    return BodyView(
        id=BodyId(body.id),
        name=authored(body.name),
        about=authored(body.about) if body.about else "",
        members=members,
        is_member=view.nation in members,
        rule_name=rule_name(body.rule),
        rule=tuple(voting.says(body.rule)),
        rule_for_amendment=tuple(voting.says(body.rule_for_amendment)) if body.rule_for_amendment else (),
        docket_size=body.docket_size,
        docket=tuple(
            MotionLine(m.id, m.matter.asks(), m.author, _treaty(m), m.id in up, mine.get(m.id))
            for m in waiting
        ),
        decisions=tuple(_decision(d) for d in reversed(view.law.decisions) if d.motion.body == body.id),
    )


def rule_name(rule: Rule) -> Text:
    """The voting rule in one or two words."""
    if rule.veto:
        return T("veto")
    return rule.kind.short(rule) if rule.kind.short else rule.kind.label


def _treaty(motion: Motion) -> str:
    return motion.matter.treaty if isinstance(motion.matter, AdoptText) else ""


def _decision(decision: Decision) -> DecisionLine:
    tally = voting.tally(decision.votes)
    if decision.vetoed_by:
        result = T(
            "vetoed by {nation}: {yes} yes, {no} no, {abstain} abstaining",
            **tally,
            nation=Name("nation", decision.vetoed_by[0]),
        )
    elif decision.adopted:
        result = T("adopted: {yes} yes, {no} no, {abstain} abstaining", **tally)
    else:
        result = T("rejected: {yes} yes, {no} no, {abstain} abstaining", **tally)
    return DecisionLine(
        turn=decision.turn,
        title=decision.motion.matter.asks(),
        result=result,
        adopted=decision.adopted,
        yes=tally["yes"],
        no=tally["no"],
        votes=tuple(decision.votes.items()),
    )
