"""`lab` as it is called: files, pipes, settings, pictures, and what it refuses."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from game.cli import main

ROOT = Path(__file__).parents[3]


def lab(*words: str, fed: str | None = None) -> subprocess.CompletedProcess[str]:
    """A run in a process of its own, in English."""
    command = [sys.executable, "-c", "import sys; from game.cli import main; sys.exit(main())", "lab", *words]
    return subprocess.run([*command, "--lang", "en"], cwd=ROOT, input=fed, capture_output=True, text=True)


def test_without_a_model_it_lists_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lab", "--lang", "id"]) == 0
    said = capsys.readouterr().out
    assert "indeks pembangunan manusia" in said and "hdi" in said


def test_help_is_of_the_model(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lab", "hdi", "--help", "--lang", "en"]) == 0
    said = capsys.readouterr().out
    assert "*gni_per_head" in said and "Technical note 1" in said
    assert main(["lab", "--help", "--lang", "en"]) == 0
    assert "--plot" in capsys.readouterr().out


def test_json_goes_in_and_comes_out() -> None:
    done = lab("depth", fed='{"n": 10, "discount": 0.4}')
    assert done.returncode == 0 and json.loads(done.stdout) == {"deepest": pytest.approx(8.2)}


def test_files_and_a_picture(tmp_path: Path) -> None:
    asked, found, picture = tmp_path / "in.json", tmp_path / "out.json", tmp_path / "out.svg"
    asked.write_text('\ufeff{"emissions_gtco2": [40, 40, 40]}', encoding="utf-8")
    words = ["climate", "--input", str(asked), "--output", str(found), "--plot", str(picture)]
    done = lab(*words, "--set", "start=2030")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert json.loads(found.read_text())["year"] == [2031, 2032, 2033]
    root = ElementTree.parse(picture).getroot()
    assert root.tag.endswith("svg") and any(child.tag.endswith("polyline") for child in root)


def test_settings_alone_need_no_input() -> None:
    done = lab("depth", "--set", "n=3", "--set", "discount=0.2", fed="")
    assert done.returncode == 0 and json.loads(done.stdout) == {"deepest": pytest.approx(1.8)}


@pytest.mark.parametrize(
    ("words", "fed", "code"),
    [
        (("hdii",), "{}", "C-LAB-07"),
        (("hdi",), "", "C-LAB-02"),
        (("hdi",), "{}", "S-SHAPE-01"),
        (("hdi", "--set", "x"), "{}", "C-LAB-06"),
        (("hdi", "--input", "no-such-file.json"), "", "C-LAB-11"),
        (("hdi", "--plot", "picture.png"), "{}", "C-LAB-10"),
        (("depth", "--set", "n=3", "--set", "depth=4"), "", "S-SHAPE-07"),
    ],
)
def test_what_is_wrong_goes_to_standard_error_with_exit_code_2(
    words: tuple[str, ...], fed: str, code: str
) -> None:
    done = lab(*words, fed=fed)
    assert (done.returncode, done.stdout) == (2, "")
    assert code in done.stderr and "Traceback" not in done.stderr
