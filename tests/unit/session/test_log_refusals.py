"""Files that are no saves, newer saves, hand-made bombs: a clear problem each, never a traceback."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.problems import SaveError
from game.session.lines import MAX_FILE, MAX_LINE, encode, parse
from game.session.log import FORMAT, read, read_good
from game.session.rewinds import effective


def refusal(path: Path) -> Any:
    with pytest.raises(SaveError) as error:
        read(path)
    (problem,) = error.value.problems
    return problem


def chained(*bodies: bytes) -> bytes:
    """Lines with right hashes around any bytes, as a forger could make them."""
    previous, lines = b"", []
    for body in bodies:
        previous = hashlib.sha256(previous + body).hexdigest().encode()
        lines.append(previous + b" " + body + b"\n")
    return b"".join(lines)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "S-FILE-08"),
        (b"\x00" * 5000, "S-FILE-09"),
        (bytes(range(256)) * 9, "S-FILE-09"),
        (b"PK\x03\x04" + b"\x00" * 90, "S-FILE-09"),
        ("id: danau\nname: Danau yang jauh di balik bukit dan lembah\n".encode("utf-16"), "S-FILE-09"),
        (b"id: danau\ntitle: a scenario is no save, though somebody may well try to open it\n", "S-FILE-09"),
        (b"\n\n\n", "S-FILE-08"),
        (chained(b"[]"), "S-LINE-05"),
        (chained(b"{" * 40), "S-LINE-05"),
        (chained(b'{"format":1,"x":NaN}'), "S-LINE-05"),
        (chained(b'{"x":' + b"9" * 5000 + b"}"), "S-LINE-05"),
        (chained(b'{"x":"\xff"}'), "S-LINE-05"),
        (chained(b"[" * 200_000 + b"]" * 200_000), "S-LINE-05"),
        (chained(b"{}"), "S-LINE-06"),
        (chained(b'{"format":true}'), "S-LINE-06"),
        (chained(b'{"format":0}'), "S-LINE-06"),
    ],
)
def test_what_is_no_save_is_said(tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(data)
    assert refusal(path).code == code


def test_each_missing_field_of_the_header_is_named(header: dict[str, Any]) -> None:
    whole = {**header, "format": FORMAT}
    for key in header:
        with pytest.raises(SaveError) as error:
            parse(encode("", {k: v for k, v in whole.items() if k != key})[1])
        assert error.value.problems[0].place.path == (key,)
    for key in ("id", "version", "hash"):
        scenario = {k: v for k, v in header["scenario"].items() if k != key}
        with pytest.raises(SaveError) as error:
            parse(encode("", {**whole, "scenario": scenario})[1])
        assert error.value.problems[0].place.path == (f"scenario.{key}",)


def test_a_newer_format_is_refused_by_name_and_number(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(chained(b'{"format":7,"game":"9.2.0"}') + b"whatever the future writes")
    problem = refusal(path)
    assert problem.code == "S-LINE-07"
    assert problem.text.params == {"file": "x.jsonl", "game": "9.2.0", "found": 7, "known": FORMAT}


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    assert refusal(tmp_path / "absent.jsonl").code == "S-FILE-03"
    assert refusal(tmp_path).code == "S-FILE-06"
    if os.name == "posix":
        os.mkfifo(tmp_path / "pipe.jsonl")
        assert refusal(tmp_path / "pipe.jsonl").code == "S-FILE-06"
        assert refusal(Path("/dev/zero")).code == "S-FILE-06"


def test_a_file_beyond_the_cap_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    with path.open("wb") as file:
        file.truncate(MAX_FILE + 1)
    assert refusal(path).code == "S-FILE-07"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b'{"x":"' + b"a" * MAX_LINE + b'"}', "S-LINE-04"),
        (b'{"x":' + b"[" * 100 + b"]" * 100 + b"}", "S-LINE-05"),
        (b'"only a string"', "S-LINE-05"),
        (b'{"kind":"rewind","to":1}', "S-LINE-09"),
        (b'{"kind":"rewind"}', "S-LINE-09"),
        (b'{"kind":"rewind","to":true}', "S-LINE-09"),
    ],
    ids=lambda value: str(value[:12]),
)
def test_a_forged_record_is_named_by_its_line(
    tmp_path: Path, header: dict[str, Any], body: bytes, code: str
) -> None:
    path = tmp_path / "x.jsonl"
    first = encode("", {**header, "format": FORMAT})[1].rstrip(b"\n")
    path.write_bytes(chained(first[65:], body))
    problem = refusal(path)
    assert (problem.code, problem.place.line) == (code, 2)
    assert problem.hint.params == {"line": 1}


def complete(data: bytes) -> int:
    return data.count(b"\n")


def test_a_cut_anywhere_is_noticed_and_loses_no_whole_line(save: Path, records: list[Any]) -> None:
    whole = save.read_bytes()
    for size in range(len(whole)):
        save.write_bytes(whole[:size])
        lines = complete(whole[:size])
        first_line_whole = lines > 0 or whole[size : size + 1] == b"\n"
        if not first_line_whole:
            assert refusal(save).code == ("S-LINE-03" if size else "S-FILE-08")
            continue
        reading = read(save)
        if whole[size - 1 : size] == b"\n":  # exactly an earlier save: nothing can be missed
            expected, codes = lines - 1, []
        elif whole[size : size + 1] == b"\n":  # only the line end is missing: the record is whole
            expected, codes = lines, ["S-LINE-02"]
        else:
            expected, codes = lines - 1, ["S-LINE-01"]
        assert list(reading.records) == records[:expected], size
        assert [notice.code for notice in reading.notices] == codes, size


def test_every_flipped_bit_is_named_or_noticed(save: Path, records: list[Any]) -> None:
    whole = save.read_bytes()
    for place in range(len(whole)):
        line = complete(whole[:place]) + 1
        for bit in range(8):
            data = bytearray(whole)
            data[place] ^= 1 << bit
            try:
                reading = parse(bytes(data))
            except SaveError as error:
                assert line == 1 and error.problems[0].place.line == 1, (place, bit)
                continue
            said = (*reading.problems, *reading.notices)
            assert [problem.place.line for problem in said] == [line], (place, bit)
            kept = 5 if place == len(whole) - 1 else line - 2
            assert list(reading.records) == records[:kept], (place, bit)


@given(st.binary(max_size=300))
def test_no_bytes_make_a_traceback(data: bytes) -> None:
    with pytest.raises(SaveError):
        parse(data)


@given(st.binary(max_size=300))
def test_no_tail_makes_a_traceback_or_a_record(tail: bytes) -> None:
    good = chained(
        b'{"created":"","format":1,"game":"1","rules":"1",'
        b'"scenario":{"hash":"h","id":"i","version":"1"},"seats":{},"seed":1}',
        b'{"kind":"seal"}',
    )
    reading = parse(good + tail)
    assert reading.records == ({"kind": "seal"},)
    assert bool(reading.notices or reading.problems) is bool(tail)


def test_a_good_part_that_is_read_counts(save: Path, records: list[Any]) -> None:
    save.write_bytes(save.read_bytes() + b"garbage\n")
    assert list(effective(read_good(save).records)) == records
