"""Small machines and histories whose terms can be counted in the head."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from flows.application import Application, Entry
from flows.calendar import russia
from flows.centre import Centre
from flows.machine import StatusMachine
from flows.terms import Term, terms_of

ZONE = "Europe/Moscow"

STATES: tuple[Mapping[str, Any], ...] = (
    {"id": "new", "official": "New"},
    {"id": "review", "official": "Review"},
    {"id": "asked", "official": "Asked", "suspends": ["review"]},
    {"id": "waiting", "official": "Waiting", "suspends": ["review"]},
    {"id": "deeper", "official": "Deeper", "suspends": ["asked"]},
    {"id": "other", "official": "Other"},
    {"id": "done", "official": "Done", "final": True},
)


def row(verb: str, from_: str, to: str, role: str = "centre", **more: Any) -> dict[str, Any]:
    """A row of a table. `step` is its number."""
    return {
        "step": verb,
        "clause": "1.1",
        "from": from_,
        "to": to,
        "verb": verb,
        "role": role,
        **more,
    }


def machine(*rows: Mapping[str, Any]) -> StatusMachine:
    """A machine with STATES; submitting leads to `review`."""
    first = row("submit", "new", "review", "client")
    data = {"id": "small", "start": "new", "states": STATES, "transitions": [first, *rows]}
    return StatusMachine.model_validate(data)


def centre(zone: str = ZONE, **more: Any) -> Centre:
    """A centre of which nothing matters but its zone and days."""
    return Centre.model_validate(
        {
            "name": {"ru": "Центр", "en": "Centre"},
            "short_name": {"ru": "Центра", "en": "the Centre"},
            "region": "77",
            "zone": zone,
            "contacts": {"phone": "+7", "email": "a@example.com"},
            "operator_name": "Центр",
            **more,
        }
    )


def at(day: str, clock: str = "12:00", zone: str = ZONE) -> datetime:
    """A moment on the wall clock of a zone."""
    hour = time.fromisoformat(clock)
    return datetime.combine(date.fromisoformat(day), hour, ZoneInfo(zone))


def moves(*steps: str | tuple[str, str], zone: str = ZONE) -> list[Entry]:
    """A history: "2026-11-20 submit review", or the same with the day that staff gave."""
    made = []
    for step in steps:
        text, on = step if isinstance(step, tuple) else (step, None)
        day, verb, state = text.split()
        who = "client" if verb in {"submit", "resubmit"} else "staff:2001"
        given = date.fromisoformat(on) if on else None
        made.append(Entry(at(day, zone=zone), who, verb, state, on=given))
    return made


def terms(
    made: StatusMachine, history: list[Entry], where: Centre | None = None
) -> dict[str, Term]:
    """The running terms by verb."""
    where = where or centre()
    application = Application(
        id=7,
        pack="pack",
        service="service",
        person_id=1,
        state=history[-1].state,
        revision=1,
        created_at=history[0].at,
        submitted_at=history[0].at,
    )
    found = terms_of(application, made, history, where, russia(where.closures))
    return {term.step.verb: term for term in found}


def due(made: StatusMachine, history: list[Entry], where: Centre | None = None) -> dict[str, str]:
    """When they end, ISO; "" where that is not known."""
    found = terms(made, history, where)
    return {verb: term.due.isoformat() if term.due else "" for verb, term in found.items()}
