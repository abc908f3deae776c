"""Full text: which words a text is found by, and what a query asks for.

Words are kept as stems, numbers of nine digits and more (phones, ИНН, ОГРН) with all their ends,
names with all ends of their words: so the beginning of what is kept is enough to find any part.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape

from flows.model import Question
from flows.reference.countries import Country, countries
from flows.reference.regions import Region, regions
from flows.stems import alike, stem

RULES = 1
"""Grows when words are kept in another way: what was kept before is then written anew."""

WORD = re.compile(r"[^\W_]+")

TAG = re.compile(r"<[^>]*>")

SPOKEN = re.compile(r"\+?\d[\d\s().\-]{5,}\d")
"""A number as people write it, in groups: a phone, mostly."""

LONG_NUMBER = 9
"""Digits from which on a number is found by any part."""

NUMBER_PART = 4
"""Digits that are a part to look for; fewer are looked for whole."""

NAME_PART = 3
"""Letters of the end of a word in a name that are kept."""

WORD_PART = 4
"""Letters from which on the beginning of a word is enough in a text."""

HASH = "#"
"""What a query begins with that means a tag and nothing else."""

LONGEST = 64
"""Characters of a word; what is longer is no word."""

WORDS = 8
"""Words of a query that are looked at."""

COUNTRY_DIGITS = 11
"""Digits of a Russian phone with its 7 or 8, which people put the one for the other."""

AROUND = 45
"""Characters that a snippet shows on either side of what was found."""


PLACES: Mapping[str, Callable[[], Mapping[str, Country | Region]]] = {
    "country": countries,
    "region": regions,
}
"""Kinds of questions whose answers are codes, with what the codes mean."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One word of a query: found as one of `whole`, or by what it begins with.

    `part` is for names and numbers, of which any part is kept; `beginning` for texts.
    """

    whole: frozenset[str]
    part: str
    beginning: str = ""

    def meets(self, word: str) -> bool:
        """Whether a word of a text, in lower case, is one that was looked for."""
        if word.isdigit():
            return word in self.whole or (bool(self.beginning) and self.beginning in word)
        found = stem(word)
        return found in self.whole or (bool(self.beginning) and found.startswith(self.beginning))


def folded(text: str) -> str:
    """Lower case of the same length, "ё" as "е" (both are one letter in what people type)."""
    lowered = text.lower()
    lowered = lowered if len(lowered) == len(text) else text
    return lowered.replace("\N{CYRILLIC SMALL LETTER IO}", "\N{CYRILLIC SMALL LETTER IE}")


def words(text: str) -> list[str]:
    """The words of a text, and numbers in groups once more as one."""
    found = [word for word in WORD.findall(folded(text)) if len(word) <= LONGEST]
    joined = ["".join(WORD.findall(spoken)) for spoken in SPOKEN.findall(text)]
    return [*found, *(number for number in joined if len(number) <= LONGEST)]


def kept_words(texts: Iterable[str]) -> frozenset[str]:
    """What texts are found by."""
    return frozenset(kept for text in texts for word in words(text) for kept in _kept(word))


def kept_name(texts: Iterable[str]) -> frozenset[str]:
    """What a name or a number is found by: any part of its words."""
    return frozenset(
        kept
        for text in texts
        for word in words(text)
        for kept in (word, *_kept(word), *_ends(word, NAME_PART))
    )


def wanted(query: str) -> tuple[Wanted, ...]:
    """What a query asks for; nothing when it holds no word."""
    bare = query.strip()
    if SPOKEN.fullmatch(bare):
        return (_wanted(_without_country("".join(WORD.findall(bare)))),)
    return tuple(_wanted(word) for word in dict.fromkeys(WORD.findall(folded(bare))))[:WORDS]


def named_tags(query: str, tags: Iterable[str]) -> list[str]:
    """The tags that a query means: the one that is called so, else those with all its words.

    In what a hashtag can't have, an underscore stands for a space.
    """
    said = words(query.replace("_", " "))
    asked = wanted(" ".join(said))
    of_tag = {tag: words(tag) for tag in tags}
    exact = [tag for tag, own in of_tag.items() if own == said and said]
    return exact or [
        tag
        for tag, own in of_tag.items()
        if asked and all(any(one.meets(word) for word in own) for one in asked)
    ]


def texts_in(value: object) -> Iterator[str]:
    """Every text and whole number inside an answer, also in its tables and lists."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, int) and not isinstance(value, bool):
        yield str(value)
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from texts_in(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts_in(each)


def picked_texts(question: Question, value: object) -> Iterator[str]:
    """The wordings of the options that were picked, the names of countries and regions."""
    for id_ in texts_in(value):
        place = PLACES[question.kind]().get(id_) if question.kind in PLACES else None
        if place is not None:
            yield from (place.ru, place.en)
        option = question.option_ids.get(id_)
        if option is not None:
            yield option.official
            yield from (option.label.ru, option.label.en) if option.label else ()


def unmarked(markup: str) -> str:
    """The text of Telegram's HTML."""
    return unescape(TAG.sub("", markup))


def snippet(text: str, query: Iterable[Wanted]) -> str:
    """The part of a text around the first word that was looked for; "" where there is none."""
    plain = " ".join(text.split())
    asked = tuple(query)
    for place in (*WORD.finditer(folded(plain)), *SPOKEN.finditer(plain)):
        word = "".join(WORD.findall(place[0]))
        if any(one.meets(word) for one in asked):
            return _around(plain, place.start(), place.end())
    return ""


def _around(text: str, start: int, end: int) -> str:
    before, after = max(0, start - AROUND), min(len(text), end + AROUND)
    head = "…" if before else ""
    tail = "…" if after < len(text) else ""
    return f"{head}{text[before:after].strip()}{tail}"


def _kept(word: str) -> Iterator[str]:
    if word.isdigit():
        yield word
        if len(word) >= LONG_NUMBER:
            yield from _ends(word, NUMBER_PART)
    else:
        yield stem(word)


def _ends(word: str, shortest: int) -> Iterator[str]:
    for start in range(1, len(word) - shortest + 1):
        yield word[start:]


def _wanted(word: str) -> Wanted:
    word = word[:LONGEST]
    if word.isdigit():
        return Wanted(frozenset({word}), word, word if len(word) >= NUMBER_PART else "")
    beginning = word if len(word) >= WORD_PART else ""
    # Twice: a surname's genitive ends as its nominative begins to look like an ending.
    root = stem(word)
    return Wanted(alike(root) | {stem(root)}, word, beginning)


def _without_country(number: str) -> str:
    return number[1:] if len(number) == COUNTRY_DIGITS and number[0] in "78" else number
