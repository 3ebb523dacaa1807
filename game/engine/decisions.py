"""Decisions of bodies take effect: acts that bind are written down like treaties, the house is put in order.

A decision that binds becomes a text in the treaty book, adopted by the body, to which each member has agreed
in advance by being one (UN Charter art. 25); so it is lowered, watched and answered like any other. Not here:
the count (`institutions.voting`), money and time (`phases/bodies.py`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from game.core.arrays import between, quantised
from game.core.ids import NationId, TreatyId
from game.core.problems import has_errors
from game.core.text import Name, Param
from game.domains.health.state import Health
from game.engine.phases.instruments import adopt
from game.institutions import voting
from game.institutions.delegation import bound_by
from game.model.clause import Clause
from game.model.event import TO_ALL, Event
from game.model.frozen import Bilingual
from game.model.institution import Body, Dues, Motion, Term
from game.model.law import Finding, Measure
from game.model.matters import (
    Admit,
    AdoptText,
    Bind,
    ChangeRule,
    DeclareEmergency,
    Elect,
    Judge,
    Lend,
    Mandate,
    Revive,
    Sanction,
    SetBudget,
    SetStandard,
    Suspend,
)
from game.model.operations import BodyLoan, Mission
from game.model.treaty import (
    AnswerToBreach,
    EntryIntoForce,
    FinalClauses,
    Instrument,
    Treaty,
    TreatyText,
    Version,
    Withdrawal,
)
from game.model.view import View
from game.model.world import World
from game.orders.matter_checks import matter_problems
from game.treaties.lowering.roles import role_mask

READIER = 6.0
"""Points of preparedness that every member wins by a declared emergency (design)."""
HELPED = 0.85
"""The part of the outbreak that is left after a year's common help (design)."""
RULED = 0.5
"""How far a nation fell short, as a body rules: by half, where nobody measured (design)."""

Happened = tuple[World, list[Event]]

NEVER, LONGEST_NOTICE = 50, 20
"""Turns before notice may be given, and of notice, in a decision that nobody leaves: the most that a text can
say (design; who is a member has agreed in advance, UN Charter art. 25)."""


def take_effect(world: World, body: Body, motion: Motion) -> Happened:
    """The world with an adopted motion carried out, and what is told of it.

    Whether it may is asked again now: since it was tabled another motion may have filled the seat, spent the
    funds or ended the treaty that it is about. Then it is on record, and changes nothing.
    """
    if overtaken(world, body, motion):
        return world, [_told("motion.overtaken", body, (motion.author,))]
    match motion.matter:
        case AdoptText(treaty=treaty, version=version):
            return adopt(world, world.law.treaty(treaty), version)
        case Bind() | SetStandard() | Lend() | Sanction() | Mandate():
            return _act(world, body, motion)
        case Judge(treaty=treaty, article=article, nation=nation):
            found = Finding(treaty=treaty, article=article, nation=nation, turn=world.turn, shortfall=RULED)
            law = world.law.having(findings=(*world.law.findings, found))
            named: dict[str, Param] = {"treaty": Name("treaty", treaty), "article": article + 1}
            return world.with_law(law), [_told("body.ruled", body, (nation,), named)]
        case DeclareEmergency(nation=nation):
            return _emergency(world, body, nation), [_told("body.emergency", body, (nation,))]
        case _:
            return _house(world, body, motion)


def overtaken(world: World, body: Body, motion: Motion) -> bool:
    """Whether what the motion asks cannot be done any more, as things stand now; a text's own rules say that
    of texts (`docket`)."""
    if isinstance(motion.matter, AdoptText):
        return False
    return any(
        has_errors([found]) for found in matter_problems(View(motion.author, world), body, motion.matter)
    )


