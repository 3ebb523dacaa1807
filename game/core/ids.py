"""Names of things, as types: an id cannot be passed where another kind of id is meant.

Outside, ids are kebab-case words; inside arrays a nation is its index on the nation axis.
"""

from __future__ import annotations

from typing import NewType

NationId = NewType("NationId", str)
TreatyId = NewType("TreatyId", str)
BodyId = NewType("BodyId", str)
CommonsId = NewType("CommonsId", str)
MotionId = NewType("MotionId", str)
