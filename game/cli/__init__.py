"""The command line: one file for each subcommand, found by its name and imported only when it is asked for.

Here: the frame and the commands. Not here: rules, screens; a command only calls them.
May import: anything of ours, the heavy parts inside `run` only, so that `--help` answers at once.
A new command: a file with HELP, EXAMPLE, add_arguments(parser) and run(args); see `doctor.py`.
"""

from game.cli.frame import main

__all__ = ["main"]
