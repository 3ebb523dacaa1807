"""Acts of bodies: decisions that are written down like treaties, and what all matters share.

A decision that binds becomes a text in the treaty book, adopted by the body, to which each member has agreed
in advance by being one (UN Charter art. 25); so it is lowered, watched and answered like any other. Not here:
what each matter does (`matters`), the count (`voting`), money and time (`engine.phases.bodies`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from game.core.ids import NationId, TreatyId
from game.core.problems import Problem
from game.core.text import Name, Param, T
from game.institutions import voting
from game.model.clause import Clause
from game.model.event import TO_ALL, Event
from game.model.frozen import Multilingual
from game.model.institution import Body, Motion
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

LOCKED, NOTICE = 50, 20
"""Turns before notice of leaving a decision may be given, and until it counts: the most that a text can ask,
so that nobody leaves a decision without leaving the body (design)."""


def told(kind: str, body: Body, actors: Sequence[NationId], more: Mapping[str, Param] | None = None) -> Event:
    """A public event of that kind; `more` fills holes of its sentence beside `body`."""
    return Event(kind, tuple(actors), {"body": Name("body", body.id), **(more or {})}, audience=TO_ALL)


def must_exist(view: View, named: Sequence[str]) -> Iterator[Problem]:
    """A problem for each id that is no nation of the game."""
    for nation in named:
        if nation not in view.setting.nation_ids:
            yield Problem("O-TABLE-12", T("there is no nation “{nation}”", nation=nation))


def act_id(motion: Motion) -> TreatyId:
    """The id of the text into which the adopted motion is written."""
    return TreatyId(f"d-{motion.id}")


def act_text(title: Multilingual, articles: tuple[Clause, ...], turns: int | None) -> TreatyText:
    """The decision's words: it ends by itself, is reported on, and nobody leaves it but with the body.

    Without `turns` it is a standard: open to whoever signs, in force among two, left by notice.
    """
    standard = turns is None
    return TreatyText(
        title=title,
        articles=articles,
        final=FinalClauses(
            participation="open" if standard else "closed",
            consent="signature" if standard else "ratification",
            entry=EntryIntoForce(count=2 if standard else 0),
            withdrawal=Withdrawal(lock=0, notice=1) if standard else Withdrawal(lock=LOCKED, notice=NOTICE),
            sunset=turns,
            verification=2,
            answer=AnswerToBreach(kind="naming"),
        ),
    )


def written(
    world: World, body: Body, motion: Motion, text: TreatyText, bound: tuple[NationId, ...]
) -> Treaty:
    """The decision as a text adopted by the body, with the instrument of each nation that it binds."""
    acts = [Instrument(kind="adoption", nation=NationId(""), turn=world.turn, version=1)]
    acts += [Instrument(kind="decision", nation=n, turn=world.turn, version=1) for n in bound]
    return Treaty(
        id=act_id(motion),
        proposer=motion.author,
        negotiators=bound or voting.members(world.setting, body),
        versions=(Version(number=1, author=motion.author, turn=world.turn, text=text),),
        instruments=tuple(acts),
        body=body.id,
        public=True,
    )
