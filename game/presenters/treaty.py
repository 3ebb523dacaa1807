"""The treaty table: the text, its changes, what others said, and what the seat may do with it.

Not here: the text as it is written (`treaty_draft.py`), its form (`treaty_form.py`), who gains (`gains.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from game.core.ids import NationId
from game.core.problems import has_errors
from game.core.text import Authored, T, Text
from game.model.frozen import authored
from game.model.order import Order
from game.model.setting import Group
from game.model.treaty import Treaty, TreatyText
from game.model.view import View
from game.orders.kinds.amend import Amend
from game.orders.kinds.counter import Counter
from game.orders.kinds.decline import Decline
from game.orders.kinds.inspect import Inspect
from game.orders.kinds.propose import Propose
from game.orders.kinds.push import Push, won
from game.orders.kinds.revoke_notice import RevokeNotice
from game.orders.kinds.sign import Sign, may_reserve
from game.orders.kinds.speak import SPEECHES
from game.orders.kinds.withdraw import Withdraw
from game.presenters.treaty_draft import Draft, draft_of, new_draft, text_of
from game.presenters.wording.reasons import reason_words
from game.presenters.wording.treaty import Article, FieldChange, articles, difference
from game.treaties.status import status
from game.treaties.status.at_home import by_ratification, waiting
from game.treaties.status.status import Condition, Standing

CONDITIONS: dict[Condition, Text] = {
    Condition.DRAFT: T("Draft"),
    Condition.OPEN: T("Adopted, not yet in force"),
    Condition.IN_FORCE: T("In force"),
    Condition.SUSPENDED: T("Suspended"),
    Condition.TERMINATED: T("Terminated"),
    Condition.EXPIRED: T("Expired"),
    Condition.LAPSED: T("Off the table"),
}
STANDINGS: dict[Standing, Text] = {
    Standing.THIRD: T("third state"),
    Standing.NEGOTIATING: T("negotiating state"),
    Standing.REFUSED: T("has declined"),
    Standing.SIGNATORY: T("signatory"),
    Standing.CONTRACTING: T("contracting state"),
    Standing.PARTY: T("party"),
    Standing.WITHDRAWN: T("withdrawn"),
}


def known_treaty(view: View, about: str) -> Treaty | None:
    """The treaty of that id, if the seat knows it."""
    return next((t for t in view.law.treaties if t.id == about), None)


def start(view: View, about: str) -> Draft:
    """The draft that the table opens with: a treaty's latest text, or an empty one with a partner."""
    treaty = known_treaty(view, about)
    if treaty is not None:
        return draft_of(treaty, view)
    partner = about.removeprefix("with:") if about.startswith("with:") else ""
    return new_draft(view, [NationId(partner)] if partner in view.setting.nation_ids else [])


def negotiable(view: View, treaty: Treaty | None) -> bool:
    """Whether the seat may edit the text: a new one, a draft that it negotiates, or a party's amendment."""
    if treaty is None:
        return view.nation is not None
    turn = view.world.turn
    if status.condition(treaty, turn) is Condition.IN_FORCE:
        is_party = status.standing(treaty, view.nation or "", turn) is Standing.PARTY
        return is_party and view.setting.is_open("orders", "amend", turn)
    return status.condition(treaty, turn) is Condition.DRAFT and view.nation in treaty.negotiators


# -- the text
@dataclass(frozen=True, slots=True)
class Line:
    """An article as it is read. `part` names its form ("": it was removed); `old` is its former text."""

    number: int
    heading: Text
    body: Text
    part: str
    kind: Literal["unchanged", "added", "removed", "changed"]
    old: Text | None = None
    fields: tuple[FieldChange, ...] = ()


def makes_sense(view: View, text: TreatyText, among: Sequence[NationId]) -> bool:
    """Whether the text can be projected: it has nations and articles, and no article is meaningless."""
    if len(among) < 2 or not text.articles:
        return False
    return not any(has_errors(clause.problems(tuple(among), view.setting)) for clause in text.articles)


def lines(new: TreatyText, old: TreatyText | None = None) -> list[Line]:
    """The articles of a text; with `old`, each with its change from that text."""
    count = len(new.articles)
    if old is None:
        return [Line(a.number, a.heading, a.body, _part(a, count), "unchanged") for a in articles(new)]
    found = []
    for change in difference(old, new):
        shown = change.new or change.old
        if shown is not None and shown.number:
            part = _part(shown, count) if change.new else ""
            was = change.old.body if change.old and change.kind == "changed" else None
            found.append(Line(shown.number, shown.heading, shown.body, part, change.kind, was, change.fields))
    return found


