"""Counter-offers: the nearest text that the seat would sign and by which the author still gains.

Not here: which changes there are (`tweaks`), which texts are refused (`answers`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.ai.foresight import Foresight, Variant, foresee
from game.ai.judge import Question, asked, bound, judged, variants
from game.ai.reasons import NOTABLE, Articles, parts, why_countered, why_refused
from game.ai.rollout import Thinking
from game.ai.strategy import Strategy
from game.ai.tabled import Tabled, say
from game.ai.tray import OrderTray
from game.ai.tweaks import Tweak, tweaks, without
from game.model.treaty import Treaty, TreatyText
from game.orders.kinds.counter import Counter
from game.orders.kinds.decline import Decline
from game.treaties.status import status

COUNTERS = 2
"""Most counter-offers of one nation on one treaty (design: two exchanges show whether there is a deal)."""


@dataclass(frozen=True, slots=True, eq=False)
class Near:
    """A text close to the one refused, the question put to `judge` about it, and its row in the
    projection."""

    text: TreatyText
    question: Question
    row: int


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """What is needed to answer a refused text.

    `leaving_out` are the rows of the text without each of its articles; `near` are close texts, nearest
    first.
    """

    tabled: Tabled
    leaving_out: range
    near: tuple[Near, ...]


def answer_refused(tray: OrderTray, strategy: Strategy, refused: Sequence[Tabled]) -> Thinking[None]:
    """Answers each refused text: with the nearest text that the seat would sign, else declines. All are
    judged in one projection."""
    if not refused:
        return
    view = tray.view
    rows: list[Variant] = []
    plans = [_plan(tray, strategy, one, rows) for one in refused]
    seen = yield from foresee(view, rows, strategy.patience)
    for plan in plans:
        if not _counter(tray, strategy, plan, seen):
            leaving_out = [seen.pillars[row, :, view.index] for row in plan.leaving_out]
            _decline(tray, strategy, plan.tabled, parts(plan.tabled.judgement.pillars, leaving_out))


def _plan(tray: OrderTray, strategy: Strategy, one: Tabled, rows: list[Variant]) -> Plan:
    """Adds the rows that an answer to a refused text needs."""
    view, text = tray.view, status.text(one.treaty)
    start, count = len(rows) + 1, len(text.articles) if len(text.articles) > 1 else 0
    for place in range(count):
        left = replace(one.judgement.question, text=without(text, place))
        rows.append(Variant(bound=(bound(view, left),)))
    near: list[Near] = []
    for tweak in _changes(tray, one.treaty):
        question = replace(asked(view, strategy, tweak.text, one.treaty.negotiators), treaty=one.treaty.id)
        near.append(Near(tweak.text, question, len(rows) + 1))
        rows += variants(view, question)
    return Plan(one, range(start, start + count), tuple(near))


def _changes(tray: OrderTray, treaty: Treaty) -> list[Tweak]:
    """The near texts that have not lain on the table, where the seat may still counter somebody."""
    author = treaty.versions[-1].author
    if not author or author == tray.view.nation or not may_counter(tray, treaty):
        return []
    known = [version.text for version in treaty.versions]
    return [tweak for tweak in tweaks(status.text(treaty)) if tweak.text not in known]


def may_counter(tray: OrderTray, treaty: Treaty) -> bool:
    """Whether the seat has made fewer than `COUNTERS` offers on the treaty and has an envoy for another."""
    made = sum(v.author == tray.view.nation for v in treaty.versions[1:])
    return made < COUNTERS and tray.may("counter") and tray.envoys >= Counter.envoys


def _counter(tray: OrderTray, strategy: Strategy, plan: Plan, seen: Foresight) -> bool:
    """Whether the nearest text that both would have is on the tray now."""
    view, treaty = tray.view, plan.tabled.treaty
    author = treaty.versions[-1].author
    for near in plan.near if may_counter(tray, treaty) else ():
        judgement = judged(view, strategy, near.question, seen, near.row)
        gains = float(judgement.assessment.gains[view.setting.index(author)])
        if not judgement.signs or gains < NOTABLE:
            continue
        made = tray.take(Counter(treaty=treaty.id, text=near.text))
        if made:
            say(tray, treaty, why_countered(view, plan.tabled.judgement, judgement, author))
        return made
    return False


def _decline(tray: OrderTray, strategy: Strategy, one: Tabled, articles: Articles) -> None:
    if tray.take(Decline(treaty=one.treaty.id)):
        say(tray, one.treaty, why_refused(tray.view, strategy, one.judgement, articles))
