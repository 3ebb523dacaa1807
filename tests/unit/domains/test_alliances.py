"""What treaties of peace do: allies deter and embolden, zones, troops and mediators calm, services find."""

from __future__ import annotations

import numpy as np
import pytest

from game.domains.security.danger import alliances
from game.domains.security.equations import backed, deterred, emboldened
from game.domains.security.tension import heard, troops_between
from tests.unit.domains.worlds import after, explained, law, parts, world


def pairs(n: int, *chosen: tuple[int, int], size: float = 1.0) -> np.ndarray:
    """`size` at the chosen places."""
    values = np.zeros((n, n))
    for place in chosen:
        values[place] = size
    return values


def test_factors_are_those_of_the_source() -> None:
    """Benson 2011: -18 % where the target has a defensive ally, +249 % for an unconditional one."""
    assert deterred(np.array([0.0, 0.5, 1.0])) == pytest.approx([1.0, 0.91, 0.82])
    assert emboldened(np.array([0.0, 1.0])) == pytest.approx([1.0, 3.49])


def test_two_as_strong_as_the_third_are_four_fifths_instead_of_half() -> None:
    """Own 1, other 1: superiority 1/2; with 1 beside, 1/5: two fifths of it."""
    one = np.ones(1)
    assert backed(one, one, one) == pytest.approx([0.4])
    assert backed(one, one, np.zeros(1)) == pytest.approx([1.0])


def test_an_ally_deters_others_but_not_himself() -> None:
    start = world(3)
    found = alliances(law(start, security__defence_pact=pairs(3, (1, 0))), np.ones(3))
    assert found[0] == pytest.approx([1.0, 1.0, 0.4 * 0.82])
    assert found[1:] == pytest.approx(np.ones((2, 3)))


def test_help_in_any_conflict_makes_the_one_helped_dangerous_to_all_but_the_helper() -> None:
    start = world(3)
    found = alliances(law(start, security__unconditional_pact=pairs(3, (1, 0))), np.ones(3))
    assert found[:, 0] == pytest.approx([1.0, 1.0, 3.49])


def test_a_pact_lowers_the_threat_and_the_article_is_among_the_causes() -> None:
    start = world(3, security__tension=50.0)
    kept = law(start, security__defence_pact=pairs(3, (0, 1), (1, 0)))
    free, bound = after(start), after(start, kept=kept)
    fell = bound.array("security.threat") - free.array("security.threat")
    assert fell[0] < -2.0 and fell[1] < -2.0 and fell[2] == pytest.approx(0.0, abs=1e-9)
    told = parts(explained(start, kept=kept)[1], "security.threat")
    assert told["threat.alliances"][0] < -2.0


def test_a_zone_calms_by_its_depth_and_forbids_to_mobilise_there() -> None:
    start = world(2, security__tension=50.0)
    half = pairs(2, (0, 1), (1, 0), size=0.5)
    calm = after(start, kept=law(start, security__demilitarised=half))
    fell = after(start).array("security.tension") - calm.array("security.tension")
    assert fell[0, 1] == pytest.approx(2.0)
    orders = dict(start.levers) | {"security.mobilisation": pairs(2, (0, 1))}
    assert after(start, kept=law(start, security__demilitarised=half), orders=orders).array(
        "security.tension"
    ) == pytest.approx(calm.array("security.tension"))


def test_peacekeepers_calm_by_the_published_factor_if_both_hosts_consent() -> None:
    """10,000 between two hosts: 70 % of a quarter of the tension in a year; none where one refuses."""
    start = world(3, security__tension=40.0)
    troops = pairs(3, (2, 0), (2, 1), size=5000.0)
    kept = law(start, security__peacekeepers=troops, security__hosts=pairs(3, (0, 1), (1, 0)))
    assert troops_between(kept)[0, 1] == 10_000.0
    fell = after(start).array("security.tension") - after(start, kept=kept).array("security.tension")
    assert fell[0, 1] == pytest.approx(7.0) and fell[0, 2] == pytest.approx(0.0)
    refused = law(start, security__peacekeepers=troops, security__hosts=pairs(3, (0, 1)))
    assert not troops_between(refused).any()


def test_a_mediator_is_heard_as_far_as_the_less_trusting_side_trusts_him_and_only_if_neutral() -> None:
    start = world(3, security__tension=40.0)
    trust = start.array("society.trust").copy()
    trust[0, 2], trust[1, 2] = 80.0, 30.0
    offices, talks = pairs(3, (2, 0), (2, 1)), pairs(3, (0, 1), (1, 0))
    kept = law(start, security__good_offices=offices, security__talks=talks)
    assert heard(kept, trust)[0, 1] == pytest.approx(0.3)
    allied = law(
        start, security__good_offices=offices, security__talks=talks, security__defence_pact=pairs(3, (1, 2))
    )
    assert not heard(allied, trust).any()
    silent = law(start, security__good_offices=offices, security__talks=pairs(3, (0, 1)))
    assert not heard(silent, trust).any()


def test_armed_groups_grow_spread_and_yield_to_shared_intelligence_only() -> None:
    start = world(3, security__armed_groups=[40.0, 0.0, 0.0])
    free = after(start)
    groups = free.array("security.armed_groups")
    assert groups[0] == pytest.approx(40.0 + 0.08 * 40 * 0.6) and groups[1] == pytest.approx(0.02 * 20.0)
    kept = law(start, security__intelligence=pairs(3, (1, 0)))
    less = after(start, kept=kept).array("security.armed_groups")
    assert groups[0] - less[0] == pytest.approx(0.25 * (1 - np.exp(-1)) * 40.0)
    assert free.array("security.threat")[0] > after(world(3)).array("security.threat")[0] + 8.0
    assert parts(explained(start)[1], "security.threat")["threat.armed_groups"][0] > 0.0


def test_where_there_are_no_armed_groups_none_appear() -> None:
    assert not after(world(4), 5).array("security.armed_groups").any()
