"""Education (W1): global literacy; its effect comes late and lasts."""

from __future__ import annotations

from typing import ClassVar

from game.core.text import T, Text
from game.domains.civic import LITERACY
from game.model.programme import PROGRAMMES, Enacted, Programme


class Education(Programme):
    """Global literacy: from two turns on, ratification needs less support, and false news works half as
    well."""

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
        """Joins the nation's literacy once it takes effect."""
        known = to.out.blank(LITERACY)
        known[to.actor] = 1.0
        to.out.add(LITERACY, known)


PROGRAMMES.add(Education.id, Education())
