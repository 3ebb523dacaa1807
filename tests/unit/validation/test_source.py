"""Reading authors' files: what is refused, with which code and where; what plain words mean."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.core.problems import Problem
from game.validation.files import MAX_BYTES, inside
from game.validation.source import Source, read_source


def read(folder: Path, content: str | bytes) -> Source:
    path = folder / "s.yaml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_source(path)


def told(problems: list[Problem] | tuple[Problem, ...]) -> list[tuple[str, int, int]]:
    return [(p.code, p.place.line, p.place.column) for p in problems]


LAUGHS = "a: &a [lol, lol]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"

SYNTAX = {
    "tab": ("a:\n\tb: 1\n", "S-YAML-20", 2, 1),
    "no space after colon": ("a:1\nb: 2\n", "S-YAML-21", 1, 2),
    "no space, deeper": ("x:\n  - id:idn\n    b: 2\n", "S-YAML-21", 2, 7),
    "second colon": ("a: b: c\n", "S-YAML-22", 1, 5),
    "no colon": ("# c\nword\nb: 1\n", "S-YAML-23", 2, 1),
    "open single quote": ("a: 'x\nb: 2\n", "S-YAML-24", 1, 4),
    "open double quote": ('b: 1\na: "x\n', "S-YAML-24", 2, 4),
    "open bracket": ("a: [1, 2\nb: 3\n", "S-YAML-25", 1, 4),
    "open brace at the end": ("a: {", "S-YAML-25", 1, 4),
    "at sign": ("a: @x\n", "S-YAML-26", 1, 4),
    "per cent": ("a: %x\n", "S-YAML-26", 1, 4),
    "lone star": ("a: *\n", "S-YAML-26", 1, 4),
    "escape": ('a: "\\q"\n', "S-YAML-27", 1, 6),
    "indent": ("a:\n  b: 1\n c: 2\n", "S-YAML-28", 3, 2),
    "indent under a value": ("a: 1\n b: 2\n", "S-YAML-28", 2, 2),
    "indent back too far": (" a: 1\nb: 2\n", "S-YAML-28", 2, 1),
    "item among fields": ("a: 1\n- b\n", "S-YAML-29", 2, 1),
    "field among items": ("- a\nb: 1\n", "S-YAML-29", 2, 1),
    "quote in quotes": ("a: 'it's'\n", "S-YAML-30", 1, 8),
    "stray bracket": ("a: }\n", "S-YAML-31", 1, 4),
    "double comma": ("a: [1,,2]\n", "S-YAML-31", 1, 7),
    "list in line": ("a: - b\n", "S-YAML-32", 1, 4),
    "directive": ("# c\n%YAML 1.1\n---\na: NO\n", "S-YAML-10", 2, 1),
    "unknown directive": ("%FOO\n---\na: 1\n", "S-YAML-10", 1, 1),
    "two documents": ("a: 1\n---\nb: 2\n", "S-YAML-08", 2, 1),
    "list as a name": ("? [a, b]\n: 1\n", "S-YAML-09", 1, 3),
    "empty": ("", "S-YAML-07", 1, 1),
    "comments only": ("# nothing\n\n# here\n", "S-YAML-07", 1, 1),
    "tag": ("a: !!python/object:os.system x\n", "S-YAML-03", 1, 4),
    "monster of a tag": ("a: !" + "x" * 6000, "S-YAML-03", 1, 4),
    "anchor": ("a: 1\nb: &x 2\n", "S-YAML-01", 2, 4),
    "alias": ("a: 1\nb: *x\n", "S-YAML-02", 2, 4),
    "escaped NUL": ('a: "\\0"\n', "S-YAML-11", 1, 4),
    "half an emoji": ('a: "\\ud83d"\n', "S-YAML-11", 1, 4),
    "NUL": ("a: 1\nb: \0\n", "S-FILE-08", 2, 4),
    "escape character": ("a: \x1b[31m\n", "S-FILE-08", 1, 4),
}


@pytest.mark.parametrize("name", SYNTAX)
def test_a_bad_file_is_told_with_its_place(tmp_path: Path, name: str) -> None:
    content, code, line, column = SYNTAX[name]
    assert told(read(tmp_path, content).problems) == [(code, line, column)]


def test_billion_laughs_are_not_expanded_and_every_anchor_is_named(tmp_path: Path) -> None:
    source = read(tmp_path, LAUGHS)
    assert [p.code for p in source.problems].count("S-YAML-01") == 3
    assert [p.code for p in source.problems].count("S-YAML-02") == 6
    assert not source.usable and source.data is None


@pytest.mark.parametrize("content", ["[" * 3000, "[" * 3000 + "]" * 3000, "- " * 3000, "{a: " * 3000])
def test_deep_nests_stop_at_the_limit(tmp_path: Path, content: str) -> None:
    assert [p.code for p in read(tmp_path, content).problems] == ["S-YAML-04"]


def test_the_depth_limit_is_24(tmp_path: Path) -> None:
    assert read(tmp_path, "[" * 24 + "]" * 24).problems == ()
    assert told(read(tmp_path, "[" * 25 + "]" * 25).problems) == [("S-YAML-04", 1, 25)]


def test_too_many_parts_stop(tmp_path: Path) -> None:
    assert [p.code for p in read(tmp_path, "- 1\n" * 50_000).problems] == ["S-YAML-05"]
    assert read(tmp_path, "- 1\n" * 49_000).problems == ()


def test_a_file_over_the_limit_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(tmp_path, b"a: 1\n" + b"#" * (MAX_BYTES - 5)).problems == ()
    path = tmp_path / "s.yaml"
    path.write_bytes(b"#" * (MAX_BYTES + 1))

    def forbidden(*_: object, **__: object) -> None:
        raise AssertionError("opened a file that is too large")

    monkeypatch.setattr(Path, "open", forbidden)
    assert [p.code for p in read_source(path).problems] == ["S-FILE-05"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("a: 1\nb: caf\u00e9\n".encode("latin-1"), "S-FILE-07"),
        ("a: 1\n".encode("utf-16"), "S-FILE-06"),
        ("a: satu\n".encode("utf-16-le"), "S-FILE-06"),
        ("a: satu\n".encode("utf-16-be"), "S-FILE-06"),
        ("a: 1\n".encode("utf-32"), "S-FILE-06"),
        (bytes(range(256)), "S-FILE-07"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "S-FILE-07"),
    ],
)
def test_other_encodings_are_named(tmp_path: Path, content: bytes, code: str) -> None:
    assert [p.code for p in read(tmp_path, content).problems] == [code]


def test_the_place_and_letter_of_a_latin_1_byte(tmp_path: Path) -> None:
    (problem,) = read(tmp_path, b"a: 1\nb: \xc3\xa9 caf\xe9\n").problems
    assert (problem.place.line, problem.place.column) == (2, 9)
    assert problem.hint is not None and problem.hint.params["guess"] == "\u00e9"


def test_the_kind_of_utf_is_said(tmp_path: Path) -> None:
    (problem,) = read(tmp_path, "a: 1\n".encode("utf-32")).problems
    assert problem.text.params["encoding"] == "UTF-32"


def test_a_byte_order_mark_and_crlf_are_fine(tmp_path: Path) -> None:
    source = read(tmp_path, b"\xef\xbb\xbfa: 1\r\nb: x\r\n")
    assert source.data == {"a": 1, "b": "x"} and not source.problems
    assert (source.place(("b",)).line, source.place(("b",)).column) == (2, 4)


def test_what_is_not_a_readable_file(tmp_path: Path) -> None:
    def codes(name: str) -> list[str]:
        return [p.code for p in read_source(tmp_path / name).problems]

    (tmp_path / "folder").mkdir()
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    os.mkfifo(tmp_path / "pipe")
    assert codes("absent.yaml") == ["S-FILE-01"]
    assert codes("absent/s.yaml") == ["S-FILE-01"]
    assert codes("folder") == ["S-FILE-02"]
    assert codes("pipe") == ["S-FILE-03"]
    assert codes("loop") == ["S-FILE-04"]
    assert codes("n\0l") == ["S-FILE-04"]
    assert codes("x" * 5000) == ["S-FILE-04"]


def test_an_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "s.yaml").write_text("a: 1")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "open", refuse)
    assert [p.code for p in read_source(tmp_path / "s.yaml").problems] == ["S-FILE-04"]


def test_every_duplicate_key_is_told_and_the_first_value_stays(tmp_path: Path) -> None:
    source = read(tmp_path, 'a: 1\na: 2\nb: {c: 1, c: {d: 1, d: 2}}\n"a": 3\n')
    assert told(source.problems) == [
        ("S-YAML-06", 2, 1),
        ("S-YAML-06", 3, 11),
        ("S-YAML-06", 3, 21),
        ("S-YAML-06", 4, 1),
    ]
    assert source.data == {"a": 1, "b": {"c": 1}} and source.usable
    assert ("b", "c", "d") not in source.positions


def test_plain_words_mean_what_yaml_1_2_says(tmp_path: Path) -> None:
    source = read(
        tmp_path,
        "[NO, on, yes, 2015-12-12, 12:30, 1_000, 0x1F, .inf, .NaN, 1e999, '1', "
        "12345678901234567890, 0777, -5, +3, .5, -1e3, 1., true, FALSE, ~, null, Null]",
    )
    assert source.data == [
        "NO",
        "on",
        "yes",
        "2015-12-12",
        "12:30",
        "1_000",
        "0x1F",
        ".inf",
        ".NaN",
        "1e999",
        "1",
        "12345678901234567890",
        777,
        -5,
        3,
        0.5,
        -1000.0,
        1.0,
        True,
        False,
        None,
        None,
        None,
    ]


def test_names_of_fields_are_text(tmp_path: Path) -> None:
    assert read(tmp_path, "{NO: 1, 2: 2, true: 3, ~: 4}").data == {"NO": 1, "2": 2, "true": 3, "~": 4}


def test_every_key_and_value_has_its_place(tmp_path: Path) -> None:
    source = read(tmp_path, "n:\n  - id: idn\n    w: {P: .3}\n  - x\n")

    def at(*path: str | int, key: bool = False) -> tuple[int, int]:
        place = source.place(path, key=key)
        return place.line, place.column

    assert (at("n", key=True), at("n"), at("n", 0)) == ((1, 1), (2, 3), (2, 5))
    assert (at("n", 0, "w", "P", key=True), at("n", 0, "w", "P")) == ((3, 9), (3, 12))
    assert at("n", 1) == (4, 5)
    assert at("n", 0, "absent") == (2, 5)
    assert at("n", 0, "w", "absent") == (3, 5)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("../x.csv", "S-FILE-09"),
        ("a/../../x", "S-FILE-09"),
        ("/etc/passwd", "S-FILE-09"),
        ("C:/x", "S-FILE-09"),
        ("out/x", "S-FILE-09"),
        ("loop", "S-FILE-10"),
        ("", "S-FILE-10"),
        (".", "S-FILE-10"),
        ("a\\b", "S-FILE-10"),
        ("a\0b", "S-FILE-10"),
        ("a//b", "S-FILE-10"),
        ("x.csv ", "S-FILE-10"),
        ("file:x", "S-FILE-10"),
    ],
)
def test_names_stay_inside_the_folder(tmp_path: Path, name: str, code: str) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "out").symlink_to(tmp_path)
    (home / "loop").symlink_to(home / "loop")
    path, problems = inside(home, name)
    assert path is None and [p.code for p in problems] == [code]


def test_a_good_name_is_found_in_the_folder(tmp_path: Path) -> None:
    assert inside(tmp_path, "tables/nations.csv") == (tmp_path / "tables/nations.csv", [])
