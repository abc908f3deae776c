"""Numbers that are names: digits with spaces and dashes between them, and a label before."""

import re

from flows.readers.base import BadAnswer, echo
from flows.readers.text import require

_PARTS = re.compile(r"[\s\-–—_.]+")


def only_digits(text: str, label: str, noun: str) -> str:
    """Return the digits of `text`; `label` ("инн") before them is dropped.

    Raises `text.empty` and `<noun>.unclear` where anything but digits is left.
    """
    line = require(text)
    bare = re.sub(rf"^(?:{label})\s*[:№#]?\s*", "", line, flags=re.IGNORECASE)
    joined = _PARTS.sub("", bare)
    if not joined or not all(char.isdecimal() for char in joined):
        raise BadAnswer(f"{noun}.unclear", {"typed": echo(line)})
    return "".join(str(int(char)) for char in joined)
