"""Tweaks: the changes that a counter-offer may make to a text, and how far each is from the original."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import ValidationError

from game.model.clause import Clause
from game.model.treaty import TreatyText

FACTORS = (0.5, 0.75, 1.25, 1.5, 2.0)
STEPS = (-2, -1, 1, 2)
LEFT_OUT = 2.0
"""Distance of a text with one article left out (design: farther than any change of a number)."""
MOST = 24
"""Most tweaks that are judged for one draft, nearest first (design: more take time and change little)."""


@dataclass(frozen=True, slots=True)
class Tweak:
    """A changed text and its distance from the one on the table."""

    text: TreatyText
    distance: float


def tweaks(text: TreatyText) -> list[Tweak]:
    """The texts with one number changed, all numbers halved, or one article left out; nearest first, at most
    `MOST`."""
    found = [*_one_number(text), *_halved(text)]
    if len(text.articles) > 1:
        found += [Tweak(without(text, place), LEFT_OUT) for place in range(len(text.articles))]
    return sorted(found, key=lambda tweak: tweak.distance)[:MOST]


def without(text: TreatyText, place: int) -> TreatyText:
    """The text without the article at `place`."""
    return text.model_copy(update={"articles": text.articles[:place] + text.articles[place + 1 :]})


def numbers(clause: Clause) -> Iterator[tuple[str, float, float]]:
    """Name, value and step of each measured field of the clause."""
    for name, field in type(clause).model_fields.items():
        extra = field.json_schema_extra
        step = extra.get("step") if isinstance(extra, dict) else None
        if isinstance(step, int | float):
            yield name, float(getattr(clause, name)), float(step)


def _one_number(text: TreatyText) -> Iterator[Tweak]:
    for place, clause in enumerate(text.articles):
        for name, value, step in numbers(clause):
            near = {_whole(value * factor, step) for factor in FACTORS}
            near |= {_whole(value + count * step, step) for count in STEPS}
            for other in sorted(near - {value}):
                if other == 0 and name != "rate":
                    continue  # an article of nothing
                changed = with_number(clause, name, other)
                if changed is not None:
                    distance = abs(other - value) / max(abs(value), step)
                    yield Tweak(_replaced(text, place, changed), round(distance, 6))


def _halved(text: TreatyText) -> Iterator[Tweak]:
    articles = []
    for clause in text.articles:
        for name, value, step in numbers(clause):
            if name != "years":
                clause = with_number(clause, name, _whole(value / 2, step)) or clause
        articles.append(clause)
    if tuple(articles) != text.articles:
        yield Tweak(text.model_copy(update={"articles": tuple(articles)}), 1.0)


def _whole(value: float, step: float) -> float:
    return round(round(value / step) * step, 6)


def with_number(clause: Clause, name: str, value: float) -> Clause | None:
    """The clause with another value of a field; None if it is out of bounds."""
    whole = isinstance(getattr(clause, name), int)
    try:
        return type(clause).model_validate({**clause.model_dump(), name: int(value) if whole else value})
    except ValidationError:
        return None


def _replaced(text: TreatyText, place: int, clause: Clause) -> TreatyText:
    return text.model_copy(update={"articles": (*text.articles[:place], clause, *text.articles[place + 1 :])})
