"""YAML to plain data, event by event: nothing is expanded, constructed or run, and every key keeps its place.

A scalar without quotes means what the YAML 1.2 core schema says and nothing more: `NO` is text, so is
a date, so is a number that is not finite or has more than 18 digits. Names of fields are always text.
Not here: reading files (`files.py`), what syntax errors mean (`yaml_syntax.py`).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml import events as ev

from game.core.problems import Problem
from game.validation.spans import Lines, Path, Span, Spot, Tree, place_of
from game.validation.words import fault, named, plain
from game.validation.yaml_syntax import syntax_problem

MAX_DEPTH = 24
MAX_EVENTS = 50_000

_WORDS: dict[str, bool | None] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
_INT = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)(e[-+]?[0-9]+)?", re.IGNORECASE)
_LONG_TAG = re.compile(r"!\S{5000}")  # the parser's time grows with the square of a tag's length
_DIRECTIVE = re.compile(r"^%.*", re.MULTILINE)
_UNWANTED = re.compile("[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def parse_yaml(text: str, file: str) -> Tree:
    """The only document of `text` as a tree. All mistakes up to the first that stops the parser are
    reported."""
    lines = Lines(text)
    builder = _Builder(lines, file)
    if monster := _LONG_TAG.search(text):
        place = place_of(file, lines.span(*monster.span()))
        builder.stop(fault("S-YAML-03", place, name=plain(monster.group())))
        return builder.tree()
    for event in _events(text):
        if isinstance(event, Exception):
            builder.stop(syntax_problem(event, lines, file))
        else:
            builder.take(event)
        if builder.stopped:
            break
    return builder.tree()


def scalar(text: str) -> str | int | float | bool | None:
    """The value of a scalar without quotes."""
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        return int(text)
    if len(text) <= 40 and _FLOAT.fullmatch(text):
        number = float(text)
        return number if math.isfinite(number) and not text.lstrip("+-").isdigit() else text
    return text


def _events(text: str) -> Iterator[Any]:
    """The parser's events; whatever it raises comes last, as a value.

    Every exception, because what a foreign parser does with hostile text is not ours to list;
    errors of our own builder happen outside of this function.
    """
    try:
        yield from YAML(typ="safe", pure=True).parse(text)
    except Exception as error:
        yield error


@dataclass
class _Open:
    """A list or group that is being read. `path` is None under a duplicate key, where no place is kept."""

    value: dict[str, Any] | list[Any]
    path: Path | None
    key: str | None = None
    key_span: Span | None = None
    key_lines: dict[str, int] = field(default_factory=dict)
    muted: bool = False


class _Builder:
    def __init__(self, lines: Lines, file: str) -> None:
        self.lines, self.file = lines, file
        self.stack: list[_Open] = []
        self.data: Any = None
        self.positions: dict[Path, Spot] = {}
        self.problems: list[Problem] = []
        self.usable, self.stopped = True, False
        self.count = self.documents = 0

    def tree(self) -> Tree:
        if not self.documents and not self.stopped:
            self.stop(fault("S-YAML-07", place_of(self.file, Span(1, 1))))
        return Tree(self.data if self.usable else None, self.positions, self.problems, self.usable)

    def stop(self, problem: Problem) -> None:
        self.problems.append(problem)
        self.usable, self.stopped = False, True

    def take(self, event: Any) -> None:
        span = self.lines.span(event.start_mark.index, event.end_mark.index)
        place = place_of(self.file, span)
        self.count += 1
        if self.count > MAX_EVENTS:
            self.stop(fault("S-YAML-05", place, limit=MAX_EVENTS))
        elif isinstance(event, ev.DocumentStartEvent):
            self._document(event, span)
        elif isinstance(event, ev.AliasEvent):
            self.problems.append(fault("S-YAML-02", place, name=plain(str(event.anchor))))
            self.usable = False
            self._put(None, span, str(event.anchor))
        elif isinstance(event, ev.MappingEndEvent | ev.SequenceEndEvent):
            self.stack.pop()
        elif isinstance(event, ev.NodeEvent):
            self._node(event, span)

    def _document(self, event: Any, span: Span) -> None:
        self.documents += 1
        if self.documents > 1:
            self.stop(fault("S-YAML-08", place_of(self.file, span)))
        elif directive := _DIRECTIVE.search(self.lines.text, 0, event.start_mark.index):
            self.stop(fault("S-YAML-10", place_of(self.file, self.lines.span(*directive.span()))))

    def _node(self, event: Any, span: Span) -> None:
        place = place_of(self.file, span)
        if event.anchor is not None:
            self.problems.append(fault("S-YAML-01", place, name=plain(str(event.anchor))))
        if event.tag is not None:
            name = plain(str(event.tag).replace("tag:yaml.org,2002:", "!!"))
            self.problems.append(fault("S-YAML-03", place, name=name))
        if isinstance(event, ev.ScalarEvent):
            text = self._clean(event.value, span)
            self._put(scalar(text) if not event.style and event.tag is None else text, span, text)
        elif self.stack and isinstance(self.stack[-1].value, dict) and self.stack[-1].key is None:
            self.stop(fault("S-YAML-09", place))
        elif len(self.stack) >= MAX_DEPTH:
            self.stop(fault("S-YAML-04", place, limit=MAX_DEPTH))
        else:
            fresh: dict[str, Any] | list[Any] = {} if isinstance(event, ev.MappingStartEvent) else []
            path = self._put(fresh, Span(span.line, span.column), "")
            self.stack.append(_Open(fresh, path))

    def _put(self, value: Any, span: Span, text: str) -> Path | None:
        """Sets the value where the reading is now, or takes `text` as the next key. Returns its path."""
        if not self.stack:
            self.data, self.positions[()] = value, Spot(span)
            return ()
        top = self.stack[-1]
        if isinstance(top.value, list):
            path = None if top.path is None else (*top.path, len(top.value))
            top.value.append(value)
        elif top.key is None:
            self._open_key(top, text, span)
            return None
        else:
            path = None if top.path is None or top.muted else (*top.path, top.key)
            if value is None and not text and top.key_span:  # nothing stands there: point at the name
                span = top.key_span
            if not top.muted:
                top.value[top.key] = value
            top.key = None
        if path is not None:
            self.positions[path] = Spot(span, top.key_span)
        return path

    def _open_key(self, top: _Open, key: str, span: Span) -> None:
        top.key, top.key_span, top.muted = key, span, key in top.key_lines
        if top.muted:
            place, first = place_of(self.file, span), top.key_lines[key]
            self.problems.append(fault("S-YAML-06", place, field=plain(key), line=first))
        else:
            top.key_lines[key] = span.line

    def _clean(self, text: str, span: Span) -> str:
        """The text without characters that only an escape could have written (`\\0`, half an emoji)."""
        found = _UNWANTED.search(text)
        if found is None:
            return text
        place = place_of(self.file, span)
        self.problems.append(fault("S-YAML-11", place, character=named(found.group())))
        return _UNWANTED.sub("\N{REPLACEMENT CHARACTER}", text)
