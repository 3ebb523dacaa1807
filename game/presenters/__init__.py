"""From a `View` to what a screen or a command line shows: rows, sentences, series. Plain data, no pygame.

Not here: drawing, grammar (i18n). May import: core, model, orders, treaties, domains' states, i18n.
To add a kind of event: its sentence in `news.py`; of cause: its words in `game/presenters/wording/causes.py`.
"""
