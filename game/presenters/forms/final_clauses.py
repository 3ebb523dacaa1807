"""The form of the final clauses: one row for each thing that can be negotiated in them."""

from __future__ import annotations

from dataclasses import replace

from game.core.text import Name, Param, T, Text
from game.model.frozen import authored
from game.model.law import Law
from game.model.setting import Setting
from game.presenters.forms.form import FormField
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

_LEAVING = ("withdrawal.right", ("granted", "implied"))
_RENEWED = ("tacit", "agreed")
_FOR_THE_CASE = T("arbiters chosen for the case")
_JUDGED = ("disputes.means", ("panel", "panel-and-appeal", "court"))
_TALKED = ("disputes.means", ("consultation", "panel", "panel-and-appeal", "court"))
_RATED = ("trade-measure", "payment")
_ANSWERED = ("answer.kind", ("vote-suspension", "suspension", "trade-measure", "payment"))


def _step(place: int, kind: Text, after: Text, rate: Text, length: Text) -> tuple[FormField, ...]:
    """The rows of a further step of the answer to breach."""
    name = f"answer.steps.{place}"
    answered = (f"{name}.kind", _ANSWERED[1])
    return (
        FormField(f"{name}.kind", kind, "choice", options=tuple(ANSWERS.items())),
        FormField(f"{name}.after", after, "number", "", 1, 20, 1, when=(f"{name}.kind", tuple(ANSWERS)[1:])),
        FormField(f"{name}.rate", rate, "slider", "share", 0, 1, 0.01, when=(f"{name}.kind", _RATED)),
        FormField(f"{name}.turns", length, "number", "turns", 1, 20, 1, when=answered),
    )


FINAL_FIELDS: tuple[FormField, ...] = (
    FormField("participation", T("Open to"), "choice", options=tuple(PARTICIPATION.items())),
    FormField("region", T("Region"), "choice", optional=True, when=("participation", ("region",))),
    FormField("members_of", T("Body"), "choice", optional=True, when=("participation", ("body",))),
    FormField("side_a", T("Side A"), "nations", optional=True),
    FormField("side_b", T("Side B"), "nations", optional=True),
    FormField("consent", T("Consent"), "choice", options=tuple(CONSENT.items())),
    FormField("entry.count", T("Instruments needed (0: all who negotiate)"), "number", "", 0, 200, 1),
    FormField("entry.weight", T("Share counted of"), "choice", options=tuple(WEIGHTS.items())),
    FormField(
        "entry.share",
        T("Share needed"),
        "slider",
        "share",
        0,
        1,
        0.05,
        when=("entry.weight", (*USUAL, *TRACKS)),
    ),
    FormField("entry.required", T("Must be among them"), "nations", optional=True),
    FormField("entry.groups.0.nations", T("First group"), "nations", optional=True),
    FormField("entry.groups.0.count", T("Of the first group at least"), "number", "", 0, 200, 1),
    FormField("entry.groups.1.nations", T("Second group"), "nations", optional=True),
    FormField("entry.groups.1.count", T("Of the second group at least"), "number", "", 0, 200, 1),
    FormField("entry.delay", T("Delay"), "number", "turns", 0, 20, 1),
    FormField("entry.earliest", T("Not before turn (0: any)"), "number", "", 0, 1000, 1),
    FormField("provisional", T("May be applied provisionally"), "flag"),
    FormField("reservations", T("Reservations"), "choice", options=tuple(RESERVATIONS.items())),
    FormField("amendment.rule", T("Amended by"), "choice", options=tuple(AMENDED_BY.items())),
    FormField(
        "amendment.share",
        T("Share needed"),
        "slider",
        "share",
        0,
        1,
        0.05,
        when=("amendment.rule", ("share",)),
    ),
    FormField("amendment.binds", T("Amendments bind"), "choice", options=tuple(AMENDED_FOR.items())),
    FormField("review.every", T("Review every (0: never)"), "number", "turns", 0, 50, 1),
    FormField("review.ratchet", T("Targets may only rise"), "flag"),
    FormField("withdrawal.right", T("Leaving"), "choice", options=tuple(RIGHTS.items())),
    FormField(
        "withdrawal.lock", T("No notice of withdrawal for"), "number", "turns", 0, 50, 1, when=_LEAVING
    ),
    FormField(
        "withdrawal.notice", T("Notice takes effect after"), "number", "turns", 0, 20, 1, when=_LEAVING
    ),
    FormField(
        "withdrawal.price", T("Price of leaving"), "slider", "share of output", 0, 1, 0.005, when=_LEAVING
    ),
    FormField("withdrawal.survival", T("Articles survive for (0: for good)"), "number", "turns", 0, 200, 1),
    FormField("sunset", T("Ends after (0: never)"), "number", "turns", 0, 200, 1),
    FormField("ending.date", T("Ends with turn (0: none)"), "number", "", 0, 1000, 1),
    FormField("ending.event", T("Ends with the event"), "choice", optional=True),
    FormField("ending.treaty", T("Ends when this enters into force"), "choice", optional=True),
    FormField("ending.renewal", T("Renewal"), "choice", options=tuple(RENEWALS.items())),
    FormField(
        "ending.term", T("Renewed for"), "number", "turns", 1, 100, 1, when=("ending.renewal", _RENEWED)
    ),
    FormField("verification", T("Verification"), "choice", options=tuple(VERIFICATION.items())),
    FormField("disputes.means", T("Disputes"), "choice", options=tuple(DISPUTES.items())),
    FormField("disputes.body", T("Judged by"), "choice", optional=True, empty=_FOR_THE_CASE, when=_JUDGED),
    FormField("disputes.consultation", T("Consultation takes"), "number", "turns", 0, 10, 1, when=_TALKED),
    FormField("disputes.ruling", T("Ruling takes"), "number", "turns", 1, 10, 1, when=_JUDGED),
    FormField(
        "disputes.appeal",
        T("Appeal takes"),
        "number",
        "turns",
        1,
        10,
        1,
        when=("disputes.means", ("panel-and-appeal",)),
    ),
    FormField("disputes.compliance", T("Time to comply"), "number", "turns", 0, 10, 1, when=_JUDGED),
    FormField(
        "disputes.retaliation",
        T("May answer after it"),
        "choice",
        options=tuple(RETALIATION.items()),
        when=_JUDGED,
    ),
    FormField("disputes.capped", T("Answer capped by the damage"), "flag", when=_JUDGED),
    FormField("answer.kind", T("Answer to breach"), "choice", options=tuple(ANSWERS.items())),
    FormField("answer.after", T("Findings before it"), "number", "", 1, 10, 1, when=_ANSWERED),
    FormField(
        "answer.rate",
        T("Rate"),
        "slider",
        "share",
        0,
        1,
        0.01,
        when=("answer.kind", ("trade-measure", "payment")),
    ),
    FormField("answer.turns", T("For"), "number", "turns", 1, 20, 1, when=_ANSWERED),
    FormField("severable", T("Articles stand alone"), "flag"),
    FormField("linked", T("Only together with"), "treaties", optional=True),
    *_step(0, T("Second answer"), T("Findings before the second"), T("Its rate"), T("It lasts")),
    *_step(1, T("Third answer"), T("Findings before the third"), T("Its rate"), T("It lasts")),
    FormField("answer.grace", T("New parties are spared for"), "number", "turns", 0, 20, 1, when=_ANSWERED),
    FormField("answer.consecutive", T("Count only findings in a row"), "flag", when=_ANSWERED),
    FormField("outsiders", T("Tariff on states outside"), "slider", "ad valorem", 0, 1, 0.01),
)
"""All rows but those that depend on the scenario's regions and on the number of articles."""


