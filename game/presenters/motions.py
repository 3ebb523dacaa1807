"""The motions that a member may make in a body: matters within its powers, each with a first filling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.core.ids import BodyId
from game.core.text import Param, Text
from game.model.clause import Clause
from game.model.frozen import authored
from game.model.institution import Body
from game.model.matter import MATTERS, Matter
from game.model.view import View
from game.orders.kinds.table import Table
from game.presenters.forms.orders import Texts, blank
from game.presenters.treaty_draft import Draft, suggested_title
from game.treaties.status import status


@dataclass(frozen=True, slots=True)
class Movable:
    """A kind of motion that the body may decide; `first` is None if there is nothing to move."""

    kind: str
    name: Text
    first: Matter | None


def movable(view: View, body: Body, texts: Texts) -> list[Movable]:
    """The matters within the body's powers, each with its first filling."""
    found = []
    for kind, matter in MATTERS.items():
        allowed = not matter.power or matter.power in body.powers
        if matter.on_form and allowed and matter.is_open(body):
            found.append(Movable(kind, matter.name, blank(matter, view, texts)))
    return found


def motion(body: Body, matter: Matter) -> Table:
    """The order that puts the matter on the docket."""
    return Table(body=BodyId(body.id), matter=matter)


def texts(view: View, drafts: Sequence[Draft]) -> Texts:
    """Texts whose articles a motion may take: the seat's drafts first, then the treaties it knows."""
    own: dict[str, tuple[Param, tuple[Clause, ...]]] = {
        f"draft-{number}": (
            authored(draft.title or suggested_title(view, draft)),
            draft.articles,
        )
        for number, draft in enumerate(drafts)
        if draft.articles
    }
    for treaty in view.law.treaties:
        own[treaty.id] = (authored(status.text(treaty).title), status.text(treaty).articles)
    return own
