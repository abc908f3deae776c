"""The stem of a Russian word, alike for all its forms: the Snowball algorithm.

Rules: snowballstem.org/algorithms/russian/stemmer.html; the endings are data
(`flows/reference/russian_endings.json`). Words of other alphabets stay as they are.
"""

from collections.abc import Iterable
from functools import cache, lru_cache

from pydantic import BaseModel

from flows.reference import data

SHORTEST = 3
"""Letters before the last one of a stem that may have lost a vowel, or have one too many."""


class Endings(BaseModel, frozen=True):
    """The endings by kind; those "after_a" count only behind one of the letters `after_a`."""

    vowels: str
    after_a: str
    gerund_after_a: tuple[str, ...]
    gerund: tuple[str, ...]
    adjective: tuple[str, ...]
    participle_after_a: tuple[str, ...]
    participle: tuple[str, ...]
    reflexive: tuple[str, ...]
    verb_after_a: tuple[str, ...]
    verb: tuple[str, ...]
    noun: tuple[str, ...]
    superlative: tuple[str, ...]
    derivational: tuple[str, ...]
    plural_i: str
    doubled: str
    soft_sign: str
    fleeting: tuple[str, ...]
    fleeting_before: str


@cache
def endings() -> Endings:
    """The endings, read once."""
    return Endings.model_validate_json(data.text("russian_endings.json"))


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a word in lower case, with "е" for "ё"."""
    known = endings()
    begins = _after_vowel(word, 0, known.vowels)
    if begins is None:
        return word
    head, tail = word[:begins], word[begins:]
    tail = _inflection(tail, known)
    tail = tail.removesuffix(known.plural_i)
    second = _second_region(word, known.vowels) - begins
    tail = _without(tail, known.derivational, second) or tail
    return head + _tidied(tail, known)


def alike(root: str) -> frozenset[str]:
    """Stems of the same word with and without its fleeting vowel, which the algorithm parts."""
    known = endings()
    last, head = known.fleeting_before, root.removesuffix(known.fleeting_before)
    if head == root or len(head) < SHORTEST:
        return frozenset({root})
    dropped = {head[:-1] + last for vowel in known.fleeting if head.endswith(vowel)}
    grown = {head + vowel + last for vowel in known.fleeting if head[-1] not in known.vowels}
    return frozenset({root, *dropped, *grown})


def _inflection(tail: str, known: Endings) -> str:
    """The first step: a gerund's ending, else what a verb, an adjective or a noun ends in."""
    found = _either(tail, known.gerund, known.gerund_after_a, known)
    if found is not None:
        return found
    reflexive = _without(tail, known.reflexive)
    tail = tail if reflexive is None else reflexive
    adjective = _without(tail, known.adjective)
    if adjective is not None:
        participle = _either(adjective, known.participle, known.participle_after_a, known)
        return adjective if participle is None else participle
    verb = _either(tail, known.verb, known.verb_after_a, known)
    if verb is not None:
        return verb
    noun = _without(tail, known.noun)
    return tail if noun is None else noun


def _tidied(tail: str, known: Endings) -> str:
    """The last step: a superlative, a doubled consonant or a soft sign."""
    if not tail.endswith(known.doubled):
        superlative = _without(tail, known.superlative)
        if superlative is None:
            return tail.removesuffix(known.soft_sign)
        tail = superlative
    return tail[:-1] if tail.endswith(known.doubled) else tail


def _either(tail: str, free: Iterable[str], bound: Iterable[str], known: Endings) -> str | None:
    """Without the longest ending of both kinds; None where there is none."""
    found = [ending for ending in free if tail.endswith(ending)]
    found += [
        ending
        for ending in bound
        if tail.endswith(ending) and tail[: -len(ending)].endswith(tuple(known.after_a))
    ]
    return tail[: -len(max(found, key=len))] if found else None


def _without(tail: str, of: Iterable[str], after: int = 0) -> str | None:
    """Without the longest of these endings, if it begins at `after` or later; else None."""
    longest = max((ending for ending in of if tail.endswith(ending)), key=len, default=None)
    if longest is None or len(tail) - len(longest) < after:
        return None
    return tail[: -len(longest)]


def _after_vowel(word: str, start: int, vowels: str) -> int | None:
    """Where the region after the first vowel begins."""
    for place in range(start, len(word)):
        if word[place] in vowels:
            return place + 1
    return None


def _second_region(word: str, vowels: str) -> int:
    """Where R2 begins: twice behind a consonant that follows a vowel."""
    place = 0
    for _ in range(2):
        vowel = _after_vowel(word, place, vowels)
        if vowel is None:
            return len(word)
        consonant = next((n for n in range(vowel, len(word)) if word[n] not in vowels), None)
        if consonant is None:
            return len(word)
        place = consonant + 1
    return place
