"""Terms: the day on which something is due, and how it was counted."""

from collections.abc import Iterator
from datetime import date, timedelta

from pydantic import BaseModel

from flows.calendar import Calendar, Day, UnknownYear


class Step(BaseModel, frozen=True):
    """One day of a term. `about` is None where the calendar has no word on the day."""

    day: date
    counted: bool
    about: Day | None


class Deadline(BaseModel, frozen=True):
    """When a term ends, with every day after the event, counted or skipped, in order."""

    start: date
    due: date
    steps: tuple[Step, ...]


def add_working_days(calendar: Calendar, start: date, count: int) -> Deadline:
    """Return the end of a term of `count` working days.

    The first day is the one FOLLOWING the event on `start` [rec-marketplaces 4.2]. Raises
    UnknownYear where the term runs into a year that is not confirmed, ValueError for a count
    below one.
    """
    _refuse_no_term(count)
    steps: list[Step] = []
    left = count
    for day in _days_after(start):
        about = calendar.explain(day)
        steps.append(Step(day=day, counted=about.working, about=about))
        left -= about.working
        if not left:
            break
    return Deadline(start=start, due=steps[-1].day, steps=tuple(steps))


def add_calendar_days(
    calendar: Calendar, start: date, count: int, *, to_working_day: bool = False
) -> Deadline:
    """Return the end of a term of `count` calendar days, the first being the one after `start`.

    With `to_working_day` a term that ends on a day off ends on the next working day [Civil Code
    193]; only then must the year be confirmed (UnknownYear). Raises ValueError for a count
    below one.
    """
    _refuse_no_term(count)
    steps: list[Step] = []
    for day in _days_after(start):
        counted = len(steps) < count
        if not counted and (not to_working_day or calendar.is_working(steps[-1].day)):
            break
        steps.append(Step(day=day, counted=counted, about=_known(calendar, day)))
    return Deadline(start=start, due=steps[-1].day, steps=tuple(steps))


def _days_after(start: date) -> Iterator[date]:
    day = start
    while True:
        day += timedelta(days=1)
        yield day


def _known(calendar: Calendar, day: date) -> Day | None:
    try:
        return calendar.explain(day)
    except UnknownYear:
        return None


def _refuse_no_term(count: int) -> None:
    if count < 1:
        raise ValueError(f"a term has at least one day, not {count}")
