"""Why preparedness, outbreaks and life expectancy changed in a year; who brought an outbreak is named."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.core.arrays import Array
from game.domains.blame import declared, speaking
from game.domains.civic import HELPERS
from game.domains.health.state import Health
from game.model.causes import Cause
from game.model.context import TurnContext
from game.model.setting import Setting

PREPAREDNESS, OUTBREAK = declared(Health, "preparedness"), declared(Health, "outbreak")
LIFE = declared(Health, "life_expectancy")

LIVES = (
    Cause("life.progress"),
    Cause("life.income", "finance.income"),
    Cause("life.preparedness", PREPAREDNESS.name),
    Cause("life.outbreak", OUTBREAK.name),
    Cause("life.warming", "climate.damage"),
    Cause("life.relief", "health.relieved"),
    Cause("life.shortage", "trade.earnings"),
    Cause("life.sanctions", "trade.harsh"),
)
"""The causes of a change of life expectancy, in the order in which the rules add them up."""


class Spread(NamedTuple):
    """What moves outbreaks in a year, in points (nation)."""

    home: Array
    """Growth or decline of the nation's own."""
    entering: Array
    """What comes from abroad, points for each point of another nation's outbreak."""
    new: Array
    helped: Array


def explain(now: Health, after: Health, built: Array, spread: Spread, lives: tuple[Array, ...],
            ctx: TurnContext, setting: Setting) -> None:  # fmt: skip
    """Books the year's changes in the ledger. `built` is what spending adds to preparedness, in points
    (nation)."""
    ctx.explain(LIFE, now.life_expectancy, after.life_expectancy, dict(zip(LIVES, lives, strict=True)))
    readied = {
        Cause("preparedness.spending", "health.spending"): built,
        Cause("preparedness.wear"): after.preparedness - now.preparedness - built,
    }
    ctx.explain(PREPAREDNESS, now.preparedness, after.preparedness, readied)
    parts = {
        Cause("outbreak.home", PREPAREDNESS.name): spread.home,
        Cause("outbreak.new"): spread.new,
        Cause("outbreak.helpers"): -spread.helped,
    }
    for ref, share in speaking(ctx.honoured, HELPERS):
        parts[Cause("outbreak.helpers", article=ref)] = -spread.helped * share
        parts[Cause("outbreak.helpers")] = parts[Cause("outbreak.helpers")] + spread.helped * share
    for row in np.flatnonzero(now.outbreak > 0.0):
        away = np.arange(now.outbreak.shape[-1]) != row
        cause = Cause("outbreak.abroad", OUTBREAK.name, nation=setting.nation_ids[row])
        parts[cause] = np.where(away, spread.entering * now.outbreak[row], 0.0)
    ctx.explain(OUTBREAK, now.outbreak, after.outbreak, parts)
