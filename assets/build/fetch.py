"""Gets the public npm packages that the assets are made from (needs `npm`), pinned and checked.

Here: names, versions, checksums, and `package(name)` which returns an unpacked folder.
Not here: what is made of them (the make_*.py beside this file).
"""

from __future__ import annotations

import base64
import hashlib
import os
import subprocess
import tarfile
from pathlib import Path

ASSETS = Path(__file__).resolve().parent.parent
CACHE = Path(os.environ.get("MUFAKAT_ASSET_CACHE", Path.home() / ".cache" / "mufakat-assets"))

# name -> (version, sha512 of the tarball as the npm registry states it)
PINNED: dict[str, tuple[str, str]] = {
    "@expo-google-fonts/inter": (
        "0.4.2",
        "syfiImMaDmq7cFi0of+waE2M4uSCyd16zgyWxdPOY7fN2VBmSLKEzkfbZgeOjJq61kSqPBNNtXjggiQiSD6gMQ==",
    ),
    "@expo-google-fonts/source-serif-4": (
        "0.4.1",
        "Ej4UXDjW1kwYPHG8YLq6fK1bqnJGb3K35J3S5atSL0ScKFAFLKvndxoTWeCls7mybtlS9x99hzwDeXCBkiI3rA==",
    ),
    "lucide-static": (
        "1.62.0",
        "WBZA/m2PvkFpMGHDtsBck5P2A9G4ehLlYu4GwwICcmEm1BvYVgj00lCDxKRWLlbMlOibLaiwdQ88G5pHkSWgwA==",
    ),
    "circle-flags": (
        "2.8.3",
        "62gm4tY7evXzNdLP+nFOzxEtCagbY4nSnrPNn/yOWFAvApvOWCAvyqL+NeLN+nfhGOGc4L+oSgEheqM3XE5w7g==",
    ),
    "world-atlas": (
        "2.0.2",
        "IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ==",
    ),
}


def package(name: str) -> Path:
    """Folder with the unpacked npm package `name`, downloaded once into the cache and checked."""
    version, checksum = PINNED[name]
    tarball = CACHE / f"{name.lstrip('@').replace('/', '-')}-{version}.tgz"
    folder = tarball.with_suffix("")
    if not folder.is_dir():
        CACHE.mkdir(parents=True, exist_ok=True)
        if not tarball.exists():
            command = ["npm", "pack", "--silent", f"{name}@{version}"]
            subprocess.run(command, cwd=CACHE, check=True, stdout=subprocess.DEVNULL)
        found = base64.b64encode(hashlib.sha512(tarball.read_bytes()).digest()).decode()
        if found != checksum:
            raise SystemExit(f"{name} {version}: checksum {found}, expected {checksum}")
        with tarfile.open(tarball) as tar:
            tar.extractall(folder, filter="data")
    return folder / "package"
