"""Numbers of the game's rules: where one stands bare in a function, and which constant has no source.

Here: pure functions from a source text to faults. Not here: which folders, and what may stay.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

TRIVIAL = (0, 1, 2, 0.5, 50, 100, 1000)
"""Nothing, one, twice, half; the ends and the middle of points; thousands, by which units differ."""
SOURCE = re.compile(r"design|\b1[5-9]\d\d\b|\b20\d\d\b|\barts?\. \d|\bsection \d|IEEE|\[[A-Z]\b")
"""What names a source: a year, an article, a section, a mark ([V], [A]); or owns to being design."""

Fault = tuple[int, str]
"""The line, and the number or name."""


def bare(source: str) -> list[Fault]:
    """Numbers inside functions that neither a name nor the function's own docstring explains.

    Trivial ones may stand, and so may places in a subscript and the decimals of `round`.
    """
    found = set()
    for function in ast.walk(ast.parse(source)):
        if isinstance(function, ast.FunctionDef):
            told = {abs(float(n)) for n in re.findall(r"\d+(?:\.\d+)?", ast.get_docstring(function) or "")}
            for number in (n for statement in function.body for n in _numbers(statement)):
                if number.value not in TRIVIAL and float(number.value) not in told:  # type: ignore[arg-type]
                    found.add((number.lineno, repr(number.value)))
    return sorted(found)


def _numbers(node: ast.AST) -> Iterator[ast.Constant]:
    """The numbers of a piece of code, but for those in subscripts and for the decimals of `round`."""
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        yield node
    if isinstance(node, ast.FunctionDef):
        return
    skipped: list[ast.AST] = [node.slice] if isinstance(node, ast.Subscript) else []
    if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == "round":
        skipped += node.args[1:]
    for child in ast.iter_child_nodes(node):
        if child not in skipped:
            yield from _numbers(child)


def unsourced(source: str) -> list[Fault]:
    """Constants of a module that are numbers of which neither they nor the module say where they come from.

    A string below explains the whole run of assignments above it, a comment its own line.
    """
    tree, lines = ast.parse(source), source.splitlines()
    whole = ast.get_docstring(tree) or ""
    found = []
    for place, node in enumerate(tree.body):
        if isinstance(node, ast.Assign) and _is_number(node.value) and not SOURCE.search(whole):
            words = _below(tree.body, place) + " ".join(_comment(lines, node))
            if not SOURCE.search(words):
                found.append((node.lineno, ast.unparse(node.targets[0])))
    return found


def _below(body: list[ast.stmt], place: int) -> str:
    """The string that explains the run of assignments in which a place is; "" without one."""
    while place < len(body) and isinstance(body[place], ast.Assign):
        place += 1
    after = body[place] if place < len(body) else None
    said = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
    return str(after.value.value) if said else ""  # type: ignore[union-attr]


def _comment(lines: list[str], node: ast.stmt) -> Iterator[str]:
    """The comment on the lines of a statement, and the one that stands above it."""
    for line in lines[node.lineno - 1 : node.end_lineno]:
        yield line.partition("#")[2]
    for line in reversed(lines[: node.lineno - 1]):
        if not line.startswith("#"):
            break
        yield line


def _is_number(node: ast.expr) -> bool:
    match node:
        case ast.Constant(value=value):
            return type(value) in (int, float)
        case ast.UnaryOp(operand=inside):
            return _is_number(inside)
        case ast.BinOp(left=left, right=right):
            return _is_number(left) and _is_number(right)
        case ast.Tuple(elts=parts):
            return bool(parts) and all(_is_number(part) for part in parts)
    return False
