"""The changes that can be made to one file: each as the span of source that it replaces.

Here: pure functions from source to mutants. Not here: running tests on them (`running.py`).
Words are left alone: a sentence in another spelling is the business of the tests of words.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Mutant:
    """One change: `source[start:end]` becomes `new`, in `function` ("" if in none); lines count from 1."""

    line: int
    kind: str
    old: str
    new: str
    start: int
    end: int
    function: str

    def applied(self, source: str) -> str:
        """The source with this one change."""
        return source[: self.start] + self.new + source[self.end :]

    def __str__(self) -> str:
        one_line = " ".join(self.old.split())
        return f"{self.kind}: {one_line} → {self.new or 'nothing'}"


COMPARISONS: Final[dict[type[ast.cmpop], str]] = {
    ast.Lt: "<=",
    ast.LtE: "<",
    ast.Gt: ">=",
    ast.GtE: ">",
    ast.Eq: "!=",
    ast.NotEq: "==",
    ast.In: "not in",
    ast.NotIn: "in",
    ast.Is: "is not",
    ast.IsNot: "is",
}
SIGNS: Final[dict[type[ast.operator], str]] = {
    ast.Add: "-",
    ast.Sub: "+",
    ast.Mult: "/",
    ast.Div: "*",
    ast.FloorDiv: "*",
    ast.Mod: "*",
    ast.Pow: "*",
    ast.BitAnd: "|",
    ast.BitOr: "&",
}
TWINS: Final = {
    "min": "max",
    "max": "min",
    "minimum": "maximum",
    "maximum": "minimum",
    "any": "all",
    "all": "any",
    "argmin": "argmax",
    "argmax": "argmin",
}
"""A function and the one that it is taken for."""


@dataclass(frozen=True)
class _Place:
    """A file's source and where its lines start, so that a node's position becomes an offset in it."""

    source: str
    starts: tuple[int, ...]
    lines: tuple[bytes, ...]

    def at(self, line: int, column: int) -> int:
        """The offset of a position, as `ast` counts it: lines from 1, columns in bytes."""
        return self.starts[line - 1] + len(self.lines[line - 1][:column].decode("utf-8"))

    def span(self, node: ast.expr | ast.stmt) -> tuple[int, int]:
        """Where a node starts and ends."""
        assert node.end_lineno is not None and node.end_col_offset is not None
        return self.at(node.lineno, node.col_offset), self.at(node.end_lineno, node.end_col_offset)

    def replace(self, node: ast.expr | ast.stmt, kind: str, new: str) -> tuple[str, int, int, str]:
        """A change of the whole node."""
        return kind, *self.span(node), new


def mutants(source: str, skip: Collection[str] = ()) -> list[Mutant]:
    """Every change of a file, in the order of its lines; none inside functions that are named in `skip`."""
    lines = [f"{line}\n" for line in source.split("\n")]  # as `ast` counts: a form feed ends no line
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    place = _Place(source, tuple(starts), tuple(line.encode("utf-8") for line in lines))
    found = []
    for node, function in _nodes(ast.parse(source), "", frozenset(skip)):
        for make in MAKERS:
            for kind, start, end, new in make(node, place):
                line = source.count("\n", 0, start) + 1
                found.append(Mutant(line, kind, source[start:end], new, start, end, function))
    return sorted(set(found), key=lambda m: (m.start, m.end, m.kind, m.new))


def _nodes(node: ast.AST, function: str, skip: frozenset[str]) -> Iterator[tuple[ast.AST, str]]:
    """Every node that runs, with its function: annotations, texts for readers and imports do not."""
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "type_params"):
            continue
        for child in value if isinstance(value, list) else (value,):
            if not isinstance(child, ast.AST) or isinstance(
                child, ast.JoinedStr | ast.Import | ast.ImportFrom
            ):
                continue
            inside = function
            if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                if child.name in skip:
                    continue
                inside = f"{function}.{child.name}".lstrip(".")
            yield child, inside
            yield from _nodes(child, inside, skip)


Changes = Iterator[tuple[str, int, int, str]]
"""Kind, start, end and what comes instead."""


def _comparison(node: ast.AST, place: _Place) -> Changes:
    if not isinstance(node, ast.Compare):
        return
    left = node.left
    for operator, right in zip(node.ops, node.comparators, strict=True):
        new = COMPARISONS[type(operator)]
        start, end = place.span(left)[1], place.span(right)[0]
        yield from _between(place.source, start, end, _spelling(operator), new, "comparison")
        left = right


def _sign(node: ast.AST, place: _Place) -> Changes:
    if isinstance(node, ast.BinOp) and type(node.op) in SIGNS:
        start, end = place.span(node.left)[1], place.span(node.right)[0]
        yield from _between(place.source, start, end, _spelling(node.op), SIGNS[type(node.op)], "sign")
    elif isinstance(node, ast.AugAssign) and type(node.op) in SIGNS:
        start, end = place.span(node.target)[1], place.span(node.value)[0]
        yield from _between(
            place.source, start, end, _spelling(node.op) + "=", SIGNS[type(node.op)] + "=", "sign"
        )
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.Not | ast.Invert):
        inner = place.span(node.operand)[0]
        yield "sign", place.span(node)[0], inner, ""
    elif isinstance(node, ast.BoolOp):
        old, new = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
        for left, right in zip(node.values, node.values[1:], strict=False):
            start, end = place.span(left)[1], place.span(right)[0]
            yield from _between(place.source, start, end, old, new, "sign")


def _constant(node: ast.AST, place: _Place) -> Changes:
    if not isinstance(node, ast.Constant) or isinstance(node.value, str | bytes) or node.value is None:
        return
    value = node.value
    if isinstance(value, bool):
        yield place.replace(node, "constant", str(not value))
    elif isinstance(value, int):
        yield place.replace(node, "constant", str(value + 1))
        if value > 1:
            yield place.replace(node, "constant", str(value - 1))
    elif isinstance(value, float):
        yield place.replace(node, "constant", repr(value * 2 if value else 1.0))
        if value:
            yield place.replace(node, "constant", repr(value / 3))


def _choice(node: ast.AST, place: _Place) -> Changes:
    """`a if c else b` the other way, a function for its twin, a condition that always or never holds."""
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in TWINS:
            end = place.span(node.func)[1]
            yield "twin", end - len(name), end, TWINS[name]
    if isinstance(node, ast.If | ast.While | ast.IfExp):
        yield place.replace(node.test, "condition", "False")
        if not isinstance(node, ast.While):
            yield place.replace(node.test, "condition", "True")


def _removed(node: ast.AST, place: _Place) -> Changes:
    """A statement taken away; the assignment of a name is not, for its use would fail at once."""
    match node:
        case ast.Expr(value=ast.Constant()) | ast.Return(value=None | ast.Constant(value=None)):
            return
        case ast.Return():
            yield place.replace(node, "removed", "return None")
        case ast.Expr() | ast.AugAssign() | ast.Raise() | ast.Continue() | ast.Break() | ast.Delete():
            yield place.replace(node, "removed", "pass")
        case ast.Assign(targets=[ast.Attribute() | ast.Subscript()]):
            yield place.replace(node, "removed", "pass")


def _default(node: ast.AST, place: _Place) -> Changes:
    """A parameter's default that is a text, for another: numbers change as constants do."""
    if not isinstance(node, ast.arguments):
        return
    for default in (*node.defaults, *(d for d in node.kw_defaults if d is not None)):
        if isinstance(default, ast.Constant) and isinstance(default.value, str):
            yield place.replace(default, "default", '""' if default.value else '"x"')


MAKERS: Final[tuple[Callable[[ast.AST, _Place], Changes], ...]] = (
    _comparison,
    _sign,
    _constant,
    _choice,
    _removed,
    _default,
)


def _between(source: str, start: int, end: int, old: str, new: str, kind: str) -> Changes:
    """The operator between two operands (parentheses and line ends may stand beside it)."""
    at = source.find(old, start, end)
    if at >= 0:
        yield kind, at, at + len(old), new


def _spelling(operator: ast.AST) -> str:
    """How Python writes an operator."""
    return {
        ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!=", ast.In: "in",
        ast.NotIn: "not in", ast.Is: "is", ast.IsNot: "is not", ast.Add: "+", ast.Sub: "-", ast.Mult: "*",
        ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%", ast.Pow: "**", ast.BitAnd: "&", ast.BitOr: "|",
    }[type(operator)]  # fmt: skip
