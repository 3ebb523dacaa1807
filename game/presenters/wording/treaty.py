"""A treaty in legal articles, and the difference between two versions.

Here: `articles` and `difference`. Not here: the words of single clauses (each in its file) and of the final
clauses (`final_clauses.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from game.core.text import Param, T, Text
from game.model.clause import Clause
from game.model.frozen import Frozen, authored
from game.model.treaty import TreatyText
from game.presenters.forms.clause import clause_fields
from game.presenters.forms.field import FormField, shown
from game.presenters.forms.final_clauses import final_fields
from game.presenters.forms.terms import term_fields
from game.presenters.forms.values import get_field
from game.presenters.wording.final_clauses import FINAL_ARTICLES
from game.presenters.wording.terms import with_terms


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it is read. `clause` is its place in the text (from 0), None for a final clause."""

    number: int
    heading: Text
    body: Text
    clause: int | None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that differs: its label, old and new value."""

    label: Text
    old: Param
    new: Param


@dataclass(frozen=True, slots=True)
class Change:
    """The change of an article from one version to the next.

    `old` is None if it was added, `new` if it was removed; `fields` are the changes in detail.
    """

    kind: Literal["unchanged", "added", "removed", "changed"]
    old: Article | None
    new: Article | None
    fields: tuple[FieldChange, ...] = ()

    @property
    def heading(self) -> Text:
        """The article's present heading."""
        article = self.new or self.old
        return article.heading if article else T("Article")


def articles(text: TreatyText) -> list[Article]:
    """The text as numbered articles: the clauses, then the final clauses."""
    written = [
        Article(i + 1, clause.title(), with_terms(clause, text.final), i)
        for i, clause in enumerate(text.articles)
    ]
    start = len(written) + 1
    return written + [
        Article(start + i, row.heading, row.prose(text.final), None) for i, row in enumerate(FINAL_ARTICLES)
    ]


def difference(old: TreatyText, new: TreatyText) -> list[Change]:
    """The change of each article: those of the new text in order, then those removed, then the final clauses.

    A clause is matched with an equal one of the old text, else with the first unmatched one of its kind. A
    changed title comes first, as article 0.
    """
    before, after = articles(old), articles(new)
    partner = _partners(old.articles, new.articles)
    changes = list(_title(old, new))
    for place, clause in enumerate(new.articles):
        was = partner.get(place)
        if was is None:
            changes.append(Change("added", None, after[place]))
        else:
            fields = _changed(_clause_rows(old.articles[was], clause), old.articles[was], clause)
            changes.append(Change("changed" if fields else "unchanged", before[was], after[place], fields))
    gone = [i for i in range(len(old.articles)) if i not in partner.values()]
    changes += [Change("removed", before[i], None) for i in gone]
    finals = zip(FINAL_ARTICLES, before[len(old.articles) :], after[len(new.articles) :], strict=True)
    for row, was_final, is_final in finals:
        fields = _changed(_rows(row.fields, old, new), old.final, new.final)
        changes.append(Change("changed" if fields else "unchanged", was_final, is_final, fields))
    return changes


def _clause_rows(old: Clause, new: Clause) -> list[FormField]:
    """The rows of a clause and of its terms, those of the nations that either list names among them."""
    named = {**old.terms.differentiation.factors, **new.terms.differentiation.factors}
    return [*clause_fields(type(new)), *term_fields(members=sorted(named))]


def _partners(old: tuple[Clause, ...], new: tuple[Clause, ...]) -> dict[int, int]:
    """The place in `old` of what each place in `new` was, for those that were there."""
    found: dict[int, int] = {}
    for alike in (_equal, _same_kind):
        for place, clause in enumerate(new):
            free = [i for i, was in enumerate(old) if i not in found.values() and alike(was, clause)]
            if place not in found and free:
                found[place] = free[0]
    return found


def _equal(one: Clause, other: Clause) -> bool:
    return one == other


def _same_kind(one: Clause, other: Clause) -> bool:
    return one.kind == other.kind


def _title(old: TreatyText, new: TreatyText) -> Iterator[Change]:
    if old.title != new.title:
        was, now = authored(old.title), authored(new.title)
        heading = T("Title")
        yield Change(
            "changed",
            Article(0, heading, T("{title}", title=was), None),
            Article(0, heading, T("{title}", title=now), None),
            (FieldChange(heading, was, now),),
        )


def _rows(names: tuple[str, ...], old: TreatyText, new: TreatyText) -> list[FormField]:
    count = max(len(old.articles), len(new.articles))
    return [row for row in final_fields(articles=count) if row.name.partition(".")[0] in names]


def _changed(rows: list[FormField], old: Frozen, new: Frozen) -> tuple[FieldChange, ...]:
    values = [(row, get_field(old, row.name), get_field(new, row.name)) for row in rows]
    return tuple(FieldChange(row.label, shown(row, a), shown(row, b)) for row, a, b in values if a != b)
