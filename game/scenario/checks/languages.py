"""Texts in all languages of the scenario: present, translated, of similar length, each in its language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from typing import Any

from pydantic import BaseModel

from game.core.problems import Problem, Severity, did_you_mean
from game.core.text import SOURCE, Listing, Quantity, T
from game.i18n import LANGUAGES
from game.model.frozen import Multilingual
from game.scenario.subject import Saying, Subject
from game.validation.spans import Path

SAME = Saying(
    "S-TEXT-01", T("{where}: two languages say the same words"), T("translate it"), Severity.WARNING
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
    T("are two languages exchanged?"),
    Severity.WARNING,
)
UNFINISHED = Saying("S-TEXT-04", T("{where}: “{found}” looks unfinished"), severity=Severity.WARNING)
ADDRESS = Saying(
    "S-TEXT-06",
    T("{where}: players are addressed as “{address}”, not as “{found}”"),
    severity=Severity.HINT,
)
UNKNOWN = Saying("S-TEXT-10", T("{where}: there is no language “{found}”; there are {known}"))
MISSING = Saying(
    "S-TEXT-11",
    T("{where}: the text is missing in {language}, in which the title is written"),
    T("write it beside the others"),
    Severity.WARNING,
)

FEW_WORDS = 4
LONG = 60
"""Words from which a text's length and language are checked; shorter texts may be names."""
MOST_TIMES = 2.0

_UNFINISHED = re.compile(r"\b(TODO|FIXME|TBD|XXX|lorem ipsum)\b|\?\?\?", re.IGNORECASE)


def problems(subject: Subject) -> Iterator[Problem]:
    """Texts that are missing, untranslated, of unlike length or in the wrong language."""
    wanted = [code for code in subject.file.title.by_language if code in LANGUAGES]
    for path, text in texts((), subject.file):
        said = text.by_language
        for code, words in said.items():
            yield from _alone(subject, (*path, code), code, words)
        missing = [LANGUAGES[code].autonym for code in wanted if code not in said]
        if missing:
            yield subject.problem(MISSING, path, language=Listing(tuple(missing)))
        yield from _beside(subject, path, {code: said[code] for code in LANGUAGES if code in said})


def _alone(subject: Subject, path: Path, code: str, words: str) -> Iterator[Problem]:
    """What is wrong with the words of one language by themselves."""
    if code not in LANGUAGES:
        guess = did_you_mean(code, LANGUAGES)
        yield subject.problem(
            UNKNOWN, path, key=True, hint=guess, found=code, known=Listing(tuple(LANGUAGES))
        )
        return
    if not words.strip():
        return  # nothing to be seen: `letters.py` says so
    if unfinished := _UNFINISHED.search(words):
        yield subject.problem(UNFINISHED, path, found=unfinished.group())
    slip = _any_of(LANGUAGES[code].wrong).search(words)
    if slip:
        yield subject.problem(ADDRESS, path, address=LANGUAGES[code].address, found=slip.group())


def _beside(subject: Subject, path: Path, said: dict[str, str]) -> Iterator[Problem]:
    """What is wrong with the words of two languages beside each other; the language of the program first."""
    order = sorted(said, key=lambda code: (code != SOURCE, code))
    for one, other in combinations(order, 2):
        if said[one].strip() == said[other].strip() and len(said[one].split()) >= FEW_WORDS:
            yield subject.problem(SAME, (*path, other))
            continue
        for code, rival in ((one, other), (other, one)):
            if _common(rival, said[code]) > 1 + _common(code, said[code]):
                yield subject.problem(FOREIGN, (*path, code), language=LANGUAGES[code].autonym)
        longer, shorter = sorted((len(said[one]), len(said[other])), reverse=True)
        if longer >= LONG and longer > MOST_TIMES * shorter:
            yield subject.problem(LENGTH, path, longer=Quantity(longer, "characters"), shorter=shorter)


def _common(code: str, words: str) -> int:
    """How many common words of the language stand in these."""
    return len(_any_of(LANGUAGES[code].common, re.IGNORECASE).findall(words))


@cache
def _any_of(words: tuple[str, ...], flags: int = 0) -> re.Pattern[str]:
    """Finds any of the words; nothing, if there are none."""
    return re.compile(rf"\b({'|'.join(map(re.escape, words))})\b" if words else r"(?!)", flags)


def texts(path: Path, value: Any) -> Iterator[tuple[Path, Multilingual]]:
    """Every authored text in a model, with its path."""
    if isinstance(value, Multilingual):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts((*path, name), getattr(value, name))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from texts((*path, number), item)
