"""What is illegal or unwise about tabling a text, for `propose` and `counter`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from game.core.ids import NationId, TreatyId
from game.core.letters import is_blank
from game.core.problems import Problem, Severity, did_you_mean
from game.core.text import Name, Quantity, T, Text
from game.domains.society.state import AUTONOMY_COST
from game.institutions import voting
from game.model.clause import Clause
from game.model.treaty import FinalClauses, TreatyText
from game.model.view import View
from game.orders.tabling import weights
from game.treaties.lowering.conditions import supposed
from game.treaties.lowering.lowering import Bound, lowered
from game.treaties.lowering.weights import is_weight
from game.treaties.status import status
from game.treaties.status.publicity import is_secret
from game.treaties.term_checks import all_problems

DRAFT = TreatyId("")


def text_problems(view: View, text: TreatyText, members: Sequence[str], body: str) -> Iterator[Problem]:
    """What is illegal or unwise about tabling `text` to `members` (the author among them)."""
    setting = view.setting
    unknown = [n for n in members if n not in setting.nation_ids]
    if unknown:
        yield Problem("O-TREATY-01", T("no nation {nation} in this game", nation=unknown[0]))
        return
    among = tuple(NationId(n) for n in dict.fromkeys(members))
    if len(among) < 2:
        yield Problem("O-TREATY-02", T("a treaty needs at least two nations"), T("choose a partner"))
        return
    forbidden = [
        *_title(text),
        *_articles(view, text, among),
        *_body(view, body),
        *_secret(text, body),
        *_entry(view, text, among),
        *_final(view, text),
        *_terms(view, text, among),
    ]
    if text.final.amendment.rule == "body" and not body:
        forbidden.append(
            Problem("O-TREATY-18", T("a body shall amend it, but none adopts it"), T("propose it in a body"))
        )
    yield from forbidden
    if not forbidden:
        yield from _unwise(view, text, among)


def _title(text: TreatyText) -> Iterator[Problem]:
    if any(is_blank(words) for words in text.title.by_language.values()):
        yield Problem("O-TREATY-33", T("the title is empty"), T("give the treaty a name that can be seen"))


def _articles(view: View, text: TreatyText, among: Sequence[NationId]) -> Iterator[Problem]:
    if not text.articles and text.final.outsiders == 0:
        yield Problem("O-TREATY-03", T("the text has no article"), T("add an article from the palette"))
    for clause in text.articles:
        if not view.setting.is_open("clauses", clause.kind, view.world.turn):
            yield Problem(
                "O-TREATY-04", T("“{title}” is not open in this scenario yet", title=clause.title())
            )
        yield from clause.problems(tuple(among), view.setting)
        yield from _needed(view, text, clause)


def _needed(view: View, text: TreatyText, clause: Clause) -> Iterator[Problem]:
    """A body that an article needs must be there, or be founded by the same text."""
    founded = {body.id for other in text.articles if (body := other.founds()) is not None}
    needed = clause.about_body()
    there = {b.id for b in view.law.bodies}
    if "body" not in type(clause).model_fields or needed in there | founded:
        return
    yield Problem(
        "O-BODY-03", T("an article needs an institution that there is"), did_you_mean(needed, sorted(there))
    )


def _body(view: View, body: str) -> Iterator[Problem]:
    if not body:
        return
    found = next((b for b in view.law.bodies if b.id == body), None)
    if found is None:
        yield Problem("O-BODY-01", T("no body {body} in this game", body=body))
    elif view.nation not in voting.members(view.setting, found):
        yield Problem("O-BODY-02", T("only members may table a text in {body}", body=Name("body", body)))


def _secret(text: TreatyText, body: str) -> Iterator[Problem]:
    """A secret treaty has no body before which it comes (UN Charter art. 102), and nobody who could join."""
    if is_secret(text) and body:
        yield Problem("O-TREATY-30", T("a secret treaty cannot come before a body"))
    if is_secret(text) and text.final.participation != "closed":
        yield Problem(
            "O-TREATY-31", T("nobody can join what nobody may know of"), T("close the treaty to others")
        )


def _entry(view: View, text: TreatyText, among: Sequence[NationId]) -> Iterator[Problem]:
    """Conditions for entry into force that can never be met (VCLT art. 24)."""
    entry = text.final.entry
    joining = _may_join(view, text.final, among)
    if entry.count > len(joining):
        yield Problem(
            "O-TREATY-05",
            T(
                "it can never enter into force: {instruments}, {nations}",
                instruments=Quantity(entry.count, "instruments"),
                nations=Quantity(len(joining), "nations"),
            ),
        )
    for group in entry.groups:
        reachable = [n for n in group.nations if n in joining]
        if group.count > len(reachable):
            yield Problem(
                "O-TREATY-14",
                T(
                    "it can never enter into force: {count} asked for of a group of whom {nations} can join",
                    count=group.count,
                    nations=len(reachable),
                ),
            )
    for nation in entry.required:
        if nation not in among:
            yield Problem(
                "O-TREATY-06", T("{nation} must ratify it but is not invited", nation=Name("nation", nation))
            )
    if entry.share > 0 and entry.weight == "none":
        yield Problem(
            "O-TREATY-07", T("a share is asked for, but not of what"), T("choose what it is a share of")
        )
    elif entry.weight != "none" and not is_weight(entry.weight):
        yield Problem("O-TREATY-15", T("no share can be counted of {weight}", weight=entry.weight))
    elif entry.share > 0:
        figures = weights(view.world, text)
        held = sum(figures[nation] for nation in joining)
        if held < entry.share - 1e-6:
            yield Problem(
                "O-TREATY-08",
                T(
                    "it can never enter into force: those invited hold {held} of {share}",
                    held=Quantity(held, "share"),
                    share=Quantity(entry.share, "share"),
                ),
            )


def _may_join(view: View, final: FinalClauses, among: Sequence[NationId]) -> list[NationId]:
    """Who could ever become a party: those invited, and those to whom the text is open."""
    nations = view.setting.nations
    match final.participation:
        case "open":
            return list(view.setting.nation_ids)
        case "region":
            return [NationId(n.id) for n in nations if n.id in among or final.region in n.regions]
        case "body":
            body = next((b for b in view.law.bodies if b.id == final.members_of), None)
            inside = voting.members(view.setting, body) if body else ()
            return [n for n in view.setting.nation_ids if n in among or n in inside]
        case _:
            return list(among)


def _terms(view: View, text: TreatyText, among: Sequence[NationId]) -> Iterator[Problem]:
    """Sides, links and conditions that mean nothing, or could be undone by more commitment."""
    live = [t for t in view.law.treaties if status.is_live(t, view.world.turn)]
    others: dict[str, TreatyText] = {t.id: status.text(t) for t in live}
    yield from all_problems(text, _may_join(view, text.final, among), others)


def _final(view: View, text: TreatyText) -> Iterator[Problem]:
    final = text.final
    if final.participation == "region" and not any(final.region in n.regions for n in view.setting.nations):
        yield Problem("O-TREATY-09", T("no nation lies in the region {region}", region=final.region))
    if final.participation == "body" and final.members_of not in [b.id for b in view.law.bodies]:
        yield Problem("O-TREATY-16", T("no body {body} in this game", body=final.members_of))
    for article in final.withdrawal.survives:
        if not 0 <= article < len(text.articles):
            yield Problem(
                "O-TREATY-17", T("article {number} shall survive, but is not there", number=article + 1)
            )
    if final.reservations == "listed":
        for article in final.reservable:
            if not 0 <= article < len(text.articles):
                yield Problem(
                    "O-TREATY-13",
                    T("reservations are allowed to article {number}, which is not there", number=article + 1),
                )


def _unwise(view: View, text: TreatyText, among: Sequence[NationId]) -> Iterator[Problem]:
    """What a lawyer would ask the author about."""
    final = text.final
    for number in _idle(view, text, among):
        yield _warning("O-TREATY-20", T("article {number} asks nothing of anybody", number=number + 1))
    for number, clause in enumerate(text.articles):
        if clause in text.articles[:number]:
            yield _warning(
                "O-TREATY-21", T("article {number} says the same as an earlier one", number=number + 1)
            )
    if final.entry.weight != "none" and final.entry.share == 0:
        yield _warning("O-TREATY-22", T("what the share is counted of is named, but no share is asked for"))
    if final.verification == 0 and final.answer.kind not in ("none", "naming"):
        yield _warning(
            "O-TREATY-23", T("it answers breaches that hardly anybody will find without verification")
        )
    leaving = final.withdrawal
    if final.sunset is not None and leaving.right != "excluded" and leaving.lock >= final.sunset:
        yield _warning("O-TREATY-24", T("it ends before anybody may leave it"))


def _idle(view: View, text: TreatyText, among: Sequence[NationId]) -> list[int]:
    """The articles (from 0) that would come to no obligation at all."""
    draft = Bound(DRAFT, supposed(text), tuple(among), view.world.turn, {})
    out = lowered(view.world, [draft])
    busy = {
        ref.article
        for slot, entries in out.entries.items()
        if slot is not AUTONOMY_COST
        for ref, values in entries
        if ref.treaty == DRAFT and (np.asarray(values) != slot.identity).any()
    }
    return [number for number in range(len(text.articles)) if number not in busy]


def _warning(code: str, text: Text) -> Problem:
    return Problem(code, text, severity=Severity.WARNING)
