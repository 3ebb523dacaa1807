"""One game from the first seat to the ending: its log on disk, saves, rewinding, replay, settings.

Not here: rules (engine), words on a screen (presenters, ui); nothing below imports this package.
May import: core, model, engine, scenario, orders, ai; it may read the clock and open files.
To add a save format: raise `FORMAT` in `lines.py`, add `migrations/vN_to_vM.py` and a fixture save.
"""
