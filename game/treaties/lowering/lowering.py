"""Treaty texts in force → obligation arrays, as a compiler does, once a turn.

Reservations, sides, unmet conditions, breach and suspension take nations out of an article's masks before
lowering; nothing ever widens a slot. Treaties are lowered in the order of their ids, and joins do not depend
on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeAlias

import numpy as np

from game.core.arrays import Array, Mask
from game.core.ids import NationId, TreatyId
from game.core.remember import remembered
from game.domains.economy.state import Economy
from game.domains.finance.state import MONITORING, TRANSFER
from game.domains.sanctions import EXEMPTED, HARSH, MEASURE
from game.domains.society.state import AUTONOMY_COST
from game.domains.trade.state import BOUND_TARIFF, MEASURE_TARIFF
from game.institutions.money import join_bodies
from game.model.causes import ArticleRef
from game.model.clause import Clause, Lowering
from game.model.law import Measure
from game.model.obligations import Joined, Obligations, Sheet, joined, joined_slot
from game.model.world import NATION_AXES, World
from game.treaties.breach import monitoring
from game.treaties.lowering.bound import Bound, in_force, operating, standing_measures
from game.treaties.lowering.civic import join_civic
from game.treaties.lowering.conditions import Active, active_duties, is_woven
from game.treaties.lowering.embassies import join_embassies
from game.treaties.lowering.roles import role_mask
from game.treaties.lowering.sides import asks, owed, owing
from game.treaties.lowering.strength import strength
from game.treaties.status import status

__all__ = [
    "Bound",
    "articles",
    "due",
    "due_now",
    "honoured",
    "in_force",
    "lowered",
    "standing_measures",
    "supposing",
]

FINAL_CLAUSES = -1
"""The article number of what the final clauses themselves oblige to."""

Broken: TypeAlias = Mapping[tuple[str, int, str], bool]
"""(treaty, article, nation) → covert, for promises that are broken on purpose."""

Measures: TypeAlias = Sequence[Measure]
Sizes: TypeAlias = Mapping[str, int]
Promised: TypeAlias = Callable[[], Array]
"""Gives the tariffs that texts bind, for those who need them: most texts do not."""

INSPECTION_COST = (0.0, 0.0, 0.5, 1.5)
"""Points of autonomy for verification levels 0-3 (design: inspectors on the soil cost most)."""


def articles(
    world: World, bound: Bound, out: Obligations, broken: Broken, active: Active | None = None
) -> list[Lowering]:
    """What each article of a bound text is given: masks without reservers, breakers, the suspended, and those
    whom it does not bind now (`active`; None: as the treaties in force have it)."""
    if active is None:
        others = [one for one in in_force(world) if one.treaty != bound.treaty]
        active = active_duties(world, [*others, bound])
    standing = standing_measures(world)
    suspended = frozenset(m.against for m in standing if (m.kind, m.treaty) == ("suspension", bound.treaty))
    inside = tuple([active.inside[bound.key, number] for number in range(len(bound.text.articles))])
    return _given(world, bound, out, broken, inside, suspended)


def _given(
    world: World,
    bound: Bound,
    out: Obligations,
    broken: Broken,
    insiders: Sequence[frozenset[NationId]],
    suspended: frozenset[NationId],
) -> list[Lowering]:
    """As `articles`, from who is inside each of them and who has lost its benefits."""
    years = float((world.turn - bound.since + 1) * world.setting.timing.years_per_turn)
    members = role_mask(world.setting, bound.parties)
    given = []
    for number, clause in enumerate(bound.text.articles):
        inside = insiders[number]
        between = bound.works_between(world, clause.suspendable)
        inside = _with_somebody(world, bound, inside, between)
        must = [n for n in owing(bound.text, number, inside) if (bound.treaty, number, n) not in broken]
        towards = [n for n in owed(bound.text, number, inside) if not (clause.suspendable and n in suspended)]
        asked = role_mask(world.setting, owing(bound.text, number, bound.parties))
        given.append(
            Lowering(
                world,
                ArticleRef(bound.treaty, number, bound.layer),
                role_mask(world.setting, must),
                role_mask(world.setting, towards),
                members,
                years,
                out,
                strength(world, clause.terms, asked, years) * _still_owed(world, clause, inside, suspended),
                between,
            )
        )
    return given


def _still_owed(
    world: World, clause: Clause, inside: frozenset[NationId], suspended: frozenset[NationId]
) -> Array:
    """The part of its duty that each nation owes still, 1 without a suspension (nation).

    What an article brings to all cannot be kept from one: each other party is set free of the part of its
    restraint that it owed to those who are suspended, in equal parts (VCLT art. 60(2); Keohane 1986, IO 40:1,
    on specific reciprocity). Who is suspended owes the whole.
    """
    owed = np.ones(len(world.setting.nations))
    lost = inside & suspended if clause.shared and clause.suspendable else frozenset()
    if lost and len(inside) > 1:
        owed[role_mask(world.setting, sorted(inside - lost))] -= len(lost) / (len(inside) - 1)
    return owed


def _with_somebody(
    world: World, bound: Bound, inside: frozenset[NationId], between: Mask
) -> frozenset[NationId]:
    """Those of the nations who have some party left towards whom the article works."""
    if not bound.apart and not bound.answered:
        return inside
    members = role_mask(world.setting, bound.parties)
    others = ~np.eye(len(members), dtype=bool)
    left = np.asarray((between & np.outer(members, members) & others).any(axis=1))
    return frozenset(n for n in sorted(inside) if left[world.setting.index(n)])


@dataclass(slots=True)
class _Lowered:
    """What the law as it stands in a world comes to, text by text, and all of it once it has been joined.

    What is only supposed is not kept: it is seldom asked for twice, and there is much of it.
    """

    standing: Mapping[int, Bound]
    """The texts in force by their identity, by which they are known here."""
    sheets: dict[tuple[object, ...], Sheet] = field(default_factory=dict)
    whole: Joined | None = None

    def sheet(
        self,
        key: tuple[object, ...],
        sizes: Sizes,
        make: Callable[[Sheet], None],
        *,
        keep: bool = True,
    ) -> Sheet:
        """The sheet of that key, made if there is none yet, and kept if it is to be."""
        found = self.sheets.get(key)
        if found is None:
            made = Sheet(sizes)
            make(made)
            if not keep:
                return made
            found = self.sheets.setdefault(key, made)
        return found


@remembered(most=1)
def _so_far(world: World) -> _Lowered:
    return _Lowered({id(one): one for one in in_force(world)})


def _texts(
    world: World, ordered: Sequence[Bound], broken: Broken, standing: Measures, known: _Lowered
) -> list[Sheet]:
    """What each text comes to by itself: its articles, its inspections, what watching it costs."""
    active = active_duties(world, ordered, standing) if any(map(is_woven, ordered)) else None
    lost = [(m.treaty, m.against) for m in standing if m.kind == "suspension"]
    sheets, sizes = [], world.sizes
    for bound in ordered:
        inside = None
        if active is not None:
            inside = tuple([active.inside[bound.key, number] for number in range(len(bound.text.articles))])
        own = tuple([promise for promise in broken if promise[0] == bound.treaty]) if broken else ()
        suspended = frozenset(n for treaty, n in lost if treaty == bound.treaty) if lost else frozenset()
        make = partial(_lower, world, bound, broken=broken, inside=inside, suspended=suspended)
        keep = id(bound) in known.standing and not own
        sheets.append(known.sheet((id(bound), inside, own, suspended), sizes, make, keep=keep))
    return sheets


def _lower(
    world: World,
    bound: Bound,
    out: Obligations,
    *,
    broken: Broken,
    inside: Sequence[frozenset[NationId]] | None,
    suspended: frozenset[NationId],
) -> None:
    """Joins what a text comes to; `inside` each article are these, or whoever did not reserve it (None)."""
    given = _given(world, bound, out, broken, bound.insiders() if inside is None else inside, suspended)
    for number, (clause, lowering) in enumerate(zip(bound.text.articles, given, strict=True)):
        if bound.only is not None and lowering.article.article not in bound.only:
            continue
        _join(clause, lowering, out)
        cost = out.blank(AUTONOMY_COST)
        asked = [nation for nation in bound.counted if asks(bound.text, number, nation)]
        cost[lowering.duty & role_mask(world.setting, asked)] = clause.autonomy_cost()
        out.join(AUTONOMY_COST, lowering.article, cost)
    cost = out.blank(AUTONOMY_COST)
    cost[role_mask(world.setting, bound.counted)] = INSPECTION_COST[bound.text.final.verification]
    out.join(AUTONOMY_COST, ArticleRef(bound.treaty, FINAL_CLAUSES), cost)
    _watching(world, bound, out)


def _join(clause: Clause, lowering: Lowering, out: Obligations) -> None:
    """The clause's duties, cut to the pairs between whom it works."""
    if lowering.between.all():
        clause.lower(lowering)
        return
    alone = Obligations(out.sizes)
    clause.lower(replace(lowering, out=alone))
    for slot, entries in alone.entries.items():
        pair = len(slot.axes) >= 2 and all(axis in NATION_AXES for axis in slot.axes[-2:])
        for article, values in entries:
            kept = np.where(lowering.between, values, slot.identity) if pair else values
            out.join(slot, article, kept)


