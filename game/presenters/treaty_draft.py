"""A treaty text while a delegation writes it, and every edit of it as a new draft.

Not here: how it is shown (`treaty.py`), the form of its articles (`treaty_form.py`), what it would bring.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from game.core.ids import NationId
from game.core.text import Listing, Name, Param, T
from game.i18n import LANGUAGES, catalogue
from game.institutions import voting
from game.model.clause import Clause
from game.model.frozen import Multilingual, typed
from game.model.institution import Body
from game.model.terms import Side
from game.model.treaty import FinalClauses, Treaty, TreatyText
from game.model.view import View
from game.presenters.forms.clause import default_clause
from game.presenters.forms.values import set_field
from game.presenters.names import names
from game.treaties.status import status

MOST_ARTICLES = 20
"""Most articles of a text."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A text being written. A `title` of None stands for the suggested one; `to` are the other nations
    invited.

    `selected` is the part whose form is open: "title", "parties", "clause:0", "final:2" or "".
    """

    title: Multilingual | None
    articles: tuple[Clause, ...]
    final: FinalClauses
    to: tuple[NationId, ...]
    body: str = ""
    public: bool = False
    selected: str = "parties"
    quiet: bool = False

    @property
    def place(self) -> int:
        """The index of the selected clause or final clause; -1 if none is selected."""
        kind, _, number = self.selected.partition(":")
        return int(number) if kind in ("clause", "final") else -1

    @property
    def clause(self) -> Clause | None:
        """The selected clause; None if none is selected."""
        is_one = self.selected.startswith("clause:") and self.place < len(self.articles)
        return self.articles[self.place] if is_one else None


def new_draft(view: View, partners: Sequence[NationId] = ()) -> Draft:
    """An empty text to these nations, binding by signature in short games."""
    final = FinalClauses(consent=view.setting.timing.usual_consent)
    return Draft(None, (), final, tuple(partners), selected="" if partners else "parties")


def draft_of(treaty: Treaty, view: View) -> Draft:
    """The text on the table as a draft, to be answered with another."""
    text = status.text(treaty)
    others = tuple(n for n in treaty.negotiators if n != view.nation)
    return Draft(text.title, text.articles, text.final, others, treaty.body, treaty.public, selected="")


def of_order(text: TreatyText, to: tuple[NationId, ...], body: str, public: bool) -> Draft:
    """The draft that an order contains, to be edited."""
    return Draft(text.title, text.articles, text.final, to, body, public, selected="")


def members(view: View, draft: Draft) -> tuple[NationId, ...]:
    """All negotiators, the author first."""
    return (*((view.nation,) if view.nation else ()), *draft.to)


def text_of(view: View, draft: Draft) -> TreatyText:
    """The text as it would be tabled."""
    title = draft.title or suggested_title(view, draft)
    return TreatyText(title=title, articles=draft.articles, final=draft.final)


def suggested_title(view: View, draft: Draft) -> Multilingual:
    """A title made from the articles (or from the nations), in every language."""
    kinds = {clause.kind: type(clause).name for clause in draft.articles}
    subjects: tuple[Param, ...] = tuple(kinds.values())[:2]
    nations = tuple(Name("nation", n) for n in members(view, draft))
    words = (
        T("Agreement: {subjects}", subjects=Listing(subjects))
        if subjects
        else T("Agreement of {nations}", nations=Listing(nations))
        if 1 < len(nations) <= 3
        else T("New agreement")
    )
    known = {(str(kind), id): words for (kind, id), words in names(view).items()}
    return Multilingual(**{code: catalogue(code).with_names(known).render(words) for code in LANGUAGES})


# -- edits
def with_title(draft: Draft, written: str) -> Draft:
    """The draft with this title in every language; "" restores the suggested one."""
    words = written.strip()
    return replace(draft, title=typed(words) if words else None)


def with_clause(view: View, draft: Draft, kind: str) -> Draft:
    """The draft with one more article, which is then selected."""
    if len(draft.articles) >= MOST_ARTICLES:
        return draft
    clause = default_clause(kind, view.setting, members(view, draft))
    return replace(draft, articles=(*draft.articles, clause), selected=f"clause:{len(draft.articles)}")


def without_clause(draft: Draft, place: int) -> Draft:
    """The draft with one article less; permitted reservations still refer to the same articles."""
    rest = tuple(clause for i, clause in enumerate(draft.articles) if i != place)
    listed = tuple(i - (i > place) for i in draft.final.reservable if i != place)
    chosen = f"clause:{min(place, len(rest) - 1)}" if rest else ""
    return replace(draft, articles=rest, final=_reservable(draft.final, listed), selected=chosen)


def moved(draft: Draft, place: int, by: int) -> Draft:
    """The draft with an article moved up (-1) or down (+1)."""
    other = place + by
    if not 0 <= other < len(draft.articles):
        return draft
    order = list(draft.articles)
    order[place], order[other] = order[other], order[place]
    swap = {place: other, other: place}
    listed = tuple(sorted(swap.get(i, i) for i in draft.final.reservable))
    final = _reservable(draft.final, listed)
    return replace(draft, articles=tuple(order), final=final, selected=f"clause:{other}")


def _reservable(final: FinalClauses, listed: tuple[int, ...]) -> FinalClauses:
    return final.model_copy(update={"reservable": listed})


def with_value(draft: Draft, name: str, value: Any) -> Draft:
    """The draft with one field of the selected article set; unchanged if the field cannot take the value.

    A new condition asks for one other party: with none, it would always be met.
    """
    clause = draft.clause
    try:
        if clause is None:
            return replace(draft, final=set_field(draft.final, name, value))
        changed = set_field(clause, name, value)
        if name == "terms.condition.clause" and value and not changed.terms.condition.parties:
            changed = set_field(changed, "terms.condition.parties", 1)
    except ValueError:
        return draft
    articles = tuple(changed if i == draft.place else one for i, one in enumerate(draft.articles))
    return replace(draft, articles=articles)


def with_side(view: View, draft: Draft, nation: NationId, side: Side) -> Draft:
    """The draft with that nation on side "a" or "b", or on neither ("")."""
    named = {"a": draft.final.side_a, "b": draft.final.side_b}
    listed = {
        f"side_{key}": tuple(
            n for n in view.setting.nation_ids if (key == side if n == nation else n in named[key])
        )
        for key in named
    }
    return replace(draft, final=draft.final.model_copy(update=listed))


def invited(view: View, draft: Draft, nation: NationId, on: bool) -> Draft:
    """The draft with that nation invited or not; nations stay in their order."""
    kept = {*draft.to, nation} if on else {n for n in draft.to if n != nation}
    return replace(draft, to=tuple(n for n in view.setting.nation_ids if n in kept))


def all_invited(view: View, draft: Draft) -> Draft:
    """The draft with every other nation invited."""
    return replace(draft, to=tuple(n for n in view.setting.nation_ids if n != view.nation))


def in_body(view: View, draft: Draft, body: str) -> Draft:
    """The draft for adoption by a body ("" for none), whose members then negotiate."""
    found = next((b for b in view.law.bodies if b.id == body), None)
    if found is None:
        return replace(draft, body="")
    sitting = tuple(n for n in voting.members(view.setting, found) if n != view.nation)
    return replace(draft, body=body, to=sitting, public=True, quiet=False)


def with_public(draft: Draft, on: bool) -> Draft:
    """The draft as public, or as known to its negotiators only."""
    return replace(draft, public=on, quiet=draft.quiet and not on)


def with_quiet(draft: Draft, on: bool) -> Draft:
    """The draft as of talks of which others do not hear, or as of open ones."""
    return replace(draft, quiet=on, public=draft.public and not on)


def bodies(view: View) -> list[Body]:
    """The bodies in which the seat may table a text."""
    return [body for body in view.law.bodies if view.nation in voting.members(view.setting, body)]


def with_selected(draft: Draft, part: str) -> Draft:
    """The draft with the form of that part open."""
    return replace(draft, selected=part)
