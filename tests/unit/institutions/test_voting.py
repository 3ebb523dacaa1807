"""Bodies beside the cases: members, dockets, rules for amendments, rules in words."""

from __future__ import annotations

from game.core.ids import BodyId, MotionId, NationId, TreatyId
from game.i18n import catalogue
from game.institutions import voting
from game.institutions.docket import docket
from game.institutions.matters.adopt_text import AdoptText
from game.institutions.matters.change_rule import ChangeRule
from game.institutions.matters.resolution import Resolution
from game.model.institution import Body, Motion, Rule
from game.model.law import Law
from game.model.matter import Matter
from tests.cases import reader
from tests.generators import named

EN = catalogue("en")
COUNCIL = Body(id="council", name=named("Council"), docket_size=2)
SAID = Resolution(text=named("We agree."))


def motion(name: str, turn: int = 1, matter: Matter = SAID, body: str = "council") -> Motion:
    """A motion on the docket."""
    return Motion(id=MotionId(name), body=BodyId(body), author=NationId("arka"), turn=turn, matter=matter)


def text(version: int) -> AdoptText:
    """The question whether to adopt a version of the pact."""
    return AdoptText(treaty=TreatyId("pact"), version=version)


def up(*listed: Motion, turn: int | None = 1, adopted: bool = False) -> list[str]:
    """The motions that are voted on."""
    acts = ["1 all adopt"] if adopted else ["1 arka signs"]
    law = Law(docket=listed, treaties=(reader.treaty({"acts": acts}),))
    return [m.id for m in docket(reader.setting({}), law, COUNCIL, turn)]


def test_no_members_named_means_all_in_the_order_of_nations() -> None:
    setting = reader.setting({})
    assert voting.members(setting, COUNCIL) == ("arka", "bayu", "citra", "dirga")
    two = Body(id="duo", name=named("Duo"), members=(NationId("dirga"), NationId("arka")))
    assert voting.members(setting, two) == ("arka", "dirga")


def test_the_oldest_come_first_up_to_the_size_of_the_docket() -> None:
    """Those of one age and one author stay as they stand on the docket, whatever their ids."""
    assert up(motion("c", 1), motion("a", 2), motion("b", 1), turn=2) == ["c", "b"]
    assert up(motion("a"), motion("x", body="other")) == ["a"]


def test_what_is_for_a_later_turn_waits() -> None:
    assert up(motion("a", 2), turn=1) == []
    assert up(motion("a", 2), turn=2) == up(motion("a", 2), turn=None) == ["a"]


def test_one_text_of_a_treaty_at_a_time_and_none_once_it_is_adopted() -> None:
    first, second = motion("v1", 1, text(1)), motion("v2", 1, text(2))
    assert up(first, second, motion("z")) == ["v1", "z"]
    assert up(first, second, motion("z"), adopted=True) == ["z"]


def test_amending_the_rule_may_have_its_own_rule() -> None:
    hard = Rule(name="unanimity")
    body = COUNCIL.model_copy(update={"rule_for_amendment": hard})
    change = motion("a", matter=ChangeRule(rule=Rule()))
    assert voting.rule_for(body, change) is hard
    assert voting.rule_for(body, motion("b")) is body.rule
    assert voting.rule_for(COUNCIL, change) is COUNCIL.rule


def words(**rule: object) -> list[str]:
    """A rule in English."""
    return [EN.render(sentence) for sentence in voting.says(Rule.model_validate(rule))]


def test_rules_in_words() -> None:
    assert words(name="consensus") == ["By consensus: adopted if nobody objects."]
    assert words(name="unanimity") == ["By unanimity: every member must vote yes."]
    assert words(name="majority", quorum=0) == [
        "By majority: more than half of those voting yes or no must vote yes."
    ]
    assert words(name="majority", of="members", quorum=0) == [
        "By majority: more than half of all members must vote yes."
    ]
    council = words(
        name="supermajority", share=0.6, of="members", veto=["usa", "chn"], abstain="against", quorum=0.5
    )
    assert council == [
        "By qualified majority: at least 60% of all members must vote yes.",
        "A no of usa and chn is a veto.",
        "It counts only if at least 50% of all members vote yes or no.",
        "Abstaining counts as a no.",
    ]


def test_a_tally_counts_each_ballot() -> None:
    votes = {NationId("a"): "yes", NationId("b"): "no", NationId("c"): "abstain", NationId("d"): "yes"}
    assert voting.tally(votes) == {"yes": 2, "no": 1, "abstain": 1}  # type: ignore[arg-type]


def test_a_quorum_is_not_missed_by_rounding() -> None:
    votes = {NationId(f"n{k}"): "yes" if k < 7 else "abstain" for k in range(100)}
    assert 0.07 * 100 > 7  # in binary fractions
    assert voting.decide(Rule(name="majority", quorum=0.07), votes).adopted  # type: ignore[arg-type]
