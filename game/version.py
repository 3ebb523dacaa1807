"""The version of the program; the package, `--version` and reports read it here. Nothing else is here."""

__version__ = "0.1.0"
