"""The problems that a trial run (`trial.py`) can report."""

from __future__ import annotations

from game.core.problems import Severity
from game.core.text import T
from game.scenario.subject import Saying

OUTSIDE = Saying(
    "S-RUN-01",
    T("after {turns} “{name}” of {whose} is {value}, outside {low} to {high}"),
    T("look at the opening figures of this nation, and at what it grows with"),
)
REPORT = T("please report it, with the file")
BROKEN = Saying("S-RUN-02", T("the rules cannot play turn {turn} of this scenario ({what})"), REPORT)
TENSE = Saying(
    "S-RUN-03",
    T("the world breaks by itself on turn {turn}: tension reaches 100 though nobody does anything"),
    T("lower security.tension or security.defence"),
    Severity.WARNING,
)

GIVEN = Saying(
    "S-RUN-04",
    T("{where}: this objective is met at the end though nobody does anything"),
    T("ask for more; {value} comes by itself"),
    Severity.WARNING,
)

UNREAD = Saying("S-RUN-05", T("this file makes the checker fail ({what})"), REPORT)
"""A fault of the program that one file causes; other files are still checked."""
