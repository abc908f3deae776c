"""Which notice of a term is due when: half of it, the indicative day, the last day, overdue.

Only the highest rung that a term has reached is given, so nobody is told yesterday's news after
the bot was away.
"""

from dataclasses import replace
from datetime import date

from flows.calendar import Calendar, UnknownYear
from flows.terms.counting import DAY, working_on_or_after
from flows.terms.open_term import OpenTerm, Rung

CLIENT = ("client", "bot")
"""Parties whose days are the client's."""


def rungs(term: OpenTerm, calendar: Calendar) -> dict[Rung, date]:
    """The day of each rung that the term has, those that it is not worth leaving out."""
    found: dict[Rung, date | None] = {
        Rung.HALF: term.half,
        Rung.INDICATIVE: None if term.party in CLIENT else term.indicative,
        Rung.BEFORE: _before(term, calendar) if term.party in CLIENT else None,
        Rung.LAST: term.due,
        Rung.OVERDUE: None if term.party == "bot" else _after(term.due, calendar),
    }
    return {rung: day for rung, day in found.items() if day is not None}


def reached(term: OpenTerm, today: date, calendar: Calendar) -> Rung:
    """The highest rung whose day has come."""
    come = (rung for rung, day in rungs(term, calendar).items() if day <= today)
    return Rung.NONE if term.suspended else max(come, default=Rung.NONE)


def rung(term: OpenTerm, reached: Rung, today: date, calendar: Calendar) -> OpenTerm:
    """The term once this rung was given."""
    return _awake(replace(term, rung=reached, rung_on=today), calendar)


def carried(new: OpenTerm, old: OpenTerm | None, today: date, calendar: Calendar) -> OpenTerm:
    """A term that was counted anew, with the notices that were given of it already.

    One that ends later than was said is told of its last day again, and not of its half.
    """
    if old is None or old.started != new.started:
        return _awake(new, calendar)
    given = old.rung
    if old.due != new.due and not new.suspended:
        given = min(given, reached(new, today, calendar))
    return _awake(replace(new, rung=given, rung_on=old.rung_on), calendar)


def ended_by_bot(term: OpenTerm, today: date, calendar: Calendar) -> bool:
    """Whether the bot makes its step today: a working day after the last one.

    Never before the client was told, on an earlier day, that the last day had come: a bot that was
    away that day tells them first. Never on a day that the calendar does not know.
    """
    if term.party != "bot" or term.suspended or term.due >= today:
        return False
    if term.rung < Rung.LAST or term.rung_on is None or term.rung_on >= today:
        return False
    return works(calendar, today, unknown=False)


def works(calendar: Calendar, day: date, *, unknown: bool) -> bool:
    """Whether it is a working day; `unknown` for a day that the calendar does not know."""
    try:
        return calendar.is_working(day)
    except UnknownYear:
        return unknown


def _awake(term: OpenTerm, calendar: Calendar) -> OpenTerm:
    """With the day on which there is something to be done about it next."""
    if term.suspended:
        return replace(term, wakes=None)
    coming = [day for rung, day in rungs(term, calendar).items() if rung > term.rung]
    if not coming and term.party == "bot":
        coming = [_after(max(term.due, term.rung_on or term.due), calendar)]
    return replace(term, wakes=min(coming, default=None))


def _before(term: OpenTerm, calendar: Calendar) -> date | None:
    """The working day before the last one, if the term has begun by then."""
    day = term.due - DAY
    while day > term.started and not works(calendar, day, unknown=True):
        day -= DAY
    return day if day > term.started else None


def _after(day: date, calendar: Calendar) -> date:
    return working_on_or_after(calendar, day + DAY)
