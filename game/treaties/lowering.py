"""Treaty texts in force → obligation arrays, as a compiler does, once a turn.

Reservations, breach and suspension take nations out of an article's masks before lowering; nothing ever
widens a slot. Treaties are lowered in the order of their ids, and joins do not depend on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from game.core.arrays import Mask
from game.core.ids import NationId, TreatyId
from game.domains.society.state import AUTONOMY_COST
from game.domains.trade.state import MEASURE_TARIFF
from game.model.causes import ArticleRef
from game.model.clause import Lowering
from game.model.obligations import Obligations
from game.model.treaty import TreatyText
from game.model.world import World
from game.treaties import status

FINAL_CLAUSES = -1
"""The article number of what the final clauses themselves oblige to."""

INSPECTION_COST = (0.0, 0.0, 0.5, 1.5)
"""Points of autonomy for verification levels 0-3 (design: inspectors on the soil cost most)."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A text with the nations it binds: in force, or supposed to be (a draft in a projection)."""

    treaty: TreatyId
    text: TreatyText
    parties: tuple[NationId, ...]
    since: int
    reserved: Mapping[NationId, tuple[int, ...]]


def mask(world: World, nations: Iterable[str]) -> Mask:
    """The nations as a mask over the nation axis."""
    chosen = np.zeros(len(world.setting.nations), dtype=bool)
    for nation in nations:
        chosen[world.setting.index(nation)] = True
    return chosen


def in_force(world: World) -> list[Bound]:
    """The treaties in force this turn, in the order of their ids."""
    bound = []
    for treaty in sorted(world.law.treaties, key=lambda t: t.id):
        members = status.parties(treaty, world.turn)
        if members:
            since = status.in_force_since(treaty, world.turn) or world.turn
            kept_out = {nation: status.reserved(treaty, nation) for nation in members}
            bound.append(Bound(treaty.id, status.text(treaty), members, since, kept_out))
    return bound


def articles(world: World, bound: Bound, out: Obligations, broken: Mapping[tuple[str, int, str], bool]
             ) -> list[Lowering]:
    """What each article of a bound text is given: masks without reservers, breakers, the suspended."""
    suspended = [m.against for m in world.law.measures
                 if m.kind == "suspension" and m.treaty == bound.treaty and m.since <= world.turn < m.until]
    years = (world.turn - bound.since + 1) * world.setting.timing.years_per_turn
    given = []
    for number in range(len(bound.text.articles)):
        inside = [n for n in bound.parties if number not in bound.reserved.get(n, ())]
        must = [n for n in inside if (bound.treaty, number, n) not in broken]
        towards = [n for n in inside if n not in suspended]
        given.append(Lowering(world, ArticleRef(bound.treaty, number), mask(world, must),
                              mask(world, towards), float(years), out))
    return given


def _lower(world: World, bound: Bound, out: Obligations, broken: Mapping[tuple[str, int, str], bool]) -> None:
    for clause, lowering in zip(bound.text.articles, articles(world, bound, out, broken), strict=True):
        clause.lower(lowering)
        cost = out.blank(AUTONOMY_COST)
        cost[lowering.duty] = clause.autonomy_cost()
        out.join(AUTONOMY_COST, lowering.article, cost)
    members = mask(world, bound.parties)
    final = bound.text.final
    here = ArticleRef(bound.treaty, FINAL_CLAUSES)
    cost = out.blank(AUTONOMY_COST)
    cost[members] = INSPECTION_COST[final.verification]
    out.join(AUTONOMY_COST, here, cost)
    if final.outsiders > 0:
        tariff = out.blank(MEASURE_TARIFF)
        tariff[np.ix_(~members, members)] = final.outsiders
        out.join(MEASURE_TARIFF, here, tariff)


def _measures(world: World, out: Obligations) -> None:
    for measure in world.law.measures:
        if measure.kind == "trade-measure" and measure.since <= world.turn < measure.until:
            tariff = out.blank(MEASURE_TARIFF)
            against = world.setting.index(measure.against)
            tariff[against, mask(world, [n for n in measure.by if n != measure.against])] = measure.rate
            out.join(MEASURE_TARIFF, ArticleRef(measure.treaty, FINAL_CLAUSES), tariff)


def lowered(world: World, bound: Sequence[Bound], broken: Mapping[tuple[str, int, str], bool] | None = None
            ) -> Obligations:
    """The obligations that these texts and the measures in force come to."""
    out = Obligations(world.sizes)
    for one in bound:
        _lower(world, one, out, broken or {})
    _measures(world, out)
    return out


def due(world: World) -> Obligations:
    """All that the law asks of everyone this turn."""
    return lowered(world, in_force(world))


def honoured(world: World, all_due: Obligations, broken: Mapping[tuple[str, int, str], bool]) -> Obligations:
    """The part of `all_due` that is left when some promises are broken on purpose."""
    return lowered(world, in_force(world), broken) if broken else all_due


def supposing(world: World, drafts: Sequence[Bound]) -> list[Obligations]:
    """Today's obligations with each draft, alone, in force on top: one for each draft."""
    standing = in_force(world)
    return [lowered(world, [*(b for b in standing if b.treaty != draft.treaty), draft]) for draft in drafts]
