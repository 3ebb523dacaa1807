"""Every sentence of the program is extracted, translated, and fits its holes, in every language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from game.i18n import LANGUAGES, extract
from game.i18n.catalogue import HOLE
from game.i18n.files import header, locale_folder, po_path
from game.i18n.languages import SOURCE
from game.i18n.units import UNITS

TRANSLATED = [code for code in LANGUAGES if code != SOURCE]
SELF = "X-Language-Name"

# (a word of the English sentence, what the Indonesian one must have, what it must not have); `glossary.md`.
GLOSSARY = [
    (r"\bpart(y|ies)\b", r"[Pp]ihak", r"[Pp]eserta"),
    (r"\bsignator(y|ies)\b", r"penanda ?tangan", r"[Pp]eserta|[Pp]ihak"),
    (r"\bratif", r"ratifikasi|pengesahan", None),
    (r"\breservations?\b", r"reservasi|pensyaratan", None),
    (r"\bentr(y|ies|ers?) into force\b", r"berlaku", None),
    (r"\bconsensus\b", r"mufakat", None),
    (r"\bmajority\b", r"suara terbanyak", None),
    (r"\bsanctions?\b", r"sanksi", None),
    (r"\btariffs?\b", r"tarif", None),
    (r"\bautonomy\b", r"otonomi", None),
    (r"\benvoys?\b", r"utusan", None),
    (r"", None, r"\banda\b|\b[Kk]amu\b|\b[Kk]alian\b"),
]


def calls(*names: str) -> Iterator[tuple[str, ast.Call]]:
    """Every call of one of these functions (of all, if none is named), with where it stands."""
    for path in sorted(extract.source_folder().rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and (not names or node.func.id in names)
            ):
                yield f"{path.relative_to(extract.source_folder().parent)}:{node.lineno}", node


def literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def holes(*templates: str) -> set[str]:
    return {hole for template in templates for hole in HOLE.findall(template)}


def counted(english: tuple[str, ...]) -> set[str]:
    """The hole that every sentence with plural forms has, whether it shows it or not."""
    return {"count"} if len(english) > 1 else set()


def entries(code: str) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """(English forms, translated forms) of every translated sentence."""
    for message in extract.read(po_path(code), code):
        strings = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        if message.id and any(strings):
            yield (message.id,) if isinstance(message.id, str) else tuple(message.id), strings


@pytest.fixture(scope="module")
def source() -> Catalog:
    return extract.extract()


def test_the_pot_has_exactly_the_sentences_of_the_code(source: Catalog) -> None:
    pot = extract.templates(extract.read(extract.pot_path()))
    code = extract.templates(source)
    assert (code - pot, pot - code) == (set(), set()), "run: python -m game.i18n.extract --update"


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_sentence_is_translated(code: str, source: Catalog) -> None:
    lacking = extract.untranslated(code, source)
    share = len(lacking) / len(extract.templates(source))
    assert not lacking, f"{code} lacks {share:.1%} of the sentences"


@pytest.mark.parametrize("code", TRANSLATED)
def test_translations_have_the_holes_of_their_sentence(code: str) -> None:
    wrong = [
        (english, words)
        for english, forms in entries(code)
        for words in forms
        if not holes(english[-1]) - {"count"} <= holes(words) <= holes(*english) | counted(english)
    ]
    assert wrong == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_plural_forms_and_marks_of_the_file_are_right(code: str) -> None:
    text = po_path(code).read_text(encoding="utf-8")
    said = header(po_path(code))
    wanted = int(said["Plural-Forms"].removeprefix("nplurals=").partition(";")[0])
    if code == "id":  # CLDR: Indonesian has one form; Babel believes in two
        assert wanted == 1
    assert said["Language"] == code and said[SELF] == LANGUAGES[code].autonym
    assert [english for english, words in entries(code) if len(english) > 1 and len(words) != wanted] == []
    assert [line for line in text.splitlines() if line.startswith("#,")] == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_translations_close_as_their_sentence_does(code: str) -> None:
    def close(words: str) -> tuple[str, str]:
        lead, last = words[: len(words) - len(words.lstrip())], words[-1:]
        return lead, last if last in " :…?!" else ""

    assert [(e, w) for e, forms in entries(code) for w in forms if close(w) != close(e[-1])] == []


@pytest.mark.parametrize(("english", "must", "never"), GLOSSARY)
def test_indonesian_uses_the_words_of_the_glossary(english: str, must: str | None, never: str | None) -> None:
    about = [
        (e[0], w)
        for e, forms in entries("id")
        for w in forms
        if re.search(english, e[0], re.IGNORECASE) and "contracting" not in e[0].casefold()
    ]
    assert [pair for pair in about if must and not re.search(must, pair[1], re.IGNORECASE)] == []
    assert [pair for pair in about if never and re.search(never, pair[1])] == []


def test_templates_are_literals_so_that_extraction_finds_them() -> None:
    own = "game/core/text.py"
    hidden = [
        place
        for place, call in calls("T", "TN")
        if not place.startswith(own) and None in map(literal, call.args[: 1 if call.func.id == "T" else 2])
    ]
    assert hidden == []


def test_templates_have_holes_and_no_format_specifications(source: Catalog) -> None:
    sentences = [
        s for entry in extract.templates(source) for s in (entry if isinstance(entry, tuple) else [entry])
    ]
    assert [s for s in sentences if re.search(r"[{}]", HOLE.sub("", s))] == []


def test_every_hole_gets_a_value_and_every_value_has_a_hole() -> None:
    """Sentences that get no value at all stand in tables, and are filled when one is chosen."""
    wrong = []
    for place, call in calls("T", "TN"):
        templates = [t for t in map(literal, call.args[:2]) if t is not None]
        given = {k.arg for k in call.keywords if k.arg} | ({"count"} if call.func.id == "TN" else set())
        later = not call.keywords or any(k.arg is None for k in call.keywords)
        unfilled, unused = holes(*templates) - given, given - holes(*templates) - {"count"}
        if (unfilled and not later) or unused:
            wrong.append((place, sorted(unfilled), sorted(unused)))
    assert wrong == []


def units() -> Iterator[tuple[str, str]]:
    """(unit, where) of every unit that stands in a call: as `unit=…`, or where these functions take it."""
    positions = {"Quantity": 1, "Lever": 1, "Slot": 4, "FormField": 3}
    for place, call in calls():
        given = [k.value for k in call.keywords if k.arg == "unit"]
        assert isinstance(call.func, ast.Name)
        position = positions.get(call.func.id, len(call.args))
        for words in map(literal, given + call.args[position : position + 1]):
            if words is not None:
                yield words, place


def test_every_unit_of_the_code_can_be_written() -> None:
    found = sorted(units())
    assert found
    assert [(unit, place) for unit, place in found if unit not in UNITS] == []


def test_the_files_lie_where_the_program_looks() -> None:
    assert sorted(path.parts[-3] for path in Path(locale_folder()).glob("*/*/*.po")) == [*LANGUAGES]
