"""Formats of drawings, and the endings of their files."""

from pathlib import Path
from typing import Literal

Format = Literal["svg", "dot", "mermaid"]

ENDINGS: dict[str, Format] = {
    ".svg": "svg",
    ".dot": "dot",
    ".gv": "dot",
    ".mmd": "mermaid",
    ".mermaid": "mermaid",
}
"""What the ending of a file says about its format."""


def chosen(wished: Format | None, out: Path | None) -> Format | None:
    """The format of the drawing: the wished one, else that of the file's ending, else a picture.

    None where the file would be called what it is not: a drawing in "form.png" opens nowhere.
    """
    ending = "" if out is None else out.suffix.lower()
    if not ending:
        return wished or "svg"
    told = ENDINGS.get(ending)
    return told if wished in {None, told} else None
