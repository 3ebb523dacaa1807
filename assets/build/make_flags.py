"""Draws the flags: round pictures with clear corners, one file a nation, named by lower-case ISO code.

Reads circle-flags. Besides the states of today: `eur` the European Union, `sun` the Soviet Union, `unn`
the United Nations, `xkx` Kosovo. Needs `rsvg-convert` and pillow. Writes assets/flags/CODE.png, SIZE pixels.
"""

from __future__ import annotations

import io
import shutil
import subprocess

from codes import two_to_three
from fetch import ASSETS, package
from PIL import Image

OUT = ASSETS / "flags"
SIZE = 96
# White flags need an edge on white paper.
RING = (
    '<circle cx="256" cy="256" r="250" fill="none" stroke="#14213D" stroke-opacity=".28" stroke-width="12"/>'
)
OTHERS = {"eu": "eur", "su": "sun", "un": "unn", "xk": "xkx"}


def main() -> None:
    OUT.mkdir(exist_ok=True)
    source = package("circle-flags") / "flags"
    wanted = {two.lower(): three for two, three in two_to_three().items()} | OTHERS
    total = 0
    for two, three in sorted(wanted.items()):
        drawing = source / f"{two}.svg"
        if not drawing.exists() or two == "xx":  # codes for private use
            continue
        size = ["--width", str(SIZE), "--height", str(SIZE)]
        svg = drawing.read_text().replace("</svg>", RING + "</svg>").encode()
        done = subprocess.run(["rsvg-convert", *size], input=svg, capture_output=True, check=True)
        picture = Image.open(io.BytesIO(done.stdout)).convert("RGBA")
        path = OUT / f"{three}.png"
        picture.save(path, optimize=True)
        total += path.stat().st_size
    print(f"{total // 1024} KB")
    shutil.copyfile(package("circle-flags") / "LICENSE.md", OUT / "LICENSE-circle-flags.md")


if __name__ == "__main__":
    main()
