"""A decision that binds: its articles bind all members, those too who voted no (UN Charter art. 25)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from game.core.problems import Problem
from game.core.text import Name, T, Text
from game.institutions import voting
from game.institutions.acts import act_id, act_text, told, written
from game.institutions.delegation import bound_by
from game.model.clause import AnyClause
from game.model.event import Event
from game.model.frozen import Multilingual, authored
from game.model.institution import Body, Motion
from game.model.matter import Matter
from game.model.view import View
from game.model.world import World


class Bind(Matter):
    """Asks a body for a decision that binds its members like a treaty (UN Charter art. 25)."""

    kind: Literal["bind"] = "bind"
    title: Multilingual
    articles: tuple[AnyClause, ...] = Field(min_length=1, max_length=10)
    turns: int = Field(default=5, ge=1, le=50)
    """How many turns the decision lasts."""
    name: ClassVar[Text] = T("Binding decision")
    power: ClassVar[str] = "bind"
    allows: ClassVar[Text] = T("It may decide so that its members are bound, those too who voted no.")
    labels: ClassVar = {"title": T("Title"), "articles": T("Articles of"), "turns": T("Turns")}

    def asks(self) -> Text:
        """One line: the title of the decision."""
        return T("Decide, binding all members: {title}", title=authored(self.title))

    def refused(self, view: View, body: Body) -> Iterator[Problem]:
        """A problem if nobody would be bound: the power comes from the body itself, or from treaties by
        subject."""
        if not bound_by(view.world, body, self.articles):
            yield Problem("O-TABLE-10", T("the body has no power to bind anybody on this"))

    def problems(self, view: View, body: Body) -> Iterator[Problem]:
        """What makes an article meaningless among the members."""
        everyone = tuple(voting.members(view.setting, body))
        for clause in self.articles:
            yield from clause.problems(everyone, view.setting)

    def carry_out(self, world: World, body: Body, motion: Motion) -> tuple[World, list[Event]]:
        """The world with the decision written down like a treaty."""
        bound = bound_by(world, body, self.articles)
        act = written(world, body, motion, act_text(self.title, self.articles, self.turns), bound)
        named = {"treaty": Name("treaty", act_id(motion))}
        return world.with_law(world.law.with_treaty(act)), [told("body.bound", body, bound, named)]
