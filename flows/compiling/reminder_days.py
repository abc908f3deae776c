"""The days of a reminder: what they count from, that they come in order, and that they end."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from flows.compiling.source import Fault, Path, Source
from flows.reminders.rule import Offset, Reminder
from flows.reminders.subject import DATES, QUARTER

COMMON_YEAR = 2025
"""A year without 29 February: a day of the year has to come every year."""

LONG = {"calendar": 1.0, "working": 7 / 5, "months": 365 / 12}
"""Days of the calendar in one of each unit, near enough to tell what comes first."""


def anchors(rule: Reminder, source: Source, path: Path) -> Iterator[Fault]:
    """A date that what the rule is about has not."""
    if rule.subject == "date":
        if rule.anchor != QUARTER and not _day_of_year(rule.anchor):
            data = {"anchor": rule.anchor, "kind": rule.subject, "known": f"03-01, {QUARTER}"}
            yield source.fault("reminder.anchor", (*path, "anchor"), **data)
    elif rule.anchor not in DATES[rule.subject]:
        known = ", ".join(DATES[rule.subject])
        data = {"anchor": rule.anchor, "kind": rule.subject, "known": known}
        yield source.fault("reminder.anchor", (*path, "anchor"), **data)


def days(rule: Reminder, source: Source, path: Path) -> Iterator[Fault]:
    """Offsets that say nothing, or not in order."""
    if rule.due is not None and rule.due.unit != "calendar" and rule.due.days <= 0:
        yield source.fault("reminder.due", (*path, "due"), days=rule.due.days)
    if not rule.at and rule.every != "rhythm":
        yield source.fault("reminder.no_day", path, rule=rule.id)
    for n, (one, two) in enumerate(zip(rule.at, rule.at[1:], strict=False), 1):
        if _far(two) <= _far(one):
            yield source.fault("reminder.order", (*path, "at", n), rule=rule.id)
    if rule.every == "rhythm" and rule.subject != "follow-up":
        yield source.fault("reminder.rhythm", (*path, "every"), kind=rule.subject)
    elif isinstance(rule.every, Offset) and rule.every.days <= 0:
        yield source.fault("reminder.every", (*path, "every"), days=rule.every.days)
    yield from _end(rule, source, path)


def _end(rule: Reminder, source: Source, path: Path) -> Iterator[Fault]:
    """What is repeated for ever, an end of nothing, and an end before the last of `at`."""
    if rule.until is None:
        if rule.every is not None:
            yield source.fault("reminder.endless", (*path, "every"), rule=rule.id)
        return
    if rule.every is None:
        yield source.fault("reminder.until_idle", (*path, "until"), rule=rule.id)
        return
    begun = _far(rule.due) if rule.due is not None else 0.0
    last = begun + (_far(rule.at[-1]) if rule.at else 0.0)
    if _far(rule.until) <= last:
        yield source.fault("reminder.until", (*path, "until"), rule=rule.id)


def _far(offset: Offset) -> float:
    return offset.days * LONG[offset.unit]


def _day_of_year(anchor: str) -> bool:
    """Whether it is "MM-DD" and comes every year."""
    with suppress(ValueError):
        return date.fromisoformat(f"{COMMON_YEAR}-{anchor}").strftime("%m-%d") == anchor
    return False
