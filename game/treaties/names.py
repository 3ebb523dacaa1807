"""Authors' bilingual words as values that a sentence can carry."""

from __future__ import annotations

from game.core.text import Authored
from game.model.frozen import Bilingual


def authored(words: Bilingual) -> Authored:
    """The words in every language that they have."""
    return Authored({"en": words.en, "id": words.id})
