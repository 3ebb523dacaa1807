"""Screens without a window, as pictures and as words, and a gallery of the widgets."""
