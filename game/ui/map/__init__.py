"""Maps: the world of real nations and the islands of invented ones, with ties, labels and hit-test.

Not here: widgets, words, the meaning of colours (the board screen puts both into a `MapModel`). May import
pygame, numpy and `game.ui.toolkit.files`; screens import `MapView` and `MapModel` from here. To add a kind of
map: one file with a class like `WorldLand`, and a line in `view.py` that chooses it.
"""

from __future__ import annotations

from game.ui.map.lens import Ramp, draw_legend
from game.ui.map.model import MapColours, MapModel, MapNation, Tie, Water
from game.ui.map.view import MapView

__all__ = ["MapColours", "MapModel", "MapNation", "MapView", "Ramp", "Tie", "Water", "draw_legend"]
