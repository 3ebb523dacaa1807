"""What the treaty book lists of one treaty: instruments as a depositary does, reservations with objections,
amendments with those who accepted them, disputes with their steps, and orders to be given about it.

Not here: standings and what is missing (`book.py`), the record of compliance (`compliance.py`).
"""

from __future__ import annotations

from dataclasses import dataclass

from game.core.ids import NationId, TreatyId
from game.core.text import Name, Param, Quantity, T, Text
from game.model.dispute import Dispute, Step
from game.model.order import ORDERS
from game.model.treaty import Treaty
from game.model.view import View
from game.presenters.compliance import STAGES
from game.presenters.dates import moment
from game.presenters.forms.orders import blank
from game.treaties.breach import disputes as cases
from game.treaties.readings import READINGS
from game.treaties.status import pairs, record, status
from game.treaties.status.status import Standing

KINDS: dict[str, Text] = {
    "adoption": T("Adoption of the text"),
    "submission": T("Text brought back before its institution"),
    "release": T("Text no longer before its institution"),
    "signature": T("Signature"),
    "ratification": T("Ratification"),
    "accession": T("Accession"),
    "acceptance": T("Acceptance of an amendment"),
    "amendment-signature": T("Signature of an amendment"),
    "refusal": T("Refusal"),
    "reservation": T("Reservation"),
    "withdrawal-of-reservation": T("Withdrawal of a reservation"),
    "objection": T("Objection to the reservations of {towards}"),
    "withdrawal-of-objection": T("Withdrawal of the objection to {towards}"),
    "declaration": T("Declaration: {reading}"),
    "provisional-application": T("Provisional application"),
    "end-of-provisional-application": T("End of provisional application"),
    "notice-of-withdrawal": T("Notice of withdrawal"),
    "revocation-of-notice": T("Revocation of the notice of withdrawal"),
    "suspension": T("Suspension"),
    "resumption": T("End of a suspension"),
    "termination": T("Termination"),
    "renewal": T("Agreement to renewal"),
    "objection-to-renewal": T("Objection to renewal"),
    "decision": T("Bound by a decision of a body"),
    "occurrence": T("The event has come with which it ends"),
}
"""The name of each instrument in the depositary's list."""


@dataclass(frozen=True, slots=True)
class InstrumentLine:
    """One dated act of a nation, or of the treaty as a whole (None). `articles` count from 1."""

    turn: int
    when: Text
    kind: Text
    nation: NationId | None
    articles: tuple[int, ...]
    version: int


def instruments(view: View, treaty: Treaty) -> list[InstrumentLine]:
    """All instruments deposited, by date."""
    return [
        InstrumentLine(
            turn=act.turn,
            when=moment(view, act.turn),
            kind=Text(
                KINDS[act.kind].template,
                {"towards": Name("nation", act.towards), "reading": READINGS[act.reading]},
            ),
            nation=act.nation or None,
            articles=tuple(a + 1 for a in act.articles),
            version=act.version,
        )
        for act in sorted(treaty.instruments, key=lambda act: act.turn)
    ]


# -- reservations
@dataclass(frozen=True, slots=True)
class ReservationLine:
    """A nation's reservation to articles (from 1), and who objects; `against` are those who object to the
    whole treaty between them."""

    nation: NationId
    articles: tuple[int, ...]
    objecting: tuple[NationId, ...]
    against: tuple[NationId, ...]


def reservations(view: View, treaty: Treaty) -> list[ReservationLine]:
    """The reservations that stand, in the order of nations."""
    turn = view.world.turn
    standing = pairs.standing(treaty, "objection", "withdrawal-of-objection", turn + 1)
    found = []
    for nation in view.setting.nation_ids:
        articles = status.reserved(treaty, nation)
        if articles:
            against = {by: act.qualified for (by, towards), act in standing.items() if towards == nation}
            found.append(
                ReservationLine(
                    nation,
                    tuple(a + 1 for a in articles),
                    tuple(sorted(n for n, whole in against.items() if not whole)),
                    tuple(sorted(n for n, whole in against.items() if whole)),
                )
            )
    return found


# -- amendments
@dataclass(frozen=True, slots=True)
class AmendmentLine:
    """A version tabled since adoption: its author, who only signed it, who accepted it, and since when it is
    adopted."""

    version: int
    author: NationId | None
    signed: tuple[NationId, ...]
    accepted: tuple[NationId, ...]
    adopted: Text | None


def amendments(view: View, treaty: Treaty) -> list[AmendmentLine]:
    """The amendments, the first one first."""
    adopted = {version: turn for turn, version in record.adoptions(treaty)}
    found = []
    for number in status.amendments(treaty):
        about = [i for i in treaty.instruments if i.version == number]
        accepted = {i.nation for i in about if i.kind == "acceptance"}
        signed = {i.nation for i in about if i.kind == "amendment-signature"} - accepted
        found.append(
            AmendmentLine(
                number,
                treaty.version(number).author or None,
                tuple(sorted(signed)),
                tuple(sorted(accepted)),
                moment(view, adopted[number]) if number in adopted else None,
            )
        )
    return found


