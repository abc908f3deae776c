"""Notices of terms in words: to whoever has to act, to the applicant, of what has moved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from flows.calendar import Calendar
from flows.centre import Member
from flows.ports.terms import Moved
from flows.terms import OpenTerm, Rung
from flows.terms.ladder import CLIENT, rungs
from handlers.views import spoken
from handlers.views.buttons import menu_data, staff_data
from handlers.views.calendar_days import left
from handlers.views.screen import Button, Screen
from handlers.views.sheet import weekday
from handlers.views.staff_dossier import Dossier
from locales.lookup import Html, Lookup, escaped
from locales.texts import Texts

LISTED = 20
"""Terms that moved which a message names."""


@dataclass(frozen=True, slots=True)
class ClientDue:
    """What waits for the applicant. `ends`: silence closes the application."""

    application: int
    number: str
    state: str
    term: OpenTerm
    open_to_client: bool
    ends: bool


@dataclass(frozen=True, slots=True)
class PutOff:
    """Who of the staff has put a notice off, and when it comes once more."""

    who: str
    at: datetime


def staff_due(
    dossier: Dossier,
    terms: Sequence[OpenTerm],
    told: Sequence[Member],
    now: datetime,
    calendar: Calendar,
    *,
    put_off: PutOff | None = None,
    later: bool = False,
) -> Screen:
    """One message for all terms of an application that have come to a rung today.

    `now` is in the centre's zone; `later`: there is time enough left of the day to put it off.
    """
    texts, today = dossier.texts, now.date()
    head = _staff_title(texts, dossier.number, terms, today)
    service = Html(dossier.pack.get(f"service-{dossier.application.service}"))
    state = Html(dossier.state_text(dossier.application.state))
    by_day: dict[tuple[date, bool], list[OpenTerm]] = {}
    for one in terms:
        by_day.setdefault((one.due, one.party in CLIENT), []).append(one)
    days = sorted(by_day.items())
    lines = [_staff_line(dossier, due, same, today, calendar) for (due, _), same in days]
    mentions = ", ".join(
        f'<a href="tg://user?id={one.telegram}">{escaped(one.name)}</a>' for one in told
    )
    parts = [head, texts.due_staff_service(service=service, state=state), *lines]
    if mentions:
        parts.append(texts.due_staff_whom(mentions=Html(mentions)))
    if put_off is not None:
        parts.append(texts.due_later_line(who=put_off.who, when=when(texts, put_off.at, now)))
    id_ = str(dossier.application.id)
    rows = (
        (Button(texts.due_button_card(), menu_data("open", id_)),),
        (Button(texts.due_button_why(), menu_data("why", id_)),),
    )
    again = () if put_off is not None else (_later(dossier, later=later),)
    return Screen("\n".join(parts), (*rows, *again))


def when(texts: Texts, at: datetime, now: datetime) -> str:
    """A moment near by, which is in the centre's zone: today, else with its day."""
    today = now.astimezone(at.tzinfo).date()
    if at.date() == today:
        return texts.due_later_today(time=f"{at:%H:%M}")
    return texts.due_later_day(day=spoken.on(texts, at.date(), today), time=f"{at:%H:%M}")


def _later(dossier: Dossier, *, later: bool) -> tuple[Button, ...]:
    """To be told once more: later today, if there is time enough, or in the morning."""
    texts, application = dossier.texts, dossier.application

    def button(caption: str, verb: str) -> Button:
        return Button(caption, staff_data(application.id, application.revision, verb))

    today = (button(texts.due_button_later(), "tl"),) if later else ()
    return (*today, button(texts.due_button_morning(), "tm"))


def client_due(
    texts: Texts, pack: Lookup, due: ClientDue, today: date, calendar: Calendar
) -> Screen:
    """By when the applicant has to do what, and what happens else."""
    state = Html(pack.find(f"status-{due.state}") or due.state)
    parts = [
        _client_title(texts, due, today, calendar),
        texts.due_client_state(state=state),
        pack.find(f"status-{due.state}.about"),
        texts.notice_fix() if due.open_to_client else None,
    ]
    if due.ends:
        parts.append(texts.due_client_end())
    id_ = str(due.application)
    fix = Button(texts.button_fix_application(), menu_data("result", id_))
    show = Button(texts.button_open_application(), menu_data("app", id_))
    rows = ((fix,), (show,)) if due.open_to_client else ((show,),)
    return Screen("\n\n".join(part for part in parts if part), rows)


def moved(texts: Texts, lines: Sequence[tuple[str, str, Moved]], count: int) -> Screen:
    """Terms that another calendar has moved: number and step of each, then the days."""
    shown = [
        texts.due_moved_line(
            number=number, step=Html(step), was=_day(texts, one.was), now=_day(texts, one.now)
        )
        for number, step, one in lines[:LISTED]
    ]
    rest = count - len(shown)
    more = [texts.due_moved_more(count=str(rest))] if rest else []
    return Screen("\n".join([texts.due_moved(count=str(count)), *shown, *more]))


def no_calendar(texts: Texts, year: str, count: int, contracts: int) -> Screen:
    """The calendar of a year is missing: what waits for it, and what to do."""
    parts = [texts.due_calendar(year=year)]
    if count:
        parts.append(texts.due_calendar_terms(count=str(count)))
    if contracts:
        parts.append(texts.due_calendar_contracts(count=str(contracts)))
    cure = texts.due_calendar_cure if count else texts.due_calendar_cure_contracts
    return Screen(" ".join([*parts, cure()]))


def _staff_title(texts: Texts, number: str, terms: Sequence[OpenTerm], today: date) -> str:
    if all(one.due < today for one in terms):  # else a step is in time yet: it is not late
        return texts.due_staff_over(number=number)
    if any(one.due == today for one in terms):
        return texts.due_staff_last(number=number)
    if any(one.indicative is not None and one.indicative <= today for one in terms):
        return texts.due_staff_indicative(number=number)
    return texts.due_staff_half(number=number)


def _staff_line(
    dossier: Dossier, due: date, same: Sequence[OpenTerm], today: date, calendar: Calendar
) -> str:
    texts = dossier.texts
    verbs = {(one.state, one.verb) for one in same}
    rows = [row for row in dossier.machine.transitions if (row.from_, row.verb) in verbs]
    names = dict.fromkeys(dossier.verb_text(row.verb) for row in rows)
    steps, day = Html(", ".join(names)), weekday(texts, due)
    if same[0].party in CLIENT:
        return texts.due_staff_client_over(steps=steps, day=day)
    if due < today:
        return texts.due_staff_step_over(steps=steps, day=day)
    return texts.due_staff_step(steps=steps, day=day, left=left(texts, calendar, today, due))


def _client_title(texts: Texts, due: ClientDue, today: date, calendar: Calendar) -> str:
    last, day = due.term.due, spoken.by(texts, due.term.due, today)
    before = rungs(due.term, calendar).get(Rung.BEFORE)
    if last < today:
        return texts.due_client_late(number=due.number, day=day)
    if last == today:
        return texts.due_client_last(number=due.number, day=spoken.spoken(texts, last, today))
    if before is not None and before <= today:
        return texts.due_client_before(number=due.number, day=day)
    return texts.due_client_half(number=due.number, day=day)


def _day(texts: Texts, iso: str | None) -> str:
    return weekday(texts, date.fromisoformat(iso)) if iso else texts.due_moved_none()
