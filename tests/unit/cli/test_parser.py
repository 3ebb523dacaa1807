"""The command line speaks the chosen language: help, headings, usage errors."""

from __future__ import annotations

import argparse
import inspect
import re

import pytest

from game.cli.frame import commands, main, parser_of
from game.cli.parser import SEVERAL, WORDS


def helps(name: str, language: str) -> dict[str, str | None]:
    """The help of each argument of a command."""
    parser = parser_of(name, commands()[name], language)
    return {action.dest + str(action.option_strings): action.help for action in parser._actions}


@pytest.mark.parametrize("name", commands())
def test_every_argument_is_explained_in_both_languages(name: str) -> None:
    english, indonesian = helps(name, "en"), helps(name, "id")
    assert english.keys() == indonesian.keys()
    assert [key for key, words in english.items() if not words or words == indonesian[key]] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("play --nosuch", "argumen tidak dikenal: --nosuch"),
        ("play --seed x", "argumen --seed: “x” bukan bilangan bulat"),
        ("play --scale x", "argumen --scale: “x” bukan bilangan"),
        ("play --theme red", "argumen --theme: 'red' bukan pilihan (pilih dari"),
        ("play --sc 2", "pilihan kurang jelas: --sc dapat berarti --scenario, --scale, --screenshot"),
        ("play --size", "argumen --size: perlu satu isian"),
        ("check --json=yes", "argumen --json: isian 'yes' tidak dapat dipakai di sini"),
        ("simulate a --turns 0", "argumen --turns: “0” bukan bilangan bulat mulai dari 1"),
        ("replay", "argumen ini harus ada: SAVE"),
    ],
)
def test_wrong_words_are_answered_in_indonesian(
    words: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    command, *rest = words.split()
    assert main([command, "--lang", "id", *rest]) == 2
    told = capsys.readouterr()
    assert told.out == "" and said in told.err
    assert told.err.startswith("cara pakai: ") and ": galat: " in told.err


def test_help_is_indonesian_from_its_first_word(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["play", "--lang", "id", "--help"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("cara pakai: ")
    assert "argumen menurut urutan:" in told and "tampilkan bantuan ini lalu selesai" in told


def test_an_unknown_language_is_named_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["play", "--lang", "xx"]) == 2
    assert "argument --lang: invalid choice: 'xx'" in capsys.readouterr().err


def test_the_words_are_those_of_argparse() -> None:
    """On another Python argparse may say things otherwise: then this names what is no longer asked for."""
    source = inspect.getsource(argparse)
    asked = set(re.findall(r"\b_\(\s*'((?:[^'\\]|\\.)*)'", source)) | set(
        re.findall(r"ngettext\('[^']*',\s*'([^']*)'", source)
    )
    usual = {"usage: ", "options", "positional arguments", "unrecognized arguments: %s", SEVERAL.template}
    assert usual <= asked and WORDS.keys() & asked >= usual - {SEVERAL.template}
