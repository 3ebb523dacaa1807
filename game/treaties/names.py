"""Kept for now: `authored` has moved to `game.model.frozen`."""

from __future__ import annotations

from game.model.frozen import authored as authored
