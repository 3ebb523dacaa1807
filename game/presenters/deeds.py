"""What a treaty did: for each party all in all, and for one nation article by article.

Two answers stand beside each other: what the causes of every turn booked to an article, and what the same
years come to when they are run again without it, which the session does. Where they
differ, that is said.
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
from game.model.view import View
from game.presenters.sovereignty import by_article
from game.treaties.status import status

DIFFERENT = 0.2
"""Part of the larger of two figures by which they may differ before that is said."""
WHOLE = (*(f"pillars.{pillar}" for pillar in PILLARS), "society.autonomy")
"""What is shown of every party."""
HEADINGS = tuple(VARIABLES[name].label for name in WHOLE)


class HindsightLike(Protocol):
    """What the session computes: by variable, row 0 the whole treaty, row k its article k (from 1)."""

    @property
    def since(self) -> int:
        """The first turn in which it bound anybody."""

    @property
    def effects(self) -> Mapping[str, Array]:
        """With it less without it, (row, …)."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What one article did to one figure of the nation.

    `booked` comes from the causes, None where no cause is booked to articles; `in_all` from the years run
    again.
    """

    article: int
    heading: Text
    label: Text
    booked: Quantity | None
    in_all: Quantity
    is_good: bool
    differs: bool


@dataclass(frozen=True, slots=True)
class Deeds:
    """`parties` holds points of `WHOLE` by nation, all in all; `articles` those of `nation`."""

    since: int
    parties: Mapping[NationId, tuple[float, ...]]
    nation: NationId
    articles: tuple[Deed, ...]


def deeds(view: View, treaty: Treaty, found: HindsightLike, nation: NationId | None = None) -> Deeds:
    """What the treaty did, for all that are or were its parties; article by article for `nation`.

    Without a nation for the seat's own, or for the first party where the seat is none.
    """
    ever = _ever_bound(view, treaty)
    bound = [n for n in view.setting.nation_ids if n in ever]
    nation = next((n for n in (nation, view.nation) if n in ever and n is not None), bound[0])
    index = view.setting.index
    parties = {n: tuple(float(found.effects[name][0, index(n)]) for name in WHOLE) for n in bound}
    return Deeds(found.since, parties, nation, tuple(_articles(view, treaty, found, index(nation))))


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
        in_all * declared.better > 0.0,
        bool(gap > limit),
    )


def _digits(unit: str) -> int:
    return {"points": 1, "°C": 3, "USD a person": 0, "years": 2}.get(unit, 1)


def _quantity(value: float, unit: str) -> Quantity:
    plain = unit in ("points", "index")
    return Quantity(float(np.round(value, 6)), "" if plain else unit, _digits(unit), True)


EXPLAINED = T(
    "“Booked” is what the causes of each turn put down to the article itself. “In all” is these years less "
    "the same years run again without it: what grew out of it later is in it, too."
)
DIFFERS = T(
    "A ≠ marks where the two differ: most came about in a roundabout way, or together with other articles."
)
