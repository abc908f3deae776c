"""When a digest is given and what time it looks back over. Pure: the moment is an argument."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from flows.calendar import Calendar
from flows.centre import Hours
from flows.terms.ladder import works

FRESH = timedelta(hours=5)
"""So long after the opening the day's digest is no news any more and is left out."""

LONGEST_BREAK = 20
"""Days that are looked back over for a working day: more than any holidays."""


@dataclass(frozen=True, slots=True)
class Span:
    """From a moment up to another, exclusive."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Week:
    """Figures of a week. `days` is how long deciding took, in calendar days, of all together."""

    new: int = 0
    decided: int = 0
    refused: int = 0
    days: int = 0
    stars: Sequence[int] = ()

    @property
    def average(self) -> int | None:
        """Days from sending in to the decision, rounded; None where nothing was decided."""
        return round(self.days / self.decided) if self.decided else None

    @property
    def rating(self) -> float | None:
        """The average rating with one digit; None without any."""
        return round(sum(self.stars) / len(self.stars), 1) if self.stars else None


def is_time(hours: Hours, calendar: Calendar, now: datetime) -> bool:
    """Whether the day's digest may be given: on a working day, while it is FRESH, within the hours.

    A centre that opens in the afternoon has its morning then. One whose hours end before they
    begin never has any.
    """
    # Wall clock without a zone: a night in which the clocks are set makes no digest later.
    opens = datetime.combine(now.date(), hours.begin)
    closes = datetime.combine(now.date(), hours.end)
    fresh = opens <= now.replace(tzinfo=None) < min(opens + FRESH, closes)
    return fresh and works(calendar, now.date(), unknown=True)


def monday(now: datetime) -> date:
    """The day on which the week of a moment began."""
    return now.date() - timedelta(days=now.weekday())


def working_before(calendar: Calendar, day: date) -> date:
    """The last working day before this one."""
    days = (day - timedelta(days=n) for n in range(1, LONGEST_BREAK))
    return next((one for one in days if works(calendar, one, unknown=True)), day)


def since_opening(hours: Hours, calendar: Calendar, now: datetime) -> Span:
    """From the last digest on: the opening of the last working day."""
    last = working_before(calendar, now.date())
    return Span(datetime.combine(last, hours.begin, now.tzinfo), now)


def while_closed(hours: Hours, calendar: Calendar, now: datetime) -> Span:
    """Since the centre's hours have ended on the last working day."""
    last = working_before(calendar, now.date())
    return Span(datetime.combine(last, hours.end, now.tzinfo), now)


def week_before(now: datetime, weeks: int = 1) -> Span:
    """A whole week, Monday to Sunday, so many weeks before this one."""
    first = monday(now) - timedelta(weeks=weeks)
    begins = datetime.combine(first, time(), now.tzinfo)
    until = datetime.combine(first + timedelta(weeks=1), time(), now.tzinfo)
    return Span(begins, until)
