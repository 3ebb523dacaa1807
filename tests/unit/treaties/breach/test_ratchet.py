"""Who owes less by a later text: sizes lowered, articles gone or reserved; and what changes nothing."""

from __future__ import annotations

from typing import Any

from game.core.ids import NationId, TreatyId
from game.treaties.breach.ratchet import lowered_by
from game.treaties.lowering.lowering import Bound
from tests.cases import reader

WORLD = reader.world({})
PARTIES = tuple(NationId(n) for n in ("arka", "bayu", "citra"))


def bound(*articles: dict[str, Any], reserved: dict[str, tuple[int, ...]] | None = None) -> Bound:
    """A text with these articles among three."""
    text = reader.text({"articles": list(articles)})
    return Bound(TreatyId("pact"), text, PARTIES, 1, {NationId(n): a for n, a in (reserved or {}).items()})


def cut(size: float) -> dict[str, Any]:
    return {"kind": "emissions-cut", "cut": size, "years": 1}


def less(before: Bound, after: Bound) -> dict[str, tuple[int, ...]]:
    """By nation, the articles that ask less."""
    return {n: found for n in PARTIES if (found := lowered_by(WORLD, before, after, n))}


def test_a_smaller_cut_lowers_everybodys_target_and_a_larger_one_nobodys() -> None:
    assert less(bound(cut(0.4)), bound(cut(0.3))) == {n: (0,) for n in PARTIES}
    assert less(bound(cut(0.3)), bound(cut(0.4))) == {}
    assert less(bound(cut(0.3)), bound(cut(0.3))) == {}


def test_a_higher_tariff_ceiling_is_less_and_a_lower_one_more() -> None:
    low, high = ({"kind": "tariff-binding", "rate": rate} for rate in (0.05, 0.1))
    assert less(bound(low), bound(high)) == {n: (0,) for n in PARTIES}
    assert less(bound(high), bound(low)) == {}


def test_a_smaller_grant_lowers_the_donors_duty_alone() -> None:
    first, later = (
        {"kind": "grant", "donor": "bayu", "recipient": "arka", "amount": amount} for amount in (2.0, 1.0)
    )
    assert less(bound(first), bound(later)) == {"bayu": (0,)}
    assert less(bound(later), bound(first)) == {}


def test_an_article_that_is_reserved_or_gone_is_owed_no_more() -> None:
    text = (cut(0.3), {"kind": "arms-cap", "share": 0.02})
    assert less(bound(*text), bound(*text, reserved={"citra": (1,)})) == {"citra": (1,)}
    assert less(bound(*text), bound(cut(0.3))) == {n: (1,) for n in PARTIES}
