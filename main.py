"""Starts Mufakat: `python3 main.py`, or `python3 main.py --help`.

Nothing but Python 3.11 is needed: the first start makes `.venv` beside this file (game/bootstrap).
This file keeps to words that every Python since 2.7 understands, to tell people when theirs is too old.
"""

import os
import sys

LEAST = (3, 11)
TOO_OLD = (
    "Mufakat needs Python %d.%d or newer, and this is Python %d.%d: "
    "get a newer one from https://www.python.org/downloads/ and type: python3.%d main.py"
)
# Said in plain words: a Python that is too old cannot read the catalogues, nor import what reads them.
TOO_OLD_ID = (
    "Mufakat memerlukan Python %d.%d atau yang lebih baru, sedangkan ini Python %d.%d: "
    "unduh yang lebih baru dari https://www.python.org/downloads/ lalu ketik: python3.%d main.py"
)


def main():  # type: () -> int
    """The exit code of the command line, once all that it needs is there."""
    if sys.version_info < LEAST:
        words = TOO_OLD_ID if os.environ.get("LANG", "").startswith("id") else TOO_OLD
        sys.stderr.write(words % (LEAST + tuple(sys.version_info[:2]) + (13,)) + "\n")
        return 1
    from game.bootstrap import start

    return start(os.path.abspath(__file__), sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
