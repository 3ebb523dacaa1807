"""`schema`: the JSON Schema of scenario files, so that editors complete and underline while one writes."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from game.cli.output import print_json
from game.cli.parser import Parser
from game.core.os_errors import reason
from game.core.problems import Problem, ProblemsError
from game.core.text import T

HELP: Final = T("print the JSON Schema of scenario files, for editors")
EXAMPLE: Final = "schema\nschema --write scenarios/scenario.schema.json"


def add_arguments(parser: Parser) -> None:
    """Options: the file to write."""
    parser.add_argument("--write", metavar="FILE", help=T("write it to this file instead"))


def run(args: argparse.Namespace) -> int:
    """Prints the schema or writes it; returns 0. ProblemsError if the file cannot be written."""
    from game.scenario.json_schema import schema_text

    if not args.write:
        print_json(schema_text().rstrip("\n"))
        return 0
    try:
        Path(args.write).write_text(schema_text(), encoding="utf-8")
    except OSError as error:
        text = T("“{name}” cannot be written ({reason})", name=args.write, reason=reason(error))
        raise ProblemsError([Problem("C-SCHEMA-01", text)]) from error
    return 0
