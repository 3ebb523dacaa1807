"""Delegate a power: on one subject a body decides for the parties (cf. TFEU arts. 2(1) and 3; ERTA, 1971).

Its decisions on the subject bind them, whatever powers it has over others; they no longer conclude treaties
on the subject by themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

import numpy as np

from game.core.arrays import Array, frozen
from game.core.ids import BodyId
from game.core.text import T, Text
from game.model.clause import Clause, Lowering, Performance
from game.model.treaty import Treaty
from game.treaties.lowering.dues import named

DelegatedSubject = Literal["trade", "climate", "nature", "security", "development", "health", "culture"]
SUBJECTS: Mapping[str, Text] = {
    "trade": T("trade policy"),
    "climate": T("climate policy"),
    "nature": T("the protection of nature"),
    "security": T("security policy"),
    "development": T("development policy"),
    "health": T("public health"),
    "culture": T("culture and rights"),
}
COST: Mapping[DelegatedSubject, float] = {
    "trade": 3.0,
    "climate": 2.5,
    "nature": 2.0,
    "security": 5.0,
    "development": 1.5,
    "health": 2.5,
    "culture": 2.0,
}
"""Points of autonomy that a subject is worth (design: the nearer to the core of the state, the more)."""
CONSENT = ("signature", "ratification", "accession", "acceptance")


class DelegatePower(Clause):
    """`body` decides on `subject` for the parties."""

    kind: Literal["delegate-power"] = "delegate-power"
    body: BodyId = BodyId("")
    subject: DelegatedSubject = "trade"
    field_of: ClassVar[str] = "institution"
    icon: ClassVar[str] = "gavel"
    name: ClassVar[Text] = T("Delegate a power")
    labels: ClassVar[Mapping[str, Text]] = {"body": T("Institution"), "subject": T("Subject")}
    choices: ClassVar[Mapping[str, Mapping[str, Text]]] = {"subject": SUBJECTS}

    def title(self) -> Text:
        """The heading of the article."""
        return T("Delegation of powers")

    def prose(self) -> Text:
        """The text of the article."""
        return T(
            "The Parties confer on {body} the power to decide on {subject}. Its decisions on it bind them. "
            "They shall not conclude treaties on it with others by themselves.",
            body=named(self.body),
            subject=SUBJECTS[self.subject],
        )

    def about_body(self) -> str:
        """The body that decides."""
        return self.body

    def delegates(self) -> tuple[str, str] | None:
        """The body, and on what it binds."""
        return self.body, self.subject

    def lower(self, to: Lowering) -> None:
        """Nothing by itself: the body's decisions bind, and the autonomy given up is counted."""

    def shortfall(self, seen: Performance) -> Array:
        """1 for who consented this turn, by itself and for all to see, to a treaty on the subject."""
        world, own = seen.after, seen.lowering.article.treaty
        alone = np.zeros(len(world.setting.nations))
        for treaty in world.law.treaties:
            if treaty.id == own or treaty.body == self.body or not treaty.public:
                continue
            for act in treaty.instruments:
                if act.turn == world.turn and act.kind in CONSENT and self._is_on_it(treaty, act.version):
                    alone[world.setting.index(act.nation)] = 1.0
        return frozen(alone * seen.lowering.duty)

    def _is_on_it(self, treaty: Treaty, version: int) -> bool:
        return any(clause.field_of == self.subject for clause in treaty.version(version).text.articles)

    def autonomy_cost(self) -> float:
        """The points of `COST` for the subject delegated."""
        return COST[self.subject]
