"""Which messages a rule means for a subject as it stands now: the planner, and "still true?"."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from itertools import count, islice

from flows.calendar import UnknownYear
from flows.catalogue import Service
from flows.machine import StatusMachine
from flows.reminders.days import Days, months_after
from flows.reminders.planned import Planned
from flows.reminders.rule import Offset, Reminder
from flows.reminders.subject import Subject

MOST = 60
"""Messages of one rule about one subject; one that is repeated without end is planned anew."""


def applies(
    rule: Reminder, subject: Subject, service: Service | None, machine: StatusMachine | None
) -> bool:
    """Whether the rule speaks of this subject as it stands."""
    if rule.subject != subject.kind or (rule.mute is not None and rule.mute in subject.muted):
        return False
    if rule.services and subject.service not in rule.services:
        return False
    if rule.tags and (service is None or not set(rule.tags) & set(service.tags)):
        return False
    if (rule.untimed and subject.timed) or rule.awaits in subject.came:
        return False
    if rule.states:
        return subject.state in rule.states
    state = machine.by_id.get(subject.state or "") if machine is not None else None
    return subject.kind != "application" or state is None or not state.final


def planned(rule: Reminder, subject: Subject, days: Days, now: datetime) -> tuple[Planned, ...]:
    """The messages of a rule that applies, in order; of those whose day has come only the latest.

    That one, if it was not given yet, is to be given now: a date that was entered late prompts at
    once. One that is older than the rule keeps it is left out, unless it is the last one before a
    due date that is still ahead: missed, it is worth telling till that day is over.
    """
    today = now.astimezone(days.zone).date()
    found = list(_all(rule, subject, days))
    come = [one for one in found if one.on <= today]
    coming = [one for one in found if one.on > today]
    return (*_latest(rule, come, coming, days, now), *coming)


def over(rule: Reminder, due: date | None, today: date) -> bool:
    """Whether the due date has passed and the rule has nothing to say after it."""
    return due is not None and today > due and not rule.speaks_late


def _latest(
    rule: Reminder, come: list[Planned], coming: list[Planned], days: Days, now: datetime
) -> tuple[Planned, ...]:
    if not come:
        return ()
    last, today = come[-1], now.astimezone(days.zone).date()
    old = rule.keep_days is not None and (today - last.on).days > rule.keep_days
    if old and not _only_one_left(rule, last, coming, today):
        return ()
    return (last if last.at >= now else replace(last, at=days.soonest(now, last.due)),)


def _only_one_left(rule: Reminder, last: Planned, coming: list[Planned], today: date) -> bool:
    """Whether no other one comes before the due date, which is not over.

    A paper may be good for its own day alone: then it needs no warning on that day.
    """
    if last.due is None or today > last.due or any(one.on <= last.due for one in coming):
        return False
    return today < last.due or rule.subject != "document"


def _all(rule: Reminder, subject: Subject, days: Days) -> Iterator[Planned]:
    """Every message, on days of their own: of several that fall on one day the last."""
    anchor = subject.date_of(rule.anchor)
    if anchor is None:
        return
    try:
        due = days.after(anchor, rule.due) if rule.due is not None else None
        until = days.after(anchor, rule.until) if rule.until is not None else None
    except UnknownYear:
        return
    held: Planned | None = None
    for number, day in islice(_days(rule, subject, due or anchor, days), MOST):
        if until is not None and day > until:
            break
        before = day <= due if due is not None else day < anchor
        on = days.sendable(day, forward=not before)
        if held is not None and on > held.on:
            yield held
        held = _message(rule, subject, anchor, due, number, on, days.moment(on))
    if held is not None:
        yield held


def _message(
    rule: Reminder,
    subject: Subject,
    anchor: date,
    due: date | None,
    number: int,
    on: date,
    at: datetime,
) -> Planned:
    business = rule.to == "business"
    reader = f"{rule.to}{subject.person_id}" if business else rule.to
    return Planned(
        key=f"{subject.id}:{rule.id}:{anchor.isoformat()}:{rule.mark(number)}:{reader}",
        subject=subject.id,
        rule=f"{subject.pack}.{rule.id}",
        to=rule.to,
        anchor=anchor,
        on=on,
        at=at,
        due=due,
        nth=number,
        person_id=subject.person_id if business else None,
        application_id=subject.application_id,
    )


def _days(rule: Reminder, subject: Subject, start: date, days: Days) -> Iterator[tuple[int, date]]:
    """The days of `at`, then those of `every`, each with its number; as far as years are known.

    The number of a rhythm's question is the month, so that one who changes the rhythm is asked
    neither twice nor not at all.
    """
    with suppress(UnknownYear):
        yield from enumerate(days.after(start, offset) for offset in rule.at)
        if rule.every == "rhythm":
            first = rule.at[-1] if rule.at else Offset(days=0, unit="months")
            begin = days.after(start, first)
            for month in count(subject.rhythm, subject.rhythm):
                yield len(rule.at) + month, months_after(begin, month)
        elif rule.every is not None:
            yield from _repeated(rule.every, days.after(start, rule.at[-1]), len(rule.at), days)


def _repeated(every: Offset, begin: date, number: int, days: Days) -> Iterator[tuple[int, date]]:
    """The days that come again and again after the last of `at`."""
    for times in count(1):
        step = Offset(days=every.days * times, unit=every.unit)
        yield number + times - 1, days.after(begin, step)
