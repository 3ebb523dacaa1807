"""A setting that is well formed and means nothing here never stops the start, and is named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.core.problems import ProblemsError
from game.session.settings import Settings, settings_path
from game.ui.shell.settings import remembered
from game.ui.toolkit import theme

CASES = {
    "a language that is gone": ({"language": "fr", "scale": 1.5}, Settings(scale=1.5), "language"),
    "colours that are gone": ({"theme": "dracula", "curtain": 0}, Settings(curtain=0), "theme"),
}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MUFAKAT_HOME", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize("name", CASES)
def test_that_one_setting_has_its_first_value_and_is_named_with_its_file(name: str) -> None:
    written, meant, setting = CASES[name]
    settings_path().write_text(json.dumps(written))
    found, (notice,) = remembered()
    assert found == meant
    assert notice.code == "S-SET-02" and notice.place.path == (setting,)
    assert notice.place.file == str(settings_path())


def test_what_the_command_line_says_goes_over_it() -> None:
    settings_path().write_text('{"theme": "dracula"}')
    assert remembered(theme="dark", language="id")[0] == Settings(theme="dark", language="id")


@pytest.mark.parametrize("content", ["{", "[]", '{"colors": {}}', '{"colors": {"ink": "red"}}', "\x00"])
def test_a_damaged_theme_is_a_notice_too(content: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "dark.json").write_text(content)
    monkeypatch.setattr(theme, "asset", lambda *parts: home / parts[-1])
    theme.load_theme.cache_clear()
    with pytest.raises(ProblemsError) as error:
        theme.load_theme("dark")
    assert error.value.problems[0].code == "U-THEME-02"
    theme.load_theme.cache_clear()
