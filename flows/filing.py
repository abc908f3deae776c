"""Names of files that every computer can hold: Windows is the strictest, and staff work on it."""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath

LONGEST = 80
"""Characters of one name: the whole path has to fit in Windows' 260."""

FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
DEVICES = frozenset(
    {
        "con",
        "prn",
        "aux",
        "nul",
        *(f"{kind}{n}" for kind in ("com", "lpt") for n in "0123456789¹²³"),
    }
)
"""Names that Windows keeps for itself, with any ending."""

SUFFIX = 12
"""Characters of an ending that is kept when a name is cut."""


def safe(name: str, longest: int = LONGEST) -> str:
    """The name without what no file may be called: never empty, no path, at most `longest`."""
    shown = unicodedata.normalize("NFC", name)
    shown = "".join(" " if unicodedata.category(one)[0] in "CZ" else one for one in shown)
    shown = " ".join(FORBIDDEN.sub("_", shown).split()).strip(" .")
    if shown.partition(".")[0].strip().lower() in DEVICES:
        shown = f"_{shown}"
    if len(shown) > longest:
        suffix = PurePosixPath(shown).suffix
        suffix = suffix if len(suffix) <= SUFFIX else ""
        shown = shown[: longest - len(suffix)].rstrip(" .") + suffix
    return shown or "_"


def distinct(paths: Iterable[str]) -> list[str]:
    """The paths in their order, those that another has already told apart by a number.

    Letters of either case are one on Windows, and so are forms of one letter on a Mac.
    """
    taken: set[str] = set()
    found = []
    for path in paths:
        folder, slash, name = path.rpartition("/")
        ending = PurePosixPath(name).suffix
        stem = name[: len(name) - len(ending)] if ending else name
        one, count = path, 1
        while _folded(one) in taken:
            count += 1
            one = f"{folder}{slash}{stem} ({count}){ending}"
        taken.add(_folded(one))
        found.append(one)
    return found


def _folded(path: str) -> str:
    return unicodedata.normalize("NFKD", path).casefold()
