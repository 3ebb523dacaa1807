"""Supervening impossibility of performance (VCLT art. 61): what a treaty is about is gone for good.

Narrow on purpose: each article is about a stock, and each of these stocks is nothing; a stock that is nothing
renews itself no more, so that the loss is permanent. Not here: leaving (`record.py`).
"""

from __future__ import annotations

from game.core.ids import NationId
from game.domains.commons.state import Commons
from game.model.law import Law
from game.model.treaty import Treaty, TreatyText
from game.model.world import World

OF_A_STOCK = ("harvest-cap", "protected-area")
"""The kinds of articles that cannot be performed without the stock that they name."""


def is_gone(world: World, text: TreatyText) -> bool:
    """Whether every article is about a stock and each of these stocks is 0."""
    named = [getattr(article, "commons", "") for article in text.articles if article.kind in OF_A_STOCK]
    places = [place for place, commons in enumerate(world.setting.commons) if commons.id in named]
    if not places or len(named) < len(text.articles):
        return False
    return bool((world[Commons].stock[places] <= 0.0).all())


def by_own_breach(law: Law, treaty: Treaty, nation: NationId) -> bool:
    """Whether the nation was found to have broken the treaty: which bars it (art. 61(2))."""
    return any((f.treaty, f.nation) == (treaty.id, nation) for f in law.findings)
