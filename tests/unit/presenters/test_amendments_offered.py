"""A party is offered each amendment of others once, and none that it has signed or accepted already."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from game.core.ids import NationId
from game.engine.observe import observe
from game.model.order import Order
from game.orders.kinds.sign import Sign
from game.presenters import treaty as model
from game.presenters.treaty_draft import draft_of
from tests.cases import reader

RATES = ({"articles": [{"kind": "tariff-binding", "rate": rate}]} for rate in (0.01, 0.02))
CASE: dict[str, Any] = {
    "parties": ["arka", "bayu", "citra"],
    "final": {"entry": {"count": 2}, "consent": "signature"},
    "articles": [{"kind": "tariff-binding", "rate": 0.05}],
    "versions": list(RATES),
    "turn": 4,
}


def offered(nation: str, *acts: str, consent: str = "signature") -> list[tuple[str, str, Order]]:
    """Key, words and order of what the table offers a nation about amendments, where these acts were done."""
    final = {**CASE["final"], "consent": consent}
    world = reader.world({**CASE, "final": final, "acts": list(acts)})
    stages = world.setting.timing.stages
    view = observe(replace(world, stage=stages.index("orders")), NationId(nation))
    [treaty] = view.law.treaties
    made = model.actions(view, treaty, draft_of(treaty, view), edited=False)
    return [(a.key, a.label.template, a.order) for a in made if a.key.startswith("accept")]


def test_each_amendment_is_offered_once() -> None:
    found = offered("citra", "2 arka accepts v2", "3 bayu accepts v3")
    assert [key for key, _, _ in found] == ["accept-2", "accept-3"]
    assert [order for _, _, order in found] == [Sign(treaty="pact", version=v) for v in (2, 3)]
    assert max(Counter(key for key, _, _ in found).values()) == 1


@pytest.mark.parametrize(
    ("consent", "verb", "words"),
    [
        ("signature", "accepts", "Accept amendment {version}"),
        ("ratification", "accepts", "Sign amendment {version}"),
        ("ratification", "signs-amendment", "Sign amendment {version}"),
    ],
)
def test_what_was_accepted_or_signed_is_not_offered_again(consent: str, verb: str, words: str) -> None:
    acts = (f"2 arka {verb} v2", f"3 bayu {verb} v3", f"3 arka {verb} v3")
    assert offered("arka", *acts, consent=consent) == []
    [(key, said, _)] = offered("bayu", *acts, consent=consent)
    assert (key, said) == ("accept-2", words)


def test_a_third_state_is_offered_none() -> None:
    assert offered("dirga", "2 arka accepts v2") == []
