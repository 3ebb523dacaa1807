"""What delegations order is among the options of their view; the random one takes any that is left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from game.ai import STRATEGIES
from game.ai.strategies.random import WEIGHED
from game.engine.observe import observe
from game.engine.options import Given, options
from game.model.order import ORDERS, Order
from game.model.view import View
from game.orders.kinds.speak import Speak
from tests.plays import played, world_of
from tests.unit.ai.worlds import first_accord, mixed, small_world, stages


def plain(order: Order) -> Order:
    """The order without what is only said beside it."""
    return order.model_copy(update={"reason": "", "figures": {}}) if isinstance(order, Speak) else order


def carried(order: Order) -> Given:
    """The text or matter that the order carries."""
    text, matter = getattr(order, "text", None), getattr(order, "matter", None)
    return Given(texts=(text,) if text else (), matters=(matter,) if matter else ())


def ordered() -> Iterator[tuple[View, Order]]:
    """All that all strategies order in two games."""
    for world, turns in ((first_accord(3), 4), (small_world(8), 3)):
        for _, given, _ in stages(world, mixed(world), turns):
            for view, orders in given.values():
                yield from ((view, order) for order in orders)


def test_every_order_of_every_strategy_is_an_option() -> None:
    seen: Counter[str] = Counter()
    for view, order in ordered():
        found = map(repr, options(view, carried(order), [order.kind]))
        assert repr(plain(order)) in found, order
        seen[order.kind] += 1
    assert len(seen) >= 6, seen


def test_the_random_strategy_takes_orders_of_kinds_that_no_other_gives() -> None:
    """Each is an option; over a wild game there are several, and the same view gives the same one."""
    random, taken = STRATEGIES["random"], Counter[str]()
    for world, _ in played(6, world_of(6), stages=8):
        for nation in world.setting.nation_ids:
            view = observe(world, nation)
            order = random.besides(view)
            assert order == random.besides(view)
            assert all(STRATEGIES[name].besides(view) is None for name in STRATEGIES if name != "random")
            if order is not None:
                assert repr(order) in map(repr, options(view, Given(fine=False), [order.kind]))
                taken[order.kind] += 1
    assert taken and not WEIGHED & set(taken)
    assert set(ORDERS) >= WEIGHED
