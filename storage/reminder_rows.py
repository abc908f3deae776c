"""A planned reminder as a row, and back."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Row

from flows.ports import ReminderRow
from flows.reminders import Planned

PLANNED, QUEUED, DROPPED = "planned", "queued", "dropped"

MOVED, UNTRUE, UNDELIVERED = "moved", "untrue", "undelivered"

RETURNING = frozenset({MOVED, UNTRUE, UNDELIVERED, "muted", "blocked"})
"""Reasons why a row was dropped that may be wanted again."""


HELD_BACK = frozenset({UNDELIVERED, "muted", "blocked"})
"""Those of them that lie with the reader, and not with what is told."""

FRESH = {"state": PLANNED, "reason": None, "settled_at": None}
"""What makes a row planned again."""


def columns(one: Planned, at: datetime) -> dict[str, Any]:
    """A new row of `reminder`."""
    return {
        "key": one.key,
        "subject": one.subject,
        "rule": one.rule,
        "to": one.to,
        "person_id": one.person_id,
        "application_id": one.application_id,
        "anchor": one.anchor.isoformat(),
        **days(one),
        "state": PLANNED,
        "snoozed": 0,
        "created_at": at,
    }


def days(one: Planned) -> dict[str, Any]:
    """What another calendar, other hours, another date or edition may move."""
    return {
        "nth": one.nth,
        "on": one.on.isoformat(),
        "due": one.due.isoformat() if one.due else None,
        "at": one.at,
    }


def read(row: Row[Any]) -> ReminderRow:
    """A row of `reminder`."""
    planned = Planned(
        key=row.key,
        subject=row.subject,
        rule=row.rule,
        to=row.to,
        anchor=date.fromisoformat(row.anchor),
        on=date.fromisoformat(row.on),
        at=row.at,
        due=date.fromisoformat(row.due) if row.due else None,
        nth=row.nth,
        person_id=row.person_id,
        application_id=row.application_id,
    )
    return ReminderRow(
        row.id,
        planned,
        row.state,
        row.created_at,
        row.snoozed,
        row.reason,
        row.outbox_key,
        row.settled_at,
    )


def differs(row: Row[Any], one: Planned | None, at: datetime) -> bool:
    """Whether a row that is wanted was dropped, or stands on another day or hour than it should."""
    if one is None or row.state == QUEUED:
        return False
    if row.state == DROPPED:
        return row.reason in RETURNING
    due = one.due.isoformat() if one.due else None
    same = (row.on, row.due, row.nth) == (one.on.isoformat(), due, one.nth)
    return not same or (row.at > at and row.at != one.at)
