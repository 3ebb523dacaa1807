"""Collects every sentence of the program for the translators.

`python -m game.i18n.extract` writes `assets/locale/mufakat.pot`; `--update` also brings the new
sentences into each language's PO file, keeping translations; `--check` writes nothing and fails if the
pot is stale or a language lacks a sentence. For developers. Not here: reading catalogues (`messages`).
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from game.core.text import SOURCE, T
from game.i18n.catalogue import catalogue
from game.i18n.files import header, po_path, pot_path
from game.i18n.languages import LANGUAGES
from game.i18n.messages import load_messages

KEYWORDS: Final[dict[str, tuple[int, ...] | None]] = {"T": None, "TN": (1, 2)}
COMMENT: Final = "TRANSLATORS:"
_VOLATILE: Final = ('"POT-Creation-Date', '"PO-Revision-Date', '"Generated-By', '"Last-Translator')
_HEADER: Final = "# Sentences of Mufakat. Written by `python -m game.i18n.extract`; see docs/translating.md."


def source_folder() -> Path:
    """The code whose sentences are collected."""
    return Path(__file__).resolve().parent.parent


def extract() -> Catalog:
    """Every sentence in a `T(…)` or `TN(…)` of the code, with the files that contain it."""
    found = extract_from_dir(
        source_folder(),
        [("**.py", "python")],
        keywords=KEYWORDS,
        comment_tags=(COMMENT,),
        strip_comment_tags=True,
    )
    catalog = Catalog(header_comment=_HEADER, project="Mufakat", version="", charset="utf-8", fuzzy=False)
    for file, _line, template, comments, _context in sorted(found, key=lambda entry: entry[:2]):
        # No line numbers: a pot that changes with every edit hides what has really changed.
        catalog.add(template, locations=[(f"game/{file}", 0)], auto_comments=comments)
    return catalog


def read(path: Path, code: str | None = None) -> Catalog:
    """A catalogue file as Babel sees it, with the right plural forms; empty if there is no file."""
    if path.is_file():
        catalog = read_po(io.StringIO(path.read_text(encoding="utf-8")), locale=code)
    else:
        catalog = Catalog(locale=code, project="Mufakat", version="", charset="utf-8")
    catalog.header_comment, catalog.fuzzy = _HEADER, False
    forms = header(path).get("Plural-Forms")
    if forms:  # the file knows better than Babel, which believes that Indonesian has two forms
        catalog.mime_headers = [("Plural-Forms", forms)]
    return catalog


def write(path: Path, catalog: Catalog) -> None:
    """Writes the file without dates, so that it changes only when a sentence does."""
    for message in catalog:
        message.flags.discard("python-format")  # Babel takes "5% of" for a format; only {holes} are ours
        message.flags.discard("python-brace-format")
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=110, ignore_obsolete=True, include_lineno=False)
    lines = buffer.getvalue().decode("utf-8").splitlines(keepends=True)
    own = [f'"{name}: {value}\\n"\n' for name, value in header(path).items() if name.startswith("X-")]
    place = lines.index("\n")  # after the header; Babel drops the fields that it does not know
    lines[place:place] = own
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        "".join(line for line in lines if not line.startswith(_VOLATILE)).rstrip() + "\n", "utf-8"
    )


def update(code: str, template: Catalog) -> None:
    """Brings a language's file to exactly the sentences of `template`; nothing is guessed for new ones."""
    catalog = read(po_path(code), code)
    catalog.update(template, no_fuzzy_matching=True)
    write(po_path(code), catalog)


def templates(catalog: Catalog) -> set[str | tuple[str, ...]]:
    """The sentences of a catalogue: singular, or (singular, plural)."""
    return {m.id if isinstance(m.id, str) else tuple(m.id) for m in catalog if m.id}


def untranslated(code: str, template: Catalog) -> list[str]:
    """The sentences that a language still says in English, in the order of the code."""
    known = load_messages(code).forms
    ids = [m.id if isinstance(m.id, str) else m.id[0] for m in template if m.id]
    return [sentence for sentence in ids if sentence not in known]


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code 0; 1 if `--check` found something stale or untranslated."""
    parser = argparse.ArgumentParser("python -m game.i18n.extract", description=__doc__)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args(arguments)
    template = extract()
    stale = templates(template) != templates(read(pot_path()))
    if not options.check:
        write(pot_path(), template)
    words = catalogue(SOURCE)
    lines = [words.render(T("the pot is stale: run python -m game.i18n.extract --update"))] * (
        options.check and stale
    )
    for code in LANGUAGES:
        if code == SOURCE:
            continue
        if options.update and not options.check:
            update(code, template)
        lines += [f"{code}: {sentence}" for sentence in untranslated(code, template)]
    print(*lines, sep="\n", end="\n" if lines else "", file=sys.stderr)
    return int(options.check and bool(lines))


if __name__ == "__main__":
    sys.exit(main())
