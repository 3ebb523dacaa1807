"""A treaty as a page to read: articles whose values are links; changes are struck out and underlined.

Not here: what the articles say (`presenters.treaty`), and what a link opens (the screen).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import pygame

from game.core.text import Listing, Param, T, Text
from game.presenters.treaty import Line
from game.ui.toolkit.canvas import Canvas
from game.ui.toolkit.kit import Span, Widget, bold, column, label, paragraph, rule
from game.ui.toolkit.richtext import Run

Say = Callable[[Param], str]
VALUE, OLD, NEW, END = "\x02", "\x03", "\x04", "\x05"
ADDED, REMOVED = T("[new]"), T("[removed]")
ALIKE = 0.4
"""Similarity of two sentences (0..1) from which their difference is marked word by word."""
_PIECES = re.compile(f"[{VALUE}{OLD}{NEW}][^{END}]*{END}|[^{VALUE}{OLD}{NEW}]+")


@dataclass(frozen=True)
class Struck(Span):
    """Words that were removed."""


class TreatyParagraph(paragraph):
    """A paragraph that can show struck words."""

    def _draw_run(self, canvas: Canvas, box: pygame.Rect, run: Run) -> None:
        super()._draw_run(canvas, box, run)
        if isinstance(self.spans[run.span], Struck):
            thick = max(1, self.look.px(1.5))
            line = pygame.Rect(box.x, box.centery + thick, box.w, thick)
            canvas.fill(line, self.token("bad"))


# -- values and differences in a sentence
def with_marks(new: Text, old: Text | None, say: Say) -> str:
    """The sentence with marks around its values; changed ones are preceded by the old value."""
    if old is not None and (old.template, old.plural) != (new.template, new.plural):
        return word_by_word(say(old), say(new))
    before = old.params if old is not None else {}
    holes = {name: _value(value, before.get(name), say) for name, value in new.params.items()}
    return say(Text(new.template, holes, new.plural, new.count))


def _value(new: Param, old: Param | None, say: Say) -> str:
    if isinstance(new, Text) and new.params and (old is None or isinstance(old, Text)):
        return with_marks(new, old, say)
    if isinstance(new, Listing) and old is None and any(isinstance(i, Text) and i.params for i in new.items):
        return say(Listing(tuple(_value(item, None, say) for item in new.items)))
    if old is not None and old != new:
        return f"{OLD}{say(old)}{END} {NEW}{say(new)}{END}"
    return f"{VALUE}{say(new)}{END}"


def word_by_word(old: str, new: str) -> str:
    """The new sentence with removed and added words marked; if they have little in common, both as a
    whole."""
    before, after = old.split(), new.split()
    match = SequenceMatcher(None, before, after, autojunk=False)
    if match.ratio() < ALIKE:
        return f"{OLD}{old}{END} {NEW}{new}{END}"
    parts = []
    for what, a, b, c, d in match.get_opcodes():
        if what == "equal":
            parts.append(" ".join(after[c:d]))
            continue
        if a < b:
            parts.append(f"{OLD}{' '.join(before[a:b])}{END}")
        if c < d:
            parts.append(f"{NEW}{' '.join(after[c:d])}{END}")
    return " ".join(parts)


def spans(marked: str, target: str) -> Iterator[Span]:
    """The sentence as spans: values link to `target`, the form of their article ("": none)."""
    for piece in _PIECES.findall(marked):
        words = piece[1:-1]
        if piece[0] == OLD:
            yield Struck(words, color="bad")
        elif piece[0] == NEW:
            yield Span(words, bold=True, mark=True, underline=True, link=target, color="ink")
        elif piece[0] == VALUE:
            yield Span(words, underline=bool(target), link=target, color="ink")
        else:
            yield Span(piece)


# -- the page
@dataclass(frozen=True)
class Page:
    """The words of the page: a line over the title, the title, the parties, and the articles."""

    over: str
    title: str
    between: str
    lines: Sequence[Line]
    selected: str
    editable: bool


def document(page: Page, say: Say, on_part: Callable[[str], object]) -> Widget:
    """The page as a widget; `on_part` is called with the name of the part that is clicked."""
    first_final = next((i for i, line in enumerate(page.lines) if line.part == "final:0"), len(page.lines))
    clauses = [_article(page, line, say, on_part) for line in page.lines[:first_final]]
    finals = [_article(page, line, say, on_part) for line in page.lines[first_final:]]
    empty = label(say(T("There is no article yet. Add the first one below.")), "treaty-italic", "muted")
    return column(
        label(page.over.upper(), "small", "muted", side="center"),
        _centred(page, "title", page.title, "title1", on_part),
        _centred(page, "parties", page.between, "treaty", on_part),
        rule(),
        *clauses,
        empty if page.editable and not clauses else None,
        label(say(T("Final clauses")).upper(), "small", "muted"),
        *finals,
        gap=10,
    )


def _centred(page: Page, part: str, words: str, style: str, on_part: Callable[[str], object]) -> Widget:
    color = "ink" if part == "title" else "muted"
    span = Span(words, color=color, mark=page.selected == part, link=part if page.editable else "")
    return TreatyParagraph(span, style=style, side="center", color=color, on_link=on_part, key=f"page-{part}")


def _article(page: Page, line: Line, say: Say, on_part: Callable[[str], object]) -> Widget:
    target = line.part if page.editable else ""
    number = say(T("Article {number}", number=line.number))
    if line.kind == "removed":
        gone = [Struck(f"{say(line.heading)}. {say(line.body)}", color="bad")]
        return TreatyParagraph((f"{say(REMOVED)} ", *gone), style="treaty")
    chosen = bool(target) and page.selected == target
    body = list(spans(with_marks(line.body, line.old, say), target))
    bare = bool(target) and not any(span.link for span in body)
    words = f"{say(line.heading)}."
    head = (
        bold(number),
        Span("  "),
        Span(words, italic=True, link=target, mark=chosen, underline=bare, color="ink"),
        Span(" "),
    )
    if line.kind == "added":
        body.append(Span(f" {say(ADDED)}", mark=True))
    elif line.kind == "changed" and line.old == line.body:
        changes = [say(T("{label}: {old} → {new}", label=c.label, old=c.old, new=c.new)) for c in line.fields]
        body.append(Span(f" [{'; '.join(changes)}]", mark=True))
    return TreatyParagraph(
        (*head, *body), style="treaty", on_link=on_part, key=f"article-{line.part or line.number}"
    )
