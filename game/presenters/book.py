"""The treaty book: every treaty that a seat knows, with its status in the terms of a depositary.

Not here: the articles (`treaty.lines`) and writing a text (`treaty_draft.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from game.core.ids import NationId, TreatyId
from game.core.text import Authored, Listing, Name, Param, Quantity, T, Text
from game.model.frozen import authored
from game.model.law import Finding, Report
from game.model.treaty import Instrument, Treaty
from game.model.view import View
from game.presenters.dates import moment
from game.presenters.treaty import CONDITIONS, STANDINGS, known_treaty
from game.presenters.waiting import waiting
from game.treaties.lowering import weights
from game.treaties.lowering.bound import condition as operates
from game.treaties.readings import READINGS
from game.treaties.status import publicity, status
from game.treaties.status.status import Condition, Standing

Filter = Literal["mine", "in-force", "drafts", "all"]
FILTERS: tuple[tuple[Filter, Text], ...] = (
    ("all", T("All")),
    ("mine", T("Mine")),
    ("in-force", T("In force")),
    ("drafts", T("Drafts")),
)
MINE = (Standing.PARTY, Standing.CONTRACTING, Standing.SIGNATORY, Standing.NEGOTIATING)
ACTS: dict[str, Text] = {
    "adoption": T("Text adopted, {when}"),
    "submission": T("Brought back before its institution, {when}"),
    "release": T("No longer before its institution, {when}"),
    "signature": T("Signature of version {version}, {when}"),
    "ratification": T("Ratification, {when}"),
    "accession": T("Accession, {when}"),
    "decision": T("Bound by a decision of a body, {when}"),
    "refusal": T("Version {version} declined, {when}"),
    "reservation": T("Reservation to article {articles}, {when}"),
    "withdrawal-of-reservation": T("Reservation to article {articles} withdrawn, {when}"),
    "objection": T("Objection to the reservations of {towards}, {when}"),
    "withdrawal-of-objection": T("Objection to the reservations of {towards} withdrawn, {when}"),
    "acceptance": T("Acceptance of amendment {version}, {when}"),
    "amendment-signature": T("Signature of amendment {version}, {when}"),
    "declaration": T("Declaration on article {articles}: {reading}, {when}"),
    "provisional-application": T("Provisional application, {when}"),
    "end-of-provisional-application": T("End of provisional application, {when}"),
    "resumption": T("End of a suspension, {when}"),
    "renewal": T("Agreement to renewal, {when}"),
    "objection-to-renewal": T("Objection to renewal, {when}"),
    "occurrence": T("The event has come with which it ends, {when}"),
    "notice-of-withdrawal": T("Notice of withdrawal, {when}"),
    "revocation-of-notice": T("Notice of withdrawal revoked, {when}"),
    "suspension": T("Suspension, {when}"),
    "termination": T("Termination, {when}"),
}
"""The sentence for each kind of instrument."""
TOWARDS: dict[str, Text] = {
    "suspension": T("Suspension towards {towards}, {when}"),
    "resumption": T("End of the suspension towards {towards}, {when}"),
    "termination": T("Termination towards {towards}, {when}"),
}
"""The sentence for each kind of instrument that concerns one other party."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the book. `since` is the turn of entry into force; `findings` is the number of breaches
    found."""

    id: TreatyId
    title: Authored
    condition: Text
    in_force: bool
    parties: int
    negotiators: int
    since: int | None
    standing: Text
    is_mine: bool
    findings: int
    secrecy: Text | None = None


def entries(view: View, chosen: Filter = "all") -> list[Entry]:
    """The treaties that the seat knows, the latest first."""
    turn = view.world.turn
    found = []
    for treaty in reversed(view.law.treaties):
        condition = operates(view.law, treaty, turn)
        standing = status.standing(treaty, view.nation or "", turn)
        wanted = {
            "all": True,
            "mine": standing in MINE and status.is_live(treaty, turn),
            "in-force": condition is Condition.IN_FORCE,
            "drafts": condition is Condition.DRAFT,
        }
        if wanted[chosen]:
            found.append(_entry(view, treaty, condition, standing))
    return found


def _entry(view: View, treaty: Treaty, condition: Condition, standing: Standing) -> Entry:
    turn = view.world.turn
    return Entry(
        id=treaty.id,
        title=authored(status.text(treaty).title),
        condition=CONDITIONS[condition],
        in_force=condition is Condition.IN_FORCE,
        parties=len(status.parties(treaty, turn)),
        negotiators=len(treaty.negotiators),
        since=status.in_force_since(treaty, turn),
        standing=STANDINGS[standing],
        is_mine=standing in MINE,
        findings=sum(f.treaty == treaty.id for f in view.law.findings),
        secrecy=secrecy(view, treaty),
    )


def secrecy(view: View, treaty: Treaty) -> Text | None:
    """Whether the treaty is kept secret, or was and has leaked; None for any other."""
    if publicity.kept_secret(treaty, view.world.turn):
        return T("secret")
    if treaty.public and status.adopted_version(treaty) and publicity.is_secret(status.text(treaty)):
        return T("leaked")
    return None


# -- status
@dataclass(frozen=True, slots=True)
class StatusLine:
    """A nation's standing, and its instruments by date."""

    nation: NationId
    standing: Text
    is_bound: bool
    acts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Detail:
    """A treaty as its depositary records it.

    `missing` are sentences on what entry into force still needs; so are `findings`, `votes` and `measures`.
    """

    treaty: Treaty
    condition: Text
    since: Text | None
    general: tuple[Text, ...]
    status: tuple[StatusLine, ...]
    missing: tuple[Text, ...]
    findings: tuple[Text, ...]
    reports: tuple[Text, ...]
    votes: tuple[Text, ...]
    measures: tuple[Text, ...]


