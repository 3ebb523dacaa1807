"""Who imports whom, and who may: the table of arrows and the reading of a source tree.

Here: pure functions from a folder of Python files to lists of faults, one line each. Not here: which
folder; `test_architecture.py` gives them the game, and toy trees in which each fault is planted.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

NOUNS: Final = ("core", "model")
LAW: Final = ("treaties", "institutions")
STATES: Final = ("domains.shared", "domains.state", "domains.catalogue")

MAY_IMPORT: Final[dict[str, tuple[str, ...]]] = {
    "core": (),
    "model": ("core",),
    "theory": ("core", "domains.equations"),
    "domains.equations": ("core",),
    "domains.shared": (*NOUNS, "domains.state"),
    "domains.state": (*NOUNS, "domains.shared", "domains.equations"),
    "domains.rules": (*NOUNS, "domains.shared", "domains.state", "domains.equations", "domains.own"),
    "domains.catalogue": (*NOUNS, "domains.shared", "domains.state", "domains.rules"),
    "treaties": (*NOUNS, *LAW, *STATES),
    "institutions": (*NOUNS, *LAW, *STATES),
    "programmes": (*NOUNS, *LAW, *STATES),
    "orders": (*NOUNS, *LAW, *STATES, "programmes"),
    "engine": (*NOUNS, *LAW, *STATES, "domains.rules", "domains.equations", "orders", "programmes"),
    "ai": (*NOUNS, *LAW, *STATES, "orders", "engine", "programmes"),
    "i18n": ("core", "resources"),
    "resources": ("core",),
    "version": (),
    "validation": NOUNS,
    "scenario": (*NOUNS, *LAW, *STATES, "resources", "validation", "i18n"),
    "lab": (*NOUNS, "domains.equations", "domains.rules", "institutions", "validation", "theory"),
    "session": (*NOUNS, *LAW, *STATES, "orders", "engine", "ai", "scenario", "resources", "version"),
    "presenters": (*NOUNS, *LAW, *STATES, "orders", "programmes", "i18n"),
    "ui": (*NOUNS, "orders", "session", "presenters", "i18n", "resources"),
    "bootstrap": ("core", "i18n", "cli"),
}
"""Part → the parts that it may import beside itself. `cli` and the package itself may import anything.

Each file of a domain is a part of its own kind: `state.py` (nouns), `equations.py` (pure functions of arrays,
which anyone in `domains` may use); the rest is rules, which see their own domain (`domains.own`) and of
others the state only. Files beside the domains are shared by all, except the catalogue, which knows them all.
"""

WITHOUT_WORLD: Final = ("ui", "presenters")
"""They show what a seat may see, a `View`, and have no business with the `World` behind it."""

ONLY: Final[dict[str, tuple[str, ...]]] = {
    "random": (),
    "numpy.random": ("core.rng",),
    "time": ("session", "ui", "cli", "bootstrap"),
    "datetime": ("session", "ui", "cli", "bootstrap"),
    "pygame": ("ui",),
    "pydantic": (
        "core",
        "model",
        "treaties",
        "institutions",
        "orders",
        "validation",
        "scenario",
        "session",
        "presenters",
        "engine",
        "ai",
        "lab",
    ),
    "ruamel": ("validation",),
    "babel": ("i18n",),
}
"""Module from outside → where alone it may be imported."""

FILES: Final = ("validation", "scenario", "session", "i18n", "ui", "cli", "resources", "bootstrap")
"""Who may open files."""


@dataclass(frozen=True)
class Module:
    """A file: its dotted name without the package's, and its syntax tree."""

    name: str
    path: Path
    tree: ast.Module

    @property
    def part(self) -> str:
        """Its row in `MAY_IMPORT`."""
        return part_of(self.name)

    def within(self, places: tuple[str, ...]) -> bool:
        """Whether it is one of these modules or inside one of these packages."""
        return any(self.name == place or self.name.startswith(f"{place}.") for place in places)


EQUATIONS: Final = ("equations", "goods", "market", "newton", "clearing")
"""Files of domains that hold pure functions of arrays: any part may use them."""


def part_of(name: str) -> str:
    """The part that a module belongs to: its package, and for a file of a domain which kind of file."""
    words = name.split(".")
    if words[0] != "domains":
        return words[0]
    if len(words) < 3:  # a file beside the domains, or the __init__ of one
        return "domains.catalogue" if words[1:] == ["catalogue"] else "domains.shared"
    part = "equations" if words[2] in EQUATIONS else words[2]
    return f"domains.{part}" if part in ("state", "equations") else "domains.rules"


def read_tree(folder: Path) -> list[Module]:
    """All modules below a package's folder, in order of name."""
    paths = sorted(folder.rglob("*.py"))
    return [Module(_name(path, folder), path, ast.parse(path.read_text("utf-8"), path)) for path in paths]


def _name(path: Path, folder: Path) -> str:
    parts = path.relative_to(folder).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(module: Module, package: str) -> Iterator[tuple[int, str]]:
    """(line, full dotted name) of everything that it imports, `from x import y` as `x.y`."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                inside = [package, *module.name.split(".")]
                up = node.level - (module.path.name == "__init__.py")
                base = ".".join([*inside[: len(inside) - up], *filter(None, [base])])
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)


def wrong_arrows(modules: list[Module], package: str) -> list[str]:
    """Imports of ours against the table, and of the `World` by those who show only views."""
    names = {module.name for module in modules}
    faults: dict[str, None] = {}
    for module in modules:
        for line, full in imports(module, package):
            head, _, target = full.partition(".")
            if head != package or not target:
                continue
            other = _module_of(target, names)
            unseen = target == "model.world.World" and module.within(WITHOUT_WORLD)
            if unseen or not _allowed(module, other):
                faults[f"{module.path}:{line}: {module.name} imports {target if unseen else other}"] = None
    return list(faults)


def _module_of(target: str, names: set[str]) -> str:
    """`core.text.T` is in `core.text`."""
    return target if target in names or "." not in target else _module_of(target.rpartition(".")[0], names)


def _allowed(module: Module, target: str) -> bool:
    part, other = module.part, part_of(target)
    if part not in MAY_IMPORT:  # cli, and the package's own __init__
        return True
    if "domains.own" in MAY_IMPORT[part] and module.name.split(".")[:2] == target.split(".")[:2]:
        return True
    if module.within(("treaties.clauses",)) and target.startswith("treaties.clauses."):
        return module.name == "treaties.clauses"  # no clause knows another; their package knows all
    return other in MAY_IMPORT[part] or (part == other and part != "domains.rules")


def unknown_parts(modules: list[Module]) -> list[str]:
    """Packages that the table does not know: someone added one and gave it no arrows."""
    known = {name.split(".")[0] for name in MAY_IMPORT} | {"", "cli", "__main__"}
    return [
        f"{module.path}: no arrows for {module.name}"
        for module in modules
        if module.part.split(".")[0] not in known
    ]


def wrong_outsiders(modules: list[Module], package: str) -> list[str]:
    """Imports from outside that only some may make."""
    faults = []
    for module in modules:
        found = list(imports(module, package))
        found += [(node.lineno, "numpy.random.") for node in ast.walk(module.tree) if _is_np_random(node)]
        for line, full in found:
            for outsider, places in ONLY.items():
                if (full == outsider or full.startswith(f"{outsider}.")) and not module.within(places):
                    faults.append(f"{module.path}:{line}: {module.name} uses {full}")
    return faults


def _is_np_random(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Attribute)
        and node.attr == "random"
        and isinstance(node.value, ast.Name)
        and node.value.id in ("np", "numpy")
    )
