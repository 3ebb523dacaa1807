"""Why emissions, abatement, carbon in the air, warmth and damage changed in a year.

Emissions by Kaya's identity and LMDI-I; abatement by the order and by each article that asked for more; the
air by who emitted what, as reported. The sums are exact.
"""

from __future__ import annotations

import numpy as np

from game.core.arrays import SMALL, Array
from game.core.decomposition import lmdi
from game.domains.blame import declared, split, total
from game.domains.climate import duties, equations
from game.domains.climate.state import ABATEMENT, EMISSIONS_CAP, Climate
from game.model.causes import ArticleRef, Cause
from game.model.context import TurnContext
from game.model.setting import Setting

EMISSIONS, ABATED = declared(Climate, "emissions"), declared(Climate, "abatement")
INTENSITY, CONCENTRATION = declared(Climate, "intensity"), declared(Climate, "concentration")
TEMPERATURE, DAMAGE = declared(Climate, "temperature"), declared(Climate, "damage")


def explain(now: Climate, after: Climate, promised: Array, ctx: TurnContext, setting: Setting) -> None:
    """Books the year's changes in the ledger; `promised` is the share abated by order and by every promise
    but a cap (nation)."""
    own, others = _asked(now, after, promised, ctx)
    _explain_emissions(now, after, own, others, ctx)
    moved = after.abatement - now.abatement
    parts = {Cause("abatement.order"): moved * own}
    for ref, share in others:
        parts[Cause("abatement.promise", article=ref)] = moved * (1.0 - own) * share
    ctx.explain(ABATED, now.abatement, after.abatement, parts)
    _explain_intensity(now, after, ctx)
    _explain_air(now, after, ctx, setting)
    warmed = {Cause("damage.warming", TEMPERATURE.name): after.damage - now.damage}
    ctx.explain(DAMAGE, now.damage, after.damage, warmed)


def _asked(
    now: Climate, after: Climate, promised: Array, ctx: TurnContext
) -> tuple[Array, list[tuple[ArticleRef, Array]]]:
    """Which part of the change of abatement was ordered (nation), and the articles' parts of the rest."""
    ordered = ctx.levers[ABATEMENT.name]
    low, high = np.minimum(now.abatement, after.abatement), np.maximum(now.abatement, after.abatement)
    chosen = np.minimum(np.maximum(ordered, low), high) - now.abatement
    moved = after.abatement - now.abatement
    own = np.where(moved > 0.0, chosen / np.where(moved > 0.0, moved, 1.0), 1.0)
    cap = ctx.honoured[EMISSIONS_CAP]
    entries = ctx.honoured.binding(EMISSIONS_CAP)
    by_cap = (after.abatement > promised) | (promised <= ordered)
    speaking = [(ref, np.isfinite(cap) & (limit <= cap) & by_cap) for ref, limit in entries]
    speaking += [(ref, mask & ~by_cap) for ref, mask in duties.speaking(ordered, ctx.honoured)]
    return own, split(speaking)


def _explain_emissions(
    now: Climate, after: Climate, own: Array, others: list[tuple[ArticleRef, Array]], ctx: TurnContext
) -> None:
    """People, income, intensity and abatement (Kaya); abatement beyond the order is the articles' doing."""
    old = (now.kaya[0], now.kaya[1], now.intensity, 1.0 - now.abatement)
    new = (after.kaya[0], after.kaya[1], after.intensity, 1.0 - after.abatement)
    people, person, intensity, abatement = lmdi(after.emissions, now.emissions, new, old)
    parts = {
        Cause("emissions.population", "economy.population"): people,
        Cause("emissions.income", "economy.output"): person,
        Cause("emissions.intensity", INTENSITY.name): intensity,
        Cause("emissions.abatement", ABATED.name): abatement * own,
    }
    for ref, share in others:
        parts[Cause("emissions.abatement", ABATED.name, article=ref)] = abatement * (1.0 - own) * share
    ctx.explain(EMISSIONS, now.emissions, after.emissions, parts)


def _explain_intensity(now: Climate, after: Climate, ctx: TurnContext) -> None:
    """The pace of the nation's own progress, and what buyers abroad ask for beyond it."""
    dirty = (now.intensity > 0.0) & (after.intensity > 0.0)
    fell = np.log(np.where(dirty, now.intensity, 1.0) / np.where(dirty, after.intensity, 1.0))
    own = np.where(fell != 0.0, now.intensity_decline / np.where(fell != 0.0, fell, 1.0), 1.0)
    change = after.intensity - now.intensity
    parts = {Cause("intensity.progress"): change * own, Cause("intensity.labels"): change * (1.0 - own)}
    ctx.explain(INTENSITY, now.intensity, after.intensity, parts)


def _explain_air(now: Climate, after: Climate, ctx: TurnContext, setting: Setting) -> None:
    """This year's emissions, and what the carbon and heat of the past would have done without them.

    Of the carbon each nation answers for what it reports; what nobody reports stands with the rest of the
    world, so that the air betrays no secret.
    """
    pools = equations.carbon_pools(now.carbon, 0.0, after.alpha)
    airborne = equations.airborne_carbon(pools)
    settled = equations.concentration(airborne) - now.concentration
    added = after.concentration - now.concentration - settled
    emitted = np.maximum(total(after.emissions) + after.elsewhere, SMALL)
    parts = {Cause("concentration.sinks"): settled, Cause("concentration.elsewhere"): added}
    for place, nation in enumerate(setting.nation_ids):
        own = added * after.reported_emissions[place] / emitted
        parts[Cause("concentration.emissions", EMISSIONS.name, nation=nation)] = own
        parts[Cause("concentration.elsewhere")] = parts[Cause("concentration.elsewhere")] - own
    ctx.explain(CONCENTRATION, now.concentration, after.concentration, parts)
    forced = equations.forcing(airborne, now.other_forcing)
    past = equations.temperature(equations.heat_boxes(now.heat, forced)) - now.temperature
    warmed = {
        Cause("temperature.past", CONCENTRATION.name): past,
        Cause("temperature.emissions", EMISSIONS.name): after.temperature - now.temperature - past,
    }
    ctx.explain(TEMPERATURE, now.temperature, after.temperature, warmed)
