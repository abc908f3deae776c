"""Whole numbers, decimals and percents, as they are typed in Russian and English."""

from decimal import Decimal

from flows.readers.amounts import (
    AmbiguousError,
    Notation,
    Three,
    UnclearError,
    grouped,
    parse,
    plain,
)
from flows.readers.base import Ask, BadAnswer, Read, echo
from flows.readers.text import require

# More digits than any answer needs; above it JSON and spreadsheets begin to round.
LIMIT = Decimal(10) ** 15 - 1
_PIECES = frozenset(
    ["шт", "штук", "штуки", "штука", "чел", "человек", "человека", "ед", "единиц", "people", "pcs"]
)
_PERCENTS = frozenset(["%", "процент", "процента", "процентов", "percent"])
_WHOLE = Notation(_PIECES, Three.GROUP)
_DECIMALS = {"ru": Notation(_PIECES, Three.ASK, ","), "en": Notation(_PIECES, Three.ASK, ".")}
_PERCENT = Notation(_PERCENTS, Three.DECIMAL)


def read_integer(text: str, ask: Ask) -> Read:
    """Read a whole number as an int; "1.500" is 1500 here, for nobody types a whole so.

    Raises `text.empty`, `number.unclear`, `number.not_whole`, `number.too_small`,
    `number.too_big`.
    """
    line = require(text)
    value = _number(line, _WHOLE, ask)
    if value != value.to_integral_value():
        raise BadAnswer("number.not_whole", {"typed": echo(line)})
    return Read(value=int(bounded(value, ask)))


def read_decimal(text: str, ask: Ask) -> Read:
    """Read a number as a string without exponent or needless zeros ("12.5").

    The decimal mark of the person's language is trusted; the other one before exactly three
    digits ("1.500" in Russian) could part thousands: `number.ambiguous`.
    """
    value = _number(require(text), _DECIMALS[ask.language], ask)
    return Read(value=plain(bounded(value, ask)))


def read_percent(text: str, ask: Ask) -> Read:
    """Read a percentage, with or without the sign; 0 to 100 unless the question allows more."""
    value = _number(require(text), _PERCENT, ask)
    low = Decimal(0) if ask.min is None else ask.min
    high = Decimal(100) if ask.max is None else ask.max
    return Read(value=plain(bounded(value, ask.model_copy(update={"min": low, "max": high}))))


def bounded(value: Decimal, ask: Ask) -> Decimal:
    """Return the value; raise `number.too_small` or `number.too_big` outside the bounds."""
    low = -LIMIT if ask.min is None else ask.min
    high = LIMIT if ask.max is None else ask.max
    if value < low:
        raise BadAnswer("number.too_small", {"min": grouped(low, ask.language)})
    if value > high:
        raise BadAnswer("number.too_big", {"max": grouped(high, ask.language)})
    return value


def _number(line: str, notation: Notation, ask: Ask) -> Decimal:
    try:
        return parse(line, notation)
    except AmbiguousError as fault:
        suggest = "|".join(grouped(reading, ask.language) for reading in fault.readings)
        raise BadAnswer("number.ambiguous", {"typed": echo(line), "suggest": suggest}) from None
    except UnclearError:
        raise BadAnswer("number.unclear", {"typed": echo(line)}) from None
