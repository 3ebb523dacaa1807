"""Reads law cases: from YAML to treaties and worlds, with four nations and figures to reckon with.

Here: building. Not here: judging (`tests/test_cases.py`), and the game's own reading of scenarios.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from ruamel.yaml import YAML

from game.core.ids import NationId, TreatyId
from game.i18n import catalogue
from game.institutions.founding import opened as opened_body
from game.institutions.founding import standing_bodies
from game.model.given import Given
from game.model.institution import Body
from game.model.law import Finding, Law, Measure
from game.model.setting import ONE_GOOD, Commons, Good, Nation, Setting, Timing
from game.model.treaty import FinalClauses, Instrument, Treaty, TreatyText, Version
from game.model.view import View
from game.model.world import World
from game.presenters.wording.unmet_condition import unmet_condition
from tests.cases import homes
from tests.generators import named, of_each_good, opened

FOLDER = Path(__file__).parent
USUAL = ("arka", "bayu", "citra", "dirga")

FIGURES: dict[str, dict[str, float]] = {
    "economy.output": {"arka": 100, "bayu": 50, "citra": 30, "dirga": 20},
    "economy.population": {"arka": 10, "bayu": 10, "citra": 10, "dirga": 20},
    "finance.income": {"arka": 8000, "bayu": 4000, "citra": 2000, "dirga": 1000},
    "climate.emissions": {"arka": 40, "bayu": 30, "citra": 20, "dirga": 10},
    "security.defence": {"arka": 0.04, "bayu": 0.03, "citra": 0.02, "dirga": 0.02},
    "trade.tariff": {"arka": 0.1, "bayu": 0.1, "citra": 0.1, "dirga": 0.1},
}
HABIT = {"arka": 4.0, "bayu": 3.0, "citra": 2.0, "dirga": 1.0}
FISH = Commons(
    id="fish", name=named("fish"), unit=named("boatloads"), stock=60, capacity=100, renewal=0.2, collapse=20
)

FACTS = {
    "case",
    "title",
    "rule",
    "nations",
    "others",
    "invited",
    "regions",
    "timing",
    "turn",
    "world",
    "stock",
    "goods",
    "findings",
}
LAW = {"final", "versions", "articles", "weights", "acts", "treaties", "parties", "bodies", "measures"}
LAW |= {"broke", "open", "secret", "home", "amendment", *homes.WORDS}
SCORED = {"autonomy_counts", "start", "end", "alone", "aims", "gates", "stars", "sensitivity", "counts"}
ASKED = {"then", "vote", "duties", "empty", "waits", "play", "homes", "autonomy", "obliges", "faults"}
ASKED |= {"outcome", "scores", "over", "opened"}
"""What a case may say: who there is and when, what is law, how it ended, and (one of these) what is asked."""


def cases() -> list[dict[str, Any]]:
    """Every case of every file, in the order of the numbers of the files."""
    found: list[dict[str, Any]] = []
    for path in sorted(FOLDER.glob("*.yaml"), key=lambda p: int(p.name.partition("_")[0])):
        found += [{**case, "file": path.name} for case in YAML(typ="safe").load(path.read_text("utf-8"))]
    return found


def nations(case: dict[str, Any]) -> tuple[NationId, ...]:
    """Who there is in a case."""
    return tuple(NationId(n) for n in (*case.get("nations", USUAL), *case.get("others", ())))


def text(entry: dict[str, Any], title: str = "pact") -> TreatyText:
    """A text as authors write it, with one usual article."""
    articles = entry.get("articles", [{"kind": "tariff-binding", "rate": 0.05}])
    return TreatyText.model_validate(
        {
            "title": {"en": title, "id": title},
            "articles": articles,
            "final": FinalClauses.model_validate(entry.get("final", {})).model_dump(),
        }
    )


def treaty(case: dict[str, Any], title: str = "pact") -> Treaty:
    """The treaty with the acts of the case; a second version is the same text under another title.

    `parties` have consented to the adopted text before the first turn, unless the text is still `open`.
    """
    written = text(case, title)
    acts = [act(words) for words in case.get("acts", ())]
    if "parties" in case and not case.get("open"):
        verb = "signs" if written.final.consent == "signature" else "ratifies"
        acts = [act("0 all adopt"), *(act(f"0 {nation} {verb}") for nation in case["parties"]), *acts]
    count = max([1, *(one.version for one in acts)])
    versions = tuple(
        Version(
            number=k,
            author=NationId(""),
            turn=_tabled(acts, k),
            text=written if k == 1 else _version(case, k, title),
        )
        for k in range(1, count + 1)
    )
    invited = tuple(NationId(n) for n in _invited(case))
    tabled = tuple(i for i in acts if i.nation)
    return Treaty(
        id=TreatyId(title),
        proposer=tabled[0].nation if tabled else invited[0],
        negotiators=invited,
        versions=versions,
        instruments=tuple(acts),
        weights=case.get("weights", {}),
        body=case.get("body", ""),
        public=not case.get("secret", False),
    )


def _tabled(acts: list[Instrument], number: int) -> int:
    """The turn of the first act about the version, or of the first of all."""
    return next((act.turn for act in (*(a for a in acts if a.version == number), *acts)), 1)


def _version(case: dict[str, Any], number: int, title: str) -> TreatyText:
    """A further version: as `versions` has it, or the same text again."""
    listed = case.get("versions", [])
    return text({**case, **(listed[number - 2] if number - 2 < len(listed) else {})}, f"{title} {number}")


def _invited(case: dict[str, Any]) -> list[str]:
    """Who negotiates: those named, or those who are bound already, or all but the others."""
    return case.get("invited") or case.get("parties") or case.get("nations") or list(USUAL)


KINDS = {
    "signs": "signature",
    "ratifies": "ratification",
    "accedes": "accession",
    "refuses": "refusal",
    "leaves": "notice-of-withdrawal",
    "leaves-as-gone": "notice-of-withdrawal",
    "revokes": "revocation-of-notice",
    "reserves": "reservation",
    "adopt": "adoption",
    "suspend": "suspension",
    "terminate": "termination",
    "accepts": "acceptance",
    "signs-amendment": "amendment-signature",
    "unreserves": "withdrawal-of-reservation",
    "objects": "objection",
    "objects-fully": "objection",
    "unobjects": "withdrawal-of-objection",
    "declares": "declaration",
    "applies": "provisional-application",
    "stops": "end-of-provisional-application",
    "suspends": "suspension",
    "suspends-for-breach": "suspension",
    "suspends-affected": "suspension",
    "resumes": "resumption",
    "ends": "termination",
    "ends-for-breach": "termination",
    "renews": "renewal",
    "objects-to-renewal": "objection-to-renewal",
    "occur": "occurrence",
}


PLAIN = ("v1", "v2", "v3", "v4", "until")


def act(words: str) -> Instrument:
    """An instrument from `turn nation verb …`."""
    turn, nation, verb, *rest = words.split()
    version = next((int(word[1:]) for word in rest if word[0] == "v"), 1)
    numbers = [int(word) for word in rest if word.isdigit()]
    return Instrument.model_validate(
        {
            "kind": KINDS[verb],
            "turn": int(turn),
            "nation": "" if nation == "all" else nation,
            "version": version,
            "articles": [n - 1 for n in numbers] if verb in ("reserves", "unreserves", "declares") else [],
            "until": numbers[0] if verb.startswith("suspend") and numbers else None,
            "towards": next((w for w in rest if w.isalnum() and not w.isdigit() and w not in PLAIN), ""),
            "qualified": verb == "objects-fully",
            "leaving": "impossibility" if verb == "leaves-as-gone" else "notice",
            "ground": {"breach": "breach", "affected": "affected"}.get(verb.rpartition("-")[2], "consent"),
        }
    )


def setting(case: dict[str, Any]) -> Setting:
    """The usual nations and one commons, with regions where the case names them."""
    seats = tuple(
        Nation.model_validate(
            {
                "id": n,
                "name": named(n),
                "regions": tuple(case.get("regions", {}).get(n, ())),
                "procedure": 0,
                "threshold": 0,
                **_home(case, n),
            }
        )
        for n in nations(case)
    )
    return Setting(
        id="case",
        title=named("case"),
        question=named("?"),
        nations=seats,
        commons=(FISH.model_copy(update={"stock": case.get("stock", FISH.stock)}),),
        goods=tuple(Good(id=g, name=named(g)) for g in case.get("goods", ())) or (ONE_GOOD,),
        timing=Timing.model_validate({"turns": 20, **case.get("timing", {})}),
    )


def _home(case: dict[str, Any], nation: str) -> dict[str, Any]:
    """What the case says of a nation's home: its threshold, its groups."""
    said = dict(case.get("home", {}).get(nation, {}))
    if "groups" in said:
        said["groups"] = [{"name": named(g["id"]), "weight": 1, **g} for g in said["groups"]]
    return said


