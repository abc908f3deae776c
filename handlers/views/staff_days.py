"""On which day a step happened: today, yesterday, the working days before, or another."""

from datetime import date, timedelta

from flows.calendar import Calendar, UnknownYear
from handlers.views.desk import plain
from handlers.views.menu import day
from handlers.views.screen import Button, Rows, Screen
from handlers.views.staff_card.buttons import card_button
from handlers.views.staff_dossier import Dossier
from locales.lookup import Html

BEFORE = 2
"""Working days that are offered besides today and yesterday."""

FURTHEST = 14
"""Days that are looked through for them: the longest holidays are shorter."""


def days_page(
    dossier: Dossier, verb: str, today: date, earliest: date, calendar: Calendar
) -> Screen:
    """Ask for the day of a dated step; none before `earliest` is offered."""
    texts = dossier.texts
    text = texts.staff_day_ask(number=dossier.number, verb=Html(dossier.verb_text(verb)))
    offered = [one for one in offered_days(today, calendar) if one >= earliest]
    rows: Rows = tuple((_button(dossier, verb, one, today),) for one in offered)
    other = card_button(dossier, texts.staff_day_other(), "od", verb)
    back = card_button(dossier, texts.staff_button_card(), "card")
    return Screen(text, (*rows, (other,), (back,)))


def weekday(dossier: Dossier, one: date) -> str:
    """A day with its weekday, as people tell days apart."""
    name = dossier.texts.get(f"staff-weekday-{one.isoweekday()}")
    return f"{name} {day(one, dossier.texts.language)}"


def _button(dossier: Dossier, verb: str, one: date, today: date) -> Button:
    texts = dossier.texts
    caption = weekday(dossier, one)
    if one == today:
        caption = texts.staff_day_today(day=caption)
    elif one == today - timedelta(days=1):
        caption = texts.staff_day_yesterday(day=caption)
    return card_button(dossier, plain(caption), "on", f"{verb}/{one:%Y%m%d}")


def offered_days(today: date, calendar: Calendar) -> list[date]:
    """The days that are offered, the latest first."""
    yesterday = today - timedelta(days=1)
    found = [today, yesterday]
    one = yesterday
    while len(found) < BEFORE + 2 and one > today - timedelta(days=FURTHEST):
        one -= timedelta(days=1)
        try:
            working = calendar.is_working(one)
        except UnknownYear:
            break
        if working:
            found.append(one)
    return found
