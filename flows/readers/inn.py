"""ИНН: 10 digits of an organisation or 12 of a person, with check digits."""

from collections.abc import Sequence

from flows.readers.base import Ask, BadAnswer, Read, echo
from flows.readers.digits import only_digits

_WEIGHTS = (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
_ORGANISATION = 10
_PERSON = 12


def read_inn(text: str, ask: Ask) -> Read:
    """Read an ИНН as its digits.

    Raises `text.empty`, `inn.unclear`, `inn.length`, `inn.zeros`, `inn.check_digit`. Zeros
    alone have a right check digit, yet nobody bears them.
    """
    digits = only_digits(text, "инн|inn", "inn")
    if len(digits) not in {_ORGANISATION, _PERSON}:
        raise BadAnswer("inn.length", {"typed": echo(digits), "length": str(len(digits))})
    if not digits.strip("0"):
        raise BadAnswer("inn.zeros")
    if not _checks(digits):
        raise BadAnswer("inn.check_digit", {"typed": digits})
    return Read(value=digits)


def _checks(digits: str) -> bool:
    checked = (9,) if len(digits) == _ORGANISATION else (10, 11)
    return all(_check_digit(digits[:place]) == int(digits[place]) for place in checked)


def _check_digit(head: str) -> int:
    """Weigh the digits before the check digit: the weights end alike for all lengths."""
    weights: Sequence[int] = _WEIGHTS[-len(head) :]
    return sum(weight * int(digit) for weight, digit in zip(weights, head, strict=True)) % 11 % 10
