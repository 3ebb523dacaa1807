"""Syntax errors of YAML in our own words, placed at the cause rather than where the parser noticed it."""

from __future__ import annotations

import re

from game.core.problems import Place, Problem
from game.validation.spans import Lines, Span, place_of
from game.validation.words import fault, named, plain

_NO_SPACE = re.compile(r"^(\s*(?:- +)*)([\w-]+):([^\s:/].*)$")
_COLON = re.compile(r":(\s|$)")
_CHARACTER = re.compile(r"found character '(\\?.)'")
_UNEXPECTED = re.compile(r"but (?:found|got) \(?'([^']+)'")


def syntax_problem(error: Exception, lines: Lines, file: str) -> Problem:
    """The problem that explains why the parser stopped with `error`."""
    return _Syntax(error, lines, file).problem()


class _Syntax:
    def __init__(self, error: Exception, lines: Lines, file: str) -> None:
        self.lines, self.file = lines, file
        self.reason = str(getattr(error, "problem", None) or type(error).__name__)
        self.context = str(getattr(error, "context", None) or "")
        mark, start = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
        self.at = int(mark.index if mark else start.index if start else 0)
        self.start = int(start.index) if start else self.at
        self.span = lines.span(min(self.at, len(lines.text)))

    def problem(self) -> Problem:
        reason, context = self.reason, self.context
        if (found := _CHARACTER.search(reason)) and "start any token" in reason:
            return self._bad_start(found.group(1))
        if "quoted scalar" in context:
            return self._in_quotes()
        if "mapping values are not allowed" in reason:
            return self._colon()
        if "could not find expected ':'" in reason:
            return fault("S-YAML-23", self._place(self.start))
        if "scanning an a" in context:  # an anchor or an alias without a name
            return fault("S-YAML-26", self._place(self.start), character=self._char(self.start))
        if reason.startswith(("expected ',' or", "expected ', or")):
            return fault("S-YAML-25", self._place(self.start), bracket=self._char(self.start))
        if "sequence entries are not allowed" in reason:
            return fault("S-YAML-32", self._place())
        return self._structure()

    def _structure(self) -> Problem:
        found = _UNEXPECTED.search(self.reason)
        what = found.group(1) if found else ""
        before = self.lines.text[: self.at].rstrip(" ")
        if what == "<scalar>" and before.endswith(("'", '"')):
            return fault("S-YAML-30", self._place())
        if "expected <block end>" in self.reason and what in ("-", "?"):
            return fault("S-YAML-29", self._place())
        if "expected <block end>" in self.reason or "expected '<document start>'" in self.reason:
            return fault("S-YAML-28", self._place())
        if "expected the node content" in self.reason:
            if self.at < len(self.lines.text):
                return fault("S-YAML-31", self._place(), character=self._char(self.at))
            opened = max(self.lines.text.rfind(bracket) for bracket in "[{")  # the file ends in a bracket
            return fault("S-YAML-25", self._place(max(0, opened)), bracket=self._char(max(0, opened)))
        if "%" in self.lines.line(self.span.line)[:1] or "YAML" in self.reason:
            return fault("S-YAML-10", self._place())
        return fault("S-YAML-39", self._place())

    def _bad_start(self, character: str) -> Problem:
        if character == "\\t":
            return fault("S-YAML-20", self._place())
        return fault("S-YAML-26", self._place(), character=named(character))

    def _in_quotes(self) -> Problem:
        if "unknown escape" in self.reason:
            return fault("S-YAML-27", self._place(), character=self._char(self.at))
        if "end of stream" in self.reason or "document separator" in self.reason:
            return fault("S-YAML-24", self._place(self.start))
        return fault("S-YAML-39", self._place())

    def _colon(self) -> Problem:
        """A colon where no field can be: the mistake is often in the line above."""
        row = self.span.line
        here, above = self.lines.line(row), self._above()
        for number in (above, row):
            glued = _NO_SPACE.match(self.lines.line(number))
            if glued:
                indent, field, value = glued.groups()
                span = Span(number, len(indent) + len(field) + 1)
                place = place_of(self.file, span)
                return fault("S-YAML-21", place, field=plain(field), value=plain(value, 20))
        if _COLON.search(here[: self.span.column - 1]):
            return fault("S-YAML-22", self._place())
        previous = self.lines.line(above)
        if previous and not _COLON.search(previous):
            return fault("S-YAML-23", place_of(self.file, Span(above, _indent(previous) + 1)))
        return fault("S-YAML-28", place_of(self.file, Span(row, _indent(here) + 1)))

    def _above(self) -> int:
        """The number of the nearest line above that says something, or 0."""
        for number in range(self.span.line - 1, 0, -1):
            line = self.lines.line(number).strip()
            if line and not line.startswith("#"):
                return number
        return 0

    def _char(self, index: int) -> str:
        text = self.lines.text
        return named(text[index]) if index < len(text) else "…"

    def _place(self, index: int | None = None) -> Place:
        span = self.span if index is None else self.lines.span(min(index, len(self.lines.text)))
        return place_of(self.file, span)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
