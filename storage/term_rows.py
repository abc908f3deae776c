"""Rows of the tables of terms, to and fro."""

from datetime import date
from typing import Any

from sqlalchemy import Row

from flows.ports.terms import Moved, Reckoning
from flows.terms import OpenTerm, Rung


def columns(one: OpenTerm) -> dict[str, object]:
    """What is written."""
    return {
        "application_id": one.application_id,
        "state": one.state,
        "verb": one.verb,
        "party": one.party,
        "started": one.started.isoformat(),
        "due": one.due.isoformat(),
        "half": _text(one.half),
        "indicative": _text(one.indicative),
        "suspended": one.suspended,
        "rung": int(one.rung),
        "rung_on": _text(one.rung_on),
        "wakes": _text(one.wakes),
    }


def read(row: Row[Any]) -> OpenTerm:
    """A term."""
    return OpenTerm(
        application_id=row.application_id,
        state=row.state,
        verb=row.verb,
        party=row.party,
        started=date.fromisoformat(row.started),
        due=date.fromisoformat(row.due),
        half=_day(row.half),
        indicative=_day(row.indicative),
        suspended=row.suspended,
        rung=Rung(row.rung),
        rung_on=_day(row.rung_on),
        wakes=_day(row.wakes),
    )


def read_reckoning(row: Row[Any]) -> Reckoning:
    """How far counting anew has come."""
    moved = [Moved(**one) for one in row.moved]
    return Reckoning(row.fingerprint, row.after_id, row.first, moved, row.moved_count)


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
