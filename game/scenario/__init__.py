"""Scenarios: files of authors, read safely and checked, with all mistakes reported at once.

Not here: rules, turns, screens; a scenario is data only and never runs anything. May import: core, model,
domains' `state`, treaties, institutions, validation. Opens files (few may). To add a kind of mistake: a new
code in `validation/words.py` or `shape_words.py`; never reuse an old code.
"""
