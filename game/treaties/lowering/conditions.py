"""Which duties bind while others do: the greatest consistent set of mutually conditional commitments.

A duty is (treaty, article, nation). Starting from all duties that reservations leave, those whose condition
the rest does not meet are struck, again and again until none is. A condition never minds more commitment, so
each step is monotone: what is left is the one greatest set that is consistent (Tarski 1955, theorem 1;
Kleene's iteration from above), whatever the order of treaties, articles and nations, and cycles stand or fall
as one. Packages (articles not severable, VCLT art. 44) are struck in the same way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.core.ids import NationId
from game.model.clause import CLAUSES, Clause
from game.model.law import Measure
from game.model.terms import DutyCondition, Terms
from game.model.treaty import TreatyText
from game.model.world import World
from game.treaties.lowering import weights
from game.treaties.lowering.bound import Bound, standing_measures
from game.treaties.lowering.sides import asks, on_side

Place = tuple[str, int]
"""A treaty and the number of one of its articles, from 0."""
Inside = Mapping[Place, frozenset[NationId]]

MARGIN = 1e-9


@dataclass(frozen=True, slots=True)
class Active:
    """Who is inside each article now: neither reserved nor struck by a condition or a package."""

    inside: Inside


@dataclass(frozen=True, slots=True)
class Lacking:
    """What a condition still needs: so many more parties, a share of the weight (0 to 1), named nations.
    `counted` are those who count towards it now."""

    parties: int
    share: float
    required: tuple[NationId, ...]
    counted: frozenset[NationId]

    @property
    def nothing(self) -> bool:
        """Whether the condition is met."""
        return self.parties <= 0 and self.share <= 0 and not self.required


def is_monotone(condition: DutyCondition) -> bool:
    """Whether more commitment can never undo the condition (see `term_checks.py` for the reasons)."""
    return condition.compare == "at-least" and not condition.negated and tightening(condition)


def tightening(condition: DutyCondition) -> bool:
    """Whether the level, if one is asked for, asks for more and not for less."""
    kind = CLAUSES.get(condition.clause)
    if condition.level_is == "any" or kind is None:
        return True
    return condition.level_is == ("at-most" if kind.less_is_more else "at-least")


def active_duties(world: World, bound: Sequence[Bound], measures: Sequence[Measure] | None = None) -> Active:
    """Who is inside each article of these texts, when all of them are in force together, and these measures
    (None: those in force)."""
    suspended: set[tuple[str, str]] = {
        (m.treaty, m.against)
        for m in (standing_measures(world) if measures is None else measures)
        if m.kind == "suspension"
    }
    top: dict[Place, frozenset[NationId]] = {
        (one.key, number): frozenset(one.inside(number))
        for one in bound
        for number in range(len(one.text.articles))
    }
    if not any(map(is_woven, bound)):
        return Active(top)
    figures = Figures(world)
    inside: dict[Place, frozenset[NationId]] = top
    while True:
        kept: dict[Place, frozenset[NationId]] = {
            (one.key, number): _left(one, number, bound, inside, suspended, figures)
            for one in bound
            for number in range(len(one.text.articles))
        }
        if kept == inside:
            return Active(inside)
        inside = kept


def is_woven(one: Bound) -> bool:
    """Whether who is inside some article depends on who is inside others: a package, or a condition."""
    return not one.text.final.severable or any(c.terms.condition.clause for c in one.text.articles)


def supposed(text: TreatyText, only: int | None = None) -> TreatyText:
    """The text as if its links were in force and all its conditions met (or that of one article, from 0)."""
    final = text.final.model_copy(update={"linked": ()})
    met = [
        c.model_copy(update={"terms": _unconditional(c.terms)}) if only in (None, k) else c
        for k, c in enumerate(text.articles)
    ]
    return text.model_copy(update={"articles": tuple(met), "final": final})


def _unconditional(terms: Terms) -> Terms:
    return terms.model_copy(update={"condition": DutyCondition()})


def _left(
    one: Bound,
    number: int,
    bound: Sequence[Bound],
    inside: Inside,
    suspended: set[tuple[str, str]],
    figures: Figures,
) -> frozenset[NationId]:
    """Those inside an article who still are, when just those `inside` are inside each."""
    here = inside[one.key, number]
    condition = one.text.articles[number].terms.condition
    if condition.clause and not lacking(condition, one, bound, inside, figures).nothing:
        return frozenset()
    if one.text.final.severable or not one.text.articles[number].suspendable:
        return here
    return frozenset(n for n in here if not _out(one, n, inside, suspended))


def _out(one: Bound, nation: NationId, inside: Inside, suspended: set[tuple[str, str]]) -> bool:
    """Whether the party is out of some article of a package: it reserved it, the answer to its breach takes
    its benefits, or what is asked of it there does not bind."""
    if one.reserved.get(nation) or (one.treaty, nation) in suspended:
        return True
    return any(
        asks(one.text, number, nation) and nation not in inside[one.key, number]
        for number in range(len(one.text.articles))
    )


def lacking(
    condition: DutyCondition, home: Bound, bound: Sequence[Bound], inside: Inside, figures: Figures
) -> Lacking:
    """What a condition of a text needs beyond those who are inside the articles it looks at."""
    counted = _counted(condition, home, bound, inside) if is_monotone(condition) else frozenset()
    share = 0.0
    if condition.weight != "none" and condition.share > 0:
        share = max(0.0, round(condition.share - figures.share(condition.weight, counted), 9) - MARGIN)
    absent = tuple(n for n in condition.required if n not in counted)
    least = condition.parties if is_monotone(condition) else max(condition.parties, 1)
    return Lacking(max(0, least - len(counted)), share, absent, counted)


def _counted(
    condition: DutyCondition, home: Bound, bound: Sequence[Bound], inside: Inside
) -> frozenset[NationId]:
    """The nations of the side that is looked at whom a fitting article of the named treaty binds now."""
    target = condition.treaty or home.treaty
    return frozenset(
        nation
        for one in bound
        if one.treaty == target
        for number, clause in enumerate(one.text.articles)
        if fits(condition, clause)
        for nation in inside[one.key, number]
        if asks(one.text, number, nation) and on_side(home.text.final, condition.among, nation)
    )


def fits(condition: DutyCondition, clause: Clause) -> bool:
    """Whether an article is of the kind and reaches the level; the level is that of its words, before
    differentiation and phasing."""
    if clause.kind != condition.clause:
        return False
    if condition.level_is == "any" or not clause.level_field:
        return condition.level_is == "any"
    level = float(getattr(clause, clause.level_field))
    if condition.level_is == "at-most":
        return level <= condition.level + MARGIN
    return level >= condition.level - MARGIN


class Figures:
    """Each nation's share of the world's weight, as reported now; looked up once."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._known: dict[str, dict[NationId, float]] = {}

    def share(self, weight: str, nations: frozenset[NationId]) -> float:
        """The share of the world's `weight` that these nations have together, 0 to 1."""
        if weight not in self._known:
            held = weights.counted(self._world, weight)
            total = sum(held[n] for n in sorted(held))
            self._known[weight] = {n: one / total if total > 0 else 0.0 for n, one in held.items()}
        return sum(self._known[weight].get(n, 0.0) for n in sorted(nations))
