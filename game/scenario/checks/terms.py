"""Terms of articles, sides and links: whether they refer to something, and have one consistent outcome."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.problems import Problem
from game.core.text import T
from game.scenario.checks.references import lost_names, within
from game.scenario.subject import Saying, Subject
from game.treaties.term_checks import NON_MONOTONE, link_problems, side_problems, term_problems
from game.validation.spans import Path

REFUSED = Saying("S-TERMS-01", T("{where}: this condition may have no consistent outcome: {reason}"))
"""A condition that more commitment by others could make fail."""
MEANINGLESS = Saying("S-TERMS-02", T("{where}: these terms mean nothing: {reason}"))
SIDES = Saying("S-TERMS-03", T("{where}: the sides do not fit: {reason}"))
LINKS = Saying("S-TERMS-04", T("{where}: the link leads nowhere: {reason}"))


def problems(subject: Subject) -> Iterator[Problem]:
    """Terms that bind nobody or refer to nothing, and conditions that are refused, with the reason."""
    texts = {treaty.id: treaty.text for treaty in subject.file.treaties}
    lost = lost_names(subject)
    for place, treaty in enumerate(subject.file.treaties):
        at: Path = ("treaties", place, "text")
        if within(at, lost):
            continue
        open_to_all = treaty.text.final.participation != "closed"
        members = subject.nations if open_to_all or not treaty.among else tuple(treaty.among)
        others = {name: text for name, text in texts.items() if name != treaty.id}
        for wrong in side_problems(treaty.text, members):
            yield subject.problem(SIDES, (*at, "final"), wrong.hint, reason=wrong.text)
        for wrong in link_problems(treaty.text, others):
            yield subject.problem(LINKS, (*at, "final", "linked"), wrong.hint, reason=wrong.text)
        for number in range(len(treaty.text.articles)):
            for wrong in term_problems(treaty.text, number, members, others):
                saying = REFUSED if wrong.code == NON_MONOTONE else MEANINGLESS
                path: Path = (*at, "articles", number, "terms")
                yield subject.problem(saying, path, wrong.hint, reason=wrong.text)
