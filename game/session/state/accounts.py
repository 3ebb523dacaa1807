"""The accounts of many moments as plain data, and back: a stack for each variable, causes by their place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from game.core.ids import TreatyId
from game.domains.catalogue import VARIABLES
from game.model.causes import Account, ArticleRef, Cause
from game.session.state.plain import Pool, Unfit, at, stacked, text_of, unstacked, value_of

Sizes = Mapping[str, int]
"""The length of each axis that is known by its name."""


def packed_accounts(books: Sequence[Mapping[str, Account]]) -> str:
    """All accounts of these books (by variable name) as JSON."""
    pools: dict[str, Pool[Account]] = {}
    listed = [
        [[name, pools.setdefault(name, Pool()).place(account)] for name, account in book.items()]
        for book in books
    ]
    causes: dict[Cause, int] = {}
    stacks = {name: _packed(pool.things, causes) for name, pool in pools.items()}
    return text_of([[_packed_cause(cause) for cause in causes], stacks, listed])


def _packed(accounts: Sequence[Account], causes: dict[Cause, int]) -> list[Any]:
    """The accounts of one variable: its values before and after, the causes of each, and their parts."""
    named = [[causes.setdefault(cause, len(causes)) for cause in one.parts] for one in accounts]
    return [
        stacked([one.before for one in accounts], "<f8"),
        stacked([one.after for one in accounts], "<f8"),
        named,
        stacked([units for one in accounts for units in one.parts.values()], "<i8"),
    ]


def _packed_cause(cause: Cause) -> list[Any]:
    article = cause.article and [cause.article.treaty, cause.article.article, cause.article.layer]
    return [cause.key, cause.leads_to, cause.nation, article, cause.secret]


def unpacked_accounts(text: str, sizes: Sizes) -> list[dict[str, Account]]:
    """The books that were written; ValueError, TypeError or KeyError for anything else."""
    causes, stacks, listed = value_of(text)
    known = [_cause(data) for data in causes]
    accounts = {name: _accounts(name, data, known, sizes) for name, data in stacks.items()}
    return [{name: at(accounts[name], place) for name, place in book} for book in listed]


def _accounts(name: str, data: Any, causes: Sequence[Cause], sizes: Sizes) -> list[Account]:
    declared = VARIABLES[name]
    before, after, named, parts = data
    shape = shape_of(declared.axes, before, sizes)
    befores, afters = (unstacked(part, "<f8", len(named), shape) for part in (before, after))
    units = unstacked(parts, "<i8", sum(map(len, named)), shape)
    found, row = [], 0
    for one, other, places in zip(befores, afters, named, strict=True):
        if places and min(places) < 0:
            raise Unfit(f"no places: {places!r}")
        booked = zip([causes[place] for place in places], units[row : row + len(places)], strict=True)
        found.append(Account(declared, one, other, dict(booked)))
        row += len(places)
    return found


def _cause(data: Any) -> Cause:
    match data:
        case [str(key), str(leads_to), str(nation), None, bool(secret)]:
            return Cause(key, leads_to, nation, None, secret)
        case [str(key), str(leads_to), str(nation), [str(treaty), int(article), int(layer)], bool(secret)]:
            return Cause(key, leads_to, nation, ArticleRef(TreatyId(treaty), article, layer), secret)
    raise Unfit(f"no cause: {data!r}")


def shape_of(axes: Sequence[str], told: Any, sizes: Sizes) -> tuple[int, ...]:
    """The shape of a variable with these axes; those that have no known length are as long as is told."""
    shape = tuple(sizes.get(axis, length) for axis, length in zip(axes, told[0], strict=True))
    if not all(type(length) is int and 0 <= length <= 1000 for length in shape):
        raise Unfit(f"no shape: {shape!r}")
    return shape
