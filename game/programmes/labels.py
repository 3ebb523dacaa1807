"""Responsible consumption (W5): labels that tell how goods were made."""

from __future__ import annotations

from typing import ClassVar

from game.core.text import T, Text
from game.domains.civic import LABELS
from game.model.programme import PROGRAMMES, Enacted, Programme


class Labels(Programme):
    """Labels for sustainable goods: consumers pay slightly more, and imports are made cleaner."""

    id: ClassVar[str] = "labels"
    icon: ClassVar[str] = "recycle"
    name: ClassVar[Text] = T("Labels for sustainable goods")
    doc: ClassVar[Text] = T(
        "Your people buy what was made fairly and cleanly. It costs them a little, and those who sell to you "
        "make their goods with fewer emissions; but meeting the label costs the exporters, who lose sales "
        "and may see disguised protection in it."
    )
    cost: ClassVar[float] = 0.0005
    delay: ClassVar[int] = 1

    def lower(self, to: Enacted) -> None:
        """Joins the labels of the nation's consumers."""
        asked = to.out.blank(LABELS)
        asked[to.actor] = 1.0
        to.out.add(LABELS, asked)


PROGRAMMES.add(Labels.id, Labels())
