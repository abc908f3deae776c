"""How a text fits into a cell: how many lines it takes, and where a long word may break."""

import re
from collections.abc import Sequence

from storage.exports.placeholders import RULE

WIDTHS = {"portrait": 170, "landscape": 267}
"""Millimetres of a page to write on."""

LONG = 16
"""Lines of a row that may break over pages; a shorter row stays whole."""

LONG_NAME = 120
"""Characters of a name under a signature that may break over pages: it is no name."""

BREAK = "\u200b"
"""Where a word may go on in the next line."""

_LETTER = 0.19
"""Millimetres that a letter needs, for each point of its size."""

_BOLD = 0.85
"""Letters of a head that fit where one of the text's does."""

_PADDING = 3
"""Millimetres of a cell that are not written on."""

_LEAST = 3

_RUSSIAN = re.compile(r"[а-яёА-ЯЁ.,;:()«»-]{1,30}")
"""Words that typst hyphenates itself."""

_SIGN = re.compile(r"(?<=[/.,;?&=_@+-])(?=[^/.])")


def letters(width: float, size: float) -> int:
    """How many letters of `size` points a line of `width` millimetres holds, at a guess."""
    return max(int((width - _PADDING) / (size * _LETTER)), _LEAST)


def long(texts: Sequence[str], fits: Sequence[int]) -> bool:
    """Whether the cells of a row, each with so many letters a line, make it long."""
    return any(_lines(text, fit) > LONG for text, fit in zip(texts, fits, strict=True))


def tight(texts: Sequence[str], fits: Sequence[int]) -> bool:
    """Whether a bold word is wider than its column."""
    return any(
        len(word) > _BOLD * fit
        for text, fit in zip(texts, fits, strict=True)
        for word in text.split()
    )


def narrow(cells: Sequence[str], fits: Sequence[int]) -> list[str]:
    """Cells in which a word that is wider than its column may break, best after a sign."""
    return [_fitting(cell, fit) for cell, fit in zip(cells, fits, strict=True)]


def _lines(text: str, fit: int) -> int:
    return sum(len(part) // fit + 1 for part in text.split("\n"))


def _fitting(cell: str, fit: int) -> str:
    return re.sub(rf"[^\s{RULE}]{{{fit + 1},}}", lambda word: _broken(word[0], fit), cell)


def _broken(word: str, fit: int) -> str:
    if _RUSSIAN.fullmatch(word):
        return word
    parts = _SIGN.split(word.replace(BREAK, ""))
    return BREAK.join(part if len(part) <= fit else BREAK.join(part) for part in parts)
