"""A planned reminder as a row, and back."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Row

from flows.ports import ReminderRow
from flows.reminders import Planned

PLANNED, QUEUED, DROPPED = "planned", "queued", "dropped"


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
        "nth": one.nth,
        "state": PLANNED,
        "snoozed": 0,
        "created_at": at,
    }


def days(one: Planned) -> dict[str, Any]:
    """What another calendar, other hours or another date may move."""
    return {
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
