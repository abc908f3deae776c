"""Days as people say them: "22 мая", "не позже четверга, 22 мая", "в четверг, 22 мая".

The year is said where it is not the year of `today`. What is said stays true when it is read later:
"сегодня" and "завтра" stand beside the date.
"""

from datetime import date

from babel.dates import format_date

from locales.texts import Texts


def spoken(texts: Texts, value: date, today: date) -> str:
    """The day without its weekday, as it stands anywhere in a sentence: "22 мая"."""
    day = str(format_date(value, "d MMMM", locale=texts.language))
    if value.year == today.year:
        return day
    return texts.spoken_year(day=day, year=str(value.year))


def by(texts: Texts, value: date, today: date) -> str:
    """The last day of something, after «не позже» and "by": "четверга, 22 мая"."""
    return texts.get(f"spoken-by-{value.weekday()}", day=spoken(texts, value, today))


def on(texts: Texts, value: date, today: date) -> str:
    """When something happens: "в четверг, 22 мая", "сегодня, 22 мая"."""
    near = {0: "today", 1: "tomorrow"}.get((value - today).days)
    return texts.get(f"spoken-on-{near or value.weekday()}", day=spoken(texts, value, today))


def listed(texts: Texts, value: date, today: date) -> str:
    """The day at the head of a line: "чт, 22 мая"."""
    weekday = texts.get(f"standing-weekday-{value.weekday()}")
    return texts.spoken_listed(weekday=weekday, day=spoken(texts, value, today))
