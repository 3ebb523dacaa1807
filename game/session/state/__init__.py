"""The moments of a game as plain data, and back: exact to the last bit, refused where anything does not fit.

What is shared by many worlds (arrays, treaties, accounts) is written once and told by its place. Nothing is
executed: it is JSON of numbers and texts, arrays are bytes in base64, the law is read by its own models.
Not here: the file (`snapshots.py`), whether it fits a log (`at_once.py`).
"""

from game.session.state.moments import packed, unpacked
from game.session.state.plain import Unfit

__all__ = ["Unfit", "packed", "unpacked"]
