"""Every widget on one screen: `python -m game.ui.tools.gallery FILE.png [theme] [WxH] [scale]`."""

from __future__ import annotations

import sys
from pathlib import Path

from game.core.text import Text
from game.ui.toolkit.kit import (
    Cell,
    Child,
    Col,
    Command,
    Option,
    Part,
    Screen,
    Widget,
    bold,
    button,
    card,
    checkbox,
    chips,
    column,
    dropdown,
    entry,
    hold_button,
    inline_image,
    italic,
    label,
    link,
    meter,
    note,
    paragraph,
    parts_bar,
    picture,
    pill,
    row,
    rule,
    section,
    slider,
    spacer,
    table,
    table_row,
)
from game.ui.toolkit.widget import Event
from game.ui.tools.offscreen import render_to_surface, save_picture

GAINS = (
    ("idn", "Indonesia", -0.12, "58 %", "−3", "why?"),
    ("mys", "Malaysia", 0.34, "81 %", "−2", ""),
    ("sgp", "Singapore", 0.92, "96 %", "−1", ""),
    ("tha", "Thailand", 0.21, "77 %", "−2", ""),
    ("vnm", "Viet Nam", 0.05, "54 %", "−2", ""),
    ("brn", "Brunei", -0.31, "35 %", "−4", ""),
)


def bar(*aside: Child) -> Widget:
    """The dark bar on top of a screen."""
    return row(
        picture("flag:idn", 1.5),
        label("Indonesia", "lead-bold"),
        pill("2021 · year 6 of 20"),
        pill("Negotiation 1 of 2"),
        spacer(),
        *aside,
        tone="bar",
        fill="bar",
        pad=(20, 10),
        gap=18,
    )


