"""The screens, one file each: they build widgets from a view and emit commands.

Not here: what commands do (desktop.py), sentences and rows (presenters). No screen imports another; they
are named by key. To add one: a file with a `GameScreen` (in a game) or a `Screen`; it is found by its key.
"""
