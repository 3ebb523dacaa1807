"""The treaty table's model: edits of a draft, its form, the palette, actions, verdicts, home politics."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from game.core.ids import NationId, TreatyId
from game.engine.observe import observe
from game.model.frozen import typed
from game.model.groups import groups
from game.model.setting import Depth
from game.model.treaty import TreatyText
from game.model.view import View
from game.orders.kinds.counter import Counter
from game.orders.kinds.propose import Propose
from game.orders.kinds.push import PRICE, Push
from game.orders.kinds.sign import Sign
from game.presenters import treaty as model
from game.presenters import treaty_draft as drafting
from game.presenters.forms.values import get_field
from game.presenters.gains import parties
from game.presenters.treaty_form import drawers, form
from tests.ui.screens.seated import game_of, swap

SWAP = TreatyId("t1-0-arka-1")
BAYU = NationId("bayu")


def view(seat: str = "arka", *stages: dict[str, list[object]]) -> View:
    """First Accord after these stages, with every order and clause open."""
    game = game_of(stages)  # type: ignore[arg-type]
    world = game.world
    setting = world.setting.model_copy(update={"depth": Depth()})
    object.__setattr__(world, "setting", setting)
    return observe(world, NationId(seat))


def draft(*kinds: str, of: View | None = None) -> drafting.Draft:
    found = drafting.new_draft(of or view(), [BAYU])
    for kind in kinds:
        found = drafting.with_clause(of or view(), found, kind)
    return found


# -- edits
def test_reservations_keep_to_their_articles_when_others_move_or_go() -> None:
    three = draft("grant", "non-aggression", "tariff-binding")
    final = three.final.model_copy(update={"reservations": "listed", "reservable": (0, 2)})
    three = drafting.replace(three, final=final)
    assert drafting.without_clause(three, 1).final.reservable == (0, 1)
    assert drafting.without_clause(three, 0).final.reservable == (1,)
    assert drafting.moved(three, 2, -1).final.reservable == (0, 1)
    assert drafting.moved(three, 0, -1) == three


def test_a_value_that_an_article_cannot_take_changes_nothing() -> None:
    one = draft("grant")
    assert drafting.with_value(one, "amount", 1e9) == one
    assert get_field(drafting.with_value(one, "amount", 2.5).articles[0], "amount") == 2.5


def test_final_clauses_are_set_by_dotted_names() -> None:
    one = drafting.with_selected(draft("grant"), "final:2")
    assert drafting.with_value(one, "entry.count", 2).final.entry.count == 2


def test_the_suggested_title_is_in_both_languages() -> None:
    title = drafting.suggested_title(view(), draft("grant"))
    assert "Grant" in title.en and "Hibah" in title.id
    assert drafting.with_title(draft("grant"), " Pact ").title == typed("Pact")
    assert drafting.with_title(draft("grant"), "  ").title is None


def test_short_games_bind_by_signature() -> None:
    assert drafting.new_draft(view()).final.consent == "signature"


def test_a_body_brings_its_members() -> None:
    seen = view()
    body = drafting.bodies(seen)[0]
    found = drafting.in_body(seen, drafting.new_draft(seen), body.id)
    assert set(found.to) == {"bayu", "citra", "dirga"} and found.public


# -- form and palette
def test_the_form_of_an_article_has_its_fields_and_only_members_to_choose() -> None:
    found = form(view(), draft("grant"))
    assert found is not None and found.number == 1
    rows = {row.field.name: row for row in found.rows}
    assert list(rows)[:4] == ["donor", "recipient", "amount", "years"]
    assert [value for value, _ in rows["donor"].options] == ["arka", "bayu"]


def test_final_fields_come_only_where_they_matter() -> None:
    one = drafting.with_selected(draft("grant"), "final:2")
    names = [row.field.name for row in form(view(), one).rows]  # type: ignore[union-attr]
    assert "entry.share" not in names
    weighted = drafting.with_value(one, "entry.weight", "output")
    assert "entry.share" in [row.field.name for row in form(view(), weighted).rows]  # type: ignore[union-attr]


def test_the_palette_shows_what_is_open_only() -> None:
    game = game_of()
    shown = drawers(observe(game.world, NationId("arka")))
    assert {entry.kind for drawer in shown for entry in drawer.entries} == set(
        k for k, turn in (game.world.setting.depth.clauses or {}).items() if turn <= 1
    )


# -- what can be done
def kinds(seen: View, edited: bool = False) -> list[str]:
    treaty = model.known_treaty(seen, SWAP)
    start = model.start(seen, SWAP)
    return [action.key for action in model.actions(seen, treaty, start, edited)]


def test_actions_by_standing() -> None:
    offer = {"arka": [swap()]}
    assert kinds(view("bayu", offer)) == ["sign", "counter", "decline"]
    assert kinds(view("bayu", offer), edited=True)[0] == "counter"
    bound = view("bayu", offer, {"bayu": [Sign(treaty=SWAP, version=1)]}, {})
    assert kinds(bound) == ["withdraw"]
    assert kinds(bound, edited=True) == ["amend", "withdraw"]
    assert model.negotiable(bound, model.known_treaty(bound, SWAP))
    third = view("citra", offer, {"bayu": [Sign(treaty=SWAP, version=1)]}, {})
    assert not model.negotiable(third, model.known_treaty(third, SWAP))


def test_the_text_on_the_table_and_the_one_before() -> None:
    counter = Counter(treaty=SWAP, text=swap(0.8).text)
    seen = view("arka", {"arka": [swap()]}, {"bayu": [counter]})
    treaty = model.known_treaty(seen, SWAP)
    assert treaty is not None and model.on_table(treaty) == 2
    old, new = (version.text for version in treaty.versions)
    changed = [line for line in model.lines(new, old) if line.kind == "changed"]
    assert [line.part for line in changed] == ["clause:0"]
    assert [line.signed for line in model.versions(seen, treaty)] == [("arka",), ("bayu",)]


def test_what_cannot_be_projected() -> None:
    seen = view()
    text = drafting.text_of(seen, draft("grant", of=seen))
    assert model.makes_sense(seen, text, ("arka", BAYU))  # type: ignore[arg-type]
    assert not model.makes_sense(seen, text, (BAYU,))
    assert not model.makes_sense(seen, text, ("arka", "citra"))  # type: ignore[arg-type]


@dataclass(frozen=True)
class Gain:
    nation: NationId
    welfare: float
    is_party: bool = True
    autonomy: float = 0.0
    odds: float | None = None
    low: float = 0.0
    high: float = 0.0


@pytest.mark.parametrize(
    ("welfare", "verdict"), [(0.06, "would sign"), (0.0, "undecided"), (-0.06, "would not sign")]
)
def test_verdicts_follow_the_gain(welfare: float, verdict: str) -> None:
    (line,) = parties(view(), [Gain(BAYU, welfare), Gain(NationId("citra"), 1.0, False)], None, 0)
    assert line.verdict.template == verdict


def test_who_has_signed_needs_no_guess() -> None:
    seen = view("bayu", {"arka": [swap()]})
    (line,) = parties(seen, [Gain(NationId("arka"), -1.0)], model.known_treaty(seen, SWAP), 1)
    assert line.verdict.template == "has signed"


# -- at home
def test_a_campaign_is_for_signatories_whose_people_vote() -> None:
    text = swap().text
    ratified = TreatyText(
        title=text.title,
        articles=text.articles,
        final=text.final.model_copy(update={"consent": "ratification"}),
    )
    seen = view("arka", {"arka": [Propose(text=ratified, to=(BAYU,))]})
    # a signature binds from the next turn; the text is not adopted, but signed
    at_home = groups(seen.setting.nation("arka"))
    found = model.campaigns(seen, model.known_treaty(seen, SWAP), at_home)
    assert sum(one.share for one in found) == pytest.approx(1.0)
    assert found[0].order == Push(treaty=SWAP, group=at_home[0].id) and PRICE > 0
    assert not model.campaigns(view("arka", {"arka": [swap()]}), None, at_home)
