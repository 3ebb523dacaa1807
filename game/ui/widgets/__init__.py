"""The widgets, one file each; screens take them from `game.ui.toolkit.kit`.

Not here: words, colours (tokens only) and anything of the game.
May import the parent package. To add one: a file with a subclass of `Widget`, a line in kit.py, a test.
"""
