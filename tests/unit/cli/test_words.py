"""Which language the command line speaks."""

from __future__ import annotations

import locale

import pytest

from game.cli.words import language_of, render
from game.core.text import T
from game.i18n import catalogue

NAMES = ("LC_ALL", "LC_MESSAGES", "LANG")


@pytest.fixture(autouse=True)
def no_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(locale, "getlocale", lambda: (None, None))


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ([], "en"),
        (["--lang", "id"], "id"),
        (["play", "--lang=id"], "id"),
        (["--lang", "en", "play", "--lang", "id"], "id"),
        (["--lang", "xx"], "en"),
        (["--lang"], "en"),
        (["id"], "en"),
    ],
)
def test_asked_for(words: list[str], language: str) -> None:
    assert language_of(words) == language


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("value", "language"),
    [("id_ID.UTF-8", "id"), ("id", "id"), ("C.UTF-8", "en"), ("de_DE", "en"), ("", "en")],
)
def test_of_the_system(name: str, value: str, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    assert language_of([]) == language
    assert language_of(["--lang", "en"]) == "en"


def test_of_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locale, "getlocale", lambda: ("Indonesian_Indonesia", "1252"))
    assert language_of([]) == "id"


def test_lc_all_goes_before_lang(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.setenv("LC_ALL", "id_ID.UTF-8")
    assert language_of([]) == "id"


def test_a_sentence_is_rendered_in_that_language() -> None:
    text = T("there is no command “{name}”; see --help", name="x")
    assert render(text, "id") == catalogue("id").render(text) != render(text, "en")
