"""Whatever is printed arrives, in every encoding; where nothing can be written, a sentence says so."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
WOOD = ROOT / "tests" / "unit" / "scenario" / "wood.yaml"
PLAIN = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}


def typed(words: list[str], encoding: str, **more: object) -> subprocess.CompletedProcess[bytes]:
    given = {**PLAIN, "PYTHONIOENCODING": encoding}
    settings = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more}
    return subprocess.run([sys.executable, "main.py", *words], cwd=ROOT, env=given, **settings)  # type: ignore[call-overload,no-any-return]


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("s") / "scenario.yaml"
    path.write_text(WOOD.read_text("utf-8").replace("archetype: rich", "archetype: 北→é"), encoding="utf-8")
    return path


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8", "cp437"])
@pytest.mark.parametrize("language", ["en", "id"])
def test_text_arrives_in_every_encoding(encoding: str, language: str, broken: Path) -> None:
    for words in (
        ["lab", "dispute", "--help"],
        ["check", str(broken)],
        ["--help"],
        ["lab"],
        ["check", "nïx→"],
    ):
        done = typed(["--lang", language, *words], encoding)
        assert done.stdout.decode(encoding) and b"Traceback" not in done.stderr


def test_what_a_code_page_lacks_is_written_with_what_it_has(broken: Path) -> None:
    said = typed(["--lang", "en", "check", str(broken)], "ascii").stdout.decode("ascii")
    assert 'there is no archetype "?->e"' in said


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_json_loses_nothing(encoding: str, broken: Path) -> None:
    done = typed(["--lang", "en", "check", str(broken), "--json"], encoding)
    told = [problem["message"] for problem in json.loads(done.stdout.decode(encoding))[0]["problems"]]
    assert any("“北→é”" in message for message in told)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")
@pytest.mark.parametrize(
    "words",
    [["check", "first-accord"], ["lab"], ["lab", "depth", "--help"], ["play", "--help"]],
)
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_is_told_in_a_sentence(words: list[str], unbuffered: str) -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "main.py", "--lang", "en", *words]
        given = {**PLAIN, "PYTHONUNBUFFERED": unbuffered}
        done = subprocess.run(command, cwd=ROOT, env=given, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 1
    assert done.stderr == "error C-OUT-01: what is to be said cannot be written there: the disk is full\n"


@pytest.mark.skipif(os.name == "nt", reason="pipes of the other kind")
def test_a_closed_pipe_is_no_fault() -> None:
    command = f"{sys.executable} main.py schema | head -1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, env=PLAIN, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("{\n", "")
