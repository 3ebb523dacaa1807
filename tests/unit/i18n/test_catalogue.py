"""Sentences: translation, plural forms, lists, names, holes, and what happens when something is absent."""

from __future__ import annotations

import pytest

from game.core.problems import ProblemsError
from game.core.text import TN, Authored, Listing, Name, Quantity, T
from game.i18n import Catalogue, catalogue


def unshared(code: str) -> Catalogue:
    """A catalogue whose lists of faults no other test has written to."""
    return Catalogue(catalogue(code).language)


def test_a_sentence_is_translated_and_its_values_take_the_language_too() -> None:
    text = T("did you mean “{guess}”?", guess=Quantity(0.123, "share"))
    assert catalogue("en").render(text) == "did you mean “12.3%”?"
    assert catalogue("id").render(text) == "apakah maksud Anda “12,3%”?"


def test_nested_sentences_are_translated() -> None:
    text = T("did you mean “{guess}”?", guess=T("none"))
    assert catalogue("id").render(text) == "apakah maksud Anda “tidak ada”?"


@pytest.mark.parametrize(
    ("items", "english", "indonesian"),
    [
        ((), "none", "tidak ada"),
        (("Laos",), "Laos", "Laos"),
        (("Indonesia", "Laos"), "Indonesia and Laos", "Indonesia dan Laos"),
        (("Indonesia", "Laos", "Thailand"), "Indonesia, Laos, and Thailand", "Indonesia, Laos, dan Thailand"),
    ],
)
def test_lists(items: tuple[str, ...], english: str, indonesian: str) -> None:
    assert catalogue("en").render(Listing(items)) == english
    assert catalogue("id").listing(items) == indonesian


@pytest.mark.parametrize(
    ("count", "english", "indonesian"),
    [(0, "0 years", "0 tahun"), (1, "1 year", "1 tahun"), (3, "3 years", "3 tahun")],
)
def test_plural_forms(count: int, english: str, indonesian: str) -> None:
    text = TN("{value} year", "{value} years", count, value=count)
    assert catalogue("en").render(text) == english
    assert catalogue("id").render(text) == indonesian


def test_count_fills_a_hole_by_itself() -> None:
    assert catalogue("en").render(TN("{count} seat", "{count} seats", 12000)) == "12,000 seats"


def test_names_come_from_whoever_renders() -> None:
    names = {
        ("nation", "idn"): Authored({"en": "Indonesia", "id": "Indonesia"}),
        ("nation", "tur"): Authored({"en": "Türkiye", "id": "Turki"}),
        ("body", "un"): "PBB",
        ("treaty", "t1"): T("none"),
    }
    c = catalogue("id").with_names(names)
    assert c.render(Name("nation", "tur")) == "Turki"
    assert c.render(Name("body", "un")) == "PBB"
    assert c.render(Name("treaty", "t1")) == "tidak ada"
    assert c.render(Name("group", "farmers")) == "farmers"
    assert catalogue("id").render(Name("nation", "tur")) == "tur"
    more = c.with_names({("nation", "lao"): "Laos"})
    assert more.render(Listing((Name("nation", "tur"), Name("nation", "lao")))) == "Turki dan Laos"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ({"en": "Sea", "id": "Laut"}, "Laut"),
        ({"en": "Sea", "id": ""}, "Sea"),
        ({"fr": "Mer"}, "Mer"),
        ({}, ""),
    ],
)
def test_authored_words_fall_back_to_english_then_to_any(words: dict[str, str], expected: str) -> None:
    assert catalogue("id").render(Authored(words)) == expected


@pytest.mark.parametrize(
    "evil", ["{guess}", "{0}", "{guess.__class__}", "{{", "}", "%s %(x)d", "\\1", "{last}"]
)
def test_braces_that_people_wrote_stay_as_they_are(evil: str) -> None:
    c = unshared("en")
    words = [evil, Authored({"en": evil}), Listing((evil, evil))]
    assert [c.render(T("did you mean “{guess}”?", guess=w)) for w in words] == [
        f"did you mean “{evil}”?",
        f"did you mean “{evil}”?",
        f"did you mean “{evil} and {evil}”?",
    ]
    assert c.render(evil) == evil
    assert c.unfilled() == ()


def test_a_sentence_without_translation_is_said_in_english_and_remembered_once() -> None:
    c = unshared("id")
    text = "nobody has translated {what}"
    named = c.with_names({("nation", "x"): "X"})
    assert named.render(T(text, what=T("none"))) == "nobody has translated tidak ada"  # i18n: not extracted
    named.render(T(text, what=1))
    assert c.missing() == named.missing() == (text,)


def test_a_plural_without_translation_takes_the_english_form() -> None:
    assert unshared("id").render(TN("{count} untold cow", "{count} untold cows", 2)) == "2 untold cows"


def test_english_lacks_nothing() -> None:
    c = unshared("en")
    c.render(T("nobody has translated this"))
    assert c.missing() == ()


def test_a_hole_without_value_stays_visible_and_is_remembered() -> None:
    c = unshared("id")
    assert c.render(T("did you mean “{guess}”?")) == "apakah maksud Anda “{guess}”?"
    assert c.unfilled() == (("did you mean “{guess}”?", "guess"),)


def test_catalogues_are_shared() -> None:
    assert catalogue("id") is catalogue("id")


def test_an_unknown_language_is_a_problem_with_a_hint() -> None:
    with pytest.raises(ProblemsError) as raised:
        catalogue("idn")
    (problem,) = raised.value.problems
    assert problem.code == "I-LANG-01"
    assert problem.hint is not None
    assert catalogue("en").render(problem.hint) == "did you mean “id”?"
    assert catalogue("en").render(problem.text) == "there is no language “idn”; there are en and id"


def test_sorting_ignores_case() -> None:
    c = catalogue("en")
    assert sorted(["beta", "Alpha", "Gamma"], key=c.sort_key) == ["Alpha", "beta", "Gamma"]
