"""What tabling a text and countering one share: ids, weights, the docket, and what makes a text meaningless."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from game.core.ids import BodyId, MotionId, NationId, TreatyId
from game.core.problems import Problem, Severity
from game.core.text import Name, T
from game.domains.climate.state import Climate
from game.domains.commons.state import Commons
from game.domains.economy.state import Economy
from game.institutions import voting
from game.model.institution import AdoptText, Motion
from game.model.treaty import TreatyText
from game.model.view import View
from game.model.world import World


def new_treaty_id(world: World, nation: NationId) -> TreatyId:
    """The id of the nation's next treaty at this moment: the same in every replay."""
    start = f"t{world.turn}-{world.stage}-{nation}-"
    number = 1 + sum(t.id.startswith(start) for t in world.law.treaties)
    return TreatyId(f"{start}{number}")


def put_on_docket(world: World, nation: NationId, body: str, treaty: TreatyId, version: int) -> World:
    """The world with a motion before the body to adopt that version."""
    motion = Motion(id=MotionId(f"{treaty}-v{version}"), body=BodyId(body), author=nation, turn=world.turn,
                    matter=AdoptText(treaty=treaty, version=version))
    kept = tuple(m for m in world.law.docket
                 if not (isinstance(m.matter, AdoptText) and m.matter.treaty == treaty))
    return world.with_law(world.law.having(docket=(*kept, motion)))


def weights(world: World, text: TreatyText) -> dict[NationId, float]:
    """The figures on which the text's entry into force is counted, as they stand now."""
    tables = {
        "emissions": world[Climate].reported_emissions,
        "output": world[Economy].output,
        "population": world[Economy].population,
        "harvest": world[Commons].reported_harvest.sum(axis=-1),
    }
    found = tables.get(text.final.entry.weight)
    if found is None:
        return {}
    return {n: round(float(np.asarray(found)[i]), 6) for i, n in enumerate(world.setting.nation_ids)}


def text_problems(view: View, text: TreatyText, members: Sequence[str], body: str) -> Iterator[Problem]:
    """What is illegal or unwise about tabling `text` to `members` (the author among them)."""
    setting = view.setting
    unknown = [n for n in members if n not in setting.nation_ids]
    if unknown:
        yield Problem("O-TREATY-01", T("no nation {nation} in this game", nation=unknown[0]))
        return
    if len(dict.fromkeys(members)) < 2:
        yield Problem("O-TREATY-02", T("a treaty needs at least two nations"), T("choose a partner"))
    if not text.articles:
        yield Problem("O-TREATY-03", T("the text has no article"), T("add an article from the palette"))
    for clause in text.articles:
        if not setting.is_open("clauses", clause.kind, view.world.turn):
            yield Problem("O-TREATY-04", T("“{title}” is not open in this scenario yet", title=clause.title()))
        yield from clause.problems(tuple(dict.fromkeys(members)), setting)
    if body:
        yield from _body_problems(view, members, body)
    entry = text.final.entry
    if entry.count > len(dict.fromkeys(members)) and text.final.participation == "closed":
        yield Problem("O-TREATY-05", T("it can never enter into force: {count} instruments, {nations} nations",
                                       count=entry.count, nations=len(dict.fromkeys(members))),
                      severity=Severity.ERROR)
    for nation in entry.required:
        if nation not in members:
            yield Problem("O-TREATY-06", T("{nation} must ratify it but is not invited",
                                           nation=Name("nation", nation)))


def _body_problems(view: View, members: Sequence[str], body: str) -> Iterator[Problem]:
    found = next((b for b in view.law.bodies if b.id == body), None)
    if found is None:
        yield Problem("O-BODY-01", T("no body {body} in this game", body=body))
        return
    if view.nation not in voting.members(view.setting, found):
        yield Problem("O-BODY-02", T("only members may table a text in {body}", body=Name("body", body)))