def _watching(world: World, bound: Bound, out: Obligations) -> None:
    """What each party spends on watching the treaty, and on its own inspections of this turn."""
    members = role_mask(world.setting, bound.counted)
    spent = out.blank(MONITORING)
    share = monitoring.COST[bound.text.final.verification]
    spent[members] = share * world[Economy].output[members]
    for sent in world.law.inspections:
        if (sent.treaty, sent.turn) == (bound.treaty, world.turn) and bound.layer == 0:
            spent[world.setting.index(sent.by)] += sent.amount / world.setting.timing.years_per_turn
    if spent.any():
        out.join(MONITORING, ArticleRef(bound.treaty, FINAL_CLAUSES), spent)


def _outsiders(
    world: World, bound: Bound, out: Obligations, insiders: Iterable[NationId], promised: Promised
) -> None:
    """The tariff on third states, up to what the parties have `promised` them elsewhere.

    A treaty takes no right from a state that is not its party (VCLT arts. 30(4)(b), 34).
    """
    members = role_mask(world.setting, bound.counted)
    tariff = out.blank(MEASURE_TARIFF)
    tariff[:, np.outer(~role_mask(world.setting, insiders), members)] = bound.text.final.outsiders
    out.join(MEASURE_TARIFF, ArticleRef(bound.treaty, FINAL_CLAUSES), np.minimum(tariff, promised()))


