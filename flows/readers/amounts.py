"""The grammar of amounts: digits with marks, multipliers ("тыс", "млн") and number words.

An amount is a run of terms, each a number and perhaps a multiplier, from the greatest down:
"1 000 000", "1,5 млн", "2 млн 300 тыс", "полтора миллиона", "двести тысяч".
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from itertools import pairwise

from flows.readers import number_words

NBSP = "\u00a0"
# Beyond it no sum is meant, and Decimal would begin to round.
LONGEST = 16

_THOUSAND = Decimal(1000)
_MARKED = re.compile(r"(\d+)([.,])(\d+)")
_GROUPED = re.compile(r"([1-9]\d{0,2})(?:([ '.,])\d{3})(?:\2\d{3})*(?:([.,])(\d+))?")
_TOKEN = re.compile(r"\d(?:[\d '.,]*\d)?|[^\W\d_]+|\S")


class Three(Enum):
    """What one mark before exactly three digits means where nothing else tells."""

    GROUP = "thousands"
    DECIMAL = "decimals"
    ASK = "nobody knows"


@dataclass(frozen=True)
class Notation:
    """How amounts of one kind are written.

    `units` are words that may follow the number, `mark` a decimal mark that is trusted even
    before three digits.
    """

    units: frozenset[str]
    three: Three
    mark: str = ""
    multipliers: Mapping[str, Decimal] = field(default_factory=lambda: number_words.MULTIPLIERS)


class UnclearError(Exception):
    """This is no amount."""


class AmbiguousError(Exception):
    """The amount can be read in several ways."""

    def __init__(self, *readings: Decimal) -> None:
        super().__init__(*readings)
        self.readings = readings


def parse(line: str, notation: Notation) -> Decimal:
    """Return the amount in `line`, a cleaned line. Raises `UnclearError`, `AmbiguousError`."""
    words = _TOKEN.findall(_ascii_digits(line).casefold().replace("ё", "е"))
    sign, words = _sign(words)
    while words and (words[-1] in notation.units or (words[-1] == "." and len(words) > 1)):
        words = words[:-1]
    try:
        terms = _terms([word for word in words if word != "."], notation)
        _refuse_disorder(terms)
    except AmbiguousError as fault:
        raise AmbiguousError(*(sign * reading for reading in fault.readings)) from None
    return sign * sum((number * factor for number, factor in terms), Decimal(0))


def plain(value: Decimal) -> str:
    """Return the shortest notation of the value without exponent: "0", "12.5", "-3"."""
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def grouped(value: Decimal, language: str) -> str:
    """Return the number for a person: groups parted by NBSP, the language's decimal mark."""
    text = f"{Decimal(plain(value)):,f}".replace(",", NBSP)
    return text.replace(".", ",") if language == "ru" else text


def _ascii_digits(line: str) -> str:
    # int() would take any script's digits; one alphabet keeps the patterns below honest.
    return "".join(str(int(char)) if char.isdecimal() else char for char in line)


def _sign(words: list[str]) -> tuple[int, list[str]]:
    if words and words[0] in {"-", "−", "–", "минус", "minus"}:
        return -1, words[1:]
    if words and words[0] == "+":
        return 1, words[1:]
    return 1, words


def _terms(words: list[str], notation: Notation) -> list[tuple[Decimal, Decimal]]:
    terms: list[tuple[Decimal, Decimal]] = []
    pending: list[str] = []
    for word in words:
        factor = notation.multipliers.get(word)
        if factor is None:
            pending.append(word)
        else:
            terms.append((_times(pending, factor, notation), factor))
            pending = []
    if pending or not terms:
        terms.append((_value(pending, notation), Decimal(1)))
    return terms


def _times(words: list[str], factor: Decimal, notation: Notation) -> Decimal:
    """Return how many times the factor is meant; "миллион" alone is one million."""
    if not words:
        return Decimal(1)
    try:
        return _value(words, notation)
    except AmbiguousError as fault:
        raise AmbiguousError(*(factor * reading for reading in fault.readings)) from None


def _value(words: list[str], notation: Notation) -> Decimal:
    if len(words) == 1 and words[0][0].isdecimal():
        return _digits(words[0], notation)
    spoken = number_words.value(words)
    if spoken is None:
        raise UnclearError
    return spoken


def _digits(text: str, notation: Notation) -> Decimal:
    if sum(map(str.isdecimal, text)) > LONGEST:
        raise UnclearError
    if text.isdecimal():
        return Decimal(text)
    marked = _MARKED.fullmatch(text)
    groups = _GROUPED.fullmatch(text)
    if marked and groups is None:
        return Decimal(f"{marked[1]}.{marked[3]}")
    if marked:
        return _three(marked, notation)
    if groups is None or groups[2] == groups[3]:
        raise UnclearError
    whole = text[: groups.start(3)] if groups[3] else text
    return Decimal(re.sub(r"\D", "", whole) + (f".{groups[4]}" if groups[4] else ""))


def _three(marked: re.Match[str], notation: Notation) -> Decimal:
    decimal, group = Decimal(f"{marked[1]}.{marked[3]}"), Decimal(marked[1] + marked[3])
    if notation.three is Three.DECIMAL or marked[2] == notation.mark:
        return decimal
    if notation.three is Three.GROUP:
        return group
    raise AmbiguousError(group, decimal)


def _refuse_disorder(terms: list[tuple[Decimal, Decimal]]) -> None:
    """A lesser term must fit below the greater one: "2 тыс 300 млн" is a slip."""
    for (number, factor), (next_number, next_factor) in pairwise(terms):
        if next_number * next_factor >= factor:
            raise UnclearError
        # "2 млн 300" is said for 2 300 000 as well as for 2 000 300.
        if next_factor == 1 and factor > _THOUSAND and next_number < _THOUSAND:
            whole = number * factor
            raise AmbiguousError(whole + next_number * factor / _THOUSAND, whole + next_number)
