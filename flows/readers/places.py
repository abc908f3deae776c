"""What reading a country and reading a region have in common."""

import re
from collections.abc import Callable

from flows.readers.base import Ask, BadAnswer, Read, echo
from flows.readers.text import split_many, unique
from flows.reference.names import Match, Names

Label = Callable[[str], str]
Refuse = Callable[[str], None]

_AND = re.compile(r"\s+(?:и|and|плюс)\s+|\s*[/+&|]\s*")
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
        items = [part for item in split_many(text, ask) for part in self._parts(item, ask.many)]
        values = unique([self._among(items, place) for place in range(len(items))])
        return Read(value=values if ask.many else values[0])

    def _parts(self, item: str, many: bool) -> list[str]:
        """Part "Китай и Казахстан", but not "Босния и Герцеговина", which is one name."""
        if not many or self._find(item)[0] is Match.EXACT:
            return [item]
        return [part for part in _AND.split(item) if part] or [item]

    def _among(self, items: list[str], place: int) -> str:
        """One of the items; what is suggested instead of it keeps the others."""
        try:
            return self._one(items[place])
        except BadAnswer as bad:
            lists = [[*items[:place], name, *items[place + 1 :]] for name in bad.suggestions]
            if len(items) == 1 or not lists:
                raise
            whole = "|".join(", ".join(names) for names in lists)
            raise BadAnswer(bad.code, {**bad.data, "whole": whole}) from bad

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
