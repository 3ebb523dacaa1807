"""Helpers of the domains' rules: sums with fixed bits, covert breaches, and shares of articles in a cause.

Not here: the ledger itself (`model.causes`), the sentences of causes (`causes`).
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from game.core.arrays import Array, Mask
from game.model.causes import ArticleRef
from game.model.context import TurnContext
from game.model.obligations import Obligations, Slot
from game.model.setting import Setting
from game.model.variable import State, Variable


def declared(state: type[State], attribute: str) -> Variable:
    """The declaration of a state's field; StopIteration for an unknown one."""
    return next(v for v in state.variables() if v.attribute == attribute)


def total(values: Array, axis: int = -1) -> Array:
    """The sum over one axis, always over the same memory layout: a batch row then has the same last bits."""
    return np.asarray(np.add.reduce(np.ascontiguousarray(values), axis=axis))


def net(given: Array) -> tuple[Array, Array]:
    """(given beyond what is got, got beyond what is given), each [..., nation] and at least 0, of flows [...,
    giver, taker]. Flows that only go round in a ring cancel."""
    more = total(given) - total(given, axis=-2)
    return np.maximum(more, 0.0), np.maximum(-more, 0.0)


def covert(ctx: TurnContext, slot: Slot, setting: Setting) -> Mask:
    """Which nations secretly break an article on the slot this turn, shape (nation,)."""
    hidden = np.zeros(len(setting.nations), dtype=np.bool_)
    refs = {(ref.treaty, ref.article) for ref, _ in ctx.due.binding(slot)}
    stacked = slot in ctx.due.arrays and not ctx.due.entries
    for (treaty, article, nation), secretly in ctx.broken.items():
        if secretly and (stacked or (treaty, article) in refs):
            hidden[setting.index(nation)] = True
    return hidden


def split(entries: Iterable[tuple[ArticleRef, Mask]]) -> list[tuple[ArticleRef, Array]]:
    """Equal parts of 1 for the articles that speak on each element, each once; nothing where none does."""
    listed = list(entries)
    if not listed:
        return []
    count = np.maximum(sum((mask.astype(np.float64) for _, mask in listed[1:]), listed[0][1] * 1.0), 1.0)
    parts: dict[ArticleRef, Array] = {}
    for ref, mask in listed:
        if mask.any():
            parts[ref] = parts[ref] + mask / count if ref in parts else mask / count
    return list(parts.items())


def touched(made: Array) -> Mask:
    """Whom an article's value touches, as giver or as taker, shape (nation,)."""
    if made.ndim > 2:
        made = made.sum(axis=tuple(range(made.ndim - 2)))
    return np.asarray((made if made.ndim == 1 else (made + made.T).any(axis=-1)) != 0)


def speaking(law: Obligations, slot: Slot) -> list[tuple[ArticleRef, Array]]:
    """The articles on a slot, each with its equal part of 1 for every nation that it touches (nation)."""
    return split((ref, touched(made)) for ref, made in law.binding(slot))
