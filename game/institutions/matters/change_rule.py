"""Changing the rule: the body decides by another one from now on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from game.core.problems import Problem
from game.core.text import Name, T, Text
from game.institutions import voting
from game.institutions.acts import told
from game.institutions.sense import most_apart, nonsense
from game.model.event import Event
from game.model.institution import Body, Motion
from game.model.matter import Matter
from game.model.rule import Rule
from game.model.view import View
from game.model.world import World


class ChangeRule(Matter):
    """Asks a body to decide by another rule from now on."""

    kind: Literal["change-rule"] = "change-rule"
    rule: Rule
    name: ClassVar[Text] = T("Another rule")
    power: ClassVar[str] = "change-rule"
    allows: ClassVar[Text] = T("It may change the rule by which it decides.")

    def asks(self) -> Text:
        """One line: the new rule in a sentence."""
        return T("Decide by another rule from now on. {rule}", rule=voting.says(self.rule)[0])

    def briefly(self) -> Text:
        """The name of the new rule."""
        return T("Decide by another rule: {rule}", rule=self.rule.kind.label)

    def in_full(self) -> Text:
        """The new rule in all its sentences."""
        words = T("{name}.", name=self.briefly())
        for sentence in voting.says(self.rule):
            words = T("{first} {second}", first=words, second=sentence)
        return words

    def problems(self, view: View, body: Body) -> Iterator[Problem]:
        """The rule must differ from the present one, make sense, and give vetoes to members only."""
        sitting = voting.members(view.setting, body)
        if self.rule == body.rule:
            yield Problem("O-TABLE-03", T("the body decides by this rule already"))
        for nation in self.rule.veto:
            if nation not in sitting:
                yield Problem(
                    "O-TABLE-05",
                    T("{nation} cannot hold a veto: it is no member", nation=Name("nation", nation)),
                )
        for found in nonsense(self.rule, len(sitting), most_apart(body)):
            yield Problem("O-TABLE-08", found.what, found.hint)

    def excludes(self, other: Matter) -> bool:
        """True for every other change of the rule."""
        return isinstance(other, ChangeRule)

    def special_rule(self, body: Body) -> Rule | None:
        """The body's rule for this matter, else its rule for amendments; None if it has neither."""
        return super().special_rule(body) or body.rule_for_amendment

    def carry_out(self, world: World, body: Body, motion: Motion) -> tuple[World, list[Event]]:
        """The world with the body's rule changed."""
        changed = body.model_copy(update={"rule": self.rule})
        return world.with_body(changed), [told("body.rule_changed", body, (motion.author,))]
