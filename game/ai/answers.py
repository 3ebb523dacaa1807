"""Answers to texts on the table: sign, counter or decline, and say why.

Of several texts on one matter among the same nations a delegation joins the one that is best for all, so that
they find each other. Not here: judging a text (`judge`), what may be changed in it (`tweaks`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.ai.desk import Desk
from game.ai.foresight import Foresight, Variant, foresee
from game.ai.judge import Judgement, Question, accepts, asked, bound, judge, judged, variants
from game.ai.proposals import matter
from game.ai.reasons import NOTABLE, Articles, Reason, parts, why_countered, why_refused, why_signed
from game.ai.strategy import Strategy
from game.ai.tweaks import Tweak, tweaks, without
from game.core.ids import NationId
from game.model.order import Order
from game.model.treaty import Treaty
from game.model.view import View
from game.orders.counter import Counter
from game.orders.decline import Decline
from game.orders.sign import Sign, may_join
from game.orders.speak import Speak
from game.treaties import status
from game.treaties.status import Condition, Standing

COUNTERS = 2
"""Counter-offers of one nation on one treaty, at most."""


@dataclass(frozen=True, slots=True, eq=False)
class Open:
    """A text that the seat could sign: its treaty, the version that counts, what it comes to."""

    treaty: Treaty
    version: int
    judgement: Judgement

    @property
    def for_all(self) -> float:
        """The points that all nations gain together."""
        return round(float(self.judgement.assessment.gains.sum()), 4)


def answer(desk: Desk, strategy: Strategy) -> None:
    """Puts an answer to every open text on the desk."""
    view = desk.view
    treaties = [t for t in view.law.treaties if is_open(view, t)]
    found = judge(view, strategy, [_question(view, t) for t in treaties])
    listed = [Open(t, _version(t), j) for t, j in zip(treaties, found, strict=True)]
    refused = []
    for one in sorted(listed, key=lambda o: (-o.for_all, o.treaty.id)):
        if not one.judgement.signs:
            refused.append(one)
        elif _joined_already(desk, one):
            if _is_draft(view, one.treaty):
                desk.take(Decline(treaty=one.treaty.id))
        elif desk.take(Sign(treaty=one.treaty.id, version=one.version)):
            say(desk, one.treaty, why_signed(view, one.judgement))
    if refused:
        _answer_refused(
            desk, strategy, [o for o in refused if _is_draft(view, o.treaty) and _is_fresh(view, o)]
        )


def is_open(view: View, treaty: Treaty) -> bool:
    """Whether the seat could sign a version of the treaty that it has not signed."""
    turn, nation = view.world.turn, view.nation
    if nation is None or not status.is_live(treaty, turn) or not may_join(treaty, nation, view):
        return False
    if status.standing(treaty, nation, turn) in (Standing.CONTRACTING, Standing.PARTY, Standing.WITHDRAWN):
        return False
    return status.signed_version(treaty, nation, turn) != _version(treaty)


def _version(treaty: Treaty) -> int:
    return status.adopted_version(treaty) or len(treaty.versions)


def _question(view: View, treaty: Treaty) -> Question:
    """The text with all who may yet join by it; in force already, with its parties and the seat."""
    assert view.nation is not None
    present = status.parties(treaty, view.world.turn)
    if present:
        return Question(status.text(treaty), (*present, view.nation), treaty.id)
    members = treaty.negotiators if view.nation in treaty.negotiators else (*treaty.negotiators, view.nation)
    return replace(asked(view, status.text(treaty), members), treaty=treaty.id)


def _is_draft(view: View, treaty: Treaty) -> bool:
    return status.condition(treaty, view.world.turn) is Condition.DRAFT and view.nation in treaty.negotiators


def _is_fresh(view: View, one: Open) -> bool:
    """Whether the seat has not refused this very version before."""
    acts = status.acts(one.treaty, view.nation or "", "refusal", by=view.world.turn)
    return all(act.version != one.version for act in acts)


def _joined_already(desk: Desk, one: Open) -> bool:
    """Whether the seat signs or has signed another text on the same matter among the same nations."""
    view = desk.view
    signing = {order.treaty for order in desk.orders if isinstance(order, Sign)}
    for other in view.law.treaties:
        same = set(other.negotiators) == set(one.treaty.negotiators) and other.id != one.treaty.id
        if same and matter(status.text(other)) == matter(status.text(one.treaty)):
            waits = status.condition(other, view.world.turn) in (Condition.DRAFT, Condition.OPEN)
            signed = status.signed_version(other, view.nation or "", view.world.turn)
            if other.id in signing or (
                waits and signed and signed == _version(other) and _leads(view, other, one)
            ):
                return True
    return False


def _leads(view: View, other: Treaty, one: Open) -> bool:
    """Whether a text signed before keeps its place: as many have signed it as the new one."""
    turn = view.world.turn

    def signers(treaty: Treaty) -> int:
        return sum(status.signed_version(treaty, n, turn) == _version(treaty) for n in treaty.negotiators)

    return signers(other) >= signers(one.treaty)


def _answer_refused(desk: Desk, strategy: Strategy, refused: Sequence[Open]) -> None:
    """Counter what a near text would mend, decline the rest; one projection for all of it."""
    view = desk.view
    rows: list[Variant] = []
    plans: list[tuple[Open, int, int, list[tuple[Tweak, Question, int]]]] = []
    for one in refused:
        text, question, start = status.text(one.treaty), one.judgement.question, len(rows) + 1
        leaving = len(text.articles) if len(text.articles) > 1 else 0
        rows += [
            Variant(bound=(bound(view, replace(question, text=without(text, k))),)) for k in range(leaving)
        ]
        near: list[tuple[Tweak, Question, int]] = []
        for tweak in tweaks(text) if may_counter(desk, one.treaty) else []:
            changed = replace(asked(view, tweak.text, one.treaty.negotiators), treaty=one.treaty.id)
            near.append((tweak, changed, len(rows) + 1))
            rows += variants(view, changed)
        plans.append((one, start, leaving, near))
    if not plans:
        return
    seen = foresee(view, rows)
    for one, start, leaving, near in plans:
        if not _counter(desk, strategy, one, seen, near):
            articles = parts(
                one.judgement.pillars, [seen.pillars[start + k, :, view.index] for k in range(leaving)]
            )
            _decline(desk, strategy, one, articles)


def may_counter(desk: Desk, treaty: Treaty) -> bool:
    """Whether the seat still has a counter-offer on the treaty, and an envoy to bring it."""
    made = sum(v.author == desk.view.nation for v in treaty.versions[1:])
    return made < COUNTERS and desk.may("counter") and desk.envoys >= Counter.envoys


def _counter(
    desk: Desk, strategy: Strategy, one: Open, seen: Foresight, near: Sequence[tuple[Tweak, Question, int]]
) -> bool:
    view, author = desk.view, one.treaty.versions[-1].author
    if not may_counter(desk, one.treaty) or not author or author == view.nation:
        return False
    place = view.setting.index(author)
    known = [version.text for version in one.treaty.versions]
    for tweak, question, row in near:
        judgement = judged(view, strategy, question, seen, row)
        gains = float(judgement.assessment.gains[place]) >= NOTABLE
        if judgement.signs and gains and tweak.text not in known:
            if not accepts(view, strategy, tweak.text, one.treaty.negotiators):
                continue
            if desk.take(Counter(treaty=one.treaty.id, text=tweak.text)):
                say(desk, one.treaty, why_countered(view, one.judgement, judgement, author))
                return True
            return False
    return False


def _decline(desk: Desk, strategy: Strategy, one: Open, articles: Articles) -> None:
    if desk.take(Decline(treaty=one.treaty.id)):
        say(desk, one.treaty, why_refused(desk.view, strategy, one.judgement, articles))


def say(desk: Desk, treaty: Treaty, reason: Reason | None, to: Sequence[NationId] = ()) -> None:
    """Says why, to those who negotiate the treaty (to all, if it is public)."""
    if reason is None:
        return
    others = tuple(to) or tuple(n for n in treaty.negotiators if n != desk.view.nation)
    order: Order = Speak(
        key=reason.key,
        to=() if treaty.public and not to else others,
        treaty=treaty.id,
        reason=reason.text.template,
        figures=reason.figures,
    )
    desk.take(order)
