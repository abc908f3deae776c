"""What reading a country and reading a region have in common."""

import re
from collections.abc import Callable

from flows.readers.base import Ask, BadAnswer, Read, echo
from flows.readers.text import split_many, unique
from flows.reference.names import Match, Names

Label = Callable[[str], str]
Refuse = Callable[[str], None]

_AND = re.compile(r"\s+(?:и|and|плюс)\s+|\s*[/+&]\s*")
_CODES = {
    Match.AMBIGUOUS: "ambiguous",
    Match.SLIP: "slip",
    Match.UNKNOWN: "unknown",
}


class Places:
    """A directory one question asks from."""

    def __init__(self, noun: str, names: Names, label: Label, allowed: frozenset[str] | None):
        """`noun` begins the codes of errors; `allowed` narrows what may be suggested."""
        self._noun = noun
        self._names = names
        self._label = label
        self._allowed = allowed

    def read(self, text: str, ask: Ask) -> Read:
        """Read one name, or several parted by commas, lines and "и"."""
        items = split_many(text, ask)
        values = unique([id_ for item in items for id_ in self._item(item, ask.many)])
        return Read(value=values if ask.many else values[0])

    def _item(self, item: str, many: bool) -> list[str]:
        match, ids = self._find(item)
        if match is Match.EXACT:
            return [ids[0]]
        parts = [part for part in _AND.split(item) if part]
        if many and len(parts) > 1:
            return [self._one(part) for part in parts]
        return [self._one(item)]

    def _one(self, typed: str) -> str:
        match, ids = self._find(typed)
        if match is Match.EXACT:
            return ids[0]
        data = {"typed": echo(typed)}
        if ids:
            data["suggest"] = "|".join(self._label(id_) for id_ in ids)
        raise BadAnswer(f"{self._noun}.{_CODES[match]}", data)

    def _find(self, typed: str) -> tuple[Match, tuple[str, ...]]:
        match, ids = self._names.find(typed)
        if match is Match.EXACT or self._allowed is None:
            return match, ids
        allowed = tuple(id_ for id_ in ids if id_ in self._allowed)
        if match is Match.AMBIGUOUS and len(allowed) == 1:
            return Match.EXACT, allowed
        return (match, allowed) if allowed else (Match.UNKNOWN, ())
