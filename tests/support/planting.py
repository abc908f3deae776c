"""Copies of a pack with one thing spoilt."""

import shutil
from pathlib import Path

from storage.packs import PACKS

PACK = "rec-marketplaces"


def copied(folder: Path) -> Path:
    """A folder of packs with a copy of the real one in it."""
    shutil.copytree(PACKS / PACK, folder / PACK)
    return folder


def planted(folder: Path, file: str, old: str, new: str) -> int:
    """Replace the first `old` in a file of the copy; return the line where it stood."""
    path = copied(folder) / PACK / file
    source = path.read_text(encoding="utf-8")
    assert old in source, f"{file} has no {old!r}"
    path.write_text(source.replace(old, new, 1), encoding="utf-8")
    return source.count("\n", 0, source.index(old)) + 1
