"""Days as the oracle counts them: from the official calendar's data, with arithmetic of its own."""

import json
from calendar import monthrange
from datetime import date, datetime, time, timedelta, timezone
from functools import cache
from pathlib import Path

CALENDAR = Path(__file__).parents[3] / "flows" / "reference" / "calendar.json"

ZONE = timezone(timedelta(hours=10))
"""Vladivostok's; it has had no other since 2014."""

OPENS, CLOSES = time(9), time(20)
"""When the centre's bot may write first."""

ONE = timedelta(days=1)


@cache
def _listed() -> tuple[frozenset[str], frozenset[str]]:
    years = json.loads(CALENDAR.read_text(encoding="utf-8")).values()
    off = frozenset(day for year in years for day in year["off_weekdays"])
    return off, frozenset(day for year in years for day in year["working_weekends"])


@cache
def works(day: date) -> bool:
    """Whether it is a working day in Russia."""
    off, on = _listed()
    text = day.isoformat()
    return text in on or (day.weekday() < 5 and text not in off)


def working_days_after(day: date, many: int) -> date:
    """So many working days after a day, or before it."""
    step = ONE if many > 0 else -ONE
    left = abs(many)
    while left:
        day += step
        left -= works(day)
    return day


def months_after(day: date, many: int) -> date:
    """The same day of a later month, or that month's last."""
    month = day.month - 1 + many
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def nearest(day: date, step: timedelta) -> date:
    """This day or the next working one in a direction."""
    while not works(day):
        day += step
    return day


def at(day: date, clock: time) -> datetime:
    """A moment on the centre's clock."""
    return datetime.combine(day, clock, ZONE)


def open_at(moment: datetime) -> bool:
    """Whether the bot may write first."""
    local = moment.astimezone(ZONE)
    return works(local.date()) and OPENS <= local.time() < CLOSES


def soonest(moment: datetime, opens: time = OPENS) -> datetime:
    """This moment, or the next at which the bot may write first; `opens`: from when on a day."""
    local = moment.astimezone(ZONE)
    if open_at(local) and local.time() >= opens:
        return local
    later = local.time() >= opens
    return at(nearest(local.date() + ONE if later else local.date(), ONE), opens)
