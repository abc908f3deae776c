"""Words of a text as a search compares them: small letters, without endings."""

import re
from collections.abc import Iterator
from functools import lru_cache

import snowballstemmer

WORD = re.compile(r"[^\W_]+")
MARKUP = re.compile(r"<[^>]+>")
SHORTEST = 2
"""Letters of a word that means something by itself ("ip")."""

_RUSSIAN = snowballstemmer.stemmer("russian")
_ENGLISH = snowballstemmer.stemmer("english")


def words(text: str) -> Iterator[str]:
    """The words of a text in small letters; ё counts as е, as most people type it."""
    plain = MARKUP.sub(" ", text).casefold().replace("\N{CYRILLIC SMALL LETTER IO}", _IE)
    return (word for word in WORD.findall(plain) if len(word) >= SHORTEST)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without its ending, by the letters it is written in."""
    return str((_ENGLISH if word.isascii() else _RUSSIAN).stemWord(word))


_IE = "\N{CYRILLIC SMALL LETTER IE}"
