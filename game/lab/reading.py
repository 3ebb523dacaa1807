"""From a JSON text to the form of a model, or to all problems with it.

JSON as RFC 8259 has it: no NaN, no comments, no name twice. Never raises because of the text.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from game.core.problems import Place, Problem, did_you_mean
from game.core.text import TN, T
from game.lab.model import F, Model
from game.validation.shape import validate
from game.validation.shape_faults import Fault
from game.validation.shape_speaker import Speaker
from game.validation.source import Source
from game.validation.spans import Lines, place_of
from game.validation.yaml_tree import parse_yaml

MOST_CHARACTERS: Final = 4_000_000
POSITIONS_UP_TO: Final = 200_000
"""Length of a text in characters up to which problems get their line."""


@dataclass(frozen=True, slots=True)
class Given:
    """An input as it was written: its data, and the text that contains them (file "" if no text contains
    all)."""

    data: Mapping[str, Any]
    file: str = ""
    text: str = ""


_THOUSAND: Final = re.compile(r"[-+]?[1-9][0-9]{0,2}\.[0-9]{3}")


class _Twice(ValueError):
    """A name that stands twice in one group."""


def parse(text: str, file: str) -> tuple[Given | None, list[Problem]]:
    """The object in a JSON text, None if there is none, and all problems; `file` is its name in problems."""
    if len(text) > MOST_CHARACTERS:
        said = TN(
            "this input has {count} character; the most is {most}",
            "this input has {count} characters; the most is {most}",
            len(text),
            most=MOST_CHARACTERS,
        )
        return None, [Problem("C-LAB-01", said, place=Place(file))]
    try:
        data = _read(text)
    except json.JSONDecodeError as error:
        span = Lines(text).span(min(error.pos, max(0, len(text) - 1)))
        hint = T(
            "names and words stand in double quotes, entries are parted by commas, decimals have a point"
        )
        return None, [Problem("C-LAB-02", T("this is not JSON"), hint, place_of(file, span))]
    except _Twice as error:
        said = T("“{field}” stands here twice", field=str(error))
        return None, [Problem("C-LAB-03", said, place=place_of(file, Lines(text).span(_again(text))))]
    except (ValueError, RecursionError):  # a number with thousands of digits, NaN, lists in lists in lists
        said = T("a number is not finite, or lists are nested too deeply")
        return None, [Problem("C-LAB-04", said, place=Place(file))]
    if not isinstance(data, dict):
        said = T("expected one group of fields in braces: {example}", example='{"name": value}')
        return None, [Problem("C-LAB-05", said, place=Place(file))]
    return Given(data, file, text), []


def _read(text: str) -> Any:
    return json.loads(text, parse_constant=_constant, object_pairs_hook=_group)


def _finite(word: str) -> float:
    if not math.isfinite(value := float(word)):
        raise ValueError(word)
    return value


def _constant(word: str) -> float:
    raise ValueError(word)


def _group(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise _Twice(name)
        found[name] = value
    return found


_TOKEN: Final = re.compile(r'("(?:[^"\\]|\\.)*")(\s*:)?|[{}]')
"""A word in quotes, with the colon behind it if it is a name; or a brace."""


def _again(text: str) -> int:
    """Where the first name stands that its group has already, in a JSON text in which there is one."""
    open_groups: list[set[str]] = []
    for token in _TOKEN.finditer(text):
        if token[0] == "{":
            open_groups.append(set())
        elif token[0] == "}":
            open_groups.pop()
        elif token[2]:
            name = json.loads(token[1])
            if name in open_groups[-1]:
                return token.start()
            open_groups[-1].add(name)
    return 0


def overridden(given: Given, settings: Sequence[str], group: str = "") -> tuple[Given, list[Problem]]:
    """The input with `name=value` settings applied; a value is JSON, else a plain string.

    JSON has a point before decimals. If `group`, the thousands separator of the person's language, is a point
    too, "1.000" may be meant as a thousand, and is refused.
    """
    data, problems, named = dict(given.data), [], set[str]()
    for setting in settings:
        name, sign, value = setting.partition("=")
        if not sign or not name:
            hint = T("for example: --set r0=2.5")
            problems.append(Problem("C-LAB-06", T("“{found}” is not NAME=VALUE", found=setting), hint))
            continue
        if name in named:
            hint = T("give it once")
            problems.append(Problem("C-LAB-14", T("“{field}” is set twice", field=name), hint))
            continue
        named.add(name)
        if group == "." and _THOUSAND.fullmatch(value):
            problems.append(_two_ways(name, value))
            continue
        try:
            data[name] = json.loads(
                value, parse_constant=_constant, parse_float=_finite, object_pairs_hook=_group
            )
        except _Twice as error:
            said = T("“{field}” stands twice in “{name}”", field=str(error), name=name)
            problems.append(Problem("C-LAB-03", said))
        except (ValueError, RecursionError):
            data[name] = value
    return (Given(data) if settings else given), problems


def _two_ways(name: str, value: str) -> Problem:
    hint = T("write {whole}, or {decimal}", whole=value.replace(".", ""), decimal=str(float(value)))
    return Problem("C-LAB-15", T("{name}: “{found}” can be read in two ways", name=name, found=value), hint)


def filled(model: Model[F], given: Given) -> tuple[F | None, list[Problem]]:
    """The form of a model filled with an input; None with every problem, each at its place."""
    form, problems = _tried(model.form, Source(given.file, given.text, given.data))
    if problems and given.text and len(given.text) <= POSITIONS_UP_TO:
        positions = parse_yaml(given.text, given.file).positions  # nearly all JSON is YAML too
        form, problems = _tried(model.form, Source(given.file, given.text, given.data, positions))
        return form, problems
    return form, [replace(one, place=Place(given.file, path=one.place.path)) for one in problems]


def _tried(form: type[F], source: Source) -> tuple[F | None, list[Problem]]:
    found, problems = validate(form, source)
    if found is None:
        return None, problems
    speaker = Speaker(source, form)
    own = [speaker.problem(Fault("value_error", (), None, {"error": error})) for error in found.faults()]
    return (None if own else found), own


def unknown(name: str, models: Mapping[str, Model[Any]]) -> Problem:
    """The problem of a model that does not exist."""
    return Problem("C-LAB-07", T("there is no model “{name}”", name=name), did_you_mean(name, models))
