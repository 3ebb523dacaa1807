"""Puts faults of shape into words: what was expected, what was found, and how to mend it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from pydantic import BaseModel

from game.core.problems import Problem, did_you_mean
from game.core.text import Param, T, Text
from game.validation.shape_faults import Fault, ShapeError
from game.validation.shape_hints import (
    example_hint,
    group_hint,
    is_json_number,
    is_number,
    number_hint,
    value_hint,
)
from game.validation.shape_schema import Expected
from game.validation.shape_words import LIST, OTHER, SHAPE_WORDS, UNION, Kind
from game.validation.source import Source
from game.validation.spans import Lines, Path
from game.validation.words import fill, plain

_NUMBERS = re.compile("(int|float|decimal|greater|less|multiple|finite)_")
_CHOICES = ("literal_error", "enum", "union_tag_invalid")


class Speaker:
    """Makes problems of the faults of one file."""

    def __init__(self, source: Source, model: type[BaseModel]) -> None:
        self.source, self.expected = source, Expected(model, source.data)
        self._lines = Lines(source.text)

    def problem(self, fault: Fault) -> Problem:
        """The problem of a fault; if several forms are possible, it names them all."""
        own = fault.facts.get("error")
        if isinstance(own, ShapeError):
            return self._from_validator(fault, own)
        kind = UNION if fault.others else _kind(fault)
        text = fill(kind.text, self._facts(fault))
        at_key = fault.at_key or fault.kind in ("missing", "union_tag_not_found")
        hints = (self._hint(one) for one in (fault, *fault.others))
        return Problem(
            kind.code, text, next(filter(None, hints), None), self.source.place(_about(fault), key=at_key)
        )

    def meant(self, fault: Fault) -> str:
        """The known name most similar to an unknown field, or ""."""
        hint = nearest(fault.field, self.expected.fields(fault.path[:-1]))
        return str(hint.params["guess"]) if hint else ""

    def _from_validator(self, fault: Fault, own: ShapeError) -> Problem:
        path, kind = (*fault.path, *own.at), _kind(fault)
        text = fill(kind.text, {"where": self._where(path), "reason": own.text})
        return Problem(kind.code, text, own.hint, self.source.place(path))

    def _facts(self, fault: Fault) -> dict[str, Param]:
        """Everything that a sentence about the fault may ask for."""
        facts, path, value = fault.facts, _about(fault), fault.value
        limits = (facts[name] for name in ("min_length", "max_length") if name in facts)
        count = facts.get("actual_length")
        choices = self._choices(fault)
        named = str(facts.get("expected", facts.get("expected_tags", "")))
        pieces: dict[str, Param] = {
            "where": self._where(path[:-1] if fault.kind == "extra_forbidden" else path),
            "field": plain(fault.field or _tag(fault)),
            "found": self._found(fault),
            "kind": fault.kind,
            "limit": next(limits, 0),
            "count": count if isinstance(count, int) else len(value) if isinstance(value, str) else 0,
            "step": str(facts.get("multiple_of", "")),
            "pattern": str(facts.get("pattern", "")),
            "reason": str(facts.get("error", "")),
            "choices": ", ".join(choices) or named,
        }
        if fault.others:
            alone = [Fault(f.kind, f.path, f.value, f.facts) for f in (fault, *fault.others)]
            forms = [fill(self._expected(f), self._facts(f)) for f in alone]
            different = [form for i, form in enumerate(forms) if form not in forms[:i]]
            either = different[0]
            for form in different[1:]:
                either = T("{one} or {other}", one=either, other=form)
            return {**pieces, "expected": either}
        return {**pieces, "expected": fill(self._expected(fault), pieces)}

    def _found(self, fault: Fault) -> Text:
        if fault.kind == "union_tag_invalid":
            return found_words(fault.value[_tag(fault)])
        bare = not fault.at_key and is_number(fault.value) and not self._quoted(fault.path, fault.value)
        return T("the number {value}", value=plain(fault.value, 40)) if bare else found_words(fault.value)

    def _quoted(self, path: Path, value: Any) -> bool:
        """Whether a text stands in quotes; where nobody knows how it was written: whether it needs them."""
        written = self._written(path)
        return written.startswith(('"', "'")) if written else is_json_number(value)

    def _expected(self, fault: Fault) -> Text:
        fixed = _kind(fault).expected
        if fixed is not None:
            return fixed
        if _NUMBERS.match(fault.kind):
            return self.expected.number(fault.path)
        if not self._choices(fault):
            return LIST if isinstance(fault.value, list) else T("something else")
        return T("the value {choices}") if len(self._choices(fault)) == 1 else T("one of: {choices}")

    def _choices(self, fault: Fault) -> Sequence[str]:
        if fault.at_key:
            return self.expected.fields(fault.path[:-1])
        path = (*fault.path, _tag(fault)) if _tag(fault) else fault.path
        return self.expected.choices(path)

    def _where(self, path: Path) -> Param:
        return path_words(path, self.source.data) or (T("the file") if self.source.file else T("the input"))

    def _hint(self, fault: Fault) -> Text | None:
        value, path = fault.value, _about(fault)
        if fault.kind == "extra_forbidden":
            names = self.expected.fields(path[:-1])
            return nearest(fault.field, names) or group_hint(fault.field, value, names)
        if fault.kind in ("missing", "union_tag_not_found"):
            name = fault.field or _tag(fault)
            return example_hint(self.expected.example((*path, name)), name)
        if fault.kind in _CHOICES:
            return self._choice_hint(fault)
        written = self._written(path)
        if _NUMBERS.match(fault.kind) and (hint := number_hint(value, quoted=self._quoted(path, value))):
            return hint
        return value_hint(fault.kind, value, written) or example_hint(self.expected.example(path))

    def _choice_hint(self, fault: Fault) -> Text | None:
        word = fault.value[_tag(fault)] if fault.kind == "union_tag_invalid" else fault.value
        choices = self._choices(fault)
        if str(word) in choices:
            return T("write it without quotes") if isinstance(word, str) else T("put it in quotes")
        guess = nearest(word, choices) if isinstance(word, str) else None
        if guess or not fault.at_key:
            return guess or value_hint(fault.kind, word, "")
        return group_hint(str(word), self.source.value(fault.path), choices)

    def _written(self, path: Path) -> str:
        """The value as the author wrote it, if it stands in one line."""
        spot = self.source.positions.get(path)
        if spot is None:
            return ""
        start = spot.value.column - 1
        return plain(self._lines.line(spot.value.line)[start : start + spot.value.width], 30)


def path_words(path: Path, data: Any) -> str:
    """A path as authors read it, with the id of each list item: `nations[3] (peru).emissions`."""
    words, here = "", data
    for step in path:
        if isinstance(step, int):
            words += f"[{step}]"
        else:
            name = plain(step, 30) if step.strip() else f"“{plain(step, 30)}”"
            words += f".{name}" if words else name
        try:
            here = here[step]
        except (LookupError, TypeError):
            here = None
        if isinstance(step, int) and isinstance(here, dict) and isinstance(here.get("id"), str):
            words += f" ({plain(here['id'], 30)})"
    return words


def found_words(value: Any) -> Text:
    """What was found instead of the expected value, in words."""
    if value is None:
        return T("nothing")
    if isinstance(value, bool):
        return T("the value {value}", value=str(value).lower())
    if isinstance(value, int | float):
        return T("the number {value}", value=str(value))
    if isinstance(value, list):
        return T("a list")
    if isinstance(value, dict):
        return T("a group of fields")
    return T("the text “{value}”", value=plain(value, 40)) if value else T("an empty text")


def nearest(found: str, known: Iterable[str]) -> Text | None:
    """The hint that names the nearest known word, regardless of case; None if none is near."""
    words = list(known)
    return did_you_mean(found, words) or did_you_mean(found.lower().replace(" ", "_"), words)


def _kind(fault: Fault) -> Kind:
    return SHAPE_WORDS.get(fault.kind, OTHER)


def _tag(fault: Fault) -> str:
    """The name of the field that tells forms apart, where the fault is about it."""
    return str(fault.facts.get("discriminator", "")).strip("'")


def _about(fault: Fault) -> Path:
    """The path of what is wrong: for an unknown form, of the field that names it."""
    return (*fault.path, _tag(fault)) if fault.kind == "union_tag_invalid" else fault.path
