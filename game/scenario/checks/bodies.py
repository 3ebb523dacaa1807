"""Institutions that cannot work: impossible rules, seats and budgets."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.problems import Problem
from game.core.text import T
from game.institutions import voting
from game.institutions.sense import most_apart, nonsense, senseless
from game.model.institution import Body
from game.model.rule import Rule
from game.scenario.subject import Saying, Subject
from game.validation.spans import Path

RULE = Saying("S-BODY-01", T("{where}: {what}"))
BODY = Saying("S-BODY-02", T("{where}: {what}"))
STRANGER = Saying("S-BODY-03", T("{where}: “{found}” holds a veto but does not sit in “{body}”"))


def problems(subject: Subject) -> Iterator[Problem]:
    """Problems of each body's voting rules, seats and budget."""
    for number, body in enumerate(subject.file.bodies):
        at: Path = ("bodies", number)
        sitting = voting.members(subject.setting, body)
        count = len(sitting) + (body.seats.elected - len(body.state.terms) if body.seats else 0)
        for path, rule, apart in _rules(at, body):
            for found in nonsense(rule, count, apart):
                yield subject.problem(RULE, path, found.hint, what=found.what)
            for place, holder in enumerate(rule.veto):
                if holder in subject.nations and holder not in sitting:
                    yield subject.problem(STRANGER, (*path, "veto", place), found=holder, body=body.id)
        for found in senseless(body, count):
            yield subject.problem(BODY, at, found.hint, what=found.what)


def _rules(at: Path, body: Body) -> Iterator[tuple[Path, Rule, int]]:
    """Where each rule stands, the rule, and how many members what it decides can concern at once."""
    yield (*at, "rule"), body.rule, most_apart(body)
    if body.rule_for_amendment is not None:
        yield (*at, "rule_for_amendment"), body.rule_for_amendment, 0
    for matter, rule in body.rules.items():
        yield (*at, "rules", matter), rule, most_apart(body, [matter])
