"""What a presenter says stays as it was said: screens, jobs and memories hold on to it."""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import pkgutil

import pytest

import game.presenters

MODULES = [m.name for m in pkgutil.walk_packages(game.presenters.__path__, "game.presenters.")]


@pytest.mark.parametrize("name", MODULES)
def test_no_record_of_a_presenter_can_be_changed_or_given_a_further_field(name: str) -> None:
    """Each dataclass is frozen, and has slots, so that a misspelt field is a mistake and not a new one."""
    module = importlib.import_module(name)
    for title, found in vars(module).items():
        if inspect.isclass(found) and found.__module__ == name and dataclasses.is_dataclass(found):
            assert found.__dataclass_params__.frozen, f"{name}.{title}"  # type: ignore[attr-defined]
            assert "__slots__" in vars(found), f"{name}.{title}"
