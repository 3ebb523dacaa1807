"""The drafts of a seat that differ from any text or order, and would be lost with it.

Not here: how long they are kept (`ui.shell.seats`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.model.view import View
from game.presenters.treaty import known_treaty, negotiable, start
from game.presenters.treaty_draft import Draft, text_of

NEW = "with:"
"""Prefix of the key of a draft for a new text with a partner; "" is one without partner."""


def unsent(view: View, drafts: Mapping[str, object]) -> dict[str, object]:
    """The drafts, by key, that differ from the text on the table and from pending orders.

    Drafts on treaties that the seat can no longer edit (ended or settled) are left out.
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
