"""Judging texts: what each would come to for a seat, and the one answer to "would you sign this?".

Whoever proposes a text accepts it in the same state, because `judge` answers both. Not here: what to do with
a text that is refused (`answers`).
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
"""How much partners without any reputation are doubted, compared with ones without any trust (design)."""

ADDRESS = 8
"""Bytes of a text's name: two among a game's texts are never alike (design)."""


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """A text, and whom it would bind. `outside` are the parties that it has without the seat, where it can
    do without; () where it cannot. `treaty` is its id if it is on the table already."""

    text: TreatyText
    members: tuple[NationId, ...]
    treaty: TreatyId = DRAFT
    outside: tuple[NationId, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Judgement:
    """The answer to a question: would the seat sign, what it is worth to it, and the figures behind that.

    `pillars` are the seat's own gains by pillar, `outside` the gain of its welfare if the others went ahead
    without it.
    """

    question: Question
    signs: bool
    worth: float
    assessment: Assessment
    pillars: Array
    outside: float = 0.0
    harm: float = 0.0
    """Own points lost if the others went ahead without it; 0 where they could not."""
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
    """The text as if in force from this turn on."""
    among = question.members if parties is None else tuple(parties)
    return Bound(question.treaty, question.text, among, view.world.turn, {})


def variants(view: View, question: Question) -> list[Variant]:
    """The suppositions that a question needs: with the seat, and without it where that can be."""
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
    """The judgement from a projection whose `row` is the text in force (and the next, without the seat)."""
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

    It is the same question, by the same function, that chooses what the seat proposes and counters.
    """
    [[judgement]] = think([judge(view, strategy, [asked(view, strategy, text, members)])])
    return judgement.signs


def address(text: TreatyText, members: Sequence[NationId]) -> str:
    """A name for a text among its members that is the same wherever it lies."""
    words = f"{text.model_dump_json()}/{','.join(members)}"
    return hashlib.blake2b(words.encode(), digest_size=ADDRESS).hexdigest()


def _doubt(view: View, question: Question) -> float:
    """0 where the others are trusted by half or verification sees all; up to 1."""
    others = [view.setting.index(n) for n in question.members if n != view.nation]
    if not others:
        return 0.0
    distrust = max(0.0, 50.0 - float(trust(view)[others].mean())) / 50.0
    distrust += BAD_NAME * max(0.0, 50.0 - float(view.world[Society].reputation[others].mean())) / 50.0
    return round(distrust * (1.0 - DETECTION[question.text.final.verification]), 4)
