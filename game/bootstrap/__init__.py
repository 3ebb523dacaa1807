"""The first start: what `main.py` does before the game can be imported.

Here: making `.venv` beside the project, filling it, starting again in it, and saying what went wrong.
Not here: the game. May import: the standard library, `core`, `i18n`, `cli`, none of which needs more to load.
To change what is installed, edit `pyproject.toml`: everything here follows that file.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from game.bootstrap.environment import GUARD, Environment
from game.bootstrap.failures import SetupError, from_os_error, interrupted
from game.bootstrap.requirements import missing
from game.bootstrap.retype import command_line
from game.cli import main
from game.cli.output import prepare
from game.cli.words import language_of, render

__all__ = ["start"]


def start(script: str, arguments: Sequence[str]) -> int:
    """Runs the command line and returns its exit code; first installs what it needs, if that is absent.

    If this Python can import all that `pyproject.toml` requires, nothing is installed. A failed set-up is
    reported in one sentence on stderr, with exit code 1.
    """
    prepare()
    project = Path(script).parent
    again = command_line([Path(script).name, *arguments])
    try:
        extras = frozenset({"test"} & set(arguments))
        needed = missing(project / "pyproject.toml", extras)
        environment = Environment(project, extras, again, language_of(arguments))
        if needed or environment.is_half_made_here():
            return environment.run([script, *arguments], needed)
    except SetupError as error:
        failure = error
    except OSError as error:
        failure = from_os_error(error, project, again)
    except KeyboardInterrupt:
        failure = interrupted(again)
    else:
        os.environ.pop(GUARD, None)
        return main(arguments)
    print(render(failure.text, language_of(arguments)), file=sys.stderr)
    return 1