def _house(world: World, body: Body, motion: Motion) -> Happened:
    """What concerns the body's own members, rule, money and offices."""
    match motion.matter:
        case ChangeRule(rule=rule):
            changed = body.model_copy(update={"rule": rule})
            return _with(world, changed), [_told("body.rule_changed", body, (motion.author,))]
        case Admit(nation=nation):
            return _with(world, _joined(world, body, nation)), [_told("body.admitted", body, (nation,))]
        case Suspend(nation=nation, lift=lift):
            out = {*body.state.suspended} - {nation} if lift else {*body.state.suspended, nation}
            kind = "body.suspension_lifted" if lift else "body.suspended"
            return _with(world, having(body, suspended=tuple(sorted(out)))), [_told(kind, body, (nation,))]
        case Elect() as chosen:
            return _elected(world, body, chosen)
        case SetBudget(budget=budget):
            dues = (body.dues or Dues()).model_copy(update={"budget": budget})
            changed = body.model_copy(update={"dues": dues})
            return _with(world, changed), [_told("body.budget", body, (motion.author,))]
        case Revive():
            return _with(world, having(body, idle=0, paused=False)), [_told("body.revived", body, ())]
        case _:
            return world, []


def having(body: Body, **changed: object) -> Body:
    """The body with some of its state replaced."""
    return body.model_copy(update={"state": body.state.model_copy(update=changed)})


def _with(world: World, body: Body) -> World:
    return world.with_law(world.law.with_body(body))


def _told(
    kind: str, body: Body, actors: Sequence[NationId], more: Mapping[str, Param] | None = None
) -> Event:
    return Event(kind, tuple(actors), {"body": Name("body", body.id), **(more or {})}, audience=TO_ALL)


def _joined(world: World, body: Body, nation: NationId) -> Body:
    if body.seats is not None:
        kept = {*body.seats.permanent, nation}
        permanent = tuple(n for n in world.setting.nation_ids if n in kept)
        return body.model_copy(update={"seats": body.seats.model_copy(update={"permanent": permanent})})
    sitting = voting.members(world.setting, body)
    return body.model_copy(
        update={"members": tuple(n for n in world.setting.nation_ids if n in sitting or n == nation)}
    )


def _elected(world: World, body: Body, chosen: Elect) -> Happened:
    """The nation in its office, if a place is free; a term runs from the next turn."""
    seated = world.law.body(chosen.body or body.id)
    if chosen.office == "head" and seated.head is not None:
        until = world.turn + seated.head.term
        changed = having(seated, head=chosen.nation, head_until=until)
        return _with(world, changed), [_told("body.head_elected", seated, (chosen.nation,))]
    seats = seated.seats
    staying = [term for term in seated.state.terms if term.until > world.turn]
    if seats is None or len(staying) >= seats.elected:
        return world, []
    term = Term(nation=chosen.nation, until=world.turn + seats.term)
    changed = having(seated, terms=(*seated.state.terms, term))
    return _with(world, changed), [_told("body.elected", seated, (chosen.nation,))]


def _emergency(world: World, body: Body, nation: NationId) -> World:
    health, here = world[Health], world.setting.index(nation)
    ready = health.preparedness + READIER * role_mask(world.setting, voting.members(world.setting, body))
    outbreak = health.outbreak.copy()
    outbreak[here] *= HELPED
    after = replace(health, preparedness=quantised(between(ready, 0.0, 100.0)), outbreak=quantised(outbreak))
    return world.with_states(after)


def _act(world: World, body: Body, motion: Motion) -> Happened:
    """A decision that is written down like a treaty."""
    law, name = world.law, TreatyId(f"d-{motion.id}")
    named = {"treaty": Name("treaty", name)}
    match motion.matter:
        case Bind() as asked:
            bound = bound_by(world, body, asked.articles)
            text = _text(asked.title, asked.articles, asked.turns)
            act = _written(world, body, motion, text, bound)
            return world.with_law(law.with_treaty(act)), [_told("body.bound", body, bound, named)]
        case SetStandard() as asked:
            act = _written(world, body, motion, _text(asked.title, asked.articles, None), ())
            return world.with_law(law.with_treaty(act)), [_told("body.standard", body, (), named)]
        case Sanction() as asked:
            by = tuple(n for n in voting.members(world.setting, body) if n != asked.against)
            act = _written(world, body, motion, _text(SANCTIONS, (), asked.turns), by)
            measure = Measure(
                kind="trade-measure",
                treaty=name,
                by=by,
                against=asked.against,
                rate=asked.rate,
                since=world.turn + 1,
                until=world.turn + 1 + asked.turns,
            )
            law = law.with_treaty(act).having(measures=(*law.measures, measure))
            return world.with_law(law), [_told("body.sanctioned", body, (asked.against,))]
        case _:
            return _spend(world, body, motion, name)


