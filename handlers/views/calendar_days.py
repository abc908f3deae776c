"""Days of a term in words: what a day is, how many are left."""

from datetime import date, timedelta

from babel import Locale

from flows.calendar import Calendar, Day, Reason, UnknownYear
from flows.machine import Unit
from handlers.views.menu import day as dated
from locales.texts import Texts

DAY = timedelta(days=1)


def reason(texts: Texts, about: Day | None) -> str:
    """Why a day was counted or skipped."""
    if about is None:
        return texts.get("deadline-reason-no_data")
    if about.reason is Reason.WORKING and about.shortened:
        return texts.get("deadline-reason-shortened")
    return texts.get(
        f"deadline-reason-{about.reason}",
        holiday=texts.get(f"holiday-{about.holiday}") if about.holiday else "",
        instead=dated(about.instead_of, texts.language) if about.instead_of else "",
        decree=(about.decree or "").partition(" (")[0],
    )


def many(texts: Texts, count: int, unit: Unit = "working") -> str:
    """A number of days with the right form of the word."""
    form = Locale.parse(texts.language).plural_form(count)
    return texts.get(f"days-{unit}-{form}", count=str(count))


def left(texts: Texts, calendar: Calendar, today: date, due: date) -> str:
    """How much of the time is left, in working days."""
    if due < today:
        return texts.due_left_over()
    remaining = working_between(calendar, today, due)
    return texts.due_left(days=many(texts, remaining)) if remaining else texts.due_left_none()


def left_on(texts: Texts, calendar: Calendar, today: date, due: date) -> str:
    """The same for a text that stays: it says for which day it holds."""
    remaining = working_between(calendar, today, due)
    if not remaining:
        return texts.due_left_last()
    return texts.due_left_on(days=many(texts, remaining), on=f"{today:%d.%m}")


def working_between(calendar: Calendar, today: date, due: date) -> int:
    """Working days after today up to the last one; days of an unknown year count for nothing."""
    count, day = 0, today
    while day < due:
        day += DAY
        try:
            count += calendar.is_working(day)
        except UnknownYear:
            continue
    return count
