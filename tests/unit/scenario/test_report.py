"""How problems look: line, caret, hint, cut lines, counts; and as plain dictionaries."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from game.core.problems import Place, Problem, Severity
from game.core.text import T
from game.i18n.catalogue import catalogue
from game.scenario.report import as_json, format_problems
from game.validation.shape import validate
from game.validation.source import Source, read_source

ENGLISH = catalogue("en")


class Toy(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    support: float = Field(ge=0, le=100)
    stance: Literal["open", "shut"] = "open"


def found(folder: Path, content: str) -> tuple[Source, list[Problem]]:
    path = folder / "s.yaml"
    path.write_text(content)
    source = read_source(path)
    return source, validate(Toy, source)[1]


def test_a_report_shows_line_caret_hint_and_counts(tmp_path: Path) -> None:
    source, problems = found(tmp_path, "stance: opne\n# nine lines\n\n\n\n\n\n\n\nsupport:   140\n")
    assert (
        format_problems(reversed(problems), ENGLISH, [source], 80)
        == f"""\
{source.file}:1:9: error S-SHAPE-03: stance: expected one of: open, shut, found the text “opne”
   |
 1 | stance: opne
   |         ^^^^ did you mean “open”?
{source.file}:10:12: error S-SHAPE-30: support: expected a number from 0 to 100, found the number 140
    |
 10 | support:   140
    |            ^^^
2 errors in 1 file
"""
    )


def test_without_a_place_or_a_source_the_hint_has_its_own_line() -> None:
    problems = [
        Problem("X-1", T("odd"), T("mend it"), severity=Severity.WARNING),
        Problem("X-2", T("bad"), T("mend it"), Place("a.yaml")),
    ]
    assert format_problems(problems, ENGLISH) == (
        "warning X-1: odd\n  = mend it\na.yaml: error X-2: bad\n  = mend it\n"
        "1 error and 1 warning in 2 files\n"
    )


def test_no_problems() -> None:
    assert format_problems([], ENGLISH) == "no problems found\n"


def test_long_lines_are_cut_around_the_caret(tmp_path: Path) -> None:
    source, problems = found(tmp_path, f"{{stance: {'x' * 300}, support: 140, extra: {'y' * 300}}}\n")
    report = format_problems(problems, ENGLISH, [source], 60)
    lines = [line for line in report.splitlines() if line.startswith((" 1 |", "   |"))]
    assert all(len(line) <= 60 for line in lines)
    at = report.splitlines().index(next(line for line in report.splitlines() if "S-SHAPE-30" in line))
    shown, carets = report.splitlines()[at + 2 : at + 4]
    assert shown[carets.index("^") : carets.rindex("^") + 1] == "140"
    assert shown.startswith(" 1 | …") and shown.endswith("…")


def test_a_hint_that_does_not_fit_goes_below(tmp_path: Path) -> None:
    source, problems = found(tmp_path, f"{{support: 1, {' ' * 30}stance: opne}}\n")
    assert format_problems(problems, ENGLISH, [source], 60).splitlines()[-2] == "   = did you mean “open”?"


def test_wide_letters_and_tabs_keep_the_caret_in_place(tmp_path: Path) -> None:
    source, problems = found(tmp_path, '{"日本": 1, support: 140}\n')
    lines = format_problems(problems, ENGLISH, [source], 80).splitlines()
    at = next(i for i, line in enumerate(lines) if "S-SHAPE-30" in line)
    assert lines[at + 3] == "   | " + " " * 21 + "^^^"  # {"日本" is 7 columns wide, not 5
    source, problems = found(tmp_path, "a: x\n\tsupport: 1\n")
    assert "\t" not in format_problems(problems, ENGLISH, [source], 80)


def test_nothing_from_a_file_can_steer_the_terminal(tmp_path: Path) -> None:
    source, problems = found(tmp_path, "support: \x1b[2J\u202e1\n")
    assert problems and "\x1b" not in format_problems(problems, ENGLISH, [source], 80)
    source, problems = found(tmp_path, 'support: "\\e[2J\u202e\\n1"\n"\\u009b\u202e": 1\n')
    report = format_problems(problems, ENGLISH, [source], 80)
    assert all(line.isprintable() for line in report.split("\n"))


def test_the_json_form(tmp_path: Path) -> None:
    source, problems = found(tmp_path, "stance: opne\nsupport: 1\n")
    (entry,) = json.loads(json.dumps(as_json(problems, ENGLISH)))
    assert entry == {
        "file": source.file,
        "line": 1,
        "column": 9,
        "code": "S-SHAPE-03",
        "severity": "error",
        "message": "stance: expected one of: open, shut, found the text “opne”",
        "hint": "did you mean “open”?",
        "path": ["stance"],
    }
