"""Legality of orders: the one check behind greyed buttons, the computer's choices and voiding in the
engine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from game.core.problems import Problem
from game.core.text import T
from game.model.envoys import needed
from game.model.order import Order
from game.model.view import View


def problems(view: View, order: Order, pending: Sequence[Order] | None = None) -> Iterator[Problem]:
    """Why the nation of `view` may not give `order` now, beside `pending` orders (None: the view's own).

    Errors forbid the order, warnings and hints do not. No problems: it is legal.
    """
    if pending is not None:
        beside = tuple([other for other in pending if not order.conflicts(other)])
        if beside or view.pending:  # most orders are tried on an empty desk
            view = replace(view, pending=beside)
    if view.nation is None:
        yield Problem("O-SEAT-01", T("only a delegation can give orders"))
        return
    if not view.setting.is_open("orders", order.kind, view.world.turn):
        yield Problem("O-DEPTH-01", T("this is not open in this scenario yet"))
        return
    if view.world.stage_kind not in order.stages:
        yield Problem("O-STAGE-01", T("this can be ordered only when orders are given, not in talks"))
    left = view.envoys_left
    together = needed(view.law, view.nation, view.world.turn, (*view.pending, order))
    takes = together - (view.envoys - left)
    if takes > left:
        yield Problem(
            "O-ENVOY-01",
            T(
                "no envoy is free: {needed} needed, {left} left this turn",
                needed=takes,
                left=left,
            ),
            hint=T("take back another order, or wait for the next turn"),
        )
    yield from order.problems(view)
