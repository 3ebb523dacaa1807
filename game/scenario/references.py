"""Every name in a scenario that must mean something: where it stands and what kind of thing it names.

Not here: whether it exists (`checks/references.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from game.model.rule import Rule
from game.model.terms import DutyCondition
from game.scenario.subject import Subject
from game.treaties.lowering.weights import USUAL
from game.validation.spans import Path

Kind = Literal[
    "variable", "nation", "commons", "body", "clause", "order", "lever", "archetype", "region", "library"
]


class Reference(NamedTuple):
    """A name as written; `key` where it is the name of a field."""

    kind: Kind
    name: str
    path: Path
    key: bool = False


def references(subject: Subject) -> Iterator[Reference]:
    """All of them, in the order of the file's fields; empty names mean nothing and are left out."""
    for part in (_openings, _objectives, _included, _law, _gates, _events, _depth, _facts):
        yield from (found for found in part(subject) if found.name)


def _openings(subject: Subject) -> Iterator[Reference]:
    for name in subject.file.world:
        yield Reference("variable", name, ("world", name), key=True)
    for number, nation in enumerate(subject.file.nations):
        yield Reference("archetype", nation.archetype, ("nations", number, "archetype"))
        for name in nation.start:
            yield Reference("variable", name, ("nations", number, "start", name), key=True)


def _objectives(subject: Subject) -> Iterator[Reference]:
    for number, nation in enumerate(subject.file.nations):
        for place, objective in enumerate(nation.objectives):
            at: Path = ("nations", number, "objectives", place)
            yield Reference("variable", objective.variable, (*at, "variable"))
            yield Reference("clause", objective.party_to_clause, (*at, "party_to_clause"))


def _included(subject: Subject) -> Iterator[Reference]:
    stocks = {commons.id for commons in subject.file.commons}
    for number, wanted in enumerate(subject.file.include):
        at: Path = ("include", number)
        yield Reference("library", wanted.name, (*at, "name"))
        yield Reference("nation", wanted.tabled_by or "", (*at, "tabled_by"))
        for abroad, here in wanted.stand_ins.items():
            kind: Kind = "commons" if here in stocks else "nation"
            yield Reference(kind, here, (*at, "stand_ins", abroad))
        for field in ("members", "among", "signed_by"):
            for place, nation in enumerate(getattr(wanted, field) or ()):
                yield Reference("nation", nation, (*at, field, place))


def _law(subject: Subject) -> Iterator[Reference]:
    yield from _bodies(subject)
    for number, treaty in enumerate(subject.file.treaties):
        at: Path = ("treaties", number)
        yield Reference("body", treaty.body, (*at, "body"))
        yield Reference("nation", treaty.tabled_by, (*at, "tabled_by"))
        for field in ("among", "signed_by"):
            for place, member in enumerate(getattr(treaty, field) or ()):
                yield Reference("nation", member, (*at, field, place))
        final: Path = (*at, "text", "final")
        for place, member in enumerate(treaty.text.final.entry.required):
            yield Reference("nation", member, (*final, "entry", "required", place))
        for place, group in enumerate(treaty.text.final.entry.groups):
            for number_in, member in enumerate(group.nations):
                yield Reference("nation", member, (*final, "entry", "groups", place, "nations", number_in))
        if treaty.text.final.entry.weight not in ("none", *USUAL):
            yield Reference("variable", treaty.text.final.entry.weight, (*final, "entry", "weight"))
        yield Reference("body", treaty.text.final.members_of, (*final, "members_of"))
        yield Reference("body", treaty.text.final.disputes.body, (*final, "disputes", "body"))
        for number, clause in enumerate(treaty.text.articles):
            yield from _condition(clause.terms.condition, (*at, "text", "articles", number, "terms"))
        yield Reference("region", treaty.text.final.region, (*final, "region"))


def _condition(condition: DutyCondition, at: Path) -> Iterator[Reference]:
    for place, member in enumerate(condition.required):
        yield Reference("nation", member, (*at, "condition", "required", place))
    if condition.weight not in ("none", *USUAL):
        yield Reference("variable", condition.weight, (*at, "condition", "weight"))


def _bodies(subject: Subject) -> Iterator[Reference]:
    for number, body in enumerate(subject.file.bodies):
        at: Path = ("bodies", number)
        named: list[tuple[Path, Iterable[str]]] = [((*at, "members"), body.members)]
        named += [((*at, "agenda", field), getattr(body.agenda, field)) for field in ("named", "chair")]
        if body.seats is not None:
            named += [((*at, "seats", field), getattr(body.seats, field)) for field in ("permanent", "first")]
            yield Reference("body", body.seats.by, (*at, "seats", "by"))
        if body.head is not None:
            yield Reference("nation", body.head.first, (*at, "head", "first"))
        for payer in body.dues.fixed if body.dues is not None else ():
            yield Reference("nation", payer, (*at, "dues", "fixed", payer), key=True)
        rules: list[tuple[Path, Rule | None]] = [
            ((*at, "rule"), body.rule),
            ((*at, "rule_for_amendment"), body.rule_for_amendment),
            *(((*at, "rules", matter), rule) for matter, rule in body.rules.items()),
        ]
        for path, rule in rules:
            for voter in rule.weights if rule else ():
                yield Reference("nation", voter, (*path, "weights", voter), key=True)
            named.append(((*path, "veto"), rule.veto if rule else ()))
        for path, nations in named:
            for place, nation in enumerate(nations):
                yield Reference("nation", nation, (*path, place))


def _gates(subject: Subject) -> Iterator[Reference]:
    for number, gate in enumerate(subject.file.gates):
        yield Reference("variable", gate.variable, ("gates", number, "variable"))
        yield Reference("commons", gate.commons, ("gates", number, "commons"))


def _events(subject: Subject) -> Iterator[Reference]:
    for number, event in enumerate(subject.file.events):
        yield Reference("nation", event.for_nation, ("events", number, "for_nation"))
        for place, option in enumerate(event.options):
            yield Reference("clause", option.breaks, ("events", number, "options", place, "breaks"))
    for path, effect, _ in subject.effects():
        yield Reference("variable", effect.variable, (*path, "variable"))
        yield Reference("commons", effect.commons, (*path, "commons"))
        for field, name in (("nation", effect.nation), ("towards", effect.towards)):
            if name not in ("all", "self"):
                yield Reference("nation", name, (*path, field))


def _depth(subject: Subject) -> Iterator[Reference]:
    kinds: tuple[tuple[str, Kind], ...] = (("orders", "order"), ("levers", "lever"), ("clauses", "clause"))
    for field, kind in kinds:
        for name in getattr(subject.file.depth, field) or ():
            yield Reference(kind, name, ("depth", field, name), key=True)
    for place, name in enumerate(subject.file.depth.lenses):
        yield Reference("variable", name, ("depth", "lenses", place))
    for number, card in enumerate(subject.file.cards):
        yield Reference("order", card.order, ("cards", number, "order"))


def _facts(subject: Subject) -> Iterator[Reference]:
    for number, fact in enumerate(subject.file.facts):
        for place, name in enumerate(fact.variables):
            yield Reference("variable", name, ("facts", number, "variables", place))
        for place, name in enumerate(fact.nations):
            yield Reference("nation", name, ("facts", number, "nations", place))
