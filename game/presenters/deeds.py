"""The effects of a treaty: totals for each party, and for one nation by article.

Two estimates are shown: the sum of what each turn's causes attribute to an article, and the difference when
the same years are computed again without it (by the session). A notable difference between them is marked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from game.core.arrays import Array
from game.core.ids import NationId
from game.core.text import Quantity, T, Text
from game.domains.catalogue import VARIABLES
from game.model.setting import PILLARS
from game.model.treaty import Treaty
from game.model.variable import Mood
from game.model.view import View
from game.presenters.sovereignty import by_article
from game.treaties.status import status

DIFFERENT = 0.2
"""Share of the larger estimate by which the two may differ without being marked."""
WHOLE = (*(f"pillars.{pillar}" for pillar in PILLARS), "society.autonomy")
"""The variables shown for every party."""
DISPUTES, SEEN = "security.disputes", 0.005
"""The conflicts to be expected, and the least number of them that is told."""
HEADINGS = tuple(VARIABLES[name].label for name in WHOLE)


class HindsightLike(Protocol):
    """What the session computes by variable: row 0 for the whole treaty, row k for its article k (from 1)."""

    @property
    def since(self) -> int:
        """The first turn in which the treaty bound anybody."""

    @property
    def effects(self) -> Mapping[str, Array]:
        """Values with the treaty or article less values without it [row, *axes], by variable."""


@dataclass(frozen=True, slots=True)
class Deed:
    """The effect of one article on one variable of the nation.

    `booked` is the sum of attributed causes (None if the variable's causes name no articles); `in_all` is the
    difference to the years computed without the article.
    """

    article: int
    heading: Text
    label: Text
    booked: Quantity | None
    in_all: Quantity
    mood: Mood
    differs: bool


@dataclass(frozen=True, slots=True)
class Deeds:
    """The effects of a treaty: `parties` has points of the variables in `WHOLE` by nation; `articles` those
    on `nation`."""

    since: int
    parties: Mapping[NationId, tuple[float, ...]]
    nation: NationId
    articles: tuple[Deed, ...]
    peace: Text | None = None
    """How many conflicts the treaty made less or more likely; None if it did neither."""


def deeds(view: View, treaty: Treaty, found: HindsightLike, nation: NationId | None = None) -> Deeds:
    """The effects of a treaty on all that are or were parties, and by article on one nation.

    That is `nation`, else the seat's own, else the first party.
    """
    ever = _ever_bound(view, treaty)
    bound = [n for n in view.setting.nation_ids if n in ever]
    nation = next((n for n in (nation, view.nation) if n in ever and n is not None), bound[0])
    index = view.setting.index
    parties = {n: tuple(float(found.effects[name][0, index(n)]) for name in WHOLE) for n in bound}
    peace = _peace(found.effects[DISPUTES]) if DISPUTES in found.effects else None
    return Deeds(found.since, parties, nation, tuple(_articles(view, treaty, found, index(nation))), peace)


def _peace(rows: Array) -> Text | None:
    """In a sentence what the whole treaty did to the conflicts to be expected."""
    more = float(rows[0])
    if abs(more) < SEEN:
        return None
    count = Quantity(abs(more), "", 2)
    if more < 0:
        return T("Conflicts avoided, as the odds have it: {count}.", count=count)
    return T("Conflicts that it made likely, as the odds have it: {count}.", count=count)


def _ever_bound(view: View, treaty: Treaty) -> set[NationId]:
    turns = range(1, view.world.turn + 1)
    return {nation for turn in turns for nation in status.parties(treaty, turn)}


def _articles(view: View, treaty: Treaty, found: HindsightLike, place: int) -> list[Deed]:
    sums = by_article(view, place)
    booked: dict[tuple[int, str], int] = {}
    for ref, by_name in sums.items():
        if ref.treaty == treaty.id:
            for name, units in by_name.items():
                booked[ref.article, name] = booked.get((ref.article, name), 0) + units
    lines = []
    for number, clause in enumerate(status.text(treaty).articles):
        for name, rows in found.effects.items():
            amount = _own(VARIABLES[name].axes, rows[1 + number], place)
            if amount is not None:
                line = _deed(number, clause.title(), name, booked.get((number, name)), amount)
                if line is not None:
                    lines.append(line)
    return lines


def _own(axes: tuple[str, ...], row: Array, place: int) -> float | None:
    """The nation's entry, or the world's; None where the figure belongs to neither."""
    if axes == ("nation",):
        return float(row[place])
    return float(row) if axes == () else None


def _deed(number: int, heading: Text, name: str, units: int | None, in_all: float) -> Deed | None:
    """The line; None where neither answer is seen at the decimals of the figure."""
    declared = VARIABLES[name]
    booked = None if units is None else units / 10.0**declared.digits
    shown = 0.5 * 10.0 ** -_digits(declared.unit)
    if abs(in_all) < shown and abs(booked or 0.0) < shown:
        return None
    gap = abs(in_all - booked) if booked is not None else 0.0
    limit = max(shown, DIFFERENT * max(abs(in_all), abs(booked or 0.0)))
    return Deed(
        number,
        heading,
        declared.label,
        None if booked is None else _quantity(booked, declared.unit),
        _quantity(in_all, declared.unit),
        declared.mood(in_all),
        bool(gap > limit),
    )


def _digits(unit: str) -> int:
    return {"points": 1, "°C": 3, "USD a person": 0, "years": 2, "count": 2}.get(unit, 1)


def _quantity(value: float, unit: str) -> Quantity:
    plain = unit in ("points", "index", "count")
    return Quantity(float(np.round(value, 6)), "" if plain else unit, _digits(unit), True)


EXPLAINED = T(
    "“Booked” is what the causes of each turn put down to the article itself. “In all” is these years less "
    "the same years run again without it: what grew out of it later is in it, too."
)
DIFFERS = T(
    "A ≠ marks where the two differ: most came about in a roundabout way, or together with other articles."
)
