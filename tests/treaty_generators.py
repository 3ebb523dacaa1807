"""Random clauses, texts, and nations bound by them, for Hypothesis. No pytest here.

Clauses are filled from the fields of which the treaty editor makes its form, so a new kind of clause is
tried without a line here. Strategies are made once for each setting: to make one costs more than to draw.
"""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from game.core.ids import NationId, TreatyId
from game.core.remember import remembered
from game.model.clause import CLAUSES, Clause
from game.model.frozen import Multilingual
from game.model.setting import Setting
from game.model.treaty import FinalClauses, Instrument, Treaty, TreatyText, Version
from game.presenters.forms.clause import clause_fields
from game.presenters.forms.field import FormField
from game.presenters.forms.final_clauses import final_fields
from game.presenters.forms.values import set_field
from game.treaties.lowering.lowering import Bound

Draw = st.DrawFn
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)


def value(field: FormField, setting: Setting) -> st.SearchStrategy[Any]:
    """Any value that the form lets a person choose."""
    nations = st.sampled_from(setting.nation_ids)
    match field.kind:
        case "slider":
            return st.floats(field.low, field.high)
        case "number":
            return st.integers(int(field.low), int(field.high))
        case "choice":
            return st.sampled_from([choice for choice, _ in field.options] or [""])
        case "flag":
            return st.booleans()
        case "nation":
            return nations
        case "nations":
            return st.lists(nations, unique=True, min_size=0 if field.optional else 1, max_size=4).map(tuple)
        case "commons":
            known = st.sampled_from(setting.commons_ids)
            return st.just("") | known if field.optional else known
        case "good":
            return st.sampled_from(setting.good_ids)
        case "goods":
            return st.lists(st.sampled_from(setting.good_ids), unique=True).map(tuple)
        case "treaty":
            return st.sampled_from(["", "t", "t0", "t1"])
        case "body":
            return st.sampled_from(["", "council", "assembly"])
        case "treaties":
            return st.just(())


@remembered(most=200)
def _fields_of_clause(setting: Setting, kind: str) -> st.SearchStrategy[dict[str, Any]]:
    """A value for each field of a clause."""
    return st.fixed_dictionaries({f.name: value(f, setting) for f in clause_fields(CLAUSES[kind])})


@remembered(most=200)
def _fields_of_final(setting: Setting, articles: int) -> st.SearchStrategy[dict[str, Any]]:
    """A value for each field of the final clauses of a text of so many articles."""
    return st.fixed_dictionaries({f.name: value(f, setting) for f in final_fields(setting, articles)})


@st.composite
def clauses(draw: Draw, setting: Setting, kind: str | None = None) -> Clause:
    """A clause of any kind (or of one), filled at will."""
    chosen = CLAUSES[kind or draw(st.sampled_from(list(CLAUSES)))]
    filled = draw(_fields_of_clause(setting, chosen.model_fields["kind"].default))
    return chosen.model_validate({"kind": chosen.model_fields["kind"].default, **filled})


@st.composite
def finals(draw: Draw, setting: Setting, articles: int = 0) -> FinalClauses:
    """Final clauses of any sort."""
    final = FinalClauses()
    for name, chosen in draw(_fields_of_final(setting, articles)).items():
        final = set_field(final, name, chosen)
    return final


@st.composite
def texts(draw: Draw, setting: Setting, least: int = 0, most: int = 5, kind: str | None = None) -> TreatyText:
    """A text with any articles (or some of one kind) and final clauses."""
    articles = tuple(draw(st.lists(clauses(setting, kind), min_size=least, max_size=most)))
    title = Multilingual(en=draw(WORDS), id=draw(WORDS))
    return TreatyText(title=title, articles=articles, final=draw(finals(setting, len(articles))))