def _promised(sizes: Sizes, texts: Sequence[Sheet]) -> Array:
    """The tariffs that these texts bind, shape (good, exporter, importer)."""
    return joined_slot(sizes, BOUND_TARIFF, texts)[BOUND_TARIFF]


def _answers(world: World, out: Obligations, broken: Broken, standing: Measures) -> None:
    """Charges and payments by which breaches are answered; lawful though other treaties bind (ARSIWA
    art. 49). A payment can be refused."""
    for measure in standing:
        here = ArticleRef(measure.treaty, FINAL_CLAUSES)
        against = world.setting.index(measure.against)
        by = role_mask(world.setting, [n for n in measure.by if n != measure.against])
        if measure.kind == "trade-measure":
            _charge(out, here, against, by, (measure.rate, measure.exempt), np.asarray(np.inf))
        elif (measure.treaty, FINAL_CLAUSES, measure.against) in broken:
            continue
        elif measure.kind == "payment" and by.any():
            flow = out.blank(TRANSFER)
            flow[against, by] = measure.rate * world[Economy].output[against] / by.sum()
            out.join(TRANSFER, here, flow)
        if by.any() and measure.kind != "payment":
            cost = out.blank(MONITORING)
            cost[by] = monitoring.APPLYING * world[Economy].output[by]
            out.join(MONITORING, here, cost)


def _lists(world: World, out: Obligations, promised: Promised) -> None:
    """The charges of sanctions lists, as far as what each member has `promised` leaves room."""
    limit = promised()
    for one in world.law.sanction_lists:
        if one.since <= world.turn < one.until:
            here = ArticleRef(TreatyId(one.id), FINAL_CLAUSES)
            against, by = world.setting.index(one.against), role_mask(world.setting, one.by)
            _charge(out, here, against, by, (one.rate, one.exempt), limit)


