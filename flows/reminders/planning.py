"""Which messages a rule means for a subject as it stands now: the planner, and "still true?"."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from itertools import count

from flows.calendar import UnknownYear
from flows.catalogue import Service
from flows.machine import StatusMachine
from flows.reminders.days import Days
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
    if rule.untimed and subject.timed:
        return False
    if rule.states:
        return subject.state in rule.states
    state = machine.by_id.get(subject.state or "") if machine is not None else None
    return subject.kind != "application" or state is None or not state.final


def planned(rule: Reminder, subject: Subject, days: Days, now: datetime) -> tuple[Planned, ...]:
    """The messages of a rule that applies, in order; of those whose day is past only the latest.

    That one, if it was not given yet, is to be given now: a date that was entered late prompts at
    once. One that is older than the rule keeps it is left out. None where a year's calendar is
    missing.
    """
    try:
        found = list(_all(rule, subject, days))
    except UnknownYear:
        return ()
    today = now.astimezone(days.zone).date()
    past = [one for one in found if one.on < today]
    coming = [one for one in found if one.on >= today]
    return (*_latest(rule, past, days, now), *coming)


def _latest(rule: Reminder, past: list[Planned], days: Days, now: datetime) -> tuple[Planned, ...]:
    if not past:
        return ()
    last = past[-1]
    age = (now.astimezone(days.zone).date() - last.on).days
    if rule.keep_days is not None and age > rule.keep_days:
        return ()
    return (replace(last, at=days.soonest(now)),)


def _all(rule: Reminder, subject: Subject, days: Days) -> Iterator[Planned]:
    anchor = subject.dates.get(rule.anchor if subject.kind != "date" else "day")
    if anchor is None:
        return
    due = days.after(anchor, rule.due) if rule.due is not None else None
    until = days.after(anchor, rule.until) if rule.until is not None else None
    for nth, day in enumerate(_days(rule, subject, due or anchor, days)):
        if nth == MOST or (until is not None and day > until):
            return
        before = due is not None and day <= due
        on = days.sendable(day, forward=not before)
        yield Planned(
            key=f"{subject.id}:{rule.id}:{anchor.isoformat()}:{nth}:{_reader(rule, subject)}",
            subject=subject.id,
            rule=f"{subject.pack}.{rule.id}",
            to=rule.to,
            anchor=anchor,
            on=on,
            at=days.moment(on),
            due=due,
            nth=nth,
            person_id=subject.person_id if rule.to == "business" else None,
            application_id=subject.application_id,
        )


def _days(rule: Reminder, subject: Subject, start: date, days: Days) -> Iterator[date]:
    """The days of `at`, then those of `every`, counted from the last of `at`."""
    for offset in rule.at:
        yield days.after(start, offset)
    if rule.every is None:
        return
    every = Offset(days=subject.rhythm, unit="months") if rule.every == "rhythm" else rule.every
    last = days.after(start, rule.at[-1])
    for times in count(1):
        yield days.after(last, Offset(days=every.days * times, unit=every.unit))


def _reader(rule: Reminder, subject: Subject) -> str:
    return f"{rule.to}{subject.person_id}" if rule.to == "business" else rule.to
