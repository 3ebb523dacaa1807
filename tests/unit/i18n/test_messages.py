"""Reading a catalogue file: right files, damaged files, and what start-up needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from game.core.problems import ProblemsError
from game.i18n import files, messages
from game.i18n.extract import read
from game.i18n.messages import load_messages, parse_messages, po_path

HEADER = (
    'msgid ""\nmsgstr ""\n'
    '"Content-Type: text/plain; charset=utf-8\\n"\n'
    '"Plural-Forms: nplurals=2; plural=n > 4;\\n"\n\n'
)
PATH = Path("locale/id/LC_MESSAGES/mufakat.po")
RULES = ["nplurals=2; plural=__import__('os')", "nplurals=2; plural=(n"]
DAMAGED = [
    ('msgid "a"\nmsgstr "b\n\noops\n', [("I-PO-01", 7), ("I-PO-01", 9), ("I-PO-02", 6)]),
    ("<<<<<<< HEAD\n", [("I-PO-01", 6)]),
    ('msgid "a"\nmsgstr "\\q"\n', [("I-PO-01", 7), ("I-PO-02", 6)]),
    ('msgid "a"\n\nmsgid "b"\nmsgstr "c"\n', [("I-PO-02", 6)]),
    ('msgctxt "a"\nmsgstr "c"\n', [("I-PO-02", 6)]),
]


def test_translations_and_plural_rule_come_from_the_file() -> None:
    entries = (
        '# a comment\nmsgid "cow"\nmsgstr ""\n"s\\"a\\\\"\n"pi\\n"\n\n'
        'msgid "{count} cow"\nmsgid_plural "{count} cows"\nmsgstr[0] "few"\nmsgstr[1] "many"\n\n'
        'msgid "sheep"\nmsgstr ""\n\n'
        '#, fuzzy\nmsgid "goat"\nmsgstr "sapi"\n\n'
        '#~ msgid "old"\n#~ msgstr "lama"\n\n'
        'msgid "hen"\nmsgstr "ayam"\n'
    )
    found = parse_messages(HEADER + entries, PATH)
    assert found.forms == {"cow": ('s"a\\pi\n',), "{count} cow": ("few", "many"), "hen": ("ayam",)}
    assert [found.form(n) for n in (1, 4, 5)] == [0, 0, 1]


def test_our_files_are_read_as_babel_reads_them() -> None:
    theirs = {}
    for message in read(po_path("id"), "id"):
        strings = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        if message.id and all(strings):
            theirs[message.id if isinstance(message.id, str) else message.id[0]] = strings
    assert theirs
    assert load_messages("id").forms == theirs


@pytest.mark.parametrize(("entry", "expected"), DAMAGED)
def test_damage_is_named_with_its_lines_all_at_once(entry: str, expected: list[tuple[str, int]]) -> None:
    with pytest.raises(ProblemsError) as raised:
        parse_messages(HEADER + entry, PATH)
    assert [(p.code, p.place.line) for p in raised.value.problems] == expected
    assert {p.place.file for p in raised.value.problems} == {str(PATH)}


@pytest.mark.parametrize("rule", RULES)
def test_a_plural_rule_that_cannot_be_understood_is_a_problem(rule: str) -> None:
    text = f'msgid ""\nmsgstr "Plural-Forms: {rule};\\n"\n\nmsgid "a"\nmsgstr "b"\n'
    with pytest.raises(ProblemsError) as raised:
        parse_messages(text, PATH)
    assert [p.code for p in raised.value.problems] == ["I-PO-04"]


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_an_absent_file_or_another_encoding_is_a_problem(
    content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "locale_folder", lambda: tmp_path)
    if content is not None:
        path = messages.po_path("id")
        path.parent.mkdir(parents=True)
        path.write_bytes(content)
    with pytest.raises(ProblemsError) as raised:
        load_messages("id")
    assert [p.code for p in raised.value.problems] == ["I-PO-03"]


def test_both_languages_speak_before_any_package_is_installed() -> None:
    code = (
        "from game.core.text import Quantity; from game.i18n import catalogue;"
        "print(*(catalogue(code).render(Quantity(1.5, 'years')) for code in ('en', 'id')), sep='|')"
    )
    # -I -S: no site-packages; the project's folder is all that is on the path.
    start = f"import sys; sys.path.insert(0, {str(po_path('id').parents[4])!r}); {code}"
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", start], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "1.5 years|1,5 tahun"
