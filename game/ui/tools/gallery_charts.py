"""Charts and a modal: `python -m game.ui.tools.gallery_charts FILE.png [theme] [WxH] [scale]`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import ClassVar

from game.ui.toolkit.kit import (
    Band,
    Bar,
    Gate,
    LineChart,
    Screen,
    Series,
    Share,
    StackedBars,
    StackedRow,
    Waterfall,
    Widget,
    bar,
    button,
    card,
    chart,
    chips,
    column,
    grid,
    heading,
    label,
    listbox,
    modal,
    note,
    number_entry,
    page,
    progress,
    row,
    section,
    spacer,
    sparkline,
    tabs,
)
from game.ui.tools.offscreen import app_of, render, save_picture

PLAYED = tuple((2015 + n, 0.95 + 0.032 * n - 0.0004 * n * n) for n in range(16))
WITHOUT = PLAYED[:7] + tuple((x, y + 0.019 * (x - 2021)) for x, y in PLAYED[7:])
SCENARIOS = (
    "First Accord",
    "Paris, 2015",
    "The Vaccine Year",
    "Haze over ASEAN",
    "Round of Doha",
    "The Ozone Hole",
)


class Charts(Screen):
    """Shows: charts and cards. Keys: none. Leads to: nothing."""

    key = "charts"

    def build(self) -> Widget:
        top = bar(label("Debrief — One Planet, Twelve Delegations", "lead-bold"), spacer(), button("Replay"))
        left = column(self._what_if(), self._shares(), weight=3, min_width=26)
        right = column(self._nation(), self._pages(), weight=1.4, min_width=20)
        return page(top, row(left, right, align="stretch", gap=16), self._cards())

    def _what_if(self) -> Widget:
        lines = LineChart(
            (Series("as played +1.62 °C", PLAYED), Series("without it +1.81 °C", WITHOUT, dashed=True)),
            gates=(Gate(2021, "2021 the branch", "x"), Gate(1.5, "1.5 °C")),
            bands=(Band(1.5, 1.8, color="mark"),),
            show_y=lambda v: f"{v:.1f} °C",
        )
        lenses = chips(["Temperature", "Income", "Peace", "Health"], key="lens")
        return card(
            row(heading("What if the Haze Protocol had failed in 2021?", 2), spacer(), lenses), chart(lines)
        )

    def _shares(self) -> Widget:
        names = ("Growth", "Clean energy", "Health", "Defence", "Aid")
        sizes = {"Indonesia": (5, 3, 2, 2, 1), "Germany": (4, 4, 3, 1, 2), "Brazil": (3, 2, 2, 1, 1)}
        rows = tuple(
            StackedRow(nation, tuple(Share(name, size) for name, size in zip(names, values, strict=True)))
            for nation, values in sizes.items()
        )
        return section("Budgets", chart(StackedBars(rows)))

    def _nation(self) -> Widget:
        figures = (
            ("Public support", "54 %", (3, 4, 3.6, 5, 5.2, 6)),
            ("Security", "62", (6, 5.8, 5.5, 5, 4, 3)),
        )
        lines = [
            row(
                column(note(name), label(value, "ui-bold"), gap=2, weight=1),
                sparkline(points, "good" if points[-1] > points[0] else "bad"),
                wrap=False,
            )
            for name, value, points in figures
        ]
        return section(
            "Indonesia", lines, row(label("Years", "ui"), number_entry(15, 1, 40, key="years", name="Years"))
        )

    def _pages(self) -> Widget:
        bodies = ["UN General Assembly", "UN Security Council", "WTO", "IMF"]
        return card(
            tabs(
                [
                    ("list", "Bodies", lambda: listbox(bodies, key="bodies")),
                    ("job", "Work", lambda: [note("Counting futures"), progress(0.4)]),
                ],
                key="pages",
            )
        )

    def _cards(self) -> Widget:
        cards = [
            card(
                heading(name),
                label("Four neighbours, one river. Learn the game.", "small"),
                row(note("4 seats · 6 turns"), spacer(), note("15 min"), wrap=False),
                on_activate=self.refresh,
                selected=name == "Paris, 2015",
                key=f"card-{name}",
            )
            for name in SCENARIOS
        ]
        return grid(cards, columns=3, group=True, gap=16)


class WhyScreen(Screen):
    """Shows: a waterfall. Keys: Esc closes. Leads to: back."""

    key = "why"
    modal: ClassVar[bool] = True

    def build(self) -> Widget:
        bars = (
            Bar("2020 support", 51, "51 %", total=True),
            Bar("Vaccine pool arrives", 4.2, "+4.2", key="vaccine"),
            Bar("Wages up (Japan FTA)", 1.6, "+1.6", key="wages"),
            Bar("Haze season", -2.1, "−2.1", key="haze"),
            Bar("Autonomy: haze panel", -1.3, "−1.3", key="panel"),
            Bar("2021 support", 53.4, "53.4 %", total=True),
        )
        return modal(
            "Why did public support rise to 54 %?",
            note("Every cause the simulation used this year, and nothing else. They add up exactly."),
            chart(Waterfall(bars), on_activate=lambda key: None, key="bars"),
            row(note("Model: public opinion"), spacer(), note("Follow a bar to its own cause →")),
            on_close=self.close,
            wide=40,
        )


def main(arguments: list[str]) -> None:
    """Write two pictures: FILE.png, and FILE-why.png with the modal over it."""
    path, theme, size, scale = (*arguments, *("light", "1600x900", "1")[len(arguments) - 1 :])
    width, height = (int(number) for number in size.split("x"))
    app = app_of(Charts(), size=(width, height), scale=float(scale), theme=theme)
    save_picture(render(app).surface, Path(path))
    app.push(WhyScreen())
    app.toast("Saved: turn 6, negotiation 1", "good")
    save_picture(render(app).surface, Path(path).with_stem(Path(path).stem + "-why"))


if __name__ == "__main__":
    main(sys.argv[1:])
