"""The scores at the end of a year, and the meters of the four criticisms."""

from __future__ import annotations

import numpy as np

from game.core.arrays import Array
from game.core.remember import remembered
from game.domains.blame import total
from game.domains.climate.state import Climate
from game.domains.commons.state import Commons
from game.domains.economy.state import AID_ABSORBED, CAPITAL_SHARE, Economy
from game.domains.finance.state import Finance
from game.domains.health.state import Health
from game.domains.pillars import equations
from game.domains.pillars.state import PARTS, Pillars, stocks_of
from game.domains.security.state import Security
from game.domains.society.equations import gini
from game.domains.society.state import Society
from game.model.causes import Cause
from game.model.context import TurnContext
from game.model.event import Event
from game.model.setting import PILLARS, Pillar
from game.model.treaty import Treaty
from game.model.world import World

DECLARED = {v.attribute: v for v in Pillars.variables()}
CONSENT = {"signature": ("signature",), "ratification": ("ratification", "accession")}
"""Instruments by which a state consents to be bound, by the way the treaty asks for."""
LEAST_INCOME = 1.0
"""USD a person that are left of the poorest: the bound of `finance.income` (design)."""
DELAY = 0.9
"""What one turn of delay leaves of the effect of a treaty (design)."""
UNTRIED = 50.0
"""Effectiveness, 0..100, while nothing has been negotiated (design: the middle)."""


def step(world: World, ctx: TurnContext) -> tuple[Pillars, list[Event]]:
    """The scores at the end of the year, from the other domains' states; and no events."""
    now, economy, society = world[Pillars], world[Economy], world[Society]
    reference = now.reference * (1.0 + economy.productivity_growth / (1.0 - CAPITAL_SHARE))
    points = equations.parts(_figures(world, reference), stocks_of(world.setting))
    scored = equations.scores(points)
    means = {pillar: equations.world_mean(scored[pillar], economy.population) for pillar in PILLARS}
    after = Pillars(
        parts=points,
        reference=reference,
        **scored,
        world_peace=means["peace"],
        world_prosperity=means["prosperity"],
        world_planet=means["planet"],
        world_health=means["health"],
        equality=100.0 * (1.0 - gini(*np.broadcast_arrays(world[Finance].income, economy.population))),
        autonomy=total(society.autonomy) / society.autonomy.shape[-1],
        effectiveness=np.asarray(_effectiveness(world.law.treaties)),
        enforcement=_enforcement(society),
    )
    if ctx.ledger is not None:
        _explain(now, after, economy.population, ctx)
    return after, []


def _figures(world: World, reference: Array) -> equations.Figures:
    security, health = world[Security], world[Health]
    climate = world[Climate]
    return equations.Figures(
        threat=security.threat,
        worst_tension=security.tension.max(axis=-1),
        world_tension=security.world_tension,
        income=_absorbed(world),
        reference=reference,
        schooling=world[Society].schooling,
        temperature=climate.temperature,
        damage=climate.damage,
        stock=world[Commons].stock,
        life=health.life_expectancy,
        outbreak=health.outbreak,
        preparedness=health.preparedness,
    )


def _absorbed(world: World) -> Array:
    """Income that people live by, USD a person [..., nation]: gifts count up to what a nation can absorb."""
    finance, economy = world[Finance], world[Economy]
    beyond = np.maximum(finance.transfers - AID_ABSORBED * economy.output, 0.0)
    return np.maximum(finance.income - 1000.0 * beyond / economy.population, LEAST_INCOME)


@remembered(most=100)
def _effectiveness(treaties: tuple[Treaty, ...]) -> float:
    """As `effectiveness`, remembered: a projection asks it of the same list each year."""
    return effectiveness(treaties)


def effectiveness(treaties: tuple[Treaty, ...]) -> float:
    """0..100: of all asked to negotiate, how many consented to be bound, less 10 % a turn of delay."""
    asked, reached = 0, 0.0
    for treaty in treaties:
        asked += len(treaty.negotiators)
        first: dict[str, int] = {}
        for made in treaty.instruments:
            if made.kind in CONSENT[treaty.version(made.version).text.final.consent]:
                first.setdefault(made.nation, made.turn)
        opened = treaty.versions[0].turn
        reached += sum(DELAY ** max(first[n] - opened, 0) for n in treaty.negotiators if n in first)
    return 100.0 * reached / asked if asked else UNTRIED


def _enforcement(society: Society) -> Array:
    due, kept = total(society.promises_due), total(society.promises_kept)
    return np.where(due > 0.0, 100.0 * np.minimum(kept, due) / np.where(due > 0.0, due, 1.0), 100.0)


def _explain(now: Pillars, after: Pillars, population: Array, ctx: TurnContext) -> None:
    """The change of each part; in the world's mean also that people became more here than there."""
    change = after.parts - now.parts
    people = population / population.sum()
    for pillar in PILLARS:
        causes = _causes(pillar)
        before, score = getattr(now, pillar), getattr(after, pillar)
        ctx.explain(DECLARED[pillar], before, score, {cause: change[row] for cause, row in causes.items()})
        name = f"world_{pillar}"
        earlier, mean = getattr(now, name), getattr(after, name)
        parts = {cause: np.asarray((change[row] * people).sum()) for cause, row in causes.items()}
        parts[Cause("world.people", "economy.population")] = np.asarray((before * people).sum()) - earlier
        ctx.explain(DECLARED[name], earlier, mean, parts)


def _causes(pillar: Pillar) -> dict[Cause, int]:
    """The causes of a pillar and the rows of their parts."""
    return {
        Cause(f"{of}.{key}", leads_to): row for row, (of, key, leads_to) in enumerate(PARTS) if of == pillar
    }
