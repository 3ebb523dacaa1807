"""Fingerprints of the law: equal for equal parts, however they were made; other for any change."""

from __future__ import annotations

from game.model.law import Finding, Law, Statement, fingerprint
from game.model.setting import Nation, Setting, Timing
from tests.plays import words


def said(**figures: float) -> Statement:
    """A statement with figures."""
    return Statement(nation="a", turn=1, stage=0, key="warns", figures=figures)


def test_equal_parts_are_equal_in_whatever_order_their_figures_stand() -> None:
    assert fingerprint(said(x=1.0, y=2.0)) == fingerprint(said(y=2.0, x=1.0))
    again = Statement.model_validate_json(said(x=1.0, y=2.0).model_dump_json())
    assert fingerprint((again,)) == fingerprint((said(x=1.0, y=2.0),))


def test_any_change_shows() -> None:
    finding = Finding(treaty="t", article=0, nation="a", turn=1, shortfall=0.5)
    other = finding.model_copy(update={"shortfall": 0.6})
    marks = {fingerprint(x) for x in (finding, other, (finding,), (finding, other), (other, finding), ())}
    assert len(marks) == 6
    assert fingerprint({"a": 1}) != fingerprint({"a": 2}) and fingerprint({"a": 1}) == fingerprint({"a": 1})


def test_a_law_is_replaced_not_changed() -> None:
    law = Law()
    more = law.having(findings=(Finding(treaty="t", article=0, nation="a", turn=1, shortfall=0.5),))
    assert law.findings == () and len(more.findings) == 1


def test_places_of_nations_follow_the_nations() -> None:
    """Also in a copy with other nations: nothing stale is carried along."""
    nations = tuple(Nation(id=n, name=words(n)) for n in ("a", "b", "c"))
    setting = Setting(id="x", title=words("x"), question=words("x"), timing=Timing(), nations=nations)
    assert (setting.nation_ids, setting.index("c")) == (("a", "b", "c"), 2)
    turned = setting.model_copy(update={"nations": nations[::-1]})
    assert (turned.nation_ids, turned.index("c"), setting.index("c")) == (("c", "b", "a"), 0, 2)
