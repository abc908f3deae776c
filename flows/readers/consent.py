"""A declaration that is confirmed, and a text that is read: both have only one answer."""

from flows.readers.base import Ask, BadAnswer, Read, echo
from flows.readers.text import require
from flows.readers.yes_no import read_yes_no

_READ = {"понятно", "понял", "поняла", "ясно", "хорошо", "прочитал", "прочитала", "прочитано"}
_READ |= {"дальше", "далее", "got it", "clear", "understood", "next", "read"}


def read_consent(text: str, ask: Ask) -> Read:
    """Read a "yes" as True. Raises `text.empty`, `consent.refused`, `consent.unclear`."""
    try:
        said = read_yes_no(text, ask)
    except BadAnswer as bad:
        if bad.code != "yes_no.unclear":
            raise
        raise BadAnswer("consent.unclear", bad.data) from None
    if said.value is not True:
        raise BadAnswer("consent.refused")
    return said


def read_info(text: str, ask: Ask) -> Read:
    """Read "got it" and every "yes" as True. Raises `text.empty`, `info.unclear`."""
    line = require(text)
    if line.casefold().strip(" .!)") in _READ:
        return Read(value=True)
    try:
        said = read_yes_no(text, ask)
    except BadAnswer:
        raise BadAnswer("info.unclear", {"typed": echo(line)}) from None
    if said.value is not True:
        raise BadAnswer("info.unclear", {"typed": echo(line)})
    return said