def _spend(world: World, body: Body, motion: Motion, name: TreatyId) -> Happened:
    """A mission or a loan, which the body pays from its funds."""
    law = world.law
    match motion.matter:
        case Mandate() as asked:
            act = _written(
                world, body, motion, _text(MISSION, (), asked.turns), voting.members(world.setting, body)
            )
            sent = Mission(
                treaty=name,
                body=motion.body,
                between=asked.between,
                since=world.turn + 1,
                until=world.turn + asked.turns,
                cost=asked.cost,
                troops=asked.troops,
            )
            law = law.with_treaty(act).having(missions=(*law.missions, sent))
            return world.with_law(law), [_told("body.mission", body, asked.between)]
        case Lend() as asked:
            if asked.conditions:
                law = law.with_treaty(_conditions(world, body, motion, asked))
            loan = BodyLoan(
                id=motion.id,
                body=motion.body,
                borrower=asked.borrower,
                interest=asked.interest,
                tranche=round(asked.amount / asked.tranches, 6),
                left=asked.tranches,
                back=asked.tranches,
                treaty=name if asked.conditions else "",
            )
            return world.with_law(law.having(loans=(*law.loans, loan))), [
                _told("body.lent", body, (asked.borrower,))
            ]
        case _:
            return world, []


def _conditions(world: World, body: Body, motion: Motion, asked: Lend) -> Treaty:
    """The conditions of a loan: the members watch them, the borrower alone owes them (side A)."""
    articles = tuple(
        c.model_copy(update={"terms": c.terms.model_copy(update={"side": "a"})}) for c in asked.conditions
    )
    text = _text(LOAN, articles, 2 * asked.tranches)
    final = text.final.model_copy(update={"side_a": (asked.borrower,)})
    sitting = {*voting.members(world.setting, body), asked.borrower}
    parties = tuple(n for n in world.setting.nation_ids if n in sitting)
    return _written(world, body, motion, text.model_copy(update={"final": final}), parties)


SANCTIONS = Bilingual(en="Sanctions", id="Sanksi")
MISSION = Bilingual(en="A mission", id="Sebuah misi")
LOAN = Bilingual(en="Conditions of a loan", id="Syarat pinjaman")


def _text(title: Bilingual, articles: tuple[Clause, ...], turns: int | None) -> TreatyText:
    """The decision's words: it ends by itself, is reported on, and nobody leaves it but with the body."""
    standard = turns is None
    return TreatyText(
        title=title,
        articles=articles,
        final=FinalClauses(
            participation="open" if standard else "closed",
            consent="signature" if standard else "ratification",
            entry=EntryIntoForce(count=2 if standard else 0),
            withdrawal=Withdrawal(lock=0, notice=1)
            if standard
            else Withdrawal(lock=NEVER, notice=LONGEST_NOTICE),
            sunset=turns,
            verification=2,
            answer=AnswerToBreach(kind="naming"),
        ),
    )


def _written(
    world: World, body: Body, motion: Motion, text: TreatyText, bound: tuple[NationId, ...]
) -> Treaty:
    """The decision as a text adopted by the body, with the instrument of each nation that it binds."""
    acts = [Instrument(kind="adoption", nation=NationId(""), turn=world.turn, version=1)]
    acts += [Instrument(kind="decision", nation=n, turn=world.turn, version=1) for n in bound]
    return Treaty(
        id=TreatyId(f"d-{motion.id}"),
        proposer=motion.author,
        negotiators=bound or voting.members(world.setting, body),
        versions=(Version(number=1, author=motion.author, turn=world.turn, text=text),),
        instruments=tuple(acts),
        body=body.id,
        public=True,
    )
