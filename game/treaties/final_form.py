"""The form of the final clauses: one row for each thing that can be negotiated in them."""

from __future__ import annotations

from dataclasses import replace

from game.core.text import T
from game.model.frozen import authored
from game.model.law import Law
from game.model.setting import Setting
from game.treaties.form import FormField

PARTICIPATION = {
    "closed": T("only those who negotiate"),
    "region": T("a region"),
    "open": T("every state"),
}
CONSENT = {"signature": T("by signature"), "ratification": T("by ratification")}
WEIGHTS = {
    "none": T("nothing"),
    "emissions": T("emissions"),
    "output": T("output"),
    "population": T("population"),
    "harvest": T("harvest"),
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
ANSWERS = {
    "none": T("none"),
    "naming": T("naming"),
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

_FOR_THE_CASE = T("arbiters chosen for the case")
_JUDGED = ("disputes.means", ("panel", "panel-and-appeal", "court"))
_TALKED = ("disputes.means", ("consultation", "panel", "panel-and-appeal", "court"))
_ANSWERED = ("answer.kind", ("suspension", "trade-measure", "payment"))

_BODIES = ("disputes.body",)

FINAL_FIELDS: tuple[FormField, ...] = (
    FormField("participation", T("Open to"), "choice", options=tuple(PARTICIPATION.items())),
    FormField("region", T("Region"), "choice", optional=True, when=("participation", ("region",))),
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
        when=("entry.weight", ("emissions", "output", "population", "harvest")),
    ),
    FormField("entry.required", T("Must be among them"), "nations", optional=True),
    FormField("entry.delay", T("Delay"), "number", "turns", 0, 20, 1),
    FormField("reservations", T("Reservations"), "choice", options=tuple(RESERVATIONS.items())),
    FormField("withdrawal.lock", T("No notice of withdrawal for"), "number", "turns", 0, 50, 1),
    FormField("withdrawal.notice", T("Notice takes effect after"), "number", "turns", 0, 20, 1),
    FormField("sunset", T("Ends after (0: never)"), "number", "turns", 0, 200, 1),
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
    FormField("outsiders", T("Tariff on states outside"), "slider", "ad valorem", 0, 1, 0.01),
)
"""All rows but those that depend on the scenario's regions and on the number of articles."""


def final_fields(
    setting: Setting | None = None, articles: int = 0, law: Law | None = None
) -> list[FormField]:
    """The form of the final clauses.

    With a setting, `region` offers its regions (and is left out where there are none); with `articles`, each
    may be listed for reservations by a flag "reservable.0", "reservable.1", …; with the law, bodies can be
    chosen.
    """
    rows: list[FormField] = []
    regions = sorted({r for n in setting.nations for r in n.regions}) if setting else []
    bodies = tuple((b.id, authored(b.name)) for b in law.bodies) if law else ()
    for field in FINAL_FIELDS:
        if field.name == "region":
            if setting is not None and not regions:
                continue
            field = replace(field, options=tuple((r, r) for r in regions))
        if field.name in _BODIES:
            field = replace(field, options=bodies)
        rows.append(field)
        if field.name == "reservations":
            rows += [
                FormField(
                    f"reservable.{i}",
                    T("Reservations to article {number}", number=i + 1),
                    "flag",
                    when=("reservations", ("listed",)),
                )
                for i in range(articles)
            ]
    return rows