def world(case: dict[str, Any]) -> World:
    """The world of a case at its turn, with the treaties, bodies and measures that it names."""
    fixed = setting(case)
    values = {name: by_nation(fixed, rows) for name, rows in {**FIGURES, **case.get("world", {})}.items()}
    values["commons.habit"] = by_nation(fixed, HABIT)[:, None]
    bodies = tuple(
        opened_body(Body.model_validate({"name": named(b["id"]).model_dump(), **b}))
        for b in case.get("bodies", ())
    )
    everyone = {"nations": nations(case), "parties": nations(case)}
    entries = case.get("treaties", [case] if "articles" in case or "final" in case else [])
    treaties = tuple(treaty({**everyone, **entry}, entry.get("name", "pact")) for entry in entries)
    measures = tuple(Measure.model_validate(m) for m in case.get("measures", ()))
    values = {name: of_each_good(name, rows, len(fixed.goods)) for name, rows in values.items()}
    start = opened(fixed, Given(fixed, values))
    findings = tuple(
        Finding.model_validate({"treaty": "pact", "article": 0, "turn": 0, "shortfall": 0.5, **f})
        for f in case.get("findings", ())
    )
    law = Law(treaties=treaties, bodies=bodies, measures=measures, findings=findings)
    begun = replace(start.with_law(homes.law(case, law)), turn=case.get("turn", 1))
    return begun.with_law(begun.law.having(bodies=standing_bodies(begun, begun.turn)))


