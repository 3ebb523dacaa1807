"""What every screen stands on: the window, layers, layout, drawing, fonts, charts, focus and keys.

Not here: widgets (`ui.widgets`), anything of the game.
"""
