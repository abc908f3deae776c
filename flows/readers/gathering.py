"""An event as staff announce it in one message: the title, then a line for each thing.

Экспорт в Казахстан: с чего начать
10.12.2026 11:00
Калуга, ул. Примерная, 1, зал 2
мест 20
запись до 08.12.2026
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from flows.gatherings import Gathering
from flows.readers.base import Ask, BadAnswer
from flows.readers.dates import read_date
from flows.readers.text import clean

LONGEST = 300
"""Characters of a title and of a place."""

MOST = 100_000
"""Places beyond it are a slip of the finger."""

_MOMENT = re.compile(r"(?P<day>.+?)[,\s]+(?:в|at)?\s*(?P<hour>\d{1,2})[:.](?P<minute>\d{2})")
_PLACES = re.compile(r"(?:мест\w*|places?|seats?)\s*[:—-]?\s*(?P<number>\d+)", re.IGNORECASE)
_CLOSES = re.compile(
    r"(?:запись\s+до|до|sign[- ]?up until|until)\s*[:—-]?\s*(?P<day>.+)", re.IGNORECASE
)


@dataclass
class _Read:
    title: str = ""
    begins: datetime | None = None
    where: str = ""
    places: int | None = None
    closes: date | None = None


def read_gathering(text: str, pack: str, service: str, now: datetime) -> Gathering:
    """Read an announcement. `now` is in the centre's zone, and so are the times in the text.

    Raises BadAnswer: `gathering.title`, `gathering.begins` (no date with a time), `gathering.past`,
    `gathering.where`, `gathering.places`, `gathering.closes` (later than the beginning),
    `gathering.too_long`, and what dates raise.
    """
    lines = [line for line in (clean(one) for one in text.splitlines()) if line]
    if not lines:
        raise BadAnswer("gathering.title")
    read = _Read(title=lines[0])
    for line in lines[1:]:
        _take(read, line, now)
    return _sound(read, pack, service, now)


def _take(read: _Read, line: str, now: datetime) -> None:
    if (found := _PLACES.fullmatch(line)) is not None:
        read.places = int(found["number"])
    elif (found := _CLOSES.fullmatch(line)) is not None:
        read.closes = _day(found["day"], now)
    elif read.begins is None and (found := _MOMENT.fullmatch(line)) is not None:
        read.begins = _moment(found, now)
    else:
        read.where = f"{read.where}, {line}" if read.where else line


def _moment(found: re.Match[str], now: datetime) -> datetime:
    try:
        at = time(int(found["hour"]), int(found["minute"]))
    except ValueError:
        raise BadAnswer("gathering.begins") from None
    return datetime.combine(_day(found["day"], now), at, now.tzinfo)


def _day(text: str, now: datetime) -> date:
    """The day; without a year the next one there is."""
    today = now.date()
    try:
        return _dated(text, today)
    except BadAnswer as bad:
        if bad.code != "date.no_year":
            raise
    day = _dated(f"{text}.{today.year}" if text[-1].isdigit() else f"{text} {today.year}", today)
    return day if day >= today else day.replace(year=today.year + 1)


def _dated(text: str, today: date) -> date:
    return date.fromisoformat(str(read_date(text, Ask(today=today)).value))


def _sound(read: _Read, pack: str, service: str, now: datetime) -> Gathering:
    if read.begins is None:
        raise BadAnswer("gathering.begins")
    if read.begins <= now:
        raise BadAnswer("gathering.past", {"typed": f"{read.begins:%d.%m.%Y %H:%M}"})
    if not read.where:
        raise BadAnswer("gathering.where")
    if max(len(read.title), len(read.where)) > LONGEST:
        raise BadAnswer("gathering.too_long", {"max": str(LONGEST)})
    if read.places is not None and not 0 < read.places <= MOST:
        raise BadAnswer("gathering.places", {"typed": str(read.places)})
    if read.closes is not None and read.closes > read.begins.date():
        raise BadAnswer("gathering.closes", {"typed": f"{read.closes:%d.%m.%Y}"})
    return Gathering(
        0, pack, service, read.title, read.begins, read.where, read.places, read.closes
    )