def waits(here: World, asked: dict[str, dict[int, str | None]]) -> dict[str, dict[int, str | None]]:
    """What each article (from 1) that is asked about waits for, in English; None for one that binds."""
    told: dict[str, dict[int, str | None]] = {}
    ids = {v.text.title.en: t.id for t in here.law.treaties for v in t.versions}
    for title, numbers in asked.items():
        for number in numbers:
            link = unmet_condition(View(None, here), ids[title], number - 1)
            told.setdefault(title, {})[number] = catalogue("en").render(link) if link else None
    return told


def split_good(fixed: Setting, words: str) -> tuple[tuple[int, ...], str]:
    """The places of the goods that words are about, and the rest: `food: arka, bayu`, or of all goods."""
    good, colon, rest = words.partition(": ")
    return ((fixed.good_index(good),), rest) if colon else (tuple(range(len(fixed.goods))), words)


def by_nation(fixed: Setting, rows: dict[str, float]) -> np.ndarray[Any, np.dtype[np.float64]]:
    """The figures in the order of nations, or for `arka, bayu` by pair; NaN where none is given."""
    pairs = any(", " in words for words in rows)
    values = np.full((len(fixed.nations),) * (1 + pairs), np.nan)
    for words, value in rows.items():
        if set(words.split(", ")) <= set(fixed.nation_ids):
            values[tuple(fixed.index(nation) for nation in words.split(", "))] = value
    return values
