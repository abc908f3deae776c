"""Dates as people write them, the day always before the month."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from flows.readers.base import Ask, BadAnswer, Read, echo
from flows.readers.text import require

YEARS = range(1900, 2101)
# A two-digit year is the nearest one that is at most this far ahead.
_AHEAD = 20
_CENTURY = 100

_NAMES = (
    ("январ", "янв", "january", "jan"),
    ("феврал", "фев", "february", "feb"),
    ("март", "мар", "march", "mar"),
    ("апрел", "апр", "april", "apr"),
    ("мая", "май", "may", "мае"),
    ("июн", "june", "jun"),
    ("июл", "july", "jul"),
    ("август", "авг", "august", "aug"),
    ("сентябр", "сент", "сен", "september", "sept", "sep"),
    ("октябр", "окт", "october", "oct"),
    ("ноябр", "ноя", "нояб", "november", "nov"),
    ("декабр", "дек", "december", "dec"),
)
_ENDINGS = ("", "ь", "я", "а", "е")
MONTHS: Mapping[str, int] = {
    name + ending: number
    for number, names in enumerate(_NAMES, start=1)
    for name in names
    for ending in _ENDINGS
}
_NEAR = {
    "сегодня": 0,
    "today": 0,
    "вчера": -1,
    "yesterday": -1,
    "завтра": 1,
    "tomorrow": 1,
    "позавчера": -2,
    "послезавтра": 2,
}
_YEAR_WORD = re.compile(r"(?<=\d)\s*(?:г|год|года|year)\.?$")
_NUMERIC = re.compile(r"(\d{1,2})\s*[./\- ]\s*(\d{1,2})(?:\s*[./\- ]\s*(\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})[./-](\d{1,2})[./-](\d{1,2})")
_NAMED = re.compile(r"(\d{1,2})(?:st|nd|rd|th|-?го)?\s*(?:of )?([^\W\d_]+)\.?,?\s*(\d{4}|\d{2})?")
_AMERICAN = re.compile(r"([^\W\d_]+)\.?\s*(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?")
_SOLID = re.compile(r"(\d{2})(\d{2})(\d{4})")


def read_date(text: str, ask: Ask) -> Read:
    """Read a date as ISO text ("2026-12-15").

    Raises `text.empty`, `date.unclear`, `date.no_year`, `date.impossible` (31 February, or a
    year outside 1900-2100) and, outside the question's bounds, `date.in_future`,
    `date.in_past`, `date.too_early`, `date.too_late`.
    """
    line = require(text)
    return Read(value=within(parse_date(line, ask.today), line, ask).isoformat())


def parse_date(line: str, today: date) -> date:
    """Return the date in a cleaned line; "вчера" and two-digit years are counted from `today`."""
    plain = (
        line.casefold().replace("ё", "е").strip(" .,").translate(dict.fromkeys(map(ord, "«»\"'")))
    )
    if plain in _NEAR:
        return today + timedelta(days=_NEAR[plain])
    day, month, year = _parts(_YEAR_WORD.sub("", plain), line)
    if year is None:
        raise BadAnswer("date.no_year", {"typed": echo(line)})
    full = _full_year(int(year), today) if len(year) == 2 else int(year)  # noqa: PLR2004
    try:
        found = date(full, month, int(day))
    except ValueError:
        raise BadAnswer("date.impossible", {"typed": echo(line)}) from None
    if found.year not in YEARS:
        raise BadAnswer("date.impossible", {"typed": echo(line)})
    return found


def within(day: date, line: str, ask: Ask) -> date:
    """Return the day; raise a code that says on which side of the bounds it lies."""
    if ask.latest is not None and day > ask.latest:
        if ask.latest == ask.today:
            raise BadAnswer("date.in_future", {"typed": echo(line)})
        raise BadAnswer("date.too_late", {"max": f"{ask.latest:%d.%m.%Y}"})
    if ask.earliest is not None and day < ask.earliest:
        if ask.earliest == ask.today:
            raise BadAnswer("date.in_past", {"typed": echo(line)})
        raise BadAnswer("date.too_early", {"min": f"{ask.earliest:%d.%m.%Y}"})
    return day


def _parts(plain: str, line: str) -> tuple[str, int, str | None]:
    """Return day, month and perhaps year as they stand in the line."""
    if match := _ISO.fullmatch(plain):
        return match[3], int(match[2]), match[1]
    if match := _SOLID.fullmatch(plain) or _NUMERIC.fullmatch(plain):
        return match[1], int(match[2]), match[3]
    if (match := _NAMED.fullmatch(plain)) and match[2] in MONTHS:
        return match[1], MONTHS[match[2]], match[3]
    if (match := _AMERICAN.fullmatch(plain)) and match[1] in MONTHS:
        return match[2], MONTHS[match[1]], match[3]
    raise BadAnswer("date.unclear", {"typed": echo(line)})


def _full_year(short: int, today: date) -> int:
    year = today.year - today.year % _CENTURY + short
    return year - _CENTURY if year > today.year + _AHEAD else year