# -- disputes
STEPS: dict[str, Text] = {
    "consultation": T("{when}: consultations asked for by {by}"),
    "panel": T("{when}: brought before a panel or court"),
    "report": T("{when}: the report"),
    "appeal": T("{when}: appeal by {by}"),
    "void": T("{when}: appeal into the void: nobody can hear it"),
    "appellate-report": T("{when}: the report on appeal"),
    "adoption": T("{when}: the ruling is adopted"),
    "blocked": T("{when}: the ruling is blocked"),
    "dismissal": T("{when}: the complaint is dismissed"),
    "offer": T("{when}: {by} offers {amount} for {turns}"),
    "compensation": T("{when}: compensation agreed: {amount} for {turns}"),
    "compliance": T("{when}: {by} complies"),
    "withdrawal": T("{when}: {by} drops the complaint"),
    "authorisation": T("{when}: countermeasures are authorised up to {amount}"),
    "retaliation": T("{when}: countermeasure by {by}"),
    "lapse": T("{when}: the case lapses"),
}
"""The sentence for each step of a dispute, with its date."""
UPHELD, REFUTED = T("{step}: the duty was broken"), T("{step}: the duty was kept")
NEXT: dict[cases.Stage, Text] = {
    cases.Stage.CONSULTATION: T("Next: after {when} it can go before a panel or court."),
    cases.Stage.PANEL: T("Next: the report, at the end of {when}."),
    cases.Stage.REPORTED: T("Next: the ruling is adopted at the end of {when}, unless it is appealed."),
    cases.Stage.APPEAL: T("Next: the report on appeal, at the end of {when}."),
    cases.Stage.VOID: T("Next: nobody hears the appeal; it is looked at again at the end of {when}."),
    cases.Stage.PERIOD: T("Next: the time to comply ends with {when}."),
}
"""The sentence on what follows each stage, and at the end of which turn."""


@dataclass(frozen=True, slots=True)
class Case:
    """A dispute: parties, article, stage, steps so far, and what follows."""

    id: str
    title: Text
    stage: Text
    is_open: bool
    steps: tuple[Text, ...]
    next: Text | None


def disputes(view: View, treaty: Treaty) -> list[Case]:
    """The disputes under the treaty that the seat knows of, the latest first."""
    return [_case(view, d) for d in reversed(view.law.disputes) if d.treaty == treaty.id]


def _case(view: View, dispute: Dispute) -> Case:
    stage, date = cases.stage(dispute), cases.deadline(view.law, dispute)
    coming = None
    if stage in NEXT and date is not None:
        coming = Text(NEXT[stage].template, {"when": moment(view, date)})
    return Case(
        id=dispute.id,
        title=T(
            "{complainant} against {respondent}, article {article}",
            complainant=Name("nation", dispute.complainant),
            respondent=Name("nation", dispute.respondent),
            article=dispute.article + 1,
        ),
        stage=STAGES[stage],
        is_open=cases.is_open(dispute),
        steps=tuple(_step(view, step) for step in dispute.steps),
        next=coming,
    )


def _step(view: View, step: Step) -> Text:
    holes: dict[str, Param] = {
        "when": moment(view, step.turn),
        "by": Name("nation", step.by),
        "amount": Quantity(step.amount, "USD bn a year"),
        "turns": Quantity(step.turns, "turns", digits=0),
    }
    words = Text(STEPS[step.kind].template, holes)
    if step.upheld is None or step.kind not in ("report", "appellate-report"):
        return words
    return Text((UPHELD if step.upheld else REFUTED).template, {"step": words})


# -- what can be ordered about it
@dataclass(frozen=True, slots=True)
class Sheet:
    """A link to the sheet of orders: its words, and the `about` of the `Go("orders", …)` that opens it."""

    kind: str
    label: Text
    about: str


def on_disputes(view: View, treaty: Treaty) -> list[Sheet]:
    """Links for what the seat may do about a breach: raise a dispute, take the next step, retaliate."""
    if status.standing(treaty, view.nation or "", view.world.turn) is not Standing.PARTY:
        return []
    pending = any(d.treaty == treaty.id and cases.is_open(d) for d in view.law.disputes)
    kinds = ("complain", "settle", "appeal", "retaliate") if pending else ("complain", "retaliate")
    return _sheets(view, treaty.id, kinds)


def on_status(view: View, treaty: Treaty) -> list[Sheet]:
    """Links for the acts that apply now: object to reservations, withdraw one's own, apply a text
    provisionally, revoke a notice of withdrawal."""
    own = view.nation or ""
    standing = status.standing(treaty, own, view.world.turn)
    reserving = [n for n in view.setting.nation_ids if status.reserved(treaty, n)]
    kinds = []
    if standing in (Standing.CONTRACTING, Standing.PARTY) and any(n != own for n in reserving):
        kinds.append("object")
    if own in reserving:
        kinds.append("withdraw-reservation")
    if standing in (Standing.SIGNATORY, Standing.CONTRACTING) and status.final(treaty).provisional:
        kinds.append("apply-provisionally")
    if standing is Standing.PARTY and status.withdrawal_takes_effect(treaty, own, view.world.turn):
        kinds.append("revoke-notice")
    return _sheets(view, treaty.id, tuple(kinds))


def _sheets(view: View, treaty: TreatyId, kinds: tuple[str, ...]) -> list[Sheet]:
    found = []
    for kind in kinds:
        order = ORDERS.get(kind)
        if order is None or view.nation is None or not view.setting.is_open("orders", kind, view.world.turn):
            continue
        of_treaty = "treaty" in order.model_fields
        first = blank(order, view, treaty=treaty) if of_treaty else blank(order, view)
        if first is not None:
            found.append(Sheet(kind, order.name, f"{kind}:{treaty}" if of_treaty else kind))
    return found
