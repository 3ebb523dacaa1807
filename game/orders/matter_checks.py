"""What makes a motion meaningless: a power that the body has not, a matter that cannot be, a senseless rule.

Not here: who may table, and what stands on the docket already (`table.py`).
"""

from __future__ import annotations

from collections.abc import Iterator

from game.core.problems import Problem
from game.core.text import Name, T
from game.institutions import voting
from game.institutions.delegation import bound_by
from game.institutions.sense import nonsense
from game.institutions.words import POWERS
from game.model.institution import Body
from game.model.matters import (
    NEEDS,
    Admit,
    AdoptText,
    Bind,
    ChangeRule,
    DeclareEmergency,
    Elect,
    Judge,
    Lend,
    Mandate,
    Matter,
    Resolution,
    Revive,
    Sanction,
    SetBudget,
    SetStandard,
    Suspend,
)
from game.model.view import View
from game.treaties.status import status
from game.treaties.status.checks import known
from game.treaties.status.status import Condition


def matter_problems(view: View, body: Body, matter: Matter) -> Iterator[Problem]:
    """Why the body cannot be asked that."""
    yield from _power(view, body, matter)
    match matter:
        case ChangeRule(rule=rule):
            if rule == body.rule:
                yield Problem("O-TABLE-03", T("the body decides by this rule already"))
            for nation in rule.veto:
                if nation not in voting.members(view.setting, body):
                    yield Problem(
                        "O-TABLE-05",
                        T("{nation} cannot hold a veto: it is no member", nation=Name("nation", nation)),
                    )
            for found in nonsense(rule, len(voting.members(view.setting, body))):
                yield Problem("O-TABLE-08", found.what, found.hint)
        case AdoptText():
            yield from _text(view, body, matter)
        case Bind(articles=articles) | SetStandard(articles=articles):
            everyone = tuple(voting.members(view.setting, body))
            for clause in articles:
                yield from clause.problems(everyone, view.setting)
        case Lend() | Mandate() | Sanction() | Judge() | DeclareEmergency():
            yield from _about(view, body, matter)
        case _:
            yield from _house(view, body, matter)


def _power(view: View, body: Body, matter: Matter) -> Iterator[Problem]:
    needed = NEEDS.get(matter.kind)
    if isinstance(matter, Elect) and matter.body not in ("", body.id):
        return  # it elects for another body, whose seats say so
    if isinstance(matter, Bind):
        if not bound_by(view.world, body, matter.articles):
            yield Problem("O-TABLE-10", T("the body has no power to bind anybody on this"))
    elif needed is not None and needed not in body.powers:
        yield Problem(
            "O-TABLE-09",
            T("the body has no power to do that. It would need: {power}", power=POWERS[needed]),
        )
    if isinstance(matter, SetStandard) and body.subjects:
        outside = [c for c in matter.articles if c.field_of not in body.subjects]
        if outside:
            yield Problem("O-TABLE-11", T("the body has no say on the subject of an article"))


def _text(view: View, body: Body, matter: AdoptText) -> Iterator[Problem]:
    """Only a draft that was proposed in this very body can come back to it."""
    treaty = known(view, matter.treaty)
    if treaty is None or treaty.body != body.id or not 1 <= matter.version <= len(treaty.versions):
        yield Problem("O-TABLE-06", T("that text was not proposed in this body"))
    elif status.condition(treaty, view.world.turn) is not Condition.DRAFT:
        yield Problem("O-TABLE-07", T("“{treaty}” is no draft any more", treaty=Name("treaty", treaty.id)))


