"""Files in a pack's folder that nothing is read from and that were surely meant to be read.

What editors, Word and systems leave there, and notes of one's own, are nobody's business.
"""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from flows.compile import FOLDERS
from flows.compiling.source import Fault
from locales.lookup import LANGUAGES
from storage.exports import templates
from storage.pack_files import passed_over, printable

ENDINGS = ("yaml", "ftl", "docx")
"""Endings of what a pack is read from; one that is nearly so was mistyped."""

FULL = {*(folder.removesuffix("/") for folder in FOLDERS), *LANGUAGES}
"""Folders in which texts with a wrong ending are no notes."""


def strangers(folder: Path) -> Iterator[Fault]:
    """Files of the pack in `folder` with an ending or in a folder that they can't have."""
    for file in sorted(folder.rglob("*")):
        name = Path(printable(file.relative_to(folder).as_posix()))
        if file.is_file() and not passed_over(file) and _misplaced(name):
            yield Fault("file.unknown", name.as_posix(), 1, data={"file": name.as_posix()})


def _misplaced(name: Path) -> bool:
    parent, ending = name.parent.as_posix(), name.suffix.removeprefix(".")
    if ending == "ftl":
        return not (parent in LANGUAGES or (parent == "." and name.stem in LANGUAGES))
    if ending in {"docx", "typ"}:
        return parent != templates.FOLDER
    if ending == "txt":  # an editor adds it to a name that has its ending already
        return parent in FULL or Path(name.stem).suffix.removeprefix(".") in ENDINGS
    return ending != "yaml" and bool(get_close_matches(ending.lower(), ENDINGS))
