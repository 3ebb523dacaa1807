"""What happened, as a key and its values; presenters and catalogues make the sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from game.core.ids import NationId
from game.core.text import Param

TO_ALL: Final = None
"""The audience of what everybody may know."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened: `kind` in the past tense ("treaty.entered_into_force").

    `audience` is `TO_ALL`, else the only nations that may know of it; whoever makes an event says which.
    """

    kind: str
    actors: tuple[NationId, ...] = ()
    params: Mapping[str, Param] = field(default_factory=dict)
    audience: tuple[NationId, ...] | None = field(kw_only=True)

    def known_to(self, nation: NationId | None) -> bool:
        """Whether a nation may know of it (None: the public)."""
        return self.audience is None or (nation is not None and nation in self.audience)
