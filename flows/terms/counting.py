"""When a term ends and how each day of it was counted, with days on which it stood still."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from flows.calendar import Calendar, Day, UnknownYear
from flows.machine import Unit
from flows.terms.frames import Pause

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class TermDay:
    """A day after the event. `about` is None where the calendar has no word on it.

    `pause`: the term stood still on it, whatever day it was.
    """

    day: date
    counted: bool
    about: Day | None
    pause: Pause | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """The days of a term in order. `due` is None where the year `missing` is not confirmed.

    A term that is suspended has its days up to the suspension; `due` is then the earliest end, and
    `left` the days that remain.
    """

    days: tuple[TermDay, ...]
    due: date | None
    left: int = 0
    missing: str | None = None

    @property
    def counted(self) -> list[date]:
        """The days that count."""
        return [one.day for one in self.days if one.counted]


def count(
    calendar: Calendar, start: date, days: int, unit: Unit, pauses: Sequence[Pause] = ()
) -> Count:
    """Count `days` from the day following `start`, without those of the pauses.

    A term in calendar days that ends on a day off ends on the next working day. Raises ValueError
    for a count below one.
    """
    if days < 1:
        raise ValueError(f"a term has at least one day, not {days}")
    closed = [replace(one, until=one.until or one.since) for one in pauses]
    walked: list[TermDay] = []
    try:
        _walk(walked, calendar, start, days, unit, closed)
    except UnknownYear as unknown:
        done = sum(one.counted for one in walked)
        return Count(tuple(walked), None, days - done, unknown.data["year"])
    due = walked[-1].day
    still = next((one.since for one in pauses if one.until is None), None)
    if still is None:
        return Count(tuple(walked), due)
    before = tuple(one for one in walked if one.day < still)
    return Count(before, due, days - sum(one.counted for one in before))


def working_on_or_after(calendar: Calendar, day: date) -> date:
    """This day or the next working one; where the calendar ends the day itself."""
    try:
        while not calendar.is_working(day):
            day += DAY
    except UnknownYear:
        pass
    return day


def _walk(
    walked: list[TermDay],
    calendar: Calendar,
    start: date,
    days: int,
    unit: Unit,
    pauses: Sequence[Pause],
) -> None:
    """Append the days up to the end. Raises UnknownYear."""
    day, done = start, 0
    while done < days:
        day += DAY
        walked.append(_day(calendar, day, unit, pauses))
        done += walked[-1].counted
    while unit == "calendar" and (walked[-1].pause or not calendar.is_working(walked[-1].day)):
        day += DAY
        walked.append(replace(_day(calendar, day, unit, pauses), counted=False))


def _day(calendar: Calendar, day: date, unit: Unit, pauses: Sequence[Pause]) -> TermDay:
    pause = next((one for one in pauses if one.covers(day)), None)
    if pause is not None:
        return TermDay(day, counted=False, about=_known(calendar, day), pause=pause)
    if unit == "calendar":
        return TermDay(day, counted=True, about=_known(calendar, day))
    about = calendar.explain(day)
    return TermDay(day, counted=about.working, about=about)


def _known(calendar: Calendar, day: date) -> Day | None:
    try:
        return calendar.explain(day)
    except UnknownYear:
        return None
