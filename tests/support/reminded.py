"""Rules, subjects and days for tests of what is planned."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from flows.calendar import provisional
from flows.centre import Hours
from flows.reminders import Planned, Reminder, Subject
from flows.reminders.days import Days
from flows.reminders.planning import planned

MOSCOW = "Europe/Moscow"


def rule(**settings: Any) -> Reminder:
    """A rule about a contract, to the business, with other settings."""
    basis = {"id": "made_up", "clause": "1", "subject": "contract", "to": "business"}
    return Reminder.model_validate({**basis, "anchor": "signed", **settings})


def subject(**settings: Any) -> Subject:
    """Contract 5 of person 7, signed on a Friday, with other settings."""
    basis: dict[str, Any] = {
        "kind": "contract",
        "id": "contract:5",
        "pack": "made-up",
        "dates": {"signed": date(2026, 3, 6)},
        "person_id": 7,
    }
    return Subject(**{**basis, **settings})


def days(zone: str = MOSCOW, hour: int | None = None, closures: tuple[date, ...] = ()) -> Days:
    """The calendar of Russia in a zone, 9 to 20."""
    return Days(provisional(), ZoneInfo(zone), Hours(), hour, frozenset(closures))


def at(day: str, clock: str = "12:00", zone: str = MOSCOW) -> datetime:
    """A moment."""
    return datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=ZoneInfo(zone))


def plan(one: Reminder, about: Subject, now: datetime, when: Days | None = None) -> list[Planned]:
    """What is planned, as a list."""
    return list(planned(one, about, when or days(), now))


def told(found: list[Planned]) -> list[str]:
    """The days, as they are written."""
    return [one.on.isoformat() for one in found]
