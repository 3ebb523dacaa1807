"""Judging texts: what each would bring to a seat, and whether the seat would sign it.

A seat that proposes a text also signs it in the same state, because both ask `judge`. Not here: what to do
with a text that is refused (`answers`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from game.ai.foresight import Foresight, Variant, foresee
from game.ai.rollout import Thinking, think
from game.ai.strategy import Assessment, Strategy, trust
from game.core.arrays import Array
from game.core.ids import NationId, TreatyId
from game.domains.society.state import Society
from game.model.treaty import TreatyText
from game.model.view import View
from game.treaties.breach.monitoring import DETECTION
from game.treaties.lowering.lowering import Bound

DRAFT = TreatyId("draft")
BAD_NAME = 0.5
"""Weight of a missing reputation in the doubt about partners; missing trust weighs 1 (design: own experience
counts twice as much as what others report)."""

ADDRESS = 8
"""Length in bytes of the hash that names a text (design: 64 bits, so two texts of a game never share one)."""


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """A text and the nations that it would bind.

    `treaty` is its id if it is on the table already. `outside` are the nations that would be bound without
    the seat; () if the text cannot enter into force without it.
    """

    text: TreatyText
    members: tuple[NationId, ...]
    treaty: TreatyId = DRAFT
    outside: tuple[NationId, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Judgement:
    """Whether the seat would sign the text in question, what it is worth to it, and the figures used.

    `worth` in points, as the strategy counts; `pillars` [pillar] the seat's own gains; `outside` its gain in
    welfare if the others went ahead without it.
    """

    question: Question
    signs: bool
    worth: float
    assessment: Assessment
    pillars: Array
    outside: float = 0.0
    harm: float = 0.0
    """Points of its own that the seat loses if the others go ahead without it; 0 where they cannot."""
    years: int = field(default=0)


def asked(view: View, strategy: Strategy, text: TreatyText, members: Sequence[NationId]) -> Question:
    """The question of a text that is still a draft among `members` (in the order of nations).

    The others can do without the seat where the final clauses let them; a free rider believes that of any
    text for three and more, since the rest could go ahead among themselves (Barrett 1994: is it stable?).
    """
    among = tuple(n for n in view.setting.nation_ids if n in members)
    others = tuple(n for n in among if n != view.nation)
    entry = text.final.entry
    allowed = 2 <= entry.count <= len(others) and view.nation not in entry.required
    can_do_without = len(others) >= 2 and (allowed or strategy.free_rides)
    return Question(text, among, outside=others if can_do_without else ())


def bound(view: View, question: Question, parties: Sequence[NationId] | None = None) -> Bound:
    """The text as a treaty in force from this turn on, among `parties` or else all its members."""
    among = question.members if parties is None else tuple(parties)
    return Bound(question.treaty, question.text, among, view.world.turn, {})


def variants(view: View, question: Question) -> list[Variant]:
    """The variants to project for a question: with the seat, then without it if `outside` names parties."""
    found = [Variant(bound=(bound(view, question),))]
    if question.outside:
        found.append(Variant(bound=(bound(view, question, question.outside),)))
    return found


def judge(view: View, strategy: Strategy, questions: Sequence[Question]) -> Thinking[list[Judgement]]:
    """The judgements of several texts, each on its own, from one projection."""
    if not questions:
        return []
    batches = [variants(view, question) for question in questions]
    seen = yield from foresee(view, [variant for batch in batches for variant in batch], strategy.patience)
    judgements, row = [], 1
    for question, batch in zip(questions, batches, strict=True):
        judgements.append(judged(view, strategy, question, seen, row))
        row += len(batch)
    return judgements


def judged(view: View, strategy: Strategy, question: Question, seen: Foresight, row: int) -> Judgement:
    """The judgement of a question, read from a projection: `row` has the text in force, `row` + 1 the others
    without the seat (only if `outside` names parties)."""
    here = view.index
    own, outside = float(seen.own[row]), float(seen.own[row + 1]) if question.outside else 0.0
    without = float(seen.welfare[row + 1, here]) if question.outside else 0.0
    alternative = outside if strategy.free_rides else min(outside, 0.0)
    gains = seen.welfare[row]
    places = [view.setting.index(n) for n in question.members]
    assessment = Assessment(
        own=round(own - alternative, 4),
        gains=gains,
        autonomy=-float(seen.autonomy[row, here]),
        worst_pillar=float(seen.pillars[row, :, here].min()),
        unfair=max(0.0, float(np.mean(gains[places])) - float(gains[here])),
        doubt=_doubt(view, question),
        address=address(question.text, question.members),
    )
    return Judgement(
        question,
        strategy.signs(view, assessment),
        strategy.worth(view, assessment),
        assessment,
        seen.pillars[row, :, here],
        without,
        max(0.0, -outside),
        seen.years,
    )


def accepts(view: View, strategy: Strategy, text: TreatyText, members: Sequence[NationId]) -> bool:
    """Whether the seat would sign the text among these members, in this state.

    The same function decides what the seat proposes and counters.
    """
    [[judgement]] = think([judge(view, strategy, [asked(view, strategy, text, members)])])
    return judgement.signs


def address(text: TreatyText, members: Sequence[NationId]) -> str:
    """A hash of text and members, in hexadecimal: equal for equal texts, on whichever table."""
    words = f"{text.model_dump_json()}/{','.join(members)}"
    return hashlib.blake2b(words.encode(), digest_size=ADDRESS).hexdigest()


def _doubt(view: View, question: Question) -> float:
    """Doubt in the other members: 0 where trust and reputation are at least 50 or verification sees all; at
    most 1 + `BAD_NAME`."""
    others = [view.setting.index(n) for n in question.members if n != view.nation]
    if not others:
        return 0.0
    distrust = max(0.0, 50.0 - float(trust(view)[others].mean())) / 50.0
    distrust += BAD_NAME * max(0.0, 50.0 - float(view.world[Society].reputation[others].mean())) / 50.0
    return round(distrust * (1.0 - DETECTION[question.text.final.verification]), 4)
