"""What treaties, orders and causes are called and how they read, as `Text`.

Not here: grammar (`i18n`), and the words of one kind of article or order, which stand in its own file.
"""
