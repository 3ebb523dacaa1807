"""The title: the program's name, what one can do, and the scenarios to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from game.core.problems import SaveError, Severity
from game.core.text import SOURCE, TN, Quantity, T, Text
from game.i18n import autonyms
from game.model.setting import Nation
from game.session.library import ScenarioCard, cards
from game.session.storage import Summary, newest
from game.ui.map import MapNation
from game.ui.shell.commands import ChangeSettings, ChooseScenario, Go, LoadGame, Quit
from game.ui.toolkit.kit import (
    Widget,
    button,
    card,
    chips,
    column,
    grid,
    label,
    note,
    picture,
    row,
    scroll,
    spacer,
)
from game.ui.toolkit.screen import Screen
from game.ui.widgets.vignette import Vignette

if TYPE_CHECKING:
    from game.ui.shell.desktop import Desktop


def places(nations: Sequence[Nation]) -> tuple[MapNation, ...]:
    """The nations as a small map shows them: in different shades, without names."""
    shades = (0.35, 0.85, 0.55, 0.99, 0.15)
    return tuple(
        MapNation(
            nation.id,
            "",
            units=nation.units,
            x=nation.spot.x if nation.spot else 0.5,
            y=nation.spot.y if nation.spot else 0.5,
            size=nation.spot.size if nation.spot else 1.0,
            shape=nation.spot.shape if nation.spot else "circle",
            letter=nation.spot.letter if nation.spot else "",
            value=shades[number % len(shades)],
            marker="dot" if nation.spot and not nation.units else "none",
        )
        for number, nation in enumerate(nations)
    )


NARROW = 46
"""Width of the window in em below which the choices stand above the scenarios."""
LENGTHS = (("all", 0), ("15", 15), ("45", 45), ("90", 90))


class Title(Screen):
    """Shows: continue, load, settings; the scenarios with their question and state.

    Keys: Enter on a card, L language. Leads to: seats, load, settings, a scenario's problems, a saved game.
    """

    key: ClassVar[str] = "title"

    def __init__(self, desktop: Desktop, about: str = "") -> None:
        super().__init__()
        self.desktop, self.minutes = desktop, "all"
        self.cards: list[ScenarioCard] | None = None
        self.newest = _newest()

    def shown(self) -> None:
        """Reads the library once the first picture is drawn."""
        self.app.jobs.run(lambda job: cards(), self._have)

    def _have(self, found: list[ScenarioCard]) -> None:
        self.cards = found
        self.refresh()

    def build(self) -> Widget:
        """A dark panel with the choices, and the library beside it (below it where there is no room)."""
        if self.look.size[0] / self.look.em >= NARROW:
            return row(self._panel(), self._library(), gap=0, align="stretch", weight=1, wrap=False)
        choices = row(*self._choices(), gap=12, line_gap=12, flow=True)
        panel = column(*self._names(), choices, self._languages(), tone="bar", fill="bar", pad=24, gap=14)
        return column(panel, self._library(), gap=0)

    def _panel(self) -> Widget:
        return column(
            *self._names(),
            spacer(),
            *self._choices(),
            spacer(),
            self._languages(),
            tone="bar",
            fill="bar",
            pad=(32, 32),
            gap=14,
            width=21,
            align="stretch",
        )

    def _names(self) -> list[Widget]:
        said = T(
            "A game of international cooperation. Nobody can force anybody; everybody shares one planet."
        )
        return [label(self.t(T("Mufakat")), "display"), label(self.t(said), "serif-lead")]

    def _choices(self) -> list[Widget]:
        """Continue, if there is anything to continue, and the other ways on."""
        saved = self.newest
        found: list[Widget] = []
        if saved is not None:
            words = T("Continue: {scenario}", scenario=self._saved_name(saved))
            go_on = self.command(LoadGame(saved.path))
            found.append(
                button(self.t(words), go_on, kind="primary", shortcut="C", key="continue", autofocus=True)
            )
        ways = (
            ("load", T("Load"), "folder", "O"),
            ("settings", T("Settings"), "settings", "S"),
            ("help", T("Help"), "book-open", "H"),
        )
        for key, way, icon, shortcut in ways:
            made = button(self.t(way), self.command(Go(key)), icon=icon, shortcut=shortcut, key=key)
            found.append(made)
        return [*found, button(self.t(T("Quit")), self.command(Quit()), icon="x", key="quit")]

    def _languages(self) -> Widget:
        return chips(
            autonyms(),
            self.desktop.settings.language or SOURCE,
            self._speak,
            key="language",
            name=self.t(T("Language")),
        )

    def _library(self) -> Widget:
        wanted = dict(LENGTHS)[self.minutes]
        shown = [c for c in self.cards or () if not wanted or c.minutes <= wanted]
        waiting = note(self.t(T("Reading the scenarios …"))) if self.cards is None else None
        names = [
            ("all", self.t(T("All"))),
            *((k, self.t(T("up to {minutes} min", minutes=m))) for k, m in LENGTHS[1:]),
        ]
        return column(
            row(
                label(self.t(T("Choose a scenario")), "title1"),
                spacer(),
                chips(names, self.minutes, self._filter, key="minutes", name=self.t(T("Length"))),
            ),
            waiting,
            scroll(grid([self._card(c) for c in shown], columns=3, least=17, gap=16), weight=1),
            pad=(32, 28),
            gap=20,
            weight=1,
            min_width=24,
        )

    def _card(self, found: ScenarioCard) -> Widget:
        go = ChooseScenario(found.loaded) if found.is_playable else Go("problems", str(found.loaded.path))
        mark, color, words = self._mark(found)
        say = self.desktop.words.render
        size = T(
            "{seats} · {turns}",
            seats=Quantity(found.seats, "seats"),
            turns=Quantity(found.turns, "turns"),
        )
        return card(
            Vignette(places(found.loaded.file.nations)) if found.loaded.file else None,
            label(say(found.title), "title2"),
            label(say(found.question), "ui") if found.question else None,
            row(*(picture(name, 1.3) for name in found.emblems), gap=5, line_gap=4, flow=True)
            if found.emblems
            else None,
            spacer(),
            row(
                note(self.t(size)) if found.seats else None,
                spacer(),
                label(self.t(T("{minutes} min", minutes=found.minutes)), "small", "muted", icon="clock")
                if found.minutes
                else None,
                gap=8,
            ),
            label(words, "small", color, icon=mark),
            on_activate=self.command(go),
            name=say(found.title),
            key=f"scenario-{found.key}",
            align="stretch",
        )

    def _mark(self, found: ScenarioCard) -> tuple[str, str, str]:
        """Icon, colour and words of the checker's verdict."""
        errors = sum(p.severity is Severity.ERROR for p in found.loaded.problems)
        warnings = sum(p.severity is Severity.WARNING for p in found.loaded.problems)
        if errors:
            words = TN(
                "cannot start: {count} problem, press to see it",
                "cannot start: {count} problems, press to see them",
                errors,
            )
            return "x", "bad", self.t(words)
        if warnings:
            return "triangle-alert", "muted", self.t(TN("{count} warning", "{count} warnings", warnings))
        return "check", "good", self.t(T("checked"))

    def _saved_name(self, saved: Summary | None) -> str:
        """Its title; its id until the library has been read, and if it is not there."""
        wanted = saved.header["scenario"]["id"] if saved else ""
        found = next((c for c in self.cards or () if c.key == wanted), None)
        return self.desktop.words.render(found.title) if found else str(wanted)

    def _speak(self, language: str) -> None:
        self.emit(ChangeSettings({"language": language}))

    def _filter(self, minutes: str) -> None:
        self.minutes = minutes
        self.refresh()

    def help(self) -> list[tuple[str, Text]]:
        """The keys of the title."""
        return [
            ("C", T("continue the newest game")),
            ("O", T("load a game")),
            ("S", T("settings")),
            ("Enter", T("choose the scenario in focus")),
        ]


def _newest() -> Summary | None:
    try:
        return newest()
    except SaveError:
        return None
