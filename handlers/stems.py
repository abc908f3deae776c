"""Words of a text as a search compares them: small letters, without endings."""

import re
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import normalize

import snowballstemmer

WORD = re.compile(r"[^\W_]+")
MARKUP = re.compile(r"<[^>]+>")
TWO_DOTS = "\N{COMBINING DIAERESIS}"

SHORTEST = 2
"""Letters of a word that means something by itself ("ip")."""

_RUSSIAN = snowballstemmer.stemmer("russian")
_ENGLISH = snowballstemmer.stemmer("english")


def words(text: str) -> Iterator[str]:
    """The words of a text in small letters, without the two dots that most people do not type."""
    parted = normalize("NFD", MARKUP.sub(" ", text).casefold())
    plain = normalize("NFC", parted.replace(TWO_DOTS, ""))
    return (word for word in WORD.findall(plain) if len(word) >= SHORTEST)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without its ending, by the letters it is written in."""
    return str((_ENGLISH if word.isascii() else _RUSSIAN).stemWord(word))
