"""Finding things by the names people give them, whatever the case, ё, hyphens and accents."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from enum import Enum

_LONGEST_NAME = 80
_CLOSE = 0.72
_SUGGESTIONS = 3
_SHORT_WORDS: Mapping[str, str] = {
    "обл": "область",
    "респ": "республика",
    "ао": "автономный округ",
    "&": "and",
}
# "г.Москва" and "город Москва" are Москва.
_CITY = re.compile(r"^(?:г|город)(?:\.\s*|\s+)")


class Match(Enum):
    """How a name was found."""

    EXACT = "one thing has this name"
    AMBIGUOUS = "several things share it"
    SLIP = "none has it, but some have a name much like it"
    UNKNOWN = "nothing is like it"


class Names:
    """An index from names to ids."""

    def __init__(
        self,
        names: Mapping[str, Iterable[str]],
        ambiguous: Mapping[str, Sequence[str]],
    ) -> None:
        """Index `names` (id -> its names) and `ambiguous` (name -> ids)."""
        self._ids = {normal(name): id_ for id_, known in names.items() for name in known}
        self._ambiguous = {normal(name): tuple(ids) for name, ids in ambiguous.items()}
        self._all = (*self._ids, *self._ambiguous)

    def find(self, typed: str) -> tuple[Match, tuple[str, ...]]:
        """Return how `typed` matches and the ids it may mean, the likeliest first."""
        name = normal(typed)
        if name in self._ambiguous:
            return Match.AMBIGUOUS, self._ambiguous[name]
        if name in self._ids:
            return Match.EXACT, (self._ids[name],)
        close = self._close(name)
        return (Match.SLIP, close) if close else (Match.UNKNOWN, ())

    def _close(self, name: str) -> tuple[str, ...]:
        if len(name) > _LONGEST_NAME:
            return ()
        found: list[str] = []
        for match in get_close_matches(name, self._all, n=2 * _SUGGESTIONS, cutoff=_CLOSE):
            found.extend(self._ambiguous.get(match) or (self._ids[match],))
        return tuple(dict.fromkeys(found))[:_SUGGESTIONS]


def normal(name: str) -> str:
    """Return the name in the form names are compared in."""
    place = _CITY.sub("", name.strip().casefold().replace("ё", "е"))
    bare = unicodedata.normalize("NFKD", place)
    letters = "".join(char for char in bare if not unicodedata.combining(char))
    words = re.sub(r"[^\w&]+", " ", re.sub(r"[.'’`«»\"]", "", letters)).split()
    return " ".join(_SHORT_WORDS.get(word, word) for word in words)
