"""The slots through which citizens' programmes reach the domains, and the sizes of what they do there.

Here: declarations only, all design. Not here: who runs what (`model/civic.py`), the programmes themselves
(`game/programmes`), the rules that read the slots (each domain's own).
"""

from __future__ import annotations

from game.model.obligations import Join, Slot

CIVIC_COST = Slot("society.civic_cost", ("nation",), 0.0, Join.SUM, "share of output")
"""What programmes and payments to groups take from the budget a year."""
LITERACY = Slot("society.literacy", ("nation",), 0.0, Join.MAX, "share")
"""How far people know the world, 0 to 1: lowers the support that a vote at home needs, and the effect of
false news."""
MOVEMENT = Slot("society.movement", ("nation",), 0.0, Join.MAX, "share")
"""Strength of the civic movement that watches promises, 0 to 1."""
CAMPAIGN = Slot("society.campaign", ("nation", "other"), 0.0, Join.MAX, "0 or 1")
"""1 where the movement of the nation campaigns among the public of the other."""
HELPERS = Slot("society.helpers", ("giver", "taker"), 0.0, Join.MAX, "0 or 1")
"""1 where volunteers of the giver help in crises of the taker."""
LABELS = Slot("trade.labels", ("nation",), 0.0, Join.MAX, "0 or 1")
"""1 for a nation whose consumers ask for labelled goods."""
SLOTS = (CIVIC_COST, LITERACY, MOVEMENT, CAMPAIGN, HELPERS, LABELS)

MOST_COST = 0.1
"""Share of output beyond which nothing more can go into programmes."""
THRESHOLD_EASED = 0.10
"""By how much literacy lowers the support that a vote at home needs."""
FALSE_NEWS_LEFT = 0.5
"""The part of false news that still works where people are literate."""
REWARD, PUNISHMENT = 1.0, 4.0
"""Points of support a year from a full movement: won in a year without a finding, and lost in one with
one."""
INTRUSION = 2.0
"""Points of trust a year that a government loses in a nation whose movement campaigns among its public."""
SEVERITY_LESS = 3.0
"""Points by which volunteers lower an outbreak in a year."""
GRATITUDE = 2.0
"""Points of trust a year between those who send and those who receive volunteers, both ways."""
LABEL_COST = 0.01
"""Share by which labels raise the cost of bringing goods to the nation that asks for them."""
LABEL_CLEANER = 0.03
"""Yearly fall of emissions for output, for a nation that sells its whole output to those who ask."""
