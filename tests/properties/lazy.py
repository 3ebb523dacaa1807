"""Everything in the program that is filled on first use, and threads that race to be the first.

`python -m tests.properties.lazy` imports all modules (which fills nothing), then races four threads for each
registry and each remembered result in a fork of its own, where nobody has asked before. Prints what came out
differently among the threads. Here also: memories made by hand, which only `core/registry.py` and
`core/remember.py` may make.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import game
from game.core.registry import Registry
from tests.properties.openings import REGISTRIES, forked, heard

THREADS = 4
ARGUMENTS: dict[str, tuple[Any, ...]] = {
    "game.i18n.catalogue._read": ("id",),
    "game.i18n.catalogue.catalogue": ("id",),
    "game.model.variable._declared": ("game.domains.climate.state.Climate",),
    "game.model.obligations._nothing": ("game.domains.climate.state.SLOTS[0]", (3, 3)),
    "game.engine.phases.intake._names": (("arka", "bayu"),),
    "game.scenario.checks.languages._any_of": (("anda", "kamu"),),
    "game.validation.source._parsed": ("a: 1\n", "x.yaml", True),
    "game.core.problems._nearest": ("tarif", ("tariff", "quota")),
    "game.core.letters.is_hidden": ("\u200b",),
    "game.scenario.library.entry": ("asean",),
    "game.ui.toolkit.theme.load_theme": ("dark",),
    "game.ui.toolkit.theme.usable_theme": ("dark",),
    "game.validation.shape_schema.schema_of": ("game.scenario.schema.ScenarioFile",),
}
"""With what those are asked that need it; a dotted name stands for the thing itself."""
DRAWN = "game.ui."
"""What takes arguments here is asked while a frame is drawn, by the one thread that draws."""


def import_everything() -> None:
    """Every module of the game except those that discovery imports: a race for these is the point."""
    found = {registry._package for registry in REGISTRIES}
    for module in pkgutil.walk_packages(game.__path__, "game."):
        if not module.name.endswith("__main__") and module.name.rpartition(".")[0] not in found:
            importlib.import_module(module.name)
    if unknown := registries().keys() - found:
        raise AssertionError(f"{unknown} must be named in `openings.py`, so that it is not filled here")


def registries() -> dict[str, Registry[Any]]:
    """All registries that are there, by the name of their package."""
    found = (value for module in _modules() for value in vars(module).values())
    return {registry._package: registry for registry in found if isinstance(registry, Registry)}


def results() -> Iterator[tuple[str, Callable[[], object]]]:
    """Every remembered result, by the dotted name of its function, and how to ask for one."""
    seen = set()
    for module in _modules():
        for value in vars(module).values():
            if not hasattr(value, "cache_info") or id(value) in seen:
                continue
            seen.add(id(value))
            name = f"{value.__module__}.{value.__name__}"
            takes = bool(inspect.signature(value).parameters)
            if takes and name.startswith(DRAWN) and name not in ARGUMENTS:
                continue
            given = ARGUMENTS[name] if takes else ()
            yield name, lambda value=value, given=given: value(*map(thing, given))


def thing(given: Any) -> Any:
    """What a dotted name stands for; anything else is itself."""
    if not isinstance(given, str) or not given.startswith("game."):
        return given
    module, _, name = given.rpartition(".")
    name, _, place = name.partition("[")
    found = getattr(importlib.import_module(module), name)
    return found[int(place[:-1])] if place else found


def race(ask: Callable[[], object]) -> str:
    """What differs among the answers that threads get which ask at once; "" if nothing does."""
    sys.setswitchinterval(1e-5)
    barrier, answers = threading.Barrier(THREADS), []

    def run() -> None:
        barrier.wait()
        try:
            answers.append(ask())
        except BaseException as error:
            answers.append(f"{type(error).__name__}: {error}")

    threads = [threading.Thread(target=run) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    whole = _shown(ask())
    odd = [one for one in map(_shown, answers) if one != whole]
    return f"{len(odd)} of {THREADS} threads saw otherwise: {odd[0][:200]}" if odd else ""


def _shown(answer: object) -> str:
    """All that an answer says of itself, except where in memory it is."""
    return re.sub(" at 0x[0-9a-f]+", "", repr(answer))


def races() -> Iterator[tuple[str, str]]:
    """The name of each thing that is filled on first use, and what went wrong in a race for it."""
    asked: list[tuple[str, Callable[[], object]]] = [
        (package, lambda registry=registry: sorted(map(str, registry)))
        for package, registry in registries().items()
    ]
    for name, ask in [*asked, *results()]:
        yield name, heard(*forked(lambda ask=ask: race(ask)))


def by_hand(folder: Path) -> list[str]:
    """Module-level memories that functions fill: `module.NAME` of each empty one that a function changes."""
    found = []
    for path in sorted(folder.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        empty = {name for node in tree.body for name in _empty(node)}
        changed = {name for node in ast.walk(tree) for name in _changed(node)}
        dotted = ".".join(path.relative_to(folder.parent).with_suffix("").parts)
        found += [f"{dotted}.{name}" for name in sorted(empty & changed)]
    return found


def _empty(node: ast.stmt) -> Iterator[str]:
    """The names that a statement of a module gives an empty container, or None."""
    targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
    value = getattr(node, "value", None)
    call = isinstance(value, ast.Call) and not value.args and not value.keywords
    if call or ast.unparse(value or ast.Pass()) in ("{}", "[]", "None"):
        yield from (target.id for target in targets if isinstance(target, ast.Name))


CHANGES = {"append", "extend", "add", "update", "setdefault", "pop", "popitem", "clear", "insert"}


def _changed(node: ast.AST) -> Iterator[str]:
    """The names that a statement changes in place, or declares global."""
    match node:
        case ast.Global(names=names):
            yield from names
        case ast.Subscript(value=ast.Name(id=name), ctx=ast.Store() | ast.Del()):
            yield name
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=attr)) if attr in CHANGES:
            yield name


def _modules() -> list[Any]:
    return [module for name, module in sorted(sys.modules.items()) if name.split(".")[0] == "game"]


def main() -> None:
    """Race for everything; exit code 1 if threads saw different things."""
    import_everything()
    found = []
    for name, wrong in races():
        found.append((name, wrong))
        print(f"{name}: {wrong}" if wrong else name, flush=True)
    print(f"{len(found)} raced, {sum(bool(wrong) for _, wrong in found)} seen otherwise")
    sys.exit(any(wrong for _, wrong in found))


if __name__ == "__main__":
    main()
