"""Politics at home: what each group gains by a treaty, the support it finds, and the odds of ratification.

Design after Putnam 1988 (two-level games): a group weighs what the projection brings it in what it cares
for, the fairness of the split, and the autonomy given up; a push won with political capital moves one group.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.core.arrays import Array, frozen
from game.core.ids import NationId
from game.domains.civic import CAMPAIGN, LITERACY, THRESHOLD_EASED
from game.domains.society.state import Society
from game.engine.projection import Projection, project, weights
from game.engine.repute import doubts
from game.model.consent import UNIT, GroupConsent, Home, Term
from game.model.groups import groups
from game.model.obligations import Obligations
from game.model.setting import PILLARS, Group, Nation
from game.model.treaty import Treaty, TreatyText
from game.model.world import World
from game.treaties.lowering.lowering import Bound, due, due_now, supposing
from game.treaties.lowering.sides import asks
from game.treaties.status import status

HORIZON = 5
"""Turns that people at home look ahead."""
NOISE = 0.06
"""Standard deviation of the mood on the day of the vote, as a share of support."""
STEEPNESS = 0.9
"""Log-odds of a group's consent for each point of weighted gain (design)."""
GOODWILL = 0.4
"""Log-odds of consent to an agreement that changes nothing: more than even, for agreements are welcome."""
PUSH = 1.2
"""Log-odds that a push adds in its group."""

PAYMENT, PAYMENT_AT_MOST = 200.0, 3.0
"""Log-odds in a group for its output paid to it, for a group of mean weight, and the most that money buys."""
LEGITIMACY = 0.6
"""Log-odds where a body adopted the text with every vote; half of it where one's own nation abstained or has
no vote, nothing where it voted against (design: half of what a push adds)."""
OPENNESS = 0.6
"""Log-odds that a fully open civic space adds to a text of norms only: citizens ask for it (W2)."""
CAMPAIGNED = 0.8
"""Log-odds of a foreign campaign among people who care for nothing but peace, planet and health."""
PER_AUTONOMY = 0.5
"""Points of gain that weigh as much as a point of autonomy given up."""


def bound(world: World, treaty: Treaty) -> Bound:
    """The treaty as if all who may still ratify it did, those who joined late among them."""
    members = status.prospective(treaty, world.turn)
    since = status.in_force_since(treaty, world.turn) or world.turn
    kept_out = {nation: status.reserved(treaty, nation) for nation in members}
    return Bound(treaty.id, status.text(treaty), members, since, kept_out)


def laws(world: World, drafts: Sequence[Bound]) -> list[Obligations]:
    """What the law comes to as it stands (row 0) and under each draft alone (rows 1…)."""
    return [due(world), *supposing(world, drafts)]


def compared(world: World, drafts: Sequence[Bound], turns: int = HORIZON, futures: int = 1) -> Projection:
    """The projection of the world as it stands (row 0) and under each draft alone (rows 1…)."""
    return project(world, laws(world, drafts), turns, futures)


@dataclass(frozen=True, slots=True)
class Change:
    """What a vote on an amendment is about: its version, when it was tabled, and the text that binds now."""

    version: int
    tabled: int
    before: Bound


def amended(world: World, treaty: Treaty, version: int) -> tuple[Bound, Change]:
    """The treaty as if all its parties accepted the amendment, and what that changes."""
    whole = bound(world, treaty)
    before = replace(whole, parties=status.parties(treaty, world.turn))
    offered = treaty.version(version)
    return replace(before, text=offered.text), Change(version, offered.turn, before)


@dataclass(frozen=True, slots=True)
class Asked:
    """What people at home are asked: a treaty as if it bound, or what an amendment would change of it."""

    draft: Bound
    change: Change | None = None


def asked(world: World, treaty: Treaty, amendment: int = 0) -> Asked:
    """The question about the treaty as it is now (0), or about a version that amends it."""
    return Asked(*amended(world, treaty, amendment)) if amendment else Asked(bound(world, treaty))


def homes_of_each(world: World, questions: Sequence[Asked]) -> list[tuple[Home, ...]]:
    """What the people of each nation make of each question, in the order of nations, from one projection."""
    if not questions:
        return []
    pillars = compared(world, [one.draft for one in questions]).pillars
    return [homes(world, pillars, row, one) for row, one in enumerate(questions, start=1)]


def homes_of_all(world: World, treaty: Treaty, amendment: int = 0) -> tuple[Home, ...]:
    """What the people of each nation make of the treaty now, or of a version that amends it, in the order
    of nations."""
    return homes_of_each(world, [asked(world, treaty, amendment)])[0]


def support_of_all(world: World, treaty: Treaty) -> Array:
    """The share of people at home, by weight of groups, that consents in each nation, shape (nation,)."""
    return frozen([home.share for home in homes_of_all(world, treaty)])


