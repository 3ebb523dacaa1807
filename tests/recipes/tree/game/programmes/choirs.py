"""Choirs: people sing together."""

from __future__ import annotations

from typing import ClassVar

from game.core.text import T, Text
from game.model.programme import PROGRAMMES, Programme


class Choirs(Programme):
    """Singing; it does nothing else."""

    id: ClassVar[str] = "choirs"
    icon: ClassVar[str] = "users"
    name: ClassVar[Text] = T("Choirs")
    doc: ClassVar[Text] = T("People sing together.")
    cost: ClassVar[float] = 0.001


PROGRAMMES.add(Choirs.id, Choirs())
