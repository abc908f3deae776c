"""What is said of an upload: a name fit to be shown, and the type its content has."""

import unicodedata
from pathlib import PurePosixPath

import filetype

LONGEST = 120
UNKNOWN = "application/octet-stream"


def display_name(name: str) -> str:
    """The last part of the name without control and direction marks: "../../x" is "x"."""
    last = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    visible = "".join(c for c in last if unicodedata.category(c)[0] != "C").strip(" .")
    if len(visible) <= LONGEST:
        return visible or "file"
    suffix = PurePosixPath(visible).suffix[:16]
    return visible[: LONGEST - len(suffix)] + suffix


def content_type(content: bytes, declared: str) -> str:
    """The type by content; the declared one only where content can't tell (texts, signatures)."""
    kind = filetype.guess(content)
    if kind is not None:
        return str(kind.mime)
    recognisable = filetype.get_type(mime=declared) is not None
    return UNKNOWN if recognisable or not declared else declared[:128].lower()
