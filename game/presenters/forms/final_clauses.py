"""The form of the final clauses: a row for each field that can be negotiated.

The kind of row follows from the declarations in `model.final_clauses`; here are its label, when it matters,
and whether it is seldom needed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from game.core.text import Name, Param, T, Text
from game.model.frozen import authored
from game.model.law import Law
from game.model.setting import Setting
from game.model.treaty import FinalClauses
from game.presenters.forms.field import FormField
from game.presenters.forms.generate import Wording, form_field, form_fields
from game.treaties.lowering.weights import TRACKS, USUAL, words

PARTICIPATION = {
    "closed": T("only those who negotiate"),
    "region": T("a region"),
    "body": T("the members of a body"),
    "open": T("every state"),
}
CONSENT = {"signature": T("by signature"), "ratification": T("by ratification")}
WEIGHTS: dict[str, Param] = {
    "none": T("nothing"),
    **USUAL,
    **{name: words(name) for name in TRACKS},
}
RESERVATIONS = {
    "none": T("none"),
    "listed": T("to listed articles"),
    "any": T("to any article"),
}
VERIFICATION = {
    0: T("trust"),
    1: T("national means"),
    2: T("reporting"),
    3: T("on-site inspection"),
}
RIGHTS = {
    "granted": T("by notice, as agreed here"),
    "implied": T("not mentioned"),
    "excluded": T("not possible"),
}
RENEWALS = {
    "lapses": T("not renewed"),
    "tacit": T("renewed unless a party objects"),
    "agreed": T("renewed if all parties agree"),
}
AMENDED_BY = {
    "all": T("all parties"),
    "share": T("a share of the parties"),
    "body": T("the body that adopted it"),
}
AMENDED_FOR = {
    "accepting": T("those who accept it"),
    "all": T("all parties"),
}
ANSWERS = {
    "none": T("none"),
    "naming": T("naming"),
    "vote-suspension": T("loss of the vote"),
    "suspension": T("suspension of benefits"),
    "trade-measure": T("trade measure"),
    "payment": T("payment"),
}

DISPUTES = {
    "none": T("nothing agreed"),
    "consultation": T("consultation"),
    "panel": T("panel"),
    "panel-and-appeal": T("panel and appeal"),
    "court": T("court"),
}
RETALIATION = {
    "none": T("nobody"),
    "complainant": T("the party that won"),
    "all": T("all other parties"),
}

_RATED = ("trade-measure", "payment")
_LENGTHY = ("vote-suspension", "suspension", *_RATED)
_LEAVING = ("withdrawal.right", ("granted", "implied"))
_JUDGED = ("disputes.means", ("panel", "panel-and-appeal", "court"))
_TALKED = ("disputes.means", ("consultation", *_JUDGED[1]))
_ANSWERED = ("answer.kind", _LENGTHY)
_STEPS = ("answer.steps.0", "answer.steps.1")

LABELS: Mapping[str, Text] = {
    "participation": T("Open to"),
    "region": T("Region"),
    "members_of": T("Body"),
    "side_a": T("Side A"),
    "side_b": T("Side B"),
    "consent": T("Consent"),
    "entry.count": T("Instruments needed (0: all who negotiate)"),
    "entry.weight": T("Share counted of"),
    "entry.share": T("Share needed"),
    "entry.required": T("Must be among them"),
    "entry.groups.0.nations": T("First group"),
    "entry.groups.0.count": T("Of the first group at least"),
    "entry.groups.1.nations": T("Second group"),
    "entry.groups.1.count": T("Of the second group at least"),
    "entry.delay": T("Delay"),
    "entry.earliest": T("Not before turn (0: any)"),
    "provisional": T("May be applied provisionally"),
    "reservations": T("Reservations"),
    "amendment.rule": T("Amended by"),
    "amendment.share": T("Share needed"),
    "amendment.binds": T("Amendments bind"),
    "review.every": T("Review every (0: never)"),
    "review.ratchet": T("Targets may only rise"),
    "withdrawal.right": T("Leaving"),
    "withdrawal.lock": T("No notice of withdrawal for"),
    "withdrawal.notice": T("Notice takes effect after"),
    "withdrawal.price": T("Price of leaving"),
    "withdrawal.survival": T("Articles survive for (0: for good)"),
    "sunset": T("Ends after (0: never)"),
    "ending.date": T("Ends with turn (0: none)"),
    "ending.event": T("Ends with the event"),
    "ending.treaty": T("Ends when this enters into force"),
    "ending.renewal": T("Renewal"),
    "ending.term": T("Renewed for"),
    "verification": T("Verification"),
    "disputes.means": T("Disputes"),
    "disputes.body": T("Judged by"),
    "disputes.consultation": T("Consultation takes"),
    "disputes.ruling": T("Ruling takes"),
    "disputes.appeal": T("Appeal takes"),
    "disputes.compliance": T("Time to comply"),
    "disputes.retaliation": T("May answer after it"),
    "disputes.capped": T("Answer capped by the damage"),
    "answer.kind": T("Answer to breach"),
    "answer.after": T("Findings before it"),
    "answer.rate": T("Rate"),
    "answer.turns": T("For"),
    "severable": T("Articles stand alone"),
    "linked": T("Only together with"),
    "answer.steps.0.kind": T("Second answer"),
    "answer.steps.0.after": T("Findings before the second"),
    "answer.steps.0.rate": T("Its rate"),
    "answer.steps.0.turns": T("It lasts"),
    "answer.steps.1.kind": T("Third answer"),
    "answer.steps.1.after": T("Findings before the third"),
    "answer.steps.1.rate": T("Its rate"),
    "answer.steps.1.turns": T("It lasts"),
    "answer.grace": T("New parties are spared for"),
    "answer.consecutive": T("Count only findings in a row"),
    "answer.exempt": T("Food and medicine exempt"),
    "outsiders": T("Tariff on states outside"),
}
"""Every row with its label, in the order of the form."""
CHOICES: Mapping[str, Mapping[Any, Param]] = {
    "participation": PARTICIPATION,
    "consent": CONSENT,
    "entry.weight": WEIGHTS,
    "reservations": RESERVATIONS,
    "amendment.rule": AMENDED_BY,
    "amendment.binds": AMENDED_FOR,
    "withdrawal.right": RIGHTS,
    "ending.renewal": RENEWALS,
    "verification": VERIFICATION,
    "disputes.means": DISPUTES,
    "disputes.retaliation": RETALIATION,
    "answer.kind": ANSWERS,
    **{f"{step}.kind": ANSWERS for step in _STEPS},
}
"""The fixed options by row; regions, events, bodies and treaties of a game are added to them."""
WHEN: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "region": ("participation", ("region",)),
    "members_of": ("participation", ("body",)),
    "entry.share": ("entry.weight", (*USUAL, *TRACKS)),
    "amendment.share": ("amendment.rule", ("share",)),
    "withdrawal.lock": _LEAVING,
    "withdrawal.notice": _LEAVING,
    "withdrawal.price": _LEAVING,
    "ending.term": ("ending.renewal", ("tacit", "agreed")),
    "disputes.body": _JUDGED,
    "disputes.consultation": _TALKED,
    "disputes.ruling": _JUDGED,
    "disputes.appeal": ("disputes.means", ("panel-and-appeal",)),
    "disputes.compliance": _JUDGED,
    "disputes.retaliation": _JUDGED,
    "disputes.capped": _JUDGED,
    "answer.after": _ANSWERED,
    "answer.rate": ("answer.kind", _RATED),
    "answer.turns": _ANSWERED,
    "answer.grace": _ANSWERED,
    "answer.consecutive": _ANSWERED,
    "answer.exempt": ("answer.kind", tuple(ANSWERS)[1:]),
    **{f"{step}.after": (f"{step}.kind", tuple(ANSWERS)[1:]) for step in _STEPS},
    **{f"{step}.rate": (f"{step}.kind", _RATED) for step in _STEPS},
    **{f"{step}.turns": (f"{step}.kind", _LENGTHY) for step in _STEPS},
}


RARE = frozenset(
    {
        *("side_a", "side_b", "entry.weight", "entry.required", "entry.earliest"),
        *(f"entry.groups.{i}.{part}" for i in (0, 1) for part in ("nations", "count")),
        *("amendment.binds", "withdrawal.right", "withdrawal.price", "withdrawal.survival"),
        *("ending.date", "ending.event", "ending.treaty", "ending.renewal"),
        *("disputes.consultation", "disputes.ruling", "disputes.appeal", "disputes.compliance"),
        *("disputes.capped", "answer.steps.0.kind", "answer.steps.1.kind"),
        *("answer.grace", "answer.consecutive", "answer.exempt"),
    }
)
"""Rows that are seldom needed: a form hides them while they have their defaults."""


FINAL = Wording(
    LABELS,
    CHOICES,
    empties={"disputes.body": T("arbiters chosen for the case")},
    when=WHEN,
    advanced=RARE,
)


def final_fields(
    setting: Setting | None = None, articles: int = 0, law: Law | None = None
) -> list[FormField]:
    """The form of the final clauses.

    With a setting, `region` offers its regions (and is left out where there are none) and `ending.event` the
    events that are known; with `articles`, each may be listed by a flag "reservable.0", "reservable.1", … and
    "withdrawal.survives.0", …; with the law, bodies and treaties can be chosen.
    """
    words = replace(FINAL, choices={**CHOICES, **_in_game(setting, law)})
    rows: list[FormField] = []
    for field in form_fields(FinalClauses, LABELS, words):
        if field.name == "region" and setting is not None and not field.options:
            continue
        rows.append(field)
        if field.name == "reservations":
            rows += [_reservable(article) for article in range(articles)]
        elif field.name == "withdrawal.survival":
            rows += [_survives(article) for article in range(articles)]
    return rows


def _reservable(article: int) -> FormField:
    name = f"reservable.{article}"
    label = T("Reservations to article {number}", number=article + 1)
    return form_field(FinalClauses, name, Wording({name: label}, when={name: ("reservations", ("listed",))}))


def _survives(article: int) -> FormField:
    name = f"withdrawal.survives.{article}"
    label = T("Article {number} survives", number=article + 1)
    return form_field(FinalClauses, name, Wording({name: label}, advanced=(name,)))


def _in_game(setting: Setting | None, law: Law | None) -> dict[str, dict[Any, Param]]:
    """What can be chosen only in a game: regions, events, bodies, treaties."""
    bodies: dict[Any, Param] = {b.id: authored(b.name) for b in law.bodies} if law else {}
    return {
        "region": {r: r for r in sorted({r for n in setting.nations for r in n.regions})} if setting else {},
        "ending.event": {e.id: authored(e.text) for e in setting.events} if setting else {},
        "ending.treaty": {t.id: Name("treaty", t.id) for t in law.treaties} if law else {},
        "members_of": bodies,
        "disputes.body": bodies,
    }
