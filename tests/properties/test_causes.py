"""Every tracked number is explained in full, and every reason and every event has words in both languages.

Over wild games: orders of all kinds, treaties, breaches, measures, events.
"""

from __future__ import annotations

import re

import numpy as np
import pytest

from game.core.text import Text
from game.domains.catalogue import VARIABLES
from game.i18n.catalogue import catalogue
from game.model.causes import to_units
from game.presenters.news import SENTENCES
from game.presenters.news import sentence as told
from game.presenters.wording.causes import CAUSES, sentence
from tests.plays import played, world_of

SEEDS = range(6)
HOLE = re.compile(r"\{\w+\}")


@pytest.mark.parametrize("seed", SEEDS)
def test_accounts_add_up_exactly(seed: int) -> None:
    """Parts are whole units, their sum is the change, and the change is that of the world over the year."""
    explained: set[str] = set()
    for before, resolution in played(seed, world_of(seed), stages=12):
        after = resolution.world
        if after.stage:
            continue
        tracked = {name for name, declared in VARIABLES.items() if declared.tracked}
        assert set(after.accounts) <= tracked
        for name in tracked - set(after.accounts):
            assert np.array_equal(after.array(name), before.array(name)), f"{name} moved without an account"
        for name, account in after.accounts.items():
            digits = account.variable.digits
            change = to_units(after.array(name), digits) - to_units(before.array(name), digits)
            parts = sum(account.parts.values(), np.zeros_like(change))
            assert np.array_equal(parts, change), f"{name} in turn {before.turn}"
            explained |= {cause.key for cause in account.parts}
    assert len(explained) > 15


@pytest.mark.parametrize("seed", SEEDS)
def test_every_reason_and_every_event_has_words(seed: int) -> None:
    """No key is shown as it is, no hole is left open."""
    for _, resolution in played(seed, world_of(seed), stages=12):
        for account in resolution.world.accounts.values():
            for cause in account.parts:
                _has_words(sentence(cause))
        for event in resolution.events:
            assert event.kind in SENTENCES, event.kind
            _has_words(told(event))


def _has_words(text: Text) -> None:
    for language in ("en", "id"):
        words = catalogue(language).render(text)
        assert words and not HOLE.search(words), f"{words} in {language}"


@pytest.mark.parametrize("table", [CAUSES, SENTENCES], ids=["causes", "events"])
def test_every_sentence_has_its_indonesian(table: dict[str, Text]) -> None:
    from game.i18n.messages import load_messages

    known = load_messages("id").forms
    same = {text.template for text in table.values() if not re.sub(HOLE, "", text.template).strip(" :“”")}
    missing = [key for key, text in table.items() if text.template not in known and text.template not in same]
    assert missing == []
