"""The places of pydantic's errors in the data, and which of them matter.

pydantic's places mix steps into the data with names of the forms it tried; both are separated here. Not here:
words (`shape_words.py`, `shape.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from game.core.text import Text
from game.validation.spans import Path, has

_INSIDE = (
    *("missing", "value_error", "assertion_error", "too_short", "too_long", "multiple_of", "finite_number"),
    *("greater_than", "greater_than_equal", "less_than", "less_than_equal"),
    *("string_too_short", "string_too_long", "string_pattern_mismatch"),
)
"""Kinds of errors of a value that has the right form, but not the right content or size."""
_NOISE = ("default_factory_not_called",)  # follows from an error that is told anyway
_DISPATCHED = ("unknown_clause", "unknown_order", "unknown_matter")  # forms told apart by their kind


class ShapeError(ValueError):
    """Raised in a model's validator with a sentence in all languages; `at` is a path within the value."""

    def __init__(self, text: Text, hint: Text | None = None, at: Path = ()) -> None:
        super().__init__(text.template)
        self.text, self.hint, self.at = text, hint, at


@dataclass(frozen=True, slots=True)
class Fault:
    """One error: its kind and path (for a missing field: that of the group around it).

    `field` is the missing field; `at_key` says that the name is wrong, not the value; `labels` are the forms
    that were tried: (length of the path there, name); `others` are faults of further forms.
    """

    kind: str
    path: Path
    value: Any
    facts: dict[str, Any]
    field: str = ""
    at_key: bool = False
    labels: tuple[tuple[int, str], ...] = ()
    others: tuple[Fault, ...] = ()

    @property
    def misfit(self) -> bool:
        """Whether the value as a whole has the wrong form."""
        return self.kind not in _INSIDE and not self.at_key


def faults_of(errors: list[Any], data: Any) -> list[Fault]:
    """The faults to report. Of a value with several possible forms, only those of the form that was meant.

    If none was recognisably meant, one fault that has the `others` with it.
    """
    found = [_located(error, data) for error in errors if error["type"] not in _NOISE]
    return [fault for fault in _meant(found, 0) if not _echo(fault, found)]


def _echo(fault: Fault, found: list[Fault]) -> bool:
    """Whether the fault only follows from another: a list is too short because its items are wrong, or
    nothing stands under a name that should not be there.
    """
    if fault.kind == "too_short":
        depth = len(fault.path)
        return any(other.path[:depth] == fault.path for other in found if len(other.path) > depth)
    return fault.value is None and any(
        other.at_key and other.path == fault.path and other is not fault for other in found
    )


def _located(error: Any, data: Any) -> Fault:
    loc: tuple[str | int, ...] = error["loc"]
    kind, name, at_key = error["type"], "", False
    if loc and loc[-1] == "[key]":
        loc, at_key = loc[:-1], True
    if kind == "missing" and loc:
        name, loc = f"[{loc[-1]}]" if isinstance(loc[-1], int) else str(loc[-1]), loc[:-1]
    value, facts = error.get("input"), error.get("ctx", {})
    if kind in _DISPATCHED and isinstance(value, dict):
        kind = "union_tag_invalid" if "kind" in value else "union_tag_not_found"
        facts = {"discriminator": "'kind'", "expected_tags": facts.get("known", "")}
    path, labels = _follow(data, loc, value, at_key)
    if kind == "extra_forbidden":
        name, at_key = str(loc[-1]), True
    return Fault(kind, path, value, facts, name, at_key, labels)


def _follow(data: Any, loc: Path, value: Any, at_key: bool) -> tuple[Path, tuple[tuple[int, str], ...]]:
    """The path through the data that `loc` means, and its other parts.

    Each part is either a step or the name of a form. All readings are kept; the one that ends at the
    value pydantic complained about wins, then the one with most steps.
    """
    readings: dict[Path, tuple[tuple[int, str], ...]] = {(): ()}
    values: dict[Path, Any] = {(): data}
    for part in loc:
        after: dict[Path, tuple[tuple[int, str], ...]] = {}
        for path, labels in readings.items():
            here: Any = values[path]
            if has(here, part):
                longer = (*path, part)
                values[longer] = here[part]
                after.setdefault(longer, labels)
            if isinstance(part, str):
                after.setdefault(path, (*labels, (len(path), part)))
        readings = after or readings

    def rank(path: Path) -> tuple[bool, int]:
        right = bool(path) and path[-1] == value if at_key else bool(values[path] == value)
        return right, len(path)

    best = max(readings, key=rank)
    return best, readings[best]


def _meant(faults: list[Fault], level: int) -> Iterator[Fault]:
    """Keeps one form of each value that may have several: the one that fits best."""
    groups: dict[Path, dict[str, list[Fault]]] = {}
    for fault in faults:
        if len(fault.labels) <= level:
            yield fault
        else:
            length, label = fault.labels[level]
            groups.setdefault(fault.path[:length], {}).setdefault(label, []).append(fault)
    for path, forms in groups.items():
        fitting = [form for form in forms.values() if not any(f.misfit and f.path == path for f in form)]
        if fitting:
            yield from _meant(min(fitting, key=len), level + 1)
        elif len(forms) == 1:
            yield from _meant(next(iter(forms.values())), level + 1)
        else:
            first, *others = (form[0] for form in forms.values())
            yield Fault(first.kind, path, first.value, first.facts, labels=first.labels, others=tuple(others))
