"""What happened, as a key and its values; presenters and catalogues make the sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.core.ids import NationId
from game.core.text import Param


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened: `kind` in the past tense ("treaty.entered_into_force").

    `audience` is None for all, else the only nations that may know of it.
    """

    kind: str
    actors: tuple[NationId, ...] = ()
    params: Mapping[str, Param] = field(default_factory=dict)
    audience: tuple[NationId, ...] | None = None

    def known_to(self, nation: NationId | None) -> bool:
        """Whether a nation may know of it (None: the public)."""
        return self.audience is None or (nation is not None and nation in self.audience)
