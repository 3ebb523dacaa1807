"""The JSON Schema of scenario files, as text; a test keeps `scenarios/scenario.schema.json` fresh."""

from __future__ import annotations

import json

from game.scenario.schema import ScenarioFile
from game.validation.shape_schema import schema_of

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_text() -> str:
    """The schema with sorted definitions, ending in a line break."""
    schema = schema_of(ScenarioFile)
    whole = {"$schema": DIALECT, **schema, "$defs": dict(sorted(schema["$defs"].items()))}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
