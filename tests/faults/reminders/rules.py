"""The rules of the campaign, twice: as a pack has them, and as the oracle reckons with them.

Both are written by hand: what one says and the other doesn't is found by the campaign.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from itertools import count

from tests.faults.reminders.almanac import ONE, months_after, nearest, working_days_after

YAML = """
reminders:
  - id: draft
    clause: "3"
    subject: draft
    to: business
    anchor: touched
    at: [{calendar: 3}, {calendar: 10}, {calendar: 30}]
    keep_days: 20
    mute: drafts
  - id: agreement
    clause: "5.4.2"
    subject: application
    to: business
    anchor: entered
    states: [agreement]
    untimed: true
    at: [{working: 3}]
    every: {working: 5}
    until: {months: 3}
    keep_days: 10
  - id: act
    clause: "5.4.2"
    subject: application
    to: business
    anchor: entered
    states: [act]
    untimed: true
    at: [{working: 2}, {working: 7}]
  - id: follow-up
    clause: "5.5.2"
    subject: follow-up
    to: business
    anchor: given
    tags: [complex]
    every: rhythm
    until: {months: 36}
    keep_days: 25
  - id: contract
    clause: "5.5.2"
    subject: contract
    to: business
    anchor: signed
    due: {working: 15}
    at: [{working: -5}, {working: -1}, {working: 0}, {working: 1}, {working: 5}]
    every: {working: 20}
    until: {months: 6}
  - id: contract-late
    clause: "5.5.2"
    subject: contract
    to: staff
    anchor: signed
    due: {working: 15}
    at: [{working: 1}]
"""

KEEP = {"draft": 20, "agreement": 10, "follow-up": 25}
"""Days after which one that was missed is not given any more."""

STAFF = frozenset({"contract-late"})
"""Rules that the group reads."""


@dataclass(frozen=True, slots=True)
class Due:
    """One message that a rule means: its number, and the working day on which it is to come."""

    number: int
    on: date


def due_days(rule: str, anchor: date, rhythm: int) -> list[Due]:
    """Every message of a rule for a date, in order; of those on one day the last."""
    found: dict[date, Due] = {}
    for number, day, early in _days(rule, anchor, rhythm):
        on = nearest(day, -ONE if early else ONE)
        found[on] = Due(number, on)
    return list(found.values())


def _days(rule: str, anchor: date, rhythm: int) -> Iterator[tuple[int, date, bool]]:
    """Number, day, and whether it is moved to an earlier working day instead of a later one."""
    if rule == "draft":
        for number, days in enumerate((3, 10, 30)):
            yield number, anchor + timedelta(days=days), False
    elif rule == "act":
        for number, days in enumerate((2, 7)):
            yield number, working_days_after(anchor, days), False
    elif rule == "agreement":
        yield from _until(months_after(anchor, 3), working_days_after(anchor, 3), 5)
    elif rule == "follow-up":
        for month in range(rhythm, 37, rhythm):
            yield month, months_after(anchor, month), False
    else:
        yield from _of_contract(rule, anchor)


def _of_contract(rule: str, anchor: date) -> Iterator[tuple[int, date, bool]]:
    due = working_days_after(anchor, 15)
    if rule == "contract-late":
        yield 0, working_days_after(due, 1), False
        return
    for number, days in enumerate((-5, -1, 0, 1)):
        yield number, working_days_after(due, days) if days else due, days <= 0
    end = months_after(anchor, 6)
    for number, day, early in _until(end, working_days_after(due, 5), 20):
        yield 4 + number, day, early


def _until(end: date, first: date, every: int) -> Iterator[tuple[int, date, bool]]:
    for times in count():
        day = working_days_after(first, every * times) if times else first
        if day > end:
            return
        yield times, day, False


def hour_of(hour: int | None) -> time:
    """From when on a reader may be written to."""
    return time(9 if hour is None else hour)
