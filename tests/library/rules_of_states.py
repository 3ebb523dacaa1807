"""What the United Nations and bodies of consensus decide, and how: each takes a body as data."""

from __future__ import annotations

from tests.cases import playing
from tests.library.held import FIVE, SAYS, TABLE, TEN, USUAL, Raw, ballots, seated, tabled, votes


def the_council_needs_nine_and_no_veto(body: Raw) -> None:
    peace = {"kind": "mandate", "between": ["e8", "e9"]}
    assert votes(body, peace, TABLE, TABLE[:9], TABLE[9:]).adopted
    assert not votes(body, peace, TABLE, TABLE[:8], TABLE[8:]).adopted
    # an abstention of a permanent member is no veto (practice since 1946), its no is one
    assert votes(body, peace, TABLE, TABLE[1:10], []).adopted
    assert votes(body, peace, TABLE, TABLE[1:], TABLE[:1]).vetoed_by == ("chn",)
    for one in FIVE:
        for matter in (peace, {"kind": "sanction", "against": "e9"}, SAYS):
            assert not votes(body, matter, TABLE, [n for n in TABLE if n != one], [one]).adopted
    # procedure knows no veto (art. 27(2))
    assert votes(body, {"kind": "revive"}, TABLE, TABLE[1:], TABLE[:1]).adopted


def a_party_to_a_dispute_abstains(body: Raw) -> None:
    council = seated(body, first=TEN)
    council["state"]["funds"] = 10.0
    mission = {"kind": "mandate", "between": ["chn", "e9"], "cost": 0.5}
    against = {"chn": [{"kind": "vote", "of": "fra", "ballot": "no"}]}
    steps: list[Raw] = [
        {"talks": tabled(council, mission, by="fra")},
        {
            "orders": {**ballots("yes", "fra", "gbr", "rus", "usa", *TEN[:5]), **against},
            "refused": {"chn": "O-VOTE-07"},
            "then": {"decided": [True], "votes": {"chn": "abstain", "e9": "abstain"}},
        },
    ]
    playing.play({"nations": TABLE, "bodies": [council], "play": steps})


def ten_are_elected_for_two_years(body: Raw) -> None:
    council = seated(body, first=TEN)
    half = TEN[::2]
    steps: list[Raw] = [
        {"wait": 1, "then": {"members": {council["id"]: [*FIVE, *half]}}},
        {"wait": 1, "then": {"members": {council["id"]: FIVE}}},
    ]
    playing.play({"nations": TABLE, "bodies": [council], "play": steps})


def the_assembly_needs_two_thirds_for_what_is_important(body: Raw) -> None:
    nine = [f"n{k}" for k in range(9)]
    important = [
        {"kind": "set-budget", "budget": 2},
        {"kind": "elect", "nation": "n1", "body": "un-security-council"},
        {"kind": "admit", "nation": "n1"},
        {"kind": "suspend", "nation": "n1"},
    ]
    for matter in important:
        assert votes(body, matter, nine, nine[:6], nine[6:]).adopted
        assert not votes(body, matter, nine, nine[:5], nine[5:]).adopted
        assert votes(body, matter, nine, nine[:2], nine[2:3]).adopted  # of those voting
    assert votes(body, SAYS, nine, nine[:5], nine[5:]).adopted
    assert not votes(body, SAYS, nine, nine[:4], nine[4:8]).adopted


def two_years_of_arrears_cost_the_vote(body: Raw) -> None:
    withheld = {"dirga": [{"kind": "withhold-dues", "body": body["id"]}]}
    steps = [
        {"orders": withheld, "then": {"without_vote": {body["id"]: []}}},
        {"orders": withheld, "then": {"without_vote": {body["id"]: ["dirga"]}}},
    ]
    playing.play({"bodies": [body], "play": steps})


def it_binds_nobody(body: Raw) -> None:
    cap = {"kind": "bind", "title": {"en": "Cap", "id": "Batas"}, "articles": [{"kind": "non-aggression"}]}
    first = USUAL[0]
    steps = [
        {"talks": tabled(body, cap), "refused": {first: "O-TABLE-10"}},
        {"talks": tabled(body, {"kind": "sanction", "against": "dirga"}), "refused": {first: "O-TABLE-09"}},
    ]
    playing.play({"bodies": [seated(body, members=[])], "play": steps})


