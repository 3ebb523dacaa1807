"""Conversion of the library's treaties, whose turns are years, to scenarios with longer turns.

Not here: years and days that articles name themselves, which do not change.
"""

from __future__ import annotations

from typing import Any

from game.model.clause import Clause
from game.model.treaty import TreatyText

WAITS = ("entry.delay", "withdrawal.notice")
"""Delays after an act, rounded down: they take effect from the next turn in any case."""

TERMS = (
    "withdrawal.lock",
    "withdrawal.survival",
    "sunset",
    "ending.term",
    "review.every",
    "disputes.consultation",
    "disputes.ruling",
    "disputes.appeal",
    "disputes.compliance",
    "answer.turns",
    "answer.grace",
)
"""Durations, rounded up, so that nothing ends too early."""

DATES = ("entry.earliest", "ending.date")
"""Dates as turns of the scenario, from 1 (0: none): the first turn that begins by then."""

REPORTS = "every"
"""The field of an article with the number of turns after which something is due."""


def in_turns(text: TreatyText, years: int) -> TreatyText:
    """The text, written for turns of a year, converted to turns of `years` years."""
    final: Any = text.final
    for names, shorter in ((WAITS, _whole), (TERMS, _begun), (DATES, _date)):
        for name in names:
            final = _changed(final, name.split("."), shorter, years)
    steps = tuple(s.model_copy(update={"turns": _begun(s.turns, years)}) for s in final.answer.steps)
    final = final.model_copy(update={"answer": final.answer.model_copy(update={"steps": steps})})
    articles = tuple(_article(article, years) for article in text.articles)
    return text.model_copy(update={"final": final, "articles": articles})


def _changed(part: Any, path: list[str], shorter: Any, years: int) -> Any:
    value = getattr(part, path[0])
    if value is None:
        return part
    here = _changed(value, path[1:], shorter, years) if path[1:] else shorter(value, years)
    return part.model_copy(update={path[0]: here})


def _article(article: Clause, years: int) -> Clause:
    if REPORTS not in type(article).model_fields:
        return article
    return article.model_copy(update={REPORTS: _begun(getattr(article, REPORTS), years)})


def _whole(turns: int, years: int) -> int:
    return turns // years


def _begun(turns: int, years: int) -> int:
    return -(-turns // years)


def _date(turn: int, years: int) -> int:
    return 1 + _begun(turn - 1, years) if turn else 0
