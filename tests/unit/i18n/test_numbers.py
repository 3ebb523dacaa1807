"""Numbers and units in both languages; expected strings follow CLDR and the glossary."""

from __future__ import annotations

import math

import pytest
from babel.numbers import format_decimal

from game.core.text import Quantity
from game.i18n import LANGUAGES, catalogue
from game.i18n.languages import read_number, write_exactly

MINUS = "\u2212"


@pytest.mark.parametrize(
    ("code", "value", "digits", "expected"),
    [
        ("en", 1234567.891, 3, "1,234,567.891"),
        ("id", 1234567.891, 3, "1.234.567,891"),
        ("id", -1234567.891, 3, MINUS + "1.234.567,891"),
        ("en", 12.34, None, "12.3"),
        ("id", 5.0, None, "5"),
        ("en", 5.0, 1, "5.0"),
        ("en", 0.0294, None, "0.029"),
        ("en", 1e15, None, "1,000,000,000,000,000"),
        ("en", -0.0, None, "0"),
        ("en", -0.001, 1, "0.0"),
        ("id", math.nan, None, "–"),
        ("id", -math.inf, None, MINUS + "∞"),
    ],
)
def test_bare_numbers(code: str, value: float, digits: int | None, expected: str) -> None:
    assert catalogue(code).number(value, digits) == expected


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("value", [0, 7, 999, 1000, -1234567.891, 0.5])
def test_marks_agree_with_cldr(code: str, value: float) -> None:
    expected = format_decimal(value, format="#,##0.000", locale=code).replace("-", MINUS)
    assert catalogue(code).number(value, 3) == expected


def test_signed_numbers_have_a_plus_or_a_true_minus_and_zero_has_none() -> None:
    c = catalogue("en")
    assert [c.number(v, 1, signed=True) for v in (1.5, -1.5, 0, 0.01, -0.01)] == [
        "+1.5",
        MINUS + "1.5",
        "0.0",
        "0.0",
        "0.0",
    ]


@pytest.mark.parametrize(
    ("quantity", "english", "indonesian"),
    [
        (Quantity(0.123, "share"), "12.3%", "12,3%"),
        (Quantity(0.0029, "share"), "0.29%", "0,29%"),
        (Quantity(0.05, "ad valorem"), "5%", "5%"),
        (Quantity(0.5, "share", digits=1), "50.0%", "50,0%"),
        (Quantity(-0.031, "share", signed=True), MINUS + "3.1%", MINUS + "3,1%"),
        (Quantity(0.031, "share", signed=True), "+3.1%", "+3,1%"),
        (Quantity(1.2, "per cent point"), "1.2 percentage points", "1,2 poin persen"),
        (Quantity(2.5, "USD bn"), "US$2.5 billion", "US$2,5 miliar"),
        (Quantity(0.25, "USD bn"), "US$250 million", "US$250 juta"),
        (Quantity(-2500, "USD bn"), MINUS + "US$2.5 trillion", MINUS + "US$2,5 triliun"),
        (Quantity(999.97, "USD bn"), "US$1 trillion", "US$1 triliun"),
        (Quantity(0, "USD bn"), "US$0 billion", "US$0 miliar"),
        (Quantity(12345.6, "USD per person"), "US$12,346 per person", "US$12.346 per orang"),
        (Quantity(1234, "USD"), "US$1,234", "US$1.234"),
        (Quantity(36.8, "GtCO2/yr"), "36.8 GtCO₂ a year", "36,8 GtCO₂ per tahun"),
        (Quantity(550, "MtCO2/yr"), "550 MtCO₂ a year", "550 MtCO₂ per tahun"),
        (Quantity(421.3, "ppm"), "421 ppm", "421 ppm"),
        (Quantity(1.52, "°C"), "1.52°C", "1,52°C"),
        (Quantity(2.7, "W/m2"), "2.7 W/m²", "2,7 W/m²"),
        (Quantity(275, "people m"), "275 million people", "275 juta orang"),
        (Quantity(1400, "people m"), "1.4 billion people", "1,4 miliar orang"),
        (Quantity(0.07, "people m"), "70 thousand people", "70 ribu orang"),
        (Quantity(1, "years"), "1 year", "1 tahun"),
        (Quantity(1.5, "years"), "1.5 years", "1,5 tahun"),
        (Quantity(2, "stars"), "2 stars", "2 bintang"),
        (Quantity(73.25, "index"), "73.2", "73,2"),
        (Quantity(2031, "year"), "2031", "2031"),
        (Quantity(12345), "12,345", "12.345"),
        (Quantity(3.5, "furlongs"), "3.5 furlongs", "3,5 furlongs"),
    ],
)
def test_units(quantity: Quantity, english: str, indonesian: str) -> None:
    assert (catalogue("en").render(quantity), catalogue("id").render(quantity)) == (english, indonesian)


@pytest.mark.parametrize("code", LANGUAGES)
def test_whole_numbers_below_ten_thousand_may_be_years_and_stay_together(code: str) -> None:
    group = LANGUAGES[code].group
    assert catalogue(code).render(2031) == "2031"
    assert catalogue(code).render(12031) == f"12{group}031"


# CLDR 46: English has "." before decimals and "," between thousands, Indonesian the other way round.
@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("en", "1.5", 1.5),
        ("en", "1,000", 1000.0),
        ("en", "1,234,567.25", 1234567.25),
        ("en", "−3", -3.0),
        ("id", "1,5", 1.5),
        ("id", "1.000", 1000.0),
        ("id", "1.234.567,25", 1234567.25),
        ("id", "1000", 1000.0),
    ],
)
def test_a_number_is_read_as_its_language_writes_it(code: str, text: str, value: float) -> None:
    assert read_number(LANGUAGES[code], text) == value


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    "text",
    ["", "-", "1_000", "²", "٣", "1e3", "inf", "nan", "1 000", "1.00.0", "1,00,0", "1..5", "0x1", "9" * 400],
)
def test_what_it_would_not_write_is_no_number(code: str, text: str) -> None:
    assert read_number(LANGUAGES[code], text) is None


@pytest.mark.parametrize(
    ("code", "text"), [("en", "1,5"), ("id", "1.5"), ("en", "1.000.000"), ("id", "1,000,000")]
)
def test_the_other_languages_number_is_refused(code: str, text: str) -> None:
    assert read_number(LANGUAGES[code], text) is None


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("value", [0.0, -0.00001, 0.1, 1.5, 1234567.0, -2.25, 1e15])
def test_what_is_written_exactly_is_read_again(code: str, value: float) -> None:
    assert read_number(LANGUAGES[code], write_exactly(LANGUAGES[code], value)) == value
