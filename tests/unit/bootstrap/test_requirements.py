"""What pyproject.toml asks for, against what is installed; and the versions that CI pins against both."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from game.bootstrap import requirements
from game.bootstrap.requirements import missing
from game.core.problems import MufakatError

ROOT = Path(__file__).parents[3]


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Which distributions there are, by version: none at first."""
    here: dict[str, str] = {}

    def version(name: str) -> str:
        if name not in here:
            raise PackageNotFoundError(name)
        return here[name]

    monkeypatch.setattr(requirements, "version", version)
    return here


def asked(tmp_path: Path, *lines: str, test: tuple[str, ...] = ()) -> Path:
    """A pyproject.toml with these requirements."""
    file = tmp_path / "pyproject.toml"
    extras = f"[project.optional-dependencies]\ntest = {list(test)!r}\n"
    file.write_text(f"[project]\ndependencies = {list(lines)!r}\n{extras}".replace('\\"', '"'))
    return file


@pytest.mark.parametrize(
    ("line", "found", "lacking"),
    [
        ("numpy>=1.26", None, True),
        ("numpy>=1.26", "1.26", False),
        ("numpy>=1.26", "1.26.0", False),
        ("numpy>=1.26", "1.9.3", True),  # by number, not by letter
        ("numpy>=1.26", "2.0.0rc1", False),
        ("pydantic>=2.7,<3", "1.10.4", True),  # what Debian 12 has
        ("pydantic>=2.7,<3", "2.14.3", False),
        ("pydantic>=2.7,<3", "3.0", True),
        ("ruamel.yaml", "0.1", False),
        ("ruamel.yaml", None, True),
    ],
)
def test_presence_and_bounds(
    line: str, found: str | None, lacking: bool, installed: dict[str, str], tmp_path: Path
) -> None:
    name = re.split("[<>=]", line)[0]
    if found:
        installed[name] = found
    assert missing(asked(tmp_path, line)) == ((name,) if lacking else ())


def test_markers_choose_by_python(
    installed: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = asked(tmp_path)
    older, newer = "pygame>=2.6.1 ; python_version < '3.14'", "pygame-ce>=2.5.5 ; python_version >= '3.14'"
    file.write_text(f'[project]\ndependencies = ["{older}", "{newer}"]')
    for version, name in (((3, 13, 9), "pygame"), ((3, 14, 0), "pygame-ce"), ((3, 9, 0), "pygame")):
        monkeypatch.setattr(sys, "version_info", version)
        assert missing(file) == (name,)


def test_pygame_ce_serves_as_pygame(installed: dict[str, str], tmp_path: Path) -> None:
    installed["pygame-ce"] = "2.5.8"
    assert missing(asked(tmp_path, "pygame>=2.6.1")) == ()


def test_extras_are_asked_for_by_name(installed: dict[str, str], tmp_path: Path) -> None:
    file = asked(tmp_path, "numpy", test=("pytest>=8",))
    installed["numpy"] = "2.0"
    assert missing(file) == ()
    assert missing(file, {"test"}) == ("pytest",)


@pytest.mark.parametrize(
    "line", ["numpy~=1.26", "numpy[all]>=1", "numpy>=1 ; sys_platform == 'win32'", "a b"]
)
def test_an_unknown_form_is_refused_rather_than_passed_over(
    line: str, installed: dict[str, str], tmp_path: Path
) -> None:
    file = asked(tmp_path)
    file.write_text(f'[project]\ndependencies = ["{line}"]')
    with pytest.raises(MufakatError, match="does not know"):
        missing(file)


def test_the_projects_own_list_is_of_a_known_form() -> None:
    """Nothing is missing for the Python that runs these tests, and every line was understood."""
    assert missing(ROOT / "pyproject.toml", {"test"}) == ()


def test_ci_pins_all_that_is_asked_for() -> None:
    pins = dict(re.findall(r"^([\w.-]+)==([\w.]+)", (ROOT / ".ci/constraints.txt").read_text(), re.M))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    lines = [
        *project["dependencies"],
        *(x for more in project["optional-dependencies"].values() for x in more),
    ]
    assert len(lines) > 10
    for line in lines:
        name, least = re.match(r"([\w.-]+)>=([\d.]+)", line).groups()  # type: ignore[union-attr]
        pinned = pins[name.replace(".", "-")]
        assert [*map(int, pinned.split("."))] >= [*map(int, least.split("."))], line
