"""Which drafts of a seat say something that would be lost with them.

Not here: how long they are kept (`ui.shell.seats`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.model.view import View
from game.presenters.treaty import known_treaty, negotiable, start
from game.presenters.treaty_draft import Draft, text_of

NEW = "with:"
"""What a new text with a partner is about; "" is one with nobody yet."""


def unsent(view: View, drafts: Mapping[str, object]) -> dict[str, object]:
    """The drafts, by what they are about, that differ from what lies on the table and from what is ordered.

    A draft about a treaty that the seat cannot write on any more is none: the treaty is gone or settled.
    """
    return {about: draft for about, draft in drafts.items() if _says_something(view, about, draft)}


def _says_something(view: View, about: str, draft: object) -> bool:
    if not isinstance(draft, Draft):
        return False
    treaty = known_treaty(view, about)
    if treaty is None and about and not about.startswith(NEW):
        return False
    if not negotiable(view, treaty):
        return False
    if replace(draft, selected="") == replace(start(view, about), selected=""):
        return False
    ordered = [getattr(order, "text", None) for order in view.pending]
    return text_of(view, draft) not in ordered
