"""Text as people send it: cleaned of what can't be seen, then measured."""

import re
import unicodedata

from flows.readers.base import MANY_LIMIT, Ask, BadAnswer, Read

# Line and paragraph separators of Unicode, and the newlines of other systems.
_NEWLINES = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_INVISIBLE = {"Cc", "Cf", "Cs"}
# Letters by category, blank to the eye: Hangul fillers and the empty Braille cell.
_BLANK = set("\u115f\u1160\u2800\u3164\uffa0")
_PLANE_END = 0xFFFE
_NONCHARACTERS = range(0xFDD0, 0xFDF0)


def clean(text: str) -> str:
    """Return `text` without control, zero-width and direction marks, trimmed, NFC.

    NBSP and every other space become a plain space; line breaks stay. Lone surrogates and
    Unicode's noncharacters go as well: neither UTF-8 nor XML (DOCX, XLSX) can hold them.
    """
    broken = _NEWLINES.sub("\n", text)
    kept = "".join(_seen(char) for char in broken)
    lines = [line.strip(" ") for line in unicodedata.normalize("NFC", kept).split("\n")]
    return "\n".join(lines).strip("\n")


def one_line(text: str) -> str:
    """Return the cleaned text on one line with single spaces."""
    return " ".join(clean(text).split())


def _seen(char: str) -> str:
    if char in "\n ":
        return char
    if char == "\t" or char in _BLANK or unicodedata.category(char) == "Zs":
        return " "
    if unicodedata.category(char) in _INVISIBLE or _is_noncharacter(ord(char)):
        return ""
    return char


def _is_noncharacter(point: int) -> bool:
    return point & _PLANE_END == _PLANE_END or point in _NONCHARACTERS


def require(text: str) -> str:
    """Return the cleaned line; raise `text.empty` when nothing is left of it."""
    line = one_line(text)
    if not line:
        raise BadAnswer("text.empty")
    return line


def split_many(text: str, ask: Ask, separators: str = ",;\n") -> list[str]:
    """Part an answer into its items, one unless `ask.many`; empty items are dropped.

    Raises `text.empty` and `list.too_many`.
    """
    if not ask.many:
        return [require(text)]
    pattern = "[" + re.escape(separators) + "]"
    items = [line for item in re.split(pattern, clean(text)) if (line := one_line(item))]
    if not items:
        raise BadAnswer("text.empty")
    if len(items) > MANY_LIMIT:
        raise BadAnswer("list.too_many", {"max": str(MANY_LIMIT)})
    return items


def unique(values: list[str]) -> list[str]:
    """Return the values without repetitions, in the order they were typed."""
    return list(dict.fromkeys(values))


def read_text(text: str, ask: Ask) -> Read:
    """Read one line of text. Raises `text.empty`, `text.too_short`, `text.too_long`."""
    return Read(value=_measured(one_line(text), ask))


def read_long_text(text: str, ask: Ask) -> Read:
    """Read text of several paragraphs; more than one blank line in a row becomes one."""
    return Read(value=_measured(re.sub(r"\n{3,}", "\n\n", clean(text)), ask))


def _measured(text: str, ask: Ask) -> str:
    if not text:
        raise BadAnswer("text.empty")
    length = len(text)
    if ask.max_length is not None and length > ask.max_length:
        raise BadAnswer("text.too_long", {"max": str(ask.max_length), "length": str(length)})
    if ask.min_length is not None and length < ask.min_length:
        raise BadAnswer("text.too_short", {"min": str(ask.min_length), "length": str(length)})
    return text
