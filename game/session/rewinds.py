"""Which records are effective after rewinds.

A rewind is itself a record, `{"kind": "rewind", "to": n}`: from then on only the first n records of the story
are effective. Those after them stay within reach, so that a later rewind to a larger n restores them, until
something new is sealed: that begins another story and the old end is out of reach. Rewinds are not part of
the story that they count. Not here: turns; a record's meaning.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from game.core.problems import SaveError
from game.session import faults


@dataclass(frozen=True, slots=True)
class Reach:
    """Number of effective records of the story (`kept`), and of those that a rewind could reach (`known`)."""

    kept: int = 0
    known: int = 0

    def after(self, record: Mapping[str, Any]) -> Reach | None:
        """The reach once `record` is sealed; None for a rewind to a point that does not exist."""
        if record.get("kind") != "rewind":
            return Reach(self.kept + 1, self.kept + 1)
        to = record.get("to")
        if type(to) is not int or not 0 <= to <= self.known:
            return None
        return Reach(to, self.known)


def story(records: Iterable[Mapping[str, Any]]) -> tuple[tuple[int, ...], Reach]:
    """The positions of the effective records, in order, and the reach after all of them."""
    positions: list[int] = []  # of all records within reach
    kept = 0
    for position, record in enumerate(records):
        if record.get("kind") != "rewind":
            positions[kept:] = [position]
            kept += 1
            continue
        following = Reach(kept, len(positions)).after(record)
        if following is None:
            raise SaveError([faults.wrong_rewind("", position + 2, None)])
        kept = following.kept
    return tuple(positions[:kept]), Reach(kept, len(positions))


def effective(records: Iterable[dict[str, Any]]) -> tuple[dict[str, Any], ...]:
    """The effective records, in order; `SaveError` for an impossible rewind."""
    everything = tuple(records)
    return tuple(everything[position] for position in story(everything)[0])
