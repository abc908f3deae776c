"""What the shipped fonts can show. Typst leaves an unknown character out without a word."""

import re
import struct
from functools import cache
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"
TEXT_FONT = "PTF55F.ttf"
"""PT Serif: the font of answers. All shipped fonts have the same characters."""

BOX = "□"
"""Stands in print for a character that no font has."""

MARKS = frozenset("□☐☒○●\u200b\n\t")
"""From the font that is built into typst (DejaVu Sans Mono), and what needs no glyph."""

_SEGMENTS = 4
_LAST = 0xFFFF
_JOINERS = re.compile("[\u200c\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]")
_LONG_WORD = re.compile(r"\S{25}(?=\S)")


def printable(text: str) -> str:
    """Return the text with `BOX` for each character that can't be shown.

    Joiners and skin tones go with the emoji they belong to. A word of any length may break.
    """
    shown = "".join(char if _shows(char) else BOX for char in _JOINERS.sub("", text))
    return _LONG_WORD.sub(lambda match: match[0] + "\u200b", shown)


@cache
def covered() -> frozenset[int]:
    """Return the code points that the text font has a glyph for."""
    font = (FONTS / TEXT_FONT).read_bytes()
    table = _table(font, b"cmap")
    for record in range(struct.unpack_from(">H", font, table + 2)[0]):
        _, _, offset = struct.unpack_from(">HHL", font, table + 4 + 8 * record)
        if struct.unpack_from(">H", font, table + offset)[0] == _SEGMENTS:
            return _segments(font, table + offset)
    raise ValueError(TEXT_FONT)


def _shows(char: str) -> bool:
    return ord(char) in covered() or char in MARKS


def _table(font: bytes, tag: bytes) -> int:
    count = struct.unpack_from(">H", font, 4)[0]
    records = [struct.unpack_from(">4sLLL", font, 12 + 16 * place) for place in range(count)]
    return next(int(offset) for name, _, offset, _ in records if name == tag)


def _segments(font: bytes, start: int) -> frozenset[int]:
    """Read a character map of format 4: ranges of code points [OpenType, cmap]."""
    count = struct.unpack_from(">H", font, start + 6)[0] // 2
    ends = struct.unpack_from(f">{count}H", font, start + 14)
    starts = struct.unpack_from(f">{count}H", font, start + 16 + 2 * count)
    points = (range(first, last + 1) for first, last in zip(starts, ends, strict=True))
    return frozenset(point for segment in points for point in segment if point != _LAST)
