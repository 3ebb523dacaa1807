"""Problems: what stops and what does not, what a near miss may have meant, and that none is lost."""

from __future__ import annotations

import pytest

from game.core.problems import Problem, ProblemsError, Severity, did_you_mean, has_errors
from game.core.text import T


def problem(code: str, severity: Severity = Severity.ERROR) -> Problem:
    return Problem(code, T("{code} is wrong", code=code), severity=severity)


def test_only_errors_stop() -> None:
    mild = [problem("W", Severity.WARNING), problem("H", Severity.HINT)]
    assert not has_errors([]) and not has_errors(mild)
    assert has_errors([*mild, problem("E")])


@pytest.mark.parametrize(
    ("found", "guess"),
    [
        ("harvets-cap", "harvest-cap"),
        ("arms-cup", "arms-cap"),
        ("ARMS", None),
        ("", None),
        ("arms-cap", "arms-cap"),
    ],
)
def test_the_nearest_word_is_named_if_any_is_near(found: str, guess: str | None) -> None:
    hint = did_you_mean(found, {"arms-cap", "harvest-cap", "grant"})
    assert (hint.params["guess"] if hint else None) == guess


def test_of_two_words_as_near_always_the_same_is_named() -> None:
    """Whatever order a set has in this process."""
    hints = {str(did_you_mean("cap-x", known)) for known in (["cap-a", "cap-b"], ["cap-b", "cap-a"])}
    assert len(hints) == 1


def test_an_error_carries_every_problem_in_order() -> None:
    error = ProblemsError([problem("B"), problem("A", Severity.WARNING)])
    assert [p.code for p in error.problems] == ["B", "A"]
    assert str(error) == "B: {code} is wrong; A: {code} is wrong"
