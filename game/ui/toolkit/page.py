"""The frame that most screens share: a fixed bar on top, and a body that scrolls under it."""

from __future__ import annotations

from typing import Unpack

from game.ui.toolkit.layout import Column, Row
from game.ui.toolkit.widget import Child, Opts
from game.ui.widgets.scroll import Scroll


def bar(*content: Child, **opts: Unpack[Opts]) -> Row:
    """The dark bar on top; put `spacer()` before what belongs to the right."""
    return Row(*content, tone="bar", fill="bar", pad=(20, 10), gap=18, line_gap=8, flow=True, **opts)


def page(top: Child, *body: Child, pad: float = 16, gap: float = 16) -> Column:
    """`top` is fixed; the body gets the rest of the height, and scrolls if it needs more."""
    inside = Column(*body, pad=pad, gap=gap)
    return Column(top, Scroll(inside, shrink=True, weight=1, key="page"), gap=0)