def detail(view: View, about: str) -> Detail | None:
    """All that the seat knows about a treaty; None if it knows of none with that id."""
    treaty, turn = known_treaty(view, about), view.world.turn
    if treaty is None:
        return None
    since = status.in_force_since(treaty, turn)
    nations = [
        n
        for n in view.setting.nation_ids
        if n in treaty.negotiators or any(i.nation == n for i in treaty.instruments)
    ]
    return Detail(
        treaty=treaty,
        condition=CONDITIONS[operates(view.law, treaty, turn)],
        since=T("in force since {when}", when=moment(view, since)) if since is not None else None,
        general=tuple(_act(view, i) for i in treaty.instruments if not i.nation),
        status=tuple(_status(view, treaty, n) for n in nations),
        missing=(*missing(view, treaty), *(one.sentence for one in waiting(view, treaty.id))),
        findings=tuple(findings(view, treaty)),
        reports=tuple(reports(view, treaty)),
        votes=tuple(votes(view, treaty)),
        measures=tuple(measures(view, treaty)),
    )


def _status(view: View, treaty: Treaty, nation: NationId) -> StatusLine:
    standing = status.standing(treaty, nation, view.world.turn)
    acts = tuple(_act(view, i) for i in treaty.instruments if i.nation == nation)
    return StatusLine(nation, STANDINGS[standing], standing is Standing.PARTY, acts)


def _act(view: View, act: Instrument) -> Text:
    listed: tuple[Param, ...] = tuple(str(a + 1) for a in act.articles)
    holes: dict[str, Param] = {
        "version": act.version,
        "when": moment(view, act.turn),
        "articles": Listing(listed),
        "towards": Name("nation", act.towards),
        "reading": READINGS[act.reading],
    }
    template = ACTS[act.kind]
    if act.leaving == "impossibility":
        template = T("Withdrawal, as what it is about is gone, {when}")
    if act.towards and act.kind in TOWARDS:
        template = TOWARDS[act.kind]
    elif act.qualified:
        template = T("Objection to the reservations of {towards}, against the whole treaty, {when}")
    return Text(template.template, holes)


def missing(view: View, treaty: Treaty) -> list[Text]:
    """What entry into force still needs; nothing once it is in force or the text is off the table."""
    turn = view.world.turn
    if status.in_force_since(treaty, turn) is not None or not status.is_live(treaty, turn):
        return []
    left = status.missing(treaty, [nation for _, nation in status.contracting(treaty, turn)])
    found = []
    if status.adopted_version(treaty) is None:
        found.append(T("The text has not been adopted yet."))
    if left.count > 0:
        found.append(T("Consents still needed: {count}.", count=left.count))
    if left.share > 0:
        found.append(
            T(
                "Share of {weight} still needed: {share}.",
                weight=weights.words(status.original(treaty).final.entry.weight),
                share=Quantity(left.share, "share", 0),
            )
        )
    if left.required:
        listed: tuple[Param, ...] = tuple(Name("nation", n) for n in left.required)
        found.append(T("Must still consent: {nations}.", nations=Listing(listed)))
    for group in left.groups:
        named: tuple[Param, ...] = tuple(Name("nation", n) for n in group.nations)
        found.append(
            T(
                "Still needed of {nations}: {count}.",
                nations=Listing(named),
                count=group.count,
            )
        )
    if left.nothing:
        found.append(T("Nothing is missing; it enters into force after its delay."))
    return found


