"""The articles of a treaty in force that do not bind yet, and what each waits for."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.ids import NationId
from game.core.text import T, Text
from game.model.view import View
from game.presenters.wording.unmet_condition import struck, unmet_condition
from game.treaties.status import status
from game.treaties.status.status import Condition


@dataclass(frozen=True, slots=True)
class Waiting:
    """An article (from 0) that does not bind `nations`, and what it waits for."""

    article: int
    nations: tuple[NationId, ...]
    link: Text

    @property
    def sentence(self) -> Text:
        """The article's number and what it waits for."""
        return T("Article {number}: {link}", number=self.article + 1, link=self.link)


def waiting(view: View, treaty: str) -> list[Waiting]:
    """The articles that wait for others, in their order; empty for a treaty that is not in force."""
    found = next((t for t in view.law.treaties if t.id == treaty), None)
    if found is None or status.condition(found, view.world.turn) is not Condition.IN_FORCE:
        return []
    links = [(k, unmet_condition(view, treaty, k)) for k in range(len(status.text(found).articles))]
    return [Waiting(k, struck(view, treaty, k), link) for k, link in links if link is not None]
