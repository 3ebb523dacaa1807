"""What a rule may not do: open files, walk a set, hash, or multiply by BLAS.

Here: pure functions from modules to lists of faults, as in `arrows.py`. Each is a way in which the same
seed stops giving the same game: on another day, in another process, on another processor.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final

from tests.arrows import FILES, Module

PURE: Final = ("domains", "treaties", "institutions", "orders", "engine", "ai", "model")
"""Where order and bits decide the outcome."""

DOORS: Final = {"open", "print", "input", "exec", "eval", "__import__"}
READS: Final = {"read_text", "read_bytes", "write_text", "write_bytes", "unlink", "iterdir", "glob", "rglob"}
NUMPY_READS: Final = {"load", "save", "savez", "loadtxt", "savetxt", "genfromtxt", "fromfile", "memmap"}
OUTSIDE: Final = {"os", "io", "pathlib", "shutil", "tempfile", "subprocess", "socket", "zipfile", "sqlite3"}

BLAS: Final = {"dot", "vdot", "inner", "matmul", "tensordot", "linalg"}
IN_ORDER: Final = {
    "list",
    "tuple",
    "enumerate",
    "iter",
    "next",
    "zip",
    "map",
    "filter",
    "sum",
    "dict",
    "join",
}
"""Calls whose result depends on the order of what they are given; sorted, len, min, max, any, all do not."""


def opened_files(modules: list[Module]) -> list[str]:
    """Files, the screen or the system touched by someone whose place it is not."""
    return [
        f"{module.path}:{line}: {module.name} uses {what}"
        for module in modules
        if module.name and module.name != "__main__" and not module.within(FILES)
        for line, what in _doors(module.tree)
    ]


def _doors(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, a.name) for a in node.names if a.name.split(".")[0] in OUTSIDE)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in OUTSIDE:
            yield node.lineno, node.module or ""
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in DOORS:
            yield node.lineno, f"{node.func.id}()"
        elif isinstance(node, ast.Attribute) and (node.attr in READS or _of_numpy(node, NUMPY_READS)):
            yield node.lineno, f".{node.attr}"


def _of_numpy(node: ast.Attribute, names: set[str]) -> bool:
    return node.attr in names and isinstance(node.value, ast.Name) and node.value.id in ("np", "numpy")


def walked_sets(modules: list[Module]) -> list[str]:
    """Sets walked in their own order, which differs from process to process."""
    return [
        f"{module.path}:{line}: {module.name} walks a set"
        for module in modules
        if module.within(PURE)
        for line in sorted(set(_walks(module.tree)))
    ]


def _walks(tree: ast.Module) -> Iterator[int]:
    scopes = [
        n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    ]
    for scope in (tree, *scopes):
        sets = _names_of_sets(scope)
        for node in ast.walk(scope):
            if isinstance(node, ast.For | ast.comprehension) and _is_set(node.iter, sets):
                yield node.iter.lineno
            elif isinstance(node, ast.Starred) and _is_set(node.value, sets):
                yield node.lineno
            elif isinstance(node, ast.Call) and _called(node) in IN_ORDER:
                yield from (argument.lineno for argument in node.args if _is_set(argument, sets))


def _called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _is_set(node: ast.AST, names: set[str]) -> bool:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr | ast.BitAnd | ast.Sub | ast.BitXor):
        return _is_set(node.left, names) or _is_set(node.right, names)
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id in ("set", "frozenset")
    return isinstance(node, ast.Set | ast.SetComp) or (isinstance(node, ast.Name) and node.id in names)


def _names_of_sets(scope: ast.AST) -> set[str]:
    """Names in a function that are annotated as a set, or bound to nothing but sets."""
    if not isinstance(scope, ast.FunctionDef | ast.AsyncFunctionDef):
        return set()
    names = {a.arg for a in (*scope.args.args, *scope.args.kwonlyargs) if _says_set(a.annotation)}
    bound: dict[str, list[ast.AST]] = {}
    for node in ast.walk(scope):
        if (
            isinstance(node, ast.AnnAssign)
            and isinstance(node.target, ast.Name)
            and _says_set(node.annotation)
        ):
            names.add(node.target.id)
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    bound.setdefault(target.id, []).append(node.value)
    return names | {name for name, values in bound.items() if all(_is_set(value, names) for value in values)}


def _says_set(annotation: ast.AST | None) -> bool:
    head = annotation.value if isinstance(annotation, ast.Subscript) else annotation
    return isinstance(head, ast.Name) and head.id in ("set", "frozenset", "Set", "AbstractSet", "MutableSet")


def processor_dependent(modules: list[Module]) -> list[str]:
    """Sums whose order the processor chooses (BLAS), and `hash`, which the process chooses."""
    return [
        f"{module.path}:{line}: {module.name} uses {what}"
        for module in modules
        if module.within((*PURE, "core"))
        for line, what in _unstable(module.tree)
    ]


def _unstable(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.MatMult):
            yield node.lineno, "@"
        elif isinstance(node, ast.Attribute) and _of_numpy(node, BLAS):
            yield node.lineno, f"np.{node.attr}"
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "hash":
            yield node.lineno, "hash()"
