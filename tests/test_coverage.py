"""Every subject of the curriculum is playable: a scenario or a file of the library carries its tag."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ruamel.yaml import YAML

from tests.coverage_ids import SUBJECTS

SCENARIOS = Path(__file__).parents[1] / "scenarios"


def files(folder: Path) -> list[Path]:
    """Every scenario and every file of the library below a folder."""
    return sorted([*folder.glob("*/scenario.yaml"), *folder.glob("library/**/*.yaml")])


def tags(paths: Iterable[Path]) -> set[str]:
    """All tags that the files carry."""
    return {tag for path in paths for tag in YAML(typ="safe").load(path.read_text("utf-8")).get("tags") or ()}


def test_the_table_holds_every_subject_once() -> None:
    counts = {"N": 3, "R": 4, "F": 4, "J": 3, "U": 4, "M": 4, "I": 4, "X": 4, "W": 5}
    assert sorted(SUBJECTS) == sorted(f"{k}{n}" for k, count in counts.items() for n in range(1, count + 1))


def test_every_subject_is_covered() -> None:
    assert sorted(set(SUBJECTS) - tags(files(SCENARIOS))) == []


def test_no_file_carries_a_tag_that_is_no_subject() -> None:
    found = files(SCENARIOS)
    assert found
    assert sorted(tags(found) - set(SUBJECTS)) == []


def test_a_file_of_the_library_counts(tmp_path: Path) -> None:
    (tmp_path / "library" / "bodies").mkdir(parents=True)
    (tmp_path / "library" / "bodies" / "club.yaml").write_text("tags: [U2]\n", "utf-8")
    assert tags(files(tmp_path)) == {"U2"}