def _about(
    view: View, body: Body, matter: Lend | Mandate | Sanction | Judge | DeclareEmergency
) -> Iterator[Problem]:
    """Whom it is about must exist; a ruling needs a party to a treaty in force; money must be there."""
    named: tuple[str, ...]
    match matter:
        case Lend():
            named = (matter.borrower,)
            if matter.amount / matter.tranches > body.state.funds:
                yield Problem("O-TABLE-13", T("the funds do not reach for the first tranche"))
            for clause in matter.conditions:
                yield from clause.problems((matter.borrower,), view.setting)
        case Mandate():
            named = matter.between
            if len(set(named)) < 2:
                yield Problem("O-TABLE-14", T("a mission stands between two different nations"))
        case Sanction():
            named = (matter.against,)
        case Judge():
            named = (matter.nation,)
            yield from _ruling(view, matter)
        case DeclareEmergency():
            named = (matter.nation,)
    yield from _exist(view, named)


def _ruling(view: View, matter: Judge) -> Iterator[Problem]:
    treaty = known(view, matter.treaty)
    turn = view.world.turn
    if treaty is None or status.condition(treaty, turn) is not Condition.IN_FORCE:
        yield Problem("O-TABLE-15", T("no such treaty is in force"))
    elif matter.article >= len(status.text(treaty).articles):
        yield Problem("O-TABLE-16", T("the treaty has no article {article}", article=matter.article + 1))
    elif matter.nation not in status.parties(treaty, turn):
        yield Problem(
            "O-TABLE-17", T("{nation} is no party to that treaty", nation=Name("nation", matter.nation))
        )


def _exist(view: View, named: tuple[str, ...]) -> Iterator[Problem]:
    for nation in named:
        if nation not in view.setting.nation_ids:
            yield Problem("O-TABLE-12", T("there is no nation “{nation}”", nation=nation))


def _house(view: View, body: Body, matter: Matter) -> Iterator[Problem]:
    sitting = voting.members(view.setting, body)
    match matter:
        case Admit(nation=nation):
            yield from _exist(view, (nation,))
            if nation in sitting:
                yield Problem("O-TABLE-18", T("{nation} is a member already", nation=Name("nation", nation)))
        case Suspend(nation=nation, lift=lift):
            if nation not in sitting or lift != (nation in body.state.suspended):
                yield Problem("O-TABLE-19", T("there is nothing to suspend or to lift"))
        case Elect():
            yield from _exist(view, (matter.nation,))
            yield from _election(view, body, matter)
        case SetBudget(budget=budget):
            if body.dues is not None and body.dues.budget == budget:
                yield Problem("O-TABLE-20", T("that is the budget already"))
        case Revive():
            if not body.state.paused:
                yield Problem("O-TABLE-21", T("the body has not come to a halt"))
        case Resolution(treaty=treaty) if treaty and known(view, treaty) is None:
            yield Problem("O-TABLE-22", T("no treaty {treaty} is known here", treaty=treaty))


def _election(view: View, body: Body, matter: Elect) -> Iterator[Problem]:
    """There must be such an office, it must be free, and the nation must be eligible."""
    seated = next((b for b in view.law.bodies if b.id == (matter.body or body.id)), None)
    if matter.office == "head":
        if seated is None or seated.head is None or seated.id != body.id:
            yield Problem("O-TABLE-23", T("there is no such office to fill"))
        elif seated.state.head:
            yield Problem("O-TABLE-24", T("the office is not vacant"))
        return
    if seated is None or seated.seats is None or seated.seats.by not in ("", body.id):
        yield Problem("O-TABLE-23", T("there is no such office to fill"))
        return
    seats, now = seated.seats, voting.members(view.setting, seated)
    staying = [t for t in seated.state.terms if t.until > view.world.turn]
    if len(staying) >= seats.elected:
        yield Problem("O-TABLE-24", T("the office is not vacant"))
    if matter.nation in now and matter.nation not in [
        t.nation for t in seated.state.terms if t not in staying and seats.reelection
    ]:
        yield Problem("O-TABLE-25", T("{nation} sits there already", nation=Name("nation", matter.nation)))
    elif matter.nation in seated.state.retired and not seats.reelection:
        yield Problem(
            "O-TABLE-26",
            T(
                "{nation} has just left the seat and cannot be elected again at once",
                nation=Name("nation", matter.nation),
            ),
        )
