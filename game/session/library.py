"""The scenarios to choose from: title, question, size, and what the checker says of each."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.text import Param
from game.model.frozen import authored
from game.scenario.load import Loaded, library, load
from game.scenario.schema import NationEntry, ScenarioFile

__all__ = ["Loaded", "NationEntry", "ScenarioCard", "ScenarioFile", "card", "cards", "load"]


@dataclass(frozen=True, slots=True)
class ScenarioCard:
    """One scenario to choose. One with errors has the name of its folder and its problems."""

    key: str
    loaded: Loaded
    title: Param
    question: Param
    seats: int
    turns: int
    minutes: int
    emblems: tuple[str, ...]
    """Pictures of its nations."""

    @property
    def is_playable(self) -> bool:
        """Whether a game can start: it has no errors."""
        return self.loaded.is_playable


def cards() -> list[ScenarioCard]:
    """The library, shortest scenario first, those with errors last."""
    found = [card(loaded) for loaded in library()]
    return sorted(found, key=lambda c: (not c.is_playable, c.minutes, c.key))


def card(loaded: Loaded) -> ScenarioCard:
    """One scenario as a card."""
    file = loaded.file
    if file is None:
        return ScenarioCard(loaded.path.name, loaded, loaded.path.name, "", 0, 0, 0, ())
    emblems = tuple(
        f"flag:{n.flag}"
        if n.flag
        else f"emblem:{n.spot.shape if n.spot else 'circle'}:{n.spot.letter if n.spot else n.id[0].upper()}:0"
        for n in file.nations
    )
    return ScenarioCard(
        file.id,
        loaded,
        authored(file.title),
        authored(file.question),
        len(file.nations),
        file.timing.turns,
        file.timing.minutes,
        emblems,
    )
