"""Telling: parts in order, every event told, news in the turn that it opens; timeline and nation sheet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.core.ids import NationId, TreatyId
from game.core.text import Listing, Name, T
from game.i18n import catalogue
from game.model.event import TO_ALL, Event
from game.model.treaty import TreatyText
from game.model.view import View
from game.orders.kinds.propose import Propose
from game.orders.kinds.sign import Sign
from game.presenters.nation import sheet
from game.presenters.news import SENTENCES
from game.presenters.reveal import PARTS, chronicle, headlines, line, part_of, together, told, world_changes
from game.presenters.timeline import timeline
from game.scenario.load import find, load
from game.session.game import Game
from game.session.opening import start

EN = catalogue("en")
TREATY = {"treaty": Name("treaty", "x")}


@pytest.fixture
def game() -> Game:
    """A grant that expires after two turns, in force from turn 2; now turn 4."""
    path = find("first-accord")
    assert path is not None
    loaded = load(path)
    assert loaded.file is not None
    made = start(loaded, 3, {NationId(n.id): "human" for n in loaded.file.nations})
    grant = {"kind": "grant", "donor": "arka", "recipient": "bayu", "amount": 0.4}
    text = TreatyText.model_validate(
        {
            "title": {"en": "Swap", "id": "Tukar"},
            "articles": [grant],
            "final": {"consent": "signature", "sunset": 4},
        }
    )
    proposal = Propose(text=text, to=(NationId("bayu"),))
    scripted = {(1, 0, "arka"): proposal, (1, 1, "bayu"): Sign(treaty=TreatyId("t1-0-arka-1"), version=1)}
    for _ in range(6):
        moment = (made.world.turn, made.world.stage)
        for nation in made.waiting():
            order = scripted.get((*moment, nation))
            made.seal(nation, (order,) if order else ())
        made.advance()
    return made


def with_events(view: View, *events: Event) -> View:
    return replace(view, events=events)


def test_every_kind_of_event_has_a_part_in_the_order_of_telling() -> None:
    assert all(part_of(kind) < len(PARTS) for kind in SENTENCES)
    order = [
        "motion.adopted",
        "treaty.signed",
        "finding.made",
        "answer.given",
        "statement.made",
        "event.opened",
    ]
    assert [part_of(kind) for kind in order] == sorted(part_of(kind) for kind in order)
    assert part_of("answer.exposed") == part_of("finding.made") < part_of("answer.given")


def test_nothing_is_swallowed(game: Game) -> None:
    kinds = ["treaty.signed", "motion.tabled", "new.kind", "finding.made", "event.opened", "order.voided"]
    found = told(with_events(game.view(None), *(Event(kind, (), TREATY, audience=TO_ALL) for kind in kinds)))
    assert sum(len(part.lines) for part in found.parts) == len(kinds)
    assert found.silence is None


def test_what_several_did_alike_is_one_line_that_names_them_all() -> None:
    who = [NationId(n) for n in ("arka", "bayu", "citra")]
    signed = [Event("treaty.signed", (n,), TREATY, audience=TO_ALL) for n in who]
    other = Event("treaty.signed", (who[0],), {"treaty": Name("treaty", "y")}, audience=TO_ALL)
    found = together([signed[0], other, *signed[1:]])
    assert [event.actors for event in found] == [tuple(who), (who[0],)]
    assert line(found[0]).text.template == "{who} sign “{treaty}”."
    assert line(found[1]).text.template == "{who} signs “{treaty}”."


def test_after_talks_nothing_of_the_world_has_changed(game: Game) -> None:
    game_now = game.view(None)
    assert told(game_now).changes
    talks = replace(game_now, world=replace(game_now.world, stage=1), events=())
    assert told(talks).changes == () and told(talks).silence is not None


def test_changes_are_the_difference_of_what_is_shown(game: Game) -> None:
    for change in world_changes(game.view(None)):
        ends = [getattr(end, "value", None) for end in (change.before, change.after)]
        if None not in ends:
            assert change.change.value == pytest.approx(ends[1] - ends[0])  # type: ignore[operator]
        assert change.mood in (-1, 0, 1)


def test_private_news_is_secret_and_drafts_are_not() -> None:
    assert line(Event("event.opened", (), {"text": "x"}, audience=(NationId("citra"),))).secret
    assert not line(Event("event.opened", (), {"text": "x"}, audience=TO_ALL)).secret
    assert not line(Event("treaty.proposed", (), TREATY, audience=(NationId("citra"),))).secret


def test_the_log_has_every_known_event_once_and_news_in_its_own_turn(game: Game) -> None:
    view = game.view(NationId("citra"))
    years = chronicle(view)
    assert sum(len(year.lines) for year in years) == sum(len(turn) for turn in view.past_events)
    assert [year.turn for year in years] == sorted((year.turn for year in years), reverse=True)
    third = next(year for year in years if year.turn == 3)
    assert third.lines[0].secret  # the trader of turn 3
    assert headlines(view)[0].text.template == "{text}"  # the fever of turn 4


def test_the_timeline_has_the_past_now_and_what_is_fixed(game: Game) -> None:
    found = timeline(game.view(NationId("bayu")))
    assert [mark.time for mark in found.marks].count("now") == 1
    past = [mark for mark in found.marks if mark.time == "past"]
    assert [mark.what.template for mark in past] == [T("“{treaty}” in force").template]
    coming = [(mark.when.params["turn"], mark.what.template) for mark in found.marks if mark.time == "coming"]
    assert coming == [(6, "“{treaty}” expires"), (6, "the last turn")]  # in force from turn 2, four turns
    assert found.share == pytest.approx(3 / 6)
    other = timeline(game.view(NationId("citra")))
    assert [mark.time for mark in other.marks] == ["now", "coming", "coming"]  # two others agreed: in the log


def test_the_future_shows_no_event_of_the_scenario(game: Game) -> None:
    view = game.view(NationId("bayu"))
    assert any(card.turn > 1 for card in view.setting.events)
    words = {mark.what.template for mark in timeline(view).marks if mark.time == "coming"}
    assert words <= {"“{treaty}” expires", "the last turn", "“{treaty}” enters into force"}


def test_a_sheet_for_others_and_for_oneself(game: Game) -> None:
    view = game.view(NationId("bayu"))
    found = sheet(view, "arka")
    trust = view.world.array("society.trust")
    assert found.trust_in_you is not None and found.trust_in_you.value == trust[0, 1]
    assert found.your_trust is not None and found.your_trust.value == trust[1, 0]
    assert [one.treaty for one in found.common] == ["t1-0-arka-1"] and found.may_draft
    own = sheet(view, "bayu")
    assert own.is_own and own.trust_in_you is None and own.common == () and not own.may_draft
    assert not any(aim.secret for aim in own.aims)


def test_all_talks_of_a_stage_are_told_in_one_line() -> None:
    def held(who: str, *to: str) -> Event:
        named = {"to": Listing(tuple(Name("nation", n) for n in to))}
        return Event("talks.held", (NationId(who),), named, audience=TO_ALL)

    one = together([held("arka", "bayu")])
    assert EN.render(line(one[0]).text) == "arka holds talks with bayu."
    found = together([held("arka", "bayu"), held("citra", "dirga"), held("bayu", "arka", "citra")])
    assert [EN.render(line(e).text) for e in found] == [
        "Talks are held: arka with bayu, citra with dirga, and bayu with arka and citra."
    ]
    assert found[0].actors == ("arka", "citra", "bayu")
