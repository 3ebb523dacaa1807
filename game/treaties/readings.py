"""The readings that a declaration may give an article, in words."""

from __future__ import annotations

from collections.abc import Mapping

from game.core.text import T, Text

READINGS: Mapping[str, Text] = {
    "broad": T("it is read widely"),
    "narrow": T("it is read narrowly"),
    "as-possible": T("it asks what the State's means allow"),
    "without-prejudice": T("it touches no claim of the State"),
}
"""A declaration interprets; it changes no duty (VCLT art. 31; ILC Guide to Practice 1.2)."""