def an_emergency_is_declared_over_the_no_of_the_nation(body: Raw) -> None:
    steps: list[Raw] = [
        {"talks": tabled(body, {"kind": "declare-emergency", "nation": "dirga"})},
        {
            "orders": {**ballots("yes", "arka", "bayu"), **ballots("no", "arka", "dirga")},
            "then": {"decided": [True], "events": ["body.emergency"]},
        },
    ]
    playing.play({"bodies": [body], "play": steps})
    nine = [f"n{k}" for k in range(9)]
    text = {"kind": "adopt-text", "treaty": "pact", "version": 1}
    assert votes(body, text, nine, nine[:6], nine[6:]).adopted
    assert not votes(body, text, nine, nine[:5], nine[5:]).adopted
    two_years_of_arrears_cost_the_vote(body)


def one_state_one_vote(body: Raw) -> None:
    nine = [f"n{k}" for k in range(9)]
    rich = {"economy.output": {"n0": 1000.0}}
    assert votes(body, SAYS, nine, nine[4:], nine[:4], rich).adopted
    for matter in ({"kind": "adopt-text", "treaty": "pact", "version": 1}, {"kind": "admit", "nation": "n1"}):
        assert votes(body, matter, nine, nine[:6], nine[6:]).adopted
        assert not votes(body, matter, nine, nine[:5], nine[5:]).adopted
    two_years_of_arrears_cost_the_vote(body)


def the_chair_goes_round_and_one_no_is_enough(body: Raw) -> None:
    club = seated(body, members=USUAL)
    club["agenda"]["chair"] = []
    one = {n: tabled(club, SAYS, n)[n] for n in ("arka", "bayu")}
    steps: list[Raw] = [
        {"talks": one, "refused": {"bayu": "O-TABLE-27"}},
        {"orders": ballots("no", "arka", "dirga"), "then": {"decided": [False]}},
        {"talks": one, "refused": {"arka": "O-TABLE-27"}},
        {"orders": {}, "then": {"decided": [True]}},
    ]
    playing.play({"bodies": [club], "play": steps})
    it_binds_nobody({**body, "agenda": {"holder": "members"}, "members": []})


def equal_parts_are_owed(body: Raw) -> None:
    club = seated(body, members=USUAL)
    owed = {"finance.dues": dict.fromkeys(USUAL, 0.005)}
    steps: list[Raw] = [{"orders": {}, "then": {"duty": owed}}]
    playing.play({"bodies": [club], "play": steps})
    the_chair_goes_round_and_one_no_is_enough(body)


def without_a_head_it_halts(body: Raw) -> None:
    union = seated(body, members=USUAL)
    name = union["id"]
    head = {"kind": "elect", "office": "head", "nation": "citra"}
    blocked: list[Raw] = [
        {"talks": tabled(union, head), "then": {"pace": {name: {"size": 1, "delay": 0}}}},
        {
            "orders": ballots("no", "arka", "dirga"),
            "then": {"decided": [False], "state": {name: {"paused": False}}},
        },
        {"orders": {}, "then": {"state": {name: {"paused": True}}, "events": ["body.paused"]}},
    ]
    playing.play({"bodies": [union], "play": blocked})
    led: list[Raw] = [
        {"talks": tabled(union, head)},
        {"orders": {}, "then": {"decided": [True], "pace": {name: {"size": 3, "delay": 0}}}},
        {"wait": 2, "then": {"state": {name: {"head": "", "paused": False}}}},
    ]
    playing.play({"bodies": [union], "play": led})


def relief_passes_only_where_it_is_agreed(body: Raw) -> None:
    relief = {
        "kind": "set-standard",
        "title": {"en": "Relief", "id": "Bantuan"},
        "articles": [{"kind": "relief-corridor"}],
    }
    steps: list[Raw] = [
        {"talks": tabled(body, relief)},
        {"orders": {}, "then": {"decided": [True], "parties": {"Relief": []}}},
        {
            "orders": {n: [{"kind": "sign", "treaty": "Relief"}] for n in ("citra", "dirga")},
            "then": {
                "parties": {"Relief": ["citra", "dirga"]},
                "pair": {"health.relief": {"citra, dirga": 1.0, "arka, dirga": 0.0}},
            },
        },
    ]
    playing.play({"bodies": [body], "play": steps})
    it_binds_nobody(body)
    assert not votes(body, SAYS, USUAL, USUAL[1:], USUAL[:1]).adopted
