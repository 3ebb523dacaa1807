"""Running text whose parts may be bold, italic, marked, coloured, a picture or a link.

Here: spans, the small markup of translated sentences, breaking into lines. Not here: drawing.
Markup of `rich`: `**bold**`, `*italic*`, `==marked==`, `[label](target)`; a backslash takes the meaning away.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TypeAlias

from game.ui.toolkit.fonts import Fonts, styled


@dataclass(frozen=True)
class Span:
    """A piece of text in one style. `link` is the target reported on a click or Enter.

    `image` ("flag:idn", "icon:scale") is shown instead of text; `color` is a theme token.
    """

    text: str
    bold: bool = False
    italic: bool = False
    mark: bool = False
    underline: bool = False
    link: str = ""
    color: str = ""
    image: str = ""
    style: str = ""


Rich: TypeAlias = str | Span | Sequence[str | Span]

_TOKEN = re.compile(r"\\(.)|\*\*(.+?)\*\*|\*(.+?)\*|==(.+?)==|\[([^\]]+)\]\(([^)]*)\)", re.DOTALL)


def bold(text: str, color: str = "") -> Span:
    """`text` in bold."""
    return Span(text, bold=True, color=color)


def italic(text: str) -> Span:
    """`text` in italics."""
    return Span(text, italic=True)


def link(text: str, target: str, *, mark: bool = False, plain: bool = False) -> Span:
    """`text` as a link; `plain` keeps the colour of text and only underlines it (a figure in a treaty)."""
    return Span(text, link=target, underline=True, mark=mark, color="ink" if plain else "")


def inline_image(name: str) -> Span:
    """A flag or icon within the line."""
    return Span("", image=name)


@lru_cache(maxsize=1024)
def rich(text: str) -> tuple[Span, ...]:
    """The spans of a sentence with markup."""
    return tuple(_parse(text, Span("")))


def _parse(text: str, base: Span) -> list[Span]:
    spans: list[Span] = []
    at = 0
    for match in _TOKEN.finditer(text):
        if match.start() > at:
            spans.append(replace(base, text=text[at : match.start()]))
        escaped, strong, slanted, marked, label, target = match.groups()
        if escaped is not None:
            spans.append(replace(base, text=escaped))
        elif strong is not None:
            spans += _parse(strong, replace(base, bold=True))
        elif slanted is not None:
            spans += _parse(slanted, replace(base, italic=True))
        elif marked is not None:
            spans += _parse(marked, replace(base, mark=True))
        else:
            spans += _parse(label, replace(base, link=target, underline=True))
        at = match.end()
    if at < len(text):
        spans.append(replace(base, text=text[at:]))
    return spans


def spans_of(content: Rich) -> tuple[Span, ...]:
    """Any rich content as spans. A plain `str` is taken literally, without markup."""
    if isinstance(content, str):
        return (Span(content),)
    if isinstance(content, Span):
        return (content,)
    return tuple(Span(part) if isinstance(part, str) else part for part in content)


def plain_text(spans: Sequence[Span]) -> str:
    """The text of the spans, without styles and pictures."""
    return "".join(span.text for span in spans)


@dataclass
class Run:
    """A piece of one line: text, style name, place in the line, and the span it came from."""

    text: str
    style: str
    x: int
    width: int
    span: int


@dataclass
class Line:
    """One line: its runs and its width."""

    runs: list[Run] = field(default_factory=list)
    width: int = 0


_PIECES = re.compile(r"\n|[ ]+|[^ \n]+")


class LineBreaker:
    """Breaks spans into lines of at most `width` pixels."""

    def __init__(self, fonts: Fonts, style: str, width: int) -> None:
        self.fonts, self.style, self.width = fonts, style, max(1, width)
        self.lines = [Line()]
        self._word: list[Run] = []
        self._gap: Run | None = None

    def lines_of(self, spans: Sequence[Span]) -> list[Line]:
        """The lines; words that are too long are broken."""
        for index, span in enumerate(spans):
            style = styled(span.style or self.style, span.bold, span.italic)
            if span.image:
                self._word.append(Run("", style, 0, round(self.fonts[style].size * 1.3), index))
                continue
            for piece in _PIECES.findall(span.text):
                self._piece(piece, style, index)
        self._flush()
        return self.lines

    def _piece(self, piece: str, style: str, index: int) -> None:
        face = self.fonts[style]
        if piece == "\n":
            self._flush()
            self._gap = None
            self.lines.append(Line())
        elif piece[0] == " ":
            self._flush()
            self._gap = Run(piece, style, 0, face.width(piece), index)
        elif face.width(piece) > self.width:
            self._flush()
            chunks = face.wrap(piece, self.width)
            for chunk in chunks[:-1]:
                self._word.append(Run(chunk, style, 0, face.width(chunk), index))
                self._flush()
            self._word.append(Run(chunks[-1], style, 0, face.width(chunks[-1]), index))
        else:
            self._word.append(Run(piece, style, 0, face.width(piece), index))

    def _flush(self) -> None:
        if not self._word:
            return
        line = self.lines[-1]
        size = sum(run.width for run in self._word)
        gap = self._gap if line.runs else None
        if line.runs and line.width + (gap.width if gap else 0) + size > self.width:
            line = Line()
            self.lines.append(line)
            gap = None
        for run in [gap, *self._word] if gap else self._word:
            self._append(line, run)
        self._word, self._gap = [], None

    def _append(self, line: Line, run: Run) -> None:
        last = line.runs[-1] if line.runs else None
        if last and last.span == run.span and last.style == run.style and run.text:
            last.text += run.text
            last.width = self.fonts[run.style].width(last.text)  # not the sum: widths are rounded
            line.width = last.x + last.width
        else:
            line.runs.append(replace(run, x=line.width))
            line.width += run.width
