"""The frame: which command runs, with what, and which exit code a failure becomes."""

from __future__ import annotations

import argparse
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli import frame, main
from game.core.problems import Place, Problem, ProblemsError, RulesBug
from game.core.text import T
from game.version import __version__

ROOT = Path(__file__).parents[3]


class Fake:
    """A command that remembers what it was given and then does as it was told."""

    HELP = T("do as told")
    EXAMPLE = "fake X --size 3"

    def __init__(self, outcome: int | BaseException = 0) -> None:
        self.outcome = outcome
        self.seen: list[argparse.Namespace] = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("what", nargs="?")
        parser.add_argument("--size", type=int, default=1)

    def run(self, args: argparse.Namespace) -> int:
        self.seen.append(args)
        if isinstance(self.outcome, BaseException):
            raise self.outcome
        return self.outcome


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Fake:
    """The only command there is; it is the default too."""
    command = Fake()
    monkeypatch.setattr(frame, "find", lambda name: command if name in ("fake", frame.DEFAULT) else None)
    monkeypatch.setattr(frame, "commands", lambda: {"fake": command})
    monkeypatch.setattr(frame, "language_of", lambda _: "en")
    return command


def test_a_command_gets_its_arguments(fake: Fake) -> None:
    assert main(["fake", "X", "--size", "3"]) == 0
    assert (fake.seen[0].what, fake.seen[0].size, fake.seen[0].lang) == ("X", 3, "en")


@pytest.mark.parametrize(
    "words", [["--lang", "id", "fake", "X"], ["--lang=id", "fake", "X"], ["fake", "X", "--lang", "id"]]
)
def test_the_language_may_stand_before_or_after(fake: Fake, words: list[str]) -> None:
    assert main(words) == 0
    assert (fake.seen[0].what, fake.seen[0].lang) == ("X", "id")


@pytest.mark.parametrize("words", [[], ["--size", "2"], ["--lang", "id"], ["--lang", "id", "--size", "2"]])
def test_without_a_command_the_title_opens(fake: Fake, words: list[str]) -> None:
    assert main(words) == 0
    assert fake.seen[0].what is None


def test_the_exit_code_is_the_commands(fake: Fake) -> None:
    fake.outcome = 3
    assert main(["fake"]) == 3


@pytest.mark.parametrize("words", [["fake", "--colour"], ["fake", "--size", "big"], ["--lang", "xx", "fake"]])
def test_wrong_usage_is_2(fake: Fake, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert "usage:" in capsys.readouterr().err
    assert not fake.seen


def test_an_unknown_command_is_2_and_the_nearest_is_named(
    fake: Fake, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fakke"]) == 2
    err = capsys.readouterr().err
    assert "“fakke”" in err
    assert "did you mean “fake”?" in err


def test_all_problems_are_told_with_their_places(fake: Fake, capsys: pytest.CaptureFixture[str]) -> None:
    first = Problem("S-1", T("unknown field"), T("did you mean “a”?"), Place("x.yaml", 3, 5))
    fake.outcome = ProblemsError([first, Problem("S-2", T("too long"), place=Place(path=("nations", 0)))])
    assert main(["fake"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "x.yaml:3:5: error S-1: unknown field — did you mean “a”?",
        "nations.0: error S-2: too long",
    ]


def test_a_bug_of_the_rules_asks_for_a_report(fake: Fake, capsys: pytest.CaptureFixture[str]) -> None:
    fake.outcome = RulesBug("shares sum to 1.2")
    assert main(["fake"]) == 1
    assert "shares sum to 1.2" in (err := capsys.readouterr().err)
    assert "report" in err


def test_a_package_that_is_gone_is_told_without_a_trace(
    fake: Fake, capsys: pytest.CaptureFixture[str]
) -> None:
    fake.outcome = ModuleNotFoundError("No module named 'pygame.draw'", name="pygame.draw")
    assert main(["fake"]) == 1
    assert "pygame.draw cannot be loaded" in capsys.readouterr().err


def test_a_module_of_ours_that_is_gone_is_a_fault_to_see(fake: Fake) -> None:
    fake.outcome = ModuleNotFoundError("No module named 'game.x'", name="game.x")
    with pytest.raises(ModuleNotFoundError):
        main(["fake"])


def test_ctrl_c_is_1_and_silent(fake: Fake, capsys: pytest.CaptureFixture[str]) -> None:
    fake.outcome = KeyboardInterrupt()
    assert main(["fake"]) == 1
    assert capsys.readouterr().err == "\n"


def test_a_command_that_passes_through_reads_its_own_options(fake: Fake) -> None:
    fake.PASS_THROUGH = True  # type: ignore[attr-defined]
    assert main(["fake", "-k", "words", "--size"]) == 0
    assert fake.seen[0] == argparse.Namespace(rest=["-k", "words", "--size"], lang="en")
    assert main(["fake", "--help"]) == 0
    assert len(fake.seen) == 1


def test_a_reader_who_has_enough_is_no_error() -> None:
    """As in `--help | head -1`, where the pipe may be closed before we have written all."""
    reading, writing = os.pipe()
    os.close(reading)
    code = "import sys; from game.cli import main; sys.exit(main(['--help']))"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=ROOT, stdout=writing, stderr=subprocess.PIPE, text=True)
    os.close(writing)
    assert done.stderr == ""
    assert done.returncode == 1


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"Mufakat {__version__}\n"


def test_every_command_is_in_the_list_and_helps_with_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", "--help"]) == 0
    overview = capsys.readouterr().out
    assert {"doctor", "test"} <= set(frame.commands())
    for name in frame.commands():
        assert f"\n  {name} " in overview
        assert main(["--lang", "en", name, "--help"]) == 0
        helped = capsys.readouterr().out
        assert "Example" in helped
        assert name in helped.partition("Example")[2].split()


def test_every_example_is_understood() -> None:
    for name, command in frame.commands().items():
        for line in command.EXAMPLE.strip().splitlines():
            first, *rest = shlex.split(line.removeprefix("mufakat "))
            assert first == name
            if not getattr(command, "PASS_THROUGH", False):
                frame.parser_of(name, command, "en").parse_args(rest)


def test_python_m_game_is_the_same() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "game", "--version"], cwd=ROOT, capture_output=True, text=True
    )
    assert done.stdout == f"Mufakat {__version__}\n"


def test_support_modules_are_no_commands() -> None:
    assert frame.find("frame") is None
    assert frame.find("words") is None
    assert frame.find("__init__") is None
    assert frame.find("../core/text") is None
