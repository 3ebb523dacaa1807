"""Concept cards and depth: one short new idea a turn, about something that is open by then."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.problems import Problem, Severity
from game.core.text import Quantity, T
from game.scenario.subject import Saying, Subject

LONG = Saying("S-CARD-01", T("{where}: the card has {words}; at most {limit} fit"), T("say one thing"))
LATE = Saying("S-CARD-02", T("{where}: turn {turn} never comes; the game has {turns}"))
CLOSED = Saying(
    "S-CARD-03",
    T("{where}: “{found}” is not open on turn {turn}"),
    T("open it under depth: orders:, or show the card later"),
)
TWO = Saying(
    "S-CARD-04",
    T("{where}: there is another card on turn {turn}"),
    T("one new idea a turn"),
    Severity.WARNING,
)
NEVER = Saying(
    "S-DEPTH-01", T("{where}: it opens on turn {turn}, but the game has {turns}"), severity=Severity.WARNING
)
FIRST = Saying("S-DEPTH-02", T("{where}: turns count from 1"))
SILENT = Saying(
    "S-DEPTH-03",
    T("nobody can ever propose a treaty"),
    T("add propose: 1 under depth: orders:"),
    Severity.WARNING,
)
UNSIGNED = Saying(
    "S-DEPTH-04",
    T("treaties can be proposed before they can be signed"),
    T("open sign with propose"),
    Severity.WARNING,
)
STAGES = Saying(
    "S-DEPTH-05",
    T("{where}: a turn must end with the stage “orders” and have it once"),
    T("write stages: [talks, orders]"),
)

MOST_WORDS = 60


def problems(subject: Subject) -> Iterator[Problem]:
    """Cards that are too long, too late or on something not open; things that never open."""
    timing = subject.file.timing
    if timing.stages.count("orders") != 1 or timing.stages[-1] != "orders":
        yield subject.problem(STAGES, ("timing", "stages"))
    taken: set[int] = set()
    for number, card in enumerate(subject.file.cards):
        at = ("cards", number)
        for language, words in card.text.by_language.items():
            count = len(words.split())
            if count > MOST_WORDS:
                yield subject.problem(
                    LONG, (*at, "text", language), words=Quantity(count, "words"), limit=MOST_WORDS
                )
        if card.turn > timing.turns:
            yield subject.problem(LATE, (*at, "turn"), turn=card.turn, turns=timing.turns)
        if card.turn in taken:
            yield subject.problem(TWO, (*at, "turn"), turn=card.turn)
        taken.add(card.turn)
        opened = subject.file.depth.orders
        if card.order and opened is not None and opened.get(card.order, card.turn + 1) > card.turn:
            yield subject.problem(CLOSED, (*at, "order"), found=card.order, turn=card.turn)
    yield from _depth(subject)


def _depth(subject: Subject) -> Iterator[Problem]:
    turns = subject.file.timing.turns
    for field in ("orders", "levers", "clauses"):
        for name, turn in (getattr(subject.file.depth, field) or {}).items():
            if turn > turns:
                yield subject.problem(NEVER, ("depth", field, name), turn=turn, turns=turns)
            if turn < 1:
                yield subject.problem(FIRST, ("depth", field, name))
    orders = subject.file.depth.orders
    if orders is None:
        return
    if "propose" not in orders:
        yield subject.problem(SILENT, ("depth", "orders"), key=True)
    elif orders.get("sign", turns + 1) > orders["propose"]:
        yield subject.problem(UNSIGNED, ("depth", "orders"), key=True)
