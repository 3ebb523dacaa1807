"""Events: their timing, whom they reach, and the options of their questions."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.problems import Problem, Severity
from game.core.text import T
from game.domains.catalogue import VARIABLES
from game.model.setting import Effect, EventCard, Option
from game.model.world import NATION_AXES
from game.scenario.subject import Saying, Subject
from game.validation.spans import Path

LATE = Saying("S-EVENT-01", T("{where}: turn {turn} never comes; the game has {turns}"))
SELF = Saying(
    "S-EVENT-02", T("{where}: “self” means nothing in news for everybody"), T("write a nation's id, or all")
)
ONE = Saying(
    "S-EVENT-03",
    T("{where}: a question with one answer is none"),
    T("add another option, or move its effects to the event"),
    Severity.WARNING,
)
NOBODY = Saying(
    "S-EVENT-04", T("{where}: “{name}” is a figure of the world, not of a nation"), T("delete nation:")
)
WHICH = Saying(
    "S-EVENT-05",
    T("{where}: “{name}” has a value for each commons; say which"),
    T("write commons: and its id"),
)
NO_COMMONS = Saying(
    "S-EVENT-06", T("{where}: “{name}” has nothing to do with a commons"), T("delete commons:")
)
NO_PAIR = Saying(
    "S-EVENT-07",
    T("{where}: “{name}” has one value a nation, not one towards each other"),
    T("delete towards:"),
)
NOTHING = Saying(
    "S-EVENT-08", T("{where}: this effect changes nothing"), T("write add: or factor:"), Severity.WARNING
)
UNSEEN = Saying(
    "S-EVENT-09", T("{where}: it can be seen, but it is no secret"), T("write covert: true"), Severity.WARNING
)
SAFE = Saying(
    "S-EVENT-10",
    T("{where}: a secret that never comes out teaches that secrets are safe"),
    T("write odds_seen: 0.4"),
    Severity.WARNING,
)
NEVER = Saying("S-EVENT-11", T("{where}: an event with chance 0 never happens"), severity=Severity.WARNING)
AXIS = Saying("S-EVENT-12", T("{where}: “{name}” is not changed by events"))
NO_GOOD = Saying("S-EVENT-13", T("{where}: “{name}” is not counted by goods"), T("delete good:"))


def problems(subject: Subject) -> Iterator[Problem]:
    """Events that cannot happen as they are written."""
    turns = subject.file.timing.turns
    for number, event in enumerate(subject.file.events):
        at: Path = ("events", number)
        if event.turn > turns:
            yield subject.problem(LATE, (*at, "turn"), turn=event.turn, turns=turns)
        if event.chance == 0:
            yield subject.problem(NEVER, (*at, "chance"))
        yield from _question(subject, event, at)
    for path, effect, own in subject.effects():
        yield from _effect(subject, effect, path, own)


def _question(subject: Subject, event: EventCard, at: Path) -> Iterator[Problem]:
    if len(event.options) == 1:
        yield subject.problem(ONE, (*at, "options"))
    for place, option in enumerate(event.options):
        yield from _option(subject, option, (*at, "options", place))


def _option(subject: Subject, option: Option, path: Path) -> Iterator[Problem]:
    if option.odds_seen > 0 and not option.covert:
        yield subject.problem(UNSEEN, (*path, "odds_seen"))
    if option.covert and option.odds_seen == 0:
        yield subject.problem(SAFE, (*path, "covert"))


def _effect(subject: Subject, effect: Effect, path: Path, own: bool) -> Iterator[Problem]:
    if effect.add == 0 and effect.factor == 1:
        yield subject.problem(NOTHING, path)
    if effect.nation == "self" and not own:
        yield subject.problem(SELF, (*path, "nation"))
    variable = VARIABLES.get(effect.variable)
    if variable is None:
        return
    among_nations = sum(axis in NATION_AXES for axis in variable.axes)
    if any(axis not in (*NATION_AXES, "commons", "good", "box", "heat") for axis in variable.axes):
        yield subject.problem(AXIS, (*path, "variable"), name=effect.variable)
        return
    if effect.nation not in ("", "all") and among_nations == 0:
        yield subject.problem(NOBODY, (*path, "nation"), name=effect.variable)
    if effect.towards and among_nations < 2:
        yield subject.problem(NO_PAIR, (*path, "towards"), name=effect.variable)
    if "commons" in variable.axes and not effect.commons:
        yield subject.problem(WHICH, (*path, "variable"), name=effect.variable)
    if effect.commons and "commons" not in variable.axes:
        yield subject.problem(NO_COMMONS, (*path, "commons"), name=effect.variable)
    if effect.good and "good" not in variable.axes:
        yield subject.problem(NO_GOOD, (*path, "good"), name=effect.variable)
