"""Secrecy: the parties publish nothing of the treaty, until it leaks (cf. UN Charter art. 102)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal

from game.core.arrays import Array, frozen
from game.core.problems import Problem
from game.core.text import T, Text
from game.domains.society.state import SECRET
from game.model.clause import Clause, Lowering, Performance
from game.model.setting import Setting
from game.treaties.lowering.measure import asked


class Secrecy(Clause):
    """No party tells outsiders of the treaty. See `treaties.status.publicity`."""

    kind: Literal["secrecy"] = "secrecy"
    field_of: ClassVar[str] = "diplomacy"
    icon: ClassVar[str] = "lock"
    name: ClassVar[Text] = T("Secrecy")
    labels: ClassVar[Mapping[str, Text]] = {}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Secrecy")

    def prose(self) -> Text:
        """The text of the article."""
        return T(
            "No Party shall publish this treaty or tell others of it. The Parties know that they cannot "
            "invoke it before any body."
        )

    def problems(self, members: tuple[str, ...], setting: Setting) -> Iterator[Problem]:
        """Some nation must be outside the treaty."""
        if not members or set(members) >= set(setting.nation_ids):
            yield Problem("O-CLAUSE-32", T("a treaty of all nations can be kept from none"))

    def lower(self, to: Lowering) -> None:
        """1 for each nation that must keep the treaty secret."""
        silent = to.out.blank(SECRET)
        silent[to.duty] = 1.0
        to.out.join(SECRET, to.article, silent)

    def shortfall(self, seen: Performance) -> Array:
        """1 for who told outsiders on purpose, else 0."""
        at = seen.lowering.article
        return frozen(asked(seen.lowering.out, SECRET, at) - asked(seen.honoured, SECRET, at))

    def autonomy_cost(self) -> float:
        """0.3 points: a government may not explain at home what it agreed to."""
        return 0.3