def _part(article: Article, count: int) -> str:
    if article.clause is not None:
        return f"clause:{article.clause}"
    return f"final:{article.number - count - 1}"


def heading(view: View, treaty: Treaty | None, version: int) -> Text:
    """The line over the title: which text is shown; version 0 is the seat's own draft."""
    if treaty is None:
        return T("New draft")
    condition = status.condition(treaty, view.world.turn)
    if not version:
        return T("Your counter-offer") if condition is Condition.DRAFT else T("Your amendment")
    if condition is Condition.DRAFT:
        return T("Draft · version {version}", version=version)
    return CONDITIONS[condition]


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version: its author, its turn, and who has signed it."""

    number: int
    author: NationId | None
    turn: int
    signed: tuple[NationId, ...]
    title: Authored


def versions(view: View, treaty: Treaty) -> list[VersionLine]:
    """All versions, the first one first."""
    turn = view.world.turn
    return [
        VersionLine(
            version.number,
            version.author or None,
            version.turn,
            tuple(n for n in treaty.negotiators if status.signed_version(treaty, n, turn) == version.number),
            authored(version.text.title),
        )
        for version in treaty.versions
    ]


def on_table(treaty: Treaty) -> int:
    """The number of the version that can be signed."""
    return status.adopted_version(treaty) or len(treaty.versions)


def current(treaty: Treaty) -> int:
    """The number of the version that counts: the latest that was adopted, or the latest draft."""
    return next((v.number for v in treaty.versions if v.text is status.text(treaty)), len(treaty.versions))


# -- what the others said
@dataclass(frozen=True, slots=True)
class Said:
    """A statement about the treaty, with its reason."""

    nation: NationId
    turn: int
    speech: Text
    reason: Text | None


def statements(view: View, treaty: Treaty | None) -> list[Said]:
    """Statements about the treaty, the latest first."""
    if treaty is None:
        return []
    found = [
        Said(s.nation, s.turn, SPEECHES[s.key], reason_words(s))
        for s in view.law.statements
        if s.treaty == treaty.id and s.key in SPEECHES
    ]
    return found[::-1]


# -- what can be done
@dataclass(frozen=True, slots=True)
class Action:
    """An action on the text: its words, icon and order."""

    key: str
    label: Text
    icon: str
    order: Order


def actions(
    view: View, treaty: Treaty | None, draft: Draft, edited: bool, reserved: tuple[int, ...] = ()
) -> list[Action]:
    """What the seat may do, the most likely first; what the scenario has not opened is left out."""
    turn = view.world.turn
    return [
        a
        for a in _actions(view, treaty, draft, edited, reserved)
        if view.setting.is_open("orders", a.order.kind, turn)
    ]


def _actions(
    view: View, treaty: Treaty | None, draft: Draft, edited: bool, reserved: tuple[int, ...]
) -> list[Action]:
    if treaty is None:
        order = Propose(
            text=text_of(view, draft), to=draft.to, body=draft.body, public=draft.public, quiet=draft.quiet
        )
        return [Action("propose", T("Propose"), "send", order)]
    turn, own = view.world.turn, view.nation or ""
    condition, standing = status.condition(treaty, turn), status.standing(treaty, own, turn)
    found = []
    if condition in (Condition.DRAFT, Condition.OPEN, Condition.IN_FORCE) and standing not in (
        Standing.PARTY,
        Standing.CONTRACTING,
    ):
        accedes = condition is not Condition.DRAFT and own not in treaty.negotiators
        words = (
            T("Accede") if accedes else T("Sign with reservations") if reserved else T("Sign as it stands")
        )
        sign = Sign(treaty=treaty.id, version=on_table(treaty), reservations=reserved)
        found.append(Action("sign", words, "stamp", sign))
    if condition is Condition.DRAFT:
        counter = Counter(treaty=treaty.id, text=text_of(view, draft))
        found.append(Action("counter", T("Send counter-offer"), "send", counter))
        found.append(Action("decline", T("Decline"), "ban", Decline(treaty=treaty.id)))
        if edited:
            found[0], found[1] = found[1], found[0]
    if standing is Standing.PARTY:
        found += _amending(view, treaty, draft, edited)
        if status.withdrawal_takes_effect(treaty, own, turn) is None:
            found.append(Action("withdraw", T("Give notice"), "log-out", Withdraw(treaty=treaty.id)))
        else:
            back = RevokeNotice(treaty=treaty.id)
            found.append(Action("revoke-notice", T("Revoke the notice"), "undo-2", back))
    return found


def _amending(view: View, treaty: Treaty, draft: Draft, edited: bool) -> list[Action]:
    """What a party does about amendments: table its own text, sign or accept those of others."""
    own, found = view.nation or "", []
    if edited:
        found.append(Action("amend", T("Propose the amendment"), "send", _amendment(view, treaty, draft)))
    said = status.acts(treaty, own, "acceptance", "amendment-signature", by=view.world.turn)
    done = {act.version for act in said}
    words = T("Sign amendment {version}") if by_ratification(treaty) else T("Accept amendment {version}")
    for number in status.amendments(treaty):
        if number not in done:
            words = Text(words.template, {"version": number})
            found.append(Action(f"accept-{number}", words, "stamp", Sign(treaty=treaty.id, version=number)))
    return found


def _amendment(view: View, treaty: Treaty, draft: Draft) -> Amend:
    return Amend(treaty=treaty.id, text=text_of(view, draft))


def pending(view: View, about: str) -> list[Order]:
    """The seat's orders of this stage that concern the treaty; for a new text, its proposals."""
    treaty = known_treaty(view, about)
    if treaty is None:
        return [o for o in view.pending if isinstance(o, Propose)]
    return [o for o in view.pending if getattr(o, "treaty", None) == treaty.id]


