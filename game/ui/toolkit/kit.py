"""Everything that a screen is written with, under short names: `from game.ui.toolkit.kit import …`.

Names in lower case make widgets. See docs/ui.md for a whole screen.
"""

# ruff: noqa: N813, RUF022 - the short names are the point

from __future__ import annotations

from game.ui.toolkit.charts import (
    Band,
    Bar,
    Gate,
    LineChart,
    Series,
    Share,
    StackedBars,
    StackedRow,
    Waterfall,
)
from game.ui.toolkit.layout import Column as column
from game.ui.toolkit.layout import Grid as grid
from game.ui.toolkit.layout import Row as row
from game.ui.toolkit.layout import RowOpts, Spacer
from game.ui.toolkit.layout import Rule as rule
from game.ui.toolkit.layout import Spacer as spacer
from game.ui.toolkit.layout import Stack as stack
from game.ui.toolkit.page import bar, page
from game.ui.toolkit.richtext import Span, bold, inline_image, italic, link, rich
from game.ui.toolkit.screen import Command, FunctionScreen, Screen
from game.ui.toolkit.widget import Child, Opts, Widget
from game.ui.widgets.bits import Meter as meter
from game.ui.widgets.bits import Part
from game.ui.widgets.bits import PartsBar as parts_bar
from game.ui.widgets.bits import Picture as picture
from game.ui.widgets.bits import Progress as progress
from game.ui.widgets.bits import Surface as surface
from game.ui.widgets.button import Button as button
from game.ui.widgets.card import Card as card
from game.ui.widgets.card import section
from game.ui.widgets.cells import Cell, Col, TableRow
from game.ui.widgets.cells import row as table_row
from game.ui.widgets.chart import ChartView as chart
from game.ui.widgets.chart import Sparkline as sparkline
from game.ui.widgets.checkbox import Checkbox as checkbox
from game.ui.widgets.chips import Chips as chips
from game.ui.widgets.choice import Option
from game.ui.widgets.dropdown import Dropdown as dropdown
from game.ui.widgets.entry import Entry as entry
from game.ui.widgets.hold import HoldButton as hold_button
from game.ui.widgets.label import Label as label
from game.ui.widgets.label import Pill as pill
from game.ui.widgets.label import heading, note
from game.ui.widgets.listbox import ListBox as listbox
from game.ui.widgets.modal import Modal as modal
from game.ui.widgets.number import NumberEntry as number_entry
from game.ui.widgets.paragraph import Paragraph as paragraph
from game.ui.widgets.scroll import Scroll as scroll
from game.ui.widgets.slider import Slider as slider
from game.ui.widgets.table import Table as table
from game.ui.widgets.tabs import Tabs as tabs

__all__ = (
    "bar",
    "bold",
    "button",
    "card",
    "chart",
    "checkbox",
    "chips",
    "column",
    "dropdown",
    "entry",
    "grid",
    "heading",
    "hold_button",
    "inline_image",
    "italic",
    "label",
    "link",
    "listbox",
    "meter",
    "modal",
    "note",
    "number_entry",
    "page",
    "paragraph",
    "parts_bar",
    "picture",
    "pill",
    "progress",
    "rich",
    "row",
    "rule",
    "scroll",
    "section",
    "slider",
    "spacer",
    "sparkline",
    "stack",
    "surface",
    "table",
    "table_row",
    "tabs",
    "Band",
    "Bar",
    "Cell",
    "Child",
    "Col",
    "Command",
    "FunctionScreen",
    "Gate",
    "LineChart",
    "Option",
    "Opts",
    "Part",
    "RowOpts",
    "Screen",
    "Series",
    "Share",
    "Spacer",
    "Span",
    "StackedBars",
    "StackedRow",
    "TableRow",
    "Waterfall",
    "Widget",
)
