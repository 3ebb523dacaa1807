"""Who owes an article and who is owed it, where a treaty has two sides."""

from __future__ import annotations

from collections.abc import Iterable

from game.core.ids import NationId
from game.model.terms import Side
from game.model.treaty import FinalClauses, TreatyText


def has_sides(final: FinalClauses) -> bool:
    """Whether the text names a side."""
    return bool(final.side_a or final.side_b)


def on_side(final: FinalClauses, side: str, nation: str) -> bool:
    """Whether the nation is on the side ("" and "all": everybody). A side that names nobody is all others."""
    if side not in ("a", "b"):
        return True
    named, others = (final.side_a, final.side_b) if side == "a" else (final.side_b, final.side_a)
    return nation in named if named else bool(others) and nation not in others


def owing(text: TreatyText, article: int, nations: Iterable[NationId]) -> tuple[NationId, ...]:
    """Those of the nations whom the article (from 0) binds by its side; roles of its clause do not count."""
    side = text.articles[article].terms.side
    return tuple(n for n in nations if on_side(text.final, side, n))


def owed(text: TreatyText, article: int, nations: Iterable[NationId]) -> tuple[NationId, ...]:
    """Those of the nations towards whom the article is owed by its side."""
    terms = text.articles[article].terms
    other: Side = "b" if terms.side == "a" else "a"
    if not terms.side or terms.towards == "all":
        return tuple(nations)
    return tuple(n for n in nations if on_side(text.final, other, n))


def asks(text: TreatyText, article: int, nation: str) -> bool:
    """Whether the article asks anything of that party: by its side, and by the roles of its clause."""
    clause = text.articles[article]
    return on_side(text.final, clause.terms.side, nation) and clause.obliges(nation)
