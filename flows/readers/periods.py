"""Periods: two dates, a month, a quarter, a half-year or a year, or a run of these."""

import re
from calendar import monthrange
from datetime import date

from flows.readers.base import Ask, BadAnswer, Read, echo
from flows.readers.dates import MONTHS, parse_date, within
from flows.readers.text import require

Span = tuple[date, date]

_NUMBERS = {"1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}
_YEAR = r"((?:19|20)\d\d)(?: ?(?:г|год|года))?\.?"
_WHOLE_YEAR = re.compile(_YEAR)
_QUARTER = re.compile(rf"(?:q ?)?([1-4]|iv|i{{1,3}})(?:-?[ыоий]+)?(?: ?(?:квартал|кв)\.?)? {_YEAR}")
_HALF = re.compile(rf"(?:h ?([12])|([12]|ii?)(?:-?[оеы]+)? полугодие) {_YEAR}")
_MONTH = re.compile(rf"([^\W\d_]+)\.? {_YEAR}")
_DASH = re.compile(r" ?[–—] ?| - ")
_WORD = re.compile(r" (?:по|до|to|till|until) ")
_TIGHT = re.compile(r"([\d.]{6,10})-([\d.]{6,10})|(\d{4})-(\d{4})|([\d-]{8,10})/([\d-]{8,10})")


def read_period(text: str, ask: Ask) -> Read:
    """Read a period as an ISO interval, both days inclusive ("2026-01-01/2026-03-31").

    Raises `text.empty`, `period.unclear`, `period.backwards` and the codes of dates.
    """
    line = require(text)
    plain = line.casefold().replace("ё", "е").strip(" .,")
    first, last = _whole(plain) or _between(plain, line, ask.today)
    if first > last:
        raise BadAnswer("period.backwards", {"typed": echo(line)})
    within(first, line, ask)
    within(last, line, ask)
    return Read(value=f"{first.isoformat()}/{last.isoformat()}")


def _whole(plain: str) -> Span | None:
    """Return the span of a named period, such as "1 квартал 2026", or None."""
    if match := _WHOLE_YEAR.fullmatch(plain):
        return _months(int(match[1]), 1, 12)
    if match := _HALF.fullmatch(plain):
        return _months(int(match[3]), 6 * _NUMBERS[match[1] or match[2]] - 5, 6)
    if (match := _MONTH.fullmatch(plain)) and match[1] in MONTHS:
        return _months(int(match[2]), MONTHS[match[1]], 1)
    if match := _QUARTER.fullmatch(plain):
        return _months(int(match[2]), 3 * _NUMBERS[match[1]] - 2, 3)
    return None


def _months(year: int, first: int, count: int) -> Span:
    last = first + count - 1
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _between(plain: str, line: str, today: date) -> Span:
    left, right = _sides(plain, line)
    last = _edge(right, today)[1]
    try:
        first = _edge(left, today)[0]
    except BadAnswer as fault:
        # "с 1 января по 31 марта 2026" and "январь – март 2026": the year is said once.
        if fault.code not in {"date.no_year", "date.unclear"}:
            raise
        first = _edge(f"{left} {last.year}", today)[0]
    return first, last


def _sides(plain: str, line: str) -> tuple[str, str]:
    for pattern in (_WORD, _DASH):
        sides = pattern.split(plain)
        if len(sides) == 2:  # noqa: PLR2004 - a period has two sides
            return re.sub(r"^(?:со?|from) ", "", sides[0]), sides[1]
    if match := _TIGHT.fullmatch(plain):
        first, last = (side for side in match.groups() if side)
        return first, last
    raise BadAnswer("period.unclear", {"typed": echo(line)})


def _edge(side: str, today: date) -> Span:
    whole = _whole(side)
    if whole:
        return whole
    day = parse_date(side, today)
    return day, day