class Gallery(Screen):
    """Shows: all widgets. Keys: S holds the secret. Leads to: nothing."""

    key = "gallery"

    def __init__(self) -> None:
        super().__init__()
        self.secret = False

    def build(self) -> Widget:
        left = column(self._treaty(), self._palette(), weight=5, min_width=24, gap=12)
        right = column(
            self._gains(), self._article(), self._said(), self._form(), weight=4.5, min_width=24, gap=12
        )
        return column(self._bar(), row(left, right, gap=16, pad=(16, 0), align="stretch"), gap=16)

    def help(self) -> list[tuple[str, Text]]:
        # Not T(…): the gallery is not for players, and its words need no translation.
        return [("S", Text("hold to see the secret objective")), ("N", Text("sign the treaty"))]

    def handle(self, event: Event) -> Command | None:
        return None

    def _bar(self) -> Widget:
        figures = [
            paragraph((f"{name} ", bold(value)), style="ui")
            for name, value in (("World", "+1.23 °C"), ("Peace", "71"), ("Health", "83"))
        ]
        return bar(
            *figures,
            button("Menu", key="menu"),
            button("End turn", kind="primary", shortcut="Enter", key="end"),
        )

    def _treaty(self) -> Widget:
        return card(
            label("DRAFT · SECOND REVISION", "small", "muted", side="center"),
            label("ASEAN Haze Protocol", "title1", side="center"),
            label(
                "between Indonesia, Malaysia, Singapore, Thailand, Viet Nam and Brunei",
                "treaty",
                "muted",
                side="center",
            ),
            rule(),
            self._clause(
                "Article 1",
                "Peat and forest.",
                "Each Party shall cut land-clearing emissions by ",
                link("30 %", "1.rate", plain=True),
                " below 2020 before ",
                link("2028", "1.year", plain=True),
                ".",
            ),
            self._clause(
                "Article 2",
                "Fund.",
                "The Parties establish a fund of ",
                link("$1.2 bn a year", "2.amount", plain=True, mark=True),
                ", contributed in proportion to income and drawn in proportion to peat area.",
            ),
            self._clause("Article 3", "Disputes.", "A Party may bring a breach before a panel of three."),
            pad=(40, 28),
            gap=14,
            key="treaty",
        )

    def _clause(self, article: str, title: str, *parts: object) -> Widget:
        return paragraph((bold(article), "  ", italic(title), " ", *parts), style="treaty")  # type: ignore[arg-type]

    def _palette(self) -> Widget:
        kinds = (("scale", "Trade"), ("leaf", "Climate"), ("shield", "Security"), ("heart-pulse", "Health"))
        buttons = [button(text, icon=icon, small=True, key=f"add-{icon}") for icon, text in kinds]
        return card(
            note("Add an article"),
            row(buttons, flow=True, gap=8, group=True),
            note("Budget  $212 bn · 3 of 5 envoys free"),
            parts_bar(
                [
                    Part("Growth", 5),
                    Part("Clean energy", 3),
                    Part("Health", 2.4),
                    Part("Defence", 1.6),
                    Part("Aid", 1),
                ]
            ),
            row(
                note("Secret"),
                hold_button("hold to reveal", self._hold, shortcut="S", key="secret"),
                label("Peatland fund in force by 2026", "ui") if self.secret else None,
            ),
            key="palette",
        )

    def _hold(self, on: bool) -> None:
        self.secret = on
        self.refresh()

    def _gains(self) -> Widget:
        rows = [
            table_row(
                code,
                Cell(name, images=(f"flag:{code}",)),
                Cell(bar=gain),
                Cell(
                    f"{gain:+.2f} %".replace("-", "−"),
                    bold=True,
                    sort=gain,
                    color="good" if gain > 0 else "bad",
                ),
                odds,
                autonomy,
                Cell("why?", link="why") if why else Cell("would sign" if gain > 0.1 else "wants to reserve"),
            )
            for code, name, gain, odds, autonomy, why in GAINS
        ]
        columns = [
            Col("Party"),
            Col("Welfare to 2036", width=7, weight=1, sortable=False),
            Col("", "right"),
            Col("Ratifies", "right"),
            Col("Autonomy", "right"),
            Col(""),
        ]
        return section(
            "Who gains, who pays",
            table(columns, rows, on_link=lambda id, target: None, key="gains", name="Who gains"),
            aside=note("median of 256 futures"),
            key="gains-card",
        )

    def _article(self) -> Widget:
        return section(
            "Article 2 · Fund",
            row(
                label("Yearly amount", "ui", width=9),
                slider(
                    1.2,
                    0,
                    2,
                    step=0.1,
                    show=lambda v: f"${v:.1f} bn",
                    mark=1.5,
                    key="amount",
                    name="Yearly amount",
                ),
            ),
            row(
                label("Contribution key", "ui", width=9),
                chips(
                    [("i", "Income"), ("e", "Equal"), ("m", "Emissions"), ("u", "UN scale")],
                    "i",
                    key="keys",
                    weight=1,
                ),
            ),
            note("At $1.5 bn Viet Nam and Thailand rise above 60 %; your own support falls to 51 %."),
            row(
                button("Send counter-offer", kind="primary", key="send"),
                button("Sign as it stands", shortcut="N", key="sign"),
                button("Leave the table", kind="danger", key="leave"),
                button("Print", icon="printer", kind="quiet", enabled=False, key="print"),
                gap=10,
            ),
        )

    def _said(self) -> Widget:
        return section(
            "What the others said",
            paragraph(
                (
                    inline_image("flag:vnm"),
                    bold("Viet Nam"),
                    " — “Article 1 costs us 0.29 % of income. ",
                    link("Why?", "w"),
                ),
                style="small",
            ),
            paragraph(
                (inline_image("emblem:triangle:A:0"), bold("Arunika"), " — “We carry 9 % of the bill.”"),
                style="small",
            ),
            meter(0.45, goal=0.6, words="45 %"),
        )

    def _form(self) -> Widget:
        nations = [Option(code, name, f"flag:{code}") for code, name, *_ in GAINS]
        return card(
            row(
                dropdown(nations, "sgp", key="nation", name="Nation"),
                entry("", hint="Name of the treaty", key="title", weight=1),
                entry("1234", hidden=True, key="pin", name="PIN", width=6),
            ),
            row(
                checkbox("Reserve Article 2", True, key="reserve"),
                checkbox("Speak in confidence", key="quiet"),
            ),
        )


def main(arguments: list[str]) -> None:
    """Writes the picture that the arguments ask for."""
    path, theme, size, scale = (*arguments, *("light", "1600x900", "1")[len(arguments) - 1 :])
    width, height = (int(number) for number in size.split("x"))
    surface = render_to_surface(Gallery(), size=(width, height), scale=float(scale), theme=theme)
    save_picture(surface, Path(path))


if __name__ == "__main__":
    main(sys.argv[1:])
