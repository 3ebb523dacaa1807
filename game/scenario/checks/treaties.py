"""Treaties of the scenario: whether their articles are possible, and whether they can enter into force."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from game.core.problems import Problem, Severity
from game.core.text import Quantity, T
from game.scenario.checks.references import lost_names, within
from game.scenario.schema import TreatyEntry
from game.scenario.subject import Saying, Subject
from game.validation.spans import Path

COUNT = Saying("S-TREATY-01", T("it can never enter into force: {instruments}, {nations}"))
REQUIRED = Saying("S-TREATY-02", T("{where}: “{found}” must ratify it but does not negotiate it"))
NO_WEIGHT = Saying(
    "S-TREATY-03",
    T("{where}: a share is asked for, but not of what"),
    T("write weight: emissions, output, population or harvest"),
)
NO_SHARE = Saying(
    "S-TREATY-04",
    T("{where}: a weight is named, but no share of it is asked for"),
    T("write share: 0.55"),
    Severity.WARNING,
)
NO_HARVEST = Saying("S-TREATY-05", T("{where}: a share of the harvest is asked for, but there is no commons"))
NOT_SIGNING = Saying("S-TREATY-06", T("{where}: “{found}” is bound by it but does not negotiate it"))
TABLED = Saying(
    "S-TREATY-07",
    T("{where}: it lies before a body, but nobody has tabled it"),
    T("write tabled_by: and the id of a member"),
)
NO_MEMBER = Saying("S-TREATY-08", T("{where}: “{found}” may table nothing in “{body}”: it is no member"))
EMPTY = Saying("S-TREATY-09", T("{where}: the text has no article"), T("add an article under articles:"))
RESERVABLE = Saying("S-TREATY-10", T("{where}: there is no article {found} (articles count from 0)"))
ARTICLE = Saying("S-TREATY-11", T("{where}: {reason}"))
ALONE = Saying("S-TREATY-12", T("{where}: a treaty needs at least two nations"))


def problems(subject: Subject) -> Iterator[Problem]:
    """Treaties that can never bind, or whose articles require nothing."""
    lost = lost_names(subject)
    for number, treaty in enumerate(subject.file.treaties):
        at: Path = ("treaties", number)
        members = treaty.among or subject.nations
        if len(set(members)) < 2:
            yield subject.problem(ALONE, (*at, "among"))
        yield from _entry(subject, treaty, at)
        yield from _table(subject, treaty, at)
        for place, name in enumerate(treaty.signed_by or ()):
            if name in subject.nations and name not in members:
                yield subject.problem(NOT_SIGNING, (*at, "signed_by", place), found=name)
        yield from _articles(subject, treaty, at, lost)


def _entry(subject: Subject, treaty: TreatyEntry, at: Path) -> Iterator[Problem]:
    entry, members = treaty.text.final.entry, treaty.among or subject.nations
    here: Path = (*at, "text", "final", "entry")
    reachable = len(subject.nations if treaty.text.final.participation != "closed" else set(members))
    if entry.count > reachable:
        yield subject.problem(
            COUNT,
            (*here, "count"),
            instruments=Quantity(entry.count, "instruments"),
            nations=Quantity(reachable, "nations"),
        )
    for place, name in enumerate(entry.required):
        if name in subject.nations and name not in members:
            yield subject.problem(REQUIRED, (*here, "required", place), found=name)
    if entry.share > 0 and entry.weight == "none":
        yield subject.problem(NO_WEIGHT, (*here, "share"))
    if entry.weight != "none" and entry.share == 0:
        yield subject.problem(NO_SHARE, (*here, "weight"))
    if entry.weight == "harvest" and not subject.file.commons:
        yield subject.problem(NO_HARVEST, (*here, "weight"))


def _table(subject: Subject, treaty: TreatyEntry, at: Path) -> Iterator[Problem]:
    body = next((b for b in subject.file.bodies if b.id == treaty.body), None)
    if treaty.in_force or body is None:
        return
    if not treaty.tabled_by:
        yield subject.problem(TABLED, (*at, "body"))
    elif treaty.tabled_by in subject.nations and body.members and treaty.tabled_by not in body.members:
        yield subject.problem(NO_MEMBER, (*at, "tabled_by"), found=treaty.tabled_by, body=body.id)


def _articles(subject: Subject, treaty: TreatyEntry, at: Path, lost: Collection[Path]) -> Iterator[Problem]:
    articles, final = treaty.text.articles, treaty.text.final
    if not articles and final.outsiders == 0:
        yield subject.problem(EMPTY, (*at, "text"))
    for place, number in enumerate(final.reservable):
        if not 0 <= number < len(articles):
            yield subject.problem(RESERVABLE, (*at, "text", "final", "reservable", place), found=number)
    members = tuple(treaty.among or subject.nations)
    for number, clause in enumerate(articles):
        path: Path = (*at, "text", "articles", number)
        if within(path, lost):
            continue
        for wrong in clause.problems(members, subject.setting):
            yield subject.problem(ARTICLE, path, wrong.hint, reason=wrong.text)
