"""Each treaty of the library enters into force when it really did, with instruments of the real dates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from game.model.treaty import Treaty
from game.treaties.status import status
from game.treaties.status.status import Condition
from tests.library import real

LATER = 100_000


def dated(name: str, wait: int) -> tuple[Treaty, date]:
    """The treaty with its real deposits, a turn a day, and the day before the first of them."""
    deposits = real.DEPOSITS[name]
    zero = min(deposits) - timedelta(days=1)
    acts = {(day - zero).days: nations for day, nations in deposits.items()}
    weights = {n: w for nations in deposits.values() if isinstance(nations, dict) for n, w in nations.items()}
    if weights:
        weights["others"] = 100 - sum(weights.values())
    return real.treaty(real.in_days(real.text(name), wait), acts, weights), zero


@pytest.mark.parametrize(
    ("name", "wait", "last", "in_force", "parties"),
    [
        ("paris-agreement", 30, date(2016, 10, 5), date(2016, 11, 4), 73),
        ("convention-on-biological-diversity", 90, date(1993, 9, 30), date(1993, 12, 29), 32),
        ("convention-on-the-rights-of-the-child", 30, date(1990, 8, 3), date(1990, 9, 2), 22),
        ("crc-armed-conflict-protocol", 92, date(2001, 11, 12), date(2002, 2, 12), 11),
        ("rcep", 60, date(2021, 11, 2), date(2022, 1, 1), 10),
        ("asean-haze-agreement", 60, date(2003, 9, 26), date(2003, 11, 25), 6),
    ],
)
def test_it_enters_into_force_on_its_real_day_and_not_a_day_before(
    name: str, wait: int, last: date, in_force: date, parties: int
) -> None:
    treaty, zero = dated(name, wait)
    assert status.still_missing(treaty, (last - zero).days).nothing
    assert not status.still_missing(treaty, (last - zero).days - 1).nothing
    day = (in_force - zero).days
    assert status.in_force_since(treaty, LATER) == day
    assert status.condition(treaty, day - 1) is Condition.OPEN and status.parties(treaty, day - 1) == ()
    assert len(status.parties(treaty, day)) == parties


@pytest.mark.parametrize(
    ("day", "count", "share"),
    [
        # China and the United States were the 25th and 26th; the ceremony of 21 September made sixty
        (date(2016, 9, 3), 55 - 26, 0.55 - 0.3906),
        (date(2016, 9, 21), 0, 0.55 - 0.4776),
        (date(2016, 10, 4), 0, 0.55 - 0.5211),
        (date(2016, 10, 5), 0, 0.0),
    ],
)
def test_what_paris_lacked_on_the_way(day: date, count: int, share: float) -> None:
    treaty, zero = dated("paris-agreement", 30)
    missing = status.still_missing(treaty, (day - zero).days)
    assert missing.count == count
    assert missing.share == pytest.approx(share, abs=0.0006)


def test_those_of_paris_had_almost_four_points_more_than_they_needed() -> None:
    shares = [s for nations in real.DEPOSITS["paris-agreement"].values() for s in nations.values()]
    assert len(shares) == 73 and sum(shares) == pytest.approx(58.82, abs=0.01)


@pytest.mark.parametrize(
    ("name", "day", "count"),
    [
        ("convention-on-biological-diversity", date(1993, 9, 16), 1),
        ("convention-on-the-rights-of-the-child", date(1990, 8, 1), 1),
        ("crc-armed-conflict-protocol", date(2001, 11, 11), 1),
        ("asean-haze-agreement", date(2003, 9, 25), 1),
    ],
)
def test_one_instrument_before_the_last_one_is_missing(name: str, day: date, count: int) -> None:
    treaty, zero = dated(name, 30)
    assert status.still_missing(treaty, (day - zero).days).count == count


def test_rcep_lacks_one_of_the_others_and_binds_only_who_has_ratified() -> None:
    treaty, zero = dated("rcep", 60)
    (group,) = status.still_missing(treaty, (date(2021, 11, 1) - zero).days).groups
    assert group.count == 1 and set(group.nations) == {"aus", "kor", "nzl"}
    parties = status.parties(treaty, (date(2022, 1, 1) - zero).days)
    assert set(parties) == {"brn", "khm", "lao", "sgp", "tha", "vnm", "aus", "chn", "jpn", "nzl"}
    six = real.treaty(real.text("rcep"), {1: ["aus", "chn", "jpn", "brn", "khm", "lao", "sgp", "tha"]})
    (asean,) = status.still_missing(six, 1).groups
    assert asean.count == 1 and "idn" in asean.nations


def test_the_haze_agreement_does_not_wait_for_the_source_of_the_smoke() -> None:
    treaty, zero = dated("asean-haze-agreement", 60)
    assert "idn" not in status.parties(treaty, (date(2015, 1, 20) - zero).days)
    assert "idn" in status.parties(treaty, (date(2015, 3, 21) - zero).days)


def test_montreal_waits_for_its_first_day_and_is_counted_by_consumption() -> None:
    """29 countries and the EEC had 82 per cent of consumption (UNEP); when each deposited does not matter."""
    zero, first = date(1987, 9, 16), date(1989, 1, 1)
    written = real.in_days(real.text("montreal-protocol"), 90, (first - zero).days)
    thirty = [f"p{k}" for k in range(30)]
    weights = {**dict.fromkeys(thirty, 82 / 30), "others": 18.0}
    by = (date(1988, 12, 31) - zero).days
    assert status.in_force_since(real.treaty(written, {by: thirty}, weights), LATER) == (first - zero).days
    late = (date(1989, 2, 1) - zero).days
    small = real.treaty(written, {1: thirty[:10], late: thirty[10:]}, weights)
    assert status.still_missing(small, late - 1).count == 1
    assert status.still_missing(small, late - 1).share == pytest.approx(2 / 3 - 0.82 / 3, abs=1e-6)
    assert status.in_force_since(small, LATER) == (date(1989, 5, 2) - zero).days  # the ninetieth day after
    exactly = real.treaty(written, {1: thirty}, {**dict.fromkeys(thirty, 2.0), "others": 30.0})
    assert status.still_missing(exactly, 1).nothing  # two thirds are enough


def test_in_a_game_that_begins_in_1987_montreal_binds_from_1989() -> None:
    thirty = [f"p{k}" for k in range(30)]
    treaty = real.treaty(real.text("montreal-protocol"), {1: thirty}, dict.fromkeys(thirty, 1.0))
    assert status.in_force_since(treaty, LATER) == 1989 - 1987 + 1


@pytest.mark.parametrize(
    ("name", "first", "others", "last"),
    [
        # NPT art. IX(3): depositaries and forty others, on 5 March 1970 the last two of them
        ("non-proliferation-treaty", ("gbr",), 40, ("rus", "usa")),
        # North Atlantic Treaty art. 11: the seven that it names are a majority of twelve
        ("north-atlantic-treaty", ("bel", "can", "lux", "nld", "gbr", "usa"), 5, ("fra",)),
        # Charter art. 110(3): five permanent members and a majority of the 46 others
        ("un-charter", ("chn", "fra", "gbr", "usa"), 24, ("rus",)),
        # London Agreement art. 35
        ("london-debt-agreement", ("deu", "fra", "gbr"), 16, ("usa",)),
    ],
)
def test_those_that_are_named_must_be_among_them(
    name: str, first: tuple[str, ...], others: int, last: tuple[str, ...]
) -> None:
    rest = [f"o{k}" for k in range(others)]
    treaty = real.treaty(real.text(name), {1: [*first, *rest], 5: last})
    missing = status.still_missing(treaty, 4)
    assert set(missing.required) == set(last)
    assert status.condition(treaty, 5) is Condition.OPEN
    assert status.in_force_since(treaty, LATER) == 6
    for left_out in first:  # each of them is named, not only the last
        assert left_out in real.text(name).final.entry.required


@pytest.mark.parametrize(
    ("name", "needed"),
    [
        ("non-proliferation-treaty", 43),
        ("north-atlantic-treaty", 7),
        ("un-charter", 29),
        ("london-debt-agreement", 4),
        ("who-pandemic-agreement", 60),
        ("new-start", 2),
        ("grain-corridor", 3),
    ],
)
def test_one_instrument_fewer_is_not_enough(name: str, needed: int) -> None:
    required = [str(n) for n in real.text(name).final.entry.required]
    nations = [*required, *(f"o{k}" for k in range(needed - len(required)))]
    short = real.treaty(real.text(name), {1: nations[:-1]}, negotiators=tuple(nations))
    assert status.still_missing(short, 1).count == 1
    assert status.still_missing(real.treaty(real.text(name), {1: nations}), 1).nothing


def test_the_pandemic_agreement_binds_on_the_thirtieth_day() -> None:
    written = real.in_days(real.text("who-pandemic-agreement"), 30)
    treaty = real.treaty(written, {10: [f"o{k}" for k in range(60)]})
    assert status.in_force_since(treaty, LATER) == 40


def test_the_health_regulations_of_2005_bind_in_2007() -> None:
    """Art. 59: twenty-four months after their notification of June 2005."""
    treaty = real.treaty(real.text("international-health-regulations"), {1: [f"o{k}" for k in range(190)]})
    assert status.in_force_since(treaty, LATER) == 2007 - 2005 + 1


def test_gatt_never_reached_its_share() -> None:
    """Art. XXVI(6) asks for 85 per cent: 23 founders with less apply it provisionally."""
    founders = [f"c{k}" for k in range(23)]
    weights = {**dict.fromkeys(founders, 80 / 23), "others": 20.0}
    treaty = real.treaty(real.text("gatt"), {1: founders}, weights)
    assert status.still_missing(treaty, 9).share == pytest.approx(0.05)
    assert status.condition(treaty, 9) is Condition.OPEN
    assert real.text("gatt").final.provisional
