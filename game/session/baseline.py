"""The worlds without cooperation of a game: computed a round at a time, and kept beside its save.

`<save>.baseline.json` is one sealed line like a snapshot's: the worlds, the opening and the rules that they
follow from. Whatever is wrong with it, they are computed anew. Not here: what nations do alone
(`engine.baseline`).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from game.core.problems import SaveError
from game.engine.baseline import alone
from game.model.world import World
from game.session import files
from game.session.lines import MAX_FILE, decode, encode, is_sealed
from game.session.rules import PRESENT
from game.session.snapshot_key import known_key, made_key
from game.session.state import packed, unpacked
from game.session.timeline import Moment


class Baseline:
    """The worlds of each turn, to the end of the quiet years, where all do their best alone."""

    def __init__(self, start: World, save: Path | None) -> None:
        self.start = start
        self.file = None if save is None else save.with_name(save.name + ".baseline.json")
        self._found: tuple[World, ...] | None = None

    @property
    def is_known(self) -> bool:
        """Whether nothing is left to be computed."""
        return self._found is not None

    def steps(self) -> Iterator[float]:
        """Does the work, a round of answers at a time: what part is done."""
        if self._found is None:
            self._found = self._kept()
        if self._found is not None:
            return
        timing, worlds = self.start.setting.timing, list[World]()
        for world in alone(self.start):
            worlds += [] if world is None else [world]
            yield len(worlds) / (timing.turns + timing.legacy + 1)
        self._found = tuple(worlds)
        self._keep(worlds)

    def worlds(self) -> tuple[World, ...]:
        """The worlds; what has not been computed yet is computed now."""
        for _ in self.steps():
            pass
        assert self._found is not None
        return self._found

    def _kept(self) -> tuple[World, ...] | None:
        """The worlds beside the save; None if there are none that fit."""
        key = known_key()
        if key is None or self.file is None:
            return None
        try:
            line = files.read_capped(self.file, MAX_FILE).removesuffix(b"\n")
            body = decode(line) if is_sealed(key.encode("ascii"), line) else None
            if body is None or (body["rules"], body["start"]) != (PRESENT, self.start.digest()):
                return None
            worlds = tuple(moment.world for moment in unpacked(body["state"]))
        except Exception:  # as with a snapshot: it has the right seal and cannot be used
            return None
        timing = self.start.setting.timing
        fits = worlds[0].setting == self.start.setting and len(worlds) == timing.turns + timing.legacy + 1
        return worlds if fits else None

    def _keep(self, worlds: list[World]) -> None:
        """Writes the worlds, if that can be done; nobody needs to know if not."""
        key = None if self.file is None else made_key()
        if self.file is None or key is None:
            return
        try:
            state = packed([Moment(world, 0, ()) for world in worlds])
            line = encode(key, {"rules": PRESENT, "start": self.start.digest(), "state": state})[1]
            if len(line) <= MAX_FILE:
                files.replace(self.file, line)
        except (SaveError, ValueError):
            return
