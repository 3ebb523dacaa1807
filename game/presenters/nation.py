"""The sheet of one nation as another seat sees it: figures, objectives, common treaties, trust,
statements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from game.core.ids import NationId
from game.core.text import Authored, Listing, Name, Quantity, T, Text
from game.model.embassy import Cable
from game.model.frozen import authored
from game.model.law import Statement
from game.model.setting import Nation
from game.model.view import View
from game.orders.kinds.ambassador import Ambassador
from game.orders.kinds.speak import SPEECHES
from game.presenters.board import Aim, Line, aims, line
from game.presenters.dates import moment
from game.presenters.standing import NATION_FIGURES, figure
from game.presenters.wording.reasons import reason_words
from game.treaties.clauses.intelligence_sharing import AIMS
from game.treaties.lowering.embassies import KEEP
from game.treaties.status import status
from game.treaties.status.status import Condition

SPOKEN = 6
"""Number of statements on the sheet, latest first; all are in the log."""


@dataclass(frozen=True, slots=True)
class Common:
    """A treaty that both nations are party to or negotiate: its title and status."""

    treaty: str
    title: Authored
    state: Text


@dataclass(frozen=True, slots=True)
class Said:
    """A statement of the nation: its words, date, and reason if it gave one."""

    when: Text
    speech: Text
    reason: Text | None
    in_confidence: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything on the sheet. `trust_in_you` and `your_trust` are 0..100; None on the seat's own sheet and
    the public board."""

    nation: Nation
    is_own: bool
    lines: tuple[Line, ...]
    aims: tuple[Aim, ...]
    common: tuple[Common, ...]
    trust_in_you: Quantity | None
    your_trust: Quantity | None
    said: tuple[Said, ...]
    unheard: int
    may_draft: bool
    heard: tuple[Text, ...]
    """What the seat's ambassador there has reported, and where the two stand; () on its own sheet."""
    ambassador: Ambassador | None
    """The order that posts or recalls him; None where it is not open."""


def delegations(view: View) -> list[tuple[Nation, Quantity]]:
    """The other nations, with the trust of each in the seat (0..100)."""
    trust, own = np.asarray(view.world.array("society.trust")), view.index
    return [
        (nation, Quantity(float(trust[place, own]), "", 0))
        for place, nation in enumerate(view.setting.nations)
        if place != own
    ]


def sheet(view: View, nation: str) -> Sheet:
    """The sheet of a nation; ValueError for an unknown one."""
    place, own = view.setting.index(nation), view.index
    trust = np.asarray(view.world.array("society.trust"))
    other = view.nation is not None and own != place
    spoken = [s for s in view.law.statements if s.nation == nation]
    return Sheet(
        nation=view.setting.nation(nation),
        is_own=own == place,
        lines=tuple(line(figure(view, name, place), nation) for name in NATION_FIGURES),
        aims=tuple(aim for aim in aims(view, nation) if not aim.secret),
        common=tuple(_common(view, nation)) if other else (),
        trust_in_you=Quantity(float(trust[place, own]), "", 0) if other else None,
        your_trust=Quantity(float(trust[own, place]), "", 0) if other else None,
        said=tuple(_said(view, s) for s in reversed(spoken[-SPOKEN:])),
        unheard=max(0, len(spoken) - SPOKEN),
        heard=tuple(_heard(view, nation)) if other else (),
        ambassador=_ambassador(view, nation) if other else None,
        may_draft=other and view.setting.is_open("orders", "propose", view.world.turn),
    )


def _ambassador(view: View, nation: str) -> Ambassador | None:
    if not view.setting.is_open("orders", "ambassador", view.world.turn):
        return None
    there = any((e.nation, e.at) == (view.nation, nation) for e in view.law.embassies)
    return Ambassador(nation=NationId(nation), what="recall" if there else "post")


def _heard(view: View, nation: str) -> Iterator[Text]:
    """The odds of a clash with it; who has an ambassador where; what the seat's own has reported."""
    hazard = np.asarray(view.world.array("security.hazard"))
    odds = Quantity(float(hazard[view.index, view.setting.index(nation)]), "share", 1)
    yield T("The odds of a militarised dispute with it this year are {odds}.", odds=odds)
    for embassy in view.law.embassies:
        if (embassy.nation, embassy.at) == (nation, view.nation):
            yield T("It has an ambassador with you.")
        elif (embassy.nation, embassy.at) == (view.nation, nation):
            yield T(
                "You have an ambassador there: talks there take one envoy less. The embassy costs {cost}.",
                cost=Quantity(KEEP, "USD bn a year"),
            )
    if not any((e.nation, e.at) == (view.nation, nation) for e in view.law.embassies):
        cost = Quantity(KEEP, "USD bn a year")
        yield T("With an ambassador there talks take one envoy less, and you hear more; {cost}.", cost=cost)
    for cable in view.law.cables:
        if (cable.to, cable.about) == (view.nation, nation):
            yield _report(view, cable)


def _report(view: View, cable: Cable) -> Text:
    when = moment(view, cable.turn)
    if cable.kind == "aim":
        return T(
            "{when}: it has a secret aim that is about {category}.", when=when, category=AIMS[cable.category]
        )
    others = Listing(tuple(Name("nation", n) for n in cable.others))
    return T("{when}: it talks in secret with {others}.", when=when, others=others)


def _common(view: View, nation: str) -> list[Common]:
    found, turn = [], view.world.turn
    for treaty in view.law.treaties:
        condition = status.condition(treaty, turn)
        members = status.parties(treaty, turn) if condition is Condition.IN_FORCE else treaty.negotiators
        if condition in SHOWN and nation in members and view.nation in members:
            found.append(Common(treaty.id, authored(status.text(treaty).title), SHOWN[condition]))
    return found


SHOWN: Mapping[Condition, Text] = {
    Condition.IN_FORCE: T("in force"),
    Condition.OPEN: T("adopted, not yet in force"),
    Condition.DRAFT: T("under negotiation"),
}
"""The status of a living treaty, in a word; treaties that have ended are in the treaty book."""


def _said(view: View, made: Statement) -> Said:
    return Said(moment(view, made.turn), SPEECHES[made.key], reason_words(made), bool(made.to))
