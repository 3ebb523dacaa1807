"""Draws the icons: one sheet per size, white on clear, so that the game can tint them.

Reads lucide's 24-pixel line drawings, those named in icons.txt (add a name there); a name ending in
`-filled` is the same drawing filled in.
Needs `rsvg-convert` (Debian: librsvg2-bin) and pillow. Writes assets/icons/icons-SIZE.png and icons.json,
whose `cells` give each icon's place: column `n % columns`, row `n // columns`, in cells of SIZE pixels.
"""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
from pathlib import Path

from fetch import ASSETS, package
from PIL import Image

OUT = ASSETS / "icons"
SIZES = (20, 24, 32, 48, 64)
COLUMNS = 12
NAMES = (Path(__file__).parent / "icons.txt").read_text().split()


def drawing(name: str) -> str:
    """The inner marks of one icon as SVG text, stroked white; filled white for `-filled`."""
    source = (package("lucide-static") / "icons" / f"{name.removesuffix('-filled')}.svg").read_text()
    inner = re.search(r"<svg[^>]*>(.*)</svg>", source, re.DOTALL)
    if inner is None:
        raise SystemExit(f"{name}: no drawing in the icon file")
    fill = "white" if name.endswith("-filled") else "none"
    style = 'stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'
    return f'<g fill="{fill}" stroke="white" {style}>{inner[1]}</g>'


def sheet(size: int) -> Image.Image:
    """All icons in one picture, cells of `size` pixels."""
    rows = -(-len(NAMES) // COLUMNS)
    width, height = COLUMNS * size, rows * size
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">']
    for n, name in enumerate(NAMES):
        x, y = n % COLUMNS * size, n // COLUMNS * size
        parts.append(f'<svg x="{x}" y="{y}" width="{size}" height="{size}" viewBox="0 0 24 24">')
        parts.append(drawing(name) + "</svg>")
    parts.append("</svg>")
    done = subprocess.run(["rsvg-convert"], input="".join(parts).encode(), capture_output=True, check=True)
    picture = Image.open(io.BytesIO(done.stdout)).convert("RGBA")
    white = Image.new("RGBA", picture.size, (255, 255, 255, 0))
    white.putalpha(picture.getchannel("A"))
    return white


def main() -> None:
    OUT.mkdir(exist_ok=True)
    for size in SIZES:
        sheet(size).save(OUT / f"icons-{size}.png", optimize=True)
    cells = {name: n for n, name in enumerate(NAMES)}
    index = {"columns": COLUMNS, "sizes": SIZES, "cells": cells}
    (OUT / "icons.json").write_text(json.dumps(index, indent=1) + "\n")
    shutil.copyfile(package("lucide-static") / "LICENSE", OUT / "LICENSE-lucide.txt")


if __name__ == "__main__":
    main()
