"""The desktop: windows, widgets and screens, drawn with pygame from the View of one seat.

Not here: rules, sentences (presenters and i18n make them), files of the game.
May import session, presenters, i18n, core and model types; only the command line imports it.
`toolkit/` is what screens stand on, `shell/` the desktop around them, `tools/` pictures without a window.
To add a screen: one file in `screens/` with a `Screen`; a widget: one file in `widgets/`.
"""

from __future__ import annotations

from game.ui.toolkit import pg as pg  # first: sets the environment before pygame is imported
