"""Who gains by a text? The first answer of the treaty table (one future), and the whole one (256)."""

from __future__ import annotations

from benchmarks.clock import Timed, timed
from benchmarks.worlds import ROOT, cut_text
from game.engine.observe import observe
from game.model.view import View
from game.scenario.load import load
from game.session.opening import start
from game.session.preview import Preview, preview

SCENARIOS = ("first-accord", "open-table", "paris-2015")
FIRST, WHOLE = 1, 256


def measure() -> dict[str, Timed]:
    """All nations of a scenario as parties to a cut of emissions and a bound tariff."""
    found = {}
    for name in SCENARIOS:
        game = start(load(ROOT / "scenarios" / name), 1, {})
        nations = game.world.setting.nation_ids
        view = observe(game.world, nations[0])
        for futures in (FIRST, WHOLE):
            took = timed(lambda v=view, f=futures: asked(v, f), 5)
            found[f"{name}, {len(nations)} parties, {futures} futures"] = took
    return found


def asked(view: View, futures: int) -> Preview:
    """The gains of everybody."""
    return preview(view, cut_text("ratification"), view.setting.nation_ids, futures=futures)
