"""Scenarios: what authors write in files, read safely, checked, and named with every mistake in it.

Not here: rules, turns, screens; a scenario is data only and never runs anything.
May import: core, model, domains' `state`, treaties, institutions, validation. Opens files (few may).
To add a kind of mistake: a code in `validation/words.py` or `shape_words.py`, never an old code anew.
"""
