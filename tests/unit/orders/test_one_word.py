"""Orders of which a nation gives one in a matter: each takes the place of the others about it."""

from __future__ import annotations

from itertools import product

import pytest

from game.core.ids import TreatyId
from game.model.order import ORDERS, Order
from tests.unit.orders.examples import LEGAL

MATTERS = (("sign", "decline"), ("suspend", "resume"), ("withdraw", "revoke-notice"))


def made(kind: str, treaty: str, towards: str | None = None) -> Order:
    more = {"towards": towards} if towards else {}
    return ORDERS[kind].model_validate({"treaty": treaty, **more})


@pytest.mark.parametrize("kinds", MATTERS)
def test_orders_in_one_matter_exclude_each_other_for_one_treaty_only(kinds: tuple[str, str]) -> None:
    for one, other in product(kinds, repeat=2):
        assert made(one, "pact").conflicts(made(other, "pact"))
        assert not made(one, "pact").conflicts(made(other, "duo"))


def test_matters_do_not_touch_each_other() -> None:
    for here, there in product(MATTERS, repeat=2):
        if here != there:
            assert not made(here[0], "pact").conflicts(made(there[0], "pact"))


def test_a_suspension_towards_one_party_leaves_that_towards_another() -> None:
    assert made("suspend", "pact", "bayu").conflicts(made("resume", "pact", "bayu"))
    assert not made("suspend", "pact", "bayu").conflicts(made("resume", "pact", "citra"))
    assert not made("suspend", "pact", "bayu").conflicts(made("resume", "pact"))


def test_a_counter_offer_takes_the_place_of_a_signature() -> None:
    _, _, fields = LEGAL["counter"][0]
    counter = ORDERS["counter"].model_validate(fields)
    assert counter.conflicts(made("sign", TreatyId(fields["treaty"])))
    assert made("decline", fields["treaty"]).conflicts(counter)
