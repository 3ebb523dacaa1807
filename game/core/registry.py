"""Registries of things by kind: importing a package registers what its modules define (clauses, orders)."""

from __future__ import annotations

import importlib
import pkgutil
import threading
from collections.abc import Iterator
from types import ModuleType
from typing import Generic, TypeVar

from game.core.problems import RulesBug

Item = TypeVar("Item")

_DISCOVERING = threading.RLock()
"""One lock for all registries: their modules ask each other, so that with one lock each two threads could
wait for each other."""


class Registry(Generic[Item]):
    """Items by kind, filled when the modules of `package` are imported, on first use."""

    def __init__(self, package: str) -> None:
        self._package = package
        self._items: dict[str, Item] = {}
        self._complete = False
        self._importing = False

    def add(self, kind: str, item: Item) -> Item:
        """Register `item` and return it; RulesBug if the kind is taken."""
        if kind in self._items:
            raise RulesBug(f"{kind!r} is registered twice in {self._package}")
        self._items[kind] = item
        return item

    @property
    def is_complete(self) -> bool:
        """Whether the package has been imported, which the first question for an item does."""
        return self._complete

    def _discover(self) -> None:
        """Import the package once; a thread that asks meanwhile waits, and never sees half of the items.

        A module of the package that asks while it is imported would see half and might keep it: a fault of
        the program.
        """
        if self._complete:
            return
        with _DISCOVERING:
            if self._complete:
                return
            if self._importing:
                raise RulesBug(f"{self._package} is asked for its kinds while it is being imported")
            self._importing = True
            try:
                import_all(importlib.import_module(self._package))
                self._complete = True
            finally:
                self._importing = False

    def get(self, kind: str) -> Item | None:
        """The item of that kind, or None."""
        self._discover()
        return self._items.get(kind)

    def __getitem__(self, kind: str) -> Item:
        self._discover()
        return self._items[kind]

    def __iter__(self) -> Iterator[str]:
        self._discover()
        return iter(sorted(self._items))

    def items(self) -> list[tuple[str, Item]]:
        """Kinds and items, sorted by kind."""
        self._discover()
        return sorted(self._items.items())


def import_all(package: ModuleType) -> None:
    """Import every module of `package`, in the order of their names."""
    for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda found: found.name):
        importlib.import_module(f"{package.__name__}.{info.name}")
