"""Days of reminders: offsets from a date, and the hours in which the bot may write first."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows.calendar import Calendar, UnknownYear
from flows.centre import Hours
from flows.reminders.rule import Offset

DAY = timedelta(days=1)
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Days:
    """The state's calendar, by which terms are counted, and when the centre writes.

    `closures`: days on which it doesn't; they move no term. `hour`: from when a reader wants to be
    written to.
    """

    calendar: Calendar
    zone: ZoneInfo
    hours: Hours
    hour: int | None = None
    closures: frozenset[date] = frozenset()

    def after(self, day: date, offset: Offset) -> date:
        """The day that is so far from `day`. Raises UnknownYear."""
        if offset.unit == "months":
            return months_after(day, offset.days)
        if offset.unit == "calendar" or offset.days == 0:
            return day + timedelta(days=offset.days)
        return self._working(day, offset.days)

    def sendable(self, day: date, *, forward: bool) -> date:
        """A working day on which one may be bothered: this one or the nearest on its side.

        Where the calendar lacks the year, Monday to Friday: this only chooses when to write.
        """
        step = DAY if forward else -DAY
        while not self.works(day) or day in self.closures:
            day += step
        return day

    def moment(self, day: date) -> datetime:
        """When on this day: at the reader's hour, within the centre's hours."""
        begin = self.hours.begin
        if self.hour is not None and begin.hour < self.hour < self.hours.end.hour:
            begin = time(self.hour)
        return datetime.combine(day, begin, self.zone)

    def soonest(self, now: datetime, due: date | None = None) -> datetime:
        """The next moment at which one may be written to: now, or when the hours begin.

        A closure that lasts beyond the day on which something is `due` is no reason to be silent.
        """
        if due is not None and self.closures:
            open_ = self.soonest(now)
            closed = replace(self, closures=frozenset()).soonest(now)
            return closed if closed.date() <= due < open_.date() else open_
        local = now.astimezone(self.zone)
        day = self.sendable(local.date(), forward=True)
        opens = self.moment(day)
        if day > local.date() or local < opens:
            return opens
        if local.time() < self.hours.end:
            return local
        return self.moment(self.sendable(day + DAY, forward=True))

    def works(self, day: date) -> bool:
        """Whether it is a working day; Monday to Friday in a year that the calendar lacks."""
        try:
            return self.calendar.is_working(day)
        except UnknownYear:
            return day.weekday() < SATURDAY

    def _working(self, day: date, count: int) -> date:
        """The working day that is the nth after, or before; the first is not `day` itself."""
        step = DAY if count > 0 else -DAY
        left = abs(count)
        while left:
            day += step
            left -= self.calendar.is_working(day)
        return day


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the month's last one."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
