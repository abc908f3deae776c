"""The moments at which something is due: a clock that is moved stops at each."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from flows.calendar import UnknownYear
from handlers.office import Office

DAY = timedelta(days=1)
SATURDAY = 5


async def following(office: Office, *, daily: bool) -> datetime:
    """The next moment at which the bot may do something by itself.

    `daily`: every working morning is one; else a month's first, when plans are looked through.
    """
    now = office.now()
    today = now.date()
    async with office.store.reading() as repositories:
        exact = await repositories.ahead.moment(now)
        wakes = await repositories.ahead.day()
    days = [today + DAY if daily else _month_after(today), *_openings(office, today)]
    if wakes is not None:
        days.append(max(wakes, today + DAY))
    found = [morning(office, day) for day in days]
    return min([*found, exact] if exact is not None else found)


def next_morning(office: Office) -> datetime:
    """When the hours begin the next time on a working day."""
    today = office.now().date()
    first = morning(office, today)
    return first if first > office.now() else morning(office, today + DAY)


def morning(office: Office, day: date) -> datetime:
    """When the hours begin on the first working day from `day` on."""
    while not works(office, day):
        day += DAY
    begin = office.centre.quiet.begin
    return datetime.combine(day, begin, ZoneInfo(office.centre.zone))


def works(office: Office, day: date) -> bool:
    """Whether it is a working day; Monday to Friday where the calendar does not know the year."""
    try:
        return office.calendar.is_working(day)
    except UnknownYear:
        return day.weekday() < SATURDAY


def _month_after(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def _openings(office: Office, today: date) -> Iterator[date]:
    """Days on which intake windows open."""
    for window in office.centre.windows:
        yield from (one.opens for one in window.announced() if one.opens > today)
