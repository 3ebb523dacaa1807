"""Texts in both languages: translated, of like length, each in its own language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from game.core.problems import Problem, Severity
from game.core.text import Quantity, T
from game.model.frozen import Bilingual
from game.scenario.subject import Saying, Subject
from game.validation.spans import Path

SAME = Saying(
    "S-TEXT-01", T("{where}: both languages say the same words"), T("translate it"), Severity.WARNING
)
LENGTH = Saying(
    "S-TEXT-02",
    T("{where}: one language has {longer}, the other {shorter}"),
    T("is something missing in the shorter one?"),
    Severity.WARNING,
)
FOREIGN = Saying(
    "S-TEXT-03",
    T("{where}: this text does not seem to be {language}"),
    T("are the two languages exchanged?"),
    Severity.WARNING,
)
UNFINISHED = Saying("S-TEXT-04", T("{where}: “{found}” looks unfinished"), severity=Severity.WARNING)
CAPITAL = Saying(
    "S-TEXT-06", T("{where}: players are addressed as “Anda”, with a capital letter"), severity=Severity.HINT
)

ENGLISH, INDONESIAN = T("English"), T("Indonesian")

FEW_WORDS = 4
LONG = 60
"""Texts of fewer words may be names; shorter ones say nothing by their length."""
MOST_TIMES = 2.0

_COMMON = {
    "en": re.compile(r"\b(the|and|of|with|from|that|which|is|are|you|they)\b", re.IGNORECASE),
    "id": re.compile(r"\b(yang|dan|dari|dengan|untuk|adalah|tidak|ini|itu|pada|oleh)\b", re.IGNORECASE),
}
_UNFINISHED = re.compile(r"\b(TODO|FIXME|TBD|XXX|lorem ipsum)\b|\?\?\?", re.IGNORECASE)
_SMALL = re.compile(r"\b(anda|kamu)\b")


def find(subject: Subject) -> Iterator[Problem]:
    """Texts that one of the two readers could not use."""
    for path, text in texts((), subject.file):
        for language in ("en", "id"):
            words = getattr(text, language)
            if unfinished := _UNFINISHED.search(words):
                yield subject.problem(UNFINISHED, (*path, language), found=unfinished.group())
        if text.en.strip() == text.id.strip() and len(text.en.split()) >= FEW_WORDS:
            yield subject.problem(SAME, (*path, "id"))
            continue
        yield from _foreign(subject, path, text)
        longer, shorter = sorted((len(text.en), len(text.id)), reverse=True)
        if longer >= LONG and longer > MOST_TIMES * shorter:
            yield subject.problem(LENGTH, path, longer=Quantity(longer, "characters"), shorter=shorter)
        if _SMALL.search(text.id):
            yield subject.problem(CAPITAL, (*path, "id"))


def _foreign(subject: Subject, path: Path, text: Bilingual) -> Iterator[Problem]:
    for language, other, named in (("en", "id", ENGLISH), ("id", "en", INDONESIAN)):
        words = getattr(text, language)
        if len(_COMMON[other].findall(words)) > 1 + len(_COMMON[language].findall(words)):
            yield subject.problem(FOREIGN, (*path, language), language=named)


def texts(path: Path, value: Any) -> Iterator[tuple[Path, Bilingual]]:
    """Every bilingual text in a model, with its path."""
    if isinstance(value, Bilingual):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts((*path, name), getattr(value, name))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from texts((*path, number), item)
