"""The record of compliance with a treaty: a row for each party, as far as the seat may know it.

Not here: the depositary's list of instruments (`book.py`).
"""

from __future__ import annotations

from dataclasses import dataclass

from game.core.ids import NationId
from game.core.text import TN, Listing, Name, Quantity, T, Text
from game.domains.society.state import Society
from game.model.dispute import Dispute
from game.model.stocktake import Stocktake
from game.model.view import View
from game.presenters.dates import moment
from game.presenters.treaty import known_treaty
from game.treaties.breach import disputes
from game.treaties.breach.disputes import Stage
from game.treaties.status import status


@dataclass(frozen=True, slots=True)
class Row:
    """One party: findings against it so far that stand, and its result in the last stocktake."""

    nation: NationId
    findings: int
    mean_shortfall: float
    promised: int | None
    kept: int | None
    lowered: tuple[int, ...]
    measures: int
    """Number of answers to its breaches that are in force."""
    disputes: tuple[Text, ...]


STAGES: dict[Stage, Text] = {
    Stage.CONSULTATION: T("in consultation"),
    Stage.PANEL: T("before a panel or court"),
    Stage.REPORTED: T("ruled on; an appeal is possible"),
    Stage.APPEAL: T("under appeal"),
    Stage.VOID: T("appealed into the void"),
    Stage.PERIOD: T("time to comply"),
    Stage.AUTHORISED: T("countermeasures authorised"),
    Stage.BLOCKED: T("ruling blocked"),
    Stage.CLOSED: T("case closed"),
}
"""The words for each stage of a dispute."""


def compliance(view: View, about: str) -> list[Row]:
    """A row for each party, in the order of nations; empty if the seat knows of no such treaty."""
    treaty = known_treaty(view, about)
    if treaty is None:
        return []
    last = next((s for s in reversed(view.law.stocktakes) if s.treaty == about), None)
    rows = []
    for nation in status.parties(treaty, view.world.turn):
        line = next((x for x in last.lines if x.nation == nation), None) if last else None
        said = about, nation, 0
        found = [f for f in view.law.findings if (f.treaty, f.nation, f.cleared) == said]
        rows.append(
            Row(
                nation=nation,
                findings=len(found),
                mean_shortfall=sum(f.shortfall for f in found) / len(found) if found else 0.0,
                promised=line.promised if line else None,
                kept=line.kept if line else None,
                lowered=tuple(number + 1 for number in line.lowered) if line else (),
                measures=sum(
                    (m.treaty, m.against) == (about, nation) and m.since <= view.world.turn < m.until
                    for m in view.law.measures
                ),
                disputes=tuple(
                    dispute_line(view, d)
                    for d in view.law.disputes
                    if (d.treaty, d.respondent) == (about, nation)
                ),
            )
        )
    return rows


def dispute_line(view: View, dispute: Dispute) -> Text:
    """A dispute in one line: parties, article, date and stage."""
    return T(
        "{complainant} against {respondent} over article {article}, {when}: {stage}",
        complainant=Name("nation", dispute.complainant),
        respondent=Name("nation", dispute.respondent),
        article=dispute.article + 1,
        when=moment(view, dispute.opened),
        stage=STAGES[disputes.stage(dispute)],
    )


def faith(view: View) -> Text:
    """How far rulings are obeyed in this world, and that it is everybody's doing."""
    points = round(float(view.world[Society].rulings))
    return T(
        "Faith in rulings stands at {points} of 100: each that is ignored makes the next cheaper to ignore.",
        points=points,
    )


def stocktakes(view: View, about: str) -> list[Text]:
    """The result of each stocktake, latest first."""
    return [_stocktake(view, one) for one in reversed(view.law.stocktakes) if one.treaty == about]


def _stocktake(view: View, one: Stocktake) -> Text:
    kept, promised = sum(x.kept for x in one.lines), sum(x.promised for x in one.lines)
    backward = tuple(Name("nation", x.nation) for x in one.lines if x.lowered)
    if backward:
        return TN(
            "{when}: {kept} of {promised} kept as far as known; {nations} asks less of itself than before",
            "{when}: {kept} of {promised} kept as far as known; {nations} ask less of themselves than before",
            len(backward),
            when=moment(view, one.turn),
            kept=kept,
            promised=Quantity(promised, "promises"),
            nations=Listing(backward),
        )
    return T(
        "{when}: {kept} of {promised} kept as far as is known",
        when=moment(view, one.turn),
        kept=kept,
        promised=Quantity(promised, "promises"),
    )
