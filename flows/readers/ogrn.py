"""ОГРН of an organisation, 13 digits, and ОГРНИП of an entrepreneur, 15."""

from flows.readers.base import Ask, BadAnswer, Read, echo
from flows.readers.digits import only_digits

_ORGANISATION = 13
_ENTREPRENEUR = 15
# Signs of the register an entry belongs to.
_FIRST = {_ORGANISATION: "123456789", _ENTREPRENEUR: "34"}


def read_ogrn(text: str, ask: Ask) -> Read:
    """Read an ОГРН or ОГРНИП as its digits.

    Raises `text.empty`, `ogrn.unclear`, `ogrn.length`, `ogrn.first_digit`, `ogrn.check_digit`.
    """
    digits = only_digits(text, "огрнип|огрн|ogrnip|ogrn", "ogrn")
    if len(digits) not in _FIRST:
        raise BadAnswer("ogrn.length", {"typed": echo(digits), "length": str(len(digits))})
    if digits[0] not in _FIRST[len(digits)]:
        raise BadAnswer("ogrn.first_digit", {"typed": digits})
    # The remainder of 13 may have two digits; the check digit is the last of them.
    divisor = 11 if len(digits) == _ORGANISATION else 13
    if int(digits[:-1]) % divisor % 10 != int(digits[-1]):
        raise BadAnswer("ogrn.check_digit", {"typed": digits})
    return Read(value=digits)
