"""Sentences in a language: `catalogue("id").render(T("…"))`.

Here: catalogues of translations, plural forms, numbers, units, lists, and their extraction. Not here: the
sentences, which are written where they are used as `T("…")`, and names, which scenarios contain. May import
this: presenters, ui, cli; this imports core and resources. A new language: `docs/translating.md`.
"""

from game.i18n.catalogue import Catalogue, catalogue, damage
from game.i18n.languages import LANGUAGES, Language, autonyms

__all__ = ["LANGUAGES", "Catalogue", "Language", "autonyms", "catalogue", "damage"]
