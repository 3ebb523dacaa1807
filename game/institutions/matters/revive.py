"""Revival: a body that has come to a halt takes up its work again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from game.core.problems import Problem
from game.core.text import T, Text
from game.institutions.acts import told
from game.model.event import Event
from game.model.institution import Body, Motion
from game.model.matter import Matter
from game.model.view import View
from game.model.world import World


class Revive(Matter):
    """Asks a body that has come to a halt to take up its work again."""

    kind: Literal["revive"] = "revive"
    name: ClassVar[Text] = T("Taking up work again")
    by_anybody: ClassVar[bool] = True

    def asks(self) -> Text:
        """One line: to take up the work again."""
        return T("Take up the work again")

    @classmethod
    def is_open(cls, body: Body) -> bool:
        """True if the body is at a halt."""
        return body.state.paused

    def problems(self, view: View, body: Body) -> Iterator[Problem]:
        """A problem unless the body is at a halt."""
        if not body.state.paused:
            yield Problem("O-TABLE-21", T("the body has not come to a halt"))

    def carry_out(self, world: World, body: Body, motion: Motion) -> tuple[World, list[Event]]:
        """The world with the body at work."""
        return world.with_body(body.having(idle=0, paused=False)), [told("body.revived", body, ())]
