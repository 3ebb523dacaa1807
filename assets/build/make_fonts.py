"""Cuts the bundled fonts: static weights, subset, tabular digits, renamed where the licence asks.

Inter (no reserved name) keeps its name. Adobe reserves "Source", so the modified Source Serif 4
calls itself "Mufakat Serif" inside; the file names say where it comes from.
Needs fonttools. Writes assets/fonts/*.ttf and the licence texts.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from fetch import ASSETS, package
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

OUT = ASSETS / "fonts"
INTER, SERIF = "@expo-google-fonts/inter", "@expo-google-fonts/source-serif-4"
# file written -> (package, file read, family inside, style inside)
FONTS: dict[str, tuple[str, str, str, str]] = {
    "Inter-Regular": (INTER, "400Regular/Inter_400Regular", "Inter", "Regular"),
    "Inter-Medium": (INTER, "500Medium/Inter_500Medium", "Inter", "Medium"),
    "Inter-SemiBold": (INTER, "600SemiBold/Inter_600SemiBold", "Inter", "SemiBold"),
    "Inter-Italic": (INTER, "400Regular_Italic/Inter_400Regular_Italic", "Inter", "Italic"),
    "Inter-Tabular": (INTER, "400Regular/Inter_400Regular", "Inter Tabular", "Regular"),
    "SourceSerif4-Regular": (SERIF, "400Regular/SourceSerif4_400Regular", "Mufakat Serif", "Regular"),
    "SourceSerif4-SemiBold": (SERIF, "600SemiBold/SourceSerif4_600SemiBold", "Mufakat Serif", "SemiBold"),
    "SourceSerif4-Italic": (
        SERIF,
        "400Regular_Italic/SourceSerif4_400Regular_Italic",
        "Mufakat Serif",
        "Italic",
    ),
}
# Latin with all accents, punctuation, currency, arrows, mathematics, and the shapes of maps and lists.
RANGES = (
    (0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x2FF), (0x300, 0x36F), (0x1E00, 0x1EFF), (0x2010, 0x2027),
    (0x2030, 0x203A), (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2116, 0x2122), (0x2153, 0x215E),
    (0x2190, 0x21BB), (0x2202, 0x2265), (0x25A0, 0x25FF), (0x2605, 0x2606), (0x2713, 0x2717),
)  # fmt: skip
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum", "calt", "liga"]


def rename(font: TTFont, family: str, style: str) -> None:
    """Sets the visible names; copyright, trademark and licence (0, 7, 13, 14) stay as they are."""
    table = font["name"]
    table.names = [n for n in table.names if n.nameID in (0, 5, 7, 8, 9, 11, 13, 14)]
    postscript = f"{family.replace(' ', '')}-{style}"
    names = {1: family, 2: style, 3: f"Mufakat subset: {postscript}", 4: f"{family} {style}", 6: postscript}
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)


def tabular_digits(font: TTFont) -> None:
    """Maps the digits to the equally wide glyphs of `tnum`, which SDL_ttf cannot switch on."""
    swap: dict[str, str] = {}
    gsub = font["GSUB"].table
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for sub in gsub.LookupList.Lookup[index].SubTable:
                    swap.update(getattr(sub, "ExtSubTable", sub).mapping)
    for table in font["cmap"].tables:
        for code, glyph in list(table.cmap.items()):
            if chr(code) in "0123456789.,:+-%/() \u2007\u2212\u00b1":
                table.cmap[code] = swap.get(glyph, glyph)


def make(name: str) -> Path:
    """Writes one font file and returns its path."""
    source, path, family, style = FONTS[name]
    font = TTFont(package(source) / f"{path}.ttf")
    options = Options(layout_features=FEATURES, name_IDs=["*"], notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    subsetter.subset(font)
    if name.endswith("Tabular"):
        tabular_digits(font)
    rename(font, family, style)
    font["head"].modified = font["head"].created  # the same bytes whenever it is made
    font.recalcTimestamp = False
    font.save(OUT / f"{name}.ttf")
    return OUT / f"{name}.ttf"


def main() -> None:
    OUT.mkdir(exist_ok=True)
    for name in FONTS:
        path = make(name)
        print(f"{path.name} {path.stat().st_size // 1024} KB")
    shutil.copyfile(package(INTER) / "LICENSE_FONT", OUT / "OFL-Inter.txt")
    shutil.copyfile(package(SERIF) / "LICENSE_FONT", OUT / "OFL-SourceSerif4.txt")


if __name__ == "__main__":
    main()
