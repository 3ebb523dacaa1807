"""Which secret objectives of others a nation has been told: those that intelligence sharing opens to it.

Not here: the duty (`treaties.clauses.intelligence_sharing`); taking the rest out (`observe`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from game.core.ids import NationId
from game.model.obligations import Obligations
from game.model.setting import Objective
from game.model.treaty import TreatyText
from game.model.world import World
from game.treaties.clauses.intelligence_sharing import IntelligenceSharing
from game.treaties.lowering.lowering import articles, in_force

Told: TypeAlias = frozenset[tuple[str, str]]
"""(nation, category) of the objectives that are open."""

CATEGORIES: Mapping[str, str] = {
    "security": "peace",
    "economy": "prosperity",
    "trade": "prosperity",
    "finance": "prosperity",
    "climate": "planet",
    "commons": "planet",
    "health": "health",
    "society": "health",
}
"""The category of an objective by the domain of its variable; pillars have their own names."""


def category(objective: Objective) -> str:
    """The category of an objective: that of its variable, "treaties" if it is to be a party to one."""
    if objective.party_to_clause:
        return "treaties"
    domain, _, name = objective.variable.partition(".")
    return CATEGORIES.get(domain, name.removeprefix("world_"))


def opened_aims(world: World, nation: NationId | None) -> Told:
    """The objectives that others have opened to this nation by treaties in force; none to the public board.

    Both must be bound by the article without a reservation, and the nation must not have lost its benefits.
    """
    if nation is None or not _shared(world):
        return frozenset()
    own = world.setting.index(nation)
    told: set[tuple[str, str]] = set()
    for bound in (one for one in in_force(world) if _speaks(one.text)):
        lowerings = articles(world, bound, Obligations(world.sizes), {})
        for clause, given in zip(bound.text.articles, lowerings, strict=True):
            if isinstance(clause, IntelligenceSharing) and given.benefit[own]:
                partners = [n for k, n in enumerate(world.setting.nation_ids) if given.duty[k] and k != own]
                told |= {(partner, clause.opens) for partner in partners}
    return frozenset(told)


def _shared(world: World) -> bool:
    """Whether any text at all speaks of intelligence: most worlds have none, and are seen again and again."""
    return any(_speaks(version.text) for treaty in world.law.treaties for version in treaty.versions)


def _speaks(text: TreatyText) -> bool:
    """Whether an article of the text is about intelligence; whom the others bind costs much to find out."""
    return any(isinstance(clause, IntelligenceSharing) for clause in text.articles)
