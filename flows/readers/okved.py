"""Codes of ОКВЭД 2: a class, and up to four digits more after dots ("10.71", "10.71.1")."""

import re

from flows.readers.base import Ask, BadAnswer, Read, echo
from flows.readers.text import one_line, split_many, unique

# What ОКВЭД 2 (ОК 029-2014) leaves free among the classes 01-99.
_FREE_CLASSES = {"00", "04", "34", "40", "44", "48", "54", "57", "67", "76", "83", "89"}
_CODE = re.compile(
    r"(?:оквэд\s*2?:?\s*)?(\d\d(?:\.\d{1,2}){0,2})(?:\s+[–—-]?\s*[^\d\s].*)?", re.IGNORECASE
)
_WITHOUT_DOTS = re.compile(r"[0-9]{3,6}|[0-9]{2}[, ][0-9]{1,2}(?:[, ][0-9]{1,2})?")
_GLUED = re.compile(r"(?<![\d.])[0-9]{2},[0-9]{1,2}(?![\d.])")
_SPACED = re.compile(r"(?<=\d)[ \t]+(?=\d\d\.)")


def read_okved(text: str, ask: Ask) -> Read:
    """Read one code, or several parted by commas and lines; words after a code are dropped.

    Raises `text.empty`, `okved.unclear`, `okved.dots` ("10,71" and "1071" with the code meant),
    `okved.unknown_class`, `list.too_many`, `list.one_only`.
    """
    if ask.many and (glued := _GLUED.search(text)):
        meant = _GLUED.sub(lambda code: code[0].replace(",", "."), text.replace("|", ","))
        raise _dots(glued[0], "" if meant == _mended(glued[0]) else one_line(meant))
    values: list[str] = []
    for item in split_many(_SPACED.sub(",", text) if ask.many else text, ask):
        if values and not any(map(str.isdigit, item)):
            continue  # the tail of a code's name, cut off at a comma
        values.append(_code(item))
    return Read(value=unique(values) if ask.many else values[0])


def _code(item: str) -> str:
    line = item.strip(" .")
    match = _CODE.fullmatch(line)
    if match is None and _WITHOUT_DOTS.fullmatch(line):
        raise _dots(line)
    if match is None and len(re.findall(r"\d\d\.\d", line)) > 1:
        raise BadAnswer("list.one_only", {"typed": echo(item)})
    if match is None or not match[1].isascii():
        raise BadAnswer("okved.unclear", {"typed": echo(item)})
    if match[1][:2] in _FREE_CLASSES:
        raise BadAnswer("okved.unknown_class", {"typed": match[1]})
    return match[1]


def _dots(typed: str, whole: str = "") -> BadAnswer:
    fault = {"typed": echo(typed), "suggest": _mended(typed)}
    return BadAnswer("okved.dots", {**fault, "whole": whole} if whole else fault)


def _mended(typed: str) -> str:
    digits = re.sub(r"\D", "", typed)
    return ".".join(digits[place : place + 2] for place in range(0, len(digits), 2))
