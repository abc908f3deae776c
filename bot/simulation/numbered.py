"""Codes that conditions compare as numbers: real ones, with their check digits, on either side."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from flows.readers.base import Ask, BadAnswer
from flows.readers.registry import READERS

SPANS = {
    "inn": ((10, 0, 10**10), (12, 0, 10**12)),
    "ogrn": ((13, 10**12, 10**13), (15, 3 * 10**14, 5 * 10**14)),
    "kpp": ((9, 0, 10**9),),
}
"""How many digits a code has, and between which numbers it lies."""

TRIED = 200
"""Neighbours among which a code is looked for: one in a hundred has the right check digits."""

ANY = Ask(today=date(2026, 1, 1))


def codes(kind: str, marks: Iterable[int]) -> Iterator[str]:
    """For each length the first and the last code between any two of the marks."""
    for length, least, most in SPANS[kind]:
        ends = {least, most, *(mark + step for mark in marks for step in (0, 1))}
        within = sorted(end for end in ends if least <= end <= most)
        for low, high in pairwise(within):
            upward = range(low, min(high, low + TRIED))
            downward = range(high - 1, max(low, high - TRIED) - 1, -1)
            for tried in (upward, downward):
                yield from _first(kind, (f"{number:0{length}}" for number in tried))


def _first(kind: str, typed: Iterable[str]) -> Iterator[str]:
    """The first that is a code, if any is."""
    for text in typed:
        try:
            READERS[kind](text, ANY)
        except BadAnswer:
            continue
        yield text
        return
