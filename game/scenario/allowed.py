"""Warnings that an author accepts, with a reason: `allow: {S-TEXT-02: the songs are quoted in full}`."""

from __future__ import annotations

from collections.abc import Sequence

from game.core.problems import Problem, Severity, did_you_mean
from game.core.text import T
from game.scenario.subject import Saying, Subject

UNKNOWN = Saying("S-ALLOW-01", T("there is no code “{found}”"), severity=Severity.WARNING)
ERROR = Saying("S-ALLOW-02", T("“{found}” is an error and cannot be allowed"), severity=Severity.WARNING)
NO_REASON = Saying(
    "S-ALLOW-03",
    T("“{found}” is allowed without a reason"),
    T('write why, for example: {found}: "the two texts are songs"'),
    Severity.WARNING,
)
UNNEEDED = Saying(
    "S-ALLOW-04", T("“{found}” is allowed, but does not occur"), T("delete the line"), Severity.HINT
)


def without_allowed(subject: Subject, found: Sequence[Problem], known: dict[str, Severity]) -> list[Problem]:
    """The problems without accepted warnings and hints, and new ones for wrong acceptances; `known` are the
    codes of all checks."""
    allow = subject.file.allow
    accepted = {code for code, why in allow.items() if why.strip() and known.get(code) is not Severity.ERROR}
    told = [problem for problem in found if problem.code not in accepted]
    occurring = {problem.code for problem in found}
    for code, why in allow.items():
        path = ("allow", code)
        if code not in known:
            told.append(subject.problem(UNKNOWN, path, did_you_mean(code, known), key=True, found=code))
        elif known[code] is Severity.ERROR:
            told.append(subject.problem(ERROR, path, key=True, found=code))
        elif not why.strip():
            told.append(subject.problem(NO_REASON, path, key=True, found=code))
        elif code not in occurring and not code.startswith("S-RUN"):  # trial runs come later
            told.append(subject.problem(UNNEEDED, path, key=True, found=code))
    return told