def draft_of_order(view: View, order: Order) -> Draft | None:
    """The draft to edit when an order with a text is taken back; None if the order has none."""
    if isinstance(order, Propose):
        return Draft(
            order.text.title,
            order.text.articles,
            order.text.final,
            order.to,
            order.body,
            order.public,
            "",
            order.quiet,
        )
    if not isinstance(order, Counter | Amend):
        return None
    treaty = known_treaty(view, order.treaty)
    if treaty is None:
        return None
    base = draft_of(treaty, view)
    return Draft(order.text.title, order.text.articles, order.text.final, base.to, base.body, base.public, "")


def reservable(treaty: Treaty | None) -> list[tuple[int, Text]]:
    """The articles (from 0) to which the text on the table allows reservations, with their headings."""
    if treaty is None:
        return []
    text = treaty.version(on_table(treaty)).text
    return [(i, c.title()) for i, c in enumerate(text.articles) if may_reserve(text.final, i)]


def inspections(view: View, treaty: Treaty | None) -> list[Inspect]:
    """The inspections that a party may order, one for each other party."""
    if treaty is None or not view.setting.is_open("orders", "inspect", view.world.turn):
        return []
    bound = status.parties(treaty, view.world.turn)
    if view.nation not in bound or status.final(treaty).verification == 0:
        return []
    return [Inspect(treaty=treaty.id, nation=n) for n in bound if n != view.nation]


@dataclass(frozen=True, slots=True)
class Campaign:
    """A group at home: its share of the people, whether it has been won already, and the order to win it."""

    name: Authored
    share: float
    won: bool
    order: Push


def is_previewed(view: View, treaty: Treaty | None) -> bool:
    """Whether the vote at home is on the text that previews show; an amendment is weighed against that in
    force instead."""
    one = waiting(treaty, view.nation or NationId(""), view.world.turn) if treaty is not None else None
    return one is None or not one.amends


def campaigns(view: View, treaty: Treaty | None, groups: Sequence[Group]) -> list[Campaign]:
    """The groups to campaign among while ratification is pending; [] if it is not."""
    turn = view.world.turn
    if treaty is None or view.nation is None or not view.setting.is_open("orders", "push", turn):
        return []
    one = waiting(treaty, view.nation, turn)
    signed = status.standing(treaty, view.nation, turn) is Standing.SIGNATORY
    if one is None and not (signed and by_ratification(treaty) and status.is_live(treaty, turn)):
        return []
    total = sum(group.weight for group in groups)
    over = won(view.law, treaty, view.nation, one)
    return [
        Campaign(authored(g.name), g.weight / total, g.id in over, Push(treaty=treaty.id, group=g.id))
        for g in groups
    ]
