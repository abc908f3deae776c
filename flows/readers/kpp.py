"""КПП: nine characters, the fifth and sixth of which may be letters."""

import re

from flows.readers.base import Ask, BadAnswer, Read, echo
from flows.readers.text import require

_LENGTH = 9
_FORM = re.compile(r"[0-9]{4}[0-9A-Z]{2}[0-9]{3}")
# Cyrillic letters that look Latin are what a Russian keyboard gives.
_LATIN = str.maketrans("АВЕКМНОРСТУХ", "ABEKMHOPCTYX")


def read_kpp(text: str, ask: Ask) -> Read:
    """Read a КПП as nine characters. Raises `text.empty`, `kpp.unclear`, `kpp.length`."""
    line = require(text)
    bare = re.sub(r"^(?:кпп|kpp)\s*[:№#]?\s*", "", line, flags=re.IGNORECASE)
    code = re.sub(r"[\s\-]", "", bare).upper().translate(_LATIN)
    if code.isalnum() and len(code) != _LENGTH:
        raise BadAnswer("kpp.length", {"typed": echo(line), "length": str(len(code))})
    if not _FORM.fullmatch(code) or not code.strip("0"):
        raise BadAnswer("kpp.unclear", {"typed": echo(line)})
    return Read(value=code)
