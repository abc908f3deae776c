"""Codes of ТН ВЭД ЕАЭС: 4, 6, 8 or 10 digits, often written "1905 90 800 0"."""

import re

from flows.readers.base import Ask, BadAnswer, Read, echo
from flows.readers.text import split_many, unique

_LENGTHS = {4, 6, 8, 10}
_LAST_CHAPTER = 97
_FREE_CHAPTER = 77
_CODE = re.compile(
    r"(?:тн\s*вэд\s*(?:еаэс)?:?\s*)?([0-9][0-9 .]*)(?:\s*[–—-]?\s*[^\d\s].*)?", re.IGNORECASE
)


def read_tnved(text: str, ask: Ask) -> Read:
    """Read one code, or several parted by commas and lines, as bare digits.

    Raises `text.empty`, `tnved.unclear`, `tnved.length`, `tnved.chapter`, `list.too_many`,
    `list.one_only`.
    """
    values: list[str] = []
    for item in split_many(text, ask):
        if values and not any(map(str.isdigit, item)):
            continue  # the tail of a code's name, cut off at a comma
        values.append(_code(item))
    return Read(value=unique(values) if ask.many else values[0])


def _code(item: str) -> str:
    match = _CODE.fullmatch(item)
    if match is None:
        raise BadAnswer("tnved.unclear", {"typed": echo(item)})
    digits = re.sub(r"\D", "", match[1])
    if re.search(r"\d\s*[,;]\s*\d", item):
        raise BadAnswer("list.one_only", {"typed": echo(item)})
    if len(digits) not in _LENGTHS:
        raise BadAnswer("tnved.length", {"typed": echo(item), "length": str(len(digits))})
    if not 1 <= int(digits[:2]) <= _LAST_CHAPTER or int(digits[:2]) == _FREE_CHAPTER:
        raise BadAnswer("tnved.chapter", {"typed": digits})
    return digits
