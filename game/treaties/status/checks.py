"""Questions of law that several orders ask about a treaty, answered with problems."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.problems import Problem, did_you_mean
from game.core.text import Name, T
from game.model.treaty import Treaty
from game.model.view import View
from game.treaties.status import status
from game.treaties.status.status import Condition


def known(view: View, treaty: str) -> Treaty | None:
    """The treaty of that id; None if there is none or the seat does not know of it."""
    return next((t for t in view.law.treaties if t.id == treaty), None)


def must_be_known(view: View, treaty: str) -> Iterator[Problem]:
    """Refuses a treaty that the seat does not know of."""
    if known(view, treaty) is None:
        yield Problem(
            "O-TREATY-10",
            T("no treaty {treaty} is known here", treaty=treaty),
            did_you_mean(treaty, [t.id for t in view.law.treaties]),
        )


def negotiable(view: View, treaty: str) -> Iterator[Problem]:
    """Refuses a treaty that is not a draft which this seat negotiates."""
    yield from must_be_known(view, treaty)
    found = known(view, treaty)
    if found is None:
        return
    if view.nation not in found.negotiators:
        yield Problem("O-TREATY-11", T("you do not negotiate “{treaty}”", treaty=Name("treaty", treaty)))
    if status.condition(found, view.world.turn) is not Condition.DRAFT:
        yield Problem("O-TREATY-12", T("“{treaty}” is no draft any more", treaty=Name("treaty", treaty)))
