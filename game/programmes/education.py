"""Education (W1): people learn how the world works. Slow, unseen, and decisive late."""

from __future__ import annotations

from typing import ClassVar

from game.core.text import T, Text
from game.domains.civic import LITERACY
from game.model.programme import PROGRAMMES, Enacted, Programme


class Education(Programme):
    """Global literacy: from two turns on a vote at home needs less, and false news works half."""

    id: ClassVar[str] = "education"
    icon: ClassVar[str] = "graduation-cap"
    name: ClassVar[Text] = T("Global literacy")
    doc: ClassVar[Text] = T(
        "Schools teach how nations depend on each other. It costs money at once and shows nothing for two "
        "turns; then a vote at home needs ten points of support less, and false news works only half."
    )
    cost: ClassVar[float] = 0.004
    delay: ClassVar[int] = 2

    def lower(self, to: Enacted) -> None:
        """People who can tell."""
        known = to.out.blank(LITERACY)
        known[to.actor] = 1.0
        to.out.add(LITERACY, known)


PROGRAMMES.add(Education.id, Education())