RARE = frozenset(
    {
        *("side_a", "side_b", "entry.weight", "entry.required", "entry.earliest"),
        *(f"entry.groups.{i}.{part}" for i in (0, 1) for part in ("nations", "count")),
        *("amendment.binds", "withdrawal.right", "withdrawal.price", "withdrawal.survival"),
        *("ending.date", "ending.event", "ending.treaty", "ending.renewal"),
        *("disputes.consultation", "disputes.ruling", "disputes.appeal", "disputes.compliance"),
        *("disputes.capped", "answer.steps.0.kind", "answer.steps.1.kind"),
        *("answer.grace", "answer.consecutive"),
    }
)
"""Rows that are seldom needed: a form folds them away while they stand at their defaults."""


def final_fields(
    setting: Setting | None = None, articles: int = 0, law: Law | None = None
) -> list[FormField]:
    """The form of the final clauses.

    With a setting, `region` offers its regions (and is left out where there are none) and `ending.event` the
    events that are known; with `articles`, each may be listed by a flag "reservable.0", "reservable.1", … and
    "withdrawal.survives.0", …; with the law, bodies and treaties can be chosen.
    """
    chosen = _options(setting, law)
    rows: list[FormField] = []
    for field in FINAL_FIELDS:
        if field.name in chosen:
            field = replace(field, options=chosen[field.name])
        field = replace(field, advanced=field.name in RARE)
        if field.name == "region" and setting is not None and not field.options:
            continue
        rows.append(field)
        if field.name == "reservations":
            rows += _flags("reservable", _RESERVED, articles, ("reservations", ("listed",)))
        elif field.name == "withdrawal.survival":
            rows += _flags("withdrawal.survives", _SURVIVES, articles, rare=True)
    return rows


_RESERVED = T("Reservations to article {number}")
_SURVIVES = T("Article {number} survives")


def _flags(
    name: str,
    label: Text,
    articles: int,
    when: tuple[str, tuple[str, ...]] | None = None,
    rare: bool = False,
) -> list[FormField]:
    """A flag for each article."""
    return [
        FormField(f"{name}.{i}", Text(label.template, {"number": i + 1}), "flag", when=when, advanced=rare)
        for i in range(articles)
    ]


def _options(setting: Setting | None, law: Law | None) -> dict[str, tuple[tuple[str, Param], ...]]:
    """What can be chosen only in a game: regions, events, bodies, treaties."""
    regions = sorted({r for n in setting.nations for r in n.regions}) if setting else []
    bodies: tuple[tuple[str, Param], ...] = ()
    treaties: tuple[tuple[str, Param], ...] = ()
    if law is not None:
        bodies = tuple((b.id, authored(b.name)) for b in law.bodies)
        treaties = tuple((t.id, Name("treaty", t.id)) for t in law.treaties)
    return {
        "region": tuple((r, r) for r in regions),
        "ending.event": tuple((e.id, authored(e.text)) for e in (setting.events if setting else ())),
        "ending.treaty": treaties,
        "members_of": bodies,
        "disputes.body": bodies,
    }
