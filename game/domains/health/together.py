"""What treaties do against outbreaks and crises: samples, vaccines, travel limits, relief, volunteers.

Each function returns one number a nation from the obligations that are honoured. The sizes are design.
"""

from __future__ import annotations

import numpy as np

from game.core.arrays import TINY, Array, Mask
from game.domains.blame import total
from game.domains.health.state import RELIEF, SAMPLES, TRAVEL, TRAVEL_LEAST, TRAVEL_MOST, VACCINES, VOLUNTEERS
from game.domains.sanctions import CUT_OFF, OVER_GOODS
from game.domains.trade.state import Trade
from game.model.context import TurnContext
from game.model.obligations import Obligations
from game.model.setting import Setting

OUTBREAK = 10.0
"""Points from which an outbreak counts as one: travel rules hold, and it is news."""
DOSES, MOST_COVERED = 10.0, 0.7
"""USD a person for which 63 % of those who can be reached are vaccinated, and how many can be reached."""
FULL_HELP = 0.2
"""Volunteers a thousand people with whom 63 % of what they can do is done."""
LEAST_PRICE = 0.01
"""The lowest price of a good against that of the start that counts (design)."""
YEARS_SANCTIONED, THROUGH = 1.3, 0.2
"""Years of life that full sanctions by all take (Gutmann, Neuenkirch & Neumeier 2021: 1.2 to 1.4 by those of
the United Nations), and the part of the harm that is left when food and
medicine are exempt, since banks and carriers shy away all the same (design)."""
ACCESS_SAVES, HELP_SAVES, WEATHER_SHARE = 0.5, 0.25, 0.5
"""Part of the years lost that relief saves with access, that volunteers save, and the part of the losses by
heat and storms in which relief can help at all."""


def learned(law: Obligations, outbreak: Array) -> Array:
    """How much of the world's outbreaks others report to each nation, 0..1 (nation)."""
    told = total(law[SAMPLES] * outbreak[..., :, None], axis=-2)
    whole = total(outbreak)[..., None]
    return np.asarray(told / np.where(whole > 0.0, whole, 1.0))


def vaccinated(law: Obligations, population: Array) -> Array:
    """The share of people that the common vaccines protect, 0..0.7 (nation); population in millions."""
    spent = 1000.0 * total(law[VACCINES], axis=-2) / population
    return np.asarray(MOST_COVERED * -np.expm1(-spent / DOSES))


def travel_limits(ctx: TurnContext, outbreak: Array) -> Array:
    """The part of travel that each nation stops, 0..1 (nation): as ordered; in an outbreak within rules."""
    law, ordered = ctx.honoured, ctx.levers[TRAVEL.name]
    spreading = outbreak.max(axis=-1, keepdims=True) >= OUTBREAK
    least = np.where(spreading, law[TRAVEL_LEAST], 0.0)
    most = np.where(spreading, law[TRAVEL_MOST], 1.0)
    return np.asarray(np.minimum(np.maximum(ordered, least), np.minimum(np.maximum(most, least), 1.0)))


def access(due: Obligations, honoured: Obligations) -> Array:
    """How far impartial relief reaches each nation, 0..1 (nation).

    All who were asked must let it pass: one who does not closes the way (politicised aid loses access).
    """
    asked: Mask = due[RELIEF] > 0.0
    passing = np.where(asked, honoured[RELIEF], 1.0).min(axis=-2)
    return np.asarray(np.where(asked.any(axis=-2), passing, 0.0))


def helped(law: Obligations, population: Array) -> Array:
    """How much volunteers from abroad can do in each nation, 0..1 (nation)."""
    return _done(total(law[VOLUNTEERS], axis=-2), population)


def away(law: Obligations, population: Array) -> Array:
    """How much a nation's own volunteers are missed at home, 0..1 (nation)."""
    return _done(total(law[VOLUNTEERS]), population)


def _done(people: Array, population: Array) -> Array:
    """`people` in thousands among a population in millions."""
    return np.asarray(-np.expm1(-people / population / FULL_HELP))


def saved(losses: Array, reached: Array, help_given: Array) -> Array:
    """Years of life that relief and volunteers save, of those lost [..., loss, nation]."""
    exposed = losses[..., 0, :] + WEATHER_SHARE * losses[..., 1, :]
    return np.asarray(exposed * (1.0 - (1.0 - ACCESS_SAVES * reached) * (1.0 - HELP_SAVES * help_given)))


def shortage(dearer: Array, setting: Setting) -> Array:
    """Years of life lost where vital goods are `dearer` by such shares [..., good, nation], gained where they
    are cheaper (nation): for each good its `vital` years at twice the price, by the logarithm (design)."""
    vital = np.array([good.vital for good in setting.goods])
    if not vital.any():
        return np.zeros(dearer.shape[-1])
    return np.asarray(total(vital[:, None] * np.log2(np.maximum(1.0 + dearer, LEAST_PRICE)), axis=-2))


def sanctioned(trade: Trade, reached: Array, help_given: Array) -> Array:
    """Years of life that sanctions and measures take from the people of a nation (nation), by the part of its
    trade that is under them; relief that is let in and helpers make up for some."""
    abroad = (trade.flows + np.swapaxes(trade.flows, -1, -2)) * (1.0 - np.eye(trade.flows.shape[-1]))
    part = abroad / np.maximum(total(abroad), TINY)[..., None]
    whole = trade.measure.max(axis=OVER_GOODS)
    felt = np.minimum(trade.harsh / CUT_OFF, 1.0)
    felt = felt + THROUGH * (np.minimum(whole / CUT_OFF, 1.0) - felt)
    left = (1.0 - ACCESS_SAVES * reached) * (1.0 - HELP_SAVES * help_given)
    return np.asarray(YEARS_SANCTIONED * total(felt * part) * left)
