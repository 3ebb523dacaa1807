"""Shared stocks that renew themselves, are harvested by many, and can collapse.

Not here: harvest caps and protected areas as promises (`treaties`).
May import: core, model, any domain's `state`; `equations` import core only.
To add a commons: a stock in a scenario; to add another renewal law, an equation with its source.
"""
