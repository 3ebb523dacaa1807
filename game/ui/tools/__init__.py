"""Pictures and readings of screens without a window, and a gallery of the widgets."""