@st.composite
def bounds(
    draw: Draw, setting: Setting, name: str = "t", outsiders: bool = True, only: str | None = None
) -> Bound:
    """A text in force among some of the nations, some of them with reservations.

    It has one to five articles of any kind, or a single one of the kind `only`.
    """
    text = draw(texts(setting, 1, 1 if only else 5, only))
    if not outsiders:
        text = text.model_copy(update={"final": set_field(text.final, "outsiders", 0)})
    nations = setting.nation_ids
    parties = tuple(sorted(draw(st.lists(st.sampled_from(nations), unique=True, min_size=2))))
    number = st.integers(0, max(0, len(text.articles) - 1))
    reserved = {n: tuple(sorted(draw(st.sets(number, max_size=2)))) for n in parties}
    return Bound(TreatyId(name), text, parties, draw(st.integers(-5, 1)), reserved)


ALONE = (
    "signature",
    "refusal",
    "ratification",
    "accession",
    "acceptance",
    "acceptance",
    "acceptance",
    "reservation",
    "withdrawal-of-reservation",
    "declaration",
    "provisional-application",
    "end-of-provisional-application",
    "notice-of-withdrawal",
    "revocation-of-notice",
    "amendment-signature",
    "renewal",
    "objection-to-renewal",
)
TOWARDS = ("objection", "withdrawal-of-objection", "suspension", "resumption", "termination")


@st.composite
def acts(draw: Draw, setting: Setting, nation: NationId, turn: int, versions: int) -> Instrument:
    """Any instrument of a nation, lawful or not."""
    kind = draw(st.sampled_from([*ALONE, *ALONE, *TOWARDS]))
    others = [n for n in setting.nation_ids if n != nation]
    about: dict[str, Any] = {}
    if kind in ("reservation", "withdrawal-of-reservation", "declaration"):
        about["articles"] = (0,)
    if kind in TOWARDS:
        about["towards"] = draw(st.sampled_from([*others, *others, ""]))
        about["qualified"] = draw(st.booleans())
        about["ground"] = draw(st.sampled_from(["consent", "breach", "affected"]))
        about["until"] = draw(st.none() | st.integers(turn, 9)) if kind == "suspension" else None
    version = draw(st.integers(1, versions))
    return Instrument.model_validate(dict(kind=kind, nation=nation, turn=turn, version=version, **about))


def _bound(setting: Setting) -> list[Instrument]:
    """Acts by which all nations are bound by the first version from turn 2."""
    done = [Instrument(kind="adoption", nation=NationId(""), turn=0, version=1)]
    for nation in setting.nation_ids:
        done += [
            Instrument(kind="signature", nation=nation, turn=1, version=1),
            Instrument(kind="ratification", nation=nation, turn=1, version=1),
        ]
    return done


@st.composite
def treaties(draw: Draw, setting: Setting) -> Treaty:
    """A treaty with some versions and the acts of some turns, in the order in which they were done."""
    versions = tuple(
        Version(number=k + 1, author=setting.nation_ids[0], turn=1, text=draw(texts(setting, 1, 2)))
        for k in range(draw(st.integers(1, 3)))
    )
    done: list[Instrument] = _bound(setting) if draw(st.booleans()) else []
    number = st.integers(1, len(versions))
    for turn in range(1, 6):
        for nation in draw(st.lists(st.sampled_from(setting.nation_ids), max_size=7)):
            done.append(draw(acts(setting, nation, turn, len(versions))))
        if draw(st.booleans()):
            done.append(Instrument(kind="adoption", nation=NationId(""), turn=turn, version=draw(number)))
    invited = tuple(sorted(draw(st.lists(st.sampled_from(setting.nation_ids), unique=True, min_size=2))))
    weights = {n: float(k + 1) for k, n in enumerate(setting.nation_ids)}
    return Treaty(
        id=TreatyId("t"),
        proposer=invited[0],
        negotiators=invited,
        versions=versions,
        instruments=tuple(done),
        weights=weights,
    )


def set_final(text: TreatyText, name: str, value: Any) -> TreatyText:
    """The text with one of its final clauses set."""
    return text.model_copy(update={"final": set_field(text.final, name, value)})