# -- record
def findings(view: View, treaty: Treaty) -> list[Text]:
    """What monitoring found, latest first; evidence, which may be wrong, with its odds."""
    return [_finding(view, found) for found in reversed(view.law.findings) if found.treaty == treaty.id]


def _finding(view: View, found: Finding) -> Text:
    nation, when = Name("nation", found.nation), moment(view, found.turn)
    if found.article < 0:
        return T("{nation} broke the final clauses, {when}", nation=nation, when=when)
    said: dict[str, Param] = {
        "nation": nation,
        "article": found.article + 1,
        "shortfall": Quantity(found.shortfall, "share", 0),
        "when": when,
    }
    if found.cleared:
        return T("{nation} was said to fall short of article {article}, {when}, and was cleared", **said)
    if found.odds < 1.0:
        said["odds"] = Quantity(found.odds, "share", 0)
        return T("{nation} fell short of article {article} by {shortfall}, {when} (odds {odds})", **said)
    return T("{nation} fell short of article {article} by {shortfall}, {when}", **said)


def reports(view: View, treaty: Treaty) -> list[Text]:
    """The reports of inspections that the seat may read, latest first; of nothing found too."""
    return [_report(view, one) for one in reversed(view.law.reports) if one.treaty == treaty.id]


def _report(view: View, one: Report) -> Text:
    said: dict[str, Param] = {
        "by": Name("nation", one.by),
        "nation": Name("nation", one.at),
        "when": moment(view, one.turn),
        "seen": Quantity(one.odds_seen, "share", 0),
        "false": Quantity(one.odds_false, "share", 1),
        "amount": Quantity(one.amount, "USD bn"),
        "articles": Listing(tuple(str(number + 1) for number in one.found)),
    }
    if one.found:
        first = T(
            "{by} inspected {nation}, {when}: article {articles} broken. The odds of a false alarm were "
            "{false}, and {amount} was spent.",
            **said,
        )
    else:
        first = T(
            "{by} inspected {nation}, {when}: nothing found. A hidden breach would have been seen with odds "
            "of {seen}; {amount} was spent.",
            **said,
        )
    if not one.cleared:
        return first
    articles = Listing(tuple(str(number + 1) for number in one.cleared))
    return T("{first} An earlier alarm over article {articles} was false.", first=first, articles=articles)


def votes(view: View, treaty: Treaty) -> list[Text]:
    """Ratification votes on the treaty and on its amendments, latest first."""
    return [
        Text(
            VOTES[v.passed, v.amendment > 0].template,
            {
                "nation": Name("nation", v.nation),
                "support": Quantity(v.support, "share", 0),
                "when": moment(view, v.turn),
                **({"version": v.amendment} if v.amendment else {}),
            },
        )
        for v in reversed(view.law.home_votes)
        if v.treaty == treaty.id
    ]


VOTES: dict[tuple[bool, bool], Text] = {
    (True, False): T("{nation}: ratified with {support} support, {when}"),
    (False, False): T("{nation}: not ratified, {support} support, {when}"),
    (True, True): T("{nation}: amendment {version} ratified with {support} support, {when}"),
    (False, True): T("{nation}: amendment {version} not ratified, {support} support, {when}"),
}
"""The sentence for a ratification vote, by (passed, about an amendment)."""


MEASURES: dict[str, Text] = {
    "trade-measure": T("Trade measure against {nation}, until {until}"),
    "suspension": T("Benefits of {nation} suspended, until {until}"),
    "vote-suspension": T("Vote of {nation} suspended, until {until}"),
    "payment": T("Payment owed by {nation}, until {until}"),
}


def measures(view: View, treaty: Treaty) -> list[Text]:
    """Sanctions and other answers to breach taken under the treaty, latest first."""
    return [
        Text(MEASURES[m.kind].template, {"nation": Name("nation", m.against), "until": moment(view, m.until)})
        for m in reversed(view.law.measures)
        if m.treaty == treaty.id
    ]
