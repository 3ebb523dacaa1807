"""Sanctions and the trade measures by which breaches are answered: what they ask, and what is lost by them.

A charge at the border of which a part goes to nobody, so that it costs both sides. Not here: the trade that
follows (`trade`), what it does to people (`health`) and to those who impose it (`society`).
"""

from __future__ import annotations

from game.core.text import T
from game.model.audience import ALL
from game.model.obligations import Join, Slot
from game.model.variable import Lever

MEASURE = Slot("trade.measure", ("good", "exporter", "importer"), 0.0, Join.MAX, "share")
"""The charge by which a breach is answered or a nation is sanctioned."""
HARSH = Slot("trade.harsh", ("exporter", "importer"), 0.0, Join.MAX, "share")
"""The charges of `MEASURE` that let no food and medicine pass."""
SLOTS = (MEASURE, HARSH)

OVER_GOODS = -3
"""The place of the goods among the axes of `MEASURE` (as in `trade.goods`; design)."""
LOST = 0.6
"""Part of the charge of a measure or sanction that nobody gets: papers, detours, goods that are left to rot.

By design, and hardly free. If nothing is lost the setter gains (eps + 1) / (2 eps + 1) of a small charge on
<<<<<<< HEAD
goods of a like nation by the terms of trade; if all is lost it loses that, and more than the punished. From
a half on punishing never pays, whatever the elasticity; at 0.6 it costs a fifth of what it costs the
=======
the goods of a like nation by the terms of trade; if all is lost it loses that, and more than the punished.
From a half on punishing never pays, whatever the elasticity; at 0.6 it costs a fifth of what it costs the
>>>>>>> main
punished, and more where others sell the same (`python -m tests.proofs.answers`).
"""
EXEMPTED = 0.25
"""Part of a sanction's pressure that goes with a humanitarian exemption (design: food, medicine and what is
needed for them are about a quarter of what poorer nations buy abroad)."""
CUT_OFF = 0.5
"""The charge from which a sanction is as full as can be (design: of ELASTICITY 5 it leaves an eighth of the
trade)."""

SANCTION = Lever(
    "trade.sanction",
    "share",
    0.0,
    1.0,
    0.05,
    T("Sanction"),
    T("Burdens what comes from one nation. It hurts them more than you, and raises tension."),
    per="nation",
    audience=ALL,
)
EXEMPTION = Lever(
    "trade.exemption",
    "share",
    0.0,
    1.0,
    1.0,
    T("Humanitarian exemption"),
    T("Lets food and medicine through your sanction. Fewer people suffer; it also presses less."),
    per="nation",
    audience=ALL,
)
LEVERS = (SANCTION, EXEMPTION)
