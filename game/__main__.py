"""`python -m game`: the same as the command `mufakat`."""

import sys

from game.cli import main

sys.exit(main())
