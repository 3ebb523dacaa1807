"""All models of the laboratory, by name, in the order in which they are listed."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from game.lab import bargaining, climate, clubs, consent, development, dice, health, security, trade, voting
from game.lab.model import Model

_SUBJECTS: Final = (climate, dice, trade, clubs, security, health, development, consent, bargaining, voting)

MODELS: Final[Mapping[str, Model[Any]]] = MappingProxyType(
    {model.name: model for subject in _SUBJECTS for model in subject.MODELS}
)
