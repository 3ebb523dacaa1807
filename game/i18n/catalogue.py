"""`Catalogue`: turns a `Text` and its values into a sentence of one language.

Here: choosing the translation and filling its holes, once and from templates only, so that braces
in what people wrote stay braces. Not here: reading files (`messages`), number marks (`languages`), units.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from game.core.problems import Problem, ProblemsError, Severity, did_you_mean
from game.core.text import SOURCE, TEMPLATE, Authored, Listing, Name, Param, Quantity, T, Text
from game.i18n.languages import LANGUAGES, Language, sign, write_number
from game.i18n.messages import Messages, readable_messages
from game.i18n.units import UNITS, UNKNOWN

HOLE: Final = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)\}")
"""A hole of a template; there are no format specifications, a `Quantity` says how it is written."""

_LONG_COUNT: Final = 10_000
"""Whole numbers below this are not grouped: they may be years."""

Names = Mapping[tuple[str, str], Authored | str | Text]


class Catalogue:
    """Renders in one language. It always returns words; faults are recorded for tests, not raised."""

    def __init__(self, language: Language, names: Names | None = None) -> None:
        self.language: Final = language
        self._names: Final[Names] = dict(names or {})
        self._missing: dict[str, None] = {}
        self._unfilled: dict[tuple[str, str], None] = {}

    def with_names(self, names: Names) -> Catalogue:
        """The same catalogue with these names by (kind, id); both record faults in one place."""
        known = Catalogue(self.language, {**self._names, **names})
        known._missing, known._unfilled = self._missing, self._unfilled
        return known

    def render(self, value: Param) -> str:
        """The words for a sentence, or for any value that a sentence may have in a hole."""
        match value:
            case str():
                return value
            case Text():
                return self._sentence(value)
            case Quantity():
                return self.quantity(value)
            case Name():
                return self.name(value)
            case Authored():
                return self._authored(value)
            case Listing():
                return self.listing(value.items)
            case int():
                return write_number(self.language, value, 0, grouped=abs(value) >= _LONG_COUNT)
            case _:
                return self.number(value)

    def number(self, value: float, digits: int | None = None, signed: bool = False) -> str:
        """The number grouped, with `digits` decimals (None: by its size)."""
        return write_number(self.language, value, digits, signed=signed)

    def quantity(self, quantity: Quantity) -> str:
        """The number with its unit; "value unit" if the unit has no row in `units`."""
        unit = UNITS.get(quantity.unit, UNKNOWN)
        size, pattern = unit.step(quantity.value)
        value = quantity.value / size
        digits = unit.digits if quantity.digits is None else quantity.digits
        shown = write_number(self.language, abs(value), digits, grouped=unit.grouped)
        # Which plural form a fraction takes depends on what is read, not on what was computed.
        count = int(shown) if shown.isdecimal() else 2
        params: dict[str, Param] = {"value": shown, "unit": quantity.unit, "count": count}
        written = Text(pattern.template, params, pattern.plural, count)
        zero = not any(c in "123456789∞" for c in shown)
        return ("" if zero else sign(value, signed=quantity.signed)) + self._sentence(written)

    def listing(self, items: Sequence[Param]) -> str:
        """The items in a row, with the language's commas and "and"."""
        words = [self.render(item) for item in items]
        match words:
            case []:
                return self.render(T("none"))
            case [only]:
                return only
            case [first, last]:
                return self.render(T("{first} and {last}", first=first, last=last))
            case _:
                return self.render(T("{items}, and {last}", items=", ".join(words[:-1]), last=words[-1]))

    def name(self, name: Name) -> str:
        """The proper name of a thing; its id if it is not known."""
        known = self._names.get((name.kind, name.id))
        return name.id if known is None else self.render(known)

    def sort_key(self, value: Param) -> str:
        """The key for sorting values alphabetically by their rendered words."""
        return self.render(value).casefold()

    def missing(self) -> tuple[str, ...]:
        """The templates that were rendered in English because they have no translation."""
        return tuple(self._missing)

    def unfilled(self) -> tuple[tuple[str, str], ...]:
        """The (template, hole) pairs that were rendered with an empty hole: faults of the program."""
        return tuple(self._unfilled)

    def _sentence(self, text: Text) -> str:
        def fill(hole: re.Match[str]) -> str:
            name = hole[1]
            if name not in text.params:
                self._unfilled[text.template, name] = None
                return hole[0]
            return self.render(text.params[name])

        return HOLE.sub(fill, self._template(text))

    def _template(self, text: Text) -> str:
        """The translation of the template in the right plural form, else the English form."""
        if self.language.code != SOURCE:
            messages = _messages(self.language.code)
            forms = messages.forms.get(text.template)
            form = messages.form(text.count) if text.plural else 0
            if forms is not None and form < len(forms):
                return forms[form]
            self._missing[text.template] = None
        return text.plural if text.plural and text.count != 1 else text.template

    def _authored(self, authored: Authored) -> str:
        words = authored.by_language
        if TEMPLATE in words:
            return self._sentence(Text(words[TEMPLATE]))
        return words.get(self.language.code) or words.get(SOURCE) or next(filter(None, words.values()), "")


@cache
def _read(code: str) -> tuple[Messages, list[Problem]]:
    return readable_messages(code)


def _messages(code: str) -> Messages:
    return _read(code)[0]


@cache
def catalogue(code: str) -> Catalogue:
    """The catalogue of a language without any names; `ProblemsError` if there is no such language.

    If its file is damaged, what can be read of it is used, and the rest is in English: see `damage`.
    """
    if code not in LANGUAGES:
        known = Listing(tuple(LANGUAGES))
        text = T("there is no language “{code}”; there are {known}", code=code, known=known)
        raise ProblemsError([Problem("I-LANG-01", text, did_you_mean(code, LANGUAGES))])
    return Catalogue(LANGUAGES[code])


def damage(code: str) -> tuple[Problem, ...]:
    """What is wrong with the catalogue file of a language: warnings, since the rest of it is used."""
    return tuple(replace(problem, severity=Severity.WARNING) for problem in _read(code)[1])
