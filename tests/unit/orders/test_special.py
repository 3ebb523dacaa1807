"""Legality that depends on more than the table: depth, capital, what was done before, ends of treaties."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.core.ids import NationId, TreatyId
from game.engine.legality import problems
from game.engine.observe import observe
from game.engine.turn import resolve
from game.model.frozen import Multilingual
from game.model.law import Push
from game.model.order import Submission
from game.model.setting import Depth, Group
from game.model.world import World
from tests.cases import reader
from tests.unit.orders import table
from tests.unit.orders.test_legality import order


def codes(world: World, nation: str, kind: str, **fields: Any) -> list[str]:
    """The codes of all that legality says."""
    return [p.code for p in problems(observe(world, NationId(nation)), order(kind, fields), pending=())]


def test_what_the_scenario_has_not_opened_is_refused() -> None:
    world = table.world("orders")
    shut = Depth(orders={"sign": 1, "set-lever": 1, "propose": 1}, levers={"trade.tariff": 3}, clauses={})
    world = replace(world, setting=world.setting.model_copy(update={"depth": shut}))
    assert codes(world, "arka", "withdraw", treaty="pact") == ["O-DEPTH-01"]
    assert "O-LEVER-02" in codes(world, "arka", "set-lever", lever="trade.tariff", value=0.1)
    assert "O-TREATY-04" in codes(world, "arka", "propose", to=["bayu"], text=table.text())


def test_the_public_board_gives_no_orders() -> None:
    found = problems(observe(table.world(), None), order("speak", {"key": "thanks"}), pending=())
    assert [p.code for p in found] == ["O-SEAT-01"]


def test_a_counter_offer_needs_another_text() -> None:
    world = table.world("talks")
    latest = world.law.treaty("draft").versions[-1].text.model_dump()
    assert "O-COUNTER-01" in codes(world, "arka", "counter", treaty="draft", text=latest)


def test_a_draft_is_declined_once_and_again_only_in_a_new_version() -> None:
    two = {"open": True, "final": {"entry": {"count": 2}}}
    world = reader.world({"treaties": [{**two, "acts": ["1 arka signs", "1 citra refuses"]}]})
    assert codes(world, "citra", "decline", treaty="pact") == ["O-DECLINE-01"]
    later = reader.world({"treaties": [{**two, "acts": ["1 citra refuses", "1 arka signs v2"]}]})
    assert codes(later, "citra", "decline", treaty="pact") == []


def test_declining_takes_back_ones_own_motion() -> None:
    world = reader.world({"bodies": [{"id": "council"}]})
    text = {"kind": "propose", "body": "council", "text": table.text()}
    world = resolve(world, [_sealed(world, "arka", text)]).world
    assert [m.author for m in world.law.docket] == ["arka"]
    given = {"kind": "decline", "treaty": world.law.treaties[0].id}
    told = resolve(world, [_sealed(world, "arka", given)])
    assert not told.world.law.docket and not told.world.law.decisions


def test_a_text_that_was_voted_down_may_be_brought_back_but_not_after_it_was_adopted() -> None:
    case = {
        "bodies": [{"id": "council"}],
        "treaties": [{"open": True, "body": "council", "acts": ["1 arka signs"]}],
    }
    matter = {"kind": "adopt-text", "treaty": "pact", "version": 1}
    assert codes(reader.world(case), "bayu", "table", body="council", matter=matter) == []
    case["treaties"][0]["acts"] = ["1 arka signs", "1 all adopt"]  # type: ignore[index]
    assert codes(reader.world(case), "bayu", "table", body="council", matter=matter) == ["O-TABLE-07"]


def test_nothing_can_be_signed_any_more_when_it_is_over() -> None:
    lapsed = reader.world({"turn": 9, "treaties": [{"open": True, "acts": ["1 arka signs"]}]})
    assert "O-SIGN-02" in codes(lapsed, "bayu", "sign", treaty="pact")
    assert "O-TREATY-12" in codes(lapsed, "bayu", "counter", treaty="pact", text=table.text(articles=[]))


def test_pushes_cost_capital_and_work_once_in_a_group_of_ones_own() -> None:
    world = table.world("talks")
    view = observe(world, NationId("arka"))
    first = order("push", {"treaty": "charter", "group": "labour"})
    second = order("push", {"treaty": "charter", "group": "greens"})
    assert [p.code for p in problems(view, second, pending=(first,))] == ["O-PUSH-02"]
    one, other = (order("programme", {"programme": "activism", "target": n}) for n in ("bayu", "citra"))
    assert [p.code for p in problems(view, first, pending=(one, other))] == ["O-PUSH-02"]
    assert [p.code for p in problems(view, other, pending=(first, one))] == ["O-PROGRAMME-09"]
    assert [p.code for p in problems(view, other, pending=(first,))] == []
    done = Push(treaty=TreatyId("charter"), nation=NationId("arka"), group="labour", turn=1)
    pushed = world.with_law(world.law.having(pushes=(done,)))
    assert codes(pushed, "arka", "push", treaty="charter", group="labour") == ["O-PUSH-03"]
    assert codes(pushed, "bayu", "push", treaty="charter", group="labour") == []
    farmers = Group(id="farmers", name=Multilingual(en="F", id="P"), weight=1, cares={"planet": 1})
    seats = tuple(n.model_copy(update={"groups": (farmers,)}) for n in world.setting.nations)
    own = replace(world, setting=world.setting.model_copy(update={"nations": seats}))
    assert codes(own, "arka", "push", treaty="charter", group="farmer") == ["O-PUSH-05"]


def test_the_last_but_one_to_leave_hears_that_the_treaty_ends() -> None:
    world = reader.world({"final": {"withdrawal": {"notice": 0}}, "parties": ["arka", "bayu"]})
    assert codes(world, "arka", "withdraw", treaty="pact") == ["O-WITHDRAW-05"]


def test_a_fund_drawn_by_harvest_needs_a_commons() -> None:
    world = table.world("talks")
    world = replace(world, setting=world.setting.model_copy(update={"commons": ()}))
    text = table.text(articles=[{"kind": "fund", "draw": "harvest"}])
    assert "O-CLAUSE-05" in codes(world, "arka", "propose", to=["bayu"], text=text)


def _sealed(world: World, nation: str, given: dict[str, Any]) -> Submission:
    return Submission.model_validate(
        {"nation": nation, "turn": world.turn, "stage": world.stage, "orders": [given]}
    )