def homes(
    world: World, pillars: Array, row: int, question: Asked, nations: Sequence[Nation] = ()
) -> tuple[Home, ...]:
    """What people make of the question of a row, in these nations (none named: in all), in their order.

    `pillars` [row, pillar, nation] is how the world would stand under each question alone; row 0: as it is.
    """
    draft, change, law = question.draft, question.change, due_now(world)
    gains = pillars[row] - pillars[0]
    welfare = (pillars[[0, row]] * weights(world)).sum(axis=-2)
    net = welfare[1] - welfare[0]
    fairness = net - float(np.mean(net))
    partners = doubts(world, _partners(world, draft.treaty))
    since = change.tabled if change else 0
    found = []
    for nation in nations or world.setting.nations:
        place = world.setting.index(nation.id)
        felt: dict[str, float] = {pillar: float(gains[k, place]) for k, pillar in enumerate(PILLARS)}
        felt["fairness"] = float(fairness[place])
        before = given_up(change.before, nation.id) if change else 0.0
        felt["autonomy"] = -PER_AUTONOMY * (given_up(draft, nation.id) - before)
        common = {
            "legitimacy": LEGITIMACY * _said(world, draft, nation.id, change),
            "reputation": float(partners[place]),
            "openness": OPENNESS * float(world[Society].civic[place]) * _norms(draft.text),
            "campaign": CAMPAIGNED * _campaigned(world, draft, nation, law),
        }
        shares = tuple(_consent(world, draft, nation, group, felt, common, since) for group in groups(nation))
        eased = THRESHOLD_EASED * float(law[LITERACY][place])
        found.append(Home(NationId(nation.id), max(0.0, round(nation.threshold - eased, 6)), shares))
    return tuple(found)


def _norms(text: TreatyText) -> float:
    """The share of a text's articles that are norms: rights, heritage, exchange, civic space."""
    return sum(clause.field_of == "culture" for clause in text.articles) / max(len(text.articles), 1)


def given_up(draft: Bound, nation: str) -> float:
    """Points of autonomy given up by the articles that ask of a nation and that it has not reserved."""
    reserved = draft.reserved.get(NationId(nation), ())
    return sum(
        clause.autonomy_cost()
        for number, clause in enumerate(draft.text.articles)
        if number not in reserved and asks(draft.text, number, nation)
    )


def _consent(
    world: World,
    draft: Bound,
    nation: Nation,
    group: Group,
    felt: Mapping[str, float],
    common: Mapping[str, float],
    since: int,
) -> GroupConsent:
    """A group's reasons: what it feels of what it cares for, and what was done since to win it."""
    here = (draft.treaty, nation.id, group.id)
    pushed = any((p.treaty, p.nation, p.group) == here and p.turn >= since for p in world.law.pushes)
    paid = sum(
        c.share
        for c in world.law.compensations
        if (c.treaty, c.nation, c.group) == here and c.since <= world.turn < c.until
    )
    listed = groups(nation)
    size = group.weight * len(listed) / sum(one.weight for one in listed)
    reasons = {"standing": GOODWILL}
    reasons |= {care: STEEPNESS * weight * felt[care] for care, weight in sorted(group.cares.items())}
    reasons["push"] = PUSH * pushed
    reasons["payment"] = min(PAYMENT_AT_MOST, PAYMENT * paid / size)
    reasons |= common
    reasons["campaign"] *= sum(group.cares.get(care, 0.0) for care in ("peace", "planet", "health"))
    terms = tuple(Term(key, units) for key, value in reasons.items() if (units := round(value * UNIT)))
    return GroupConsent(group.id, group.weight, group.veto, terms)


def _partners(world: World, treaty: str) -> tuple[str, ...]:
    """Who is or may become a party to the treaty; nobody, if it is only thought of."""
    found = next((t for t in world.law.treaties if t.id == treaty), None)
    return status.prospective(found, world.turn) if found else ()


def _said(world: World, draft: Bound, nation: str, change: Change | None) -> float:
    """How far the vote of a body stands behind the text in a nation's eyes, 0 to 1."""
    for decision in reversed(world.law.decisions):
        matter = decision.motion.matter
        if change and getattr(matter, "version", 0) != change.version:
            continue
        if decision.adopted and getattr(matter, "treaty", "") == draft.treaty:
            votes = decision.votes
            in_favour = sum(vote == "yes" for vote in votes.values()) / max(len(votes), 1)
            own = votes.get(NationId(nation), "abstain")
            return in_favour * {"yes": 1.0, "no": 0.0}.get(own, 0.5)
    return 0.0


def _campaigned(world: World, draft: Bound, nation: Nation, law: Obligations) -> bool:
    """Whether the movement of another of the treaty's nations campaigns among this nation's public."""
    among = law[CAMPAIGN][:, world.setting.index(nation.id)] > 0.0
    return any(among[world.setting.index(other)] for other in draft.parties if other != nation.id)
