"""A standard: a text of the body which any member may take on by signing it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from game.core.problems import Problem
from game.core.text import Name, T, Text
from game.institutions import voting
from game.institutions.acts import act_id, act_text, told, written
from game.model.clause import AnyClause
from game.model.event import Event
from game.model.frozen import Multilingual, authored
from game.model.institution import Body, Motion
from game.model.matter import Matter
from game.model.view import View
from game.model.world import World


class SetStandard(Matter):
    """Asks a body for a standard: a text which any member may take on by signing it."""

    kind: Literal["set-standard"] = "set-standard"
    title: Multilingual
    articles: tuple[AnyClause, ...] = Field(min_length=1, max_length=10)
    name: ClassVar[Text] = T("Standard")
    power: ClassVar[str] = "set-standard"
    allows: ClassVar[Text] = T("It may set standards, which each member may take on.")
    labels: ClassVar = {"title": T("Title"), "articles": T("Articles of")}

    def asks(self) -> Text:
        """One line: the title of the standard."""
        return T("Set a standard: {title}", title=authored(self.title))

    def refused(self, view: View, body: Body) -> Iterator[Problem]:
        """A problem without the power, or if an article is on no subject of the body."""
        yield from super().refused(view, body)
        if body.subjects and any(c.field_of not in body.subjects for c in self.articles):
            yield Problem("O-TABLE-11", T("the body has no say on the subject of an article"))

    def problems(self, view: View, body: Body) -> Iterator[Problem]:
        """What makes an article meaningless among the members."""
        everyone = tuple(voting.members(view.setting, body))
        for clause in self.articles:
            yield from clause.problems(everyone, view.setting)

    def carry_out(self, world: World, body: Body, motion: Motion) -> tuple[World, list[Event]]:
        """The world with the standard open to the members."""
        act = written(world, body, motion, act_text(self.title, self.articles, None), ())
        named = {"treaty": Name("treaty", act_id(motion))}
        return world.with_law(world.law.with_treaty(act)), [told("body.standard", body, (), named)]
