"""Masks and checks for the nations that a clause names in a role."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from game.core.arrays import Mask
from game.core.problems import Problem
from game.core.text import Name, T
from game.model.setting import Setting


def role_mask(setting: Setting, nations: Iterable[str]) -> Mask:
    """The named nations as a mask over the nation axis."""
    named = frozenset(nations)
    return np.array([nation in named for nation in setting.nation_ids], dtype=bool)


def uninvited(named: Sequence[str], members: Sequence[str]) -> Iterator[Problem]:
    """Refuses a part for each nation that is not a member (empty `members`: anyone)."""
    for nation in named:
        if members and nation not in members:
            yield Problem(
                "O-CLAUSE-02",
                T("{nation} has a part in an article but is not invited", nation=Name("nation", nation)),
            )


def both_sides(givers: Sequence[str], takers: Sequence[str], members: Sequence[str]) -> Iterator[Problem]:
    """Refuses roles for nations that are not members (empty `members`: anyone), or a side without anyone.

    Empty `takers` means all other members.
    """
    yield from uninvited((*givers, *takers), members)
    others = [m for m in members if m not in givers]
    if not givers or (not takers and members and not others):
        yield Problem("O-CLAUSE-03", T("an article needs somebody on either side"))
    for nation in givers:
        if nation in takers:
            yield Problem(
                "O-CLAUSE-04",
                T("{nation} cannot be on both sides of an article", nation=Name("nation", nation)),
            )
