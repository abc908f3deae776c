"""What the Bank of Russia says of a day: its XML, read with suspicion.

https://www.cbr.ru/scripts/XML_daily.asp?date_req=DD/MM/YYYY answers in windows-1251:
`ValCurs Date="DD.MM.YYYY"` with a `Valute` a currency, in it `CharCode`, `Nominal` and `Value`
(roubles for so many units, with a decimal comma). On a day off the date is that of the rates that
are in force.
"""

import re
from datetime import date, datetime
from decimal import Decimal
from xml.parsers import expat

from flows.contracts import RUB, USD, RateDay
from flows.errors import RatesAway

ROOT, CURRENCY = "ValCurs", "Valute"

FIELDS = frozenset({"CharCode", "Nominal", "Value"})

CODE = 3
"""Letters of a currency's code (ISO 4217)."""

MOST = Decimal(1_000_000_000)
"""No rate and no nominal is as large."""

NUMBER = re.compile(r"[0-9]{1,10}(\.[0-9]{1,12})?")
"""No exponents: with them a few characters are a million digits."""

STALE = 31
"""Days: rates in force are never older, not even over the New Year's days off."""


def read_daily(body: bytes, day: date) -> RateDay:
    """The rates for a day. Raises RatesAway("rates.unreadable", "rates.none")."""
    reading = _Reading()
    try:
        reading.parser.Parse(body, True)
        in_force = datetime.strptime(reading.date, "%d.%m.%Y").date()  # noqa: DTZ007 - a day
    except (expat.ExpatError, ValueError, LookupError, UnicodeError) as wrong:
        raise RatesAway("rates.unreadable", why=type(wrong).__name__) from wrong
    if not 0 <= (day - in_force).days <= STALE or USD not in reading.rub:
        raise RatesAway("rates.none", day=day.isoformat())
    return RateDay(day, in_force, reading.rub)


class _Reading:
    """One document."""

    def __init__(self) -> None:
        self.date = ""
        self.rub: dict[str, Decimal] = {}
        self._path: list[str] = []
        self._fields: dict[str, str] = {}
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype

    def _doctype(self, *_: object) -> None:
        """The Bank sends none; entities that grow, or files, come with one."""
        raise ValueError("a document type")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if not self._path and name != ROOT:
            raise ValueError(name)
        self._path.append(name)
        if len(self._path) == 1:
            self.date = attributes.get("Date", "")
        elif self._path == [ROOT, CURRENCY]:
            self._fields = {}

    def _text(self, text: str) -> None:
        if self._path[:2] == [ROOT, CURRENCY] and self._path[-1] in FIELDS:
            name = self._path[-1]
            self._fields[name] = self._fields.get(name, "") + text

    def _end(self, _: str) -> None:
        if self._path == [ROOT, CURRENCY]:
            self._currency()
        self._path.pop()

    def _currency(self) -> None:
        code = self._fields["CharCode"].strip()
        nominal = _number(self._fields["Nominal"])
        value = _number(self._fields["Value"])
        if len(code) != CODE or not (code.isascii() and code.isupper()) or code in {*self.rub, RUB}:
            raise ValueError("CharCode")
        self.rub[code] = (value / nominal).normalize()


def _number(text: str) -> Decimal:
    """A number above 0 with a decimal comma: digits and nothing else. Raises ValueError."""
    plain = "".join(text.split()).replace(",", ".")
    if not NUMBER.fullmatch(plain) or not 0 < (number := Decimal(plain)) < MOST:
        raise ValueError(text)
    return number
