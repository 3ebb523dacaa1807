"""Near texts: what a counter-offer may change, and how far each change is from the text on the table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import ValidationError

from game.model.clause import Clause
from game.model.treaty import TreatyText

FACTORS = (0.5, 0.75, 1.25, 1.5, 2.0)
STEPS = (-2, -1, 1, 2)
LEFT_OUT = 2.0
"""How far a text without one of its articles is from the text with it
(design: further than any change of a number)."""
MOST = 24
"""Near texts that are weighed for one draft; the nearest first (design: more take time and change little)."""


@dataclass(frozen=True, slots=True)
class Tweak:
    """A changed text and its distance from the one on the table."""

    text: TreatyText
    distance: float


def tweaks(text: TreatyText) -> list[Tweak]:
    """The nearest texts with one number changed, all numbers halved, or one article left out."""
    found = [*_one_number(text), *_halved(text)]
    if len(text.articles) > 1:
        found += [Tweak(without(text, place), LEFT_OUT) for place in range(len(text.articles))]
    return sorted(found, key=lambda tweak: tweak.distance)[:MOST]


def without(text: TreatyText, place: int) -> TreatyText:
    """The text without one article."""
    return text.model_copy(update={"articles": text.articles[:place] + text.articles[place + 1 :]})


def numbers(clause: Clause) -> Iterator[tuple[str, float, float]]:
    """The clause's measured fields: name, value, step."""
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
    """The clause with another number, or None beyond its bounds."""
    whole = isinstance(getattr(clause, name), int)
    try:
        return type(clause).model_validate({**clause.model_dump(), name: int(value) if whole else value})
    except ValidationError:
        return None


def _replaced(text: TreatyText, place: int, clause: Clause) -> TreatyText:
    return text.model_copy(update={"articles": (*text.articles[:place], clause, *text.articles[place + 1 :])})
