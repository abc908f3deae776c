"""Sums in roubles: "1,5 млн", "150 тыс. руб.", "1 000 000 ₽", "полтора миллиона"."""

import re
from decimal import Decimal

from flows.readers.amounts import AmbiguousError, Notation, Three, UnclearError, grouped, parse
from flows.readers.base import Ask, BadAnswer, Read, echo
from flows.readers.number_words import MULTIPLIERS
from flows.readers.numbers import bounded
from flows.readers.text import require

_KOPECK = Decimal("0.01")
_ROUBLES = frozenset(
    ["₽", "руб", "рублей", "рубля", "рубль", "р", "rub", "rur", "rubles", "roubles"]
)
# Beside a sum these can't be tonnes, metres or miles.
_SHORT = {"т": Decimal(10) ** 3, "тр": Decimal(10) ** 3, "m": Decimal(10) ** 6}
_NOTATION = Notation(_ROUBLES, Three.ASK, multipliers={**MULTIPLIERS, **_SHORT})
_FOREIGN = re.compile(
    r"[$€£¥]|\b(?:usd|eur|cny|kzt|byn|доллар\w*|долл|евро|юан\w+|тенге|euros?|dollars?)\b",
    re.IGNORECASE,
)
_WITH_KOPECKS = re.compile(r"(.*\d\s*(?:₽|р|руб\w*)\.?)\s*(\d{1,2})\s*(?:коп\w*|к)\.?")


def read_money(text: str, ask: Ask) -> Read:
    """Read a sum in roubles as a string with two decimals ("1500000.00").

    Raises `text.empty`, `money.unclear`, `money.ambiguous` (with its readings),
    `money.currency`, `money.kopecks`, `number.too_small`, `number.too_big`.
    """
    line = require(text)
    if _FOREIGN.search(line):
        raise BadAnswer("money.currency", {"typed": echo(line)})
    try:
        value = _sum(line)
    except AmbiguousError as fault:
        raise _ambiguous(line, fault, ask) from None
    except UnclearError:
        raise BadAnswer("money.unclear", {"typed": echo(line)}) from None
    bounded(value, ask)
    if not _has_whole_kopecks(value):
        raise BadAnswer("money.kopecks", {"typed": echo(line)})
    return Read(value=f"{abs(value) if value == 0 else value:.2f}")


def _ambiguous(line: str, fault: AmbiguousError, ask: Ask) -> BadAnswer:
    possible = filter(_has_whole_kopecks, fault.readings)
    suggest = "|".join(grouped(reading, ask.language) for reading in possible)
    return BadAnswer("money.ambiguous", {"typed": echo(line), "suggest": suggest})


def _has_whole_kopecks(value: Decimal) -> bool:
    return value % _KOPECK == 0


def _sum(line: str) -> Decimal:
    parts = _WITH_KOPECKS.fullmatch(line.casefold())
    if parts is None:
        return parse(line.removeprefix("₽").lstrip(), _NOTATION)
    roubles = parse(parts[1], _NOTATION)
    if roubles != roubles.to_integral_value():
        raise UnclearError
    kopecks = Decimal(parts[2]) * _KOPECK
    return roubles - kopecks if roubles < 0 else roubles + kopecks
