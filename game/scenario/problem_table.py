"""The table of everything that can be wrong with a scenario, for docs/problems.md.

`python -m game.scenario.problem_table --write` writes it; a test keeps it fresh. Not here: the words, which
stand beside the code that finds each mistake.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import NamedTuple

from game.core.problems import Severity
from game.core.text import Text
from game.resources import project
from game.scenario.checks import sayings
from game.validation.shape_words import OTHER, SHAPE_WORDS, UNION
from game.validation.words import CSV_WORDS, FILE_WORDS, YAML_WORDS

HEAD = """# What can be wrong with a scenario

Written by `python -m game.scenario.problem_table --write`. A code never changes its meaning. Errors keep a
scenario from starting; warnings and hints do not, and a file can accept them: `allow: {S-TEXT-02: "why"}`.
Words in braces are filled with what was found.
"""

PARTS = (
    ("S-FILE", "Opening a file"),
    ("S-YAML", "Reading YAML"),
    ("S-CSV", "Reading tables"),
    ("S-SHAPE", "Fields and their values"),
    ("S-HEAD", "The head of the file"),
    ("S-REF", "Names that must mean something"),
    ("S-TWICE", "Names that must differ"),
    ("S-VALUE", "Opening figures"),
    ("S-SUM", "Sums"),
    ("S-MAP", "Maps"),
    ("S-TREATY", "Treaties"),
    ("S-TERMS", "Terms of articles"),
    ("S-BODY", "Institutions"),
    ("S-GATE", "Gates"),
    ("S-EVENT", "Events"),
    ("S-AIM", "Objectives"),
    ("S-CARD", "Concept cards"),
    ("S-DEPTH", "Depth"),
    ("S-TEXT", "Texts"),
    ("S-FACT", "Sources"),
    ("S-ALLOW", "Accepted warnings"),
    ("S-RUN", "Trial run"),
)


class Row(NamedTuple):
    """One mistake as a row of the table."""

    code: str
    severity: Severity
    text: Text
    hint: Text | None


def rows() -> list[Row]:
    """All mistakes, sorted by code, each once."""
    found = {row.code: row for row in (*_reading(), *_shapes(), *_meaning())}
    return [found[code] for code in sorted(found)]


def _reading() -> Iterator[Row]:
    for table in (FILE_WORDS, YAML_WORDS, CSV_WORDS):
        for code, (text, hint) in table.items():
            yield Row(code, Severity.ERROR, text, hint)


def _shapes() -> Iterator[Row]:
    for kind in (*SHAPE_WORDS.values(), UNION, OTHER):
        text = (
            Text(kind.text.template.replace("{expected}", kind.expected.template))
            if kind.expected
            else kind.text
        )
        yield Row(kind.code, Severity.ERROR, text, None)


def _meaning() -> Iterator[Row]:
    for saying in sayings().values():
        yield Row(saying.code, saying.severity, saying.text, saying.hint)


def page() -> str:
    """The whole of docs/problems.md."""
    lines = [HEAD]
    for prefix, title in PARTS:
        listed = [row for row in rows() if row.code.startswith(f"{prefix}-")]
        lines += [
            f"## {title}",
            "",
            "| code | severity | what is said | how to mend it |",
            "|---|---|---|---|",
        ]
        lines += [_line(row) for row in listed]
        lines.append("")
    return "\n".join(lines)


def _line(row: Row) -> str:
    hint = row.hint.template if row.hint else ""
    cells = (row.code, row.severity.value, row.text.template, hint)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def main() -> None:
    """Prints the page, or writes it with --write."""
    folder = project()
    if "--write" in sys.argv[1:] and folder is not None:
        (folder / "docs" / "problems.md").write_text(page(), "utf-8")
    else:
        sys.stdout.write(page())


if __name__ == "__main__":
    main()