def _charge(
    out: Obligations, here: ArticleRef, against: int, by: Mask, asked: tuple[float, bool], limit: Array
) -> None:
    """The charge of (rate, whether food and medicine are exempt) on goods of one, up to the `limit`."""
    rate, exempt = asked
    charge, harsh = out.blank(MEASURE), out.blank(HARSH)
    charge[:, against, by] = rate * (1.0 - EXEMPTED * exempt)
    charge = np.minimum(charge, limit)
    out.join(MEASURE, here, charge)
    if not exempt:
        harsh[against, by] = charge.max(axis=0)[against, by]
        out.join(HARSH, here, harsh)


def _prices(world: World, out: Obligations) -> None:
    """What those who left with this turn pay to those who stayed, spread over the turn."""
    for treaty in world.law.treaties:
        price = status.final(treaty).withdrawal.price
        if not price:
            continue
        before = status.parties(treaty, world.turn - 1)
        gone = status.left_by(treaty, world.turn)
        left = [(n, s) for n, s in sorted(gone.items()) if s.leaves == world.turn]
        leavers = [n for n, s in left if not s.put_out and not s.impossible]
        stayed = role_mask(world.setting, [n for n in before if n not in gone])
        flow = out.blank(TRANSFER)
        for nation in leavers:
            place = world.setting.index(nation)
            years = world.setting.timing.years_per_turn
            flow[place, stayed] = price * world[Economy].output[place] / years / max(1, stayed.sum())
        if flow.any():
            out.join(TRANSFER, ArticleRef(treaty.id, FINAL_CLAUSES), flow)


def _beside(world: World, out: Obligations) -> None:
    """What nations do by their own will, and what bodies and their members pay each other."""
    join_civic(world, out)
    join_embassies(world, out)
    join_bodies(world, out)


def lowered(
    world: World, bound: Sequence[Bound], broken: Broken | None = None, answers: Measures = ()
) -> Obligations:
    """The obligations that these texts come to, with the measures in force, and `answers` as if they were.

    The arrays of slots on which the same is said are the very same for every supposition about one world.
    """
    known, promises, sizes = _so_far(world), broken or {}, world.sizes
    standing = (*standing_measures(world), *answers)
    ordered = sorted(operating(bound), key=lambda one: (one.treaty, one.layer))
    sheets = _texts(world, ordered, promises, standing, known)
    promised = partial(_promised, sizes, tuple(sheets))
    as_it_is = not promises and not answers and known.standing.keys() == set(map(id, ordered))
    for one in ordered:
        if one.text.final.outsiders > 0:
            insiders = [n for b in ordered if b.treaty == one.treaty for n in b.parties]
            make = partial(_outsiders, world, one, insiders=insiders, promised=promised)
            sheets.append(known.sheet(("outsiders", id(one), as_it_is), sizes, make, keep=as_it_is))
    sheets.append(known.sheet(("prices",), sizes, partial(_prices, world)))
    refused = tuple([promise for promise in promises if promise[1] == FINAL_CLAUSES])
    make = partial(_answers, world, broken=promises, standing=standing)
    plain = not refused and not answers
    sheets.append(known.sheet(("answers", plain), sizes, make, keep=plain))
    if world.law.sanction_lists:
        make = partial(_lists, world, promised=promised)
        sheets.append(known.sheet(("lists", as_it_is), sizes, make, keep=as_it_is))
    sheets.append(known.sheet(("beside",), sizes, partial(_beside, world)))
    found = joined(sizes, sheets, known.whole)
    if as_it_is and known.whole is None:
        known.whole = found
    return found.whole


def due(world: World) -> Obligations:
    """All that the law asks of everyone this turn."""
    return lowered(world, in_force(world))


@remembered(most=1)
def due_now(world: World) -> Obligations:
    """As `due`, remembered: legality asks it of the same world again and again."""
    return due(world)


def honoured(world: World, all_due: Obligations, broken: Broken) -> Obligations:
    """What is left of `all_due` without the promises that are broken on purpose."""
    return lowered(world, in_force(world), broken) if broken else all_due


def supposing(world: World, drafts: Sequence[Bound]) -> list[Obligations]:
    """Today's obligations with each draft, alone, in force on top: one for each draft."""
    standing = in_force(world)
    return [lowered(world, [*(b for b in standing if b.treaty != draft.treaty), draft]) for draft in drafts]
