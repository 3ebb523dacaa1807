"""Collecting sentences from code, and bringing them into the files of the languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.i18n import extract, files
from game.i18n.messages import load_messages

CODE = """
a = T("two pieces " "of one sentence {b}", b=T("a nested one"))
# TRANSLATORS: cows, not people
c = TN("{count} cow", "{count} cows", 3)
not_ours = other("left out")
"""

HEADER = r"""
msgid ""
msgstr ""
"Language: id\n"
"Plural-Forms: nplurals=1; plural=0;\n"
"X-Language-Name: Bahasa Indonesia\n"
"""
"""All that a translator writes before the first extraction."""


@pytest.fixture
def code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small program of one file, with a folder for its catalogues."""
    source, locale = tmp_path / "game", tmp_path / "locale"
    source.mkdir()
    header = locale / "id" / "LC_MESSAGES" / "mufakat.po"
    header.parent.mkdir(parents=True)
    header.write_text(HEADER, encoding="utf-8")
    monkeypatch.setattr(extract, "source_folder", lambda: source)
    monkeypatch.setattr(files, "locale_folder", lambda: locale)
    file = source / "part.py"
    file.write_text(CODE, encoding="utf-8")
    return file


def translate(words: dict[str, str | tuple[str, ...]]) -> None:
    catalog = extract.read(files.po_path("id"), "id")
    for template, string in words.items():
        catalog.get(template).string = string
    extract.write(files.po_path("id"), catalog)


def test_sentences_are_found_in_pieces_nested_and_plural(code: Path) -> None:
    found = extract.extract()
    assert extract.templates(found) == {
        "two pieces of one sentence {b}",
        "a nested one",
        ("{count} cow", "{count} cows"),
    }
    assert found.get("{count} cow").auto_comments == ["cows, not people"]


def test_update_keeps_translations_and_drops_what_the_code_no_longer_says(code: Path) -> None:
    assert extract.main(["--update"]) == 0
    translate({"a nested one": "yang di dalam", "{count} cow": ("{count} sapi",)})
    code.write_text('T("a nested one")\nTN("{count} cow", "{count} cows", 1)\nT("new")', encoding="utf-8")
    assert extract.main(["--update"]) == 0
    assert load_messages("id").forms == {"a nested one": ("yang di dalam",), "{count} cow": ("{count} sapi",)}
    assert extract.templates(extract.read(files.po_path("id"))) == {
        "a nested one",
        ("{count} cow", "{count} cows"),
        "new",
    }


def test_files_carry_no_dates_and_the_right_number_of_forms(code: Path) -> None:
    extract.main(["--update"])
    first = files.po_path("id").read_text(encoding="utf-8")
    assert "Date" not in first
    assert '"Plural-Forms: nplurals=1; plural=0;\\n"' in first
    assert '"X-Language-Name: Bahasa Indonesia\\n"' in first
    extract.main(["--update"])
    assert files.po_path("id").read_text(encoding="utf-8") == first


def test_check_writes_nothing_and_tells_what_is_stale_or_untranslated(
    code: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    extract.main(["--update"])
    code.write_text('T("a nested one")', encoding="utf-8")
    before = extract.pot_path().read_bytes()
    capsys.readouterr()
    assert extract.main(["--check"]) == 1
    told = capsys.readouterr().err
    assert "the pot is stale" in told
    assert "id: a nested one" in told
    assert extract.pot_path().read_bytes() == before
    extract.main(["--update"])
    translate({"a nested one": "yang di dalam"})
    assert extract.main(["--check"]) == 0
