"""Stages of First Accord up to the temptation of turn 3, and up to a vote in the Council, for tests."""

from __future__ import annotations

from game.core.ids import BodyId, NationId, TreatyId
from game.model.treaty import TreatyText
from game.orders.kinds.propose import Propose
from game.orders.kinds.sign import Sign
from tests.ui.screens.seated import Orders

CAP = TreatyId("t2-0-arka-1")
OTHERS = (NationId("bayu"), NationId("citra"), NationId("dirga"))


def cap(body: str = "") -> Propose:
    """Arka's text: all take 40 % less fish than they are used to."""
    article = {"kind": "harvest-cap", "commons": "fish", "cut": 0.4}
    words = {"en": "Bay Accord", "id": "Kesepakatan Teluk"}
    final = {"consent": "signature", "verification": 2}
    text = TreatyText.model_validate({"title": words, "articles": [article], "final": final})
    return Propose(text=text, to=OTHERS, body=BodyId(body))


TABLED: list[Orders] = [{}, {}, {"arka": [cap("council")]}]
"""Turn 2, orders: the text is on the Council's docket."""
BOUND: list[Orders] = [{}, {}, {"arka": [cap()]}, {n: [Sign(treaty=CAP, version=1)] for n in OTHERS}, {}]
"""Turn 3, orders: the cap binds all four."""
