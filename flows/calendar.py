"""Working days of Russia, as confirmed year by year; beyond that one has to ask for a guess."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from pydantic import BaseModel, TypeAdapter

from flows.errors import FlowError
from flows.reference import data

_SATURDAY = 5


@cache
def _holidays() -> Mapping[tuple[int, int], str]:
    days = json.loads(data.text("holidays.json"))["days"]
    return {(int(day[:2]), int(day[3:])): holiday for day, holiday in days.items()}


HOLIDAYS = _holidays()
"""(month, day) -> id of the holiday, every year's (`flows/reference/holidays.json`)."""


class UnknownYear(FlowError):
    """The Government's decree on this year's days off is not in the data yet."""


class Reason(StrEnum):
    """Why people work on a day, or why they don't."""

    WORKING = "working"
    WORKING_WEEKEND = "working_weekend"
    """A Saturday or Sunday that a decree made a working day."""
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    MOVED_BY_DECREE = "moved_by_decree"
    """A decree gave this day off for another one."""
    MOVED_BY_LAW = "moved_by_law"
    """The holiday fell on a weekend, so the next working day is off [Labour Code 112(2)]."""
    CLOSURE = "closure"
    """The centre's own day off."""


class Day(BaseModel, frozen=True):
    """What the calendar says of a day.

    `holiday` is an id of `HOLIDAYS`. `instead_of` is the other day of a move: the one whose rest
    came here, or, for a working weekend, the one that is off for it. `decree` is given where
    it decided.
    """

    day: date
    working: bool
    reason: Reason
    shortened: bool = False
    holiday: str | None = None
    instead_of: date | None = None
    decree: str | None = None


class Year(BaseModel, frozen=True, extra="forbid"):
    """One confirmed year. `transfers` are pairs (day that lost its rest, day that got it)."""

    off_weekdays: frozenset[date]
    working_weekends: frozenset[date]
    shortened_days: frozenset[date]
    working_days: int
    transfers: tuple[tuple[date, date], ...]
    decree: str
    sources: tuple[str, ...]
    verified: str
    note: str | None = None


class Calendar:
    """The confirmed years, and the days a centre is closed on its own."""

    def __init__(self, years: Mapping[int, Year], closures: Iterable[date] = ()) -> None:
        """Take the years by number; `closures` are days off besides the state's."""
        self._years = years
        self._closures = frozenset(closures)

    @property
    def years(self) -> tuple[int, ...]:
        """The confirmed years in order."""
        return tuple(sorted(self._years))

    def unconfirmed(self, first: date, last: date) -> int | None:
        """The earliest year from `first` to `last` that is not confirmed; None: all are."""
        years = range(first.year, last.year + 1)
        return next((year for year in years if year not in self._years), None)

    def is_working(self, day: date) -> bool:
        """Tell whether people work on `day`, as `explain` does and quickly. Raises UnknownYear."""
        year = self._year(day)
        if day in self._closures:
            return False
        if day.weekday() >= _SATURDAY:
            return day in year.working_weekends
        return day not in year.off_weekdays

    def explain(self, day: date) -> Day:
        """Return what kind of day it is and why. Raises UnknownYear."""
        year = self._year(day)
        stated = _weekend(day, year) if day.weekday() >= _SATURDAY else _weekday(day, year)
        if stated.working and day in self._closures:
            return Day(day=day, working=False, reason=Reason.CLOSURE)
        return stated

    def _year(self, day: date) -> Year:
        if day.year not in self._years:
            first, last = str(self.years[0]), str(self.years[-1])
            raise UnknownYear("calendar.unknown_year", year=str(day.year), first=first, last=last)
        return self._years[day.year]


class Provisional(Calendar):
    """The same, but a year without a decree has Monday to Friday less the holidays of every year.

    A decree adds days off far more often than it takes any, so what is counted so ends in time.
    """

    def _year(self, day: date) -> Year:
        return self._years.get(day.year) or _undecreed(day.year)


def _weekend(day: date, year: Year) -> Day:
    if day in year.working_weekends:
        return Day(
            day=day,
            working=True,
            reason=Reason.WORKING_WEEKEND,
            shortened=day in year.shortened_days,
            instead_of=dict(year.transfers).get(day),
            decree=year.decree,
        )
    return _holiday(day) or Day(day=day, working=False, reason=Reason.WEEKEND)


def _weekday(day: date, year: Year) -> Day:
    if day not in year.off_weekdays:
        shortened = day in year.shortened_days
        return Day(day=day, working=True, reason=Reason.WORKING, shortened=shortened)
    for lost, got in year.transfers:
        if got == day:
            reason = Reason.MOVED_BY_DECREE
            return Day(day=day, working=False, reason=reason, instead_of=lost, decree=year.decree)
    return _holiday(day) or _moved_by_law(day)


def _holiday(day: date) -> Day | None:
    holiday = HOLIDAYS.get((day.month, day.day))
    if holiday is None:
        return None
    return Day(day=day, working=False, reason=Reason.HOLIDAY, holiday=holiday)


def _moved_by_law(day: date) -> Day:
    """Find the holiday at the weekend just before, which this day off stands for."""
    lost = day - timedelta(days=1)
    while (lost.month, lost.day) not in HOLIDAYS:
        lost -= timedelta(days=1)
    holiday = HOLIDAYS[lost.month, lost.day]
    reason = Reason.MOVED_BY_LAW
    return Day(day=day, working=False, reason=reason, instead_of=lost, holiday=holiday)


@cache
def _confirmed() -> Mapping[int, Year]:
    return TypeAdapter(dict[int, Year]).validate_json(data.text("calendar.json"))


def russia(closures: Iterable[date] = ()) -> Calendar:
    """Return the calendar of Russia (`flows/reference/calendar.json`) and a centre's closures."""
    return Calendar(_confirmed(), closures)


def provisional() -> Calendar:
    """Return the calendar of Russia that counts in years without a decree, too.

    For what is to be called to mind in any case: whoever shows its days says that such are not
    certain (`Calendar.unconfirmed`). A centre's closures move no day that is not the centre's own.
    """
    return Provisional(_confirmed())


@cache
def _undecreed(year: int) -> Year:
    days = (date(year, month, day) for month, day in HOLIDAYS)
    off = frozenset(day for day in days if day.weekday() < _SATURDAY)
    first, last = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
    weekdays = sum(date.fromordinal(day).weekday() < _SATURDAY for day in range(first, last + 1))
    return Year(
        off_weekdays=off,
        working_weekends=frozenset(),
        shortened_days=frozenset(),
        working_days=weekdays - len(off),
        transfers=(),
        decree="",
        sources=(),
        verified="",
    )
