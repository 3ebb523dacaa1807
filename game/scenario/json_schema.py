"""The JSON Schema of scenario files, as text; a test keeps `scenarios/scenario.schema.json` fresh."""

from __future__ import annotations

import json

from game.i18n import autonyms
from game.model.frozen import Multilingual
from game.scenario.schema import ScenarioFile
from game.validation.shape_schema import Node, schema_of

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def _words(form: Node) -> Node:
    """Authored words: one text for each language that there is, at least one of them."""
    languages = {code: {**form["additionalProperties"], "title": name} for code, name in autonyms()}
    return {**form, "properties": languages, "additionalProperties": False, "minProperties": 1}


def schema_text() -> str:
    """The schema with sorted definitions, ending in a line break."""
    schema = schema_of(ScenarioFile)
    definitions = {**schema["$defs"], Multilingual.__name__: _words(schema["$defs"][Multilingual.__name__])}
    whole = {"$schema": DIALECT, **schema, "$defs": dict(sorted(definitions.items()))}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
