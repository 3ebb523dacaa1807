"""What a model expects at a path of the data, from its JSON Schema: names, choices, bounds, examples."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, TypeAlias

from pydantic import BaseModel

from game.core.text import T, Text
from game.model.clause import CLAUSES
from game.validation.spans import Path, has

Node: TypeAlias = dict[str, Any]


@lru_cache(maxsize=32)
def schema_of(model: type[BaseModel]) -> Node:
    """The JSON Schema of the model as authors write it, with the fields of every kind of clause."""
    schema = model.model_json_schema(by_alias=True, mode="validation")
    definitions = schema.get("$defs", {})
    if "Clause" in definitions:
        definitions["Clause"] = _all_clauses(definitions)
    return schema


def _all_clauses(definitions: Node) -> Node:
    """One form for each kind, told apart by `kind`; the definitions that they need are added."""
    mapping = {}
    for kind, clause in CLAUSES.items():
        form = clause.model_json_schema(by_alias=True, mode="validation")
        definitions.update(form.pop("$defs", {}))
        form["required"] = ["kind", *(name for name in form.get("required", []) if name != "kind")]
        definitions[clause.__name__] = form
        mapping[kind] = f"#/$defs/{clause.__name__}"
    return {
        "oneOf": [{"$ref": target} for target in mapping.values()],
        "discriminator": {"propertyName": "kind", "mapping": mapping},
    }


class Expected:
    """Expectations by path; several forms may be possible at one path."""

    def __init__(self, model: type[BaseModel], data: Any) -> None:
        self.root, self.data = schema_of(model), data

    def nodes(self, path: Path) -> list[Node]:
        """The forms that the value at `path` may have; [] where nothing is known."""
        here, found = self.data, self._forms(self.root, self.data)
        for step in path:
            below = here[step] if has(here, step) else None
            children = [child for node in found for child in _children(node, step)]
            found = [form for child in children for form in self._forms(child, below)]
            here = below
        return found

    def fields(self, path: Path) -> list[str]:
        """The names that the group at `path` may hold; [] if it is open to any."""
        names = [name for node in self.nodes(path) for name in node.get("properties", {})]
        for node in self.nodes(path):
            for form in self._forms(node.get("propertyNames", {}), None):
                names += _constants(form)
        return list(dict.fromkeys(names))

    def choices(self, path: Path) -> list[str]:
        """The words that the value at `path` may be; [] if any."""
        return list(dict.fromkeys(word for node in self.nodes(path) for word in _constants(node)))

    def number(self, path: Path) -> Text:
        """The number that is expected at `path`, with its bounds, in words."""
        numbers = [node for node in self.nodes(path) if node.get("type") in ("integer", "number")]
        node = numbers[0] if numbers else {}
        bounds = _bounds(node)
        if node.get("type") == "integer":
            return T("a whole number {range}", range=bounds) if bounds else T("a whole number")
        return T("a number {range}", range=bounds) if bounds else T("a number")

    def example(self, path: Path) -> str | None:
        """The first example that the model gives for the value at `path`, if it is one word or number."""
        for node in self.nodes(path):
            for example in node.get("examples", ()):
                if isinstance(example, str | int | float):
                    return str(example)
        return None

    def _forms(self, node: Node, value: Any) -> list[Node]:
        """The node without references and alternatives; a discriminator chooses by the value."""
        if "$ref" in node:
            target = self.root.get("$defs", {}).get(node["$ref"].rpartition("/")[2], {})
            around = {name: part for name, part in node.items() if name != "$ref"}
            return [{**form, **around} for form in self._forms(target, value)]
        tag = node.get("discriminator", {})
        if tag and isinstance(value, dict):
            chosen = tag.get("mapping", {}).get(str(value.get(tag["propertyName"])))
            if chosen:
                return self._forms({"$ref": chosen}, value)
        branches = [*node.get("anyOf", ()), *node.get("oneOf", ()), *node.get("allOf", ())]
        if not branches:
            return [node]
        around = {name: node[name] for name in ("examples", "description") if name in node}
        return [{**around, **form} for branch in branches for form in self._forms(branch, value)]


def _children(node: Node, step: str | int) -> list[Node]:
    if isinstance(step, int):
        first = node.get("prefixItems", [])
        child = first[step] if step < len(first) else node.get("items")
        return [child] if isinstance(child, dict) else []
    if step in node.get("properties", {}):
        return [node["properties"][step]]
    more = [node.get("additionalProperties"), *node.get("patternProperties", {}).values()]
    return [child for child in more if isinstance(child, dict)]


def _constants(node: Node) -> list[str]:
    words = [node["const"]] if "const" in node else node.get("enum", [])
    return [word if isinstance(word, str) else str(word).lower() for word in words]


def _bounds(node: Node) -> Text | None:
    """The range in words. Numbers are written as YAML wants them, with a point in every language."""
    low, high = node.get("minimum"), node.get("maximum")
    above, below = node.get("exclusiveMinimum"), node.get("exclusiveMaximum")
    low, low_open = (above, True) if above is not None else (low, False)
    high, high_open = (below, True) if below is not None else (high, False)
    a, b = _written(low), _written(high)
    if low is None and high is None:
        return None
    if high is None:
        return T("above {low}", low=a) if low_open else T("of at least {low}", low=a)
    if low is None:
        return T("below {high}", high=b) if high_open else T("of at most {high}", high=b)
    if low_open and high_open:
        return T("above {low} and below {high}", low=a, high=b)
    if low_open:
        return T("above {low}, at most {high}", low=a, high=b)
    if high_open:
        return T("of at least {low}, below {high}", low=a, high=b)
    return T("from {low} to {high}", low=a, high=b)


def _written(number: float | None) -> str:
    return "" if number is None else f"{number:.15g}"
